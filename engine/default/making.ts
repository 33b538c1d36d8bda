// The other side is made in parts, row by row: first the columns over all accounts, then the pool of round one, and, when that
// has too few lots for a closing, the pools of the other two. How far it is paid for stands in the list of visits: what was
// made so far is lost with a restart, and then made again without being paid for.

import type { AccountId } from '../kernel/units.ts';
import type { Market } from '../state/market.ts';
import { type OtherSide, Round } from '../state/other-side.ts';
import { mayGoOn, type PaidSide, spend } from '../state/owed.ts';
import type { EngineState } from '../state/state.ts';
import { makeRows, otherSideOf, placeOf, repricedPool, sideAtWork } from './opposite.ts';
import { goOnMaking } from './pool.ts';

/** What a closing will ask of the other side. */
interface Wanted {
  readonly defaulter: AccountId;
  readonly lots: number;
  /** Money a lot that a counterparty gives up. */
  readonly giveUp: number;
}

/**
 * Goes on with making the other side of a position, as far as the command at hand may go.
 *
 * @returns false while the closing must wait for it.
 * @see docs/rules/bounded-work.md WORK-006
 */
export function prepareSide(state: EngineState, market: Market, wanted: Wanted): boolean {
  const { meter } = state.scratch;
  const paid = paidFor(state, placeOf(market, wanted.defaulter));
  if (paid === null) return true;
  const side = sideAtWork(state, market, wanted.defaulter);
  const { size } = side;
  const fits = Math.max(ROWS_AT_ONCE, meter.left); // A row of a pass is a unit of work.
  for (let made = 0; made < fits; ) {
    const pass = Math.floor(paid.rows / size);
    const isDone = pass >= PASSES || (pass >= OTHER_ROUNDS && hasEnough(state, market, wanted));
    if (isDone) return made === 0 || mayGoOn(meter);
    const rows = Math.min((pass + 1) * size - paid.rows, fits - made);
    makeUpTo(state, market, side, paid.rows + rows, wanted.giveUp);
    spend(meter, rows);
    paid.rows += rows;
    made += rows;
  }
  return false;
}

/** Over all accounts: columns, and each of the three pools. */
const PASSES = 4;
/** From here on come the pools of the rounds after the first. */
const OTHER_ROUNDS = 2;
/** No part is smaller: a small venue makes a side in one. */
const ROWS_AT_ONCE = 1000;

/** How much of the side of that place is paid for; null outside a list of visits. */
function paidFor({ owed }: EngineState, place: number): PaidSide | null {
  const [work] = owed.queue;
  if (work?.kind !== 'defaults') return null;
  let paid = work.sides.find((side) => side.place === place);
  if (paid === undefined) {
    paid = { place, rows: 0 };
    work.sides.push(paid);
  }
  return paid;
}

/** Does round one leave nothing? */
function hasEnough(
  state: EngineState,
  market: Market,
  { defaulter, lots, giveUp }: Wanted,
): boolean {
  const side = otherSideOf(state, market, defaulter);
  return repricedPool(side, Round.gains, giveUp).lots >= lots;
}

/** So many rows of all passes together. */
function makeUpTo(
  state: EngineState,
  market: Market,
  side: OtherSide,
  rows: number,
  giveUp: number,
): void {
  makeRows(state, market, side, Math.min(rows, side.size));
  for (const [i, pool] of side.pools.entries()) {
    const to = Math.min(rows - (i + 1) * side.size, side.size);
    if (to > 0) goOnMaking(side, pool, Math.max(0, giveUp), to);
  }
}
