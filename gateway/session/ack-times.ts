import type { CommandKind, Time } from '../../engine/schema/index.ts';
import type { Clock } from '../host/clock.ts';
import type { Histogram, Metrics } from '../host/metrics.ts';

/** How long clients wait for the answer to a command, by its kind: from its sending to the core, both on the edge's clock. */
export class AckTimes {
  readonly #clock: Clock;
  readonly #byKind: { readonly [K in CommandKind]?: Histogram };
  readonly #other: Histogram;

  constructor({ clock, metrics }: { readonly clock: Clock; readonly metrics: Metrics }) {
    this.#clock = clock;
    const of = (kind: string): Histogram => metrics.histogram('order_ack', kind);
    this.#byKind = {
      placeOrder: of('placeOrder'),
      amendOrder: of('amendOrder'),
      cancelOrder: of('cancelOrder'),
      massCancel: of('massCancel'),
      batch: of('batch'),
      massQuote: of('massQuote'),
    };
    this.#other = of('other');
  }

  now(): Time {
    return this.#clock.now();
  }

  add(kind: CommandKind, since: Time): void {
    (this.#byKind[kind] ?? this.#other).add(this.#clock.now() - since);
  }
}
