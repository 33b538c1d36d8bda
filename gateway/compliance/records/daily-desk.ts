// The daily reports behind a venue: each is written when its day ends; then a thread runs the stress over it and seals
// it, one day after another. What was not sealed when the venue stopped is done again after the next start. Of the day
// that goes on there is a file of its market makers.

import type { Thread, Threads } from '../../host/threads.ts';
import type { ConsumedCommand, JournalConsumer } from '../watch/journal-consumer.ts';
import { DailyReports, dailyFolder, writeDaily } from './daily.ts';
import type { AlertSource } from './daily-alerts.ts';
import type { DailyTask } from './daily-thread.ts';
import { isSealed } from './folder-seal.ts';
import { TodayFile } from './today.ts';

interface DailyDeskParts {
  readonly records: string;
  /** Of the consumer that is shown each command before this one. */
  readonly alerts: AlertSource;
  readonly threads: Threads;
  /** Called when a day could not be finished. */
  readonly failed: (text: string) => void;
}

export class DailyDesk implements JournalConsumer {
  readonly #parts: DailyDeskParts;
  readonly #reports: DailyReports;
  readonly #today: TodayFile;
  #time = 0;
  readonly #waiting: string[] = [];
  #thread: Thread | null = null;
  #isClosed = false;

  constructor(parts: DailyDeskParts) {
    const { records, alerts } = parts;
    this.#parts = parts;
    this.#reports = new DailyReports((report, state) => {
      const folder = dailyFolder(records, report.day);
      if (isSealed(folder)) return;
      writeDaily(records, report, state);
      this.#waiting.push(folder);
      this.#next();
    }, alerts);
    this.#today = new TodayFile(records, this.#reports);
  }

  take(consumed: ConsumedCommand): void {
    this.#time = consumed.envelope.time;
    this.#reports.take(consumed);
  }

  settle(): void {
    this.#today.settle(this.#time);
  }

  close(): void {
    this.#isClosed = true;
    this.#today.close();
    void this.#thread?.end();
  }

  #next(): void {
    if (this.#thread !== null || this.#isClosed) return;
    const folder = this.#waiting.shift();
    if (folder === undefined) return;
    const { records, threads, failed } = this.#parts;
    const data: DailyTask = { records, folder };
    this.#thread = threads.start('compliance/records/daily-thread', {
      data,
      onError: (error) => {
        const reason = error instanceof Error ? error.message : String(error);
        failed(`the report in ${folder} could not be finished: ${reason}`);
      },
      onEnd: () => {
        this.#thread = null;
        this.#next();
      },
    });
  }
}
