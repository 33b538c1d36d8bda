// Questions about the state, in the order in which they came: as many in a turn of the event loop as fit into a millisecond,
// and one at least.

import type { Clock } from '../host/clock.ts';
import type { Scheduler } from '../host/scheduler.ts';

const TURN_US = 1000;

interface QueriesParts {
  readonly clock: Clock;
  readonly scheduler: Scheduler;
}

export class Queries {
  readonly #parts: QueriesParts;
  /** Edge → what it asked. Edges take turns. */
  readonly #waiting = new Map<number, (() => void)[]>();
  #isScheduled = false;

  constructor(parts: QueriesParts) {
    this.#parts = parts;
  }

  /** Answers once the turn that received it has ended. */
  add(edge: number, answer: () => void): void {
    const waiting = this.#waiting.get(edge);
    if (waiting === undefined) this.#waiting.set(edge, [answer]);
    else waiting.push(answer);
    this.#schedule();
  }

  /** Its answers are awaited no longer. */
  drop(edge: number): void {
    this.#waiting.delete(edge);
  }

  #schedule(): void {
    if (this.#isScheduled) return;
    this.#isScheduled = true;
    this.#parts.scheduler.soon(() => {
      this.#isScheduled = false;
      this.#run();
      if (this.#waiting.size > 0) this.#schedule();
    });
  }

  #run(): void {
    const { clock } = this.#parts;
    const until = clock.now() + TURN_US;
    do {
      const next = this.#waiting.entries().next();
      if (next.done === true) return;
      const [edge, waiting] = next.value;
      const answer = waiting.shift() as () => void;
      this.#waiting.delete(edge);
      if (waiting.length > 0) this.#waiting.set(edge, waiting); // Behind the others.
      answer();
    } while (clock.now() < until);
  }
}
