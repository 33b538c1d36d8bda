/** A log copied while another process writes it: each copy is whole, and what was acknowledged before it is in it. Shows G-08. */

import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { copyLog, isOfLog } from '../../../gateway/log/copy-log.ts';
import { inspectJournal } from '../../../gateway/log/inspect.ts';
import { Appender } from './child.ts';
import {
  codeOf,
  countCommands,
  freshFolder,
  openStore,
  removeFolders,
  segmentPath,
  usedBytes,
  writeBatches,
} from './fixture.ts';

const { PRAYA_LONG } = process.env;
const ROUNDS = PRAYA_LONG === '1' ? 500 : 25;

afterEach(removeFolders);

const segments = (folder: string): { readonly kind: 'segments'; readonly folder: string } => ({
  kind: 'segments',
  folder,
});

test('whole batches and snapshots that fit, at any moment', { timeout: 120_000 }, async () => {
  const folder = freshFolder();
  const appender = new Appender(folder);
  await appender.printed('acked');
  for (let round = 0; round < ROUNDS; round++) {
    await new Promise((resolve) => setTimeout(resolve, (round * 7) % 40));
    const acknowledged = appender.acknowledged;
    const to = freshFolder();
    copyLog(segments(folder), to, () => {});
    expect(countCommands(to), `round ${round}`).toBeGreaterThanOrEqual(acknowledged);
    const { isWhole, segments: copied } = inspectJournal(to);
    expect(isWhole, `round ${round}`).toBe(true);
    expect(copied.map(({ torn }) => torn).filter((torn) => torn !== null)).toEqual([]);
    expect(readdirSync(to).sort()).toEqual(['archive', 'journal', 'snapshots']);
  }
  await appender.kill();
});

test('what is behind the last seal stays behind, and a start goes on from the copy', async () => {
  const folder = freshFolder();
  await writeBatches(folder, [3, 4]);
  const path = segmentPath(folder);
  const used = usedBytes(path);
  writeFileSync(path, Buffer.concat([used, used.subarray(64, 100), Buffer.alloc(4096)]));
  const to = freshFolder();
  copyLog(segments(folder), to, () => {});
  expect(readFileSync(segmentPath(to)).equals(used)).toBe(true);
  const store = openStore(to);
  expect(store.nextSeq).toBe(8);
  await store.close();
});

test('a newest segment that is damaged is refused, however often it is read', async () => {
  const folder = freshFolder();
  await writeBatches(folder, [3, 4]);
  const path = segmentPath(folder);
  const bytes = readFileSync(path);
  bytes[70] ^= 1;
  writeFileSync(path, bytes);
  expect(await codeOf(() => copyLog(segments(folder), freshFolder(), () => {}))).toBe('damaged');
});

test('what follows from the journal is copied between snapshots and journal', async () => {
  const folder = freshFolder();
  await writeBatches(folder, [3]);
  const to = freshFolder();
  let seen: string[] = [];
  copyLog(segments(folder), to, () => {
    seen = readdirSync(to);
    mkdirSync(join(to, 'streams'));
  });
  expect(seen).toEqual(['snapshots']);
  expect(['journal', 'archive', 'snapshots', 'lock', 'streams'].filter(isOfLog)).toHaveLength(4);
});
