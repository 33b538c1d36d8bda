// A fill is one movement: two positions, two balances, the house, the open interest, the group's worst side and the
// funding owed come out together, and the event has the numbers that were written.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { listContract } from '../../../engine/contracts/life.ts';
import { BTC_PERP } from '../../../engine/contracts/live-contracts.ts';
import { clearEvents, createEventBuffer } from '../../../engine/events/buffer.ts';
import { readEvent } from '../../../engine/events/rows.ts';
import type { AccountId, Money, Price, Qty } from '../../../engine/kernel/units.ts';
import {
  accrueFunding,
  closePosition,
  cutGain,
  fill,
  payFunding,
} from '../../../engine/ledger/fill.ts';
import { Cause, Side } from '../../../engine/schema/closed-sets.ts';
import { House } from '../../../engine/state/accounts.ts';
import type { Market } from '../../../engine/state/market.ts';
import { fundingOwed, worstLots } from '../../../engine/state/positions.ts';
import { createState, type EngineState } from '../../../engine/state/state.ts';
import { clearTouched } from '../../../engine/state/touched.ts';

const [ANN, BEN, CAT] = [16, 17, 18] as AccountId[];
const ALL = [ANN, BEN, CAT];

interface Venue {
  readonly state: EngineState;
  readonly market: Market;
  readonly out: ReturnType<typeof createEventBuffer>;
}

function openVenue(): Venue {
  const state = createState();
  const out = createEventBuffer();
  listContract(state, { kind: 'listContract', terms: BTC_PERP }, out);
  for (const account of ALL) {
    state.accounts.participant[account] = account as never;
    state.accounts.group[account] = account as never;
  }
  return { state, market: state.markets[BTC_PERP.contract] as Market, out };
}

/** `buyer` buys from `seller`, and each pays its fee. */
function trade(
  { state, market, out }: Venue,
  parties: readonly [buyer: AccountId, seller: AccountId],
  [qty, price]: readonly [number, number],
  [makerFee, takerFee]: readonly [number, number] = [0, 0],
) {
  const [taker, maker] = parties;
  const side = (account: AccountId, fee: number) => ({
    account,
    order: 0 as never,
    clientOrderId: '',
    open: 0 as Qty,
    filled: 0 as Qty,
    affiliate: false,
    fee: fee as Money,
    feeTo: House.feeIncome,
  });
  clearEvents(out);
  const agreed = {
    item: 0,
    price: price as Price,
    qty: qty as Qty,
    takerSide: Side.buy,
    cause: Cause.order,
    maker: side(maker, makerFee),
    taker: side(taker, takerFee),
  };
  fill(state, market, agreed, out);
  const event = readEvent(out, 0);
  if (event.kind !== 'fill') throw new Error(event.kind);
  return event;
}

function sum(of: (account: AccountId) => number): number {
  return [...ALL, House.feeIncome].reduce((total, account) => total + of(account), 0);
}

const party = fc.integer({ min: 0, max: 2 });
const trades = fc.array(
  fc.record({
    buyer: party,
    seller: party,
    qty: fc.integer({ min: 1, max: 9 }),
    price: fc.integer({ min: 1, max: 1000 }),
    fee: fc.integer({ min: -50, max: 50 }),
    perLot: fc.integer({ min: -3, max: 3 }),
  }),
  { maxLength: 30 },
);

describe('after any fills', () => {
  test('positions, money and funding sum to zero, and everything kept beside them is right', () => {
    fc.assert(
      fc.property(trades, (list) => {
        const venue = openVenue();
        const { state, market } = venue;
        const { positions } = market;
        const { balance, group } = state.accounts;
        for (const { buyer, seller, qty, price, fee, perLot } of list) {
          accrueFunding(positions, perLot);
          if (buyer === seller) continue;
          const owed = ALL.map((account) => fundingOwed(positions, account));
          trade(venue, [ALL[buyer], ALL[seller]], [qty, price], [fee, -fee]);
          // What was owed before the position moved is owed after it.
          expect(ALL.map((account) => fundingOwed(positions, account))).toEqual(owed);
        }
        const held = (account: AccountId) => positions.held[account];
        expect(sum(held)).toBe(0);
        expect(sum((account) => Math.max(0, held(account)))).toBe(positions.openInterest);
        expect(sum((account) => balance[account] - positions.cost[account])).toBe(0);
        for (const account of ALL) {
          expect(positions.groupWorst[group[account]]).toBe(worstLots(positions, account));
        }
        expect(sum((account) => payFunding(state, market, account))).toBe(0);
        const price = 500 as Price;
        for (const account of ALL) closePosition(state, market, account, price);
        expect(sum((account) => balance[account])).toBe(0);
        expect(ALL.map((account) => positions.cost[account])).toEqual([0, 0, 0]);
        expect(positions.openInterest).toBe(0);
        expect(ALL.map((account) => positions.groupWorst[group[account]])).toEqual([0, 0, 0]);
      }),
      { numRuns: 200 },
    );
  });
});

test('the event has the numbers as they were written, the maker first', () => {
  const venue = openVenue();
  const { state, market } = venue;
  const unit = market.moneyPerTickLot;
  clearTouched(state.scratch.touched);
  trade(venue, [ANN, BEN], [3, 100]);
  const event = trade(venue, [CAT, ANN], [1, 120], [4, 5]);
  expect(event.maker).toMatchObject({ account: ANN, realized: 20 * unit, held: 2, fee: 4 });
  expect(event.maker).toMatchObject({ cost: 200 * unit, balance: 20 * unit - 4 });
  expect(event.taker).toMatchObject({ account: CAT, realized: 0, held: 1, fee: 5, balance: -5 });
  expect(state.accounts.balance[House.feeIncome]).toBe(9);
  const { accounts, count } = state.scratch.touched;
  expect(accounts.slice(0, count)).toEqual([BEN, ANN, CAT]);
});

test('who pays or receives funding is noted, who owes none is not', () => {
  const venue = openVenue();
  const { state, market } = venue;
  trade(venue, [ANN, BEN], [2, 100]);
  accrueFunding(market.positions, 3);
  clearTouched(state.scratch.touched);
  expect(ALL.map((account) => payFunding(state, market, account))).toEqual([6, -6, 0]);
  expect(ALL.map((account) => state.accounts.balance[account])).toEqual([-6, 6, 0]);
  const { accounts, count } = state.scratch.touched;
  expect(accounts.slice(0, count)).toEqual([ANN, BEN]);
});

test('a gain that is cut goes to the defaulter, to the unit', () => {
  const venue = openVenue();
  const { state, market } = venue;
  trade(venue, [ANN, BEN], [1, 100]);
  const cost = market.positions.cost[ANN];
  cutGain(state, market, ANN, BEN, 7);
  expect(market.positions.cost[ANN] - cost).toBe(7);
  expect(state.accounts.balance[BEN]).toBe(7);
});

test('what would leave the exact integers is not written', () => {
  const venue = openVenue();
  const { state, market } = venue;
  trade(venue, [ANN, BEN], [1, 100]);
  const { positions } = market;
  const before = [positions.held[BEN], positions.cost[BEN], state.accounts.balance[BEN]];
  expect(() => trade(venue, [ANN, BEN], [1, 2 ** 53])).toThrow('exact integer');
  expect(() => trade(venue, [ANN, BEN], [0.5, 100])).toThrow('exact integer');
  expect([positions.held[BEN], positions.cost[BEN], state.accounts.balance[BEN]]).toEqual(before);
  expect(() => accrueFunding(positions, 2 ** 53)).toThrow('exact integer');
  expect(() => cutGain(state, market, ANN, BEN, 2 ** 53)).toThrow('exact integer');
  expect(positions.cumulative).toBe(0);
});
