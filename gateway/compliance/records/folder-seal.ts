// A folder of reports that is finished: its seal names every file in it with its hash, and is signed.

import { createHash } from 'node:crypto';
import { closeSync, existsSync, openSync, readdirSync, readFileSync, readSync } from 'node:fs';
import { basename, join } from 'node:path';
import {
  isSignedBy,
  type PublicKeys,
  type RecordsKey,
  type Signed,
  signed,
} from './records-key.ts';
import type { Fault } from './verify.ts';
import { writeWhole } from './whole-file.ts';

const SEAL = 'seal.json';
/** Of a file, read at once: one may be larger than any buffer. */
const PIECE_BYTES = 1 << 20;

interface Seal {
  readonly folder: string;
  /** Name → SHA-256. */
  readonly files: Readonly<Record<string, string>>;
}

export function isSealed(folder: string): boolean {
  return existsSync(join(folder, SEAL));
}

export function sealFolder(folder: string, key: RecordsKey): void {
  const seal: Seal = { folder: basename(folder), files: hashes(folder) };
  writeWhole(join(folder, SEAL), `${JSON.stringify(signed(key, seal), null, 2)}\n`);
}

/** What in a sealed folder is not what was sealed. */
export function verifyFolder(folder: string, keys: PublicKeys): Fault[] {
  const name = basename(folder);
  const fault = (kind: Fault['kind'], file: string, text: string): Fault => ({
    kind,
    file: join(name, file),
    line: 0,
    text,
  });
  let seal: Signed<Seal>;
  try {
    seal = JSON.parse(readFileSync(join(folder, SEAL), 'utf8')) as Signed<Seal>;
  } catch {
    return [fault('altered', SEAL, 'cannot be read')];
  }
  if (!isSignedBy(keys, seal)) return [fault('signature', SEAL, 'no trusted key has signed it')];
  if (seal.folder !== name) return [fault('exchanged', SEAL, `is the seal of ${seal.folder}`)];
  const found = hashes(folder);
  const names = [...new Set([...Object.keys(seal.files), ...Object.keys(found)])].sort();
  return names.flatMap((file): Fault[] => {
    if (!(file in found)) return [fault('missing', file, 'was sealed and is not there')];
    if (!(file in seal.files)) return [fault('added', file, 'is not of what was sealed')];
    const isSame = found[file] === seal.files[file];
    return isSame ? [] : [fault('altered', file, 'is not what was sealed')];
  });
}

function hashes(folder: string): Record<string, string> {
  const names = readdirSync(folder).filter((name) => name !== SEAL && !name.endsWith('.tmp'));
  const piece = Buffer.alloc(PIECE_BYTES);
  return Object.fromEntries(names.sort().map((name) => [name, hashOf(join(folder, name), piece)]));
}

function hashOf(path: string, piece: Buffer): string {
  const sum = createHash('sha256');
  const fd = openSync(path, 'r');
  try {
    for (;;) {
      const got = readSync(fd, piece);
      if (got === 0) return sum.digest('hex');
      sum.update(piece.subarray(0, got));
    }
  } finally {
    closeSync(fd);
  }
}
