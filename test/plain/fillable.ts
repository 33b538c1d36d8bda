// How much of a fill or kill would fill: the match on a copy.

import { SelfTrade, Side } from '../../engine/schema/closed-sets.ts';
import { addToBook, createSide, inPriority } from './book.ts';
import { fillsMax, matchAll } from './match.ts';
import { copyOfProtections } from './protection.ts';
import {
  type PlainAccount,
  type PlainMarket,
  type PlainOrder,
  type PlainVenue,
  positionOf,
} from './venue.ts';

const NO_ITEM = -1;

/**
 * How many lots would trade, before an own order ends it: played on a copy of everything that a match touches.
 * A taker that would be canceled or decremented trades no more from there on.
 */
export function fillableLots(
  venue: PlainVenue,
  order: PlainOrder,
): { lots: number; tooLong: boolean } {
  const copy = copyFor(venue, order);
  const { cancelMaker, cancelTaker } = SelfTrade;
  copy.taker.selfTrade = order.selfTrade === cancelMaker ? cancelMaker : cancelTaker;
  const end = matchAll(copy.venue, copy.taker, NO_ITEM, fillsMax(venue, order.market));
  return { lots: copy.taker.filled - order.filled, tooLong: end === 'tooLong' };
}

function copyFor(venue: PlainVenue, order: PlainOrder): { venue: PlainVenue; taker: PlainOrder } {
  const { market } = order;
  const book: PlainMarket = { ...market, bids: createSide('bids'), asks: createSide('asks') };
  const accounts = new Map<PlainAccount, PlainAccount>();
  const accountOf = (account: PlainAccount): PlainAccount => {
    const known = accounts.get(account);
    if (known !== undefined) return known;
    const positions = new Map([
      [market.terms.contract as number, { ...positionOf(account, market) }],
    ]);
    const copy = { ...account, positions, orders: [], traded: new Map(account.traded) };
    accounts.set(account, copy);
    return copy;
  };
  for (const side of [Side.buy, Side.sell]) {
    for (const rests of inPriority(market, side)) {
      const account = accountOf(rests.account);
      const copy = { ...rests, account, market: book };
      account.orders.push(copy);
      addToBook(copy);
    }
  }
  const account = accountOf(order.account);
  const taker: PlainOrder = { ...order, account, market: book, where: 'nowhere' };
  account.orders.push(taker);
  const apart = { events: [], parents: [], protections: copyOfProtections(venue) };
  return { venue: { ...venue, ...apart }, taker };
}
