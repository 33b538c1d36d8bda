import type { Scheduler, Timer } from '../../gateway/host/scheduler.ts';

interface Pending {
  at: number;
  readonly everyMs: number | null;
  readonly what: () => void;
}

/** Time that passes when a test lets it: what is due is done in the order of its time. */
export class ManualScheduler implements Scheduler {
  nowMs = 0;
  readonly #pending: Pending[] = [];
  #soon: (() => void)[] = [];

  /** Timers that are still to come. */
  get pending(): number {
    return this.#pending.length;
  }

  after(ms: number, what: () => void): Timer {
    return this.#add({ at: this.nowMs + ms, everyMs: null, what });
  }

  every(ms: number, what: () => void): Timer {
    return this.#add({ at: this.nowMs + ms, everyMs: ms, what });
  }

  soon(what: () => void): void {
    this.#soon.push(what);
  }

  /** A turn of the event loop. */
  turn(): void {
    const due = this.#soon;
    this.#soon = [];
    for (const what of due) what();
  }

  advance(ms: number): void {
    const until = this.nowMs + ms;
    for (;;) {
      this.turn();
      const next = this.#pending.reduce<Pending | null>(
        (first, one) => (first === null || one.at < first.at ? one : first),
        null,
      );
      if (next === null || next.at > until) break;
      this.nowMs = next.at;
      if (next.everyMs === null) this.#remove(next);
      else next.at += next.everyMs;
      next.what();
    }
    this.nowMs = until;
  }

  #add(pending: Pending): Timer {
    this.#pending.push(pending);
    const timer: Timer = { cancel: () => this.#remove(pending), unref: () => timer };
    return timer;
  }

  #remove(pending: Pending): void {
    const at = this.#pending.indexOf(pending);
    if (at >= 0) this.#pending.splice(at, 1);
  }
}
