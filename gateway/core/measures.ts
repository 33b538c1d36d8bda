import type { Counter, Histogram, Metrics } from '../host/metrics.ts';

/** What is measured of a command on its way into history: looked up once. */
export class Measures {
  readonly owed: Histogram;
  readonly flush: Histogram;
  readonly durable: Histogram;
  readonly commands: Counter;
  readonly #ofClients: Histogram;
  readonly #ofVenue: Histogram;

  constructor(metrics: Metrics) {
    this.owed = metrics.histogram('queue', 'owed');
    this.flush = metrics.histogram('flush');
    this.durable = metrics.histogram('durable');
    this.commands = metrics.counter('commands');
    this.#ofClients = metrics.histogram('match', 'clients');
    this.#ofVenue = metrics.histogram('match', 'venue');
  }

  /** @param session 0 for the venue itself */
  match(session: number): Histogram {
    return session === 0 ? this.#ofVenue : this.#ofClients;
  }
}
