// The laws of the ledger and the book, checked over whole tables by plain recomputation. Slow and sure:
// tests run it after every command, an operator whenever they like.

import { bestPrice, ladderOf, ordersInPriority, sideOf } from '../book/book.ts';
import {
  findLevel,
  hiddenAt,
  keyOf,
  type Ladder,
  NO_KEY,
  nextKey,
  ordersAt,
  shownAt,
} from '../book/ladder.ts';
import { findOrder } from '../book/order-index.ts';
import { Flag, liveOrders, ORDERS } from '../book/orders.ts';
import { isPegged } from '../book/pegs.ts';
import { pendingCount } from '../book/trigger-book.ts';
import {
  type AccountId,
  NO_ORDER,
  type OrderId,
  type OrderSlot,
  type ParticipantId,
} from '../kernel/units.ts';
import { exactBalance, netDepositsOf } from '../ledger/cash.ts';
import { collateralValue } from '../margin/collateral-value.ts';
import { reservation, reservedFeeRate } from '../margin/exposure.ts';
import { equityOf } from '../margin/margin.ts';
import { ContractState, MarginLevel, Side } from '../schema/closed-sets.ts';
import { ACCOUNTS, accountExists, House } from '../state/accounts.ts';
import { HOLDINGS } from '../state/collateral.ts';
import type { Market } from '../state/market.ts';
import { fundingOwed, GROUPS, POSITIONS, worstLots } from '../state/positions.ts';
import { type EngineState, isFlat } from '../state/state.ts';
import { auditFees } from './audit-fees.ts';
import { outOfRange } from './columns.ts';
import { auditFixSessions } from './fix-sessions.ts';

/** @returns what is broken, a sentence each; nothing when every law holds. */
export function audit(state: EngineState): string[] {
  const broken: string[] = [];
  auditMoney(state, broken);
  auditLosses(state, broken);
  auditLists(state, broken);
  auditRanges(state, broken);
  auditFees(state, broken);
  auditFixSessions(state.fixSessions, broken);
  for (const market of state.listed) {
    auditPositions(state, market, broken);
    auditExposure(state, market, broken);
    auditPegs(state, market, broken);
    auditSide(state, market, Side.buy, broken);
    auditSide(state, market, Side.sell, broken);
    const bid = bestPrice(market.book, Side.buy);
    const ask = bestPrice(market.book, Side.sell);
    const trades = market.state === ContractState.live || market.state === ContractState.reduceOnly;
    if (trades && bid !== 0 && ask !== 0 && bid >= ask) {
      broken.push(
        `LEDGER-005 ${market.terms.symbol}: best bid ${bid} is not below best ask ${ask}`,
      );
    }
  }
  return broken;
}

/** Every number of a table is whole and within the range that its declaration states. */
function auditRanges(state: EngineState, broken: string[]): void {
  const { orders, accounts, listed, collateral } = state;
  const { high } = accounts;
  const found = (name: string, sentences: readonly string[]): void => {
    for (const sentence of sentences) broken.push(`LEDGER-016 ${name} ${sentence}`);
  };
  found('orders:', outOfRange(ORDERS, orders, orders.high));
  found('accounts:', outOfRange(ACCOUNTS, accounts, high));
  for (const market of listed) {
    const { positions, terms } = market;
    found(`${terms.symbol} positions:`, outOfRange(POSITIONS, positions, high));
    found(`${terms.symbol} groups:`, outOfRange(GROUPS, positions, positions.groupCapacity));
  }
  for (const row of collateral.listed) found(`${row.currency}:`, outOfRange(HOLDINGS, row, high));
}

/** Σ held = 0, Σ funding owed = 0, and open interest is the sum of either side. */
function auditPositions(state: EngineState, market: Market, broken: string[]): void {
  const { held, cost, openInterest } = market.positions;
  let sum = 0n;
  let longs = 0n;
  let owed = 0n;
  for (const account of everyAccount(state)) {
    const lots = BigInt(held[account]);
    sum += lots;
    if (lots > 0n) longs += lots;
    owed += BigInt(fundingOwed(market.positions, account));
    if (lots === 0n && cost[account] !== 0) {
      broken.push(
        `LEDGER-003 ${market.terms.symbol}: account ${account} is flat with cost ${cost[account]}`,
      );
    }
  }
  if (sum !== 0n)
    broken.push(`LEDGER-001 ${market.terms.symbol}: positions sum to ${sum}, not zero`);
  if (owed !== 0n)
    broken.push(`LEDGER-002 ${market.terms.symbol}: funding owed sums to ${owed}, not zero`);
  if (longs !== BigInt(openInterest)) {
    broken.push(`LEDGER-001 ${market.terms.symbol}: open interest ${openInterest}, longs ${longs}`);
  }
}

/** Σ balances − Σ cost = deposits − withdrawals; funding owed, which sums to zero, does not show in it. */
function auditMoney(state: EngineState, broken: string[]): void {
  let sum = 0n;
  for (const account of everyAccount(state)) {
    sum += exactBalance(state, account);
    for (const market of state.listed) {
      sum -= BigInt(market.positions.cost[account]);
    }
  }
  const deposits = netDepositsOf(state);
  if (sum !== deposits) {
    broken.push(`LEDGER-002 balances less costs are ${sum}, net deposits ${deposits}`);
  }
  for (const { currency, held, netDeposits } of state.collateral.listed) {
    let all = 0n;
    for (const account of everyAccount(state)) {
      all += BigInt(held[account]);
      if (held[account] < 0) {
        broken.push(`COLL-011 account ${account} holds ${held[account]} ${currency}`);
      }
    }
    if (all !== BigInt(netDeposits)) {
      broken.push(`COLL-011 ${currency} held is ${all}, net deposits ${netDeposits}`);
    }
  }
}

/**
 * No client's equity is below zero at rest, unless its default is still to be managed: what a collateral's rate did is
 * seen with the next mark. No flat account owes while it has something to convert and the house something to pay.
 */
function auditLosses(state: EngineState, broken: string[]): void {
  const { accounts, listed, collateral } = state;
  const { balance } = accounts;
  // A recording has no margin: nothing to promise.
  if (listed.some(({ terms }) => terms.recorded)) return;
  for (const account of everyAccount(state)) {
    if (!accountExists(accounts, account)) continue;
    if (accounts.level[account] === MarginLevel.belowMaintenance) continue;
    if (owesVisit(state, account)) continue;
    const equity = equityOf(state, account);
    const holds = collateral.listed.some(({ held }) => held[account] > 0);
    if (equity < 0 && !holds) {
      broken.push(`LEDGER-004 account ${account}: equity ${equity} is below zero`);
    }
    const owes = balance[account] < 0 && balance[House.conversion] > 0 && isFlat(state, account);
    if (owes && collateralValue(state, account) > 0) {
      broken.push(`COLL-008 account ${account} is flat and owes ${-balance[account]}`);
    }
  }
}

/** Its orders come under new terms, in parts. */
function reservesAnew({ owed }: EngineState, { terms }: Market): boolean {
  return owed.queue.some((work) => work.kind === 'reserving' && work.contract === terms.contract);
}

/** It trades in parts, and is on no book between them. */
function tradesOn({ owed }: EngineState, order: OrderId): boolean {
  return owed.queue.some((work) => work.kind === 'match' && work.order === order);
}

/** Its default is at work, in parts. */
function owesVisit({ owed }: EngineState, account: AccountId): boolean {
  return owed.queue.some(
    (work) => work.kind === 'defaults' && (work.accounts?.includes(account) ?? true),
  );
}

/** The stored exposure of open orders equals their real one. */
function auditExposure(state: EngineState, market: Market, broken: string[]): void {
  const { orders, accounts } = state;
  const { positions } = market;
  const { symbol, contract, recorded } = market.terms;
  const groups = new Map<ParticipantId, number>();
  for (const account of everyAccount(state)) {
    const sums = { buys: 0, sells: 0, reduceOnly: 0, reduceOnlyTicks: 0, openOrders: 0 };
    for (const slot of ordersOf(state, account)) {
      const flags = orders.flags[slot];
      if (((flags >>> Flag.contractShift) & Flag.contractMask) !== contract) continue;
      sums.openOrders += 1;
      if ((flags & Flag.resting) === 0) continue;
      const open = orders.open[slot];
      if (flags & Flag.reduceOnly) {
        sums.reduceOnly += open;
        sums.reduceOnlyTicks += open * orders.price[slot];
      } else if (flags & Flag.sell) sums.sells += open;
      else sums.buys += open;
      if (recorded) continue;
      const rate = reservedFeeRate(market, (flags & Flag.postOnly) !== 0);
      const reserved =
        flags & Flag.reduceOnly
          ? 0
          : reservation(market, open, orders.price[slot], orders.lossTicks[slot], rate);
      if (reserved !== orders.reserved[slot] && !reservesAnew(state, market)) {
        broken.push(
          `LEDGER-006 order ${orders.id[slot]}: reserved ${orders.reserved[slot]}, not ${reserved}`,
        );
      }
    }
    const kept = {
      buys: positions.buys[account],
      sells: positions.sells[account],
      reduceOnly: positions.reduceOnlyLots[account],
      reduceOnlyTicks: positions.reduceOnlyTicks[account],
      openOrders: positions.openOrders[account],
    };
    if (JSON.stringify(kept) !== JSON.stringify(sums)) {
      const stored = JSON.stringify(kept);
      broken.push(
        `LEDGER-006 ${symbol} account ${account}: ${stored}, recomputed ${JSON.stringify(sums)}`,
      );
    }
    const held = Math.abs(positions.held[account]);
    if (sums.reduceOnly > held) {
      broken.push(
        `LEDGER-006 ${symbol} account ${account}: reduce-only ${sums.reduceOnly} above ${held}`,
      );
    }
    const group = accounts.group[account];
    if (group !== 0) groups.set(group, (groups.get(group) ?? 0) + worstLots(positions, account));
  }
  for (const [group, worst] of groups) {
    if (positions.groupWorst[group] !== worst) {
      broken.push(
        `LEDGER-006 ${symbol} group ${group}: worst ${positions.groupWorst[group]}, not ${worst}`,
      );
    }
  }
}

/** What pegged orders follow stands there for each of them, once, in the order of their ids. */
function auditPegs(state: EngineState, { pegs, terms }: Market, broken: string[]): void {
  const live: OrderId[] = [];
  for (const slot of liveOrders(state.orders)) {
    const flags = state.orders.flags[slot];
    const here = ((flags >>> Flag.contractShift) & Flag.contractMask) === terms.contract;
    if (here && isPegged(flags)) live.push(state.orders.id[slot]);
  }
  const kept = pegs.orders.map(({ order }) => order).join();
  const real = live.sort((a, b) => a - b).join();
  if (kept !== real) broken.push(`LEDGER-005 ${terms.symbol}: pegs ${kept}, live ${real}`);
}

/** Every live order is in its account's list once, in the index, and on a book or pending; sums agree. */
function auditLists(state: EngineState, broken: string[]): void {
  const { orders, accounts } = state;
  let listed = 0;
  let pending = 0;
  for (const account of everyAccount(state)) {
    let reserved = 0;
    let count = 0;
    for (const slot of ordersOf(state, account)) {
      count += 1;
      reserved += orders.reserved[slot];
      if (findOrder(state.orderIndex, orders, orders.id[slot]) !== slot) {
        broken.push(`LEDGER-005 order ${orders.id[slot]} is not found by its id`);
      }
      if (orders.flags[slot] & Flag.pending) pending += 1;
      else if ((orders.flags[slot] & Flag.resting) === 0 && !tradesOn(state, orders.id[slot])) {
        broken.push(`LEDGER-005 order ${orders.id[slot]} is neither on a book nor pending`);
      }
    }
    listed += count;
    if (count !== accounts.openOrders[account]) {
      broken.push(
        `LEDGER-006 account ${account}: ${accounts.openOrders[account]} open orders, listed ${count}`,
      );
    }
    if (reserved !== accounts.reserved[account]) {
      broken.push(
        `LEDGER-006 account ${account}: reserved ${accounts.reserved[account]}, orders ${reserved}`,
      );
    }
  }
  if (listed !== orders.live)
    broken.push(`LEDGER-005 ${orders.live} live orders, ${listed} listed`);
  let watched = 0;
  for (const market of state.listed) watched += pendingCount(market.triggers);
  if (watched !== pending)
    broken.push(`LEDGER-005 ${pending} pending triggers, ${watched} watched`);
}

/** A side's levels are the sums of their orders, in priority, none empty. */
function auditSide(state: EngineState, market: Market, side: Side, broken: string[]): void {
  const { orders } = state;
  const ladder = ladderOf(market.book, side);
  const name = `${market.terms.symbol} ${side === Side.buy ? 'bids' : 'asks'}`;
  const levels = new Map<number, { shown: number; hidden: number; orders: number }>();
  let before = NO_ORDER;
  for (const slot of ordersInPriority(market.book, orders, side)) {
    const key = keyOf(ladder, orders.price[slot]);
    const level = levels.get(key) ?? { shown: 0, hidden: 0, orders: 0 };
    level.shown += orders.shown[slot];
    level.hidden += orders.open[slot] - orders.shown[slot];
    level.orders += 1;
    levels.set(key, level);
    const { open, shown } = orders;
    if (sideOf(orders, slot) !== side || shown[slot] <= 0 || shown[slot] > open[slot]) {
      broken.push(
        `LEDGER-005 ${name}: order ${orders.id[slot]} shows ${shown[slot]} of ${open[slot]}`,
      );
    }
    if (before !== NO_ORDER && !isAhead(state, ladder, before, slot)) {
      broken.push(
        `LEDGER-005 ${name}: order ${orders.id[before]} stands before ${orders.id[slot]}`,
      );
    }
    before = slot;
  }
  let count = 0;
  for (let key = nextKey(ladder, 0); key !== NO_KEY; key = nextKey(ladder, key + 1)) {
    count += 1;
    const at = findLevel(ladder, key);
    const sums = levels.get(key);
    const isSum = sums?.shown === shownAt(ladder, at) && sums.hidden === hiddenAt(ladder, at);
    if (!isSum || sums.orders !== ordersAt(ladder, at)) {
      broken.push(`LEDGER-005 ${name}: the level at key ${key} is not the sum of its orders`);
    }
  }
  if (count !== ladder.levels || count !== levels.size || nextKey(ladder, 0) !== ladder.best) {
    broken.push(`LEDGER-005 ${name}: ${ladder.levels} levels counted, ${count} on the map`);
  }
}

/** Price, then client before affiliate, then time. */
function isAhead(state: EngineState, ladder: Ladder, a: OrderSlot, b: OrderSlot): boolean {
  const { price, flags, entered } = state.orders;
  const keys = keyOf(ladder, price[a]) - keyOf(ladder, price[b]);
  if (keys !== 0) return keys < 0;
  const classes = (flags[a] & Flag.affiliate) - (flags[b] & Flag.affiliate);
  return classes !== 0 ? classes < 0 : entered[a] < entered[b];
}

function* everyAccount(state: EngineState): Generator<AccountId> {
  for (let id = 1 as AccountId; id <= state.accounts.high; id++) yield id;
}

function* ordersOf(state: EngineState, account: AccountId): Generator<OrderSlot> {
  const { orders, accounts } = state;
  for (
    let slot = accounts.firstOrder[account];
    slot !== NO_ORDER;
    slot = orders.accountNext[slot]
  ) {
    yield slot;
  }
}
