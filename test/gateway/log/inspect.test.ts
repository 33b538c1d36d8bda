import { readFileSync, writeFileSync } from 'node:fs';
import { afterEach, expect, test } from 'vitest';
import { inspectJournal } from '../../../gateway/log/inspect.ts';
import { saveSnapshot, snapshotPath } from '../../../gateway/log/snapshot-folder.ts';
import {
  addNext,
  freshFolder,
  openStore,
  removeFolders,
  segmentPath,
  snapshotAt,
  timeOf,
  usedBytes,
} from './fixture.ts';

afterEach(removeFolders);

async function filledFolder(): Promise<string> {
  const folder = freshFolder();
  const store = openStore(folder, { segmentBytes: 1024 });
  for (let i = 0; i < 6; i++) {
    addNext(store, 10);
    await store.flush();
    if (i === 3) saveSnapshot(folder, snapshotAt(store.position));
  }
  await store.store.truncate(30);
  await store.close();
  return folder;
}

test('shows what is there', async () => {
  const report = inspectJournal(await filledFolder());
  expect(report).toMatchObject({ commands: 60, isWhole: true, writer: null });
  expect(report.end).toMatchObject({ seq: 60, epoch: 1 });
  const [first] = report.segments;
  expect(first).toMatchObject({
    archived: true,
    firstSeq: 1,
    lastSeq: 10,
    commands: 10,
    seals: 1,
    epochs: [1],
    firstTime: timeOf(1),
    lastTime: timeOf(10),
    torn: null,
    problem: null,
  });
  expect(first.usedBytes).toBe(first.fileBytes);
  expect(report.snapshots).toMatchObject([{ seq: 40, fitsJournal: true, problem: null }]);
  expect(report.snapshots[0].sections[1]).toEqual({ name: 'section 1', bytes: 24 });
});

test('goes on behind damage and names the place', async () => {
  const folder = await filledFolder();
  flip(segmentPath(folder, 31), 100);
  flip(snapshotPath(folder, 40), 150);
  const report = inspectJournal(folder);
  expect(report.isWhole).toBe(false);
  const problems = report.segments.map(({ problem }) => problem?.code ?? null);
  expect(problems).toEqual([null, null, null, 'damaged', 'gap', null]);
  expect(report.segments[3].problem?.place).toMatchObject({ offset: 64, seq: 31 });
  expect(report.snapshots[0].problem?.code).toBe('damaged');
  expect(report.commands).toBe(50);
});

test('a torn tail is no damage, and is left as it is', async () => {
  const folder = await filledFolder();
  const path = segmentPath(folder, 51);
  const bytes = usedBytes(path).subarray(0, -5);
  writeFileSync(path, bytes);
  const report = inspectJournal(folder);
  expect(report.isWhole).toBe(true);
  expect(report.segments.at(-1)).toMatchObject({ lastSeq: 50, torn: { offset: 64, records: 10 } });
  expect(readFileSync(path).equals(bytes)).toBe(true);
});

test('names the writer while it lives', async () => {
  const store = openStore(freshFolder());
  expect(inspectJournal(store.folder).writer?.pid).toBe(process.pid);
  await store.close();
  expect(() => inspectJournal('/no/such/folder')).toThrow('ENOENT');
});

function flip(path: string, at: number): void {
  const bytes = readFileSync(path);
  bytes[at] ^= 0x10;
  writeFileSync(path, bytes);
}
