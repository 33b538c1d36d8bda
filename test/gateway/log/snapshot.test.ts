// Shows G-08.

import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readJournal } from '../../../gateway/log/journal-reader.ts';
import type { LogError } from '../../../gateway/log/log-error.ts';
import { newestSnapshot } from '../../../gateway/log/log-store.ts';
import { readSnapshot, type Snapshot, snapshotBytes } from '../../../gateway/log/snapshot.ts';
import {
  SnapshotFolder,
  saveSnapshot,
  snapshotPath,
  snapshotSeqs,
} from '../../../gateway/log/snapshot-folder.ts';
import {
  addNext,
  codeOf,
  countCommands,
  faultyDisk,
  freshFolder,
  openStore,
  removeFolders,
  snapshotAt,
  type TestLog,
} from './fixture.ts';

afterEach(removeFolders);

describe('the file', () => {
  const position = { seq: 2 ** 40, time: 2 ** 50 + 1, epoch: 3, chain: new Uint8Array(32).fill(7) };

  test('holds what it was given, each section aligned to eight bytes', () => {
    const snapshot: Snapshot = {
      ...snapshotAt(position, 4),
      sections: [
        { name: 'empty', bytes: new Uint8Array(0) },
        { name: 'one', bytes: Uint8Array.of(1) },
        { name: 'a column', bytes: new Uint8Array(new Float64Array([0.5, -1]).buffer) },
      ],
    };
    const read = readSnapshot(snapshotBytes(snapshot), 'here');
    expect(read.position).toEqual(position);
    expect([read.eventDigest, read.stateDigest]).toEqual(['0123456789abcdef', 'fedcba9876543210']);
    expect(read.sections.map(({ name }) => name)).toEqual(['empty', 'one', 'a column']);
    const { bytes } = read.sections[2];
    expect([...new Float64Array(bytes.buffer, bytes.byteOffset, 2)]).toEqual([0.5, -1]);
  });

  test('of the same state is the same bytes', () => {
    const once = snapshotBytes(snapshotAt(position));
    expect(Buffer.from(snapshotBytes(snapshotAt(position))).equals(once)).toBe(true);
  });

  test('may have no sections, and refuses names that do not fit', async () => {
    const empty = { ...snapshotAt(position), sections: [] };
    expect(readSnapshot(snapshotBytes(empty), 'here').sections).toEqual([]);
    for (const name of ['x'.repeat(41), 'größe', 'a\0b']) {
      const sections = [{ name, bytes: new Uint8Array(1) }];
      expect(await codeOf(() => snapshotBytes({ ...empty, sections }))).toBe('too-large');
    }
  });

  test('cut at any byte is refused', async () => {
    const bytes = snapshotBytes(snapshotAt(position));
    for (let length = 0; length < bytes.length; length++) {
      expect(await codeOf(() => readSnapshot(bytes.subarray(0, length), 'cut'))).toBe('damaged');
    }
  });

  test('names the section that is damaged', () => {
    const bytes = snapshotBytes(snapshotAt(position, 3));
    bytes[bytes.length - 40] ^= 1; // The last bytes before the total.
    expect(() => readSnapshot(bytes, 'here')).toThrow('in section section 2');
  });
});

describe('the folder', () => {
  let store: TestLog;
  let folder = '';
  const damaged: LogError[] = [];
  const newest = () => newestSnapshot(new SnapshotFolder(folder), (error) => damaged.push(error));

  beforeEach(async () => {
    damaged.length = 0;
    folder = freshFolder();
    store = openStore(folder, { segmentBytes: 512 });
  });
  afterEach(() => store.close());

  async function saveAfter(count: number) {
    addNext(store, count);
    await store.flush();
    return saveSnapshot(folder, snapshotAt(store.position));
  }

  test('has no snapshot at first', async () => {
    expect(await newest()).toBeNull();
  });

  test('keeps three; older segments go to the archive and never away', async () => {
    const saved = [];
    for (let i = 0; i < 5; i++) saved.push(await saveAfter(20));
    expect(snapshotSeqs(folder)).toEqual([60, 80, 100]);
    expect(saved.map(({ oldestSeq }) => oldestSeq)).toEqual([20, 20, 20, 40, 60]);
    expect(await store.store.truncate(60)).toBeLessThanOrEqual(60);
    expect(readdirSync(join(folder, 'archive')).length).toBeGreaterThan(0);
    expect((await newest())?.position.seq).toBe(100);
    expect(countCommands(folder)).toBe(100);
  });

  test('a snapshot that the disk does not give is reported by its name, and the next older one serves', async () => {
    await saveAfter(20);
    const { path } = await saveAfter(20);
    rmSync(path);
    mkdirSync(path); // Reads with EISDIR, as a bad sector reads with EIO.
    expect((await newest())?.position.seq).toBe(20);
    expect(damaged.map(({ code, message }) => [code, message.includes(path)])).toEqual([
      ['failed', true],
    ]);
  });

  test('a damaged snapshot is reported, and the next older one needs a longer replay', async () => {
    for (let i = 0; i < 3; i++) await saveAfter(20);
    await store.store.truncate(60);
    flip(snapshotPath(folder, 60));
    const snapshot = await newest();
    expect(snapshot?.position.seq).toBe(40);
    expect(damaged.map(({ place }) => place.file)).toEqual([snapshotPath(folder, 60)]);
    const { position } = snapshot as Snapshot;
    let replayed = 0;
    for (const batch of readJournal(folder, { from: 41, after: position })) replayed += batch.count;
    expect(replayed).toBe(20);

    flip(snapshotPath(folder, 40));
    flip(snapshotPath(folder, 20));
    expect(await newest()).toBeNull();
    expect(damaged.length).toBe(4);
    expect(countCommands(folder)).toBe(60); // From the archive on.
  });

  test('a damaged snapshot does not count among the three', async () => {
    for (let i = 0; i < 3; i++) await saveAfter(20);
    flip(snapshotPath(folder, 40));
    expect((await saveAfter(20)).oldestSeq).toBe(20);
    expect(snapshotSeqs(folder)).toEqual([20, 40, 60, 80]);
    expect((await saveAfter(20)).oldestSeq).toBe(60);
    expect(snapshotSeqs(folder)).toEqual([60, 80, 100]);
  });

  test('a snapshot that reads back differently is not relied upon', async () => {
    await saveAfter(20);
    addNext(store, 20);
    await store.flush();
    const { disk } = lyingDisk();
    expect(await codeOf(() => saveSnapshot(folder, snapshotAt(store.position), disk))).toBe(
      'damaged',
    );
    expect((await newest())?.position.seq).toBe(20);
    expect(damaged.length).toBe(1);
  });

  test('a snapshot under another name is refused', async () => {
    await saveAfter(20);
    writeFileSync(snapshotPath(folder, 19), readFileSync(snapshotPath(folder, 20)));
    flip(snapshotPath(folder, 20));
    expect(await newest()).toBeNull();
    expect(damaged.length).toBe(2);
  });

  test('a snapshot that was being written when the machine stopped is not seen, and goes', async () => {
    await saveAfter(20);
    writeFileSync(`${snapshotPath(folder, 33)}.tmp`, 'half of');
    expect((await newest())?.position.seq).toBe(20);
    await saveAfter(20);
    expect((await newest())?.position.seq).toBe(40);
    const left = readdirSync(join(folder, 'snapshots')).filter((name) => name.endsWith('.tmp'));
    expect(left, 'the half of it is gone with the next one').toEqual([]);
  });
});

/** Writes something else than it was given, in silence. */
function lyingDisk() {
  const sound = faultyDisk({});
  return {
    disk: faultyDisk({
      writeSync: (fd, bytes, from, length, position) => {
        const other = bytes.slice(from, from + length);
        other[length >> 1] ^= 4;
        return sound.writeSync(fd, other, 0, length, position);
      },
    }),
  };
}

function flip(path: string): void {
  const bytes = readFileSync(path);
  bytes[bytes.length >> 1] ^= 0x10;
  writeFileSync(path, bytes);
}
