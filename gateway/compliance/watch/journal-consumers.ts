// The venue's side of its witnesses: starts their thread, tells it what is durable, and starts it again when it failed.
// Nothing here makes matching wait.

import { Worker } from 'node:worker_threads';
import type { Config } from '../../host/config.ts';
import { isAssertion } from '../../host/defect.ts';
import type { Logger } from '../../host/logger.ts';
import type { Metrics } from '../../host/metrics.ts';
import type { WatchOrder, WatchReport, WatchTask } from './watch-thread.ts';

export interface JournalConsumersParts {
  readonly config: Config;
  readonly log: Logger;
  readonly metrics: Metrics;
  /** The end of what is durable. */
  readonly durableSeq: () => number;
  /** An assertion of the engine failed in the thread's replay: the venue cannot go on. */
  readonly onDefect: (error: unknown) => void;
}

const POST_MS = 100;
/** Before a thread that failed is started again; doubled with each failure. It is shown the whole journal again. */
const RETRY_MS = 1000;
const RETRY_MS_MAX = 600_000;

export class JournalConsumers {
  readonly #parts: JournalConsumersParts;
  #worker: Worker | null = null;
  #ended: Promise<void> = Promise.resolve();
  #timer: NodeJS.Timeout | null = null;
  #retry: NodeJS.Timeout | null = null;
  #retryMs = RETRY_MS;
  #published = 0;
  #shown = 0;
  #isClosing = false;

  constructor(parts: JournalConsumersParts) {
    this.#parts = parts;
    const { metrics, durableSeq } = parts;
    metrics.gauge('witnessed_seq', () => this.#shown);
    metrics.gauge('witnesses_behind', () => (this.#worker ? durableSeq() - this.#shown : 0));
  }

  start(): void {
    if (!this.#parts.config.records || this.#isClosing) return;
    this.#ended = this.#run();
    this.#timer ??= setInterval(() => this.#postDurable(), POST_MS);
  }

  /** Waits a while until everything durable has been shown; the rest is shown after the next start. */
  async close(): Promise<void> {
    this.#isClosing = true;
    if (this.#timer !== null) clearInterval(this.#timer);
    if (this.#retry !== null) clearTimeout(this.#retry);
    const worker = this.#worker;
    if (worker === null) return;
    this.#order({ kind: 'stop', seq: this.#parts.durableSeq() });
    const late = setTimeout(() => {
      this.#parts.log.warn(
        { seq: this.#shown },
        'the witnesses are behind; they go on after the next start',
      );
      void worker.terminate();
    }, this.#parts.config.recordsCloseMs);
    await this.#ended;
    clearTimeout(late);
  }

  /** The process cannot go on: what is not shown yet is shown after the next start. */
  abort(): void {
    this.#isClosing = true;
    if (this.#timer !== null) clearInterval(this.#timer);
    if (this.#retry !== null) clearTimeout(this.#retry);
    void this.#worker?.terminate();
  }

  #postDurable(): void {
    const seq = this.#parts.durableSeq();
    if (seq === this.#published) return;
    this.#published = seq;
    this.#order({ kind: 'durable', seq });
  }

  #order(order: WatchOrder): void {
    this.#worker?.postMessage(order);
  }

  /** @returns when the thread has ended, in whatever way. */
  #run(): Promise<void> {
    const task: WatchTask = { dataFolder: this.#parts.config.dataFolder };
    const worker = new Worker(threadUrl(), { workerData: task });
    this.#worker = worker;
    this.#published = 0;
    worker.on('message', (report: WatchReport) => this.#onMessage(report));
    let failure: unknown = null;
    worker.once('error', (error) => {
      failure = error;
      if (isAssertion(error) && !this.#isClosing) this.#parts.onDefect(error);
    });
    return new Promise((resolve) => {
      worker.once('exit', (code) => {
        this.#worker = null;
        if (!this.#isClosing) this.#startLater(failure ?? `it ended with ${code}`);
        else if (failure !== null) this.#parts.log.error({ err: failure }, 'the witnesses failed');
        resolve();
      });
    });
  }

  #onMessage(report: WatchReport): void {
    if (report.kind === 'shown') {
      this.#shown = report.seq;
      if (report.seq >= this.#published) this.#retryMs = RETRY_MS; // It has caught up: all is well.
    } else this.#parts.log.warn({ from: report.news.from }, report.news.text);
  }

  #startLater(failure: unknown): void {
    const { log, metrics } = this.#parts;
    const retryMs = this.#retryMs;
    metrics.count('witnesses_failed');
    log.error({ err: failure, retryMs }, 'the witnesses failed; matching goes on without records');
    this.#retry = setTimeout(() => this.start(), retryMs);
    this.#retryMs = Math.min(2 * retryMs, RETRY_MS_MAX);
  }
}

/** A thread runs what was compiled, also when the rest runs from its sources, in tests. */
function threadUrl(): URL {
  const isSource = import.meta.url.endsWith('.ts');
  return new URL(
    isSource ? '../../../dist/gateway/compliance/watch/watch-thread.js' : './watch-thread.js',
    import.meta.url,
  );
}
