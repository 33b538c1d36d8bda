// A venue whose edge is reached over a wire that drops, delays, doubles and reorders: it trades as over rings in memory,
// and an edge that was cut off for longer than the core remembers begins anew.

import { afterEach, expect, test } from 'vitest';
import { connect as connectClient } from '../../../client/node/index.ts';
import { read } from '../../../engine/index.ts';
import { type ContractId, Side } from '../../../engine/schema/index.ts';
import type { Venue } from '../../../gateway/venue/venue.ts';
import type { AccountEvent } from '../../../proto/server-message.ts';
import { ANN, BTC, closeAll, type Trader } from '../fixture.ts';
import { type Faults, NO_FAULTS } from '../link/lossy-link.ts';
import { crossing, cutOff, openOver } from './lossy-venue.ts';

afterEach(closeAll);

const BAD: Faults = { dropped: 8, doubled: 8, delayMs: [0, 6] };

test.each([1, 2])('trades, streams and books come over it whole: seed %i', async (seed) => {
  const faults = { ...BAD };
  const { venue, link } = await openOver(seed, faults);
  const client = await clientOf(venue, ANN);
  const events: AccountEvent[] = [];
  client.on('account', (event) => events.push(event));
  const book = await client.book(BTC, 'bookRaw');
  const ids = new Set<number>();
  for (let at = 0; at < 60; at++) {
    const [side, ticks] = at % 2 === 0 ? ['sell' as const, 1_000_000] : ['buy' as const, 999_990];
    const placed = await client.place({
      contract: BTC,
      side,
      qty: { lots: 1 + (at % 3) },
      limit: { ticks: ticks + (at % 7) },
    });
    ids.add(placed.order);
    if (at % 5 === 0) await venue.submit(crossing(at));
    if (at === 40) await cutOff(venue, link.faults);
  }
  expect(ids.size).toBe(60);
  Object.assign(link.faults, NO_FAULTS);
  const last = (await client.getAccount()).accountSeq;
  await expect.poll(() => events.at(-1)?.accountSeq, { timeout: 10_000 }).toBe(last);
  expect(events.map(({ accountSeq }) => accountSeq)).toEqual(
    events.map((_, at) => events[0].accountSeq + at),
  );
  for (const [name, side] of [
    ['bids', Side.buy],
    ['asks', Side.sell],
  ] as const) {
    const core = read
      .depth(venue.state, BTC as ContractId, side, 1000)
      .map(({ price, qty }) => [price, qty]);
    const shown = () => book[name].map(({ price, qty }) => [price, qty]);
    await expect.poll(shown, { timeout: 10_000 }).toEqual(core);
  }
  client.close();
});

function clientOf(venue: Venue, { name, signer, account }: Trader) {
  return connectClient({
    url: `ws://127.0.0.1:${venue.port}`,
    keyName: name,
    privateKey: signer as never,
    account,
    retryMs: [20, 60],
  });
}
