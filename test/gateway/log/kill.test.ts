/** kill −9 in the middle of the work: what was acknowledged is there. Proves process crashes, not power loss. */

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { inspectJournal } from '../../../gateway/log/inspect.ts';
import { newestSnapshot } from '../../../gateway/log/log-store.ts';
import { SnapshotFolder } from '../../../gateway/log/snapshot-folder.ts';
import { Appender } from './child.ts';
import { countCommands, freshFolder, removeFolders } from './fixture.ts';

const { PRAYA_LONG } = process.env;
const ROUNDS = PRAYA_LONG === '1' ? 200 : 8;

afterEach(removeFolders);

test('no acknowledged command is lost, whenever the process dies', {
  timeout: 600_000,
}, async () => {
  const folder = freshFolder();
  let acknowledged = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const appender = new Appender(folder);
    await appender.printed('acked');
    await new Promise((resolve) => setTimeout(resolve, (round * 37) % 150));
    await appender.kill();

    const began = Number(/^open (\d+)\n/.exec(appender.text)?.[1]);
    expect(began, `round ${round}`).toBeGreaterThan(acknowledged);
    acknowledged = appender.acknowledged;
    expect(countCommands(folder), `round ${round}`).toBeGreaterThanOrEqual(acknowledged);
  }
  const report = inspectJournal(folder);
  expect(report.isWhole).toBe(true);
  expect(report.writer).toBeNull();
  expect(report.commands).toBeGreaterThanOrEqual(acknowledged);
  if (report.snapshots.length > 0) {
    const damaged: unknown[] = [];
    const snapshot = await newestSnapshot(new SnapshotFolder(folder), (error) =>
      damaged.push(error),
    );
    expect(damaged).toEqual([]);
    expect(snapshot?.position.seq).toBeLessThanOrEqual(report.commands);
  }
  expect(readdirSync(join(folder, 'journal')).length).toBeGreaterThan(0);
});
