// The lengths of candles that the chart can show.

import type { IntervalName } from '../../../client/core/index.ts';

export const INTERVALS: readonly {
  readonly interval: IntervalName;
  readonly name: string;
  readonly seconds: number;
}[] = [
  { interval: 'second', name: '1s', seconds: 1 },
  { interval: 'fiveSeconds', name: '5s', seconds: 5 },
  { interval: 'minute', name: '1m', seconds: 60 },
  { interval: 'fiveMinutes', name: '5m', seconds: 300 },
  { interval: 'fifteenMinutes', name: '15m', seconds: 900 },
  { interval: 'hour', name: '1h', seconds: 3600 },
  { interval: 'fourHours', name: '4h', seconds: 14_400 },
  { interval: 'day', name: '1d', seconds: 86_400 },
];

/** Microseconds. */
export function lengthOf(interval: IntervalName): number {
  return (INTERVALS.find((one) => one.interval === interval)?.seconds ?? 60) * 1_000_000;
}

/** Of the candle that a moment belongs to. */
export function startOf(time: number, interval: IntervalName): number {
  const length = lengthOf(interval);
  return Math.floor(time / length) * length;
}

/** Nobody looks further back. */
const STARTS_MAX = 5000;
/** So many go at once: all is drawn anew then. */
const STARTS_CUT = 500;

/** Lets the oldest go where there are too many. @returns whether any went */
export function cut(byStart: Map<number, unknown>): boolean {
  if (byStart.size <= STARTS_MAX) return false;
  const starts = [...byStart.keys()].sort((a, b) => a - b);
  for (const start of starts.slice(0, STARTS_CUT)) byStart.delete(start);
  return true;
}
