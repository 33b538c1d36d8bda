// When snapshots are made, and what has to be true before: the account streams, which no replay makes again for
// commands below a snapshot, are on disk for good.

import type { Clock } from '../host/clock.ts';
import type { Config } from '../host/config.ts';
import { isDefect } from '../host/defect.ts';
import type { Logger } from '../host/logger.ts';
import type { Metrics } from '../host/metrics.ts';
import type { Thread, Threads } from '../host/threads.ts';
import type { LogStore } from '../log/log-store.ts';
import type { AccountStreams } from '../streams/account-streams.ts';
import type { MarketLog } from '../streams/market-log.ts';
import type { SnapshotMade, SnapshotTask } from './snapshot-thread.ts';

interface SnapshotsParts {
  readonly config: Config;
  readonly clock: Clock;
  readonly threads: Threads;
  readonly log: Logger;
  readonly metrics: Metrics;
  readonly store: LogStore;
  readonly streams: AccountStreams;
  readonly market: MarketLog;
  /** Where the newest snapshot stands. */
  readonly lastSeq: number;
  /** Its replay met a defect of the engine: the venue cannot go on. */
  readonly onDefect: (error: unknown) => void;
}

export class Snapshots {
  readonly #parts: SnapshotsParts;
  #lastSeq: number;
  #lastAt: number;
  /** When the newest of this run was begun; its start before the first. */
  #madeAt: number;
  #running: Promise<void> | null = null;
  #thread: Thread | null = null;
  #isClosing = false;

  constructor(parts: SnapshotsParts) {
    this.#parts = parts;
    this.#lastSeq = parts.lastSeq;
    this.#lastAt = parts.clock.now();
    this.#madeAt = this.#lastAt;
    const { metrics, clock, store } = parts;
    metrics.gauge('snapshot_age', () => clock.now() - this.#madeAt);
    metrics.gauge('snapshot_behind', () => store.position.seq - this.#lastSeq);
  }

  /** Starts on the next one when it is due. Called now and then. */
  snapshotIfDue(): void {
    const { config, clock, store } = this.#parts;
    const commands = store.position.seq - this.#lastSeq;
    const minutes = (clock.now() - this.#lastAt) / 60_000_000;
    const isDue = commands >= config.snapshotCommands || minutes >= config.snapshotMinutes;
    if (isDue && commands > 0) void this.make();
  }

  /** Makes one now; resolves when it is there, or has failed and was logged. */
  async make(): Promise<void> {
    this.#running ??= this.#make().finally(() => {
      this.#running = null;
    });
    await this.#running;
  }

  /** Gives up the one being made; the older ones are still there. */
  async close(): Promise<void> {
    this.#isClosing = true;
    await this.#thread?.end();
    await this.#running;
  }

  async #make(): Promise<void> {
    const { clock, log, metrics, store, streams, market } = this.#parts;
    const untilSeq = store.position.seq;
    this.#lastAt = clock.now();
    try {
      await streams.sync();
      await market.sync();
      const made = await this.#run({ log: store.source, untilSeq });
      if (made === null) return;
      this.#lastSeq = made.seq;
      this.#madeAt = this.#lastAt;
      await store.truncate(made.oldestSeq);
      metrics.count('snapshots');
      log.info({ ...made, us: clock.now() - this.#lastAt }, 'snapshot made');
    } catch (error) {
      if (this.#isClosing) return;
      metrics.count('snapshots_failed');
      log.error({ err: error }, 'no snapshot could be made; the older ones are still there');
    }
  }

  #run(data: SnapshotTask): Promise<SnapshotMade | null> {
    return new Promise((resolve, reject) => {
      let made: SnapshotMade | null = null;
      this.#thread = this.#parts.threads.start('core/snapshot-thread', {
        data,
        onMessage: (message: SnapshotMade | null) => {
          made = message;
        },
        onError: (error) => {
          if (isDefect(error) && !this.#isClosing) this.#parts.onDefect(error);
          reject(error);
        },
        onEnd: (code) => {
          this.#thread = null;
          if (code === 0) resolve(made);
          else reject(new Error(`the snapshot thread ended with ${code}`));
        },
      });
    });
  }
}
