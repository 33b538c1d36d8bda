/** Old formats stay readable: a data folder of each, as its release wrote it. */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { inspectJournal } from '../../../gateway/log/inspect.ts';
import { newestSnapshot } from '../../../gateway/log/log-store.ts';
import { SEGMENT_FORMAT } from '../../../gateway/log/record.ts';
import { SnapshotFolder } from '../../../gateway/log/snapshot-folder.ts';
import { addNext, copyOf, countCommands, openStore, removeFolders } from './fixture.ts';

const VECTORS = 'test/vectors';
const formats = readdirSync(VECTORS).filter((name) => /^journal-\d+$/.test(name));

afterEach(removeFolders);

test('there is a folder of the format of today', () => {
  expect(existsSync(join(VECTORS, `journal-${SEGMENT_FORMAT}`))).toBe(true);
});

describe.each(formats)('%s', (name) => {
  test('reads the same, and can be written on', async () => {
    const folder = copyOf(join(VECTORS, name));
    expect(countCommands(folder)).toBe(65);
    const report = inspectJournal(folder);
    expect(report).toMatchObject({ commands: 65, isWhole: true });
    expect(report.segments.at(-1)?.chain).toBe(
      '2a52d100a0e8b1b8488a2a034aa1690e9523a9e4a64554a59e92a66315c42e44',
    );
    const snapshot = await newestSnapshot(new SnapshotFolder(folder), (error) =>
      expect(error).toBeNull(),
    );
    expect(snapshot?.position.seq).toBe(40);
    expect(snapshot?.sections.map(({ bytes }) => bytes.length)).toEqual([0, 24, 48]);

    const store = openStore(folder);
    expect(store.epoch).toBe(3);
    addNext(store, 5);
    await store.close();
    expect(countCommands(folder)).toBe(70);
  });
});

test('the first bytes are the ones in docs/journal.md', () => {
  const bytes = readFileSync(join(VECTORS, 'journal-1/archive/0000000000000001.seg'));
  expect(bytes.subarray(0, 4).toString('latin1')).toBe('PRJ\u0001');
  const page = readFileSync('docs/journal.md', 'utf8');
  expect(page).toContain(spaced(bytes.subarray(64, 64 + 28)));
});

function spaced(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex').replace(/../g, '$& ').trim();
}
