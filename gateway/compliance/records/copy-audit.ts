// An audit log copied while a venue may be writing it: up to a signed head and no further, as a start would cut it.

import * as fs from 'node:fs';
import { join } from 'node:path';
import { copyFile, copyFolder, syncPath } from '../../host/file-copy.ts';
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

/** A file is packed once: a second look finds it so. */
const LOOKS_MAX = 3;

/** Copies the records of a venue into a folder that has none. What is damaged is copied as it is: `records verify` names it in either. */
export function copyRecords(records: string, to: string): void {
  copyFolder(records, to, (name) => name !== 'audit');
  const [audit, into] = [join(records, 'audit'), join(to, 'audit')];
  if (!fs.existsSync(audit)) return;
  for (let looks = 0; looks < LOOKS_MAX; looks++) {
    if (copyAudit(audit, into)) return;
    fs.rmSync(into, { recursive: true });
  }
  copyFolder(audit, into);
}

/** @returns false when what is there does not fit: a file was sealed or packed meanwhile, or something is damaged. */
function copyAudit(audit: string, to: string): boolean {
  fs.mkdirSync(to, { mode: 0o750 });
  // In this order: a head that is read behind a seal is no older than what was sealed.
  const sealed = new Set(auditDays(audit).filter((day) => fs.existsSync(sealPath(audit, day))));
  const head = wholeHead(audit);
  if (head === null) return false;
  writeWhole(headPath(to), `${JSON.stringify(head, null, 2)}\n`);
  for (const day of auditDays(audit)) {
    if (day > head.day) continue; // Begun and not signed yet: a start writes it again.
    if (sealed.has(day)) {
      copyDay(audit, to, day);
      copyFile(sealPath(audit, day), sealPath(to, day));
      continue;
    }
    const isOpen = day === head.day;
    if (!isOpen || !copyBeginning(dayPath(audit, day), dayPath(to, day), head.bytes)) return false;
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
