// When snapshots are made, and what has to be true before: the account streams, which no replay makes again for
// commands below a snapshot, are on disk for good.

import { Worker } from 'node:worker_threads';
import type { Clock } from '../host/clock.ts';
import type { Config } from '../host/config.ts';
import { isDefect } from '../host/defect.ts';
import type { Logger } from '../host/logger.ts';
import type { Metrics } from '../host/metrics.ts';
import type { LogStore } from '../log/log-store.ts';
import type { AccountStreams } from '../streams/account-streams.ts';
import type { SnapshotMade, SnapshotTask } from './snapshot-thread.ts';

export interface SnapshotsParts {
  readonly config: Config;
  readonly clock: Clock;
  readonly log: Logger;
  readonly metrics: Metrics;
  readonly store: LogStore;
  readonly streams: AccountStreams;
  /** Where the newest snapshot stands. */
  readonly lastSeq: number;
  /** Its replay met a defect of the engine: the venue cannot go on. */
  readonly onDefect: (error: unknown) => void;
}

export class Snapshots {
  readonly #parts: SnapshotsParts;
  #lastSeq: number;
  #lastAt: number;
  #running: Promise<void> | null = null;
  #worker: Worker | null = null;
  #isClosing = false;

  constructor(parts: SnapshotsParts) {
    this.#parts = parts;
    this.#lastSeq = parts.lastSeq;
    this.#lastAt = parts.clock.now();
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
    await this.#worker?.terminate();
    await this.#running;
  }

  async #make(): Promise<void> {
    const { clock, log, metrics, store, streams, config } = this.#parts;
    const untilSeq = store.position.seq;
    this.#lastAt = clock.now();
    try {
      await streams.sync();
      const made = await this.#run({ folder: config.dataFolder, untilSeq });
      if (made === null) return;
      this.#lastSeq = made.seq;
      await store.truncate(made.oldestSeq);
      metrics.count('snapshots');
      log.info({ ...made, us: clock.now() - this.#lastAt }, 'snapshot made');
    } catch (error) {
      if (this.#isClosing) return;
      metrics.count('snapshots_failed');
      log.error({ err: error }, 'no snapshot could be made; the older ones are still there');
    }
  }

  #run(task: SnapshotTask): Promise<SnapshotMade | null> {
    return new Promise((resolve, reject) => {
      const worker = new Worker(threadUrl(), { workerData: task });
      this.#worker = worker;
      let made: SnapshotMade | null = null;
      worker.once('message', (message: SnapshotMade | null) => {
        made = message;
      });
      worker.once('error', (error) => {
        if (isDefect(error) && !this.#isClosing) this.#parts.onDefect(error);
        reject(error);
      });
      worker.once('exit', (code) => {
        this.#worker = null;
        if (code === 0) resolve(made);
        else reject(new Error(`the snapshot thread ended with ${code}`));
      });
    });
  }
}

/** A thread runs what was compiled, also when the rest runs from its sources, in tests. */
function threadUrl(): URL {
  const isSource = import.meta.url.endsWith('.ts');
  return new URL(
    isSource ? '../../dist/gateway/core/snapshot-thread.js' : './snapshot-thread.js',
    import.meta.url,
  );
}
