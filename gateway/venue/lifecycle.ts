// From the first connection to the end of a venue: the order in which its rooms stop, and what a failure stops at once.

import type { EngineState } from '../../engine/index.ts';
import type { JournalConsumers } from '../compliance/watch/journal-consumers.ts';
import type { CommandTraces } from '../core/command-traces.ts';
import type { GoAway } from '../core/go-away.ts';
import type { FailedAt, Sequencer } from '../core/sequencer.ts';
import type { Snapshots } from '../core/snapshots.ts';
import type { StreamRepair } from '../core/stream-repair.ts';
import { delay } from '../host/scheduler.ts';
import type { GroupCommit } from '../log/group-commit.ts';
import type { AdmittedSessions } from '../serving/admitted.ts';
import type { RowPublisher } from '../serving/row-publisher.ts';
import type { AccountStreams } from '../streams/account-streams.ts';
import type { MarketLog } from '../streams/market-log.ts';
import type { Host } from './dependencies.ts';
import type { Edges } from './edges.ts';
import type { Upkeep } from './upkeep.ts';

interface LifecycleParts {
  readonly host: Host;
  readonly state: EngineState;
  readonly journal: GroupCommit;
  readonly streams: AccountStreams;
  readonly market: MarketLog;
  readonly repair: StreamRepair;
  readonly sequencer: Sequencer;
  readonly rows: RowPublisher;
  readonly sessions: AdmittedSessions;
  readonly snapshots: Snapshots;
  readonly journalConsumers: JournalConsumers;
  readonly traces: CommandTraces | null;
  readonly upkeep: Upkeep;
  readonly edges: Edges;
  readonly goAway: GoAway;
  /** The venue has stopped for good. */
  readonly failed: (error: unknown) => void;
}

/** Between the deadline that GoAway named and the end, for the last cancels. */
const GRACE_MS = 1000;
/** For the last messages to leave. */
const CLOSE_MS = 100;

export class Lifecycle {
  readonly #parts: LifecycleParts;
  #hasFailed = false;
  #closing: Promise<void> | null = null;

  constructor(parts: LifecycleParts) {
    this.#parts = parts;
  }

  get isHealthy(): boolean {
    return !this.#hasFailed;
  }

  get isReady(): boolean {
    return !this.#hasFailed && this.#closing === null && !this.#parts.goAway.isAnnounced;
  }

  /** Clients may come, and time passes. @throws VenueError `listen` */
  async open(): Promise<void> {
    const { host, edges, journal, upkeep, journalConsumers } = this.#parts;
    upkeep.prepare();
    await edges.open();
    const { port, adminPort, okxPort, fixPort } = edges;
    const { epoch } = journal.store;
    const others = { ...(okxPort === 0 ? {} : { okxPort }), ...(fixPort === 0 ? {} : { fixPort }) };
    host.log.info({ host: host.config.host, port, adminPort, ...others, epoch }, 'open');
    upkeep.startTicking();
    journalConsumers.start();
    this.#parts.traces?.start();
  }

  /** Announces the end to everybody, waits until the deadline, and closes. */
  async goAway(reason: string): Promise<void> {
    const { host, goAway, sessions, rows } = this.#parts;
    const { goAwayMs } = host.config;
    const deadline = goAway.announce(goAwayMs, reason);
    host.log.info({ deadline, sessions: sessions.count }, 'going away');
    rows.notice(0, { kind: 'goAway', deadline, reason });
    rows.flush();
    await delay(host.scheduler, goAwayMs + Math.min(goAwayMs, GRACE_MS));
    await this.close();
  }

  /** Stops at once and cleanly: what was taken is made durable and answered. */
  close(): Promise<void> {
    this.#closing ??= this.#close();
    return this.#closing;
  }

  /** The venue cannot go on: nothing more is answered. */
  fail(error: unknown, at: FailedAt = {}): void {
    const { host, upkeep, edges, journalConsumers, failed } = this.#parts;
    this.#hasFailed = true;
    upkeep.stop();
    journalConsumers.abort();
    host.log.fatal({ seq: this.#parts.state.seq, ...at, err: error }, 'the venue has stopped');
    void edges.close();
    failed(error);
  }

  /** Edges count their connections a few times a second; who has logged on since is known here. */
  get #hasClients(): boolean {
    const { edges, sessions } = this.#parts;
    return edges.connections > 0 || sessions.count > 0;
  }

  async #close(): Promise<void> {
    const { host, upkeep, edges, sequencer, snapshots } = this.#parts;
    upkeep.stop();
    await edges.stop();
    upkeep.countRefusals();
    await sequencer.stop();
    await snapshots.close();
    await this.#parts.repair.close();
    await edges.closeSessions('the server is shutting down');
    if (this.#hasClients) await delay(host.scheduler, CLOSE_MS);
    await edges.close();
    await this.#parts.journalConsumers.close();
    await this.#parts.traces?.close();
    await this.#closeFiles();
    host.log.info({ seq: this.#parts.state.seq }, 'closed');
  }

  async #closeFiles(): Promise<void> {
    const { streams, market, journal } = this.#parts;
    try {
      if (!this.#hasFailed) {
        await streams.sync();
        await market.sync();
      }
      streams.close();
      market.close();
    } finally {
      await journal.close();
    }
  }
}
