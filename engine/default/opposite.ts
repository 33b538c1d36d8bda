// The other side of a position that must be closed: made once per mark and contract (making.ts), then brought up to date for the
// accounts that have moved, so that a thousand defaults of one mark do not look at everybody a thousand times.

import { assert } from '../kernel/assert.ts';
import { FIRST_CLIENT_ACCOUNT } from '../kernel/limits.ts';
import type { AccountId } from '../kernel/units.ts';
import { equityOf, notional } from '../margin/margin.ts';
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
import { goOnMaking, putIn, reprice, takeOut, thinRows } from './pool.ts';

/** Whose positions are opposite to the defaulter's, as they stand before round one. */
export function otherSideOf(state: EngineState, market: Market, defaulter: AccountId): OtherSide {
  const side = sideAtWork(state, market, defaulter);
  makeRows(state, market, side, side.size);
  bringUpToDate(state, market, side, true);
  return side;
}

/** As far as it is made. */
export function sideAtWork(state: EngineState, market: Market, defaulter: AccountId): OtherSide {
  const { touched, otherSides } = state.scratch;
  assert(touched.isAtWork, 'moves are kept while positions are closed against the other side');
  const place = placeOf(market, defaulter);
  otherSides[place] ??= createOtherSide();
  const side = otherSides[place];
  if (side.mark !== touched.marks) begin(state, side, market.positions.held[defaulter] > 0);
  return side;
}

/** Of a contract's two sides. */
export function placeOf({ terms, positions }: Market, defaulter: AccountId): number {
  return 2 * terms.contract + (positions.held[defaulter] > 0 ? 1 : 0);
}

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

function begin({ accounts, scratch }: EngineState, side: OtherSide, long: boolean): void {
  side.isShort = long;
  clearSide(side, accounts.high + 1);
  side.next = FIRST_CLIENT_ACCOUNT;
  side.mark = scratch.touched.marks;
  // Who moves while it is being made is looked at again.
  side.seen = scratch.touched.moves;
  side.seenWhole = side.seen;
  for (const pool of side.pools) {
    pool.isMade = false;
    pool.next = 0;
  }
}

/** Makes the rows below `to`. */
export function makeRows(state: EngineState, market: Market, side: OtherSide, to: number): void {
  const { held } = market.positions;
  for (; side.next < to; side.next++) {
    const account = side.next as AccountId;
    const lots = held[account];
    if (lots === 0 || lots < 0 !== side.isShort) continue;
    side.lots[account] = Math.abs(lots);
    writeMoney(state, market, side, account);
    writeWhole(market, side, account);
  }
}

/** What a round moves of a row. */
function writeMoney(state: EngineState, market: Market, side: OtherSide, account: AccountId): void {
  side.equity[account] = equityOf(state, account);
  side.unhedged[account] = unhedgedLots(state, market, account);
}

/** What stands for all rounds of one closing. */
function writeWhole(market: Market, side: OtherSide, account: AccountId): void {
  const { held, cost } = market.positions;
  const value = notional(market, held[account]);
  side.gains[account] = value > cost[account] ? 1 : 0;
  writeLeverage(side, account, Math.abs(value), side.equity[account]);
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
  for (const pool of side.pools) {
    if (pool.isMade) takeOut(side, pool, account);
    else pool.next = 0; // It is made anew with the row as it is now.
  }
  side.lots[account] = lots;
  if (lots > 0) {
    writeMoney(state, market, side, account);
    if (whole) writeWhole(market, side, account);
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
  const pool = repricedPool(side, round, giveUp);
  spend(state.scratch.meter, Math.ceil(thinRows(pool) / THIN_PER_UNIT));
  return pool;
}

/** Accounts that cannot afford all they could give whose lots are counted again in one unit of work. */
const THIN_PER_UNIT = 5;

/** The same, paid for by nobody. */
export function repricedPool(side: OtherSide, round: SharedRound, giveUp: number): Pool {
  const pool = side.pools[round - 1];
  const wanted = Math.max(0, giveUp);
  goOnMaking(side, pool, wanted, side.size);
  reprice(side, pool, wanted);
  return pool;
}
