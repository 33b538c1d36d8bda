import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { realDisk } from '../../../gateway/log/disk.ts';
import { BEGINNING, type LogPosition } from '../../../gateway/log/position.ts';
import {
  addNext,
  batchAfter,
  codeOf,
  countCommands,
  FailingDisk,
  faultyDisk,
  freshFolder,
  openStore,
  payloadOf,
  removeFolders,
  segmentPath,
  shortWrites,
  timeOf,
  writeJournal,
} from './fixture.ts';

afterEach(removeFolders);

describe('what was flushed', () => {
  test('is there after a restart, and the next run speaks in a later epoch', async () => {
    const folder = freshFolder();
    await writeJournal(folder, [1, 16, 3]);
    const store = openStore(folder);
    expect(store.position).toMatchObject({ seq: 20, time: timeOf(20), epoch: 1 });
    expect([store.epoch, store.nextSeq]).toEqual([2, 21]);
    await store.close();
    expect(countCommands(folder)).toBe(20);
    expect(countCommands(folder, 7)).toBe(14);
  });

  test('goes through any number of segments, each cut to its length', async () => {
    const folder = freshFolder();
    await writeJournal(folder, Array(40).fill(3), { segmentBytes: 1024 });
    const names = readdirSync(join(folder, 'journal')).sort();
    expect(names.length).toBeGreaterThan(8);
    for (const name of names.slice(0, -1)) {
      expect(readFileSync(join(folder, 'journal', name)).length).toBeLessThanOrEqual(1024);
    }
    expect(countCommands(folder)).toBe(120);
  });

  test('may be one batch that is larger than a segment', async () => {
    const folder = freshFolder();
    await writeJournal(folder, [2000, 1, 3000], { segmentBytes: 4096 });
    expect(countCommands(folder)).toBe(5001);
    await writeJournal(folder, [1]);
    expect(countCommands(folder)).toBe(5002);
  });

  test('does not need whole writes', async () => {
    const folder = freshFolder();
    await writeJournal(folder, [5, 5, 50], { disk: shortWrites(7) });
    expect(countCommands(folder)).toBe(60);
  });
});

describe('group commit', () => {
  test('what is added during a flush goes with the next one, all of it', async () => {
    const failing = new FailingDisk();
    const store = openStore(freshFolder(), { disk: failing.disk, segmentBytes: 1 << 16 });
    addNext(store, 1);
    await store.flush();
    const before = failing.flushes;
    addNext(store, 1);
    const first = store.flush();
    const later = Array.from({ length: 50 }, () => {
      addNext(store, 1);
      return store.flush();
    });
    await first;
    expect(store.position.seq).toBe(2);
    await Promise.all(later);
    expect(store.position.seq).toBe(52);
    expect(failing.flushes - before).toBe(2);
    await store.close();
  });

  test('a flush resolves only when everything added before it is on disk', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ count: fc.nat(4), wait: fc.boolean() }), { maxLength: 12 }),
        fc.array(fc.nat(3), { minLength: 1, maxLength: 12 }),
        async (steps, delays) => {
          const folder = freshFolder();
          let flushes = 0;
          let running = 0;
          const disk = faultyDisk({
            fdatasync: async (fd) => {
              expect(++running).toBe(1); // One on its way at a time.
              for (let i = delays[flushes++ % delays.length]; i > 0; i--) await nextTurn();
              await realDisk.fdatasync(fd);
              running--;
            },
          });
          const store = openStore(folder, { disk, segmentBytes: 512 });
          const checks: Promise<void>[] = [];
          for (const { count, wait } of steps) {
            addNext(store, count);
            const added = store.nextSeq - 1;
            const check = store.flush().then(() => {
              expect(store.position.seq).toBeGreaterThanOrEqual(added);
            });
            checks.push(check);
            if (wait) await check;
          }
          await Promise.all(checks);
          await store.close();
          expect(countCommands(folder)).toBe(steps.reduce((sum, { count }) => sum + count, 0));
        },
      ),
      { numRuns: 40 },
    );
  });

  test('an empty flush asks nothing of the disk', async () => {
    const failing = new FailingDisk();
    const store = openStore(freshFolder(), { disk: failing.disk });
    await store.flush();
    expect(failing.flushes).toBe(0);
    await store.close();
  });
});

describe('what does not follow', () => {
  test('is refused and changes nothing', async () => {
    const store = openStore(freshFolder());
    addNext(store, 2);
    const bytes = payloadOf(3);
    expect(await codeOf(() => store.add(2, timeOf(3), bytes))).toBe('order');
    expect(await codeOf(() => store.add(4, timeOf(3), bytes))).toBe('order');
    expect(await codeOf(() => store.add(3, timeOf(1), bytes))).toBe('order');
    expect(await codeOf(() => store.add(3, Number.NaN, bytes))).toBe('order');
    expect(await codeOf(() => store.add(3, timeOf(3), new Uint8Array((1 << 20) + 1)))).toBe(
      'too-large',
    );
    expect(await codeOf(() => store.setDigest(3, 1))).toBe('order');
    addNext(store, 1);
    await store.flush();
    expect(await codeOf(() => store.setDigest(3, 1))).toBe('order');
    await store.close();
    expect(countCommands(store.folder)).toBe(3);
  });

  test('time may stand still, and may not fall across a restart', async () => {
    const folder = freshFolder();
    let store = openStore(folder);
    store.add(1, 500, payloadOf(1));
    store.add(2, 500, payloadOf(2));
    await store.close();
    store = openStore(folder);
    expect(await codeOf(() => store.add(3, 499, payloadOf(3)))).toBe('order');
    await store.close();
  });

  test('an epoch below the last one is refused', async () => {
    const folder = freshFolder();
    await writeJournal(folder, [1], { epoch: 7 });
    expect(await codeOf(() => openStore(folder, { epoch: 6 }))).toBe('order');
    await writeJournal(folder, [1], { epoch: 9 });
    const store = openStore(folder);
    expect(store.epoch).toBe(10);
    await store.close();
  });

  test('nothing works after close', async () => {
    const store = openStore(freshFolder());
    await store.close();
    await store.close();
    expect(await codeOf(() => store.flush())).toBe('closed');
    expect(await codeOf(() => addNext(store, 1))).toBe('closed');
    const batch = batchAfter(BEGINNING, store.epoch, 1);
    expect(await codeOf(() => store.store.append(batch))).toBe('closed');
  });
});

describe('append', () => {
  test('is durable once and again, and fenced for another epoch, place or content', async () => {
    const folder = freshFolder();
    const { store } = openStore(folder);
    const { epoch } = store;
    const append = (before: LogPosition, count: number, by = epoch): Promise<void> =>
      store.append(batchAfter(before, by, count));
    await append(BEGINNING, 3);
    await append(BEGINNING, 3); // Sent again: it is there.
    const { position } = store;
    expect(position.seq).toBe(3);
    const flipped = Uint8Array.from(position.chain, (byte) => byte ^ 1);
    const refused: [LogPosition, number, number][] = [
      [{ ...BEGINNING, chain: flipped }, 3, epoch], // The same commands behind another past.
      [BEGINNING, 2, epoch], // Its end is inside a batch.
      [BEGINNING, 4, epoch],
      [position, 1, epoch - 1],
      [{ ...position, seq: 4 }, 1, epoch],
      [{ ...position, chain: flipped }, 1, epoch],
    ];
    for (const [before, count, by] of refused) {
      expect(await codeOf(() => append(before, count, by))).toBe('fenced');
    }
    expect(store.position).toEqual(position);
    await append(position, 2);
    await store.close();
    expect(countCommands(folder)).toBe(5);
  });

  test('takes one batch at a time', async () => {
    const { store } = openStore(freshFolder());
    const first = store.append(batchAfter(BEGINNING, store.epoch, 1));
    const second = batchAfter(BEGINNING, store.epoch, 2);
    expect(await codeOf(() => store.append(second))).toBe('order');
    await first;
    await store.close();
  });

  test('a batch on its way is waited for when the store is closed', async () => {
    const folder = freshFolder();
    const { store } = openStore(folder);
    const appended = store.append(batchAfter(BEGINNING, store.epoch, 5));
    await store.close();
    await appended;
    expect(countCommands(folder)).toBe(5);
  });
});

describe('reading beside writing', () => {
  test('sees what is durable and not what is open', async () => {
    const log = openStore(freshFolder());
    addNext(log, 3);
    await log.flush();
    addNext(log, 3);
    const seen: number[] = [];
    for await (const batch of log.store.read({ from: 2 })) seen.push(batch.firstSeq, batch.count);
    expect(seen).toEqual([2, 2]);
    for await (const batch of log.store.read({ from: 4 })) seen.push(batch.count);
    expect(seen).toEqual([2, 2]);
    await log.close();
  });

  test('a tail sees every batch that is durable, through rotation and archiving', async () => {
    const log = openStore(freshFolder(), { segmentBytes: 512 });
    const tail = log.store.tail();
    const seen: number[] = [];
    for (let i = 0; i < 30; i++) {
      addNext(log, 2);
      await log.flush();
      if (i === 15) await log.store.truncate(20);
      if (i % 4 !== 3) continue; // It need not be asked after every batch.
      for await (const batch of tail.read(log.position.seq)) {
        for (let at = 0; at < batch.count; at++) seen.push(batch.firstSeq + at);
        if (seen.length % 3 === 0) break; // Nor take all at once.
      }
    }
    for await (const batch of tail.read(log.position.seq)) {
      for (let at = 0; at < batch.count; at++) seen.push(batch.firstSeq + at);
    }
    expect(seen).toEqual(Array.from({ length: 60 }, (_, i) => i + 1));
    tail.close();
    await log.close();
  });
});

test('truncate moves what lies wholly below into the archive, where reading finds it', async () => {
  const store = openStore(freshFolder(), { segmentBytes: 512 });
  for (let i = 0; i < 20; i++) {
    addNext(store, 5);
    await store.flush();
  }
  expect(await store.store.truncate(1)).toBe(1);
  const oldest = await store.store.truncate(50);
  expect(oldest).toBeGreaterThan(40);
  expect(oldest).toBeLessThanOrEqual(50);
  expect(readdirSync(join(store.folder, 'journal'))).toContain(
    segmentPath(store.folder, oldest).split('/').at(-1),
  );
  expect(readdirSync(join(store.folder, 'archive')).length).toBeGreaterThan(3);
  expect(await store.store.truncate(1000)).toBeGreaterThan(90); // The newest one stays.
  addNext(store, 5);
  await store.flush();
  await store.close();
  expect(countCommands(store.folder)).toBe(105);
  expect(countCommands(store.folder, 33)).toBe(73);
});

test('an empty folder may begin behind a snapshot from elsewhere', async () => {
  const origin = openStore(freshFolder());
  addNext(origin, 9);
  await origin.flush();
  const folder = freshFolder();
  const store = openStore(folder, { startAfter: origin.position });
  expect(store.nextSeq).toBe(10);
  addNext(store, 3);
  await store.close();
  await origin.close();
  expect(countCommands(folder, 10)).toBe(3);
  expect(await codeOf(() => countCommands(folder))).toBe('gap');
});

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
