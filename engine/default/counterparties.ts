// Who stands on the other side of a position that must be closed, and how many lots each may be asked for.

import { mulDivFloor } from '../kernel/math.ts';
import type { AccountId } from '../kernel/units.ts';
import { equityOf, notional } from '../margin/margin.ts';
import type { Market } from '../state/market.ts';
import type { EngineState } from '../state/state.ts';

/** Leverage is counted in 10⁻¹⁸, rounded down, from 1 to 10. */
export const LEVERAGE_UNIT: bigint = 10n ** 18n;
const LEVERAGE_MAX = 10n * LEVERAGE_UNIT;

/** The contract's notional over the account's equity, both at the mark; equity at or below zero counts as 10. */
export function leverageOf(state: EngineState, market: Market, account: AccountId): bigint {
  const equity = equityOf(state, account);
  if (equity <= 0) return LEVERAGE_MAX;
  const amount = notional(market, Math.abs(market.positions.held[account]));
  if (amount <= equity) return LEVERAGE_UNIT;
  const leverage = (BigInt(amount) * LEVERAGE_UNIT) / BigInt(equity);
  return leverage > LEVERAGE_MAX ? LEVERAGE_MAX : leverage;
}

/**
 * Lots whose removal does not raise the account's |net USD delta| over all contracts: at most twice the net delta
 * over the value of a lot, when position and net delta have one sign; else none. No account loses a hedge first.
 *
 * @example short 10 BTC at 94 000 and long ETH worth 900 000: net −40 000, 851 lots of 0.001 BTC.
 * @see docs/rules/default.md DEFAULT-008
 */
export function unhedgedLots(state: EngineState, market: Market, account: AccountId): number {
  const lots = market.positions.held[account];
  let net = 0;
  for (const other of state.listed) {
    net += notional(other, other.positions.held[account]);
  }
  if (net === 0 || net > 0 !== lots > 0) return 0;
  return Math.min(Math.abs(lots), mulDivFloor(2, Math.abs(net), notional(market, 1)));
}

/** Lots that the account can give up at so much money a lot without its equity falling below zero. */
export function affordableLots(
  state: EngineState,
  market: Market,
  account: AccountId,
  giveUp: number,
): number {
  const lots = Math.abs(market.positions.held[account]);
  if (giveUp <= 0) return lots;
  const equity = equityOf(state, account);
  if (equity <= 0) return 0;
  return Math.min(lots, mulDivFloor(equity, 1, giveUp));
}
