// What falls due happens before the first command that is later than it, at its own time: the ends of days, the
// widening of haircuts while a feed is out, the deadlines of calls.

import type { Time } from '../kernel/units.ts';
import { MILLION } from './amounts.ts';
import { watchFeed } from './assets.ts';
import type { Asset, Book } from './book.ts';
import { isMonthEnd, nextMidnight } from './calendar.ts';
import type { FinancingEvent } from './event.ts';
import { accrueDay, postInterest } from './interest.ts';
import { checkAll, checkDeadline } from './margin.ts';
import { haircutInForce, isOut, outageSteps } from './valuation.ts';

/** Brings the book up to `time`, moment by moment. */
export function bringUpTo(book: Book, time: Time, out: FinancingEvent[]): void {
  if (book.nextMidnight === 0) book.nextMidnight = nextMidnight(time);
  for (let at = nextMoment(book); at <= time; at = nextMoment(book)) runAt(book, at, out);
  book.time = time;
}

/** At one moment: interest, then what collateral is worth now, then deadlines. */
function runAt(book: Book, at: Time, out: FinancingEvent[]): void {
  book.time = at;
  if (at === book.nextMidnight) endDay(book, out);
  for (const asset of book.assets.values()) watchFeed(book, asset, out);
  checkAll(book, out);
  for (const client of book.clients.values()) checkDeadline(book, client, out);
}

function endDay(book: Book, out: FinancingEvent[]): void {
  const isPosting = isMonthEnd(book.time);
  for (const client of book.clients.values()) {
    accrueDay(client);
    if (isPosting) postInterest(book, client, out);
  }
  book.nextMidnight = nextMidnight(book.time);
}

/** When something is due next by itself: until then a tick would do nothing. */
export function nextMoment(book: Book): Time {
  let next: number = book.nextMidnight;
  for (const asset of book.assets.values()) next = Math.min(next, nextWidening(book, asset));
  for (const { call, isInDefault } of book.clients.values()) {
    if (call !== null && !isInDefault) next = Math.min(next, call.deadline);
  }
  return next as Time;
}

/** When the haircut widens next; never once it is whole, or before the first price. */
function nextWidening(book: Book, asset: Asset): number {
  if (asset.price === 0) return Number.POSITIVE_INFINITY;
  const outAt = asset.quotedAt + asset.terms.staleAfter + 1;
  if (!isOut(asset, book.time)) return outAt;
  if (haircutInForce(book, asset) === MILLION) return Number.POSITIVE_INFINITY;
  return outAt + outageSteps(book, asset, book.time) * book.policy.widenEvery;
}
