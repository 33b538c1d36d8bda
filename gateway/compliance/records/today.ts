// The market makers of the day that goes on, as a file among the records: whole, and written again every few seconds. It is made of
// the journal alone; after a start the file stays as it is until the journal has been read as far.

import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { makeFolders } from '../../host/folders.ts';
import { timeText } from '../../replay/until.ts';
import { type DailyReports, dailyJson } from './daily.ts';
import { replaceWhole } from './whole-file.ts';

/** Of the journal's time. */
const EVERY_US = 3_000_000;

export class TodayFile {
  readonly #path: string;
  readonly #reports: Pick<DailyReports, 'soFar'>;
  /** What an earlier run has written of. */
  readonly #knownSeq: number;
  #written = { seq: 0, time: 0 };

  /** @param records the folder of the records. */
  constructor(records: string, reports: Pick<DailyReports, 'soFar'>) {
    this.#path = join(records, 'today', 'makers.json');
    this.#reports = reports;
    makeFolders(dirname(this.#path));
    this.#knownSeq = knownSeq(this.#path);
  }

  settle(time: number): void {
    if (time - this.#written.time >= EVERY_US) this.#write();
  }

  close(): void {
    this.#write();
  }

  #write(): void {
    const found = this.#reports.soFar();
    if (found === null) return;
    const { report, time } = found;
    if (report.lastSeq < this.#knownSeq || report.lastSeq === this.#written.seq) return;
    replaceWhole(
      this.#path,
      `${JSON.stringify({ ...dailyJson(report), at: timeText(time) }, null, 2)}\n`,
    );
    this.#written = { seq: report.lastSeq, time };
  }
}

/** 0 for a file that is not there or that cannot be read: it is written anew. */
function knownSeq(path: string): number {
  if (!existsSync(path)) return 0;
  try {
    const { lastSeq } = JSON.parse(readFileSync(path, 'utf8')) as { readonly lastSeq: unknown };
    return Number.isSafeInteger(lastSeq) ? (lastSeq as number) : 0;
  } catch {
    return 0;
  }
}
