// REC-007: an examiner's question is one command, over a log with real content.
//
// Shows G-11.
import { appendFileSync, cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { csvCell, csvRow } from '../../../../gateway/compliance/records/csv.ts';
import { writeRegisters, writeYear } from '../../compliance/records/scenario-log.ts';
import { praya, type Ran, useFolder } from './run-praya.ts';

const place = useFolder();
let log: string;
beforeAll(() => {
  log = writeYear(place('.'));
  const { status, stdout } = records('build', log, '--out', place('records'));
  expect([status, stdout]).toEqual([0, `1,625 lines of 84 commands in ${place('records')}\n`]);
});

function records(...args: string[]): Ran {
  return praya(['records', ...args]);
}

function ask(...args: string[]): Ran {
  return records(...args, '--data', place('records'));
}

describe('an examiner asks', () => {
  test('everything about an order', () => {
    const { status, stdout } = ask('order', '1');
    expect(status).toBe(0);
    const lines = stdout.trimEnd().split('\n');
    expect(lines).toHaveLength(10);
    expect(lines[0]).toMatch(
      /^2026-01-05T00:00:00.000000Z {2}48.1 +trader ann +limit order: buy 5.000 TEST-PERP @ 99.0/,
    );
    expect(lines[3]).toContain(
      'trade 1: account 18 order 2 sold to account 17 order 1 2.000 TEST-PERP @ 99.0',
    );
    expect(lines[8]).toContain('order 1 canceled: requested, 4.000 open, 2.000 filled');
    expect(lines[9]).toBe('9 lines, of 1625 in files that verify');
  });

  test('who changed the fee, and when', () => {
    const { stdout } = ask('changes', '--what', 'makerfee');
    const lines = stdout.trimEnd().split('\n');
    const by = 'by risk and management, because: cheaper for everybody';
    expect(lines.slice(1, 3)).toEqual([
      `2026-01-05T00:00:00.000000Z  55.3        TEST-PERP makerFee from 100 to 200  (termsChangeScheduled) ${by}`,
      `2026-04-01T00:00:00.000000Z  58.2        TEST-PERP makerFee from 100 to 200  (termsChanged) ${by}`,
    ]);
  });

  test('all refusals of a client in May', () => {
    const { stdout } = ask(
      'refusals',
      '--participant',
      '3',
      '--from',
      '2026-05-01',
      '--to',
      '2026-06-01',
      '--csv',
    );
    const [header, ...rows] = stdout
      .trimEnd()
      .split('\r\n')
      .map((row) => row.split(','));
    const reason = header.indexOf('reason');
    expect(rows.map((row) => `${row[3]} ${row[reason]} ${row[header.indexOf('limit')]}`)).toEqual([
      '2026-05-04T00:00:01.000000Z participantLimit 1000000000',
      '2026-05-04T00:00:01.000000Z entryBand 300',
      '2026-05-29T12:00:01.000000Z participantLimit 1000000000',
    ]);
    const { stdout: june } = ask(
      'refusals',
      '--participant',
      '3',
      '--from',
      '2026-06-02',
      '--json',
    );
    const counted = june
      .trimEnd()
      .split('\n')
      .map((line) => (JSON.parse(line) as Line).refusal);
    expect(counted.map(({ name, count }) => `${name} ${count}`)).toEqual([
      'participantLimit 1',
      'leverageInvalid 1',
      'rateLimited 12',
    ]);
  });

  test('an export of a period, an account, a topic', () => {
    const { stdout } = ask(
      'export',
      '--account',
      '17',
      '--from',
      '2026-05-01',
      '--to',
      '2026-06-01',
      '--json',
    );
    const lines = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Line);
    expect(lines.map(({ kind }) => kind)).toEqual(['placeOrder', 'orderAccepted', 'fill']);
    const { stdout: csv } = ask('export', '--topic', 'erroneousEntry', '--csv');
    expect(csv.split('\r\n')).toHaveLength(4);
  });

  test('nothing, and is told so', () => {
    expect(ask('order', '999').stdout).toBe('0 lines, of 1625 in files that verify\n');
    const { status, stderr } = records('order', '1', '--data', place('nowhere'));
    expect([status, stderr]).toEqual([1, `praya: there is no ${place('nowhere')}\n`]);
    expect(ask('order', 'first').status).toBe(2);
  });
});

describe('praya records verify', () => {
  test('names where the log ends, and that it is what the journal gives', () => {
    const { status, stdout } = records('verify', place('records'), '--journal', log);
    expect(status).toBe(0);
    expect(stdout).toContain('the lines are those of the journal, up to command 84');
    expect(stdout).toContain('1,625 lines in 5 files, none altered');
  });

  test('names a line that is not what was written, and no question is answered then', () => {
    const file = `${place('records')}/audit/2026-05-04.jsonl`;
    const before = readFileSync(file, 'utf8');
    writeFileSync(file, before.replace('participantLimit', 'participantlimit'));
    const { status, stdout } = records('verify', place('records'));
    expect([status, stdout]).toEqual([
      1,
      'altered    2026-05-04.jsonl, line 804: line 881 of the log is not what was written\n',
    ]);
    expect(ask('order', '1').status).toBe(1);
    // What was asked of another month is answered out of files that are whole.
    expect(ask('order', '1', '--to', '2026-02-01').status).toBe(0);
    expect(ask('order', '1', '--to', '2026-05-05').status).toBe(1);
    writeFileSync(file, before);
  });

  test('REC-005 an old log with its old head is found by the journal', () => {
    const longer = place('longer.jsonl');
    writeFileSync(longer, readFileSync(log));
    const last = JSON.parse(readFileSync(log, 'utf8').trimEnd().split('\n').at(-1) ?? '') as Record<
      string,
      unknown
    >;
    appendFileSync(longer, `${JSON.stringify({ ...last, seq: '85' })}\n`);
    expect(records('verify', place('records')).status).toBe(0);
    const { status, stdout } = records('verify', place('records'), '--journal', longer);
    expect(status).toBe(1);
    expect(stdout).toContain('ends before line 1626 of the log, reference 85.1');
  });
});

describe('REC-014 beside a journal', () => {
  test('a head far behind it has a status of its own, and an older head is noticed', () => {
    const data = place('data');
    expect(praya(['convert', log, '--to', 'journal', '--out', data]).status).toBe(0);
    const rows = readFileSync(log, 'utf8').trimEnd().split('\n');
    const half = place('half.jsonl');
    writeFileSync(half, `${rows.slice(0, 40).join('\n')}\n`);
    const inside = join(data, 'records');
    expect(records('build', half, '--out', inside).status).toBe(0);
    const state = { XDG_STATE_HOME: place('state') };
    const behind = praya(['records', 'verify', data], '', state);
    expect([behind.status, behind.stderr]).toEqual([
      3,
      expect.stringMatching(
        /the log is whole, and its signed head is 44 commands and [\d,]+ s behind/,
      ),
    ]);

    const old = place('old');
    cpSync(inside, old, { recursive: true });
    expect(records('build', data, '--out', inside).status).toBe(0);
    expect(praya(['records', 'verify', data], '', state).status).toBe(0);
    rmSync(inside, { recursive: true });
    cpSync(old, inside, { recursive: true });
    const back = praya(['records', 'verify', data], '', state);
    expect([back.status, back.stdout]).toEqual([
      1,
      expect.stringContaining('older      head.json'),
    ]);
  });

  test('a log is packed and unpacked by command', () => {
    const folder = place('to-pack');
    expect(records('build', log, '--out', folder).status).toBe(0);
    const text = readFileSync(join(folder, 'audit', '2026-01-05.jsonl'), 'utf8');
    expect(records('pack', folder).stdout).toBe('4 files packed, 1 as they are\n');
    expect(records('unpack', folder, '2026-01-05').stdout).toBe(text);
    expect(records('verify', folder).stdout).toContain('1,625 lines in 5 files, none altered');
  });
});

describe('REC-016 changes of registers and keys', () => {
  test('have old and new value, by whom and why', () => {
    const { stdout: keys } = ask('changes', '--what', 'key 2 ', '--json');
    const found = keys
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Changed);
    expect(found.map(({ what }) => what)).toContain('key 2 name');
    expect(keys).not.toMatch(/[0-9a-f]{64}/); // No key is shown whole.

    const story = place('registers.jsonl');
    writeRegisters(story);
    const folder = place('registers');
    expect(records('build', story, '--out', folder).status).toBe(0);
    const { stdout } = records('changes', '--data', folder, '--what', 'state', '--csv');
    expect(stdout).toMatch(/keyRevoked,key \d+ state,valid,revoked,.*,lost/);
    expect(stdout).toMatch(/staffRetired,staff \d+ state,active,retired,/);
    const { stdout: groups } = records('changes', '--data', folder, '--what', 'group', '--csv');
    expect(groups).toMatch(/groupDeclared,participant 2 group,0,1,/);
    const { stdout: suspended } = records(
      'changes',
      '--data',
      folder,
      '--what',
      'suspended',
      '--csv',
    );
    expect(suspended).toMatch(/participantSuspended,participant 1 suspended,false,true,/);
    const { stdout: classes } = records(
      'changes',
      '--data',
      folder,
      '--what',
      'portfolioHkd',
      '--csv',
    );
    expect(classes).toMatch(/investorClassified,participant 1 portfolioHkd,0,9000000,/);
  });
});

describe('REC-007 a table', () => {
  test('is read back by RFC 4180, and holds nothing that a spreadsheet would run', () => {
    expect(csvRow(['a,b', 'say "no"', 'two\nlines', 3])).toBe(
      '"a,b","say ""no""","two\nlines",3\r\n',
    );
    expect(['=1+1', '+1', '-cmd', '@sum', '\ttab', '-0.5', '-3'].map(csvCell)).toEqual([
      "'=1+1",
      "'+1",
      "'-cmd",
      "'@sum",
      "'\ttab",
      '-0.5',
      '-3',
    ]);
  });
});

interface Changed {
  readonly what: string;
}

interface Line {
  readonly kind: string;
  readonly refusal: { readonly name: string; readonly count: number };
}
