// Who stands on the other side of a position that must be closed, and how many lots each may be asked for.

import { FIRST_CLIENT_ACCOUNT } from '../kernel/limits.ts';
import { mulDivFloor } from '../kernel/math.ts';
import type { AccountId } from '../kernel/units.ts';
import { equityOf, notional, unrealized } from '../margin/margin.ts';
import { accountExists } from '../state/accounts.ts';
import type { Market } from '../state/market.ts';
import type { EngineState } from '../state/state.ts';

/** Leverage is counted in 10⁻¹⁸, rounded down, from 1 to 10. */
export const LEVERAGE_UNIT: bigint = 10n ** 18n;
const LEVERAGE_MAX = 10n * LEVERAGE_UNIT;

export interface Counterparty {
  readonly account: AccountId;
  /** As before the first round: in LEVERAGE_UNIT. */
  readonly leverage: bigint;
  /** Its position has unrealized gain at the mark. */
  readonly gains: boolean;
}

/** Every account whose position is opposite to the defaulter's, by account id, as it stands before round one. */
export function counterpartiesOf(
  state: EngineState,
  market: Market,
  defaulter: AccountId,
): Counterparty[] {
  const { held } = market.positions;
  const long = held[defaulter] > 0;
  const found: Counterparty[] = [];
  for (let account = FIRST_CLIENT_ACCOUNT as AccountId; account <= state.accounts.high; account++) {
    const lots = held[account];
    if (lots === 0 || lots > 0 === long || !accountExists(state.accounts, account)) continue;
    found.push({
      account,
      leverage: leverageOf(state, market, account),
      gains: unrealized(market, account) > 0,
    });
  }
  return found;
}

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
  for (const other of state.markets) {
    if (other !== undefined) net += notional(other, other.positions.held[account]);
  }
  if (net === 0 || net > 0 !== lots > 0) return 0;
  return Math.min(Math.abs(lots), mulDivFloor(2, Math.abs(net), notional(market, 1)));
}

/** Lots that the account can give up at a price so much worse than the mark without its equity falling below zero. */
export function affordableLots(
  state: EngineState,
  market: Market,
  account: AccountId,
  giveUpTicks: number,
): number {
  const lots = Math.abs(market.positions.held[account]);
  if (giveUpTicks <= 0) return lots;
  const equity = equityOf(state, account);
  if (equity <= 0) return 0;
  return Math.min(lots, mulDivFloor(equity, 1, giveUpTicks * market.moneyPerTickLot));
}
