// A snapshot read in pieces is the one that is read whole, and what is wrong with a file is named as it was.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Disk, realDisk } from '../../../gateway/log/disk.ts';
import { LogError } from '../../../gateway/log/log-error.ts';
import { readSnapshot, type Snapshot, snapshotBytes } from '../../../gateway/log/snapshot.ts';
import { readSnapshotFile } from '../../../gateway/log/snapshot-file.ts';
import { codeOf, faultyDisk, freshFolder, removeFolders, snapshotAt } from './fixture.ts';

const position = { seq: 9, time: 1_000, epoch: 3, chain: new Uint8Array(32).fill(7) };

let path = '';
beforeEach(() => {
  path = join(freshFolder(), 'a.snap');
});
afterEach(removeFolders);

function read(bytes: Uint8Array, disk: Disk = realDisk): Snapshot {
  writeFileSync(path, bytes);
  return readSnapshotFile(disk, path);
}

/** Longer than a piece, with zeros that fill some pieces whole. */
function long(): Uint8Array {
  const bytes = new Uint8Array(1_500_001);
  for (const at of [0, 700_000, 1_500_000]) bytes[at] = 1 + (at % 255);
  return bytes;
}

test('it is the same, each section in memory of its own and aligned', () => {
  const sections = [
    { name: 'empty', bytes: new Uint8Array(0) },
    { name: 'odd', bytes: Uint8Array.of(1, 2, 3) },
    { name: 'long', bytes: long() },
    { name: 'zeros', bytes: new Uint8Array(600_000) },
    { name: 'last', bytes: Uint8Array.of(4) },
  ];
  const bytes = snapshotBytes({ ...snapshotAt(position), sections });
  const { sections: inPieces, ...facts } = read(bytes);
  const { sections: whole, ...others } = readSnapshot(bytes, path);
  expect(facts).toEqual(others);
  for (const [i, section] of inPieces.entries()) {
    expect(section.name).toBe(sections[i].name);
    expect(Buffer.compare(section.bytes, sections[i].bytes)).toBe(0);
    expect(Buffer.compare(section.bytes, whole[i].bytes)).toBe(0);
  }
  expect(new Set(inPieces.map((section) => section.bytes.buffer)).size).toBe(5);
  for (const section of inPieces) expect(section.bytes.byteOffset).toBe(0);
});

test('reads may be short', () => {
  const bytes = snapshotBytes(snapshotAt(position, 5));
  const disk = faultyDisk({
    readSync: (fd, into, from, length, at) =>
      realDisk.readSync(fd, into, from, Math.min(length, 7), at),
  });
  expect(read(bytes, disk)).toEqual(readSnapshot(bytes, path));
});

test('every bit of a file counts, its padding included', { timeout: 120_000 }, () => {
  const bytes = snapshotBytes(snapshotAt(position, 2));
  const unseen: number[] = [];
  for (let bit = 0; bit < 8 * bytes.length; bit++) {
    bytes[bit >> 3] ^= 1 << (bit & 7);
    const error = errorOf(() => read(bytes));
    const whole = errorOf(() => readSnapshot(bytes, path));
    if (!(error instanceof LogError)) unseen.push(bit);
    else expect([error.code, error.message]).toEqual([whole?.code, whole?.message]);
    bytes[bit >> 3] ^= 1 << (bit & 7);
  }
  expect(unseen).toEqual([]);
});

describe('refused', () => {
  test('cut at any byte', async () => {
    const bytes = snapshotBytes(snapshotAt(position));
    for (let length = 0; length < bytes.length; length += 3) {
      expect(await codeOf(() => read(bytes.subarray(0, length)))).toBe('damaged');
    }
  });

  test('with what ends while it is read', async () => {
    const bytes = snapshotBytes(snapshotAt(position));
    const disk = faultyDisk({
      readSync: (fd, into, from, length, at) =>
        at + length > 400 ? 0 : realDisk.readSync(fd, into, from, length, at),
    });
    expect(await codeOf(() => read(bytes, disk))).toBe('damaged');
  });

  test('with a bad byte in a long section, which is named', () => {
    const sections = [{ name: 'long', bytes: long() }];
    const bytes = snapshotBytes({ ...snapshotAt(position), sections });
    bytes[bytes.length >> 1] ^= 1;
    expect(() => read(bytes)).toThrow('fails its checksum in section long');
  });
});

function errorOf(action: () => unknown): LogError | null {
  try {
    action();
    return null;
  } catch (error) {
    return error as LogError;
  }
}
