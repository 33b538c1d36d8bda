import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { realDisk } from '../../../gateway/log/disk.ts';
import { FolderLock, lockHolder } from '../../../gateway/log/lock.ts';
import type { LogError } from '../../../gateway/log/log-error.ts';
import { Appender } from './child.ts';
import {
  addNext,
  codeOf,
  errorOf,
  faultyDisk,
  freshFolder,
  openStore,
  removeFolders,
} from './fixture.ts';

afterEach(removeFolders);

test('a second writer is refused while the first one lives, and learns who it is', async () => {
  const folder = freshFolder();
  const first = new Appender(folder, 'hold');
  await first.printed('open 1');
  const error = await errorOf(() => openStore(folder));
  expect(error).toMatchObject({ code: 'locked', place: { pid: first.pid } });
  expect(error.message).toContain(`process ${first.pid}`);
  expect(lockHolder(folder)?.pid).toBe(first.pid);

  const third = new Appender(folder);
  await third.ended();
  expect(third.text).toBe(`refused locked ${first.pid}\n`);

  await first.kill();
  expect(lockHolder(folder)).toBeNull();
  const store = openStore(folder); // The dead one's lock is taken over.
  expect(lockHolder(folder)?.pid).toBe(process.pid);
  addNext(store, 1);
  await store.close();
  expect(existsSync(join(folder, 'lock'))).toBe(false);
});

test('of many processes at a stale lock one gets it', { timeout: 60_000 }, async () => {
  const folder = freshFolder();
  const dead = new Appender(folder, 'hold');
  await dead.printed('open');
  await dead.kill();

  const rivals = Array.from({ length: 6 }, () => new Appender(folder, 'hold'));
  const decided = () => rivals.filter(({ text }) => text !== '');
  while (decided().length < rivals.length) await new Promise((done) => setTimeout(done, 5));
  expect(rivals.filter(({ text }) => text.startsWith('open')).length).toBe(1);
  expect(rivals.filter(({ text }) => text.startsWith('refused locked')).length).toBe(5);
  await Promise.all(rivals.map((rival) => rival.kill()));
});

test('a process does not open the same folder twice', async () => {
  const store = openStore(freshFolder());
  const error = await errorOf(() => openStore(store.folder));
  expect(error.message).toContain('this process');
  await store.close();
});

test.each([
  ['a process id that is used again by another', { pid: process.pid, started: '1' }],
  ['a process id that is not in use', { pid: 2 ** 22 + 1, started: '' }],
  ['nothing at all', ''],
])('the lock of a dead process is taken over: %s', (_, holder) => {
  const folder = freshFolder();
  writeFileSync(join(folder, 'lock'), holder === '' ? '' : JSON.stringify(holder));
  const lock = new FolderLock(folder);
  expect(JSON.parse(readFileSync(join(folder, 'lock'), 'utf8'))).toMatchObject({
    pid: process.pid,
  });
  lock.release();
});

test('a lock that another has taken over is not released by the old holder', () => {
  const folder = freshFolder();
  const lock = new FolderLock(folder);
  writeFileSync(join(folder, 'lock'), JSON.stringify({ pid: 1, started: '' }));
  lock.release();
  expect(existsSync(join(folder, 'lock'))).toBe(true);
});

test('a journal that refuses to open leaves the folder free', async () => {
  const folder = freshFolder();
  const store = openStore(folder);
  addNext(store, 1);
  await store.close();
  const path = join(folder, 'journal', '0000000000000001.seg');
  const bytes = readFileSync(path);
  bytes[20] ^= 1;
  writeFileSync(path, bytes);
  expect(await codeOf(() => openStore(folder))).toBe('damaged');
  bytes[20] ^= 1;
  writeFileSync(path, bytes);
  await openStore(folder).close();
});

test('a batch that was on its way when the folder was lost is not acknowledged', async () => {
  const folder = freshFolder();
  let isLost = false;
  const disk = faultyDisk({
    fdatasync: async (fd) => {
      await realDisk.fdatasync(fd);
      if (isLost) rmSync(join(folder, 'lock'));
    },
  });
  const store = openStore(folder, { disk });
  addNext(store, 3);
  await store.flush();
  isLost = true;
  addNext(store, 2);
  expect(await codeOf(() => store.flush())).toBe('deleted');
  expect(store.position.seq).toBe(3);
  expect(await codeOf(() => store.flush())).toBe('deleted'); // For good.
  await store.close();
});

test('a lock that is written over is found within a second, though nothing is appended', async () => {
  const folder = freshFolder();
  const lost = new Promise<LogError>((onLost) => {
    openStore(folder, { onLost });
  });
  writeFileSync(join(folder, 'lock'), JSON.stringify({ pid: process.pid, started: '' }));
  expect((await lost).code).toBe('taken');
});
