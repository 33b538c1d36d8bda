import { setTimeout as passed } from 'node:timers/promises';
import type { Clock } from '../host/clock.ts';
import type { Pace } from './source.ts';

/** The pace of the venue's clock. */
export function paceOf(clock: Clock): Pace {
  return {
    now: () => clock.now(),
    wait: async (ms, signal) => {
      await passed(ms, undefined, { signal, ref: false }).catch((error: unknown) => {
        if (!signal.aborted) throw error;
      });
    },
  };
}
