// Signatures that carry their own time, of clients of other protocols, who are handed no nonce: each is good for a few seconds,
// and once.

import { createHash } from 'node:crypto';
import type { Time } from '../../engine/schema/index.ts';
import type { Clock } from '../host/clock.ts';

/** How far behind the venue's clock a time may be … */
export const BEHIND_US = 5_000_000;
/** … and how far ahead of it, for a client whose clock is fast. */
export const AHEAD_US = 1_000_000;
/** Signatures that are remembered at once: those of the last seconds. With more, new ones are refused. */
const REMEMBERED_MAX = 200_000;

/** Why a signature is not taken: its time is out of the window, it was good once already, or there are too many. */
export type TimedFault = 'late' | 'early' | 'beforeOpening' | 'used' | 'crowded';

/**
 * What was signed lately. A former listener took no time that is later than its end by more than `AHEAD_US`; this one takes
 * none before that, so that a signature is good at one of them alone.
 */
export class TimedSignatures {
  readonly #clock: Clock;
  readonly #opensAt: Time;
  /** Hash of signature and key → when it is out of the window, the oldest first but for the tolerance. */
  readonly #taken = new Map<string, Time>();

  constructor(clock: Clock) {
    this.#clock = clock;
    this.#opensAt = (clock.now() + AHEAD_US) as Time;
  }

  /** Is the time in the window? For what changes nothing, and may be asked with one signature as often as one likes. */
  fault(time: Time): TimedFault | null {
    const now = this.#clock.now();
    if (time > now + AHEAD_US) return 'early';
    if (time < now - BEHIND_US) return 'late';
    return time < this.#opensAt ? 'beforeOpening' : null;
  }

  /** Takes a signature, whether it proves anything or not: from here on it is no good any more. */
  take(key: string, signature: Uint8Array, time: Time): TimedFault | null {
    const fault = this.fault(time);
    if (fault !== null) return fault;
    this.forget();
    const id = createHash('sha256').update(signature).update(key).digest('base64');
    if (this.#taken.has(id)) return 'used';
    if (this.#taken.size >= REMEMBERED_MAX) return 'crowded';
    this.#taken.set(id, (time + BEHIND_US) as Time);
    return null;
  }

  /** Those at the front that no one could use any more. Times within the tolerance stand out of order: they stay that much longer. */
  forget(): void {
    const now = this.#clock.now();
    for (const [id, end] of this.#taken) {
      if (end >= now) return;
      this.#taken.delete(id);
    }
  }
}
