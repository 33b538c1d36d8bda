// The quotes of one source on their way into the journal: at most one a second, and the newest there is by then.

import type { Pace, Quote } from './source.ts';

const LEAST_US = 1_000_000;

interface QuoteLaneParts {
  readonly pace: Pace;
  readonly signal: AbortSignal;
  /** @returns false when nothing more is taken. */
  readonly submit: (quote: Quote) => Promise<boolean>;
}

export class QuoteLane {
  readonly #parts: QuoteLaneParts;
  #newest: Quote | null = null;
  #sentAt = Number.NEGATIVE_INFINITY;
  #sending: Promise<void> | null = null;
  #hasStopped = false;

  constructor(parts: QuoteLaneParts) {
    this.#parts = parts;
  }

  /** Nothing more is taken. */
  get hasStopped(): boolean {
    return this.#hasStopped;
  }

  /** Takes the place of a quote that still waits. */
  offer(quote: Quote): void {
    if (this.#hasStopped) return;
    this.#newest = quote;
    this.#sending ??= this.#send().finally(() => {
      this.#sending = null;
    });
  }

  /** @returns when the last quote is on its way. */
  async idle(): Promise<void> {
    await this.#sending;
  }

  async #send(): Promise<void> {
    const { pace, signal, submit } = this.#parts;
    while (this.#newest !== null && !signal.aborted) {
      const leftUs = this.#sentAt + LEAST_US - pace.now();
      if (leftUs > 0) {
        await pace.wait(Math.ceil(leftUs / 1000), signal);
        continue;
      }
      const quote = this.#newest;
      this.#newest = null;
      this.#sentAt = pace.now();
      if (await submit(quote)) continue;
      this.#hasStopped = true;
      return;
    }
  }
}
