// Money conserves itself: what one row loses another gains, net deposits change at the border alone, and what would
// leave the exact integers stops the process before anything is written.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ACCOUNT_MONEY_MAX } from '../../../engine/kernel/limits.ts';
import { createRows } from '../../../engine/kernel/table.ts';
import type { AccountId, Money } from '../../../engine/kernel/units.ts';
import {
  chargeFee,
  convertCollateral,
  deposit,
  exactBalance,
  netDepositsOf,
  payShortfall,
  shownBalance,
  transfer,
  withdraw,
} from '../../../engine/ledger/cash.ts';
import { createAccounts, House } from '../../../engine/state/accounts.ts';
import { HOLDINGS } from '../../../engine/state/collateral.ts';
import { createState, type EngineState } from '../../../engine/state/state.ts';

const ANN = 16 as AccountId;
const BEN = 17 as AccountId;
const MOST = Number.MAX_SAFE_INTEGER;

function venueWithHkd() {
  const state = createState();
  const hkd = createRows(HOLDINGS, state.accounts.capacity, {
    currency: 'HKD',
    decimals: 2,
    haircut: 0 as never,
    volatile: false,
    concentrationMax: 0 as never,
    rate: 0,
    ratedAt: 0 as never,
    factor: 1_000_000 as never,
    netDeposits: 0 as Money,
  });
  state.collateral.listed.push(hkd);
  return { state, hkd };
}

function sumOf(column: unknown): number {
  return (column as Float64Array).reduce((sum, money) => sum + money, 0);
}

function balances({ accounts }: EngineState): number[] {
  return [...(accounts.balance as unknown as Float64Array)];
}

describe('every movement', () => {
  const money = fc.integer({ min: -1_000_000, max: 1_000_000 });
  const account = fc.constantFrom(ANN, BEN, House.insuranceFund, House.uncovered);
  const movement = fc.tuple(fc.integer({ min: 0, max: 6 }), account, account, money);

  test('leaves Σ balance at net deposits, in each currency', () => {
    fc.assert(
      fc.property(fc.array(movement, { maxLength: 40 }), (movements) => {
        const { state, hkd } = venueWithHkd();
        for (const [kind, from, to, amount] of movements) {
          if (from === to) continue;
          const some = amount as Money;
          if (kind === 0) deposit(state, undefined, to, some);
          if (kind === 1) deposit(state, hkd, to, some);
          if (kind === 2) withdraw(state, hkd, from, some);
          if (kind === 3) transfer(state, amount % 2 === 0 ? hkd : undefined, from, to, some);
          if (kind === 4) chargeFee(state, from, House.feeIncome, some);
          if (kind === 5) payShortfall(state, from, to, some);
          if (kind === 6) convertCollateral(state, hkd, from, amount, 2 * amount);
        }
        expect(sumOf(state.accounts.balance)).toBe(state.netDeposits);
        expect(sumOf(hkd.held)).toBe(hkd.netDeposits);
      }),
    );
  });

  test('writes nothing when a row would leave the exact integers', () => {
    const { state, hkd } = venueWithHkd();
    deposit(state, undefined, ANN, MOST as Money);
    deposit(state, hkd, ANN, 7 as Money);
    const before = balances(state);
    const overflows = [
      () => deposit(state, undefined, ANN, 1 as Money),
      () => transfer(state, undefined, BEN, ANN, 1 as Money),
      () => transfer(state, undefined, ANN, BEN, 0.5 as Money),
      () => chargeFee(state, ANN, House.feeIncome, -1 as Money),
      () => payShortfall(state, House.uncovered, ANN, 1),
      () => withdraw(state, undefined, ANN, Number.NaN as Money),
    ];
    for (const overflow of overflows) expect(overflow).toThrow('exact integer');
    expect(() => transfer(state, undefined, ANN, ANN, 1 as Money)).toThrow('two rows');
    expect(balances(state)).toEqual(before);
    expect(netDepositsOf(state)).toBe(BigInt(MOST));
  });

  test("LEDGER-017 goes on beyond them where the sum is the venue's", () => {
    const { state } = venueWithHkd();
    const { feeIncome, uncovered, insuranceFund } = House;
    let fees = 0n;
    for (let id = 0; id < 9; id++) {
      const account = (ANN + id) as AccountId;
      deposit(state, undefined, account, ACCOUNT_MONEY_MAX as Money);
      chargeFee(state, account, feeIncome, ACCOUNT_MONEY_MAX as Money);
      fees += BigInt(ACCOUNT_MONEY_MAX);
      expect(exactBalance(state, feeIncome)).toBe(fees);
      expect(netDepositsOf(state)).toBe(fees);
      payShortfall(state, uncovered, account, ACCOUNT_MONEY_MAX);
      expect(exactBalance(state, uncovered)).toBe(-fees);
    }
    expect(shownBalance(state, feeIncome)).toBe(MOST);
    expect(shownBalance(state, uncovered)).toBe(-MOST);
    // What the fund cannot hold goes to fee income.
    deposit(state, undefined, insuranceFund, ACCOUNT_MONEY_MAX as Money);
    chargeFee(state, ANN, insuranceFund, 5 as Money);
    expect(exactBalance(state, insuranceFund)).toBe(BigInt(ACCOUNT_MONEY_MAX));
    expect(exactBalance(state, feeIncome)).toBe(fees + 5n);
  });
});

test('what an account moved itself is noted, once and in order; what others pay for it is not', () => {
  const { state, hkd } = venueWithHkd();
  const { touched } = state.scratch;
  payShortfall(state, House.uncovered, BEN, 5);
  convertCollateral(state, hkd, BEN, 1, 1);
  expect(touched.count).toBe(0);
  transfer(state, undefined, BEN, ANN, 1 as Money);
  deposit(state, hkd, ANN, 1 as Money);
  deposit(state, undefined, House.conversion, 1 as Money);
  expect(touched.accounts.slice(0, touched.count)).toEqual([BEN, ANN, House.conversion]);
});

test('accounts are noted at any id', () => {
  const { state } = venueWithHkd();
  const far = 70_000 as AccountId;
  Object.assign(state, { accounts: createAccounts(far) });
  deposit(state, undefined, far, 3 as Money);
  deposit(state, undefined, far, 3 as Money);
  const { touched } = state.scratch;
  expect(touched.accounts.slice(0, touched.count)).toEqual([far]);
});
