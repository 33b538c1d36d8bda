/** A crash in the middle of a write: nothing of it was acknowledged, and nothing else is lost. */

import { readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { afterEach, describe, expect, test } from 'vitest';
import type { TornTail } from '../../../gateway/log/log-report.ts';
import {
  addNext,
  codeOf,
  countCommands,
  FailingDisk,
  freshFolder,
  openStore,
  removeFolders,
  segmentPath,
  usedBytes,
  writeBatches,
  writeJournal,
} from './fixture.ts';

afterEach(removeFolders);

describe('the last batch, cut at every byte', () => {
  test.each(['the rest is zeros', 'the file ends there'])('%s', async (how) => {
    const folder = freshFolder();
    const path = segmentPath(folder);
    const [, before] = await writeBatches(folder, [3, 2, 4]);
    const whole = usedBytes(path);
    const prealloc = readFileSync(path).length;

    for (let cut = before; cut < whole.length; cut++) {
      writeFileSync(path, whole.subarray(0, cut));
      if (how === 'the rest is zeros') truncateSync(path, prealloc);
      const kept = whole.subarray(0, cut);
      const hadBytes = kept.subarray(before).some((byte) => byte !== 0);

      const tails: TornTail[] = [];
      const reopened = openStore(folder, { onTorn: (tail) => tails.push(tail) });
      expect(reopened.position.seq, `cut at ${cut}`).toBe(5);
      expect(tails.length, `cut at ${cut}`).toBe(hadBytes ? 1 : 0);
      if (hadBytes) expect(tails[0]).toMatchObject({ file: path, offset: before, seq: 6 });
      expect(countCommands(folder)).toBe(5);

      addNext(reopened, 2); // And goes on as if nothing had been.
      await reopened.flush();
      await reopened.close();
      expect(countCommands(folder)).toBe(7);
      rmSync(segmentPath(folder, 6), { force: true }); // Behind a cut a new segment may begin.
    }
  });
});

test('counts the whole commands that had no seal yet', async () => {
  const folder = freshFolder();
  const path = segmentPath(folder);
  const [end] = await writeBatches(folder, [3, 4]);
  const whole = usedBytes(path);
  const seal = 28 + 48 + 4 * 4;
  writeFileSync(path, whole.subarray(0, whole.length - seal - 1));

  const tails: TornTail[] = [];
  const store = openStore(folder, { onTorn: (tail) => tails.push(tail) });
  await store.close();
  const bytes = whole.length - seal - 1 - end;
  expect(tails).toEqual([{ file: path, offset: end, seq: 4, records: 3, bytes }]);
});

test('the first batch of all, cut at every byte', async () => {
  const folder = freshFolder();
  const path = segmentPath(folder);
  await writeJournal(folder, [2]);
  const whole = usedBytes(path);
  for (let cut = 64; cut < whole.length; cut++) {
    writeFileSync(path, whole.subarray(0, cut));
    await writeJournal(folder, [2]);
    expect(countCommands(folder)).toBe(2);
    writeFileSync(path, whole);
  }
});

test('a machine that stops at every write of a rotation comes back without loss', async () => {
  const batches = [10, 10, 10, 10, 10];
  const sound = new FailingDisk();
  const first = freshFolder();
  await writeJournal(first, batches, { segmentBytes: 1024, disk: sound.disk });
  expect(sound.writes).toBeGreaterThan(10);

  for (let stopAt = 1; stopAt <= sound.writes; stopAt++) {
    const folder = freshFolder();
    const failing = new FailingDisk();
    const store = openStore(folder, { segmentBytes: 1024, disk: stoppingDisk(failing, stopAt) });
    let acknowledged = 0;
    try {
      for (const count of batches) {
        addNext(store, count);
        await store.flush();
        acknowledged = store.position.seq;
      }
    } catch {
      expect(await codeOf(() => store.flush())).toBe('failed');
    }
    await store.close().catch(() => {});
    const again = openStore(folder, { segmentBytes: 1024 });
    expect(again.position.seq, `stopped at write ${stopAt}`).toBeGreaterThanOrEqual(acknowledged);
    addNext(again, 20);
    await again.flush();
    await again.close();
    expect(countCommands(folder)).toBeGreaterThanOrEqual(acknowledged + 20);
  }
});

/** Half of write number `stopAt` arrives, and nothing after it. */
function stoppingDisk(failing: FailingDisk, stopAt: number): FailingDisk['disk'] {
  const { disk } = failing;
  return {
    ...disk,
    writeSync: (fd, bytes, from, length, position) => {
      if (failing.writes + 1 === stopAt) failing.room = length >> 1;
      return disk.writeSync(fd, bytes, from, length, position);
    },
  };
}
