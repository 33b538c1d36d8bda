// The lines of an audit log again, a day at a time, for whoever asks.

import { auditDays, dayOf, readDay } from './audit-files.ts';
import type { AuditLine } from './audit-line.ts';
import { RecordsError } from './records-error.ts';
import { isWithin } from './verify.ts';

/** Microseconds since 1970: from inclusive, to exclusive. */
export interface Period {
  readonly from: number;
  readonly to: number;
}

export const ALWAYS: Period = { from: 0, to: Number.MAX_SAFE_INTEGER };

/** The lines of a period in their order, the headers of files left out. @throws RecordsError `damaged` */
export function* readLines(folder: string, { from, to }: Period = ALWAYS): Generator<AuditLine> {
  for (const day of auditDays(folder)) {
    if (!isWithin(day, daysOf({ from, to }))) continue;
    let at = 0;
    // A venue that writes may be in the middle of the last line.
    for (const row of readDay(folder, day).toString('utf8').split('\n').slice(0, -1)) {
      at += 1;
      if (at === 1 || row === '') continue;
      const line = parsed(row, `${day}.jsonl`, at);
      if (line.time >= from && line.time < to) yield line;
    }
  }
}

/** The first and the last day that a period touches. */
export function daysOf({ from, to }: Period): readonly [first: string, last: string] {
  return [dayOf(from), to >= LAST_TIME ? '9999-12-31' : dayOf(Math.max(from, to - 1))];
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
