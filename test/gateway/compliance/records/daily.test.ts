// REC-008, REC-009: the report of a day and its stress run, from the journal and behind a venue, sealed.
//
// Shows P-53.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Time } from '../../../../engine/schema/index.ts';
import {
  type DailyReport,
  DailyReports,
  dailyText,
  writeDaily,
} from '../../../../gateway/compliance/records/daily.ts';
import { stressDay } from '../../../../gateway/compliance/records/daily-stress.ts';
import { verifyDaily } from '../../../../gateway/compliance/records/daily-verify.ts';
import { sealFolder } from '../../../../gateway/compliance/records/folder-seal.ts';
import { openRecordsKey, publicKeys } from '../../../../gateway/compliance/records/records-key.ts';
import { verifyRecords } from '../../../../gateway/compliance/records/verify.ts';
import type { JournalConsumer } from '../../../../gateway/compliance/watch/journal-consumer.ts';
import { consumeLog } from '../../../../gateway/compliance/watch/live-replay.ts';
import { Surveillance } from '../../../../gateway/compliance/watch/surveillance.ts';
import {
  ANN,
  BOB,
  closeAll,
  freshFolder,
  logOnAs,
  openTestVenue,
  order,
  passed,
} from '../../fixture.ts';
import { writeScenario, writeYear } from './scenario-log.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'praya-daily-'));
});
afterEach(async () => {
  rmSync(folder, { recursive: true, force: true });
  await closeAll();
});

async function reportsOf(
  log: string,
  records = '',
): Promise<{ closed: DailyReport[]; open: DailyReport }> {
  const closed: DailyReport[] = [];
  const reports = new DailyReports((report, state) => {
    closed.push(report);
    if (records !== '') writeDaily(records, report, state);
  });
  await consumeLog({ kind: 'text', path: log }, [reports]);
  return { closed, open: reports.unfinished() as DailyReport };
}

function rowsOf(
  { sections }: DailyReport,
  name: string,
): readonly (readonly (string | number)[])[] {
  return sections.find((section) => section.name === name)?.rows ?? [];
}

describe('REC-008 a day', () => {
  test('has its positions, makers, fees and funding, and the next begins with none', async () => {
    const { closed, open } = await reportsOf(writeYear(folder));
    expect(closed.map(({ day }) => day)).toEqual([
      '2026-01-05',
      '2026-04-01',
      '2026-05-04',
      '2026-05-29',
    ]);
    const [january, , may] = closed;
    expect(rowsOf(may, 'contracts')).toEqual([
      ['TEST-PERP', 'cancel only', '100.0', '100.0', '101.0', 1, '1.000', '3.000'],
    ]);
    expect(rowsOf(may, 'positions')).toEqual([
      ['TEST-PERP', 16, 1, 'mm', '-1.000', '-101.000000', '-100.000000', '1.000000'],
      ['TEST-PERP', 17, 2, 'ann', '3.000', '299.000000', '300.000000', '1.000000'],
      ['TEST-PERP', 18, 3, 'bob', '-2.000', '-198.000000', '-200.000000', '-2.000000'],
    ]);
    expect(rowsOf(may, 'makers')).toEqual([
      ['TEST-PERP', 1, 'mm', 'affiliate', 1, '1.000', '101.000000', '100.0 %'],
    ]);
    // A fee of 0.02 % on 101 made, 0.05 % taken: what two people changed is what was charged.
    expect(rowsOf(may, 'fees')).toEqual([
      [16, '0.020200', '0.000000', '0.020200'],
      [17, '0.000000', '0.050500', '0.050500'],
    ]);
    // In January 0.01 % and 0.04 % of 198.
    expect(rowsOf(january, 'fees')).toEqual([
      [17, '0.019800', '0.000000', '0.019800'],
      [18, '0.000000', '0.079200', '0.079200'],
    ]);
    expect([open.day, open.isComplete, rowsOf(open, 'fees')]).toEqual(['2026-06-02', false, []]);
    expect(may.lastSeq + 1).toBe(closed[3].firstSeq);
  });

  test('has its default, who paid for it, and what the fund gave', async () => {
    const { open } = await reportsOf(writeScenario(folder, 'default/default-fund.txt'));
    const [row, ...more] = rowsOf(open, 'liquidations');
    expect(more).toEqual([]);
    // Six sold at 89, four closed at 88 against the other side, and 14 from the fund.
    expect(row.slice(3)).toEqual([
      1,
      '534.000000',
      '352.000000',
      '14.000000',
      '0.000000',
      '0.000000',
      '0.000000',
    ]);
    const moves = rowsOf(open, 'fund').map(([, , cause, byFund, fund]) => [cause, byFund, fund]);
    expect(moves).toEqual([
      ['deposit', '100.000000', '100.000000'],
      ['deposit', '0.000000', '100.000000'],
      ['default', '-14.000000', '86.000000'],
    ]);
    expect(dailyText(open)).toContain('Drawn from the fund for defaults: 14.000000.');
  });

  test('has the alerts that surveillance raised, the same whether it watches itself or is given them', async () => {
    const log = writeScenario(folder, 'records/records-large.txt');
    const { open } = await reportsOf(log);
    const watching = new Surveillance();
    const reported = new DailyReports(
      () => {},
      () => watching.alerts,
    );
    await consumeLog({ kind: 'text', path: log }, [watching as JournalConsumer, reported]);
    const rows = rowsOf(open, 'alerts');
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.map(([id]) => id)).toEqual(watching.alerts.map(({ id }) => id));
    expect(rowsOf(reported.unfinished() as DailyReport, 'alerts')).toEqual(rows);
  });

  test('large positions count together by owner, from the size of the contract on', async () => {
    const { open } = await reportsOf(writeScenario(folder, 'records/records-large.txt'));
    expect(rowsOf(open, 'largePositions')).toEqual([
      ['BTC-PERP', 1, 'ann', '250.000', '0.000', '100.0 %', '250.000', '0.000'],
    ]);
  });

  test('who held a large one for a while is reported with the most of the day, and no more on the next', async () => {
    const { closed, open } = await reportsOf(writeScenario(folder, 'records/records-largest.txt'));
    expect(closed.map((report) => rowsOf(report, 'largePositions'))).toEqual([
      [
        ['BTC-PERP', 1, 'ann', '150.000', '0.000', '100.0 %', '250.000', '0.000'],
        ['BTC-PERP', 3, 'cat', '0.000', '150.000', '100.0 %', '0.000', '250.000'],
      ],
    ]);
    expect(rowsOf(open, 'largePositions')).toEqual([]);
  });

  test('orders, amends and cancels stand against trades, of each participant', async () => {
    const { open } = await reportsOf(writeScenario(folder, 'records/records-ratio.txt'));
    expect(rowsOf(open, 'orderToTrade')).toEqual([
      [1, 'ann', 'marketMaker', '', 0, 0, 0, 1, 0, 'none', '', '', 'none'],
      [1, 'ann', 'marketMaker', 'TEST-PERP', 4, 2, 3, 0, 1, '9.00', '23', '2', '11.50'],
      [2, 'bob', 'client', 'TEST-PERP', 1, 0, 0, 1, 1, '1.00', '2', '2', '1.00'],
      [3, 'cat', 'client', 'TEST-PERP', 1, 0, 1, 0, 0, 'none', '5', '0', 'none'],
    ]);
  });
});

describe('REC-009 a stress run over the book of the day', () => {
  test('states whether the fund would suffice, and is the same every time', async () => {
    const records = join(folder, 'records');
    await reportsOf(writeYear(folder), records);
    const day = join(records, 'daily', '2026-05-04');
    const verdicts = await stressDay(day);
    // The silence after it stopped the contract before the day was closed.
    const stopped = expect.stringContaining('TEST-PERP is not live');
    expect(verdicts.map(({ path, suffices, problem }) => [path, suffices, problem])).toEqual([
      ['shock:-20%:60s', false, stopped],
      ['shock:-40%:300s', false, stopped],
    ]);
    const before = readFileSync(join(day, 'stress.json'), 'utf8');
    await stressDay(day);
    expect(readFileSync(join(day, 'stress.json'), 'utf8')).toBe(before);
    sealFolder(day, openRecordsKey(records));
    expect(faults(records)).toEqual([]);
    writeFileSync(join(day, 'stress.json'), before.replace('false', 'true'));
    rmSync(join(day, 'fees.csv'));
    writeFileSync(join(day, 'extra.txt'), '');
    expect(faults(records)).toEqual([
      'added 2026-05-04/extra.txt',
      'missing 2026-05-04/fees.csv',
      'altered 2026-05-04/stress.json',
    ]);
  });

  test('reports where the fund would not suffice, and where nothing could be run', async () => {
    const records = join(folder, 'records');
    await reportsOf(writeScenario(folder, 'records/records-thin.txt'), records);
    const [first, second] = readdirSync(join(records, 'daily'));
    const [mild] = await stressDay(join(records, 'daily', first), ['shock:-5%:60s']);
    expect([mild.suffices, mild.problem]).toEqual([true, '']);
    const [thin] = await stressDay(join(records, 'daily', first), ['shock:-40%:60s']);
    expect([thin.suffices, thin.problem]).toEqual([false, '']);
    expect(readFileSync(join(records, 'daily', first, 'stress.txt'), 'utf8')).toContain(
      'does not suffice',
    );
    const [halted] = await stressDay(join(records, 'daily', second), ['shock:-40%:60s']);
    expect(halted.problem).toContain('BTC-PERP is not live');
  });

  test('behind a venue: the day ends, its report is there, and it is sealed', async () => {
    const dataFolder = freshFolder();
    // A second and a half before midnight, and then as time goes.
    const ahead = Date.UTC(2026, 4, 4, 23, 59, 58, 500) - Date.now();
    const clock = { now: () => ((Date.now() + ahead) * 1000) as Time };
    const settings = { dataFolder, records: true, tickMs: 50, recordsCloseMs: 60_000 };
    const venue = await openTestVenue(settings, { clock });
    const [ann, bob] = [await logOnAs(venue.port, ANN), await logOnAs(venue.port, BOB)];
    await ann.ask(order(ANN, 'buy', 5, 990_000));
    await bob.ask(order(BOB, 'sell', 2, 990_000));
    const day = join(dataFolder, 'records', 'daily', '2026-05-04');
    for (let tries = 0; tries < 600 && !existsSync(join(day, 'seal.json')); tries++)
      await passed(100);
    await venue.close();
    expect(readFileSync(join(day, 'report.txt'), 'utf8')).toContain(
      'BTC-PERP       16            1  ann limited',
    );
    expect(readFileSync(join(day, 'stress.txt'), 'utf8')).toContain(
      'Stress run over the live book',
    );
    const investors = readFileSync(join(day, 'register-investors.csv'), 'utf8');
    expect(investors.split('\r\n').filter((row) => row.includes('ann limited'))).toHaveLength(1);
    expect(faults(join(dataFolder, 'records'))).toEqual([]);
    const audit = join(dataFolder, 'records', 'audit');
    expect(verifyRecords(audit).faults).toEqual([]);
    expect(readdirSync(audit)).toContain('2026-05-04.head.json');
  });
});

function faults(records: string): string[] {
  const found = verifyDaily(records, publicKeys(records)).faults;
  return found.map(({ kind, file }) => `${kind} ${file}`);
}
