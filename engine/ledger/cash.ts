// The only writer of balances and of collateral. Transfers, fees and conversions debit one row and credit another; `post`
// writes one balance, whose other side is a position's cost or funding, written by fill.ts. Only `deposit` and `withdraw`
// change net deposits.
//
// LEDGER-002  Σ balance − Σ cost = net deposits. Docs: docs/rules/ledger.md.

import { assert } from '../kernel/assert.ts';
import type { Column } from '../kernel/table.ts';
import type { AccountId, Money } from '../kernel/units.ts';
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
  noteTouched(state.scratch.touched, from);
  noteTouched(state.scratch.touched, to);
}

/** What a fill costs goes to a row of the house; below zero, the house pays a rebate. The fill notes who traded. */
export function chargeFee(
  state: EngineState,
  account: AccountId,
  house: AccountId,
  fee: Money,
): void {
  if (fee !== 0) move(state.accounts.balance, account, house, fee);
}

/** The fund, the tranche or the uncovered row pays for an account. */
export function payShortfall(
  state: EngineState,
  house: AccountId,
  account: AccountId,
  amount: number,
): void {
  move(state.accounts.balance, house, account, amount);
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
  const netDeposits = book.netDeposits + amount;
  assertExact(after);
  assertExact(netDeposits);
  rows[account] = after as Money;
  book.netDeposits = netDeposits as Money;
  noteTouched(state.scratch.touched, account);
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
