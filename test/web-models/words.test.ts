// What the page says: states, commands, fills, the tape.

import { describe, expect, test } from 'vitest';
import type { OwnFillReport, Status, Trade } from '../../client/core/index.ts';
import { ContractState, IndexState } from '../../engine/schema/index.ts';
import { bannersOf, stateWords } from '../../web/shared/models/market-state.ts';
import {
  COMMANDS,
  commandFor,
  type KeyPress,
  matching,
} from '../../web/terminal/models/commands.ts';
import { fillNotes, fillWords } from '../../web/terminal/models/fill-sum.ts';
import { marginBar, profitOf } from '../../web/terminal/models/holdings.ts';
import { withTrades } from '../../web/terminal/models/tape.ts';
import { btc } from './scales.ts';

const live = {
  kind: 'status',
  contract: 1,
  state: ContractState.live,
  indexState: IndexState.normal,
  callEndsAt: 0,
  returnsTo: 0,
  bandLow: 0,
  bandHigh: 0,
  bandUntil: 0,
  maintenanceFrom: 0,
  maintenanceUntil: 0,
  maintenanceReason: '',
} as unknown as Status;

describe('states are shown as they are', () => {
  test('nothing is said of a contract that trades as usual', () => {
    expect(bannersOf(live, btc, 0)).toEqual([]);
    expect(stateWords(live)).toEqual({ name: 'Live', tone: 'good' });
  });

  test('every other state of a contract has a line', () => {
    for (const [name, state] of Object.entries(ContractState)) {
      if (name === 'live' || name === 'recorded') continue;
      expect(bannersOf({ ...live, state }, btc, 0), name).toHaveLength(1);
    }
  });

  test('a call says how long it goes on, and what follows', () => {
    const call = {
      ...live,
      state: ContractState.auction,
      callEndsAt: 60_000_000,
      returnsTo: ContractState.live,
    } as Status;
    expect(bannersOf(call, btc, 15_000_000)[0]?.text).toContain('00:45 left. Then live.');
    expect(bannersOf(call, btc, 60_000_000)[0]?.text).toContain('drawn within 30 s');
  });

  test('an index in doubt, a band and maintenance each have one', () => {
    const all = {
      ...live,
      indexState: IndexState.halted,
      bandLow: 990_000,
      bandHigh: 1_010_000,
      bandUntil: 9_000_000,
      maintenanceFrom: 5_000_000,
      maintenanceUntil: 9_000_000,
      maintenanceReason: 'new disks',
    } as Status;
    const titles = (now: number): string[] => bannersOf(all, btc, now).map(({ title }) => title);
    expect(titles(0)).toEqual(['Index halted', 'Volatility control', 'Maintenance announced']);
    expect(titles(6_000_000)).toEqual(['Index halted', 'Volatility control', 'Maintenance']);
    expect(titles(10_000_000)).toEqual(['Index halted']);
  });
});

describe('keys', () => {
  const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({
    key,
    isMod: false,
    isShift: false,
    isAlt: false,
    isTyping: false,
    ...more,
  });

  test('no key does two things', () => {
    const keys = COMMANDS.flatMap((command) => command.keys);
    expect(new Set(keys).size).toBe(keys.length);
  });

  test('letters alone act outside of fields, and not when they are turned off', () => {
    expect(commandFor(press('b'), true)).toBe('buy');
    expect(commandFor(press('b', { isTyping: true }), true)).toBe(null);
    expect(commandFor(press('b'), false)).toBe(null);
    expect(commandFor(press('X', { isShift: true }), true)).toBe('cancelAll');
    expect(commandFor(press('x'), true)).toBe(null);
    expect(commandFor(press('?', { isShift: true }), true)).toBe('keys');
    expect(commandFor(press('b', { isAlt: true }), true)).toBe(null);
  });

  test('Ctrl and Escape act everywhere', () => {
    const typing = { isTyping: true, isMod: true };
    expect(commandFor(press('k', typing), false)).toBe('palette');
    expect(commandFor(press('Enter', typing), false)).toBe('place');
    expect(commandFor(press('Escape', { isTyping: true }), false)).toBe('leave');
    expect(commandFor(press('b', typing), true)).toBe(null);
  });

  test('the palette finds by letters in order, the closest first', () => {
    const names = (question: string): string[] =>
      matching(COMMANDS, question).map(({ name }) => name);
    expect(names('canall')[0]).toBe('Cancel all orders of the contract');
    expect(names('theord')[0]).toContain('the order');
    expect(names('qqq')).toEqual([]);
    expect(names('')).toHaveLength(COMMANDS.length);
  });
});

test('fills of an order are one sentence, at their average', () => {
  const fill = { side: 'buy', contract: 'BTC-PERP', cause: 'order', affiliate: false } as const;
  const fills = [
    { ...fill, qtyLots: 300, priceTicks: 1_000_000 },
    { ...fill, qtyLots: 100, priceTicks: 1_000_010, affiliate: true },
  ] as unknown as OwnFillReport[];
  expect(fillWords(fills, btc)).toBe('Bought 0.400 BTC-PERP @ 100,000.3 on average, in 2 fills');
  expect(fillWords(fills.slice(0, 1), btc)).toBe('Bought 0.300 BTC-PERP @ 100,000.0');
  expect(fillNotes(fills)).toEqual(['against the affiliated market maker']);
});

test('the tape is newest first, bounded, and says what is not an ordinary trade', () => {
  const trade = (number: number, cause = 1): Trade =>
    ({
      trade: number,
      price: 1,
      qty: 1,
      takerSide: 1,
      makerAfmm: false,
      takerAfmm: true,
      cause,
      time: 0,
    }) as Trade;
  const rows = withTrades([], [trade(1), trade(2, 2), trade(3, 4)]);
  expect(rows.map((row) => [row.trade, ...row.flags])).toEqual([
    [3, 'affiliate', 'auction'],
    [2, 'affiliate', 'liquidation'],
    [1, 'affiliate'],
  ]);
  const many = Array.from({ length: 300 }, (_, at) => trade(at + 4));
  expect(withTrades(rows, many)).toHaveLength(120);
  expect(withTrades(rows, many)[0]?.trade).toBe(303);
});

test('profit and shares of margin by hand', () => {
  // 2 lots at 120 cost 240; at 150 ticks of 100 µUSD: 2 × 150 × 100 − 24,000.
  expect(profitOf(2, 24_000, 150, btc)).toBe(6000);
  expect(profitOf(-2, -24_000, 150, btc)).toBe(-6000);
  const margin = {
    equity: 1000,
    available: 700,
    initialMargin: 300,
    maintenanceMargin: 150,
    level: 1,
  };
  expect(marginBar({ margin } as never)).toMatchObject({ initialShare: 30, maintenanceShare: 15 });
  const broke = { ...margin, equity: -1 };
  expect(marginBar({ margin: broke } as never)).toMatchObject({ initialShare: 100 });
});
