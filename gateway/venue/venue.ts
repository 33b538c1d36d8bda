import { type EngineState, keepEvent } from '../../engine/index.ts';
import type { Command, Event } from '../../engine/schema/index.ts';
import type { Sequencer } from '../core/sequencer.ts';
import type { Snapshots } from '../core/snapshots.ts';
import type { Config } from '../host/config.ts';
import { VenueError } from '../host/errors.ts';
import type { Metrics } from '../host/metrics.ts';
import type { Session } from '../session/session.ts';
import type { Edges } from './edges.ts';
import type { Lifecycle } from './lifecycle.ts';

interface VenueParts {
  readonly config: Config;
  readonly metrics: Metrics;
  readonly state: EngineState;
  readonly epoch: number;
  readonly sequencer: Sequencer;
  readonly snapshots: Snapshots;
  readonly edges: Edges;
  readonly lifecycle: Lifecycle;
}

/** A venue that runs, for the program that runs it. `openVenue` puts one together. */
export class Venue {
  readonly config: Config;
  readonly metrics: Metrics;
  /** To be read only, and ahead of what is durable. */
  readonly state: EngineState;
  readonly epoch: number;
  readonly #parts: VenueParts;

  constructor(parts: VenueParts) {
    this.#parts = parts;
    this.config = parts.config;
    this.metrics = parts.metrics;
    this.state = parts.state;
    this.epoch = parts.epoch;
  }

  /** Where traders connect. */
  get port(): number {
    return this.#parts.edges.port;
  }

  /** Where traders connect, of each edge: the first is `port`. */
  get ports(): readonly number[] {
    return this.#parts.edges.ports;
  }

  /** Where operators connect; 0 when there is no such listener. */
  get adminPort(): number {
    return this.#parts.edges.adminPort;
  }

  /** Where clients of OKX's shape connect; 0 when there is no such listener. */
  get okxPort(): number {
    return this.#parts.edges.okxPort;
  }

  /** Where FIX clients connect; 0 when there is no such listener. */
  get fixPort(): number {
    return this.#parts.edges.fixPort;
  }

  /** The connections of an edge in this thread; of others there is nothing here. */
  get sessions(): Iterable<Session> {
    return this.#parts.edges.sessions;
  }

  get isReady(): boolean {
    return this.#parts.lifecycle.isReady;
  }

  /** Takes a command of the venue's own. @returns its events, once they are durable. */
  submit(command: Command): Promise<readonly Event[]> {
    return new Promise((resolve, reject) => {
      this.#parts.sequencer.submit(command, 0, 0, (outcome) => {
        if (outcome !== null) resolve(outcome.events.map(keepEvent));
        else reject(new VenueError('stopped', 'the venue stopped before the command was durable'));
      });
    });
  }

  /** Clients may come. @throws VenueError `listen` */
  listen(): Promise<void> {
    return this.#parts.lifecycle.open();
  }

  /** Makes a snapshot now. */
  snapshot(): Promise<void> {
    return this.#parts.snapshots.make();
  }

  /** Connections from now on get the certificate that is in its files now; the files fit each other. */
  renewCertificate(): void {
    this.#parts.edges.renewCertificate();
  }

  /** Announces the end to everybody, waits until the deadline, and closes. */
  goAway(reason = 'the server is shutting down'): Promise<void> {
    return this.#parts.lifecycle.goAway(reason);
  }

  /** Stops at once and cleanly: what was taken is made durable and answered. */
  close(): Promise<void> {
    return this.#parts.lifecycle.close();
  }
}
