// How far apart the readers of one publication are served: measured in every turn in which there is more than one of them.

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
  #last = 0;
  #readers = 0;

  constructor({ clock, metrics }: { readonly clock: Clock; readonly metrics: Metrics }) {
    this.#clock = clock;
    this.#affiliates = metrics.histogram('dissemination_delay', 'readers="affiliates"');
    this.#others = metrics.histogram('dissemination_delay', 'readers="others"');
    this.#whole = metrics.histogram('dissemination_spread');
  }

  begin(): void {
    this.#readers = 0;
  }

  /** A reader has been written to. */
  note(isAffiliate: boolean): void {
    this.#last = this.#clock.now();
    if (this.#readers === 0) this.#first = this.#last;
    this.#readers += 1;
    const delays = isAffiliate ? this.#affiliates : this.#others;
    delays.add(this.#last - this.#first);
  }

  end(): void {
    if (this.#readers > 1) this.#whole.add(this.#last - this.#first);
  }
}
