// Which records a command is about, and how an answer is printed: the same options everywhere.

import { dirname } from 'node:path';
import { type Command, InvalidArgumentError } from 'commander';
import { auditDays, auditFolder } from '../../compliance/records/audit-files.ts';
import type { AuditLine } from '../../compliance/records/audit-line.ts';
import { lineRow, linesHeader, lineText } from '../../compliance/records/line-table.ts';
import { ALWAYS, daysOf, type Period, readLines } from '../../compliance/records/read-lines.ts';
import {
  type Verification,
  type VerifyOptions,
  verifyRecords,
} from '../../compliance/records/verify.ts';
import { openLogReader } from '../../log/open-log.ts';
import { parseUntil } from '../../replay/until.ts';
import { Failure } from './failure.ts';

export interface PlaceOptions {
  readonly data: string;
  readonly from?: number;
  readonly to?: number;
  readonly csv?: boolean;
  readonly json?: boolean;
}

/** `--data`, `--from`, `--to`, `--csv`, `--json`. */
export function withPlace(command: Command): Command {
  return command
    .option('--data <DIR>', 'data folder, or a folder of records', 'data')
    .option('--from <TIME>', 'from here on: 2026-05-01, 2026-05-01T12:00Z', readTime)
    .option('--to <TIME>', 'before this', readTime)
    .option('--csv', 'print CSV')
    .option('--json', 'print one JSON object a line');
}

export function readTime(text: string): number {
  const until = parseUntil(text);
  if (until?.kind !== 'time') throw new InvalidArgumentError('Not a time.');
  return until.time;
}

export function whole(text: string): number {
  if (/^\d{1,15}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('Not a whole number.');
}

/** @throws Failure when there are none. */
export function auditIn(data: string): string {
  const folder = auditFolder(data);
  if (auditDays(folder).length > 0) return folder;
  throw new Failure(`${data} holds no audit log; \`praya records build\` makes one of its journal`);
}

export function periodOf({ from, to }: PlaceOptions): Period {
  return { from: from ?? ALWAYS.from, to: to ?? ALWAYS.to };
}

/** The lines of the period that are wanted, printed; then, for a person, how many and whether the log is whole. */
export async function printLines(
  options: PlaceOptions,
  isWanted: (line: AuditLine) => boolean,
): Promise<number> {
  const folder = auditIn(options.data);
  const { csv = false, json = false } = options;
  if (csv) print(linesHeader());
  let count = 0;
  for (const line of readLines(folder, periodOf(options))) {
    if (!isWanted(line)) continue;
    count += 1;
    if (csv) print(lineRow(line));
    else print(`${json ? JSON.stringify(line) : lineText(line)}\n`);
  }
  await reportWhole(folder, count === 1 ? '1 line' : `${count} lines`, options);
  return count;
}

/** An answer out of files that do not verify is no answer: it is reported and ends with status 1. */
export async function reportWhole(
  folder: string,
  count: string,
  options: PlaceOptions,
): Promise<void> {
  const { faults, lines } = await verification(folder, {
    days: daysOf(periodOf(options)),
  });
  if (faults.length > 0) {
    const [{ file, line, kind, text }] = faults;
    throw new Failure(`the log is not what was written: ${file}, line ${line}: ${kind}: ${text}`);
  }
  const { csv = false, json = false } = options;
  if (!csv && !json) print(`${count}, of ${lines} in files that verify\n`);
}

/** As of now: of a venue that is running, up to its signed head. */
async function verification(folder: string, options: VerifyOptions = {}): Promise<Verification> {
  const isLive = await isWritten(dirname(dirname(folder)));
  return verifyRecords(folder, { ...options, isLive });
}

/** Whether a venue is running over a data folder. */
export async function isWritten(folder: string): Promise<boolean> {
  return (await openLogReader({ kind: 'segments', folder }).writer()) !== null;
}

export function print(text: string): void {
  process.stdout.write(text);
}
