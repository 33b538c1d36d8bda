// Which minutes and hours a second completes. Time comes from ticks alone: after a gap one minute closes, every full hour is
// settled by itself, and the seconds without a tick count as excluded.

import { type EventBuffer, emitRare } from '../events/buffer.ts';
import { floorDiv } from '../kernel/math.ts';
import type { Time } from '../kernel/units.ts';
import { isSettled } from '../state/funding.ts';
import type { Market } from '../state/market.ts';
import type { EngineState } from '../state/state.ts';
import { closeMinute } from './minute.ts';
import { settleHour } from './settlement.ts';

const SECOND_US = 1_000_000;
const MINUTE = 60;
const HOUR = 3600;
const OVERDUE_US = 24 * HOUR * SECOND_US;

/** Whether a full hour lies after the second `before` and not after `second`; the first second of a venue begins none. */
export function completesHour(before: number, second: number): boolean {
  return before !== 0 && startOf(second, HOUR) > before;
}

/**
 * Closes the minute and settles the hour of a listed contract, when a full one was reached since `before`, the second that passed
 * last and at most a minute ago. It begins with the contract's first second.
 *
 * @see docs/rules/funding.md FUND-005 … FUND-009
 */
export function passFullTimes(
  state: EngineState,
  market: Market,
  before: number,
  out: EventBuffer,
): void {
  if (!isSettled(market.state)) return;
  const { funding } = market;
  const second = state.lastSecond;
  const hour = startOf(second, HOUR);
  const isWatched = before !== 0 && funding.settledAt !== 0;
  if (!isWatched) funding.settledAt = timeOf(hour);
  if (before === 0) return;
  const minute = startOf(before, MINUTE);
  if (startOf(second, MINUTE) > minute) closeMinute(market, timeOf(minute), timeOf(second), out);
  // Seconds without a tick, of the hour that ends and of the one that begins.
  const from = before + 1;
  const settled = completesHour(before, second);
  if (settled) {
    if (isWatched) funding.excludedSeconds += hour - from;
    settleHour(state, market, timeOf(hour), out);
  }
  if (isWatched) funding.excludedSeconds += second - Math.max(from, settled ? hour : from);
}

/** Seconds that no tick covered: from the one after `before` to `last`. */
interface MissedSeconds {
  readonly before: number;
  readonly last: number;
}

/** The full hour behind a second. */
export function hourAfter(second: number): number {
  return startOf(second, HOUR) + HOUR;
}

/**
 * The minute at work ends with the ticks: what it accrues belongs to the hour in which it did. Called before the hours of the
 * missed seconds are settled.
 *
 * @see docs/rules/funding.md FUND-013
 */
export function closeMissedMinute(
  market: Market,
  { before, last }: MissedSeconds,
  out: EventBuffer,
): void {
  if (!isSettled(market.state)) return;
  const { funding } = market;
  // Listed since the last tick: its first hour is the one of that tick.
  if (funding.settledAt === 0) funding.settledAt = timeOf(startOf(before, HOUR));
  warnOverdue(market, timeOf(last + 1), out);
  const minute = startOf(before, MINUTE);
  if (last >= minute + MINUTE) closeMinute(market, timeOf(minute), timeOf(minute + MINUTE), out);
}

/** One of the hours that passed without a tick, with all the seconds that it lacks. */
export function settleMissedHour(
  state: EngineState,
  market: Market,
  { hour, before }: { readonly hour: number; readonly before: number },
  out: EventBuffer,
): void {
  if (!isSettled(market.state)) return;
  market.funding.excludedSeconds += hour - Math.max(before + 1, hour - HOUR);
  settleHour(state, market, timeOf(hour), out);
}

/** Of the hour at work, once the full ones are settled. */
export function excludeMissed({ funding, state }: Market, { before, last }: MissedSeconds): void {
  if (!isSettled(state)) return;
  funding.excludedSeconds += last + 1 - Math.max(before + 1, startOf(last, HOUR));
}

/** Once for every silence: whatever ends it settles. */
function warnOverdue(market: Market, now: Time, out: EventBuffer): void {
  const { settledAt } = market.funding;
  if (now - settledAt < OVERDUE_US) return;
  emitRare(out, {
    kind: 'fundingOverdue',
    contract: market.terms.contract,
    since: settledAt as Time,
  });
}

function startOf(second: number, length: number): number {
  return floorDiv(second, length) * length;
}

function timeOf(second: number): Time {
  return (second * SECOND_US) as Time;
}
