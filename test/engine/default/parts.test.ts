// Default management in parts: the same events as in one, and a halt between two parts drops the rest.

import { describe, expect, test } from 'vitest';
import { createEventBuffer } from '../../../engine/events/buffer.ts';
import type { AccountId, Price, Qty } from '../../../engine/kernel/units.ts';
import { fill } from '../../../engine/ledger/fill.ts';
import { audit } from '../../../engine/persist/audit.ts';
import { stateDigest } from '../../../engine/persist/state-digest.ts';
import { ContractState } from '../../../engine/schema/closed-sets.ts';
import type { Event } from '../../../engine/schema/event.ts';
import type { EngineState } from '../../../engine/state/state.ts';
import { prng } from '../../support/prng.ts';
import { Holdings } from './holdings.ts';
import { Player } from './player.ts';

const DEFAULTERS = 24;
const OTHERS = 40;

/** Longs near ruin and shorts of all sizes, some of them thin, some hedged; positions sum to zero. */
function crowd(seed: number): EngineState {
  const chance = prng(seed);
  const longs = Array.from({ length: DEFAULTERS }, (_, i) => `long${i}`);
  const shorts = Array.from({ length: OTHERS }, (_, i) => `short${i}`);
  const book = new Holdings([...longs, ...shorts, 'rest'], 100_000, 4_000);
  /** Signed lots, against the rest of the world. */
  const holds = (name: string, contract: number, lots: number, price: number): void => {
    const { trade } = book.state.scratch;
    trade.taker.account = book.id(lots > 0 ? name : 'rest');
    trade.maker.account = book.id(lots > 0 ? 'rest' : name);
    trade.price = price as Price;
    trade.qty = Math.abs(lots) as Qty;
    fill(book.state, book.market(contract), trade, createEventBuffer());
  };
  for (const name of longs) {
    const held = chance.between(1, 400);
    holds(name, 1, held, 1_000_000);
    book.setEquity(name, held * 5);
  }
  for (const name of shorts) {
    const held = chance.pick([1, chance.between(1, 300)]);
    holds(name, 1, -held, chance.pick([1_000_000, 900_000, 905_000]));
    if (chance.chance(30)) {
      const hedge = chance.between(1, held) * 200;
      holds(name, 2, hedge, 400_000);
    }
    book.setEquity(name, held * chance.pick([6, 12, 100]));
  }
  book.setEquity('rest', 50_000_000);
  return book.state;
}

const RUIN = { kind: 'setMarkPrice', contract: 1, price: 915_000 };

describe('a list in parts', () => {
  test.each([1, 2, 3, 4])('emits what it emits in one, seed %i, DEFAULT-015', (seed) => {
    const whole = new Player(crowd(seed), 1_000_000_000);
    whole.do(RUIN);
    expect(whole.state.owed.queue).toEqual([]);
    expect(whole.events.filter(({ kind }) => kind === 'deleveraged').length).toBeGreaterThan(20);
    for (const restoring of [false, true]) {
      const parts = new Player(crowd(seed), 100);
      parts.do(RUIN);
      parts.goOn(restoring);
      expect(parts.parts).toBeGreaterThan(5);
      expect(without(parts.events)).toEqual(without(whole.events));
      expect(balancesOf(parts.state)).toEqual(balancesOf(whole.state));
      expect(audit(parts.state).filter((law) => !isOfDeposits(law))).toEqual([]);
    }
  });

  test('is the same after a snapshot between two parts, DEFAULT-015', () => {
    const [live, other] = [new Player(crowd(5), 100), new Player(crowd(5), 100)];
    for (const player of [live, other]) player.do(RUIN);
    live.goOn(false);
    other.goOn(true);
    expect(stateDigest(other.state)).toBe(stateDigest(live.state));
  });

  test('is dropped by a halt, and the next mark draws up a new one, DEFAULT-015', () => {
    const player = new Player(crowd(6), 100);
    player.do(RUIN);
    player.do({ kind: 'continue' });
    player.do({ kind: 'setContractState', contract: 1, state: ContractState.halted, reason: '' });
    const before = player.events.length;
    player.goOn(false);
    expect(player.state.owed.queue).toEqual([]);
    const after = player.events.slice(before).map(({ kind }) => kind);
    expect(after.filter((kind) => kind === 'liquidationStarted' || kind === 'fill')).toEqual([]);
    player.reopen(1);
    player.do(RUIN);
    player.goOn(false);
    expect(player.events.slice(before).some(({ kind }) => kind === 'liquidationStarted')).toBe(
      true,
    );
  });
});

/** One long of so many lots, ruined, against so many shorts of a lot each who can pay. */
function whale(lots: number): EngineState {
  const names = Array.from({ length: lots }, (_, i) => `short${i}`);
  const book = new Holdings(['whale', ...names], 100_000, 4_000);
  const { trade } = book.state.scratch;
  for (const name of names) {
    trade.taker.account = book.id('whale');
    trade.maker.account = book.id(name);
    trade.price = 1_000_000 as Price;
    trade.qty = 1 as Qty;
    fill(book.state, book.market(1), trade, createEventBuffer());
    book.setEquity(name, 100);
  }
  book.setEquity('whale', lots * 5);
  return book.state;
}

describe('a long round', () => {
  test('is filled and reported in parts, and its defaulter ends as in one, DEFAULT-007, DEFAULT-015', () => {
    const whole = new Player(whale(1_100), 1_000_000_000);
    whole.do(RUIN);
    const rounds = whole.events.filter((event) => event.kind === 'deleveraged');
    expect(rounds.map(({ uncovered, shares }) => [uncovered, shares.length])).toEqual([
      [1_100, 1_000],
      [100, 100],
    ]);
    expect(whole.events.filter(({ kind }) => kind === 'fill').length).toBe(1_100);
    for (const restoring of [false, true]) {
      const parts = new Player(whale(1_100), 1000);
      parts.do(RUIN);
      parts.goOn(restoring);
      expect(parts.parts).toBeGreaterThan(6);
      expect(without(parts.events)).toEqual(without(whole.events));
    }
  }, 60_000);

  test('is dropped by a halt, and the next mark closes what is left, DEFAULT-015', () => {
    const player = new Player(whale(700), 1000);
    player.do(RUIN);
    for (let part = 0; part < 4; part++) player.do({ kind: 'continue' });
    const filled = player.events.filter(({ kind }) => kind === 'fill').length;
    expect(filled).toBeGreaterThan(0);
    expect(filled).toBeLessThan(700);
    player.do({ kind: 'setContractState', contract: 1, state: ContractState.halted, reason: '' });
    player.goOn(false);
    expect(player.events.filter(({ kind }) => kind === 'fill').length).toBe(filled);
    player.reopen(1);
    player.do(RUIN);
    player.goOn(false);
    expect(player.events.filter(({ kind }) => kind === 'fill').length).toBe(700);
    expect(player.state.defaults.events.size).toBe(0);
    expect(audit(player.state).filter((law) => !isOfDeposits(law))).toEqual([]);
  });
});

/** Equity was written by hand. */
function isOfDeposits(law: string): boolean {
  return law.startsWith('LEDGER-002 balances');
}

function balancesOf({ accounts }: EngineState): number[] {
  const balances: number[] = [];
  for (let id = 1 as AccountId; id <= accounts.high; id++) balances.push(accounts.balance[id]);
  return balances;
}

/** The fund is reported at the end of each command: of several reports the last counts. */
function without(events: readonly Event[]): Event[] {
  return events.filter(({ kind }) => kind !== 'fundChanged');
}
