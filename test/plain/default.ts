// Default management as page 6 has it, step by step: the list of a mark, slices, the fund's help. Fractions are
// exact; nothing is remembered but visits, budgets and the fund's balances of eight hours.

import { CancelReason, ContractState, Side } from '../../engine/schema/closed-sets.ts';
import type { ContractTerms } from '../../engine/schema/contract-terms.ts';
import {
  equityShare,
  maintenanceSum,
  ownMaintenance,
  priceAt,
  roundFor,
  withBudget,
} from './bankruptcy.ts';
import { cancelWhere } from './cancel.ts';
import { closeAgainstGroup, deleverage } from './deleverage.ts';
import { budgetOf, coverShortfall, emitFund } from './fund.ts';
import { abs, equityOf, maintenanceOf } from './margin.ts';
import { executeLiquidation } from './match.ts';
import { hasIndex } from './quotes.ts';
import {
  accountsOf,
  emit,
  groupAccounts,
  heldOf,
  marketsOf,
  nextAccountSeq,
  type PlainAccount,
  type PlainMarket,
  type PlainVenue,
  positionOf,
} from './venue.ts';

const MILLION = 1_000_000n;

/** After every mark: who is below maintenance, or was and is not cured, the worst first. */
export function manageDefaults(venue: PlainVenue): void {
  const list = accountsOf(venue)
    .map((account) => ({
      account,
      equity: equityOf(venue, account),
      maintenance: maintenanceSum(venue, account),
    }))
    .filter(
      ({ account, equity, maintenance }) =>
        venue.defaults.visits.has(account.id) || equity < maintenance,
    )
    .sort((a, b) => ratioOrder(a, b) || a.account.id - b.account.id);
  const closable = marketsOf(venue).filter((market) => canClose(venue, market));
  for (const { account } of list) {
    if (!closable.every((market) => canClose(venue, market))) break; // A halt: the next mark draws up a new list.
    visit(venue, account);
  }
  for (const group of [...venue.defaults.budgets.keys()]) {
    const isAtWork = groupAccounts(venue, group).some(
      (account) =>
        venue.defaults.visits.has(account.id) ||
        equityOf(venue, account) < maintenanceSum(venue, account),
    );
    if (!isAtWork) venue.defaults.budgets.delete(group);
  }
  emitFund(venue);
}

interface Ratio {
  readonly equity: bigint;
  readonly maintenance: bigint;
}

function ratioOrder(a: Ratio, b: Ratio): number {
  const difference = a.equity * b.maintenance - b.equity * a.maintenance;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export function canClose(venue: PlainVenue, market: PlainMarket): boolean {
  const { state, mark } = market;
  const trades = state === ContractState.live || state === ContractState.reduceOnly;
  return trades && hasIndex(venue, market) && mark !== 0;
}

function cureOf(market: PlainMarket, lots: bigint): bigint {
  return maintenanceOf(market, lots) * BigInt(market.terms.default.cure);
}

/** At or above 1.2 × maintenance. */
function isCured(venue: PlainVenue, account: PlainAccount): boolean {
  const wanted = marketsOf(venue)
    .map((market) => cureOf(market, abs(positionOf(account, market).held)))
    .reduce((sum, margin) => sum + margin, 0n);
  return equityOf(venue, account) * MILLION >= wanted;
}

function visit(venue: PlainVenue, account: PlainAccount): void {
  const { visits } = venue.defaults;
  const equity = equityOf(venue, account);
  const maintenance = maintenanceSum(venue, account);
  const isNew = !visits.has(account.id);
  if (isNew && equity >= maintenance) return;
  // The market of its group, or the venue's halt, left nothing to close: only a debt.
  if (marketsOf(venue).every((market) => heldOf(account, market) === 0)) {
    coverShortfall(venue, account);
    if (!isNew) end(venue, account);
    return;
  }
  const open = openMarkets(venue, account);
  if (open.length === 0) return; // Everything waits.
  if (isNew) {
    visits.set(account.id, 0);
    emit(venue, { kind: 'liquidationStarted', ...headOf(account), ...standing(venue, account) });
  }
  if (!isNew && isCured(venue, account)) {
    end(venue, account);
    return;
  }
  cancelWhere(venue, account, CancelReason.liquidation, () => true);
  const slice = visits.get(account.id) ?? 0;
  visits.set(account.id, slice + 1);
  const market = firstToClose(venue, account);
  if (equity > 0n && slice < market.terms.default.slicesMax) {
    closeSlice(venue, account, market, slice);
  } else {
    closeWithHelp(venue, account, market, slice);
  }
  if (visits.has(account.id) && isCured(venue, account)) end(venue, account);
}

/** Contracts in which the account's position can be closed now. */
export function openMarkets(venue: PlainVenue, account: PlainAccount): PlainMarket[] {
  return marketsOf(venue).filter(
    (market) => heldOf(account, market) !== 0 && canClose(venue, market),
  );
}

function headOf(account: PlainAccount): { account: number; accountSeq: number } {
  return { account: account.id, accountSeq: nextAccountSeq(account) };
}

function standing(
  venue: PlainVenue,
  account: PlainAccount,
): { equity: number; maintenanceMargin: number } {
  const maintenanceMargin = Number(maintenanceSum(venue, account));
  return { equity: Number(equityOf(venue, account)), maintenanceMargin };
}

function end(venue: PlainVenue, account: PlainAccount): void {
  const slices = venue.defaults.visits.get(account.id) ?? 0;
  venue.defaults.visits.delete(account.id);
  venue.defaults.given.delete(account.id);
  emit(venue, {
    kind: 'liquidationEnded',
    ...headOf(account),
    ...standing(venue, account),
    slices,
  });
}

/** The rate of the highest bracket that the position reaches; ties in contract order. */
function topRate(account: PlainAccount, market: PlainMarket): number {
  const { tiers } = market.terms;
  const value = abs(positionOf(account, market).held) * BigInt(market.mark) * market.money;
  const reached = tiers.find(({ upTo }) => value <= BigInt(upTo)) ?? tiers[tiers.length - 1];
  return reached.maintenance;
}

/** By relief: the order in which contracts are closed. */
export function byRelief(account: PlainAccount, markets: PlainMarket[]): PlainMarket[] {
  return [...markets].sort((a, b) => topRate(account, b) - topRate(account, a));
}

function firstToClose(venue: PlainVenue, account: PlainAccount): PlainMarket {
  return byRelief(account, openMarkets(venue, account))[0];
}

/** The fewest lots x with equity − x × value × (fee + slippage) ≥ 1.2 × maintenance(held − x). */
function lotsToCure(venue: PlainVenue, account: PlainAccount, market: PlainMarket): bigint {
  const { liquidationFee, slippage } = market.terms.default;
  const held = abs(positionOf(account, market).held);
  const others = marketsOf(venue)
    .filter((other) => other !== market)
    .map((other) => cureOf(other, abs(positionOf(account, other).held)))
    .reduce((sum, margin) => sum + margin, 0n);
  const equity = equityOf(venue, account) * MILLION - others;
  const costs = BigInt(market.mark) * market.money * BigInt(liquidationFee + slippage);
  for (let x = 1n; x <= held; x++) {
    if (equity - x * costs >= cureOf(market, held - x)) return x;
  }
  return held;
}

/** Lot value at the mark. */
function lotValue(market: PlainMarket): bigint {
  return BigInt(market.mark) * market.money;
}

function better(held: bigint, a: bigint, b: bigint): bigint {
  if (held > 0n) return a > b ? a : b;
  return a < b ? a : b;
}

/** The mark, moved against the account by a share in millionths; rounded like its limits. */
function markLess(market: PlainMarket, held: bigint, share: number): bigint {
  const sign = held > 0n ? -1n : 1n;
  return roundFor(held, [BigInt(market.mark) * (MILLION + sign * BigInt(share)), MILLION]);
}

function closeSlice(
  venue: PlainVenue,
  account: PlainAccount,
  market: PlainMarket,
  slice: number,
): void {
  const { held } = positionOf(account, market);
  const needed = lotsToCure(venue, account, market);
  const terms: ContractTerms['default'] = market.terms.default;
  const most = maxOf(BigInt(terms.sliceNotional) / lotValue(market), needed / 4n, 1n);
  const qty = minOf(most, needed);
  const share = equityShare(venue, account, market);
  const exact = priceAt(account, market, share);
  const c = Math.min(terms.limitStart + terms.limitStep * slice, terms.limitMax);
  const bankruptcy = roundFor(held, exact);
  const limit = better(held, bankruptcy, markLess(market, held, c));
  sendOrder(venue, account, market, {
    step: 2,
    slice,
    qty,
    needed,
    limit,
    bankruptcy,
    exact,
    budget: 0n,
  });
}

function sorted(numbers: bigint[]): bigint[] {
  return numbers.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}

function maxOf(...numbers: bigint[]): bigint {
  return sorted(numbers)[numbers.length - 1];
}

function minOf(...numbers: bigint[]): bigint {
  return sorted(numbers)[0];
}

interface ClosingOrder {
  readonly step: number;
  readonly slice: number;
  readonly qty: bigint;
  readonly needed: bigint;
  readonly limit: bigint;
  readonly bankruptcy: bigint;
  /** The same, not rounded. */
  readonly exact: readonly [bigint, bigint];
  readonly budget: bigint;
}

function sendOrder(
  venue: PlainVenue,
  account: PlainAccount,
  market: PlainMarket,
  order: ClosingOrder,
): void {
  const side = positionOf(account, market).held > 0n ? Side.sell : Side.buy;
  const limit = Math.max(1, Number(order.limit));
  venue.lastOrder += 1;
  emit(venue, {
    kind: 'liquidationOrdered',
    ...headOf(account),
    contract: market.terms.contract,
    order: venue.lastOrder,
    step: order.step,
    slice: order.slice,
    side,
    qty: Number(order.qty),
    limit,
    needed: Number(order.needed),
    ...standing(venue, account),
    markPrice: market.mark,
    bankruptcyPrice: Number(order.bankruptcy),
    budget: Number(order.budget),
  });
  executeLiquidation(venue, account, market, side, Number(order.qty), limit, order.exact);
}

/** Step 3 and what follows it: at once for all contracts when equity is gone, else for one. */
function closeWithHelp(
  venue: PlainVenue,
  account: PlainAccount,
  first: PlainMarket,
  slice: number,
): void {
  const isBankrupt = equityOf(venue, account) <= 0n;
  const markets = isBankrupt ? byRelief(account, openMarkets(venue, account)) : [first];
  for (const market of markets) {
    if (heldOf(account, market) === 0) continue;
    if (isBankrupt && equityOf(venue, account) > 0n) break;
    // What the fund may pay is fixed when it is first asked for.
    const budget = budgetOf(venue, account);
    helpOne(venue, account, market, slice, budget.granted - budget.drawn);
  }
  coverShortfall(venue, account);
}

function helpOne(
  venue: PlainVenue,
  account: PlainAccount,
  market: PlainMarket,
  slice: number,
  left: bigint,
): void {
  const wanted =
    equityOf(venue, account) <= 0n
      ? abs(positionOf(account, market).held)
      : lotsToCure(venue, account, market);
  const standsFor = closeAgainstGroup(venue, account, market, wanted);
  const share = budgetShare(venue, account, market, left);
  const { held } = positionOf(account, market);
  const qty = wanted - standsFor < abs(held) ? wanted - standsFor : abs(held);
  if (qty <= 0n) return;
  const equity = equityOf(venue, account);
  const budget = equity > 0n ? 0n : share;
  const exact = priceAt(account, market, equityShare(venue, account, market));
  const helped = withBudget(held, exact, market, budget, qty);
  const limit =
    equity > 0n
      ? roundFor(held, exact)
      : better(
          held,
          markLess(market, held, market.terms.default.backstopLimit),
          roundFor(held, helped),
        );
  const bankruptcy = roundFor(held, exact);
  const needed = wanted;
  sendOrder(venue, account, market, {
    step: 3,
    slice,
    qty,
    needed,
    limit,
    bankruptcy,
    exact,
    budget,
  });
  const open = qty - (abs(held) - abs(positionOf(account, market).held));
  if (open === 0n || isCured(venue, account)) return;
  const before = abs(positionOf(account, market).held);
  deleverage(venue, account, market, open, budget);
  const { given } = venue.defaults;
  const lots = before - abs(positionOf(account, market).held);
  given.set(account.id, (given.get(account.id) ?? 0n) + lots);
}

function budgetShare(
  venue: PlainVenue,
  account: PlainAccount,
  market: PlainMarket,
  budget: bigint,
): bigint {
  const own = ownMaintenance(account, market);
  const whole = maintenanceSum(venue, account);
  return whole === 0n ? 0n : (budget * own) / whole;
}
