// The only writer of balances and of collateral. Transfers, fees and conversions debit one row and credit another; `post`
// writes one balance, whose other side is a position's cost or funding, written by fill.ts. Only `deposit` and `withdraw`
// change net deposits.
//
// LEDGER-002  Σ balance − Σ cost = net deposits. Docs: docs/rules/ledger.md.

import { assert } from '../kernel/assert.ts';
import { ACCOUNT_MONEY_MAX } from '../kernel/limits.ts';
import type { Column } from '../kernel/table.ts';
import type { AccountId, Money } from '../kernel/units.ts';
import { boundedWide, carryOf, LIMB, wideOf } from '../kernel/wide.ts';
import { House } from '../state/accounts.ts';
import type { CollateralCurrency } from '../state/collateral.ts';
import type { EngineState } from '../state/state.ts';
import { noteTouched } from '../state/touched.ts';

/** A currency listed as collateral, or undefined for the venue's own money. */
export type Holding = CollateralCurrency | undefined;

/** Money comes in from outside. */
export function deposit(
  state: EngineState,
  holding: Holding,
  account: AccountId,
  amount: Money,
): void {
  cross(state, holding, account, amount);
}

/** Money leaves the venue. */
export function withdraw(
  state: EngineState,
  holding: Holding,
  account: AccountId,
  amount: Money,
): void {
  cross(state, holding, account, -amount);
}

/** From one account to another: a client's own transfer, or an error made good. */
export function transfer(
  state: EngineState,
  holding: Holding,
  from: AccountId,
  to: AccountId,
  amount: Money,
): void {
  move(rowsOf(state, holding), from, to, amount);
  carryHouse(state);
  noteTouched(state.scratch.touched, from);
  noteTouched(state.scratch.touched, to);
}

/**
 * What a fill costs goes to a row of the house; below zero, the house pays a rebate. The fill notes who traded. A fund that
 * is full passes its fees on to fee income, which has a second limb.
 */
export function chargeFee(
  state: EngineState,
  account: AccountId,
  house: AccountId,
  fee: Money,
): void {
  if (fee === 0) return;
  const { balance } = state.accounts;
  const isFull = balance[house] + fee > ACCOUNT_MONEY_MAX;
  move(balance, account, isFull ? House.feeIncome : house, fee);
  carryHouse(state);
}

/** The fund, the tranche or the uncovered row pays for an account. */
export function payShortfall(
  state: EngineState,
  house: AccountId,
  account: AccountId,
  amount: number,
): void {
  move(state.accounts.balance, house, account, amount);
  carryHouse(state);
}

/** Collateral goes to the conversion row of the house, and that row pays for it. */
export function convertCollateral(
  state: EngineState,
  currency: CollateralCurrency,
  account: AccountId,
  amount: number,
  proceeds: number,
): void {
  move(currency.held, account, House.conversion, amount);
  move(state.accounts.balance, House.conversion, account, proceeds);
}

/**
 * Posts money whose other side stands in a position: a profit leaves its cost, funding leaves what it owes.
 *
 * For fill.ts alone, which writes the other side.
 */
export function post(state: EngineState, account: AccountId, amount: number): void {
  const { balance } = state.accounts;
  const after = balance[account] + amount;
  assertExact(after);
  balance[account] = after as Money;
}

function cross(state: EngineState, holding: Holding, account: AccountId, amount: number): void {
  const book = holding ?? state;
  const rows = rowsOf(state, holding);
  const after = rows[account] + amount;
  const old = holding === undefined ? carryOf(state.netDeposits) : 0;
  const sum = book.netDeposits - old * LIMB + amount;
  const carry = holding === undefined ? carryOf(sum) : 0;
  assertExact(after);
  assertExact(sum);
  rows[account] = after as Money;
  book.netDeposits = (sum - carry * LIMB) as Money;
  if (holding === undefined) state.netDepositsHigh += old + carry;
  noteTouched(state.scratch.touched, account);
}

/** Carries what the rows that only ever take in have collected into their second limbs. */
function carryHouse(state: EngineState): void {
  const { balance } = state.accounts;
  const fees = carryOf(balance[House.feeIncome]);
  const uncovered = carryOf(balance[House.uncovered]);
  if (fees === 0 && uncovered === 0) return;
  balance[House.feeIncome] = (balance[House.feeIncome] - fees * LIMB) as Money;
  balance[House.uncovered] = (balance[House.uncovered] - uncovered * LIMB) as Money;
  state.feeIncomeHigh += fees;
  state.uncoveredHigh += uncovered;
}

/** Deposits less withdrawals of the venue's own money, both limbs. */
export function netDepositsOf({ netDepositsHigh, netDeposits }: EngineState): bigint {
  return wideOf(netDepositsHigh, netDeposits);
}

/** Both limbs of an account's balance; only two rows of the house have a second one. */
export function exactBalance(state: EngineState, account: AccountId): bigint {
  return wideOf(highLimbOf(state, account), state.accounts.balance[account]);
}

/** The same as a number: exact up to 2^53 − 1, and that beyond it. */
export function shownBalance(state: EngineState, account: AccountId): Money {
  return boundedWide(highLimbOf(state, account), state.accounts.balance[account]) as Money;
}

function highLimbOf(state: EngineState, account: AccountId): number {
  if (account === House.feeIncome) return state.feeIncomeHigh;
  return account === House.uncovered ? state.uncoveredHigh : 0;
}

function move(
  rows: Column<AccountId, Money>,
  from: AccountId,
  to: AccountId,
  amount: number,
): void {
  const left = rows[from] - amount;
  const right = rows[to] + amount;
  assert(from !== to, 'money moves between two rows');
  assertExact(left);
  assertExact(right);
  rows[from] = left as Money;
  rows[to] = right as Money;
}

function rowsOf(state: EngineState, holding: Holding): Column<AccountId, Money> {
  return holding === undefined ? state.accounts.balance : holding.held;
}

function assertExact(balance: number): void {
  assert(Number.isSafeInteger(balance), 'a balance stays an exact integer');
}
