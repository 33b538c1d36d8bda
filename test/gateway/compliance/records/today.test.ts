// REC-017: the market makers of the day that goes on, as a file. AFMM-007: sign-offs in the daily report.

import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  apply,
  clearEvents,
  createEventBuffer,
  createState,
  readEvents,
} from '../../../../engine/index.ts';
import type { Envelope } from '../../../../engine/schema/index.ts';
import {
  type DailyReport,
  DailyReports,
  dailyJson,
} from '../../../../gateway/compliance/records/daily.ts';
import { DailyDesk } from '../../../../gateway/compliance/records/daily-desk.ts';
import type { Threads } from '../../../../gateway/host/threads.ts';
import { readScenario } from '../../../scenario/reader.ts';
import { play } from '../../../scenario/scenario.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'praya-today-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const NO_THREADS: Threads = { start: () => ({ post: () => {}, end: async () => {} }) };
const DAY = `# REC-017  A day of two makers.
participant mm affiliate
cast ann bob
+ 1s
mm buys 5 @ 99 post-only
mm sells 5 @ 101 post-only
ann sells 5 @ 102
+ 4s
bob buys 7 @ 102
+ 4s
at 2026-01-06
mm sells 5 @ 101 post-only
bob buys 2 @ 101
+ 4s
`;

test('the file is a function of the journal up to its last command, at any place of it', () => {
  const envelopes = envelopesOf(DAY);
  const seen = new Set<string>();
  for (let end = 1; end <= envelopes.length; end++) {
    const records = join(folder, String(end));
    const part = envelopes.slice(0, end);
    const desk = deskOf(records);
    show(desk, part, () => desk.settle()); // However often it is settled.
    desk.close();
    const found = JSON.parse(fileIn(records)) as Record<string, unknown>;
    const { at, ...rest } = found;
    expect(at).toMatch(/^2026-01-0[56]T/);
    const { makers, quoting, signOffs, ...head } = dailyJson(unfinished(part)) as Record<
      string,
      unknown
    >;
    const { day, isComplete, firstSeq, lastSeq } = head;
    expect(rest).toEqual({ day, isComplete, firstSeq, lastSeq, makers, quoting, signOffs });
    seen.add(JSON.stringify(makers));
  }
  expect(seen.size).toBeGreaterThan(1);
});

test('it is written every few seconds, and not with each settling', () => {
  const desk = deskOf(folder);
  const written = new Set<string>();
  let settled = 0;
  show(desk, envelopesOf(DAY), () => {
    desk.settle();
    settled += 1;
    if (existsSync(pathIn(folder))) written.add(fileIn(folder));
  });
  expect(written.size).toBeGreaterThan(2);
  expect(written.size).toBeLessThan(settled / 2);
});

test('after a start it stays as it is until the journal has been read as far', () => {
  const envelopes = envelopesOf(DAY);
  const first = deskOf(folder);
  show(first, envelopes);
  first.close();
  const before = fileIn(folder);
  const again = deskOf(folder);
  show(again, envelopes.slice(0, -1), () => {
    again.settle();
    expect(fileIn(folder)).toBe(before);
  });
  again.close();
  expect(fileIn(folder)).toBe(before);
});

// AFMM-007
test('the daily report has what was signed off, and what is missing', () => {
  const text = readFileSync(
    new URL('../../../scenarios/gate/affiliate-sign-off.txt', import.meta.url),
    'utf8',
  );
  const closed: DailyReport[] = [];
  const reports = new DailyReports((report) => closed.push(report));
  show(reports, envelopesOf(text));
  const rows = closed.map(({ day, sections }) => [
    day,
    (sections.find(({ name }) => name === 'signOffs')?.rows ?? []).map((row) => row.slice(2, 6)),
  ]);
  expect(rows).toEqual([
    ['2026-01-05', []],
    ['2026-01-06', [['rose', 20260105, 'signed', 'rose']]],
    [
      '2026-01-08',
      [
        ['carol', 20260106, 'missing', ''],
        ['carol', 20260107, 'signed', 'rose'],
      ],
    ],
  ]);
});

function envelopesOf(scenario: string): readonly Envelope[] {
  return play(readScenario(scenario), { restoring: false, flipped: new Set() }).stage.envelopes;
}

function deskOf(records: string): DailyDesk {
  return new DailyDesk({ records, alerts: () => [], threads: NO_THREADS, failed: () => {} });
}

function pathIn(records: string): string {
  return join(records, 'today', 'makers.json');
}

function fileIn(records: string): string {
  return readFileSync(pathIn(records), 'utf8');
}

function unfinished(envelopes: readonly Envelope[]): DailyReport {
  const reports = new DailyReports(() => {});
  show(reports, envelopes);
  return reports.unfinished() as DailyReport;
}

function show(
  consumer: Pick<DailyReports, 'take'>,
  envelopes: readonly Envelope[],
  after: () => void = () => {},
): void {
  const state = createState();
  const out = createEventBuffer();
  for (const envelope of envelopes) {
    clearEvents(out);
    apply(state, envelope, out);
    consumer.take({ envelope, events: readEvents(out), state });
    after();
  }
}
