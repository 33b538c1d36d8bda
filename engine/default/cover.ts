// What a flat account could not pay, in the published order: its collateral, the fund and the tranche within the
// event's budget, gains, the fund and the tranche beyond it; the rest is written down and the venue halts.

import { convertFor } from '../collateral/convert.ts';
import { enterState } from '../controls/contract-state.ts';
import { type EventBuffer, emitRare } from '../events/buffer.ts';
import type { AccountId, Money } from '../kernel/units.ts';
import { payShortfall } from '../ledger/cash.ts';
import { equityOf, openProfit } from '../margin/margin.ts';
import { cancelUnmargined } from '../orders/cancel-unmargined.ts';
import { ContractState } from '../schema/closed-sets.ts';
import { House, nextAccountSeq } from '../state/accounts.ts';
import type { GroupBudget } from '../state/defaults.ts';
import { Cost, mayGoOn, type OwedWork, oweFirst, spend } from '../state/owed.ts';
import { type EngineState, isFlat } from '../state/state.ts';
import { budgetLeft, payOut } from './fund.ts';
import { cutAccount, sharesOfGains } from './haircut.ts';

/**
 * Brings a flat account whose equity is below zero to zero: from the fund and the tranche within `budget`, from open
 * gains, then from fund and tranche beyond it.
 *
 * @param budget what the account's group may draw before gains are cut.
 * @returns false while cuts of gains are owed.
 * @see docs/rules/default.md DEFAULT-012
 */
export function coverShortfall(
  state: EngineState,
  account: AccountId,
  budget: GroupBudget,
  out: EventBuffer,
): boolean {
  const shortfall = shortfallOf(state, account, out);
  if (shortfall === 0) return true;
  const first = payOut(state, account, Math.min(shortfall, budgetLeft(budget)));
  const paid = first.insurance + first.tranche;
  budget.drawn = (budget.drawn + paid) as Money;
  const cuts = paid < shortfall ? sharesOfGains(state, account, shortfall - paid) : [];
  if (paid < shortfall) {
    spend(state.scratch.meter, Math.ceil(state.accounts.high / LOOKED_PER_UNIT));
  }
  const facts = { kind: 'cuts', defaulter: account, shortfall, ...first, cuts, next: 0 } as const;
  const work: OwedWork<'cuts'> = { ...facts };
  if (cuts.length * Cost.note > state.scratch.meter.left && cuts.length > 0) {
    oweFirst(state.owed, work);
    return false;
  }
  cut(state, work, () => true, out);
  return true;
}

/** Accounts whose gains are looked at in one unit of work. */
const LOOKED_PER_UNIT = 5;

/** No halt drops it: no price is needed, and what was begun is shared by all. */
export function goOnCutting(state: EngineState, work: OwedWork<'cuts'>, out: EventBuffer): boolean {
  return cut(state, work, () => mayGoOn(state.scratch.meter), out);
}

/** All cuts, then the orders that who was cut can no longer margin, then what fund and tranche have beyond the budget. */
function cut(
  state: EngineState,
  work: OwedWork<'cuts'>,
  mayGo: () => boolean,
  out: EventBuffer,
): boolean {
  const { cuts, defaulter, shortfall } = work;
  for (; work.next < 2 * cuts.length; work.next += 1) {
    if (!mayGo()) return false;
    spend(state.scratch.meter, Cost.note);
    if (work.next < cuts.length) cutAccount(state, cuts[work.next], defaulter, out);
    else cancelUnmargined(state, cuts[work.next - cuts.length].account, out); // It can carry less than at the mark.
  }
  const gains = cuts.reduce((sum, { amount }) => sum + amount, 0);
  const rest = payOut(state, defaulter, shortfall - work.insurance - work.tranche - gains);
  const insurance = work.insurance + rest.insurance;
  const cover = { insurance, tranche: work.tranche + rest.tranche, gains };
  settleShortfall(state, defaulter, shortfall, cover, out);
  return true;
}

/**
 * The same from fund and tranche alone, in full: for a contract that ends, where no gain is left to cut (CONTRACT-006), and
 * for a debt for which no account was deleveraged: collateral that fell while it waited, funding, fees.
 *
 * @example equity −294, fund 392: the fund pays 294.
 * @see docs/rules/default.md DEFAULT-012
 */
export function coverInFull(state: EngineState, account: AccountId, out: EventBuffer): void {
  const shortfall = shortfallOf(state, account, out);
  if (shortfall === 0) return;
  const { insurance, tranche } = payOut(state, account, shortfall);
  settleShortfall(state, account, shortfall, { insurance, tranche, gains: 0 }, out);
}

/**
 * What a flat account is below zero, funding owed taken off, once its collateral has been converted for it; 0 while a
 * position is left. What the conversion row cannot pay for stays with the account and goes on counting.
 *
 * @see docs/rules/collateral.md COLL-009
 */
function shortfallOf(state: EngineState, account: AccountId, out: EventBuffer): number {
  if (!isFlat(state, account) || equityOf(state, account) >= 0) return 0;
  const cash = state.accounts.balance[account] + openProfit(state, account);
  convertFor(state, account, Math.max(0, -cash), out);
  return Math.max(0, -equityOf(state, account));
}

/** Who paid for a shortfall, and how much of it. */
interface Cover {
  readonly insurance: number;
  readonly tranche: number;
  readonly gains: number;
}

/** What stays uncovered is written down, and the venue halts; the client's equity is zero. */
function settleShortfall(
  state: EngineState,
  account: AccountId,
  shortfall: number,
  { insurance, tranche, gains }: Cover,
  out: EventBuffer,
): void {
  const uncovered = shortfall - insurance - tranche - gains;
  payShortfall(state, House.uncovered, account, uncovered);
  emitRare(out, {
    kind: 'shortfallCovered',
    account,
    accountSeq: nextAccountSeq(state.accounts, account),
    insurance: insurance as Money,
    tranche: tranche as Money,
    gains: gains as Money,
    uncovered: uncovered as Money,
    balance: state.accounts.balance[account],
  });
  if (uncovered > 0) haltVenue(state, out);
}

function haltVenue(state: EngineState, out: EventBuffer): void {
  for (const market of state.listed) {
    const { state: now } = market;
    const trades =
      now === ContractState.live ||
      now === ContractState.reduceOnly ||
      now === ContractState.auction ||
      now === ContractState.cancelOnly;
    if (!trades) continue;
    enterState(state, market, ContractState.halted, 'uncovered loss', out);
    state.defaults.closedByLoss.push(market.terms.contract);
  }
}
