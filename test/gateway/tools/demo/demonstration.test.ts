import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { freePorts, portWords, praya, Running } from './processes.ts';

const MINUTE = 60_000;

let folder: string;
let running: Running[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'praya-demo-'));
  running = [];
});

afterEach(async () => {
  for (const venue of running) await venue.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

function start(
  data: string,
  ports: { port: string; adminPort: string },
  ...more: string[]
): Running {
  const venue = new Running('--data', data, ...portWords(ports), ...more);
  running.push(venue);
  return venue;
}

test('a newcomer trades, the venue is killed, and goes on where it was', {
  timeout: MINUTE,
}, async () => {
  const ports = await freePorts();
  const data = join(folder, 'data');
  const at = ['--port', ports.port];
  const first = start(data, ports);
  await first.waitFor(/^praya: open at ws:\/\/127\.0\.0\.1:\d+/m);
  await first.waitFor(/order buy 0\.5 BTC-PERP --market/);

  const bought = await praya('order', 'buy', '0.5', 'BTC-PERP', '--market', '--json', ...at);
  const trade = JSON.parse(bought.out);
  expect(trade).toMatchObject({ ack: { outcome: 'accepted', filled: '0.500' } });
  expect(trade.fills.length).toBeGreaterThan(0);
  expect(trade.position).toMatchObject({ held: '0.500' });
  const resting = await praya(
    'order',
    'buy',
    '0.2',
    'ETH-PERP',
    '--limit',
    '3900',
    '--id',
    'mine',
    ...at,
  );
  expect(resting.out).toMatch(/^Accepted {2}order \d+: buy 0\.20 ETH-PERP @ 3,900\.00$/m);
  expect(resting.out).toMatch(/0\.20 resting; on disk as command \d+/);

  // Keys are for their owner alone.
  const keys = readdirSync(join(data, 'keys'));
  expect(keys).toContain('affiliate.pem');
  for (const key of keys) expect(statSync(join(data, 'keys', key)).mode & 0o777).toBe(0o600);
  const before = keys.map((key) => readFileSync(join(data, 'keys', key), 'utf8'));

  await first.kill('SIGKILL');
  const second = start(data, ports);
  const [, from = '0'] = await second.waitFor(/from command (\d+)$/m);
  expect(Number(from)).toBeGreaterThan(trade.ack.seq);
  expect(keys.map((key) => readFileSync(join(data, 'keys', key), 'utf8'))).toEqual(before);

  const list = JSON.parse((await praya('order', 'list', '--json', ...at)).out);
  expect(list.orders).toMatchObject([
    { clientOrderId: 'mine', contract: 'ETH-PERP', open: '0.20' },
  ]);
  expect(list.positions).toMatchObject([{ contract: 'BTC-PERP', held: '0.500' }]);
  const sold = await praya('order', 'sell', '0.5', 'BTC-PERP', '--market', ...at);
  expect(sold.out).toMatch(/^Position {2}BTC-PERP flat$/m);
  expect((await praya('order', 'cancel', 'mine', ...at)).out).toMatch(
    /^Canceled {2}order \d+: buy/,
  );

  expect(await second.kill('SIGTERM')).toBe(0);
  await second.waitFor(/stopped after command \d+/);
});

test('what cannot be done is reported in one line, and changes nothing', {
  timeout: 3 * MINUTE,
}, async () => {
  const ports = await freePorts();
  const data = join(folder, 'data');
  const at = ['--port', ports.port];
  const venue = start(data, ports, '--no-bots', '--for', '150');
  await venue.waitFor(/open at/);

  const locked = await praya('start', '--headless', '--data', data, ...at);
  expect(locked).toMatchObject({ code: 1, out: '' });
  expect(locked.err).toMatch(
    /^praya: .*written by process \d+.*; --data chooses another folder\n$/,
  );
  const other = join(folder, 'other');
  const taken = await praya('start', '--headless', '--data', other, ...at);
  expect(taken).toMatchObject({ code: 1, out: '' });
  expect(taken.err).toMatch(
    /^praya: cannot listen on .*; --port, --admin-port and --okx-port choose others\n$/,
  );

  const twice = await praya('start', '--data', other, '--port', '8900', '--admin-port', '8900');
  expect(twice).toMatchObject({ code: 2, out: '' });
  expect(twice.err).toBe(
    'adminPort: is the same as port\npraya: the configuration is refused: 1 fault; nothing was opened\n',
  );
  const noFolder = await praya('start', '--headless', '--data', 'README.md');
  expect(noFolder).toMatchObject({ code: 1, out: '' });
  expect(noFolder.err).toMatch(/^praya: .*README\.md.*; --data chooses another folder\n$/);

  const offTick = await praya('order', 'buy', '0.5', 'BTC-PERP', '--limit', '99000.55', ...at);
  expect(offTick).toMatchObject({ code: 2, out: '' });
  expect(offTick.err).toContain('the nearest are 99000.5 and 99000.6');
  const refused = await praya('order', 'buy', '0.5', 'BTC-PERP', '--limit', '190000', ...at);
  expect(refused).toMatchObject({ code: 1, err: '' });
  expect(refused.out).toMatch(/^Refused {3}The limit is outside the band around the mark\.$/m);
  expect(refused.out).toMatch(/^ +asked for 190,000\.0, the bound is 10\d,\d{3}\.\d$/m);
  expect(refused.out).toMatch(/^Fix {7}Send a limit inside it\.$/m);
  const either = await praya('order', 'buy', '0.5', 'BTC-PERP', ...at);
  expect(either).toMatchObject({
    code: 2,
    err: 'praya: say one of --limit PRICE, --market and --peg PRICE\n',
  });
  const stranger = await praya('order', 'list', '--account', '99', ...at);
  expect(stranger).toMatchObject({ code: 1, err: '' });
  expect(stranger.out).toMatch(/accountNotYours/);
  const list = await praya('order', 'list', ...at);
  expect(list.out).toMatch(/^Equity {4}1,000,000\.00 USD at the mark$/m);
  expect(list.out).toMatch(/^Margin {4}0\.00 USD held, 1,000,000\.00 USD available$/m);
  for (const wrong of [
    ['--port', 'abc'],
    ['--port', '70000'],
    ['--url', 'somewhere'],
    ['--account', '-1'],
    ['--key-file', 'README.md'],
  ]) {
    const { code, out, err } = await praya('order', 'list', ...wrong);
    expect({ wrong, code, out, lines: err.split('\n').length }).toEqual({
      wrong,
      code: 2,
      out: '',
      lines: 2,
    });
  }
  const nobody = await praya('order', 'list', '--port', '9');
  expect(nobody.code).toBe(1);
  expect(nobody.err).toMatch(/is a venue running there\?/);
});

test('it stops by itself when it was given how long to run', { timeout: MINUTE }, async () => {
  const venue = start(join(folder, 'data'), await freePorts(), '--no-bots', '--for', '1');
  await venue.waitFor(/open at/);
  expect(await venue.ended).toBe(0);
});
