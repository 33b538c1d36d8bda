// How far behind its stream a reader is: read to a turn of the event loop at a time, let go when it is stuck.

import type { AccountFeedContext, Reader } from './feed.ts';

export interface Lag {
  /** Bytes published since it fell behind; those it asked to be sent again do not count. */
  behindBytes: number;
  /** Behind without progress since then; 0 while it keeps up. */
  stuckSince: number;
  /** The next turn reads on, or the core was asked for more. */
  isReading: boolean;
}

/** Sent in one turn of the event loop, so that a long resume does not hold up the others. */
export const EVENTS_A_TURN = 25;

export function noLag(): Lag {
  return { behindBytes: 0, stuckSince: 0, isReading: false };
}

/** After events were sent: nothing is left, or the next turn of the event loop goes on, or the peer is waited for. */
export function goOn(
  lag: Lag,
  isDone: boolean,
  reader: Reader,
  { now, scheduler }: AccountFeedContext,
  again: () => void,
): void {
  if (isDone) {
    lag.stuckSince = 0;
    lag.behindBytes = 0;
  } else if (!reader.isSlow) {
    lag.isReading = true;
    scheduler.soon(() => fetched(lag, reader, again));
  } else if (lag.stuckSince === 0) {
    lag.stuckSince = now();
  }
}

/** What it waited for is here. An error in reading on costs this reader. */
export function fetched(lag: Lag, reader: Reader, again: () => void): void {
  lag.isReading = false;
  reader.guard(again);
}

/** Lets those go that are still stuck after they were read to once more. */
export function evictStuck<Place extends Lag>(
  readers: Map<Reader, Place>,
  bounds: AccountFeedContext,
  catchUp: (reader: Reader) => void,
): void {
  for (const [reader, lag] of readers) {
    reader.guard(() => catchUp(reader));
    if (!readers.has(reader)) continue;
    if (!isStuck(lag, bounds)) continue;
    readers.delete(reader);
    reader.overrun();
  }
}

/** Whether a reader is too far behind, or for too long without progress. */
function isStuck({ stuckSince, behindBytes }: Lag, bounds: AccountFeedContext): boolean {
  if (stuckSince === 0) return false;
  return bounds.now() - stuckSince > bounds.slowUs || behindBytes > bounds.slowBytesMax;
}
