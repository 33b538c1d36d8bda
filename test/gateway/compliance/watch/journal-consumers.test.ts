// Consumers that fail, and a venue that is killed: matching goes on, and the records are whole in the end.

import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { AuditLog } from '../../../../gateway/compliance/records/audit-log.ts';
import { compareWithJournal } from '../../../../gateway/compliance/records/compare.ts';
import { readLines } from '../../../../gateway/compliance/records/read-lines.ts';
import { verifyRecords } from '../../../../gateway/compliance/records/verify.ts';
import { consumeLog } from '../../../../gateway/compliance/watch/live-replay.ts';
import {
  ANN,
  BOB,
  closeAll,
  freshFolder,
  logOnAs,
  openTestVenue,
  order,
  passed,
  settingsIn,
  startProcess,
} from '../../fixture.ts';

afterEach(closeAll);

test('a venue trades while its consumers cannot write, and they come back by themselves', async () => {
  const dataFolder = freshFolder();
  const audit = join(dataFolder, 'records', 'audit');
  mkdirSync(audit, { recursive: true });
  writeFileSync(join(audit, 'head.json'), 'this is no head');
  const venue = await openTestVenue({ dataFolder, records: true, recordsCloseMs: 60_000 });
  const ann = await logOnAs(venue.port, ANN);
  await until(() => venue.metrics.value('witnesses_failed') > 0);
  expect((await ann.ask(order(ANN, 'buy', 5, 990_000))).kind).toBe('orderAck');
  rmSync(join(audit, 'head.json'));
  await until(() => venue.metrics.value('witnessed_seq') >= venue.metrics.value('journal_seq'));
  await venue.close();
  expect(verifyRecords(audit).faults).toEqual([]);
  const journal = { kind: 'segments', folder: dataFolder } as const;
  expect((await compareWithJournal(audit, journal)).fault).toBe(null);
  expect([...readLines(audit)].filter(({ kind }) => kind === 'orderAccepted')).toHaveLength(1);
});

test('killed again and again, in the middle of writing: no line is lost, doubled or another', async () => {
  const dataFolder = freshFolder();
  await (await openTestVenue({ dataFolder })).close();
  const settings = settingsIn(dataFolder, { records: true, tickMs: 20 });
  const audit = join(dataFolder, 'records', 'audit');
  for (let run = 0; run < 3; run++) {
    const { port, child } = await startProcess(settings);
    const [ann, bob] = [await logOnAs(port, ANN), await logOnAs(port, BOB)];
    for (let round = 0; round < 25 + run; round++) {
      await ann.ask(order(ANN, 'buy', 5, 990_000 + round));
      await bob.ask(order(BOB, 'sell', 2, 990_000));
    }
    await until(() => existsSync(join(audit, 'head.json')));
    await passed(70 * run);
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await gone;
  }
  const venue = await openTestVenue({ dataFolder, records: true, recordsCloseMs: 60_000 });
  await venue.close();
  expect(verifyRecords(audit).faults).toEqual([]);
  const offline = join(freshFolder(), 'records');
  await consumeLog({ kind: 'segments', folder: dataFolder }, [new AuditLog(offline)]);
  expect(verifyRecords(audit).hash).toBe(verifyRecords(join(offline, 'audit')).hash);
});

async function until(isSo: () => boolean): Promise<void> {
  for (let tries = 0; tries < 600 && !isSo(); tries++) await passed(50);
  expect(isSo()).toBe(true);
}
