/** Damage that no crash explains: the log refuses to start and names the place. */

import { copyFileSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { crc32c } from '../../../gateway/host/crc32.ts';
import { inspectJournal } from '../../../gateway/log/inspect.ts';
import { readJournal } from '../../../gateway/log/journal-reader.ts';
import { saveSnapshot } from '../../../gateway/log/snapshot-folder.ts';
import {
  addNext,
  batchAfter,
  countCommands,
  errorOf,
  freshFolder,
  openStore,
  removeFolders,
  segmentPath,
  snapshotAt,
  usedBytes,
  writeBatches,
  writeJournal,
} from './fixture.ts';

afterEach(removeFolders);

let folder = '';
beforeEach(() => {
  folder = freshFolder();
});

describe('in the newest segment', () => {
  test('a bad record with a whole one after it is refused, with its offset and sequence', async () => {
    const [end] = await writeBatches(folder, [2, 3, 2]);
    flip(segmentPath(folder), end + 28);

    const error = await errorOf(() => openStore(folder));
    expect(error.code).toBe('damaged');
    expect(error.place).toEqual({ file: segmentPath(folder), offset: end, seq: 3 });
    expect(error.message).toContain(`offset ${end}, sequence 3`);
    expect(await errorOf(() => countCommands(folder))).toMatchObject({ code: 'damaged' });
  });

  test('a length that was damaged is found out by the checksum and does not mislead the search', async () => {
    await writeJournal(folder, [2, 2]);
    for (const byte of [4, 5, 6, 7]) {
      flip(segmentPath(folder), 64 + byte);
      expect(await errorOf(() => openStore(folder))).toMatchObject({
        code: 'damaged',
        place: { offset: 64, seq: 1 },
      });
      flip(segmentPath(folder), 64 + byte);
    }
  });

  test('a sector of zeros in the middle is damage, not the end', async () => {
    await writeJournal(folder, [20, 20]);
    const bytes = readFileSync(segmentPath(folder));
    bytes.fill(0, 512, 1024);
    writeFileSync(segmentPath(folder), bytes);
    expect(await errorOf(() => openStore(folder))).toMatchObject({ code: 'damaged' });
  });

  test('a whole record of a newer release is refused, not cut', async () => {
    await writeJournal(folder, [1]);
    const path = segmentPath(folder);
    const bytes = readFileSync(path);
    bytes[64 + 25] = 2; // The format of the record, and its checksum made right.
    const length = bytes.readUInt32LE(64 + 4);
    bytes.writeUInt32LE(crc32c(bytes, 68, 64 + 28 + length), 64);
    writeFileSync(path, bytes);
    expect(await errorOf(() => openStore(folder))).toMatchObject({
      code: 'format',
      place: { offset: 64, seq: 1 },
    });
  });

  test('a seal that was taken away makes its batch part of another, and the chain shows it', async () => {
    const [end] = await writeBatches(folder, [2, 2]);
    const path = segmentPath(folder);
    const all = usedBytes(path);
    const seal = 28 + 48 + 4 * 2;
    writeFileSync(path, Buffer.concat([all.subarray(0, end - seal), all.subarray(end)]));
    expect(await errorOf(() => openStore(folder))).toMatchObject({
      code: 'damaged',
      place: { seq: 1 },
    });
  });

  test('a bad header is refused', async () => {
    await writeJournal(folder, [2]);
    flip(segmentPath(folder), 30);
    expect(await errorOf(() => openStore(folder))).toMatchObject({
      code: 'damaged',
      place: { file: segmentPath(folder), offset: 0 },
    });
  });

  test('a file that is none of ours is refused by its mark', async () => {
    await writeJournal(folder, [2]);
    const bytes = readFileSync(segmentPath(folder));
    bytes[3] = 9;
    bytes.writeUInt32LE(crc32c(bytes, 0, 60), 60);
    writeFileSync(segmentPath(folder), bytes);
    expect(await errorOf(() => openStore(folder))).toMatchObject({ code: 'format' });
  });
});

describe('in an older segment', () => {
  const SEGMENTS = { segmentBytes: 1024 };

  beforeEach(async () => {
    await writeJournal(folder, [10, 10, 10, 10, 10], SEGMENTS);
    expect(countCommands(folder)).toBe(50);
  });

  test('any damage is refused, also at its very end', async () => {
    const path = segmentPath(folder);
    const last = usedBytes(path).length - 1;
    for (const at of [64, 200, last]) {
      flip(path, at);
      const error = await errorOf(() => countCommands(folder));
      expect(error).toMatchObject({ code: 'damaged', place: { file: path } });
      flip(path, at);
    }
    writeFileSync(path, readFileSync(path).subarray(0, last - 3));
    expect(await errorOf(() => countCommands(folder))).toMatchObject({ code: 'damaged' });
  });

  test('a segment cut to whole batches leaves a gap', async () => {
    writeFileSync(segmentPath(folder), readFileSync(segmentPath(folder)).subarray(0, 64));
    const error = await errorOf(() => countCommands(folder));
    expect(error).toMatchObject({ code: 'gap', place: { seq: 1, offset: 0 } });
    expect(error.message).toContain('commands 1 to 10 are missing');
  });

  test('a segment that is missing is a gap', async () => {
    rmSync(segmentPath(folder, 21));
    const error = await errorOf(() => countCommands(folder));
    expect(error).toMatchObject({ code: 'gap', place: { seq: 21 } });
  });

  test('a segment of another journal does not fit the chain', async () => {
    const other = freshFolder();
    const store = openStore(other, SEGMENTS);
    for (let batch = 0; batch < 5; batch++) {
      for (let i = 0; i < 10; i++) {
        store.add(store.nextSeq, 1_800_000_000_000_000, Buffer.from('said by another'));
      }
      await store.flush();
    }
    await store.close();
    copyFileSync(segmentPath(other, 11), segmentPath(folder, 11));
    expect(await errorOf(() => countCommands(folder))).toMatchObject({
      code: 'damaged',
      place: { file: segmentPath(folder, 11) },
    });
  });

  test('a segment under another name is refused', async () => {
    renameSync(segmentPath(folder, 11), segmentPath(folder, 12));
    expect(await errorOf(() => countCommands(folder))).toMatchObject({ code: 'damaged' });
  });

  test('the first segment is missing', async () => {
    rmSync(segmentPath(folder));
    expect(await errorOf(() => countCommands(folder))).toMatchObject({
      code: 'gap',
      place: { seq: 1 },
    });
    expect(countCommands(folder, 11)).toBe(40);
  });
});

describe('between a journal and its snapshots', () => {
  test('a journal that ends before a snapshot is refused: commands were lost', async () => {
    const store = openStore(folder);
    addNext(store, 5);
    await store.flush();
    const end = usedBytes(segmentPath(folder));
    addNext(store, 5);
    await store.flush();
    saveSnapshot(folder, snapshotAt(store.position));
    await store.close();
    writeFileSync(segmentPath(folder), end);
    expect(await errorOf(() => openStore(folder))).toMatchObject({
      code: 'behind',
      place: { seq: 6 },
    });
  });

  test('a snapshot of another journal is refused', async () => {
    const store = openStore(folder);
    addNext(store, 5);
    await store.flush();
    const { position } = store;
    addNext(store, 5);
    await store.flush();
    expect(total(readJournal(folder, { from: 6, after: position }))).toBe(5);
    const strange = { ...position, chain: new Uint8Array(32) };
    expect(
      await errorOf(() => total(readJournal(folder, { from: 6, after: strange }))),
    ).toMatchObject({
      code: 'damaged',
      place: { seq: 5 },
    });
    const between = { ...position, seq: 4 }; // No batch ends there.
    expect(
      await errorOf(() => total(readJournal(folder, { from: 5, after: between }))),
    ).toMatchObject({
      code: 'damaged',
    });
    await store.close();
  });

  test('reading from beyond the end is refused', async () => {
    await writeJournal(folder, [5]);
    expect(await errorOf(() => total(readJournal(folder, { from: 9 })))).toMatchObject({
      code: 'behind',
    });
    expect(total(readJournal(folder, { from: 6 }))).toBe(0);
  });
});

test('what a run writes that has lost the folder is found behind its own segment, and refused', async () => {
  const first = openStore(folder);
  addNext(first, 3);
  await first.flush();
  const { position, epoch } = first;
  await first.close();
  const bytes = usedBytes(segmentPath(folder));
  await writeJournal(folder, [2, 1]); // Another has taken the folder, and begins a segment of its own.
  expect(countCommands(folder)).toBe(6);

  const late = batchAfter(position, epoch, 2);
  writeFileSync(segmentPath(folder), Buffer.concat([bytes, late.bytes]));
  expect(await errorOf(() => countCommands(folder))).toMatchObject({
    code: 'forked',
    place: { file: segmentPath(folder, 4), seq: 4 },
  });
  expect(inspectJournal(folder).segments[1].problem?.code).toBe('forked');
});

function total(batches: Iterable<{ count: number }>): number {
  let count = 0;
  for (const batch of batches) count += batch.count;
  return count;
}

function flip(path: string, at: number): void {
  const bytes = readFileSync(path);
  bytes[at] ^= 0x10;
  writeFileSync(path, bytes);
}
