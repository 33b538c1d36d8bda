// Deposits, withdrawals, transfers and compensations: the only ways money crosses the border of an account other
// than by trading. What leaves never exceeds what is available; unrealized profit does not leave.

import { type EventBuffer, emitRare } from '../events/buffer.ts';
import { canonicalText } from '../kernel/canonical-text.ts';
import { ACCOUNT_MONEY_MAX, TEXT_BYTES_MAX } from '../kernel/limits.ts';
import type { Column } from '../kernel/table.ts';
import { utf8Bytes } from '../kernel/text.ts';
import type { AccountId, Money } from '../kernel/units.ts';
import { deposit, type Holding, shownBalance, transfer, withdraw } from '../ledger/cash.ts';
import { isWithinBounds, mayAccountHold } from '../margin/collateral-bounds.ts';
import { uncoveredInGroup } from '../margin/group-margin.ts';
import { available, equityOf, openLoss, Which } from '../margin/margin.ts';
import { ifWithdrawn } from '../margin/what-if.ts';
import { isIndexTrusted } from '../pricing/index-trust.ts';
import { BalanceReason, ContractState } from '../schema/closed-sets.ts';
import type { Compensate, Deposit, Transfer, Withdraw } from '../schema/commands/money.ts';
import { OK, RejectReason, type Verdict } from '../schema/reject.ts';
import { accountExists, House, nextAccountSeq } from '../state/accounts.ts';
import { findCollateral } from '../state/collateral.ts';
import { type EngineState, refuse } from '../state/state.ts';

type MoneyCommand = Deposit | Withdraw | Transfer | Compensate;

/**
 * Does one money command, once: a repeat of its reference is answered with `moneyDuplicate`.
 *
 * @see docs/rules/ledger.md LEDGER-010 … LEDGER-015
 */
export function applyMoney(state: EngineState, command: MoneyCommand, out: EventBuffer): Verdict {
  if (command.reference === '' || utf8Bytes(command.reference) > TEXT_BYTES_MAX) {
    return refuse(state, RejectReason.fieldInvalid, 'reference', TEXT_BYTES_MAX);
  }
  const body = canonicalText(command);
  const known = state.moneyReferences.known.get(command.reference);
  if (known !== undefined) {
    if (known.body !== body) return refuse(state, RejectReason.referenceMismatch, 'reference');
    const reference = command.reference;
    emitRare(out, { kind: 'moneyDuplicate', reference, originalSeq: known.seq });
    return OK;
  }
  const verdict = checkMoney(state, command);
  if (verdict !== OK) return verdict;
  moveMoney(state, command, out);
  state.moneyReferences.known.set(command.reference, { body, seq: state.seq });
  return OK;
}

function checkMoney(state: EngineState, command: MoneyCommand): Verdict {
  const { amount } = command;
  if (!Number.isSafeInteger(amount) || amount <= 0) {
    return refuse(state, RejectReason.fieldInvalid, 'amount', 1, amount);
  }
  const currency = currencyOf(state, command);
  const collateral = findCollateral(state.collateral, currency);
  if (currency !== state.currency && collateral === undefined) {
    return refuse(state, RejectReason.currencyNotEligible, 'currency');
  }
  if (command.kind === 'deposit' && !canHold(state, collateral, amount)) {
    return refuse(state, RejectReason.fieldInvalid, 'amount', Number.MAX_SAFE_INTEGER, amount);
  }
  switch (command.kind) {
    case 'deposit':
      return (
        checkAccount(state, command.account, 'account', collateral === undefined) ||
        checkClearing(state, command.account, amount) ||
        checkRow(state, command.account, collateral, amount)
      );
    case 'withdraw':
      return (
        checkAccount(state, command.account, 'account') ||
        checkWithdrawal(state, command.account, collateral, amount)
      );
    case 'transfer':
      return (
        checkTransfer(state, command, collateral) || checkRow(state, command.to, collateral, amount)
      );
    case 'compensate':
      return checkCompensation(state, command);
    default:
      return command satisfies never;
  }
}

/** Errors are made good in the venue's own money. */
function currencyOf(state: EngineState, command: MoneyCommand): string {
  return command.kind === 'compensate' ? state.currency : command.currency;
}

/**
 * Between two clients, or a client and what the venue has earned or set aside; the insurance fund is for defaults
 * alone. A client gives up no more than may leave the account.
 *
 * @see docs/rules/ledger.md LEDGER-015
 */
function checkCompensation(state: EngineState, { from, to, amount }: Compensate): Verdict {
  const verdict = checkParty(state, from, 'from') || checkParty(state, to, 'to');
  if (verdict !== OK) return verdict;
  if (from === to) return refuse(state, RejectReason.fieldInvalid, 'to', from, to);
  const row = to === House.feeIncome ? OK : checkRow(state, to, undefined, amount);
  if (row !== OK) return row;
  if (accountExists(state.accounts, from)) {
    return checkWithdrawal(state, from, undefined, amount);
  }
  const held = shownBalance(state, from);
  if (amount <= held) return OK;
  return refuse(state, RejectReason.insufficientAvailable, 'amount', held, amount);
}

function checkParty(state: EngineState, account: AccountId, field: string): Verdict {
  const isHouse = account === House.feeIncome || account === House.tranche;
  return isHouse ? OK : checkAccount(state, account, field);
}

/** Sums of a currency's value over all accounts stay exact; those of money have two limbs. */
function canHold(state: EngineState, collateral: Holding, amount: number): boolean {
  if (collateral === undefined) return true;
  return isWithinBounds(state, collateral, collateral.netDeposits + amount, collateral.rate);
}

/** The account's own row stays exact too, with all that its positions may still gain. @see docs/rules/ledger.md LEDGER-017 */
function checkRow(
  state: EngineState,
  account: AccountId,
  collateral: Holding,
  amount: Money,
): Verdict {
  if (collateral === undefined) {
    if (state.accounts.balance[account] + amount <= ACCOUNT_MONEY_MAX) return OK;
    return refuse(state, RejectReason.accountBound, 'amount', ACCOUNT_MONEY_MAX, amount);
  }
  if (!Number.isSafeInteger(collateral.held[account] + amount)) {
    return refuse(state, RejectReason.fieldInvalid, 'amount', Number.MAX_SAFE_INTEGER, amount);
  }
  if (mayAccountHold(state, collateral, account, amount)) return OK;
  return refuse(state, RejectReason.accountBound, 'amount', ACCOUNT_MONEY_MAX, amount);
}

/** A transfer stays in the group; what leaves it must not be what the group's brackets still need (MARGIN-013). */
function checkWithdrawal(
  state: EngineState,
  account: AccountId,
  collateral: Holding,
  amount: Money,
): Verdict {
  const stays = uncoveredInGroup(state, undefined, account, 0);
  return checkLeaving(state, account, collateral, amount, stays);
}

function checkTransfer(state: EngineState, command: Transfer, collateral: Holding): Verdict {
  const { from, to, amount } = command;
  const verdict = checkAccount(state, from, 'from') || checkAccount(state, to, 'to');
  if (verdict !== OK) return verdict;
  const { participant } = state.accounts;
  // A loss never reaches beyond its account, and money never beyond its owner.
  if (from === to || participant[from] !== participant[to]) {
    return refuse(state, RejectReason.fieldInvalid, 'to', from, to);
  }
  return checkLeaving(state, from, collateral, amount, 0);
}

/** @param seeding the house's own money, which is cash. */
function checkAccount(
  state: EngineState,
  account: AccountId,
  field: string,
  seeding = false,
): Verdict {
  if (accountExists(state.accounts, account)) return OK;
  if (seeding && SEEDED.includes(account)) return OK;
  return refuse(state, RejectReason.accountUnknown, field, 0, account);
}

/** House rows that the operator fills. */
const SEEDED: readonly AccountId[] = [
  House.insuranceFund,
  House.tranche,
  House.conversion,
  House.uncovered,
];

/** The row of uncovered losses is cleared, no more: it holds no money. */
function checkClearing(state: EngineState, account: AccountId, amount: Money): Verdict {
  if (account !== House.uncovered) return OK;
  const most = -state.accounts.balance[House.uncovered];
  return amount <= most ? OK : refuse(state, RejectReason.fieldInvalid, 'amount', most, amount);
}

/**
 * Nothing leaves beyond `available`, less what `stays` for others, and what open orders could lose, nor while a price
 * that a position depends on cannot be trusted.
 *
 * Collateral takes the credit that it gives along: a currency that gives none, its rate being stale, leaves only when
 * there is no deficit without it. Cash leaves as far as it is there: what collateral backs is not lent.
 *
 * @see docs/rules/ledger.md LEDGER-011, LEDGER-013
 * @see docs/rules/collateral.md COLL-010
 */
function checkLeaving(
  state: EngineState,
  account: AccountId,
  collateral: Holding,
  amount: Money,
  stays: number,
): Verdict {
  for (const market of state.listed) {
    if (market.positions.held[account] === 0) continue;
    const waits =
      market.state === ContractState.halted ||
      market.state === ContractState.auction ||
      market.state === ContractState.cancelOnly ||
      !isIndexTrusted(state, market);
    if (waits) return refuse(state, RejectReason.notSettled, 'contract', 0, market.state);
  }
  // What orders reserve is fixed when they are accepted, and reduce-only ones reserve nothing: what all of them
  // would lose at the mark of this moment stays as well, or a friend who trades with them leaves a debt behind.
  const lossOfOrders = openLoss(state, account, Which.all);
  const held = heldOf(state, collateral)[account];
  // The account's deficit once so many minor units are gone; zero or below when they may go.
  const needed = (leaving: number): number => {
    const gone = ifWithdrawn(collateral, leaving);
    const free = available(state, account, gone) - stays;
    const equityLeft = equityOf(state, account, gone) - lossOfOrders;
    return -Math.min(free, equityLeft);
  };
  if (amount <= held && needed(amount) <= 0) return OK;
  const most = collateral === undefined ? Math.min(held, -needed(0)) : mostLeaving(held, needed);
  return refuse(state, RejectReason.insufficientAvailable, 'amount', most, amount);
}

/** The largest amount of collateral that may leave: the less stays, the larger the deficit. */
function mostLeaving(held: number, needed: (leaving: number) => number): number {
  if (needed(held) <= 0) return held;
  let [may, mayNot] = [0, held];
  while (mayNot - may > 1) {
    const middle = may + Math.floor((mayNot - may) / 2);
    if (needed(middle) <= 0) may = middle;
    else mayNot = middle;
  }
  return may;
}

function heldOf(state: EngineState, collateral: Holding): Column<AccountId, Money> {
  return collateral === undefined ? state.accounts.balance : collateral.held;
}

function moveMoney(state: EngineState, command: MoneyCommand, out: EventBuffer): void {
  const { amount } = command;
  const lost = -amount as Money;
  const holding = findCollateral(state.collateral, currencyOf(state, command));
  switch (command.kind) {
    case 'deposit': {
      const { account } = command;
      deposit(state, holding, account, amount);
      emitBalance(state, command, { account, amount, reason: BalanceReason.deposit }, out);
      return;
    }
    case 'withdraw': {
      const { account } = command;
      withdraw(state, holding, account, amount);
      emitBalance(state, command, { account, amount: lost, reason: BalanceReason.withdrawal }, out);
      return;
    }
    case 'transfer': {
      const { from, to } = command;
      const { transferOut, transferIn } = BalanceReason;
      transfer(state, holding, from, to, amount);
      emitBalance(state, command, { account: from, amount: lost, reason: transferOut }, out);
      emitBalance(state, command, { account: to, amount, reason: transferIn }, out);
      return;
    }
    case 'compensate': {
      const { from, to } = command;
      const { compensationOut, compensationIn } = BalanceReason;
      transfer(state, holding, from, to, amount);
      emitBalance(state, command, { account: from, amount: lost, reason: compensationOut }, out);
      emitBalance(state, command, { account: to, amount, reason: compensationIn }, out);
      return;
    }
    default:
      command satisfies never;
  }
}

interface Change {
  readonly account: AccountId;
  readonly amount: Money;
  readonly reason: BalanceReason;
}

/** On the account's stream: what has changed its balance, and how that stands now. */
function emitBalance(
  state: EngineState,
  command: MoneyCommand,
  { account, amount, reason }: Change,
  out: EventBuffer,
): void {
  const { reference } = command;
  const currency = currencyOf(state, command);
  const accountSeq = nextAccountSeq(state.accounts, account);
  const holding = findCollateral(state.collateral, currency);
  const balance = holding === undefined ? shownBalance(state, account) : holding.held[account];
  emitRare(out, {
    kind: 'balanceChanged',
    account,
    accountSeq,
    currency,
    amount,
    balance,
    reason,
    reference,
  });
}
