/** No single bit can change unseen: an error, or a torn tail that is reported. */

import { readFileSync } from 'node:fs';
import { afterEach, expect, test } from 'vitest';
import { beginSegment, listSegments } from '../../../gateway/log/journal-reader.ts';
import { LogError } from '../../../gateway/log/log-error.ts';
import { SegmentScan } from '../../../gateway/log/segment-scan.ts';
import { readSnapshot, snapshotBytes } from '../../../gateway/log/snapshot.ts';
import { freshFolder, openStore, removeFolders, snapshotAt, writeJournal } from './fixture.ts';

afterEach(removeFolders);

const { PRAYA_LONG } = process.env;

/** The time grows with the square: a thousand records in 32 KiB are for the night. */
const [SEGMENT_BYTES, BATCHES] =
  PRAYA_LONG === '1'
    ? [32 << 10, [1, 7, 30, 1, 1, 64, 128, 256, 16, 1, 100, 3]]
    : [8 << 10, [1, 7, 30, 1, 1, 64, 16]];

test('every bit of a segment, its zeros included', { timeout: 600_000 }, async () => {
  const folder = freshFolder();
  await writeJournal(folder, BATCHES, { segmentBytes: SEGMENT_BYTES });
  const [file] = listSegments(folder);
  const bytes = new Uint8Array(readFileSync(file.path));
  expect(bytes.length).toBe(SEGMENT_BYTES);
  const ends = [0];
  for (const count of BATCHES) ends.push(ends[ends.length - 1] + count);
  expect(verdict(bytes, file)).toEqual({ seq: ends.at(-1), isSeen: false });

  const unseen: string[] = [];
  for (let bit = 0; bit < 8 * bytes.length; bit++) {
    bytes[bit >> 3] ^= 1 << (bit & 7);
    const { seq, isSeen } = verdict(bytes, file);
    // What was delivered before the damage ends with a whole batch.
    if (!isSeen || !ends.includes(seq)) unseen.push(`bit ${bit & 7} of byte ${bit >> 3}`);
    bytes[bit >> 3] ^= 1 << (bit & 7);
  }
  expect(unseen).toEqual([]);
});

test('every bit of a snapshot, its padding included', { timeout: 120_000 }, async () => {
  const store = openStore(freshFolder());
  const bytes = snapshotBytes(snapshotAt(store.position, 7));
  await store.close();
  expect(readSnapshot(bytes, 'sound').sections.length).toBe(7);

  const unseen: string[] = [];
  for (let bit = 0; bit < 8 * bytes.length; bit++) {
    bytes[bit >> 3] ^= 1 << (bit & 7);
    try {
      readSnapshot(bytes, 'flipped');
      unseen.push(`bit ${bit & 7} of byte ${bit >> 3}`);
    } catch (error) {
      expect(error).toBeInstanceOf(LogError);
    }
    bytes[bit >> 3] ^= 1 << (bit & 7);
  }
  expect(unseen).toEqual([]);
});

function verdict(
  bytes: Uint8Array,
  file: { path: string; firstSeq: number; archived: boolean },
): { seq: number; isSeen: boolean } {
  let scan: SegmentScan | null = null;
  try {
    scan = new SegmentScan(bytes, file.path, beginSegment(bytes, file, null), true);
    while (scan.next() !== null);
    return { seq: scan.position.seq, isSeen: scan.torn !== null };
  } catch (error) {
    if (!(error instanceof LogError)) throw error;
    return { seq: scan?.position.seq ?? 0, isSeen: true };
  }
}
