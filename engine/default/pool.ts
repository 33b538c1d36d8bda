// The pool of one round: weights and their exact sum, the rows by weight, the heaviest first, and those who can afford the
// least. A change of one row costs a walk to the root.

import { floorDiv } from '../kernel/math.ts';
import {
  clearPool,
  type OtherSide,
  type Pool,
  Round,
  type SharedRound,
} from '../state/other-side.ts';
import { TIE } from './apportion.ts';
import { leverageAbout, leverageExact } from './leverage.ts';
import { addWeight } from './weight.ts';

/** Makes the pool at so much money that a lot gives up. */
export function makePool(side: OtherSide, pool: Pool, giveUp: number): void {
  pool.isMade = false;
  pool.next = 0;
  goOnMaking(side, pool, giveUp, side.size);
}

/** Makes it up to a row; the rows before it go in at the price at which the first of them did. */
export function goOnMaking(side: OtherSide, pool: Pool, giveUp: number, to: number): void {
  if (pool.isMade) return;
  if (pool.next === 0) {
    clearPool(pool, side.size);
    pool.giveUp = giveUp;
  }
  for (; pool.next < to; pool.next++) enter(side, pool, pool.next);
  if (to < side.size) return;
  const { solid, leaves } = pool;
  solid.fill(Number.POSITIVE_INFINITY, leaves + to);
  for (let row = to; row < leaves; row++) playUp(side, pool, row);
  pool.isMade = true;
}

function enter(side: OtherSide, pool: Pool, row: number): void {
  const cap = capOf(side, pool.round, row);
  pool.solid[pool.leaves + row] = solidOf(side, cap, row);
  const lots = eligibleOf(side, cap, row, pool.giveUp);
  if (lots > 0) {
    pool.eligible[row] = lots;
    pool.about[row] = lots * leverageAbout(side, row);
    pool.asked += 1;
    pool.lots += lots;
    addWeight(pool.weight, side, row, lots);
  }
  playUp(side, pool, row);
}

/** Lots that a row could give if they cost nothing. */
function capOf({ gains, lots, unhedged }: OtherSide, round: SharedRound, row: number): number {
  if (lots[row] === 0) return 0;
  if (gains[row] === (round === Round.others ? 1 : 0)) return 0;
  return round === Round.gains ? unhedged[row] : lots[row];
}

/**
 * Lots that a row may give without its equity falling below zero.
 *
 * @see docs/rules/default.md DEFAULT-009
 */
function eligibleOf(side: OtherSide, cap: number, row: number, giveUp: number): number {
  if (cap === 0 || giveUp === 0) return cap;
  const equity = side.equity[row];
  return equity <= 0 ? 0 : Math.min(cap, floorDiv(equity, giveUp));
}

/** The dearest lot at which a row can give all that it could give for nothing. */
function solidOf(side: OtherSide, cap: number, row: number): number {
  if (cap === 0) return Number.POSITIVE_INFINITY;
  const equity = side.equity[row];
  return equity <= 0 ? 0 : floorDiv(equity, cap);
}

/** Takes a row out before its leverage changes; `putIn` follows. */
export function takeOut(side: OtherSide, pool: Pool, row: number): void {
  const lots = pool.eligible[row];
  if (lots === 0) return;
  addWeight(pool.weight, side, row, -lots);
  pool.lots -= lots;
  pool.asked -= 1;
  pool.eligible[row] = 0;
}

/** Counts a row that was taken out as it is now. */
export function putIn(side: OtherSide, pool: Pool, row: number): void {
  const cap = capOf(side, pool.round, row);
  const lots = eligibleOf(side, cap, row, pool.giveUp);
  if (lots > 0) {
    addWeight(pool.weight, side, row, lots);
    pool.lots += lots;
    pool.asked += 1;
    pool.eligible[row] = lots;
  }
  const about = lots === 0 ? 0 : lots * leverageAbout(side, row);
  if (about !== 0 || pool.about[row] !== 0) {
    pool.about[row] = about;
    play(side, pool, row);
  }
  setSolid(pool, row, solidOf(side, cap, row));
}

function setSolid({ solid, leaves }: Pool, row: number, value: number): void {
  let node = leaves + row;
  if (solid[node] === value) return;
  solid[node] = value;
  for (node >>= 1; node >= 1; node >>= 1) {
    const least = Math.min(solid[2 * node], solid[2 * node + 1]);
    if (solid[node] === least) return;
    solid[node] = least;
  }
}

/** Brings the pool to another price of a lot: only rows that cannot give all of theirs at one of the two may change. */
export function reprice(side: OtherSide, pool: Pool, giveUp: number): void {
  const dearest = Math.max(pool.giveUp, giveUp);
  if (pool.giveUp !== giveUp && pool.solid[1] < dearest) {
    const thin = countThin(pool, 1, dearest);
    if (thin * FEW > side.size) makePool(side, pool, giveUp);
    else {
      pool.giveUp = giveUp;
      repriceThin(side, pool, 1, dearest);
    }
  }
  pool.giveUp = giveUp;
}

/** Below this part of the rows they are changed one by one. */
const FEW = 8;

/** Rows that cannot give all of theirs at the price at which the pool stands. */
export function thinRows(pool: Pool): number {
  return countThin(pool, 1, pool.giveUp);
}

function countThin(pool: Pool, node: number, dearest: number): number {
  if (pool.solid[node] >= dearest) return 0;
  if (node >= pool.leaves) return 1;
  return countThin(pool, 2 * node, dearest) + countThin(pool, 2 * node + 1, dearest);
}

function repriceThin(side: OtherSide, pool: Pool, node: number, dearest: number): void {
  if (pool.solid[node] >= dearest) return;
  if (node < pool.leaves) {
    repriceThin(side, pool, 2 * node, dearest);
    repriceThin(side, pool, 2 * node + 1, dearest);
    return;
  }
  takeOut(side, pool, node - pool.leaves);
  putIn(side, pool, node - pool.leaves);
}

/** The exact weight of a row. */
export function weightOf(side: OtherSide, { eligible }: Pool, row: number): bigint {
  return BigInt(eligible[row]) * leverageExact(side, row);
}

/** Have the two rows equal weights because all they are made of is equal? */
export function isAlike(side: OtherSide, { eligible }: Pool, a: number, b: number): boolean {
  const { high, middle, low } = side;
  return (
    eligible[a] === eligible[b] &&
    high[a] === high[b] &&
    middle[a] === middle[b] &&
    low[a] === low[b]
  );
}

/** All rows with eligible lots, by account id. */
export function askedRows(pool: Pool): Int32Array {
  const rows = new Int32Array(pool.asked);
  gather(pool, 1, rows, 0);
  return rows;
}

/** @returns how many are found so far. */
function gather(pool: Pool, node: number, rows: Int32Array, found: number): number {
  const { about, winners, leaves } = pool;
  const row = winners[node];
  if (about[row] === 0) return found;
  if (node < leaves) return gather(pool, 2 * node + 1, rows, gather(pool, 2 * node, rows, found));
  rows[found] = row;
  return found + 1;
}

/** Up to `count` rows with eligible lots: the heaviest, ties by account id; listed by account id. */
export function heaviest(side: OtherSide, pool: Pool, count: number): Int32Array {
  const rows = new Int32Array(Math.min(count, pool.asked));
  const { about, eligible, winners } = pool;
  for (let found = 0; found < rows.length; found++) {
    const row = winners[1];
    rows[found] = row;
    about[row] = 0;
    play(side, pool, row);
  }
  for (const row of rows) {
    about[row] = eligible[row] * leverageAbout(side, row);
    play(side, pool, row);
  }
  return rows.sort();
}

/** The nodes whose last row this is: those before it have been played. */
function playUp(side: OtherSide, pool: Pool, row: number): void {
  const { leaves, winners, solid } = pool;
  winners[leaves + row] = row;
  for (let node = leaves + row; node > 1 && node % 2 === 1; ) {
    node >>= 1;
    winners[node] = winner(side, pool, winners[2 * node], winners[2 * node + 1]);
    solid[node] = Math.min(solid[2 * node], solid[2 * node + 1]);
  }
}

/** From a row's leaf to the root, or to where it neither wins nor has won. */
function play(side: OtherSide, pool: Pool, row: number): void {
  const { leaves, winners } = pool;
  for (let node = (leaves + row) >> 1; node >= 1; node >>= 1) {
    const before = winners[node];
    const now = winner(side, pool, winners[2 * node], winners[2 * node + 1]);
    if (now === before && now !== row) return;
    winners[node] = now;
  }
}

/** The heavier of two rows, `a` before `b`: on a tie the lower account id. */
function winner(side: OtherSide, pool: Pool, a: number, b: number): number {
  const { about } = pool;
  const ahead = about[a] - about[b];
  if (Math.abs(ahead) > about[a] * TIE) return ahead > 0 ? a : b;
  if (about[a] === 0 || isAlike(side, pool, a, b)) return a;
  return weightOf(side, pool, a) >= weightOf(side, pool, b) ? a : b;
}
