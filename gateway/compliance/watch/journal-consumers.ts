// The venue's side of its journal consumers: starts their thread, posts what is durable, and restarts it when it failed.
// Nothing here makes matching wait.

import type { Config } from '../../host/config.ts';
import { isAssertion } from '../../host/defect.ts';
import type { Logger } from '../../host/logger.ts';
import type { Metrics } from '../../host/metrics.ts';
import type { Scheduler, Timer } from '../../host/scheduler.ts';
import type { Thread, Threads } from '../../host/threads.ts';
import type { LogSource } from '../../log/log-store.ts';
import type { WatchOrder, WatchReport, WatchTask } from './watch-thread.ts';

interface JournalConsumersParts {
  readonly config: Config;
  /** The log that they follow. */
  readonly source: LogSource;
  readonly log: Logger;
  readonly scheduler: Scheduler;
  readonly threads: Threads;
  readonly metrics: Metrics;
  /** The end of what is durable. */
  readonly durable: () => { readonly seq: number; readonly time: number };
  /** An assertion of the engine failed in the thread's replay: the venue cannot go on. */
  readonly onDefect: (error: unknown) => void;
}

const POST_MS = 100;
/** Before a thread that failed is started again; doubled with each failure. It is shown the whole journal again. */
const RETRY_MS = 1000;
const RETRY_MS_MAX = 600_000;

export class JournalConsumers {
  readonly #parts: JournalConsumersParts;
  #thread: Thread | null = null;
  #ended: Promise<void> = Promise.resolve();
  #timer: Timer | null = null;
  #retry: Timer | null = null;
  #retryMs = RETRY_MS;
  #published = 0;
  #shown = 0;
  #shownTime = 0;
  /** Not a number before the first report. */
  #openAlerts = Number.NaN;
  #isClosing = false;

  constructor(parts: JournalConsumersParts) {
    this.#parts = parts;
    const { config, metrics, durable } = parts;
    metrics.gauge('witnessed_seq', () => this.#shown);
    metrics.gauge('witnesses_behind', () => (config.records ? durable().seq - this.#shown : 0));
    metrics.gauge('witnesses_lag', () => this.#lag());
    metrics.gauge('alerts_open', () => this.#openAlerts);
  }

  start(): void {
    if (!this.#parts.config.records || this.#isClosing) return;
    this.#ended = this.#run();
    this.#timer ??= this.#parts.scheduler.every(POST_MS, () => this.#postDurable());
  }

  /** Waits a while until everything durable has been shown; the rest is shown after the next start. */
  async close(): Promise<void> {
    this.#isClosing = true;
    this.#timer?.cancel();
    this.#retry?.cancel();
    const thread = this.#thread;
    if (thread === null) return;
    const { scheduler, config, log, durable } = this.#parts;
    this.#order({ kind: 'stop', seq: durable().seq });
    const late = scheduler.after(config.recordsCloseMs, () => {
      log.warn(
        { seq: this.#shown },
        'the journal consumers are behind; they go on after the next start',
      );
      void thread.end();
    });
    await this.#ended;
    late.cancel();
  }

  /** The process cannot go on: what is not shown yet is shown after the next start. */
  abort(): void {
    this.#isClosing = true;
    this.#timer?.cancel();
    this.#retry?.cancel();
    void this.#thread?.end();
  }

  /** Of the journal's time between what is durable and what was shown; not a number before anything was. */
  #lag(): number {
    const { config, durable } = this.#parts;
    const { seq, time } = durable();
    if (!config.records || seq <= this.#shown) return 0;
    return this.#shownTime === 0 ? Number.NaN : Math.max(0, time - this.#shownTime);
  }

  #postDurable(): void {
    const { seq } = this.#parts.durable();
    if (seq === this.#published) return;
    this.#published = seq;
    this.#order({ kind: 'durable', seq });
  }

  #order(order: WatchOrder): void {
    this.#thread?.post(order);
  }

  /** @returns when the thread has ended, in whatever way. */
  #run(): Promise<void> {
    const data: WatchTask = {
      log: this.#parts.source,
      dataFolder: this.#parts.config.dataFolder,
      freeBytesMin: this.#parts.config.freeBytesMin,
    };
    this.#published = 0;
    return new Promise((resolve) => {
      let failure: unknown = null;
      this.#thread = this.#parts.threads.start('compliance/watch/watch-thread', {
        data,
        onMessage: (report: WatchReport) => this.#onMessage(report),
        onError: (error) => {
          failure = error;
          if (isAssertion(error) && !this.#isClosing) this.#parts.onDefect(error);
        },
        onEnd: (code) => {
          this.#thread = null;
          if (!this.#isClosing) this.#startLater(failure ?? `it ended with ${code}`);
          else if (failure !== null)
            this.#parts.log.error({ err: failure }, 'the journal consumers failed');
          resolve();
        },
      });
    });
  }

  #onMessage(report: WatchReport): void {
    if (report.kind === 'shown') {
      this.#shown = report.seq;
      this.#shownTime = report.time;
      this.#openAlerts = report.openAlerts;
      if (report.seq >= this.#published) this.#retryMs = RETRY_MS; // It has caught up: all is well.
    } else this.#parts.log.warn({ from: report.news.from }, report.news.text);
  }

  #startLater(failure: unknown): void {
    const { log, metrics, scheduler } = this.#parts;
    const retryMs = this.#retryMs;
    metrics.count('witnesses_failed');
    log.error(
      { err: failure, retryMs },
      'the journal consumers failed; matching goes on without records',
    );
    this.#retry = scheduler.after(retryMs, () => this.start());
    this.#retryMs = Math.min(2 * retryMs, RETRY_MS_MAX);
  }
}
