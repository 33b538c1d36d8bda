// The lines of an audit log again, a day at a time, for whoever asks.

import { auditDays, dayOf, readDay } from './audit-files.ts';
import type { AuditLine } from './audit-line.ts';
import { RecordsError } from './records-error.ts';

/** Microseconds since 1970: from inclusive, to exclusive. */
export interface Period {
  readonly from: number;
  readonly to: number;
}

export const ALWAYS: Period = { from: 0, to: Number.MAX_SAFE_INTEGER };

/** The lines of a period in their order, the headers of files left out. @throws RecordsError `damaged` */
export function* readLines(folder: string, { from, to }: Period = ALWAYS): Generator<AuditLine> {
  const first = dayOf(from);
  const last = to >= LAST_TIME ? '9999-12-31' : dayOf(to - 1);
  for (const day of auditDays(folder)) {
    if (day.slice(0, first.length) < first || day.slice(0, last.length) > last) continue;
    let at = 0;
    for (const row of readDay(folder, day).toString('utf8').split('\n')) {
      at += 1;
      if (at === 1 || row === '') continue;
      const line = parsed(row, `${day}.jsonl`, at);
      if (line.time >= from && line.time < to) yield line;
    }
  }
}

/** Beyond it no day has a name of four digits. */
const LAST_TIME = Date.UTC(9999, 11, 31) * 1000;

function parsed(row: string, file: string, line: number): AuditLine {
  try {
    return JSON.parse(row) as AuditLine;
  } catch (error) {
    throw new RecordsError('damaged', `${file}, line ${line}, cannot be read`, error);
  }
}
