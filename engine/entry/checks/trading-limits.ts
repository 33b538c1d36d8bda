// What a participant allows its own traders and keys, order by order. It stands behind the venue's own limits; the keys of
// nearly everybody have none, which one number shows.

import type { AccountId, KeyId, TraderId } from '../../kernel/units.ts';
import { ifCanceled } from '../../margin/what-if.ts';
import { Side } from '../../schema/closed-sets.ts';
import type { LimitValues } from '../../schema/commands/trading-limits.ts';
import { OK, RejectReason, type Verdict } from '../../schema/reject.ts';
import type { Intent } from '../../state/intent.ts';
import type { Market } from '../../state/market.ts';
import { worstLots } from '../../state/positions.ts';
import type { Participant, Trader } from '../../state/registers.ts';
import { type EngineState, refuse } from '../../state/state.ts';

/** Has the key, or its trader, any limit that an order could break? */
export function hasTradingLimits({ eligibility }: EngineState, key: KeyId): boolean {
  return eligibility.tradingLimits.isLimited[key] === 1;
}

/**
 * Size and notional of an order that is entered or amended, and what the accounts could come to hold with it.
 *
 * @param reducing it only takes risk away: no limit of positions is asked.
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
  if (size !== OK || reducing) return size;
  const { limit, field } = leastOf(state, intent, 'positionNotionalMax');
  if (limit === 0) return OK;
  const lots = couldHold(state, market, intent);
  const notional = lots * market.mark * market.moneyPerTickLot;
  return check(state, RejectReason.tradingLimitPosition, { field, limit }, notional);
}

/** Of an order that waits for its trigger, where it has no limit at the trigger's price: a stop that will be refused helps nobody. */
export function checkPendingLimits(state: EngineState, market: Market, intent: Intent): Verdict {
  if (!hasTradingLimits(state, intent.key)) return OK;
  return checkSizes(state, market, intent, intent.limit === 0 ? intent.trigger : intent.limit);
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
 * Lots that the accounts of the participant could come to hold, gross: of the order's own account with all that is open on its
 * side and the order; of each other one on its worst side. No number of open orders gets past it, on whatever accounts.
 */
function couldHold(state: EngineState, market: Market, intent: Intent): number {
  const { positions } = market;
  const { account, side, qty, key } = intent;
  const without = ifCanceled(state, market, intent.replaces);
  const held = positions.held[account];
  const own =
    side === Side.buy
      ? held + positions.buys[account] + without.buys + qty
      : positions.sells[account] + without.sells + qty - held;
  let lots = Math.max(0, own); // What is still on the other side was not raised by it.
  for (const other of accountsOf(state, key)) {
    if (other !== account) lots += worstLots(positions, other);
  }
  return lots;
}

function accountsOf({ eligibility }: EngineState, key: KeyId): readonly AccountId[] {
  const { traders, participants, clearances } = eligibility;
  const { participant } = traders.get(clearances.keyTrader[key] as TraderId) as Trader;
  return (participants.get(participant) as Participant).accounts;
}
