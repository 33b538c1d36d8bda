// What counts against the limits of a group of quotes, and when a limit is reached.

import { PROTECTION_MOMENTS_MAX } from '../kernel/limits.ts';
import type { Money, Qty, Time } from '../kernel/units.ts';
import { type Counted, type CountedAt, noCount, type Protection } from '../state/quoting.ts';

/** A fill of one maker of the group. */
interface MakerFill {
  readonly lots: Qty;
  readonly isBuy: boolean;
  readonly notional: Money;
}

/** Adds a fill to a count; what has no limit stays 0, so that no sum outgrows its limit by more than a fill. */
export function addFill(sum: Counted, { limits }: Protection, fill: MakerFill): void {
  if (limits.lots !== 0) sum.lots = (sum.lots + fill.lots) as Qty;
  if (limits.delta !== 0) sum.delta += fill.isBuy ? fill.lots : -fill.lots;
  if (limits.notional !== 0) sum.notional = (sum.notional + fill.notional) as Money;
}

/** Reaching a limit is a breach. @see docs/rules/quotes.md QUOTE-010 */
export function isBreach({ limits }: Protection, sum: Counted): boolean {
  return (
    (limits.lots !== 0 && sum.lots >= limits.lots) ||
    (limits.delta !== 0 && Math.abs(sum.delta) >= limits.delta) ||
    (limits.notional !== 0 && sum.notional >= limits.notional)
  );
}

/** What counts at `time`: fills less than a window old. Nothing is written. */
export function countAt({ fills, sum, limits }: Protection, time: Time): Counted {
  const counted = { ...sum };
  for (const old of fills) {
    if (!hasLeft(old, limits.windowMs, time)) break;
    take(counted, old);
  }
  return counted;
}

/** Counts a fill at `time`, and forgets what is as old as the window. */
export function count(protection: Protection, fill: MakerFill, time: Time): void {
  const { fills, sum, limits } = protection;
  let gone = 0;
  while (gone < fills.length && hasLeft(fills[gone], limits.windowMs, time)) {
    take(sum, fills[gone]);
    gone += 1;
  }
  if (gone > 0) fills.splice(0, gone);
  let now = fills.at(-1);
  if (now?.at !== time) {
    // Where there are too many moments the two oldest count until the later of them is over.
    if (fills.length === PROTECTION_MOMENTS_MAX) joinOldest(fills);
    now = { at: time, ...noCount() };
    fills.push(now);
  }
  addFill(now, protection, fill);
  addFill(sum, protection, fill);
}

/** The count begins afresh. */
export function countAfresh(protection: Protection): void {
  protection.fills = [];
  Object.assign(protection.sum, noCount());
}

function hasLeft({ at }: CountedAt, windowMs: number, time: Time): boolean {
  return time - at >= windowMs * 1000;
}

function take(sum: Counted, { lots, delta, notional }: Counted): void {
  sum.lots = (sum.lots - lots) as Qty;
  sum.delta -= delta;
  sum.notional = (sum.notional - notional) as Money;
}

function joinOldest(fills: CountedAt[]): void {
  const [oldest, next] = fills;
  next.lots = (next.lots + oldest.lots) as Qty;
  next.delta += oldest.delta;
  next.notional = (next.notional + oldest.notional) as Money;
  fills.shift();
}
