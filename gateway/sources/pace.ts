import type { Clock } from '../host/clock.ts';
import type { Scheduler } from '../host/scheduler.ts';
import type { Pace } from './source.ts';

/** The pace of the venue's clock. */
export function paceOf(clock: Clock, scheduler: Scheduler): Pace {
  return {
    now: () => clock.now(),
    wait: (ms, signal) =>
      new Promise((resolve) => {
        if (signal.aborted) {
          resolve();
          return;
        }
        const done = (): void => {
          timer.cancel();
          signal.removeEventListener('abort', done);
          resolve();
        };
        const timer = scheduler.after(ms, done).unref();
        signal.addEventListener('abort', done);
      }),
  };
}
