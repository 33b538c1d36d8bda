import type { CloseCode } from '../../proto/close-code.ts';
import type { Counter, Metrics } from '../host/metrics.ts';
import { Refused } from '../host/refused.ts';

/** What is counted of all connections of an edge: looked up once. */
export class SessionMeasures {
  readonly messagesIn: Counter;
  readonly messagesOut: Counter;
  readonly malformed: Counter;
  readonly readsPaused: Counter;
  readonly socketErrors: Counter;
  /** What is refused on the edge; the core counts its own. */
  readonly refused: Refused;
  readonly #metrics: Metrics;

  constructor(metrics: Metrics) {
    this.#metrics = metrics;
    this.messagesIn = metrics.counter('messages_in');
    this.messagesOut = metrics.counter('messages_out');
    this.malformed = metrics.counter('malformed');
    this.readsPaused = metrics.counter('reads_paused');
    this.socketErrors = metrics.counter('socket_errors');
    this.refused = new Refused(metrics);
  }

  closed(code: CloseCode): void {
    this.#metrics.counter('connections_closed', String(code)).add();
  }
}
