// The other side of a position that must be closed: made once per mark and contract, then brought up to date for the
// accounts that have moved, so that a thousand defaults of one mark do not look at everybody a thousand times.

import { assert } from '../kernel/assert.ts';
import { FIRST_CLIENT_ACCOUNT } from '../kernel/limits.ts';
import type { AccountId } from '../kernel/units.ts';
import { equityOf, notional } from '../margin/margin.ts';
import { sweepAccounts } from '../margin/sweep.ts';
import type { Market } from '../state/market.ts';
import {
  clearSide,
  createOtherSide,
  type OtherSide,
  type Pool,
  type SharedRound,
} from '../state/other-side.ts';
import { spend } from '../state/owed.ts';
import type { EngineState } from '../state/state.ts';
import { unhedgedLots } from './counterparties.ts';
import { writeLeverage } from './leverage.ts';
import { makePool, putIn, reprice, takeOut } from './pool.ts';

/** Whose positions are opposite to the defaulter's, as they stand before round one. */
export function otherSideOf(state: EngineState, market: Market, defaulter: AccountId): OtherSide {
  const { touched, otherSides } = state.scratch;
  assert(touched.isAtWork, 'moves are kept while positions are closed against the other side');
  const long = market.positions.held[defaulter] > 0;
  const place = placeOf(market, defaulter);
  otherSides[place] ??= createOtherSide();
  const side = otherSides[place];
  if (side.mark !== touched.marks) make(state, market, side, long);
  bringUpToDate(state, market, side, true);
  return side;
}

/**
 * What is made once for a list of visits is paid for once, wherever between two commands it is made again after a restart.
 *
 * @returns true when that was now.
 */
export function payForSide(
  { owed, accounts, scratch }: EngineState,
  market: Market,
  defaulter: AccountId,
): boolean {
  const [work] = owed.queue;
  const place = placeOf(market, defaulter);
  if (work?.kind !== 'defaults' || work.sides.includes(place)) return false;
  work.sides.push(place);
  spend(scratch.meter, Math.ceil(accounts.high / MADE_PER_UNIT));
  return true;
}

/** Of a contract's two sides. */
function placeOf({ terms, positions }: Market, defaulter: AccountId): number {
  return 2 * terms.contract + (positions.held[defaulter] > 0 ? 1 : 0);
}

/** Accounts that are looked at for the other side in one unit of work. */
const MADE_PER_UNIT = 2;

/** Looks again at accounts that have moved. @param whole their leverage too: before round one. */
export function bringUpToDate(
  state: EngineState,
  market: Market,
  side: OtherSide,
  whole: boolean,
): void {
  const { log, moves } = state.scratch.touched;
  for (let at = whole ? side.seenWhole : side.seen; at < moves; at++) {
    const account = log[at] as AccountId;
    if (account < side.size) look(state, market, side, account, whole);
  }
  side.seen = moves;
  if (whole) side.seenWhole = moves;
}

function make(state: EngineState, market: Market, side: OtherSide, long: boolean): void {
  const { accounts, scratch } = state;
  const { held, cost } = market.positions;
  const { equity } = sweepAccounts(state);
  side.isShort = long;
  clearSide(side, accounts.high + 1);
  for (let account = FIRST_CLIENT_ACCOUNT as AccountId; account <= accounts.high; account++) {
    const lots = held[account];
    if (lots === 0 || lots > 0 === long) continue;
    const value = notional(market, lots);
    side.lots[account] = Math.abs(lots);
    side.equity[account] = equity[account];
    side.unhedged[account] = unhedgedLots(state, market, account);
    side.gains[account] = value > cost[account] ? 1 : 0;
    writeLeverage(side, account, Math.abs(value), equity[account]);
  }
  side.mark = scratch.touched.marks;
  side.seen = scratch.touched.moves;
  side.seenWhole = side.seen;
  for (const pool of side.pools) pool.isMade = false;
}

/** Looks at one account again: its rows are taken out of the pools by the old leverage and put in by the new one. */
function look(
  state: EngineState,
  market: Market,
  side: OtherSide,
  account: AccountId,
  whole: boolean,
): void {
  const held = market.positions.held[account];
  const lots = held < 0 === side.isShort ? Math.abs(held) : 0;
  if (lots === 0 && side.lots[account] === 0) return;
  for (const pool of side.pools) if (pool.isMade) takeOut(side, pool, account);
  side.lots[account] = lots;
  if (lots > 0) {
    const equity = equityOf(state, account);
    side.equity[account] = equity;
    side.unhedged[account] = unhedgedLots(state, market, account);
    if (whole) {
      const value = notional(market, held);
      side.gains[account] = value > market.positions.cost[account] ? 1 : 0;
      writeLeverage(side, account, Math.abs(value), equity);
    }
  }
  for (const pool of side.pools) if (pool.isMade) putIn(side, pool, account);
}

/** The pool of a round, at so much money that a lot gives up against the mark. */
export function poolAt(
  state: EngineState,
  side: OtherSide,
  round: SharedRound,
  giveUp: number,
): Pool {
  const pool = side.pools[round - 1];
  const wanted = Math.max(0, giveUp);
  if (!pool.isMade) makePool(side, pool, wanted);
  const thin = reprice(side, pool, wanted);
  spend(state.scratch.meter, Math.ceil(thin / THIN_PER_UNIT));
  return pool;
}

/** Accounts that cannot afford all they could give whose lots are counted again in one unit of work. */
const THIN_PER_UNIT = 5;
