import type { Machine } from '../../gateway/host/clock.ts';

/** A machine whose date somebody sets, and which may be suspended. */
export class FakedMachine implements Machine {
  dateMs: number;
  counterMs = 5000;
  bootMs = 9000;

  constructor(dateMs = 1_800_000_000_000) {
    this.dateMs = dateMs;
  }

  date = (): number => Math.floor(this.dateMs);
  counter = (): number => this.counterMs;
  boot = (): number => this.bootMs;

  pass(ms: number): void {
    this.counterMs += ms;
    this.suspend(ms);
  }

  /** Time passes, and the counter stands still. */
  suspend(ms: number): void {
    this.dateMs += ms;
    this.bootMs += ms;
  }
}
