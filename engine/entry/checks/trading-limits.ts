// What a participant allows its own traders and keys, order by order. It stands behind the venue's own limits; the keys of
// nearly everybody have none, which one number shows.

import { type AccountId, type KeyId, NO_ORDER, type TraderId } from '../../kernel/units.ts';
import { ifCanceled } from '../../margin/what-if.ts';
import { Side } from '../../schema/closed-sets.ts';
import type { LimitValues } from '../../schema/commands/trading-limits.ts';
import { OK, RejectReason, type Verdict } from '../../schema/reject.ts';
import type { Intent } from '../../state/intent.ts';
import type { Market } from '../../state/market.ts';
import type { Positions } from '../../state/positions.ts';
import type { Participant, Trader } from '../../state/registers.ts';
import { type EngineState, refuse } from '../../state/state.ts';

/** Has the key, or its trader, any limit that an order could break? */
export function hasTradingLimits({ eligibility }: EngineState, key: KeyId): boolean {
  return eligibility.tradingLimits.isLimited[key] === 1;
}

/**
 * Size and notional of an order that is entered or amended, and what the accounts could come to hold with it. One that is
 * reduce-only adds nothing to that.
 *
 * @param reducing it only takes risk away: above the limit it passes and is reduce-only for life.
 * @see docs/rules/trading-limits.md LIMIT-005, LIMIT-006
 */
export function checkTradingLimits(
  state: EngineState,
  market: Market,
  intent: Intent,
  reducing: boolean,
): Verdict {
  if (!hasTradingLimits(state, intent.key)) return OK;
  const size = intent.isAgain ? OK : checkSizes(state, market, intent, intent.limit);
  if (size !== OK || intent.reduceOnly) return size;
  const least = leastOf(state, intent, 'positionNotionalMax');
  if (least.limit === 0) return OK;
  const lots = couldHold(state, market, intent);
  const notional = lots * market.mark * market.moneyPerTickLot;
  const verdict = check(state, RejectReason.tradingLimitPosition, least, notional);
  if (verdict === OK || !reducing) return verdict;
  intent.reduceOnly = true;
  return OK;
}

/**
 * Of an order that waits for its trigger, where it has no limit at the trigger's price: a stop that will be refused helps nobody.
 * An amend that only takes lots away passes.
 */
export function checkPendingLimits(state: EngineState, market: Market, intent: Intent): Verdict {
  if (!hasTradingLimits(state, intent.key) || onlyTakesAway(state, intent)) return OK;
  return checkSizes(state, market, intent, intent.limit === 0 ? intent.trigger : intent.limit);
}

function onlyTakesAway(
  { orders }: EngineState,
  { replaces, qty, limit, trigger }: Intent,
): boolean {
  return (
    replaces !== NO_ORDER &&
    qty <= orders.open[replaces] &&
    limit === orders.price[replaces] &&
    trigger === orders.trigger[replaces]
  );
}

function checkSizes(state: EngineState, market: Market, intent: Intent, price: number): Verdict {
  const { tradingLimitQty, tradingLimitNotional } = RejectReason;
  const notional = price * intent.qty * market.moneyPerTickLot;
  return (
    check(state, tradingLimitQty, leastOf(state, intent, 'orderQtyMax'), intent.qty) ||
    check(state, tradingLimitNotional, leastOf(state, intent, 'orderNotionalMax'), notional)
  );
}

interface Least {
  readonly field: 'trader' | 'key';
  /** 0 for none. */
  readonly limit: number;
}

/** The strictest of all that hold for the order: the trader's and the key's, of its contract and of each. */
function leastOf(state: EngineState, { key, contract }: Intent, name: keyof LimitValues): Least {
  const { tradingLimits, clearances } = state.eligibility;
  const trader = clearances.keyTrader[key];
  let least: Least = { field: 'trader', limit: 0 };
  for (const row of tradingLimits.rows.get(clearances.keyParticipant[key]) ?? []) {
    const isOf = row.trader === 0 ? row.target === key : row.trader === trader;
    if (!isOf || (row.contract !== 0 && row.contract !== contract)) continue;
    const limit = row.inForce[name];
    if (limit === 0 || (least.limit !== 0 && limit >= least.limit)) continue;
    least = { field: row.trader === 0 ? 'key' : 'trader', limit };
  }
  return least;
}

function check(
  state: EngineState,
  reason: RejectReason,
  { field, limit }: Least,
  actual: number,
): Verdict {
  if (limit === 0 || actual <= limit) return OK;
  return refuse(state, reason, field, limit, actual);
}

/**
 * Lots that the accounts of the participant could come to hold, gross: of the order's own account on its side, with the order;
 * of each other one on the larger side. No number of open orders gets past it, on whatever accounts.
 */
function couldHold(state: EngineState, market: Market, intent: Intent): number {
  const { positions } = market;
  const { account, side, qty, key } = intent;
  const { buys, sells } = ifCanceled(state, market, intent.replaces);
  let lots = sideLots(positions, account, side) + (side === Side.buy ? buys : sells) + qty;
  for (const other of accountsOf(state, key)) {
    if (other === account) continue;
    lots += Math.max(sideLots(positions, other, Side.buy), sideLots(positions, other, Side.sell));
  }
  return lots;
}

/**
 * What is held on a side and open on it. A position on the other side is not taken off: reduce-only orders may close it
 * before any of these trade.
 */
function sideLots({ held, buys, sells }: Positions, account: AccountId, side: Side): number {
  return side === Side.buy
    ? Math.max(0, held[account]) + buys[account]
    : Math.max(0, -held[account]) + sells[account];
}

function accountsOf({ eligibility }: EngineState, key: KeyId): readonly AccountId[] {
  const { traders, participants, clearances } = eligibility;
  const { participant } = traders.get(clearances.keyTrader[key] as TraderId) as Trader;
  return (participants.get(participant) as Participant).accounts;
}
