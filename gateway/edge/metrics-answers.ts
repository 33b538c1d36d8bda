// The page of `/metrics`, at most a few times a second: the core gives its numbers, with those that edges have reported to it, and
// the text is made here.

import type { Clock } from '../host/clock.ts';
import type { Sample } from '../host/metrics.ts';
import { MetricsPage } from '../http/metrics-page.ts';
import type { Page } from '../http/pages.ts';
import type { CoreClient } from '../link/core-client.ts';

/** How old the numbers of a page may be. */
const AGE_US = 250_000;

export class MetricsAnswers {
  readonly #core: CoreClient;
  readonly #clock: Clock;
  readonly #page = new MetricsPage();
  #text = '';
  #at = Number.NEGATIVE_INFINITY;
  /** Who waits for the page that is being made. */
  #waiting: ((page: Page) => void)[] = [];

  constructor(core: CoreClient, clock: Clock) {
    this.#core = core;
    this.#clock = clock;
  }

  answer(done: (page: Page) => void): void {
    const now = this.#clock.now();
    if (now - this.#at < AGE_US) {
      done(this.#last());
      return;
    }
    this.#waiting.push(done);
    if (this.#waiting.length > 1) return; // It has been asked for.
    const answerAll = (): void => {
      for (const one of this.#waiting.splice(0)) one(this.#last());
    };
    const take = async (samples: readonly Sample[]): Promise<void> => {
      this.#text = await this.#page.text(samples);
      this.#at = now;
      answerAll();
    };
    this.#core.askFor('metrics', {}, (samples) => void take(samples), answerAll);
  }

  #last(): Page {
    return { type: this.#page.contentType, text: this.#text };
  }
}
