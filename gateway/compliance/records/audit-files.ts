// Where the audit log lies: a file for each UTC day that has lines, several for a busy one, a head that names where the log ends, and for every
// day that is over a seal, so that the day can be kept elsewhere and checked by itself.
//
//   records/audit/2026-11-24.jsonl        records/audit/2026-11-24.head.json      sealed
//   records/audit/2026-11-25.jsonl        records/audit/head.json                 open, signed anew twice a second
//
// A sealed file is packed by the venue (`.packed`), or by people with gzip (`.gz`): the text in it is the same.
//
// The first line of a file is its header: which day, which file of the log, and the hash it goes on from.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { unpackFile } from './packed-file.ts';
import { RecordsError } from './records-error.ts';
import type { Signed } from './records-key.ts';

/** Of the lines of a file. 2: changes of registers and keys have old and new values. */
export const LINE_FORMAT = 2;

export interface FileHeader {
  readonly kind: 'auditFile';
  readonly format: number;
  readonly day: string;
  /** Counts the files from 1. */
  readonly file: number;
  /** Lines in all files before it. */
  readonly after: number;
  readonly follows: string;
}

/** Where a log, or one finished day of it, ends. */
export interface Head {
  readonly format: number;
  /** The name of the file: a day, or a further part of one. '' before the first. */
  readonly day: string;
  readonly file: number;
  /** Of the whole log, and of the file without its header. */
  readonly n: number;
  readonly lines: number;
  readonly bytes: number;
  readonly hash: string;
  /** The last command that was looked at, whether it has a line or not, and its time. */
  readonly seq: number;
  readonly time: number;
}

export type SignedHead = Signed<Head>;

/** A data folder, its `records`, or the `audit` in it: the folder that holds the files. */
export function auditFolder(path: string): string {
  const rooms = [join(path, 'records', 'audit'), join(path, 'audit'), path];
  const found = rooms.find((folder) => existsSync(folder));
  if (found === undefined) throw new RecordsError('asked', `there is no ${path}`);
  return found;
}

export function dayPath(folder: string, day: string): string {
  return join(folder, `${day}.jsonl`);
}

export function headPath(folder: string): string {
  return join(folder, 'head.json');
}

export function sealPath(folder: string, day: string): string {
  return join(folder, `${day}.head.json`);
}

/** Of a sealed file that the venue packed. */
export function packedPath(folder: string, day: string): string {
  return `${dayPath(folder, day)}.packed`;
}

/** The files by their names, oldest first: a day, or a further part of one, packed or not. */
export function auditDays(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const days = readdirSync(folder).flatMap((name) => {
    const [, day] = /^(\d{4}-\d{2}-\d{2}(?:\.\d{4})?)\.jsonl(?:\.gz|\.packed)?$/.exec(name) ?? [];
    return day === undefined ? [] : [day];
  });
  return [...new Set(days)].sort();
}

/** The bytes of a day's file, unpacked. @throws RecordsError `damaged` when it cannot be. */
export function readDay(folder: string, day: string): Buffer {
  const path = dayPath(folder, day);
  try {
    return readFileSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  // Not there, or packed since its name was read.
  const packed = packedPath(folder, day);
  if (existsSync(packed)) return unpackFile(readFileSync(packed));
  try {
    return gunzipSync(readFileSync(`${path}.gz`));
  } catch (error) {
    throw new RecordsError('damaged', `${path}.gz cannot be unpacked`, error);
  }
}

/** @returns null when there is none. @throws RecordsError `damaged` when it is no head. */
export function readHead(path: string): SignedHead | null {
  if (!existsSync(path)) return null;
  try {
    const head = JSON.parse(readFileSync(path, 'utf8')) as SignedHead;
    if (typeof head.hash !== 'string' || typeof head.bytes !== 'number') throw new Error('no head');
    return head;
  } catch (error) {
    throw new RecordsError('damaged', `${path} is no head of a log`, error);
  }
}

/** The UTC day of a time. */
export function dayOf(time: number): string {
  return new Date(Math.floor(time / 1000)).toISOString().slice(0, 10);
}
