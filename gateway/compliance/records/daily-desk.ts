// The daily reports behind a venue: each is written when its day ends; then a thread runs the stress over it and seals
// it, one day after another. What was not sealed when the venue stopped is done again after the next start.

import { Worker } from 'node:worker_threads';
import type { ConsumedCommand, JournalConsumer } from '../watch/journal-consumer.ts';
import { DailyReports, dailyFolder, writeDaily } from './daily.ts';
import type { AlertSource } from './daily-alerts.ts';
import type { DailyTask } from './daily-thread.ts';
import { isSealed } from './folder-seal.ts';

export class DailyDesk implements JournalConsumer {
  readonly #records: string;
  readonly #failed: (text: string) => void;
  readonly #reports: DailyReports;
  readonly #waiting: string[] = [];
  #worker: Worker | null = null;
  #isClosed = false;

  /**
   * @param alerts of the witness that is shown each command before this one.
   * @param failed is told when a day could not be finished.
   */
  constructor(records: string, alerts: AlertSource, failed: (text: string) => void) {
    this.#records = records;
    this.#failed = failed;
    this.#reports = new DailyReports((report, state) => {
      const folder = dailyFolder(records, report.day);
      if (isSealed(folder)) return;
      writeDaily(records, report, state);
      this.#waiting.push(folder);
      this.#next();
    }, alerts);
  }

  take(consumed: ConsumedCommand): void {
    this.#reports.take(consumed);
  }

  close(): void {
    this.#isClosed = true;
    void this.#worker?.terminate();
  }

  #next(): void {
    if (this.#worker !== null || this.#isClosed) return;
    const folder = this.#waiting.shift();
    if (folder === undefined) return;
    const task: DailyTask = { records: this.#records, folder };
    const worker = new Worker(new URL('./daily-thread.js', import.meta.url), { workerData: task });
    this.#worker = worker;
    worker.once('error', (error: Error) => {
      this.#failed(`the report in ${folder} could not be finished: ${error.message}`);
    });
    worker.once('exit', () => {
      this.#worker = null;
      this.#next();
    });
  }
}
