// An audit log copied while a venue may be writing it: up to a signed head and no further, as a start would cut it.

import * as fs from 'node:fs';
import { join } from 'node:path';
import { copyFile, copyFolder, modeOf, syncPath } from '../../host/file-copy.ts';
import { makeNewFolder } from '../../host/folders.ts';
import {
  auditDays,
  dayPath,
  headPath,
  packedPath,
  readHead,
  type SignedHead,
  sealPath,
} from './audit-files.ts';
import { RecordsError } from './records-error.ts';
import { writeWhole } from './whole-file.ts';

/** Between head and open file lies a moment: a second look finds them together. */
const LOOKS_MAX = 3;

/**
 * Copies the records of a venue into a folder that has none. What is damaged and at rest is copied as it is: `records verify` names it in either.
 *
 * @throws RecordsError `damaged` when what does not fit is being written: no copy of it would be whole.
 */
export function copyRecords(records: string, to: string): void {
  copyFolder(records, to, (name) => name !== 'audit');
  const [audit, into] = [join(records, 'audit'), join(to, 'audit')];
  if (!fs.existsSync(audit)) return;
  const before = standing(audit);
  for (let looks = 0; looks < LOOKS_MAX; looks++) {
    if (copyAudit(audit, into)) return;
    fs.rmSync(into, { recursive: true });
  }
  copyFolder(audit, into);
  if (standing(audit) === before) return;
  const text = `${audit} is being written, and has no file that is as long as its head says`;
  throw new RecordsError('damaged', text);
}

/** The files there are, and the head: the same again when nobody has written meanwhile. */
function standing(audit: string): string {
  const names = fs.readdirSync(audit).filter((name) => !name.endsWith('.tmp'));
  const head = headPath(audit);
  return [...names.sort(), fs.existsSync(head) ? fs.readFileSync(head, 'utf8') : ''].join('\n');
}

/**
 * The open file first: behind a long copy of the sealed ones, which stay as they are, it would be packed by now.
 *
 * @returns false when it does not fit the head: it was sealed and packed between the two, or one of them is damaged.
 */
function copyAudit(audit: string, to: string): boolean {
  makeNewFolder(to, modeOf(audit));
  // In this order: a head that is read behind a seal is no older than what was sealed.
  const sealed = new Set(auditDays(audit).filter((day) => fs.existsSync(sealPath(audit, day))));
  const head = wholeHead(audit);
  if (head === null) return false;
  writeWhole(headPath(to), `${JSON.stringify(head, null, 2)}\n`);
  const isOpen = head.day !== '' && !sealed.has(head.day);
  const [open, beginning] = [dayPath(audit, head.day), dayPath(to, head.day)];
  if (isOpen && !copyBeginning(open, beginning, head.bytes)) return false;
  for (const day of auditDays(audit)) {
    // Begun and not signed yet: a start writes it again.
    if (day > head.day || (isOpen && day === head.day)) continue;
    copyDay(audit, to, day);
    copyFile(sealPath(audit, day), sealPath(to, day));
  }
  syncPath(to);
  return true;
}

/** Null where there is none, or what is there is none. */
function wholeHead(audit: string): SignedHead | null {
  try {
    return readHead(headPath(audit));
  } catch (error) {
    if (error instanceof RecordsError) return null;
    throw error;
  }
}

/** Plain or packed; by the venue, or by people with gzip. */
function copyDay(audit: string, to: string, day: string): void {
  if (copyFile(dayPath(audit, day), dayPath(to, day))) return;
  if (copyFile(packedPath(audit, day), packedPath(to, day))) return;
  copyFile(`${dayPath(audit, day)}.gz`, `${dayPath(to, day)}.gz`);
}

/** The first bytes of a file that grows. @returns false when it has not so many. */
function copyBeginning(from: string, to: string, length: number): boolean {
  if (!fs.existsSync(from)) return false;
  const bytes = Buffer.alloc(length);
  const fd = fs.openSync(from, 'r');
  try {
    let done = 0;
    while (done < length) {
      const got = fs.readSync(fd, bytes, done, length - done, done);
      if (got === 0) return false;
      done += got;
    }
  } finally {
    fs.closeSync(fd);
  }
  writeWhole(to, bytes);
  return true;
}
