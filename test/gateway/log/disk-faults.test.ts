/** The disk is full, or fails: no answer after that, and no loss of what was answered before. */

import { afterEach, describe, expect, test } from 'vitest';
import { saveSnapshot, snapshotSeqs } from '../../../gateway/log/snapshot-folder.ts';
import {
  addNext,
  batchAfter,
  codeOf,
  countCommands,
  errorOf,
  FailingDisk,
  faultyDisk,
  freshFolder,
  openStore,
  removeFolders,
  snapshotAt,
  systemError,
} from './fixture.ts';

afterEach(removeFolders);

const FAULTS: [string, string, (failing: FailingDisk) => void][] = [
  ['a full disk', 'ENOSPC', (failing) => (failing.room = 0)],
  ['a disk that fills up in the middle of a write', 'ENOSPC', (failing) => (failing.room = 100)],
  ['a flush that fails', 'EIO', (failing) => (failing.failFlush = true)],
];

describe.each(FAULTS)('%s', (_, code, breakDisk) => {
  test('stops the store for good, and a restart has all that was acknowledged', async () => {
    const folder = freshFolder();
    const failing = new FailingDisk();
    const store = openStore(folder, { disk: failing.disk });
    addNext(store, 5);
    await store.flush();
    const acknowledged = store.position.seq;

    breakDisk(failing);
    addNext(store, 5);
    const first = errorOf(() => store.flush());
    const second = errorOf(() => {
      addNext(store, 1);
      return store.flush(); // Waits for the one that fails.
    });
    expect(await first).toMatchObject({ code: 'failed', place: { seq: 6 }, cause: { code } });
    expect(await second).toMatchObject({ code: 'failed' });

    failing.room = Number.MAX_SAFE_INTEGER; // The disk is well again; the store is not.
    failing.failFlush = false;
    expect(await codeOf(() => store.flush())).toBe('failed');
    expect(await codeOf(() => addNext(store, 1))).toBe('failed');
    const batch = batchAfter(store.position, store.epoch, 1);
    expect(await codeOf(() => store.store.append(batch))).toBe('failed');
    expect(store.position.seq).toBe(acknowledged);
    await store.close();

    const again = openStore(folder);
    expect(again.position.seq).toBeGreaterThanOrEqual(acknowledged);
    addNext(again, 3);
    await again.close();
    expect(countCommands(folder)).toBe(again.position.seq);
  });
});

test('a disk that is full while the next segment is made ready stops at the rotation', async () => {
  const folder = freshFolder();
  const failing = new FailingDisk();
  const store = openStore(folder, { disk: failing.disk, segmentBytes: 2048 });
  addNext(store, 5);
  await store.flush();
  let acknowledged = store.position.seq;
  failing.room = 1500;
  const error = await errorOf(async () => {
    for (;;) {
      addNext(store, 5);
      await store.flush();
      acknowledged = store.position.seq;
    }
  });
  expect(error).toMatchObject({ code: 'failed', cause: { code: 'ENOSPC' } });
  await store.close();
  expect(countCommands(folder)).toBeGreaterThanOrEqual(acknowledged);
});

test.each(['linkSync', 'ftruncateSync', 'fsyncSync'] as const)(
  'a rotation in which %s fails loses nothing that was acknowledged',
  async (call) => {
    const folder = freshFolder();
    let isBroken = false;
    const sound = new FailingDisk().disk;
    const disk = faultyDisk({
      [call]: (...args: never[]) => {
        if (isBroken) throw systemError('EIO');
        return (sound[call] as (...args: never[]) => void)(...args);
      },
    });
    const store = openStore(folder, { disk, segmentBytes: 1024 });
    addNext(store, 5);
    await store.flush();
    isBroken = true;
    let acknowledged = 0;
    const error = await errorOf(async () => {
      for (;;) {
        addNext(store, 5);
        await store.flush();
        acknowledged = store.position.seq;
      }
    });
    expect(error.code).toBe('failed');
    await store.close();
    expect(countCommands(folder)).toBeGreaterThanOrEqual(acknowledged);
    const again = openStore(folder, { segmentBytes: 1024 });
    addNext(again, 30);
    await again.close();
    expect(countCommands(folder)).toBe(again.position.seq);
  },
);

test('a snapshot that cannot be written leaves the older ones alone', async () => {
  const store = openStore(freshFolder());
  const { folder } = store;
  addNext(store, 5);
  await store.flush();
  saveSnapshot(folder, snapshotAt(store.position));
  addNext(store, 5);
  await store.flush();
  const failing = new FailingDisk();
  failing.room = 50;
  const error = await errorOf(() => saveSnapshot(folder, snapshotAt(store.position), failing.disk));
  expect(error).toMatchObject({ code: 'failed', cause: { code: 'ENOSPC' } });
  expect(snapshotSeqs(folder)).toEqual([5]);
  await store.close();
});
