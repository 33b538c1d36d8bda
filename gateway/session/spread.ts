// How far apart the readers of one publication are served: measured in every round in which there is more than one of them.

import type { Clock } from '../host/clock.ts';
import type { Histogram, Metrics } from '../host/metrics.ts';

export class Spread {
  readonly #clock: Clock;
  /** From the first reader's write to each one's own. */
  readonly #affiliates: Histogram;
  readonly #others: Histogram;
  /** From the first reader's write to the last one's. */
  readonly #whole: Histogram;
  #first = 0;
  #isFirstAffiliate = false;
  #last = 0;
  #readers = 0;

  constructor({ clock, metrics }: { readonly clock: Clock; readonly metrics: Metrics }) {
    this.#clock = clock;
    this.#affiliates = metrics.histogram('dissemination_delay', 'affiliates');
    this.#others = metrics.histogram('dissemination_delay', 'others');
    this.#whole = metrics.histogram('dissemination_spread');
  }

  /** A reader has been written to. A single reader is not measured. */
  note(isAffiliate: boolean): void {
    this.#last = this.#clock.now();
    this.#readers += 1;
    if (this.#readers === 1) {
      this.#first = this.#last;
      this.#isFirstAffiliate = isAffiliate;
      return;
    }
    if (this.#readers === 2) this.#add(this.#isFirstAffiliate, 0);
    this.#add(isAffiliate, this.#last - this.#first);
  }

  /** All readers of this round have been written to. */
  end(): void {
    if (this.#readers > 1) this.#whole.add(this.#last - this.#first);
    this.#readers = 0;
  }

  #add(isAffiliate: boolean, delay: number): void {
    const delays = isAffiliate ? this.#affiliates : this.#others;
    delays.add(delay);
  }
}
