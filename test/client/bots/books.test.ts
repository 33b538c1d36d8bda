// A bot's books: every event once, what the bot adds up against what the venue reports, and the file they are kept in.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { type Books, BooksError, counted, openBooks } from '../../../client/bots/books.ts';
import { dayOf, profitOf } from '../../../client/bots/profit.ts';
import { HORIZONS_MS, markedOut, NO_QUALITY, seen } from '../../../client/bots/quote-quality.ts';
import { type BotState, FORM, readState, writeState } from '../../../client/bots/state-file.ts';
import type { AccountEvent, AccountView } from '../../../client/node/index.ts';

const folder = mkdtempSync(join(tmpdir(), 'praya-books-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const BTC = 1;
const NEW: Books = openBooks(
  {
    account: 16,
    seq: 4,
    positions: () => [],
    balances: new Map([['USD', 1000]]),
  } as unknown as AccountView,
  'USD',
  () => BTC,
);

function event(accountSeq: number, body: object): AccountEvent {
  return {
    accountSeq,
    account: 16,
    seq: 900 + accountSeq,
    time: 1,
    event: body,
  } as unknown as AccountEvent;
}

function fill(accountSeq: number, body: object): AccountEvent {
  const plain = {
    kind: 'ownFill',
    contract: BTC,
    trade: 7,
    order: 3,
    side: 1,
    price: 100,
    liquidity: 1,
  };
  return event(accountSeq, { ...plain, ...body });
}

const BOUGHT = fill(5, { qty: 3, fee: 2, realized: 0, held: 3, cost: 300, balance: 998 });
const SOLD = fill(6, {
  side: 2,
  qty: 1,
  fee: -1,
  realized: 20,
  held: 2,
  cost: 200,
  balance: 1019,
  liquidity: 2,
});

describe('books', () => {
  test('count fills, fees, profit and funding', () => {
    const funding = event(7, {
      kind: 'fundingPosted',
      contract: BTC,
      hour: 1,
      amount: 9,
      balance: 1010,
    });
    const books = [BOUGHT, SOLD, funding].reduce(counted, NEW);
    expect(books).toMatchObject({
      seq: 7,
      cash: 1010,
      holdings: { 1: { held: 2, cost: 200 } },
      realized: 20,
      fees: 1,
      funding: 9,
      other: 0,
      fills: 2,
      makerFills: 1,
      boughtLots: 3,
      soldLots: 1,
    });
    expect(profitOf(books, { contract: BTC, moneyPerTickLot: 1, mark: 120 })).toEqual({
      realized: 20,
      unrealized: 40,
      fees: 1,
      funding: 9,
      total: 50,
    });
  });

  test('take a deposit for no profit', () => {
    const deposit = event(5, {
      kind: 'balanceChanged',
      currency: 'USD',
      amount: 50,
      balance: 1050,
    });
    const books = counted(NEW, deposit);
    expect(books).toMatchObject({ cash: 1050, other: 50 });
    expect(profitOf(books, { contract: BTC, moneyPerTickLot: 1, mark: 120 }).total).toBe(0);
    const other = event(5, { kind: 'balanceChanged', currency: 'HKD', amount: 50, balance: 50 });
    expect(counted(NEW, other)).toMatchObject({ cash: 1000, other: 0, seq: 5 });
  });

  test.each([
    ['an event that comes again', [BOUGHT, BOUGHT], 'event 5 does not follow event 5'],
    ['an event behind a missing one', [SOLD], 'event 6 does not follow event 4'],
    [
      'another balance than the sum',
      [fill(5, { qty: 3, fee: 2, realized: 0, held: 3, cost: 300, balance: 997 })],
      'cash after trade 7: the books have 998, the venue has 997',
    ],
    [
      'another position than the sum',
      [fill(5, { qty: 3, fee: 2, realized: 0, held: 4, cost: 300, balance: 998 })],
      'position after trade 7: the books have 3, the venue has 4',
    ],
  ])('refuse %s', (_, events, problem) => {
    expect(() => events.reduce(counted, NEW)).toThrow(new BooksError(problem));
  });

  test('have a digest that every fill changes', () => {
    const digest = (events: AccountEvent[]): string => events.reduce(counted, NEW).fillsDigest;
    const other = fill(5, {
      trade: 8,
      qty: 3,
      fee: 2,
      realized: 0,
      held: 3,
      cost: 300,
      balance: 998,
    });
    expect(digest([BOUGHT])).toMatch(/^[0-9a-f]{64}$/);
    expect(digest([other])).not.toBe(digest([BOUGHT]));
    expect(digest([BOUGHT, SOLD])).not.toBe(digest([BOUGHT]));
  });
});

test('a day begins with the profit of its first moment, and no run begins it again', () => {
  const day = 86_400_000_000;
  const first = dayOf(null, 5 * day + 1, 70);
  expect(first).toEqual({ number: 5, profitAtStart: 70 });
  expect(dayOf(first, 6 * day - 1, 10)).toBe(first);
  expect(dayOf(first, 6 * day, 10)).toEqual({ number: 6, profitAtStart: 10 });
});

test('the quality of quotes is of the time in which they stood', () => {
  const best = { bid: { ticks: 99_985, lots: 10 }, ask: { ticks: 100_015, lots: 20 } };
  let quality = seen(NO_QUALITY, 3000, best, '');
  quality = seen(quality, 1000, { bid: null, ask: null }, 'index stale');
  quality = seen(quality, 500, { ...best, ask: null }, '');
  quality = seen(quality, 0, { bid: null, ask: null }, 'nothing');
  expect(quality).toMatchObject({
    seenMs: 4500,
    twoSidedMs: 3000,
    spreadPpmMs: 300 * 3000,
    bidLotsMs: 30_000,
    askLotsMs: 60_000,
    awayMs: { 'index stale': 1000, 'one side only': 500 },
  });
  const [horizon = 0] = HORIZONS_MS;
  const later = { ticks: 99_990, moneyPerTickLot: 2 };
  quality = markedOut(quality, horizon, { isBuy: true, ticks: 99_985, lots: 10 }, later);
  quality = markedOut(quality, horizon, { isBuy: false, ticks: 99_985, lots: 4 }, later);
  expect(quality.markouts[horizon]).toEqual({
    fills: 2,
    gained: 100 - 40,
    traded: 2 * 99_985 * 14,
  });
});

describe('the state file', () => {
  const path = join(folder, 'bot.json');
  const state: BotState = {
    form: FORM,
    bot: 'maker',
    contract: 'BTC-PERP',
    books: [BOUGHT, SOLD].reduce(counted, NEW),
    day: { number: 5, profitAtStart: 70 },
    quality: NO_QUALITY,
  };

  test('comes back as it was written', () => {
    expect(readState(join(folder, 'none.json'), 'maker', 'BTC-PERP')).toBeNull();
    writeState(path, state);
    writeState(path, { ...state, day: null });
    expect(readState(path, 'maker', 'BTC-PERP')).toEqual({ ...state, day: null });
  });

  test.each([
    ['is cut off', (text: string) => text.slice(0, 100), 'cannot be read'],
    [
      'is of another form',
      (text: string) => text.replace('"form": 1', '"form": 2'),
      'is not of the form 1',
    ],
    ['is null', () => 'null', 'is not of the form 1'],
    ['is of a taker', (text: string) => text.replace('maker', 'taker'), 'is of a taker'],
    ['is of ETH', (text: string) => text.replace('BTC-PERP', 'ETH-PERP'), 'is of ETH-PERP'],
    [
      'has half a number',
      (text: string) => text.replace('"fills": 2', '"fills": 2.5'),
      'not whole',
    ],
    ['was edited', (text: string) => text.replace('"fees": 1', '"fees": 0'), 'do not add up'],
  ])('that %s is refused', (_, change, problem) => {
    writeState(path, state);
    writeFileSync(path, change(readFileSync(path, 'utf8')));
    expect(() => readState(path, 'maker', 'BTC-PERP')).toThrow(problem);
  });
});
