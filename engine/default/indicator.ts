// How near a position is to being deleveraged: what its owner sees, and what the first round would weigh it by.

import { type EventBuffer, emitRare } from '../events/buffer.ts';
import type { AccountId } from '../kernel/units.ts';
import { equityOf, notional, unrealized } from '../margin/margin.ts';
import { accountExists, nextAccountSeq } from '../state/accounts.ts';
import type { Market } from '../state/market.ts';
import { Cost, mayGoOn, type OwedWork, spend } from '../state/owed.ts';
import { type EngineState, marketOf } from '../state/state.ts';
import { TIE } from './apportion.ts';
import { LEVERAGE_UNIT, leverageOf, unhedgedLots } from './counterparties.ts';

const STEPS = 5n;
const LEVERAGE_MAX = 10n;

/**
 * 0 for a position that the first round would not ask; else 1 … 5: leverage × unprotected lots ÷ lots, in fifths of
 * the highest there is, rounded up.
 *
 * @see docs/rules/default.md DEFAULT-014
 */
function indicatorOf(state: EngineState, market: Market, account: AccountId): number {
  const lots = Math.abs(market.positions.held[account]);
  if (lots === 0 || unrealized(market, account) <= 0) return 0;
  const unhedged = unhedgedLots(state, market, account);
  const about = fifths(notional(market, lots), equityOf(state, account), unhedged, lots);
  if (Math.abs(about - Math.round(about)) > about * TIE) return Math.ceil(about);
  const weight = leverageOf(state, market, account) * BigInt(unhedged);
  const most = LEVERAGE_MAX * LEVERAGE_UNIT * BigInt(lots);
  return Number((weight * STEPS + most - 1n) / most);
}

/** As near as doubles come; only near a whole number the exact quotient is asked for. */
function fifths(amount: number, equity: number, unhedged: number, lots: number): number {
  const most = Number(LEVERAGE_MAX);
  const leverage = equity <= 0 ? most : Math.min(most, Math.max(1, amount / equity));
  return (leverage * unhedged * Number(STEPS)) / (most * lots);
}

/** Emits an event for every account whose indicator has changed, by account id. */
export function goOnIndicating(
  state: EngineState,
  work: OwedWork<'indicators'>,
  out: EventBuffer,
): boolean {
  const { accounts } = state;
  const market = marketOf(state, work.contract) as Market;
  const { positions, terms } = market;
  for (; work.next <= accounts.high; work.next++) {
    if (!mayGoOn(state.scratch.meter)) return false;
    const account = work.next;
    const published = positions.indicator[account];
    if (positions.held[account] === 0 && published === 0) continue;
    if (!accountExists(accounts, account)) continue;
    spend(state.scratch.meter, Cost.note);
    const indicator = indicatorOf(state, market, account);
    if (indicator === published) continue;
    positions.indicator[account] = indicator;
    const accountSeq = nextAccountSeq(accounts, account);
    emitRare(out, {
      kind: 'indicatorChanged',
      account,
      accountSeq,
      contract: terms.contract,
      indicator,
    });
  }
  return true;
}
