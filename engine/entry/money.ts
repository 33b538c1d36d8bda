// Deposits, withdrawals and transfers: the only ways money crosses the border of an account other than by
// trading. What leaves never exceeds what is available; unrealized profit does not leave.

import { canonicalText } from '../canonical-text.ts';
import type { Deposit, Transfer, Withdraw } from '../command.ts';
import { type EventBuffer, sayRare } from '../event-buffer.ts';
import { accountExists, House, nextAccountSeq } from '../ledger/accounts.ts';
import { TEXT_BYTES_MAX } from '../limits.ts';
import { OK, RejectReason, type Verdict } from '../reject.ts';
import { uncoveredInGroup } from '../risk/group-margin.ts';
import { available, equity, openLoss, Which } from '../risk/margin.ts';
import { type EngineState, refuse } from '../state.ts';
import { utf8Bytes } from '../text.ts';
import { type AccountId, BalanceReason, ContractState, IndexState, type Money } from '../units.ts';

export type MoneyCommand = Deposit | Withdraw | Transfer;

/**
 * Does one money command, once: a repeat of its reference is answered with `moneyDuplicate`.
 *
 * @see docs/rules/ledger.md LEDGER-010 … LEDGER-014
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
    sayRare(out, { kind: 'moneyDuplicate', reference, originalSeq: known.seq });
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
  if (command.currency !== state.currency)
    return refuse(state, RejectReason.currencyNotEligible, 'currency');
  if (!Number.isSafeInteger(state.netDeposits + amount)) {
    return refuse(state, RejectReason.fieldInvalid, 'amount', Number.MAX_SAFE_INTEGER, amount);
  }
  switch (command.kind) {
    case 'deposit':
      return checkAccount(state, command.account, 'account', true);
    case 'withdraw':
      return (
        checkAccount(state, command.account, 'account') ||
        checkWithdrawal(state, command.account, amount)
      );
    case 'transfer':
      return checkTransfer(state, command);
  }
}

/** A transfer stays in the group; what leaves it must not be what the group's brackets still need (MARGIN-013). */
function checkWithdrawal(state: EngineState, account: AccountId, amount: Money): Verdict {
  return checkLeaving(state, account, amount, uncoveredInGroup(state, undefined, account, 0));
}

function checkTransfer(state: EngineState, command: Transfer): Verdict {
  const { from, to, amount } = command;
  const verdict = checkAccount(state, from, 'from') || checkAccount(state, to, 'to');
  if (verdict !== OK) return verdict;
  const { participant } = state.accounts;
  // A loss never reaches beyond its account, and money never beyond its owner.
  if (from === to || participant[from] !== participant[to]) {
    return refuse(state, RejectReason.fieldInvalid, 'to', from, to);
  }
  return checkLeaving(state, from, amount, 0);
}

function checkAccount(
  state: EngineState,
  account: AccountId,
  field: string,
  seeding = false,
): Verdict {
  if (accountExists(state.accounts, account)) return OK;
  if (seeding && (account === House.insuranceFund || account === House.tranche)) return OK;
  return refuse(state, RejectReason.accountUnknown, field, 0, account);
}

/** Nothing leaves beyond `available`, less what `stays` for others, and what open orders could lose, nor while a price that a position depends on cannot be trusted. */
function checkLeaving(
  state: EngineState,
  account: AccountId,
  amount: Money,
  stays: number,
): Verdict {
  for (const market of state.markets) {
    if (market === undefined || market.positions.held[account] === 0) continue;
    const waits =
      market.state === ContractState.halted ||
      market.state === ContractState.auction ||
      market.state === ContractState.cancelOnly ||
      market.indexState === IndexState.halted;
    if (waits) return refuse(state, RejectReason.notSettled, 'contract', 0, market.state);
  }
  // What orders reserve is fixed when they are accepted, and reduce-only ones reserve nothing: what all of them
  // would lose at the mark of this moment stays as well, or a friend who trades with them leaves a debt behind.
  const borne = equity(state, account) - openLoss(state, account, Which.all, true);
  const most = Math.min(available(state, account) - stays, borne);
  if (amount > most)
    return refuse(state, RejectReason.insufficientAvailable, 'amount', most, amount);
  return OK;
}

function moveMoney(state: EngineState, command: MoneyCommand, out: EventBuffer): void {
  const { amount, reference } = command;
  switch (command.kind) {
    case 'deposit':
      state.netDeposits = (state.netDeposits + amount) as Money;
      changeBalance(state, command.account, amount, BalanceReason.deposit, reference, out);
      break;
    case 'withdraw':
      state.netDeposits = (state.netDeposits - amount) as Money;
      changeBalance(
        state,
        command.account,
        -amount as Money,
        BalanceReason.withdrawal,
        reference,
        out,
      );
      break;
    case 'transfer':
      changeBalance(
        state,
        command.from,
        -amount as Money,
        BalanceReason.transferOut,
        reference,
        out,
      );
      changeBalance(state, command.to, amount, BalanceReason.transferIn, reference, out);
      break;
  }
}

/** Moves one balance and says so on the account's stream. */
export function changeBalance(
  state: EngineState,
  account: AccountId,
  amount: Money,
  reason: BalanceReason,
  reference: string,
  out: EventBuffer,
): void {
  const { accounts, currency } = state;
  const balance = (accounts.balance[account] + amount) as Money;
  accounts.balance[account] = balance;
  const accountSeq = nextAccountSeq(accounts, account);
  sayRare(out, {
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
