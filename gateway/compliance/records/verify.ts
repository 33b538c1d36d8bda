// Finds whatever was done to an audit log: a line altered, taken out, moved, doubled or cut off; files exchanged or
// missing; a head that is not the log's, or not signed by a key that is trusted.

import { existsSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import {
  auditDays,
  type FileHeader,
  headPath,
  readDay,
  readHead,
  type SignedHead,
  sealPath,
} from './audit-files.ts';
import { hashOf, NO_HASH, unchained } from './chain.ts';
import { RecordsError } from './records-error.ts';
import { isSignedBy, type PublicKeys, publicKeys } from './records-key.ts';

type FaultKind =
  | 'altered'
  | 'dropped'
  | 'reordered'
  | 'doubled'
  | 'truncated'
  | 'added'
  | 'exchanged' // A file that belongs elsewhere.
  | 'missing' // A file that should be there.
  | 'signature' // A head that no trusted key signed.
  | 'forged' // Fits in itself, and is not what was signed.
  | 'older'; // A head from before one that was seen.

export interface Fault {
  readonly kind: FaultKind;
  readonly file: string;
  /** Counted from 1, the header included; 0 for the whole file. */
  readonly line: number;
  readonly text: string;
}

export interface Verification {
  readonly files: number;
  readonly lines: number;
  /** The last command that the log covers. */
  readonly seq: number;
  readonly faults: readonly Fault[];
  /** Where the chain ends. */
  readonly hash: string;
  /** Lines that a venue has written and not signed yet. */
  readonly unsigned: number;
  /** Null without one. */
  readonly head: SignedHead | null;
}

/** Where a log stood when it was verified before. */
export interface SeenHead {
  readonly n: number;
  readonly hash: string;
}

export interface VerifyOptions {
  /** A public key that is trusted; '' trusts the first of the folder. */
  readonly key?: string;
  /** Sealed days alone, as they are kept elsewhere: no head, and days may be missing. */
  readonly archived?: boolean;
  /** A venue is writing: what is behind the signed head is its newest, and the very last line may be cut short. */
  readonly isLive?: boolean;
  /** The log must be the one that was seen, further on. */
  readonly seen?: SeenHead | null;
  /** Only the files of these days, both included: `2026-05-01`. */
  readonly days?: readonly [first: string, last: string];
}

/** @param folder that holds the files. @throws RecordsError when there is nothing to check, or no key to check with. */
export function verifyRecords(folder: string, options: VerifyOptions = {}): Verification {
  const { key = '', archived = false, isLive = false, seen = null, days: asked } = options;
  // The head first: what is written meanwhile is behind it.
  const head = archived ? null : readable(headPath(folder));
  const all = auditDays(folder);
  const days = asked === undefined ? all : all.filter((day) => isWithin(day, asked));
  const isToEnd = days.at(-1) === all.at(-1);
  const keys = publicKeys(dirname(folder), key);
  const faults: Fault[] = [];
  const report = (kind: FaultKind, file: string, line: number, text: string): void => {
    faults.push({ kind, file, line, text });
  };
  if (head !== null && !isSignedBy(keys, head)) {
    report('signature', 'head.json', 0, 'no trusted key has signed this head');
  } else if (head === null && !archived) {
    report('missing', 'head.json', 0, 'no readable head names where the log ends');
  }
  let end: FileEnd | null = null;
  let atHead: FileEnd | null = null;
  let [lines, unsigned] = [0, 0];
  for (const day of days) {
    const isLast = day === all.at(-1);
    const found = verifyFile(
      folder,
      day,
      { before: archived ? null : end, isOpen: isLive && isLast },
      faults,
    );
    lines += found.lines;
    end = found;
    if (seen !== null) checkSeen(seen, found, report);
    if (head !== null && day === head.day) atHead = found;
    // A seal is there before the next file is begun.
    const seal = readable(sealPath(folder, day));
    if (seal !== null) verifySeal(keys, seal, found, report);
    else if (existsSync(sealPath(folder, day)))
      report('altered', sealName(day), 0, 'is no head any more');
    else if (!isLast || archived)
      report('missing', sealName(day), 0, 'the day is over and has no seal');
    if (head !== null && seal === null) unsigned += behind(head, found);
  }
  if (head !== null && isToEnd) {
    verifyHead(head, { end, atHead, folder, isLive }, report);
    if (seen !== null && head.n < seen.n) {
      report(
        'older',
        'head.json',
        0,
        `ends with line ${head.n}, and line ${seen.n} was seen before`,
      );
    }
  }
  const hash = end?.hash ?? NO_HASH;
  return { files: days.length, lines, seq: head?.seq ?? 0, faults, hash, unsigned, head };
}

/** Lines of a file that its head does not know. */
function behind(head: SignedHead, { day, lines }: FileEnd): number {
  if (day < head.day) return 0;
  return day === head.day ? Math.max(0, lines - head.lines) : lines;
}

function checkSeen(seen: SeenHead, { day, after, hashes }: FileEnd, report: Report): void {
  const found = hashes[seen.n - after];
  if (seen.n <= after || found === undefined || found === seen.hash) return;
  report('forged', `${day}.jsonl`, seen.n - after + 1, 'is not the line that was seen before');
}

/** A day may have several files. */
export function isWithin(file: string, [first, last]: readonly [string, string]): boolean {
  const day = file.slice(0, first.length);
  return day >= first && day <= last;
}

/** Where a file ends, and what its head states. */
interface FileEnd {
  readonly day: string;
  readonly file: number;
  /** Lines in all files before it. */
  readonly after: number;
  readonly n: number;
  readonly lines: number;
  readonly hash: string;
  /** The hash behind each line, the header's first: to find where a log once ended. */
  readonly hashes: readonly string[];
  readonly isWhole: boolean;
}

type Report = (kind: FaultKind, file: string, line: number, text: string) => void;

interface Place {
  readonly before: FileEnd | null;
  /** A venue is writing in it. */
  readonly isOpen: boolean;
}

function verifyFile(
  folder: string,
  day: string,
  { before, isOpen }: Place,
  faults: Fault[],
): FileEnd {
  const name = `${day}.jsonl`;
  const report = (kind: FaultKind, line: number, text: string): void => {
    faults.push({ kind, file: name, line, text });
  };
  const after = before?.n ?? 0;
  const none = {
    day,
    after,
    file: before?.file ?? 0,
    n: before?.n ?? 0,
    lines: 0,
    hashes: [],
    isWhole: false,
  };
  const text = textOf(folder, day);
  if (text === null) {
    report('altered', 0, 'cannot be unpacked to what was packed');
    return { ...none, hash: before?.hash ?? NO_HASH };
  }
  const rows = text.split('\n');
  const rest = rows.pop() ?? '';
  const header = headerOf(rows[0] ?? '');
  if (header === null && isOpen && rows.length === 0) {
    return { ...none, hash: before?.hash ?? NO_HASH }; // Begun a moment ago.
  }
  if (header === null) {
    const isLine = numberOf(rows[0] ?? '') > 0;
    report(isLine ? 'dropped' : 'altered', 1, 'the header of the file is not there');
    return { ...none, hash: before?.hash ?? NO_HASH };
  }
  if (header.day !== day) {
    report('exchanged', 1, `holds the file of ${header.day}`);
    return { ...none, hash: before?.hash ?? NO_HASH };
  }
  let hash = header.follows;
  const hashes: string[] = [];
  for (let at = 0; at < rows.length; at++) {
    const parts = unchained(rows[at]);
    if (parts === null || hashOf(hash, parts.body) !== parts.hash) {
      const [kind, what] = faultOf(rows, at, header.after + at);
      report(kind, at + 1, what);
      const lines = hashes.length === 0 ? 0 : hashes.length - 1;
      const place = { file: header.file, after: header.after, n: header.after + lines };
      return { ...none, ...place, lines, hash, hashes };
    }
    hash = parts.hash;
    hashes.push(hash);
    if (at === 0) checkPlace(header, before, report);
    else if (numberOf(rows[at]) !== header.after + at) {
      report(
        'forged',
        at + 1,
        `is numbered ${numberOf(rows[at])} where ${header.after + at} belongs`,
      );
    }
  }
  const isCut = rest !== '' && !isOpen;
  if (isCut) report('truncated', rows.length + 1, 'the line is cut short');
  const lines = hashes.length - 1;
  const at = { file: header.file, after: header.after, n: header.after + lines };
  return { day, ...at, lines, hash, hashes, isWhole: !isCut };
}

function checkPlace(
  header: FileHeader,
  before: FileEnd | null,
  report: (kind: FaultKind, line: number, text: string) => void,
): void {
  if (before === null) {
    const isFirst = header.file === 1 && header.follows === NO_HASH;
    // A log whose beginning is archived elsewhere is checked from where it begins here: its seals cover the rest.
    if (!isFirst && header.file === 1)
      report('altered', 1, 'the first file does not begin the chain');
    return;
  }
  if (header.file > before.file + 1) {
    report('missing', 1, `${header.file - before.file - 1} files are missing before it`);
  } else if (header.follows !== before.hash && before.isWhole) {
    report('forged', 1, `does not go on from the end of ${before.day}.jsonl`);
  }
}

/** What was done to the first line that does not fit. @param n the number that belongs there; of the header, the one before. */
function faultOf(rows: readonly string[], at: number, n: number): [FaultKind, string] {
  const row = rows[at];
  if (at === 0) return ['altered', 'the header of the file is altered'];
  const number = numberOf(row);
  if (number > 0 && number < n && rows.indexOf(row) < at) {
    return ['doubled', `line ${number} of the log is there again`];
  }
  if (number > n && rows.some((other, place) => place > at && numberOf(other) === n)) {
    return ['reordered', `line ${number} of the log stands where ${n} belongs`];
  }
  if (number > n && isAsWritten(rows, at)) {
    const what = number - n === 1 ? `line ${n} of the log is` : `lines ${n} to ${number - 1} are`;
    return ['dropped', `${what} missing`];
  }
  return ['altered', `line ${n} of the log is not what was written`];
}

/** Whether the line after it follows from its content, so that it is itself what was written. */
function isAsWritten(rows: readonly string[], at: number): boolean {
  if (at + 1 >= rows.length) return true;
  return fits(rows, at + 1, hashIn(rows[at])) && numberOf(rows[at + 1]) === numberOf(rows[at]) + 1;
}

function fits(rows: readonly string[], at: number, before: string): boolean {
  const parts = unchained(rows[at] ?? '');
  return parts !== null && hashOf(before, parts.body) === parts.hash;
}

function hashIn(row: string): string {
  return unchained(row)?.hash ?? '';
}

function verifySeal(keys: PublicKeys, seal: SignedHead, found: FileEnd, report: Report): void {
  const name = sealName(found.day);
  if (!isSignedBy(keys, seal)) report('signature', name, 0, 'no trusted key has signed this seal');
  else if (seal.day !== found.day) report('exchanged', name, 0, `is the seal of ${seal.day}`);
  else if (found.isWhole) compare(seal, found, `${found.day}.jsonl`, report);
}

interface LogEnd {
  /** Of the last file, and of the one that the head names. */
  readonly end: FileEnd | null;
  readonly atHead: FileEnd | null;
  readonly folder: string;
  readonly isLive: boolean;
}

function verifyHead(head: SignedHead, log: LogEnd, report: Report): void {
  const { end, atHead, folder, isLive } = log;
  if (end === null) {
    if (head.n > 0)
      report('missing', `${head.day}.jsonl`, 0, `the head names it, and ${head.n} lines`);
    return;
  }
  if (head.day > end.day) {
    report('missing', `${head.day}.jsonl`, 0, 'the head names it, and it is not there');
  } else if (head.day < end.day && !isLive) {
    report(
      'forged',
      'head.json',
      0,
      `names ${head.day}, and there is ${end.day}.jsonl in ${basename(folder)}`,
    );
  } else if (atHead?.isWhole === true) compare(head, atHead, `${head.day}.jsonl`, report, isLive);
}

/** A file that is whole in itself, against what was signed of it. @param isLive more may follow what is signed. */
function compare(
  head: SignedHead,
  found: FileEnd,
  file: string,
  report: Report,
  isLive = false,
): void {
  if (head.hash === found.hash && head.lines === found.lines) return;
  if (found.lines < head.lines) {
    report(
      'truncated',
      file,
      found.lines + 2,
      `${head.lines - found.lines} lines are cut off its end`,
    );
  } else if (found.hashes[head.lines] !== head.hash) {
    report(
      'forged',
      file,
      0,
      'every line fits the next, and the end is not the one that was signed',
    );
  } else if (!isLive) {
    report(
      'added',
      file,
      head.lines + 2,
      `${found.lines - head.lines} lines behind the signed end`,
    );
  }
}

/** Null for a packed file that is not what was packed. */
function textOf(folder: string, day: string): string | null {
  try {
    return readDay(folder, day).toString('utf8');
  } catch (error) {
    if (error instanceof RecordsError) return null;
    throw error;
  }
}

function headerOf(row: string): FileHeader | null {
  try {
    const header = JSON.parse(row) as FileHeader;
    return header.kind === 'auditFile' ? header : null;
  } catch {
    return null;
  }
}

/** A line's own number, whatever else is wrong with it; 0 when it has none. */
function numberOf(row: string): number {
  const [, digits = '0'] = /^\{"n":(\d{1,15}),/.exec(row) ?? [];
  return Number(digits);
}

function readable(path: string): SignedHead | null {
  try {
    return readHead(path);
  } catch (error) {
    if (error instanceof RecordsError) return null;
    throw error;
  }
}

function sealName(day: string): string {
  return `${day}.head.json`;
}
