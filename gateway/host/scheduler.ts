/** What was put off, and can be called off. */
export interface Timer {
  cancel(): void;
  /** The process may end although this is still to come. */
  unref(): this;
}

/** When something is to be done later: a venue has no other timers. Milliseconds of the machine, not of the clock. */
export interface Scheduler {
  /** Once, after `ms`. */
  after(ms: number, what: () => void): Timer;
  /** Again and again, each `ms` after the one before. */
  every(ms: number, what: () => void): Timer;
  /** After the turn of the event loop, when all sockets that were ready have been read. */
  soon(what: () => void): void;
}

/** The timers of this process. */
export const realScheduler: Scheduler = {
  after: (ms, what) => timerOf(setTimeout(what, ms)),
  every: (ms, what) => timerOf(setInterval(what, ms)),
  soon: (what) => {
    setImmediate(what);
  },
};

/** @returns after `ms`. */
export function delay(scheduler: Scheduler, ms: number): Promise<void> {
  return new Promise((resolve) => scheduler.after(ms, resolve));
}

/** @returns after the turn of the event loop. */
export function turn(scheduler: Scheduler): Promise<void> {
  return new Promise((resolve) => scheduler.soon(resolve));
}

function timerOf(timeout: NodeJS.Timeout): Timer {
  const timer: Timer = {
    cancel: () => clearTimeout(timeout), // Of an interval as well.
    unref: () => {
      timeout.unref();
      return timer;
    },
  };
  return timer;
}
