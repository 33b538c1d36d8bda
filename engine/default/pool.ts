// The pool of one round: weights and their exact sum, and the rows by weight, the heaviest first. A change of one row
// costs a walk to the root.

import { clearPool, type OtherSide, type Pool } from '../state/other-side.ts';
import { leverageAbout, leverageExact } from './leverage.ts';

/** Two doubles nearer than this part of them may stand for equal weights. */
export const TIE: number = 2 ** -46;
/** Eligible lots up to which sums of limbs are exact: 10⁷ times as much is below 2^53. */
const SUM_MAX = 900_000_000;

/** Makes the pool of lots that `eligibleOf` answers for each row. */
export function makePool(
  side: OtherSide,
  pool: Pool,
  giveUp: number,
  eligibleOf: (row: number) => number,
): void {
  clearPool(pool, side.size);
  pool.isMade = true;
  pool.giveUp = giveUp;
  for (let row = 0; row < side.size; row++) {
    const lots = eligibleOf(row);
    if (lots === 0) continue;
    pool.eligible[row] = lots;
    pool.about[row] = lots * leverageAbout(side, row);
    pool.asked += 1;
    pool.lots += lots;
  }
  pool.weight = weightOfAll(side, pool);
  playAll(side, pool);
}

/** Σ eligible × leverage: limb by limb, carried over before a sum could leave exact numbers. */
function weightOfAll({ size, high, middle, low }: OtherSide, { eligible }: Pool): bigint {
  let weight = 0n;
  let [lots, highs, middles, lows] = [0, 0, 0, 0];
  for (let row = 0; row <= size; row++) {
    const some = row < size ? eligible[row] : 0;
    if (row === size || lots + some > SUM_MAX) {
      weight += (BigInt(highs) * MILLION + BigInt(middles)) * MILLION + BigInt(lows);
      [lots, highs, middles, lows] = [0, 0, 0, 0];
    }
    if (some > SUM_MAX) {
      weight += BigInt(some) * leverageExact({ high, middle, low }, row);
      continue;
    }
    lots += some;
    highs += some * high[row];
    middles += some * middle[row];
    lows += some * low[row];
  }
  return weight;
}

const MILLION = 1_000_000n;

/** Changes what may be taken of one row. Its leverage is as it was when the row was counted. */
export function setEligible(side: OtherSide, pool: Pool, row: number, lots: number): void {
  const before = pool.eligible[row];
  if (lots === before) return;
  pool.weight += BigInt(lots - before) * leverageExact(side, row);
  pool.lots += lots - before;
  if (before === 0) pool.asked += 1;
  else if (lots === 0) pool.asked -= 1;
  pool.eligible[row] = lots;
  pool.about[row] = lots * leverageAbout(side, row);
  play(side, pool, row);
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

/** Up to `count` rows with eligible lots: the heaviest, ties by account id. */
export function heaviest(side: OtherSide, pool: Pool, count: number): number[] {
  const rows: number[] = [];
  const { about, eligible, winners } = pool;
  while (rows.length < count && about[winners[1]] > 0) {
    const row = winners[1];
    rows.push(row);
    about[row] = 0;
    play(side, pool, row);
  }
  for (const row of rows) {
    about[row] = eligible[row] * leverageAbout(side, row);
    play(side, pool, row);
  }
  return rows;
}

function playAll(side: OtherSide, pool: Pool): void {
  const { leaves, winners } = pool;
  for (let row = 0; row < leaves; row++) winners[leaves + row] = row;
  for (let node = leaves - 1; node >= 1; node--) {
    winners[node] = winner(side, pool, winners[2 * node], winners[2 * node + 1]);
  }
}

/** From a row's leaf to the root. */
function play(side: OtherSide, pool: Pool, row: number): void {
  const { leaves, winners } = pool;
  for (let node = (leaves + row) >> 1; node >= 1; node >>= 1) {
    winners[node] = winner(side, pool, winners[2 * node], winners[2 * node + 1]);
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
