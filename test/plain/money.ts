// Money that comes and goes: deposits, withdrawals, transfers, and the operator's for the house.

import { BalanceReason, ContractState } from '../../engine/schema/closed-sets.ts';
import type { Deposit, Transfer, Withdraw } from '../../engine/schema/commands/money.ts';
import { RejectReason } from '../../engine/schema/reject.ts';
import { emitFund } from './fund.ts';
import { availableOf, equityOf, groupDeficit, openLossOf } from './margin.ts';
import { hasIndex } from './quotes.ts';
import {
  emit,
  heldOf,
  marketsOf,
  nextAccountSeq,
  no,
  type PlainAccount,
  type PlainRefusal,
  type PlainVenue,
} from './venue.ts';

type Refusal = PlainRefusal | null;

export function moveMoney(venue: PlainVenue, command: Deposit | Withdraw | Transfer): Refusal {
  const { reference, amount } = command;
  const known = venue.references.get(reference);
  const body = JSON.stringify(command);
  if (known !== undefined) {
    if (known.body !== body) return no(RejectReason.referenceMismatch, 'reference');
    emit(venue, { kind: 'moneyDuplicate', reference, originalSeq: known.seq });
    return null;
  }
  const from = command.kind === 'transfer' ? command.from : command.account;
  const full = command.kind === 'withdraw' ? null : fullRefusal(venue, command);
  if (full !== null && command.kind === 'deposit') return full;
  if (command.kind === 'deposit' && from <= HOUSE_MAX) {
    seed(venue, command);
    venue.references.set(reference, { body, seq: venue.seq });
    return null;
  }
  const account = venue.accounts.get(from) as PlainAccount;
  const fault =
    command.kind === 'deposit'
      ? null
      : leavingRefusal(venue, account, amount, command.kind === 'withdraw');
  if (fault !== null || full !== null) return fault ?? full;
  const { deposit, withdrawal, transferIn, transferOut } = BalanceReason;
  if (command.kind === 'transfer') {
    const to = venue.accounts.get(command.to) as PlainAccount;
    changeBalance(venue, account, -amount, transferOut, command);
    changeBalance(venue, to, amount, transferIn, command);
  } else {
    const [signed, reason] = command.kind === 'deposit' ? [amount, deposit] : [-amount, withdrawal];
    venue.netDeposits += BigInt(signed);
    changeBalance(venue, account, signed, reason, command);
  }
  venue.references.set(reference, { body, seq: venue.seq });
  return null;
}

const HOUSE_MAX = 2;

/** A row takes in no more than it is counted exactly with. */
function fullRefusal(venue: PlainVenue, command: Deposit | Transfer): Refusal {
  const to = command.kind === 'transfer' ? command.to : command.account;
  const { fund, tranche } = venue.house;
  const ofHouse = to === 1 ? fund : tranche;
  const balance = to <= HOUSE_MAX ? ofHouse : (venue.accounts.get(to)?.balance ?? 0n);
  if (balance + BigInt(command.amount) <= 2n ** 51n) return null;
  return no(RejectReason.accountBound, 'amount', 2 ** 51, command.amount);
}

/** The operator's money for the fund or the tranche. */
function seed(venue: PlainVenue, { account, currency, amount, reference }: Deposit): void {
  const row = account === 1 ? 'fund' : 'tranche';
  venue.house[row] += BigInt(amount);
  venue.house.lastAccountSeq[row] += 1;
  venue.netDeposits += BigInt(amount);
  const [balance, accountSeq] = [Number(venue.house[row]), venue.house.lastAccountSeq[row]];
  const reason = BalanceReason.deposit;
  emit(venue, {
    kind: 'balanceChanged',
    account,
    accountSeq,
    currency,
    amount,
    balance,
    reason,
    reference,
  });
  emitFund(venue);
}

function leavingRefusal(
  venue: PlainVenue,
  account: PlainAccount,
  amount: number,
  stays: boolean,
): Refusal {
  const closed: readonly number[] = [
    ContractState.halted,
    ContractState.auction,
    ContractState.cancelOnly,
  ];
  for (const market of marketsOf(venue)) {
    if (heldOf(account, market) === 0) continue;
    if (closed.includes(market.state) || !hasIndex(venue, market)) {
      return no(RejectReason.notSettled, 'contract', 0, market.state);
    }
  }
  const equityLeft = equityOf(venue, account) - openLossOf(account, 'all', true);
  let most = availableOf(venue, account);
  if (stays) most -= groupDeficit(venue, account);
  if (equityLeft < most) most = equityLeft;
  if (BigInt(amount) <= most) return null;
  return no(RejectReason.insufficientAvailable, 'amount', Number(most), amount);
}

function changeBalance(
  venue: PlainVenue,
  account: PlainAccount,
  amount: number,
  reason: number,
  { currency, reference }: { readonly currency: string; readonly reference: string },
): void {
  account.balance += BigInt(amount);
  emit(venue, {
    kind: 'balanceChanged',
    account: account.id,
    accountSeq: nextAccountSeq(account),
    currency,
    amount,
    balance: Number(account.balance),
    reason,
    reference,
  });
}
