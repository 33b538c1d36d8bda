// Lots shared over a pool: pro rata to weight, no more than is eligible. A round costs the lots that it shares, or the accounts
// that are asked.

import type { OtherSide, Pool } from '../state/other-side.ts';
import { type Claims, shareAmongAll, shareRest } from './apportion.ts';
import { askedRows, heaviest, isAlike, weightOf } from './pool.ts';
import { addWeight, exactWeight } from './weight.ts';

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
  const { gives } = side;
  const weight = exactWeight(pool.weight);
  const claims = claimsOf(side, pool);
  if (lots < pool.lots && !isAmongAll(pool, lots, weight)) {
    // Each that has a whole lot by its weight, or could have an odd one, is among so many of the heaviest.
    const rows = heaviest(side, pool, lots);
    shareRest(claims, { rows, total: lots, weight });
    return givenOf(gives, rows);
  }
  const rows = askedRows(pool);
  if (lots >= pool.lots) for (const row of rows) gives[row] = pool.eligible[row];
  else {
    const left = { ...pool.weight };
    const leave = (row: number): void => addWeight(left, side, row, -pool.eligible[row]);
    shareAmongAll(claims, { rows, total: lots, weight }, leave, () => exactWeight(left));
  }
  return givenOf(gives, rows);
}

function claimsOf(side: OtherSide, pool: Pool): Claims {
  return {
    about: pool.about,
    cap: pool.eligible,
    unit: PER_MILLIONTH,
    gives: side.gives,
    exactOf: (row) => weightOf(side, pool, row),
    isAlike: (a, b) => isAlike(side, pool, a, b),
  };
}

/** 10⁻¹⁸ in a millionth. */
const PER_MILLIONTH = 1e12;

/** How many rows are looked at to share so many lots. */
export function rowsToShare(pool: Pool, lots: number): number {
  const isAll = lots >= pool.lots || isAmongAll(pool, lots, exactWeight(pool.weight));
  return isAll ? pool.asked : lots;
}

/** Must every row that is asked be one of them? */
function isAmongAll(pool: Pool, lots: number, weight: bigint): boolean {
  const reachesCap = BigInt(lots * LEVERAGE_MAX) * UNIT >= weight;
  return reachesCap || lots * FEW > pool.asked;
}

const UNIT = 10n ** 18n;

function givenOf(gives: Float64Array, rows: Int32Array): Given {
  const given = { rows: [] as number[], lots: [] as number[] };
  for (const row of rows) {
    if (gives[row] === 0) continue;
    given.rows.push(row);
    given.lots.push(gives[row]);
  }
  return given;
}
