// What an order may cost at most, where the whole market scenarios of test/scenarios are too coarse.

import { describe, expect, test } from 'vitest';
import { endVolatility } from '../../../engine/controls/volatility.ts';
import { createEventBuffer } from '../../../engine/events/buffer.ts';
import { PostOnly, Side } from '../../../engine/schema/closed-sets.ts';
import { RejectReason } from '../../../engine/schema/reject.ts';
import type { Market } from '../../../engine/state/market.ts';
import { ANN, admit, give, must, openVenue, order, type Venue } from '../registers/venue.ts';

const BEN = { participant: 2, trader: 2, key: 2, account: 17 } as const;
const USD = 1_000_000;

/** Ann is long ten lots at the mark, 100 000 USD a bitcoin, and has `left` USD. */
function longTen(left: number): Venue {
  const venue = openVenue();
  admit(venue, BEN);
  give(venue, order({ key: BEN.key, account: BEN.account, side: Side.sell, qty: 10, limit: 1e6 }));
  give(venue, order({ qty: 10, limit: 1e6 }));
  const amount = (venue.state.accounts.balance[ANN.account as never] as number) - left * USD;
  const money = { account: ANN.account, currency: 'USD', amount, reference: 'out' };
  must(venue, { kind: 'withdraw', ...money });
  return venue;
}

describe('the bankruptcy limit of a reducing order', () => {
  // Ten lots at 970 000 lose 30 USD, at 970 500 29.50 USD; 52 afford either, but not both.
  test('MARGIN-008 an amended order is bounded as if the one before it were gone', () => {
    const venue = longTen(52);
    const close = order({ side: Side.sell, qty: 10, limit: 970_000, reduceOnly: true });
    const rested = give(venue, close).find(({ kind }) => kind === 'orderRested');
    expect(rested).toMatchObject({ limit: 970_000 });

    const [replaced] = give(venue, {
      kind: 'amendOrder',
      contract: 0,
      side: 0,
      key: ANN.key,
      account: ANN.account,
      order: venue.state.lastOrder,
      clientOrderId: '',
      qty: 0,
      limit: 970_500,
      trigger: 0,
      cap: 0,
      validUntil: 0,
    });
    expect(replaced).toMatchObject({ kind: 'orderReplaced', limit: 970_500 });
  });

  test('MARGIN-008 another order of the account still counts', () => {
    const venue = longTen(52);
    const close = { side: Side.sell, qty: 10, limit: 970_000, reduceOnly: true };
    give(venue, order(close));
    const second = give(venue, order(close)).find(({ kind }) => kind === 'orderAccepted');
    // 52 − 30 − 0.388 of fee = 21.612 USD for ten lots: 21 220 ticks each, and 39 152 µUSD of fee.
    expect(second).toMatchObject({ limit: 978_780 });
  });
});

describe('a post-only order that slides', () => {
  test('ENTRY-005 has nowhere to go above the highest price there is', () => {
    const venue = openVenue();
    admit(venue, BEN);
    const price = 134_217_727;
    must(venue, { kind: 'setMarkPrice', contract: 1, price });
    endVolatility(venue.state, venue.state.markets[1] as Market, createEventBuffer()); // Such a move begins one.
    give(venue, order({ key: BEN.key, account: BEN.account, limit: price }));
    const slides = order({ side: Side.sell, limit: price, postOnly: PostOnly.slide });
    const [refused] = give(venue, slides);
    expect(refused).toMatchObject({
      kind: 'orderRejected',
      reason: RejectReason.postOnlyWouldTake,
      limit: price,
    });
  });
});
