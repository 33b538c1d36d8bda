import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { AmountError, type Client } from '../../client/node/index.ts';
import { ANN, BOB, closeAll, openTestVenue } from '../gateway/fixture.ts';
import { clientOf, closeClients, until } from './clients.ts';

afterEach(async () => {
  closeClients();
  await closeAll();
});

const contract = 'BTC-PERP';

describe.each(['proto', 'json'] as const)('quotes over %s', (protocol) => {
  let ann: Client;
  let bob: Client;

  beforeEach(async () => {
    const venue = await openTestVenue();
    const url = `ws://127.0.0.1:${venue.port}`;
    ann = await clientOf(url, ANN, { protocol });
    bob = await clientOf(url, BOB, { protocol });
  });

  test('take the place of those before, and each side is answered', async () => {
    const first = await ann.massQuote({
      contract,
      levels: [
        { bid: '99990', bidQty: '0.5', ask: '100010', askQty: '0.5' },
        { bid: '99980', bidQty: '1' },
      ],
    });
    expect(first.entries).toMatchObject([
      { outcome: 'accepted', limit: '99990.0', open: '0.500' },
      { outcome: 'accepted', limit: '100010.0', open: '0.500' },
      { outcome: 'accepted', limit: '99980.0', open: '1.000' },
    ]);
    const second = await ann.massQuote({
      contract,
      levels: [{ bid: '99990', bidQty: '0.4', ask: '100020', askQty: '0.5' }],
    });
    expect(second.canceled).toBe(2);
    await until('two orders are left', () => ann.account.orders().length === 2);
    const live = ann.account.orders().map(({ limit, open }) => [limit, open]);
    expect(live.sort()).toEqual([
      ['100020.0', '0.500'],
      ['99990.0', '0.400'],
    ]);
    await ann.massQuote({ contract, levels: [] });
    await until('none is left', () => ann.account.orders().length === 0);
  });

  test('are taken away where their protection says, while the same taker goes on', async () => {
    await ann.setProtection({ contract, windowMs: 1000, qty: '0.3', freezeMs: 0 });
    const levels = [1, 2, 3, 4].map((step) => ({ ask: `${100_000 + step}`, askQty: '0.1' }));
    await ann.massQuote({ contract, group: 1, levels });
    const taken = await bob.place({
      contract,
      side: 'buy',
      qty: '0.4',
      limit: '100100',
      timeInForce: 'immediateOrCancel',
    });
    expect(taken).toMatchObject({ filled: '0.300', open: '0.000' });
    await until('its quotes are gone', () => ann.account.orders().length === 0);
    const frozen = await ann.massQuote({ contract, group: 1, levels }).catch((error) => error);

    expect(frozen).toMatchObject({ reason: 'protectionFrozen' });
    await ann.resetProtection({ contract });
    const again = await ann.massQuote({ contract, group: 1, levels });
    expect(again.entries).toHaveLength(4);
    expect(again.entries[0]).toMatchObject({ outcome: 'accepted' });
  });

  test.each([
    [{ levels: [{ bid: '99990.05', bidQty: '1' }] }, 'bid'],
    [{ levels: [{ ask: '100010', askQty: '0.0001' }] }, 'askQty'],
  ])('that lie between two steps are refused here: %j', async (quote, field) => {
    const refused = await ann.massQuote({ contract, ...quote }).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(AmountError);
    expect((refused as AmountError).field).toBe(field);
  });
});
