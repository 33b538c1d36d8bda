// AUCTION-005, AUCTION-006, AUCTION-007, AUCTION-008: the price, the volume and who gets it, against a search over every tick and
// a list of orders, over random books; and whatever rests, the auction ends.

import { expect, test } from 'vitest';
import { bestPrice, ordersInPriority } from '../../../engine/book/book.ts';
import { Flag } from '../../../engine/book/orders.ts';
import { apply } from '../../../engine/engine.ts';
import { clearEvents, createEventBuffer } from '../../../engine/events/buffer.ts';
import { readEvents } from '../../../engine/events/rows.ts';
import { audit } from '../../../engine/persist/audit.ts';
import { CancelReason, Cause, ContractState, Side } from '../../../engine/schema/closed-sets.ts';
import type { Command, Envelope } from '../../../engine/schema/command.ts';
import type { Event } from '../../../engine/schema/event.ts';
import { PLAIN_ORDER } from '../../../engine/schema/plain-order.ts';
import type { Market } from '../../../engine/state/market.ts';
import { createState, type EngineState } from '../../../engine/state/state.ts';
import {
  ACCOUNTS,
  commands,
  liveVenue,
  MIDDLE,
  OWNER,
  SECOND,
  START,
} from '../../property/venues.ts';
import { type Prng, prng } from '../../support/prng.ts';

type Loose = Parameters<typeof commands>[0][number];

class Venue {
  readonly state: EngineState = createState();
  time = START;
  readonly #out = createEventBuffer();

  constructor() {
    for (const command of liveVenue()) this.#one(command);
    for (const account of ACCOUNTS) {
      const money = { amount: 1_000_000_000, currency: 'USD', reference: `much ${account}` };
      this.do({ kind: 'deposit', account, ...money });
    }
  }

  get market(): Market {
    return this.state.markets[1] as Market;
  }

  do(loose: Loose): Event[] {
    return this.#one(commands([loose])[0]);
  }

  #one(command: Command): Event[] {
    const place = { seq: this.state.seq + 1, time: this.time, session: 0, request: 0 };
    clearEvents(this.#out);
    apply(this.state, { ...place, command } as unknown as Envelope, this.#out);
    return readEvents(this.#out).map((event) => structuredClone(event));
  }
}

interface Row {
  readonly id: number;
  readonly side: Side;
  readonly price: number;
  readonly open: number;
  readonly affiliate: boolean;
}

function rowsOf({ state, market }: Venue): Row[] {
  const { id, price, open, flags } = state.orders;
  return [Side.buy, Side.sell].flatMap((side) =>
    [...ordersInPriority(market.book, state.orders, side)].map((slot) => ({
      id: id[slot],
      side,
      price: price[slot],
      open: open[slot],
      affiliate: (flags[slot] & Flag.affiliate) !== 0,
    })),
  );
}

/** Most volume, least imbalance, the side of the imbalance, nearest to the index, the lower: every tick is looked at. */
function searched(rows: readonly Row[], index: number): { price: number; lots: number } | null {
  const prices = rows.map(({ price }) => price);
  let best: { price: number; lots: number; surplus: number }[] = [];
  for (let price = Math.min(...prices); price <= Math.max(...prices); price++) {
    let [wanted, offered] = [0, 0];
    for (const row of rows) {
      if (row.side === Side.buy && row.price >= price) wanted += row.open;
      if (row.side === Side.sell && row.price <= price) offered += row.open;
    }
    const now = { price, lots: Math.min(wanted, offered), surplus: wanted - offered };
    if (now.lots === 0) continue;
    const [first] = best;
    const order =
      first === undefined
        ? 1
        : now.lots - first.lots || Math.abs(first.surplus) - Math.abs(now.surplus);
    if (order > 0) best = [now];
    else if (order === 0) best.push(now);
  }
  if (best.length === 0) return null;
  if (best.every(({ surplus }) => surplus > 0)) return best[best.length - 1];
  if (best.every(({ surplus }) => surplus < 0)) return best[0];
  best.sort((a, b) => Math.abs(a.price - index) - Math.abs(b.price - index) || a.price - b.price);
  return best[0];
}

/** Who gets it: by price, clients before affiliates, by id, for nobody has lost his place in these books. */
function allocated(
  rows: readonly Row[],
  side: Side,
  price: number,
  lots: number,
): Map<number, number> {
  const up = side === Side.buy ? -1 : 1;
  const mine = rows
    .filter((row) => row.side === side && up * (row.price - price) <= 0)
    .sort(
      (a, b) =>
        up * (a.price - b.price) || Number(a.affiliate) - Number(b.affiliate) || a.id - b.id,
    );
  const given = new Map<number, number>();
  let left = lots;
  for (const { id, open } of mine) {
    const some = Math.min(left, open);
    if (some > 0) given.set(id, some);
    left -= some;
  }
  return given;
}

function call(venue: Venue): void {
  const { auction: state } = ContractState;
  venue.do({ kind: 'setContractState', contract: 1, state, reason: 'drawn' });
}

function fillBook(venue: Venue, chance: Prng, spread: number): void {
  for (let i = chance.between(2, 40); i > 0; i--) {
    const account = chance.pick(ACCOUNTS);
    const side = chance.pick([Side.buy, Side.sell]);
    const limit = MIDDLE[1] + chance.between(-spread, spread);
    const who = { key: OWNER[account], account, contract: 1, side, limit };
    const postOnly = account >= 25 ? 2 : 1;
    const qty = chance.between(1, 30);
    venue.do({
      ...PLAIN_ORDER,
      ...who,
      qty,
      postOnly,
      selfTrade: chance.between(1, 4),
    } as unknown as Loose);
  }
}

function end(venue: Venue): Event[] {
  const { auction } = venue.market;
  venue.time = auction?.callEndsAt ?? venue.time;
  return venue.do({ kind: 'drawAuctionEnd', contract: 1, delay: 0 });
}

function filledOn(events: readonly Event[], side: Side): Map<number, number> {
  const lots = new Map<number, number>();
  for (const event of events) {
    if (event.kind !== 'fill') continue;
    expect(event.cause).toBe(Cause.auction);
    expect(event.maker.order).toBeLessThan(event.taker.order);
    const { order } = event.takerSide === side ? event.taker : event.maker;
    lots.set(order, (lots.get(order) ?? 0) + event.qty);
  }
  return lots;
}

test('the price, the volume and the allocation are those of a search', () => {
  const chance = prng(7);
  let traded = 0;
  for (let book = 0; book < 250; book++) {
    const venue = new Venue();
    call(venue);
    fillBook(venue, chance, chance.pick([3, 10, 29]));
    const rows = rowsOf(venue);
    const expected = rows.length === 0 ? null : searched(rows, venue.market.index);
    const events = end(venue);
    const uncrossed = events.filter((event) => event.kind === 'auctionUncrossed');
    expect(uncrossed).toMatchObject([{ price: expected?.price ?? 0, lots: expected?.lots ?? 0 }]);
    const price = expected?.price ?? 0;
    const lots = expected?.lots ?? 0;
    traded += lots;
    for (const side of [Side.buy, Side.sell]) {
      expect(filledOn(events, side)).toEqual(allocated(rows, side, price, lots));
    }
    for (const event of events) if (event.kind === 'fill') expect(event.price).toBe(price);
    expect(venue.market.state).toBe(ContractState.live);
    expect(audit(venue.state)).toEqual([]);
  }
  expect(traded).toBeGreaterThan(1000);
});

test('no order can keep an auction from ending, and it clears within its bounds', () => {
  const chance = prng(8);
  let [forced, extended] = [0, 0];
  for (let book = 0; book < 150; book++) {
    const venue = new Venue();
    call(venue);
    for (let i = 0; i < 3; i++) {
      const price = Math.round((MIDDLE[1] * chance.between(85, 115)) / 100);
      venue.do({ kind: 'setMarkPrice', contract: 1, price });
      const shifted = chance.below(1000);
      for (let k = 0; k < 12; k++) {
        const account = chance.pick(ACCOUNTS.filter((id) => id < 25));
        const side = chance.pick([Side.buy, Side.sell]);
        const who = {
          key: OWNER[account],
          account,
          contract: 1,
          side,
          limit: price + (shifted % 7),
        };
        venue.do({ ...PLAIN_ORDER, ...who, qty: chance.between(1, 20) } as unknown as Loose);
      }
    }
    let calls = 0;
    while (venue.market.auction !== null) {
      calls += 1;
      expect(calls).toBeLessThanOrEqual(4);
      const { index } = venue.market;
      const events = chance.chance(50) ? end(venue) : silence(venue);
      for (const event of events) {
        if (event.kind === 'auctionCalled') extended += 1;
        if (event.kind === 'orderCanceled' && event.reason === CancelReason.auctionBand)
          forced += 1;
        if (event.kind !== 'fill') continue;
        expect(event.price).toBeGreaterThanOrEqual(Math.ceil(index * 0.95));
        expect(event.price).toBeLessThanOrEqual(Math.floor(index * 1.05));
      }
    }
    const { book: ladders } = venue.market;
    const [bid, ask] = [bestPrice(ladders, Side.buy), bestPrice(ladders, Side.sell)];
    expect(bid === 0 || ask === 0 || bid < ask).toBe(true);
    expect(audit(venue.state)).toEqual([]);
  }
  expect(forced).toBeGreaterThan(50);
  expect(extended).toBeGreaterThan(50);
});

/** Nothing is drawn: the call is over half a minute after it. */
function silence(venue: Venue): Event[] {
  venue.time = (venue.market.auction?.callEndsAt ?? venue.time) + 30 * SECOND;
  return venue.do({ kind: 'tick' });
}
