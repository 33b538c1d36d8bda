// Numbers for sessions: no two of a journal share one, so an edge has them from the core, a block at a time.

import type { CoreClient } from '../link/core-client.ts';
import type { SessionBlock } from '../link/messages.ts';

export class SessionNumbers {
  readonly #core: CoreClient;
  #blocks: SessionBlock[];
  #used = 0;
  #isAsking = false;

  constructor(core: CoreClient, first: SessionBlock) {
    this.#core = core;
    this.#blocks = [first];
  }

  /** @returns a number that no session had; 0 when the core has not given another block yet. */
  next(): number {
    if (this.#used === this.#blocks[0].count) {
      if (this.#blocks.length === 1) {
        this.#ask(); // The last question may have been lost.
        return 0;
      }
      this.#blocks.shift();
      this.#used = 0;
    }
    const { first, count } = this.#blocks[0];
    const number = first + this.#used;
    this.#used += 1;
    if (this.#used * 2 >= count && this.#blocks.length === 1) this.#ask();
    return number;
  }

  #ask(): void {
    if (this.#isAsking) return;
    this.#isAsking = true;
    this.#core.askFor(
      'sessions',
      {},
      (block) => {
        this.#isAsking = false;
        this.#blocks.push(block);
      },
      () => {
        this.#isAsking = false;
      },
    );
  }
}
