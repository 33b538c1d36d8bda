// The other side of a position that must be closed: made once per mark and contract, then brought up to date for the
// accounts that have moved, so that a thousand defaults of one mark do not look at everybody a thousand times.

import { assert } from '../kernel/assert.ts';
import { FIRST_CLIENT_ACCOUNT } from '../kernel/limits.ts';
import { floorDiv } from '../kernel/math.ts';
import type { AccountId } from '../kernel/units.ts';
import { equityOf, notional, unrealized } from '../margin/margin.ts';
import { sweepAccounts } from '../margin/sweep.ts';
import { accountExists } from '../state/accounts.ts';
import type { Market } from '../state/market.ts';
import {
  createOtherSide,
  type OtherSide,
  type Pool,
  reserveRows,
  rowOfAccount,
} from '../state/other-side.ts';
import { spend } from '../state/owed.ts';
import type { EngineState } from '../state/state.ts';
import { unhedgedLots } from './counterparties.ts';
import { writeLeverage } from './leverage.ts';
import { makePool, setEligible } from './pool.ts';

/** Positions with gain beyond their hedges, then their protected lots, then positions without gain. */
export const Round = { ownGroup: 0, gains: 1, hedged: 2, others: 3 } as const;
export type Round = (typeof Round)[keyof typeof Round];
type SharedRound = Exclude<Round, typeof Round.ownGroup>;

/** Whose positions are opposite to the defaulter's, as they stand before round one. */
export function otherSideOf(state: EngineState, market: Market, defaulter: AccountId): OtherSide {
  const { touched, otherSides } = state.scratch;
  assert(touched.isAtWork, 'moves are kept while positions are closed against the other side');
  const long = market.positions.held[defaulter] > 0;
  const place = 2 * market.terms.contract + (long ? 1 : 0);
  otherSides[place] ??= createOtherSide();
  const side = otherSides[place];
  if (side.mark !== touched.marks || hasNewcomer(state, market, side, long)) {
    make(state, market, side, long);
  }
  bringUpToDate(state, market, side, true);
  return side;
}

/** Brings the rows of accounts that have moved up to date. @param whole their leverage too: before round one. */
export function bringUpToDate(
  state: EngineState,
  market: Market,
  side: OtherSide,
  whole: boolean,
): void {
  const { log } = state.scratch.touched;
  for (let at = whole ? side.seenWhole : side.seen; at < log.length; at++) {
    const row = rowOfAccount(side, log[at]);
    if (row >= 0) look(state, market, side, row, whole);
  }
  side.seen = log.length;
  if (whole) side.seenWhole = log.length;
}

/** A trade on the way may have given somebody a position on this side who had none. */
function hasNewcomer(state: EngineState, market: Market, side: OtherSide, long: boolean): boolean {
  const { held } = market.positions;
  const { log } = state.scratch.touched;
  for (let at = side.seen; at < log.length; at++) {
    const account = log[at];
    if (held[account] !== 0 && held[account] < 0 === long && rowOfAccount(side, account) < 0) {
      return true;
    }
  }
  return false;
}

/** Rows that are made in one unit of work. */
const MADE_PER_UNIT = 10;

function make(state: EngineState, market: Market, side: OtherSide, long: boolean): void {
  const { accounts, scratch } = state;
  const { held, cost } = market.positions;
  const { equity } = sweepAccounts(state);
  reserveRows(side, accounts.high);
  let size = 0;
  for (let account = FIRST_CLIENT_ACCOUNT as AccountId; account <= accounts.high; account++) {
    const lots = held[account];
    if (lots === 0 || lots > 0 === long || !accountExists(accounts, account)) continue;
    const value = notional(market, lots);
    side.account[size] = account;
    side.lots[size] = Math.abs(lots);
    side.equity[size] = equity[account];
    side.unhedged[size] = unhedgedLots(state, market, account);
    side.gains[size] = value > cost[account] ? 1 : 0;
    writeLeverage(side, size, Math.abs(value), equity[account]);
    size += 1;
  }
  spend(scratch.meter, Math.ceil(size / MADE_PER_UNIT));
  side.size = size;
  side.mark = scratch.touched.marks;
  side.seen = scratch.touched.log.length;
  side.seenWhole = side.seen;
  for (const pool of side.pools) pool.isMade = false;
}

/** Looks at one row again. Pools are given less and more; a changed leverage by taking the row out and putting it in. */
function look(
  state: EngineState,
  market: Market,
  side: OtherSide,
  row: number,
  whole: boolean,
): void {
  const account = side.account[row] as AccountId;
  const lots = Math.abs(market.positions.held[account]);
  const equity = equityOf(state, account);
  if (whole) takeOut(side, row);
  side.lots[row] = lots;
  side.equity[row] = equity;
  side.unhedged[row] = unhedgedLots(state, market, account);
  if (whole) {
    side.gains[row] = unrealized(market, account) > 0 ? 1 : 0;
    writeLeverage(side, row, notional(market, lots), equity);
  }
  for (const round of ROUNDS) {
    const pool = poolOf(side, round);
    if (!pool.isMade) continue;
    setEligible(side, pool, row, eligibleOf(side, round, row, pool.giveUp));
    pool.solid = Math.min(pool.solid, solidOf(side, round, row));
  }
}

function takeOut(side: OtherSide, row: number): void {
  for (const pool of side.pools) if (pool.isMade) setEligible(side, pool, row, 0);
}

const ROUNDS = [Round.gains, Round.hedged, Round.others] as const;

function poolOf(side: OtherSide, round: SharedRound): Pool {
  return side.pools[round - 1];
}

/** The pool of a round, at so much money that a lot gives up against the mark. */
export function poolAt(side: OtherSide, round: SharedRound, giveUp: number): Pool {
  const pool = poolOf(side, round);
  const wanted = Math.max(0, giveUp);
  if (!pool.isMade) {
    makePool(side, pool, wanted, (row) => eligibleOf(side, round, row, wanted));
    pool.solid = leastSolid(side, round);
  } else if (wanted !== pool.giveUp) reprice(side, round, pool, wanted);
  return pool;
}

/** Who can afford fewer lots at one price than at another is looked for only where there is such a one. */
function reprice(side: OtherSide, round: SharedRound, pool: Pool, giveUp: number): void {
  const isSame = Math.max(pool.giveUp, giveUp) <= pool.solid;
  pool.giveUp = giveUp;
  if (isSame) return;
  let changes = 0;
  for (let row = 0; row < side.size; row++) {
    if (pool.eligible[row] !== eligibleOf(side, round, row, giveUp)) changes += 1;
  }
  if (changes * FEW > side.size) {
    makePool(side, pool, giveUp, (row) => eligibleOf(side, round, row, giveUp));
  } else if (changes > 0) {
    for (let row = 0; row < side.size; row++) {
      setEligible(side, pool, row, eligibleOf(side, round, row, giveUp));
    }
  }
  pool.solid = leastSolid(side, round);
}

const FEW = 16;

/** Lots that a row could give if they cost nothing. */
function capOf({ gains, lots, unhedged }: OtherSide, round: SharedRound, row: number): number {
  if (gains[row] === (round === Round.others ? 1 : 0)) return 0;
  return round === Round.gains ? unhedged[row] : lots[row];
}

/**
 * Lots that a row may give in a round without its equity falling below zero.
 *
 * @see docs/rules/default.md DEFAULT-009
 */
function eligibleOf(side: OtherSide, round: SharedRound, row: number, giveUp: number): number {
  const cap = capOf(side, round, row);
  if (cap === 0 || giveUp === 0) return cap;
  const equity = side.equity[row];
  return equity <= 0 ? 0 : Math.min(cap, floorDiv(equity, giveUp));
}

/** The dearest lot at which a row can give all that it could give for nothing. */
function solidOf(side: OtherSide, round: SharedRound, row: number): number {
  const cap = capOf(side, round, row);
  if (cap === 0) return Number.POSITIVE_INFINITY;
  const equity = side.equity[row];
  return equity <= 0 ? 0 : floorDiv(equity, cap);
}

function leastSolid(side: OtherSide, round: SharedRound): number {
  let least = Number.POSITIVE_INFINITY;
  for (let row = 0; row < side.size; row++) least = Math.min(least, solidOf(side, round, row));
  return least;
}
