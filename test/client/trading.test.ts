import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  type Client,
  ConnectionLost,
  LogOnRefused,
  OrderRefused,
} from '../../client/node/index.ts';
import { orderLines } from '../../gateway/tools/cli/trading/order-words.ts';
import type { Venue } from '../../gateway/venue/venue.ts';
import { ANN, BOB, closeAll, openTestVenue } from '../gateway/fixture.ts';
import { clientOf, closeClients, until } from './clients.ts';

afterEach(async () => {
  closeClients();
  await closeAll();
});

const contract = 'BTC-PERP';

// Ann signs with Ed25519, Bob with a shared secret.
describe.each(['proto', 'json'] as const)('over %s', (protocol) => {
  let venue: Venue;
  let ann: Client;
  let bob: Client;

  beforeEach(async () => {
    venue = await openTestVenue();
    const url = `ws://127.0.0.1:${venue.port}`;
    ann = await clientOf(url, ANN, { protocol });
    bob = await clientOf(url, BOB, { protocol });
  });

  test('a stop is listed with its trigger, and without a limit while it has none', async () => {
    const stop = { contract, side: 'sell', qty: '0.5', trigger: '90000' } as const;
    const market = await ann.place({ ...stop, type: 'stopMarket' });
    const limit = await ann.place({ ...stop, type: 'stopLimit', limit: '89000' });
    await until('both are tracked', () => ann.account.orders().length === 2);
    expect(ann.account.order(market.order)).toMatchObject({
      untriggered: true,
      trigger: '90000.0',
      triggerOn: 'mark',
      limit: '',
    });
    expect(ann.account.order(limit.order)).toMatchObject({ trigger: '90000.0', limit: '89000.0' });
    const again = await clientOf(`ws://127.0.0.1:${venue.port}`, ANN, { protocol });
    expect(again.account.orders()).toEqual(ann.account.orders());
    expect(orderLines(again.account.orders()).map((line) => line.replace(/ {2}id .*/, ''))).toEqual(
      [
        `Order     ${market.order}: sell 0.500 BTC-PERP @ market when mark reaches 90,000.0`,
        `Order     ${limit.order}: sell 0.500 BTC-PERP @ 89,000.0 when mark reaches 90,000.0`,
      ],
    );
  });

  test('an order rests, is amended, fills and is tracked to its end', async () => {
    const ack = await ann.place({ contract, side: 'buy', qty: '2.5', limit: '99999.5', tag: 'a' });
    expect(ack).toMatchObject({
      outcome: 'accepted',
      contract,
      limit: '99999.5',
      qty: '2.500',
      open: '2.500',
      filled: '0.000',
    });
    await until('the order is tracked', () => ann.account.orders().length === 1);
    expect(ann.account.order(ack.order)).toMatchObject({ side: 'buy', limit: '99999.5', tag: 'a' });
    expect(ann.account.order(ack.clientOrderId)?.order).toBe(ack.order);

    const amended = await ann.amend({ contract, order: ack.order, limit: '99999.0', qty: '2' });
    expect(amended).toMatchObject({ outcome: 'amended', limit: '99999.0', open: '2.000' });

    const fill = ann.next('fill');
    const taken = await bob.place({ contract, side: 'sell', qty: '0.5', type: 'market' });
    expect(taken).toMatchObject({ open: '0.000', filled: '0.500' });
    expect(await fill).toMatchObject({
      contract,
      side: 'buy',
      price: '99999.0',
      qty: '0.500',
      liquidity: 'maker',
      position: '0.500',
      affiliate: false,
      // 0.5 × 99 999 × 0.010 % = 4.99995 USD.
      fee: '4.999950',
    });
    expect(ann.account.position(contract)).toMatchObject({ held: '0.500', entryPrice: '99999.0' });
    expect(ann.account.balances.get('USD')).toBe(10_000_000_000_000 - 4_999_950);
    expect(ann.account.order(ack.order)).toMatchObject({ open: '1.500', filled: '0.500' });

    const canceled = await ann.cancel({ order: ack.order });
    expect(canceled).toMatchObject({ outcome: 'canceled', open: '1.500' });
    await until('the order is gone', () => ann.account.orders().length === 0);
  });

  test('a refusal is typed and names its fix', async () => {
    const refused = await ann
      .place({ contract, side: 'buy', qty: '0.001', limit: '150000' })
      .catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(OrderRefused);
    expect(refused).toMatchObject({
      reason: 'entryBand',
      code: 403,
      field: 'limit',
      limit: 1_030_000,
      actual: 1_500_000,
      resent: false,
    });
    expect((refused as OrderRefused).text).toContain('Send a limit inside it.');
    expect((refused as OrderRefused).seq).toBeGreaterThan(0);
  });

  test('what cannot be sent is refused here: off the tick, no limit, no such contract', async () => {
    const { seq } = venue.state;
    const order = { contract, side: 'buy', qty: '1' } as const;
    await expect(ann.place({ ...order, limit: '99999.55' })).rejects.toThrow(/between two ticks/);
    await expect(ann.place({ ...order, qty: '0.0005', limit: '1' })).rejects.toThrow(/two lots/);
    await expect(ann.place(order)).rejects.toThrow(/say type: 'market'/);
    await expect(ann.place({ ...order, contract: 'XRP-PERP' })).rejects.toThrow(/'XRP-PERP'/);
    await expect(ann.amend({ order: 1, limit: '99999.5' })).rejects.toThrow(/needs the contract/);
    await expect(ann.cancel({})).rejects.toThrow(/name it/);
    expect(venue.state.lastOrder).toBe(0);
    expect(venue.state.seq).toBeLessThanOrEqual(seq + 1); // A tick at most.
  });

  test('a client order id used twice places one order', async () => {
    const order = {
      contract,
      side: 'buy',
      qty: '1',
      limit: '99000',
      clientOrderId: 'mine',
    } as const;
    const first = await ann.place(order);
    const again = await ann.place(order);
    expect(again).toMatchObject({ outcome: 'duplicate', order: first.order });
    await expect(ann.place({ ...order, qty: '2' })).rejects.toMatchObject({
      reason: 'clientOrderIdMismatch',
    });
    expect(venue.state.lastOrder).toBe(1);
  });

  test('a batch answers each item, a mass cancel counts', async () => {
    const { items } = await ann.batch([
      { place: { contract, side: 'buy', qty: '1', limit: '99000', tag: 'x' } },
      { place: { contract, side: 'buy', qty: '1', limit: '150000' } },
      { place: { contract, side: 'sell', qty: '1', limit: '101000', tag: 'y' } },
      { cancel: { order: 99 } },
    ]);
    expect(
      items.map((item) => (item instanceof OrderRefused ? item.reason : item.outcome)),
    ).toEqual(['accepted', 'entryBand', 'accepted', 'orderUnknown']);
    expect(await ann.massCancel({ tag: 'x' })).toMatchObject({ count: 1 });
    expect(await ann.massCancel({ contract, side: 'sell' })).toMatchObject({ count: 1 });
    await until('all orders are gone', () => ann.account.orders().length === 0);
  });

  test('the account starts from what is there, and can be asked for with its margin', async () => {
    await ann.place({ contract, side: 'buy', qty: '1', limit: '99999' });
    await bob.place({ contract, side: 'sell', qty: '0.4', limit: '99999' });
    const again = await clientOf(`ws://127.0.0.1:${venue.port}`, ANN, { protocol });
    expect(again.account.position(contract).held).toBe('0.400');
    expect(again.account.orders()).toMatchObject([{ open: '0.600', filled: '0.400' }]);
    const { margin, positions } = await again.getAccount();
    expect(margin.available).toBeLessThan(margin.equity);
    expect(positions).toMatchObject([{ held: 400 }]);
    expect(await again.getGate(contract)).toMatchObject([{ open: true, reasons: [] }]);
  });

  test('bbo, trades and status come as events', async () => {
    const bbo = ann.next('bbo', ({ bidPrice }) => bidPrice === 999_990);
    const trades = ann.next('trades', ({ snapshot }) => !snapshot);
    const status = ann.next('status');
    for (const channel of ['bbo', 'trades', 'status'] as const) {
      await ann.subscribe(channel, contract);
    }
    await ann.place({ contract, side: 'buy', qty: '1', limit: '99999' });
    expect(await bbo).toMatchObject({ bidQty: 1000, askPrice: 0 });
    await bob.place({ contract, side: 'sell', qty: '0.4', limit: '99999' });
    expect((await trades).trades).toMatchObject([{ price: 999_990, qty: 400, makerAfmm: false }]);
    expect(await status).toMatchObject({ markPrice: 1_000_000 });
  });
});

test('a key that is not known is refused for good, and a venue that is not there is reported', async () => {
  const venue = await openTestVenue();
  const url = `ws://127.0.0.1:${venue.port}`;
  const stranger = { ...ANN, name: 'stranger' };
  await expect(clientOf(url, stranger, { patient: true })).rejects.toThrow(LogOnRefused);
  await expect(clientOf('ws://127.0.0.1:9', ANN)).rejects.toThrow(ConnectionLost);
});
