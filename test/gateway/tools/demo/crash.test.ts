import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { connect } from '../../../../client/node/index.ts';
import { crashScript } from '../../../../gateway/tools/demo/crash.ts';
import { VISITOR_SEED } from '../../../../gateway/tools/demo/participants.ts';
import { freePorts, portWords, praya, Running } from './processes.ts';

const HOUR_MS = 3_600_000;
const REPORTED = [
  'changes of a margin level',
  'liquidations',
  'slices of them',
  'liquidation fills',
  'postings of funding',
  'changes of an indicator',
];

let folder: string;
let venue: Running | undefined;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'praya-crash-'));
});

afterEach(async () => {
  await venue?.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

test('a fall by a fifth: clients are warned, liquidated and paid, and every law holds', {
  timeout: 180_000,
}, async () => {
  const ports = await freePorts();
  const { port } = ports;
  const data = join(folder, 'data');
  venue = new Running('--crash', '--fall', '12', '--data', data, ...portWords(ports));
  await venue.waitFor(/calm for \d+ s; then both indices fall by 20 % within 12 s/, 60_000);

  // A client of our own sees the same market over a socket of its own.
  const client = await connect({
    url: `ws://127.0.0.1:${port}`,
    keyName: 'demo',
    privateKey: VISITOR_SEED,
  });
  const marks: number[] = [];
  client.on('status', ({ contract, markPrice }) => {
    if (contract === 1 && markPrice !== 0) marks.push(markPrice);
  });
  await client.subscribe('status', 'BTC-PERP');

  await venue.waitFor(/^every law holds$/m, 150_000);
  client.close();
  expect(await venue.ended).toBe(0);
  expect(Math.min(...marks)).toBeLessThan(Math.max(...marks) * 0.82);

  // Whatever the summary counts came on an account's stream.
  for (const reported of REPORTED) {
    const [, count = '0'] = await venue.waitFor(new RegExp(`^ +(\\d+) {2}${reported}$`, 'm'));
    expect({ reported, count: Number(count) }).not.toEqual({ reported, count: 0 });
  }
  await venue.waitFor(/kestrel +✖ liquidation begins: equity -?[\d,]+ USD below [\d,]+ USD/);
  await venue.waitFor(/pays [\d,.]+ USD funding of BTC-PERP at \d\d:00/);
  await venue.waitFor(/^ok {6}LEDGER-002/m);

  const audit = await praya('audit', data);
  expect(audit).toMatchObject({ code: 0 });
});

test('a crash wants a folder of its own, and --fall a crash', async () => {
  const used = join(folder, 'used');
  mkdirSync(used);
  writeFileSync(join(used, 'something'), '');
  const crash = await praya('start', '--crash', '--headless', '--data', used);
  expect(crash).toMatchObject({ code: 2, out: '' });
  expect(crash.err).toBe(`praya: ${used}: is not empty; --crash wants a folder of its own\n`);
  const fall = await praya('start', '--headless', '--fall', '10', '--data', used);
  expect(fall).toMatchObject({ code: 2, err: 'praya: --fall goes with --crash\n' });
});

test('prices that cannot be read are reported in one line', { timeout: 60_000 }, async () => {
  const wrong = join(folder, 'wrong.csv');
  writeFileSync(wrong, 'a,b\n1,2\n');
  const untimed = join(folder, 'untimed.csv');
  writeFileSync(untimed, 'open,high,low,close\n1,2,1,2\n1,2,1,2\n');
  const unopened = join(folder, 'unopened');
  const at = [...portWords(await freePorts()), '--data', unopened];
  for (const [words, text] of [
    [['--bars', '/nope'], '/nope: there is no such file'],
    [['--bars', folder], `${folder}: is a folder, not a file`],
    [
      ['--bars', wrong],
      `${wrong}: the first line must name a time and the columns open, high, low`,
    ],
    [['--bars', untimed], `${untimed}: the first line must name a time (time, time_ms, `],
    [['--source', `BTC-PERP/alpha=${untimed}`], `${untimed}: the first line must name a time`],
    [['--source', 'BTC-PERP/alpha=/nope'], '/nope: there is no such file'],
    [['--source', 'BTC-PERP/nobody=x'], 'BTC-PERP/nobody=x: wants SOURCE=FILE'],
  ] as const) {
    const { code, out, err } = await praya('start', '--headless', ...words, ...at);
    expect({ code: code === 0, out, lines: err.split('\n').length }).toEqual({
      code: false,
      out: '',
      lines: 2,
    });
    expect(err).toContain(`praya: ${text}`);
  }
  expect(existsSync(unopened), 'the prices are looked at before anything is opened').toBe(false);
});

describe('the script', () => {
  test.each([0, 1, 12.5, 45, 59.2, 59.99])(
    'brings a full hour into the calm, begun %d minutes past',
    (minutes) => {
      const now = 1_800_000_000_000 + minutes * 60_000;
      const { fall, aheadMs } = crashScript(60, now);
      const hour = Math.ceil((now + aheadMs) / HOUR_MS) * HOUR_MS;
      const seconds = (hour - now - aheadMs) / 1000;
      expect(aheadMs).toBeGreaterThanOrEqual(0);
      expect(aheadMs).toBeLessThan(HOUR_MS);
      expect(seconds).toBeGreaterThan(fall.calmSeconds / 2);
      expect(seconds).toBeLessThan(fall.calmSeconds);
    },
  );
});
