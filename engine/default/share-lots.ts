// Lots shared over a pool: pro rata to weight, no more than is eligible, exact, by largest remainder. The rule is
// that of share-out.ts; here a round costs the lots that it shares, not the accounts that could be asked.

import type { OtherSide, Pool } from '../state/other-side.ts';
import { leverageAbout, leverageExact } from './leverage.ts';
import { heaviest, isAlike, TIE, weightOf } from './pool.ts';

/** Rows that give, by account id, and how many lots each. */
export interface Given {
  readonly rows: readonly number[];
  readonly lots: readonly number[];
}

/** No leverage is above this: while lots × it stay below the weight of all, no share reaches its cap. */
const LEVERAGE_MAX = 10;
/** Below this part of the rows they are picked one by one. */
const FEW = 8;

/** @see docs/rules/default.md DEFAULT-010 */
export function shareLots(side: OtherSide, pool: Pool, lots: number): Given {
  if (lots >= pool.lots) return allOf(pool, side.size);
  const reachesCap = BigInt(lots * LEVERAGE_MAX) * UNIT >= pool.weight;
  const given: [number, number][] = [];
  if (reachesCap || lots * FEW > pool.asked) shareAmongAll(side, pool, lots, given);
  else {
    // Each that has a whole lot by its weight, or could have an odd one, is among so many of the heaviest.
    const rows = heaviest(side, pool, lots);
    shareRest(side, pool, { rows, lots, weight: pool.weight }, given);
  }
  given.sort(([a], [b]) => a - b);
  return { rows: given.map(([row]) => row), lots: given.map(([, some]) => some) };
}

const UNIT = 10n ** 18n;

function allOf({ eligible }: Pool, size: number): Given {
  const rows: number[] = [];
  for (let row = 0; row < size; row++) if (eligible[row] > 0) rows.push(row);
  return { rows, lots: rows.map((row) => eligible[row]) };
}

/** Water-filling: a party that is full at one level is full at the higher one that its leaving makes. */
function shareAmongAll(side: OtherSide, pool: Pool, lots: number, given: [number, number][]): void {
  const { eligible } = pool;
  let { rows } = allOf(pool, side.size);
  let left = lots;
  let { weight } = pool;
  for (;;) {
    const level = left;
    const all = weight;
    const free: number[] = [];
    for (const row of rows) {
      if (!isFull(side, row, level, all)) {
        free.push(row);
        continue;
      }
      given.push([row, eligible[row]]);
      left -= eligible[row]; // Together not above the level: each is at most its part of it.
      weight -= weightOf(side, pool, row);
    }
    if (free.length === rows.length) break;
    rows = free;
  }
  if (left > 0) shareRest(side, pool, { rows, lots: left, weight }, given);
}

/** Would its part of `level` lots reach its cap? Both are in proportion to its eligible lots. */
function isFull(side: OtherSide, row: number, level: number, weight: bigint): boolean {
  const wanted = level * leverageAbout(side, row);
  const all = Number(weight) / PER_MILLIONTH;
  if (Math.abs(wanted - all) > all * TIE) return wanted > all;
  return BigInt(level) * leverageExact(side, row) >= weight;
}

/** 10⁻¹⁸ in a millionth. */
const PER_MILLIONTH = 1e12;

interface Rest {
  readonly rows: readonly number[];
  readonly lots: number;
  /** Of all who share, also of those who are too light to have one of so many lots. */
  readonly weight: bigint;
}

interface Odd {
  readonly row: number;
  floor: number;
  /** What the floor leaves of the row's part, and how far from the truth that may be. */
  readonly rest: number;
  readonly error: number;
}

/** The rows that no cap stops: floors, then the odd lots to the largest remainders, ties by account id. */
function shareRest(side: OtherSide, pool: Pool, rest: Rest, given: [number, number][]): void {
  const { rows, lots, weight } = rest;
  const all = Number(weight) / PER_MILLIONTH;
  let left = lots;
  const odds = rows.map((row): Odd => {
    const part = (lots * pool.about[row]) / all;
    const error = part * TIE;
    const near = Math.round(part);
    const floor =
      Math.abs(part - near) > error
        ? Math.floor(part)
        : Number((BigInt(lots) * weightOf(side, pool, row)) / weight);
    left -= floor;
    return { row, floor, rest: part - floor, error };
  });
  odds.sort((a, b) => {
    const behind = b.rest - a.rest;
    if (Math.abs(behind) > a.error + b.error) return behind;
    if (isAlike(side, pool, a.row, b.row)) return a.row - b.row;
    const exactly = restOf(side, pool, rest, b.row) - restOf(side, pool, rest, a.row);
    return exactly === 0n ? a.row - b.row : exactly > 0n ? 1 : -1;
  });
  for (let k = 0; k < left; k++) odds[k].floor += 1;
  for (const { row, floor } of odds) if (floor > 0) given.push([row, floor]);
}

function restOf(side: OtherSide, pool: Pool, { lots, weight }: Rest, row: number): bigint {
  return (BigInt(lots) * weightOf(side, pool, row)) % weight;
}
