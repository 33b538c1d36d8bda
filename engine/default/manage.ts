// Default management, after every mark: who is below maintenance is visited, and the published order of loss is
// walked as far as it must be (docs/rules/default.md).

import { type EventBuffer, emitRare } from '../events/buffer.ts';
import { mulDivFloor } from '../kernel/math.ts';
import type { AccountId, ContractId, Money, Ppm, Qty } from '../kernel/units.ts';
import { equityShare } from '../margin/bankruptcy.ts';
import { equityOf, maintenanceMargin, positionMargin, Rate } from '../margin/margin.ts';
import { cancelAll } from '../orders/cancel.ts';
import { CancelReason } from '../schema/closed-sets.ts';
import { nextAccountSeq } from '../state/accounts.ts';
import type { DefaultEvent, GroupBudget, Resume } from '../state/defaults.ts';
import type { Market } from '../state/market.ts';
import { Cost, mayGoOn, type OwedWork, spend } from '../state/owed.ts';
import { type EngineState, isFlat } from '../state/state.ts';
import { beginMoves, endMoves } from '../state/touched.ts';
import { type CloseOrder, sendCloseOrder } from './close-order.ts';
import { coverInFull, coverShortfall } from './cover.ts';
import { type Closing, closeOwnGroup, deleverage, giveUpOf, owesRound } from './deleverage.ts';
import { budgetLeft, budgetOf, noteFund } from './fund.ts';
import { drawUp, forgetBudgets, isOvertaken } from './list.ts';
import { prepareSide } from './making.ts';
import { betterFor, priced, priceLosing, priceNearMark } from './price.ts';
import { canClose, firstToClose, isCured, neededLots, sliceLots } from './slice.ts';

/** Visits every account below maintenance, or still at work, the worst first. The list is drawn up once, at the first step. */
export function visitDefaults(
  state: EngineState,
  work: OwedWork<'defaults'>,
  out: EventBuffer,
): boolean {
  const { meter, touched } = state.scratch;
  if (work.accounts === null) drawUp(state, work);
  else if (!touched.isAtWork) beginMoves(touched); // Restored from a snapshot.
  const accounts = work.accounts as readonly AccountId[];
  while (work.next < accounts.length) {
    if (!mayGoOn(meter)) return false;
    const account = accounts[work.next];
    if (isOvertaken(state, work) && !isCovered(state, account)) work.next = accounts.length;
    else {
      spend(meter, Cost.visit);
      if (!visit(state, account, out)) return false; // What it waits for is done first.
      work.next += 1;
    }
  }
  if (!forgetBudgets(state, work)) return false;
  endMoves(touched);
  noteFund(state, out);
  return true;
}

/** Has its debt been cut from gains, and is only its end still to come? A halt for what stayed uncovered does not stop that. */
function isCovered({ defaults }: EngineState, account: AccountId): boolean {
  return defaults.events.get(account)?.resume?.after === 'cuts';
}

/**
 * One turn of one account, checked again at its turn. Every visit counts as a slice, filled or not.
 *
 * @returns false while it waits for what is owed first: its order, a long round, cuts of gains.
 */
function visit(state: EngineState, account: AccountId, out: EventBuffer): boolean {
  const { events } = state.defaults;
  const equity = equityOf(state, account);
  let event = events.get(account);
  if (event !== undefined && event.resume !== null) return resume(state, event, out);
  if (event === undefined && equity >= positionMargin(state, account, Rate.maintenance))
    return true;
  const market = firstToClose(state, account);
  if (market === undefined && !isFlat(state, account)) return true; // All of it waits, and what reduces it rests.
  event ??= start(state, account, equity, out);
  if (!isCured(state, account, equity)) {
    cancelAll(state, account, CancelReason.liquidation, out);
    if (equity <= 0) closeEverything(state, event, out);
    else if (market !== undefined && event.slices < market.terms.default.slicesMax) {
      closeSlice(state, market, event, equity, out);
    } else if (market !== undefined) closeUncapped(state, market, event, equity, out);
    if (event.resume !== null) return false;
    if (market !== undefined) event.slices += 1;
  }
  end(state, event, out);
  return true;
}

/** Goes on with a visit where it waited. */
function resume(state: EngineState, event: DefaultEvent, out: EventBuffer): boolean {
  const { account } = event;
  const from = event.resume as Resume;
  const market = state.markets[from.contract] as Market;
  event.resume = null;
  if (from.after === 'order') goOnAfterOrder(state, market, event, from, out);
  else if (from.after === 'round' && from.lots > 0 && canClose(state, market)) {
    const granted = budgetOf(state, state.accounts.group[account], market.terms.default.budget);
    const budget = budgetShare(state, market, account, granted);
    closeAgainstOthers(state, market, event, { lots: from.lots, budget, all: from.all }, out);
  }
  if (from.all && from.after !== 'cuts' && event.resume === null && equityOf(state, account) <= 0) {
    closeEverything(state, event, out);
  }
  if (event.resume !== null) return false;
  event.slices += 1;
  end(state, event, out);
  return true;
}

function start(
  state: EngineState,
  account: AccountId,
  equity: Money,
  out: EventBuffer,
): DefaultEvent {
  const event: DefaultEvent = { account, slices: 0, deleveraged: 0, resume: null };
  state.defaults.events.set(account, event);
  emitRare(out, {
    kind: 'liquidationStarted',
    account,
    accountSeq: nextAccountSeq(state.accounts, account),
    equity,
    maintenanceMargin: positionMargin(state, account, Rate.maintenance),
  });
  return event;
}

/** The event is over once the account is cured, or flat and not below zero. */
function end(state: EngineState, event: DefaultEvent, out: EventBuffer): void {
  const { account, slices } = event;
  const equity = equityOf(state, account);
  if (!isCured(state, account, equity)) return;
  state.defaults.events.delete(account);
  emitRare(out, {
    kind: 'liquidationEnded',
    account,
    accountSeq: nextAccountSeq(state.accounts, account),
    equity,
    maintenanceMargin: positionMargin(state, account, Rate.maintenance),
    slices,
  });
}

/**
 * Step 2: one order, no worse than the bankruptcy price and than a limit that gives way from slice to slice.
 *
 * @see docs/rules/default.md DEFAULT-003, DEFAULT-004
 */
function closeSlice(
  state: EngineState,
  market: Market,
  event: DefaultEvent,
  equity: Money,
  out: EventBuffer,
): void {
  const { account, slices } = event;
  const held = market.positions.held[account];
  const { limitStart, limitStep, limitMax } = market.terms.default;
  const needed = neededLots(state, market, account, equity);
  const share = equityShare(state, market, account, equity);
  const reach = Math.min(limitStart + limitStep * slices, limitMax) as Ppm;
  const bankruptcy = priceLosing(market, held, Math.abs(held), share);
  const limit = priced(betterFor(held, bankruptcy, priceNearMark(market, held, reach)));
  const qty = sliceLots(market, needed);
  const order = { step: 2, slice: slices, qty, limit, needed, share, budget: 0 };
  if (sendCloseOrder(state, market, account, order, out)) return;
  event.resume = {
    after: 'slice',
    contract: market.terms.contract,
    lots: 0,
    held,
    budget: 0,
    all: false,
  };
}

/** Step 3 for a solvent account that the slices did not cure: no cap, at p₀; the fund pays nothing. */
function closeUncapped(
  state: EngineState,
  market: Market,
  event: DefaultEvent,
  equity: Money,
  out: EventBuffer,
): void {
  const needed = neededLots(state, market, event.account, equity);
  closeWithHelp(state, market, event, { lots: needed, all: false }, out);
}

/**
 * Step 3 and what follows for an account that has nothing left: all lots of all contracts that can be closed, in
 * the order of relief; then, once flat, what it could not pay. Prices better than the mark may leave it something
 * again: then the rest is a matter of slices, or of no one.
 */
function closeEverything(state: EngineState, event: DefaultEvent, out: EventBuffer): void {
  const { account } = event;
  while (equityOf(state, account) <= 0) {
    const market = firstToClose(state, account);
    if (market === undefined) break;
    const lots = Math.abs(market.positions.held[account]) as Qty;
    closeWithHelp(state, market, event, { lots, all: true }, out);
    if (event.resume !== null) return;
  }
  if (!isFlat(state, account)) return; // Something waits: what it cannot pay is settled when it is flat.
  if (event.deleveraged === 0) {
    coverInFull(state, account, out);
    return;
  }
  const budget = budgetOf(state, state.accounts.group[account], budgetRate(state));
  if (coverShortfall(state, account, budget, out)) return;
  event.resume = {
    after: 'cuts',
    contract: 0 as ContractId,
    lots: 0,
    held: 0,
    budget: 0,
    all: true,
  };
}

/**
 * A position's part of what the group may still draw: by its part of the maintenance that is still open. Nothing
 * while the account is solvent.
 */
function budgetShare(
  state: EngineState,
  market: Market,
  account: AccountId,
  budget: GroupBudget,
): number {
  if (equityOf(state, account) > 0) return 0;
  const left = budgetLeft(budget);
  const own = maintenanceMargin(market, Math.abs(market.positions.held[account]));
  const all = positionMargin(state, account, Rate.maintenance);
  return own === all ? left : mulDivFloor(left, own, all);
}

/** Of a flat account no contract fixes how much its event may draw: the least of all of them does. */
function budgetRate(state: EngineState): Ppm {
  let least = 1_000_000;
  for (const market of state.listed) {
    least = Math.min(least, market.terms.default.budget);
  }
  return least as Ppm;
}

/**
 * Steps 3 to 5 for `lots` of one contract: the own group at p₀, the market at what the fund may add, then the other
 * side; what no account can carry closes at the mark.
 *
 * @see docs/rules/default.md DEFAULT-005 … DEFAULT-009
 */
function closeWithHelp(
  state: EngineState,
  market: Market,
  event: DefaultEvent,
  { lots, all }: { readonly lots: Qty; readonly all: boolean },
  out: EventBuffer,
): void {
  const { account, slices } = event;
  const { group } = state.accounts;
  const granted = budgetOf(state, group[account], market.terms.default.budget); // Fixed when first asked for.
  let left: number = lots;
  left -= closeOwnGroup(state, market, atBankruptcy(state, market, account, 0), left, out);
  if (left === 0 || isCured(state, account, equityOf(state, account))) return;
  const budget = budgetShare(state, market, account, granted);
  const { contract } = market.terms;
  const waits: Resume = {
    after: 'order',
    contract,
    lots: left,
    held: market.positions.held[account],
    budget,
    all,
  };
  const asked = { slice: slices, qty: left as Qty, needed: lots, budget };
  if (orderWithHelp(state, market, account, asked, out)) {
    goOnAfterOrder(state, market, event, waits, out);
  } else event.resume = waits;
}

/** What the market did not take is closed against the other side. */
function goOnAfterOrder(
  state: EngineState,
  market: Market,
  event: DefaultEvent,
  { lots, held, budget, all }: Resume,
  out: EventBuffer,
): void {
  const { account } = event;
  const left = lots - Math.abs(held) + Math.abs(market.positions.held[account]);
  if (left === 0 || isCured(state, account, equityOf(state, account))) return;
  closeAgainstOthers(state, market, event, { lots: left, budget, all }, out);
}

/** Steps 4 and 5: at what the budget adds, and what no account can carry there at the mark. */
function closeAgainstOthers(
  state: EngineState,
  market: Market,
  event: DefaultEvent,
  { lots, budget, all }: Pick<Resume, 'lots' | 'budget' | 'all'>,
  out: EventBuffer,
): void {
  const { account } = event;
  const { contract } = market.terms;
  const closing = againstOthers(state, market, account, budget);
  const giveUp = giveUpOf(market, closing);
  if (!prepareSide(state, market, { defaulter: account, lots, giveUp })) {
    const held = market.positions.held[account];
    event.resume = { after: 'order', contract, lots, held, budget, all };
    return;
  }
  let left = deleverage(state, market, closing, lots, out);
  if (left > 0 && !owesRound(state)) {
    left = deleverage(state, market, { ...atMark(state, market, account), budget }, left, out);
  }
  event.deleveraged += lots - left;
  if (!owesRound(state)) return;
  event.resume = { after: 'round', contract, lots: left, held: 0, budget: 0, all };
}

function orderWithHelp(
  state: EngineState,
  market: Market,
  account: AccountId,
  asked: Pick<CloseOrder, 'slice' | 'qty' | 'needed' | 'budget'>,
  out: EventBuffer,
): boolean {
  const { qty, budget } = asked;
  const held = market.positions.held[account];
  const equity = equityOf(state, account);
  const share = equityShare(state, market, account, equity);
  const near = priceNearMark(market, held, market.terms.default.backstopLimit);
  const limit =
    equity > 0
      ? priceLosing(market, held, Math.abs(held), share)
      : betterFor(held, near, priceLosing(market, held, qty, share + budget));
  const order = { ...asked, step: 3, limit: priced(limit), share };
  return sendCloseOrder(state, market, account, order, out);
}

/** At p₀, which is better for the defaulter than the mark when its equity is below zero. */
function atBankruptcy(
  state: EngineState,
  market: Market,
  account: AccountId,
  budget: number,
): Closing {
  const held = market.positions.held[account];
  const share = equityShare(state, market, account, equityOf(state, account));
  const bankruptcyPrice = priceLosing(market, held, Math.abs(held), share);
  return { defaulter: account, price: priced(bankruptcyPrice), bankruptcyPrice, budget };
}

/** Step 4: the mark, or a price that spends what is left of the budget when that is better for the defaulter. */
function againstOthers(
  state: EngineState,
  market: Market,
  account: AccountId,
  budget: number,
): Closing {
  const closing = atBankruptcy(state, market, account, budget);
  const held = market.positions.held[account];
  const equity = equityOf(state, account);
  if (equity >= 0) return { ...closing, price: priced(market.mark) };
  const share = equityShare(state, market, account, equity);
  const spent = priceLosing(market, held, Math.abs(held), share + budget);
  return { ...closing, price: priced(betterFor(held, market.mark, spent)) };
}

function atMark(state: EngineState, market: Market, account: AccountId): Closing {
  return { ...atBankruptcy(state, market, account, 0), price: priced(market.mark) };
}
