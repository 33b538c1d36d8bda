// What a trader types at a running venue, and what it prints: as processes, with a key in a file.

import { execFile, spawn } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { Scope } from '../../../../../engine/schema/index.ts';
import type { Venue } from '../../../../../gateway/venue/venue.ts';
import {
  ANN,
  BOB,
  closeAll,
  logOnAs,
  openTestVenue,
  order,
  register,
  type Trader,
} from '../../../fixture.ts';
import { PRAYA, type Ran, useFolder } from '../run-praya.ts';

const file = useFolder();
const keys = generateKeyPairSync('ed25519');
const TIM: Trader = { id: 40, account: 40, name: 'tim', signer: keys.privateKey };
let venue: Venue;

beforeAll(async () => {
  venue = await openTestVenue();
  await register(venue, TIM, Scope.read + Scope.trade);
  writeFileSync(file('tim.pem'), keys.privateKey.export({ type: 'pkcs8', format: 'pem' }));
});
beforeEach(async () => {
  const tim = await logOnAs(venue.port, TIM);
  await tim.askFor('massCancelAck', massCancelOf(TIM));
  tim.close(); // A key has so many connections.
});
afterAll(closeAll);

describe('praya order', () => {
  test('an iceberg with an end, a tag and a mode is live as it was asked for', async () => {
    const shown = ['--display', '0.01', '--until', '+10m', '--tag', 'desk 7'];
    const placed = await run('order', 'buy', '0.05', 'btc-perp', '--limit', '98000', ...shown);
    expect(placed.stdout).toMatch(
      /^Accepted {2}order \d+: buy 0\.050 BTC-PERP @ 98,000\.0 {2}\(shows 0\.01 at a time, until 20/,
    );
    const { orders } = JSON.parse((await run('order', 'list', '--json')).stdout);
    expect(orders).toMatchObject([{ contract: 'BTC-PERP', limit: '98000.0', tag: 'desk 7' }]);
    const ann = await logOnAs(venue.port, ANN);
    await ann.askFor('orderAck', order(ANN, 'sell', 3, 980_000));
    const left = JSON.parse((await run('order', 'list', '--json')).stdout);
    expect(left.orders).toMatchObject([{ open: '0.047', filled: '0.003' }]);
  });

  test('an order that would take slides behind the best price', async () => {
    const ann = await logOnAs(venue.port, ANN);
    await ann.askFor('orderAck', order(ANN, 'sell', 1, 1_000_500));
    const { stdout } = await run(
      'order',
      'buy',
      '0.001',
      'BTC-PERP',
      '--limit',
      '100100',
      '--slide',
    );
    expect(stdout).toContain('buy 0.001 BTC-PERP @ 100,049.9  (post-only)');
    await ann.askFor('massCancelAck', massCancelOf(ANN));
  });

  test('a take-profit and a stop wait for the price they name, and can be amended', async () => {
    const profit = ['--market', '--take-profit', '104000', '--trigger-on', 'index', '--id', 'tp'];
    const placed = await run('order', 'sell', '0.01', 'BTC-PERP', ...profit);
    expect(placed.stdout).toContain('(waits until the index price is at 104000)');
    await run('order', 'sell', '0.01', 'BTC-PERP', '--limit', '97000', '--trigger', '98000');
    const amended = await run('order', 'amend', 'tp', '--trigger', '105000');
    expect(amended.status).toBe(0);
    const { stdout } = await run('order', 'list');
    expect(stdout).toMatch(/sell 0\.010 BTC-PERP @ market when index reaches 105,000\.0 {2}id tp/);
    expect(stdout).toMatch(/sell 0\.010 BTC-PERP @ 97,000\.0 when mark reaches 98,000\.0/);
  });

  test('a pegged order follows a price at an offset, up to its cap', async () => {
    const ann = await logOnAs(venue.port, ANN);
    await ann.askFor('orderAck', order(ANN, 'buy', 3, 999_000));
    const peg = ['--peg', 'best', '--offset', '-0.5', '--cap', '99950'];
    const { stdout } = await run('order', 'buy', '0.01', 'BTC-PERP', ...peg);
    expect(stdout).toMatch(
      /^Accepted {2}order \d+: buy 0\.010 BTC-PERP @ 99,899\.5 {2}\(follows the bid up to 99950\)$/m,
    );
    await ann.askFor('massCancelAck', massCancelOf(ANN));
  });

  test('a pair is two orders of which one takes from the other', async () => {
    await run('order', 'buy', '0.02', 'BTC-PERP', '--limit', '98000', '--id', 'first');
    const second = ['--limit', '98100', '--pair-with', 'first'];
    const { stdout } = await run('order', 'buy', '0.02', 'BTC-PERP', ...second);
    expect(stdout).toContain('(paired with first)');
    const unknown = await run(
      'order',
      'buy',
      '0.02',
      'BTC-PERP',
      '--limit',
      '98',
      '--pair-with',
      'x',
    );
    expect([unknown.status, unknown.stdout]).toEqual([1, expect.stringContaining('pairInvalid')]);
  });

  test('what a bracket has filled has its exits at once', async () => {
    const ann = await logOnAs(venue.port, ANN);
    await ann.askFor('orderAck', order(ANN, 'sell', 4, 1_000_000));
    const exits = [
      '--bracket-take-profit',
      '104000',
      '--bracket-stop',
      '97000',
      '--bracket-on',
      'index',
    ];
    const { stdout } = await run(
      'order',
      'buy',
      '0.004',
      'BTC-PERP',
      '--limit',
      '100000',
      ...exits,
    );
    expect(stdout).toContain('(takes profit at 104000 and stops at 97000 by the index price)');
    const { orders } = JSON.parse((await run('order', 'list', '--json')).stdout);
    expect(orders).toMatchObject([
      { type: 'takeProfitMarket', side: 'sell', open: '0.004', trigger: '104000.0' },
      { type: 'stopMarket', side: 'sell', open: '0.004', trigger: '97000.0', triggerOn: 'index' },
    ]);
  });

  test('a narrower protection, and an order for an auction that there is not', async () => {
    const market = await run(
      'order',
      'buy',
      '0.01',
      'BTC-PERP',
      '--market',
      '--protection',
      '0.2%',
    );
    expect(market.stdout).toContain('buy 0.010 BTC-PERP @ 100,200.0');
    const auction = await run(
      'order',
      'buy',
      '0.01',
      'BTC-PERP',
      '--limit',
      '98000',
      '--auction-only',
    );
    expect([auction.status, auction.stdout]).toEqual([1, expect.stringContaining('contractState')]);
  });

  test('an amend prints what it was and what it is', async () => {
    await run('order', 'buy', '0.05', 'BTC-PERP', '--limit', '98000', '--id', 'mine');
    const { stdout } = await run('order', 'amend', 'mine', '--qty', '0.02', '--limit', '98100');
    expect(stdout).toMatch(
      /^Amended {3}order \d+: buy BTC-PERP 0\.050 @ 98,000\.0 → 0\.020 @ 98,100\.0\n$/,
    );
  });

  test.each([
    [['amend', 'nobody', '--qty', '1'], 1, 'no order of this account is live under nobody'],
    [['amend', '17'], 2, 'say what changes: --qty, --limit or --trigger'],
    [
      ['buy', '1', 'BTC-PERP', '--market', '--trigger-on', 'last'],
      2,
      '--trigger-on needs --trigger',
    ],
    [
      ['buy', '1', 'BTC-PERP', '--market', '--trigger', '1', '--take-profit', '2'],
      2,
      'say either --trigger PRICE or --take-profit PRICE',
    ],
    [['buy', '1', 'BTC-PERP', '--limit', '1', '--until', 'soon'], 2, 'Not a time like'],
    [['buy', '1', 'BTC-PERP', '--limit', '1', '--until', '2026-99-99T00:00:00Z'], 2, 'Not a time'],
    [
      ['buy', '1', 'BTC-PERP', '--limit', '1', '--tif', 'ioc', '--until', '+1m'],
      2,
      'say either --tif or --until',
    ],
    [
      ['buy', '1', 'BTC-PERP', '--peg', 'mid', '--cap', '9', '--offset', '0.05'],
      2,
      'offset: 0.05 lies between two ticks',
    ],
    [['buy', '1', 'BTC-PERP', '--limit', '1', '--self-trade', 'never'], 2, 'Allowed choices are'],
  ])('%j is refused in words', async (words, status, text) => {
    const ran = await run('order', ...words);
    expect([ran.status, ran.stderr.split('\n')]).toEqual([
      status,
      [expect.stringContaining(text), ''],
    ]);
  });
});

describe('praya book', () => {
  test('prints both sides around the spread, with sums', async () => {
    const [ann, bob] = [await logOnAs(venue.port, ANN), await logOnAs(venue.port, BOB)];
    await ann.askFor('orderAck', order(ANN, 'sell', 4, 1_000_500));
    await ann.askFor('orderAck', order(ANN, 'sell', 2, 1_000_700));
    await bob.askFor('orderAck', order(BOB, 'buy', 3, 999_500));
    const { stdout } = await run('book', 'btc-perp', '--depth', '2');
    expect(stdout.split('\n').map((line) => line.trim().replace(/\s+/g, ' '))).toEqual([
      'price quantity in all',
      'ask 100,070.0 0.002 0.006',
      'ask 100,050.0 0.004 0.004',
      'spread 100.0',
      'bid 99,950.0 0.003 0.003',
      '',
    ]);
    const json = JSON.parse((await run('book', 'BTC-PERP', '--json')).stdout);
    expect(json.bids).toMatchObject([{ price: '99950.0', qtyLots: 3 }]);
    await ann.askFor('massCancelAck', massCancelOf(ANN));
    await bob.askFor('massCancelAck', massCancelOf(BOB));
    const empty = await run('book', 'BTC-PERP');
    expect(empty.stdout).toMatch(/^ask {2}nobody offers$[\s\S]*^bid {2}nobody bids$/m);
  });

  test.each([
    [['book', 'XRP-PERP'], /no contract|XRP-PERP/],
    [['book', 'BTC-PERP', '--depth', '0'], /Not a number from 1 to 1000/],
  ])('%j is refused in words', async (words, text) => {
    const { status, stderr } = await run(...words);
    expect(status).toBe(2);
    expect(stderr).toMatch(text);
  });
});

describe('praya bot', () => {
  test('that is stopped at once has kept its books, and goes on with them', async () => {
    const files = ['--contract', 'btc-perp', '--state', file('tim.json'), '--for', '1'];
    const first = await run('bot', 'taker', ...files);
    expect([first.status, first.stderr]).toEqual([0, '']);
    expect(first.stdout).toMatch(/^Started {3}taker of BTC-PERP, account 40, new books$/m);
    expect(first.stdout).toMatch(/^Books {5}to event \d+ of account 40, fills none$/m);
    const again = await run('bot', 'taker', ...files);
    expect(again.stdout).toMatch(/^Started {3}taker of BTC-PERP, account 40, books to event \d+$/m);
    const maker = await run('bot', 'maker', ...files);
    expect([maker.status, maker.stderr]).toEqual([1, expect.stringContaining('is of a taker')]);
  });

  test.each([
    [['maker', '--contract', 'XRP-PERP', '--state', 'none.json'], "there is no 'XRP-PERP'"],
    [
      ['maker', '--contract', 'BTC-PERP', '--levels', '21'],
      'levels: "21" is not a whole number from 1 to 20',
    ],
    [
      ['taker', '--contract', 'BTC-PERP', '--order-qty', '-1'],
      'orderQty: "-1" is not a decimal above zero',
    ],
    [
      ['taker', '--contract', 'BTC-PERP', '--config', 'none'],
      'the settings in none cannot be read',
    ],
    [['maker', '--contract', 'BTC-PERP', '--for', 'ever'], 'Not a number of seconds'],
  ])('%j is refused in words', async (words, text) => {
    const { status, stderr } = await run('bot', ...words);
    expect([status, stderr]).toEqual([2, expect.stringContaining(text)]);
  });
});

test('praya positions prints cash, equity, margin and fees', async () => {
  const { stdout } = await run('positions');
  expect(stdout).toMatch(/^Position {2}BTC-PERP /m);
  expect(stdout).toMatch(/^Cash {6}[\d,]+\.\d\d USD$/m);
  expect(stdout).toMatch(/^Margin {4}[\d,.]+ USD held, [\d,.]+ USD available$/m);
  expect(stdout).toMatch(/^Fees {6}BTC-PERP maker [\d.]+ %, taker [\d.]+ %$/m);
  expect(stdout).toMatch(/^Volume {4}[\d,.]+ USD in 30 days, as client$/m);
});

describe('the past', () => {
  test('praya fills prints what the account has traded, and from a number on what was missed', async () => {
    const ann = await logOnAs(venue.port, ANN);
    await ann.askFor('orderAck', order(ANN, 'sell', 7, 1_000_100));
    await run('order', 'buy', '0.007', 'BTC-PERP', '--limit', '100010');
    const { stdout } = await run('fills', 'btc-perp', '--since', '-10m');
    expect(stdout).toMatch(
      /^\d{4}-\d\d-\d\d [\d:.]{12} {2}buy +0\.007 BTC-PERP @ 100,010\.0 {2}taker {2}fee [\d.]+ {2}order \d+$/m,
    );
    const all = (await run('fills', '--json')).stdout.trim().split('\n');
    expect(JSON.parse(all.at(-1) ?? '')).toMatchObject({ qty: '0.007', side: 'buy' });
    const none = await run('fills', '--after', '1000000');
    expect(none.stdout + none.stderr).not.toContain('100,010.0');
  });

  test('praya candles prints the last hour, a line for each candle', async () => {
    const ann = await logOnAs(venue.port, ANN);
    await ann.askFor('orderAck', order(ANN, 'sell', 2, 1_000_200));
    await run('order', 'buy', '0.002', 'BTC-PERP', '--limit', '100020');
    const { stdout } = await run('candles', 'btc-perp', '--interval', '1h');
    const [head = '', ...rows] = stdout.trim().split('\n');
    expect(head).toMatch(/^from +open +high +low +close +quantity +trades$/);
    expect(rows.at(-1)).toMatch(/^\d{4}-\d\d-\d\d \d\d:00:00 +.* 100,020\.0 +0\.\d{3} +\d+$/);
  });

  test.each([
    [['fills', '--since', 'yesterday'], 'Not a time like 2026-12-31T12:00:00Z or -10m.'],
    [['fills', '--after', '-1'], 'Not a number of an account’s stream.'],
    [['candles', 'BTC-PERP', '--interval', '7m'], 'Allowed choices are 1s, 5s, 1m'],
  ])('%j is refused in words', async (words, text) => {
    const { status, stderr } = await run(...words);
    expect([status, stderr]).toEqual([2, expect.stringContaining(text)]);
  });
});

test('praya watch prints a line for each trade, also those that come while it looks on', async () => {
  const watching = spawn(process.execPath, [PRAYA, 'watch', 'btc-perp', ...where(), '--for', '60']);
  let out = '';
  watching.stdout.on('data', (data: Buffer) => {
    out += data.toString();
  });
  const ended = new Promise<number | null>((done) => watching.on('exit', done));
  const [ann, bob] = [await logOnAs(venue.port, ANN), await logOnAs(venue.port, BOB)];
  await expect
    .poll(
      async () => {
        await bob.askFor('orderAck', order(BOB, 'sell', 5, 1_000_000));
        await ann.askFor('orderAck', order(ANN, 'buy', 5, 1_000_000));
        return out;
      },
      { timeout: 20_000, interval: 200 },
    )
    .toMatch(/^\d\d:\d\d:\d\d\.\d{3} {2}bought {5}0\.005 @ 100,000\.0$/m);
  watching.kill('SIGINT');
  expect(await ended).toBe(0);
});

function massCancelOf({ account }: Trader) {
  return { kind: 'massCancel', key: 0, account, contract: 0, side: 0, tag: '' } as const;
}

function where(): string[] {
  return ['--port', String(venue.port), '--key-file', file('tim.pem')];
}

/** Beside the venue, which has to answer meanwhile. */
function run(...args: readonly string[]): Promise<Ran> {
  const env = { ...process.env, NO_COLOR: '1', PRAYA_DEBUG: '' };
  return new Promise((done) => {
    execFile(process.execPath, [PRAYA, ...args, ...where()], { env }, (error, stdout, stderr) => {
      const status = error === null ? 0 : Number(error.code);
      done({ status, stdout, stderr });
    });
  });
}
