import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { realDisk } from '../../../gateway/log/disk.ts';
import type { LogCommand } from '../../../gateway/log/log-store.ts';
import {
  addNext,
  codeOf,
  countCommands,
  digestOf,
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
    expect(await codeOf(() => store.append(1, store.epoch, []))).toBe('closed');
  });
});

describe('append', () => {
  test('is ok once and again, and fenced for another epoch, place or content', async () => {
    const store = openStore(freshFolder());
    const batch = commands(1, 3);
    expect(await store.append(1, store.epoch, batch)).toBe('ok');
    expect(await store.append(1, store.epoch, batch)).toBe('ok');
    expect(store.position.seq).toBe(3);
    const other = batch.map((command) => ({ ...command, payload: payloadOf(99) }));
    expect(await store.append(1, store.epoch, other)).toBe('fenced');
    expect(await store.append(1, store.epoch, commands(1, 4))).toBe('fenced');
    expect(await store.append(4, store.epoch - 1, commands(4, 1))).toBe('fenced');
    expect(await store.append(5, store.epoch, commands(5, 1))).toBe('fenced');
    expect(await store.append(4, store.epoch, commands(4, 2))).toBe('ok');
    await store.close();
    expect(countCommands(store.folder)).toBe(5);
  });
});

describe('reading beside writing', () => {
  test('sees what is durable and not what is open', async () => {
    const store = openStore(freshFolder());
    addNext(store, 3);
    await store.flush();
    addNext(store, 3);
    const seen: number[] = [];
    for await (const batch of store.read(2)) seen.push(batch.firstSeq, batch.count);
    expect(seen).toEqual([2, 2]);
    for await (const batch of store.read(4)) seen.push(batch.count);
    expect(seen).toEqual([2, 2]);
    await store.close();
  });

  test('a tail sees every batch as it becomes durable, through rotation and archiving', async () => {
    const store = openStore(freshFolder(), { segmentBytes: 512 });
    addNext(store, 3);
    await store.flush();
    const stop = new AbortController();
    const seen: number[] = [];
    const reading = (async () => {
      for await (const batch of store.tail(1, stop.signal)) {
        for (let i = 0; i < batch.count; i++) seen.push(batch.firstSeq + i);
        await nextTurn();
      }
    })();
    for (let i = 0; i < 30; i++) {
      addNext(store, 2);
      await store.flush();
      if (i === 15) await store.truncate(20);
    }
    while (seen.length < 63) await nextTurn();
    stop.abort();
    await reading;
    expect(seen).toEqual(Array.from({ length: 63 }, (_, i) => i + 1));
    await store.close();
  });
});

test('truncate moves what lies wholly below into the archive, where reading finds it', async () => {
  const store = openStore(freshFolder(), { segmentBytes: 512 });
  for (let i = 0; i < 20; i++) {
    addNext(store, 5);
    await store.flush();
  }
  expect(await store.truncate(1)).toBe(1);
  const oldest = await store.truncate(50);
  expect(oldest).toBeGreaterThan(40);
  expect(oldest).toBeLessThanOrEqual(50);
  expect(readdirSync(join(store.folder, 'journal'))).toContain(
    segmentPath(store.folder, oldest).split('/').at(-1),
  );
  expect(readdirSync(join(store.folder, 'archive')).length).toBeGreaterThan(3);
  expect(await store.truncate(1000)).toBeGreaterThan(90); // The newest one stays.
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

function commands(firstSeq: number, count: number): LogCommand[] {
  return Array.from({ length: count }, (_, i) => {
    const seq = firstSeq + i;
    return { seq, time: timeOf(seq), payload: payloadOf(seq), digest: digestOf(seq) };
  });
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
