// A whole number shared out pro rata to weight, no share above its cap: water-filling, exact, by largest remainder. In columns,
// and in doubles where they leave no doubt; the plain form of the rule is share-out.ts.

import { orderBy } from '../kernel/sort.ts';

/** Two doubles nearer than this part of them may stand for equal numbers. */
export const TIE: number = 2 ** -46;

/** Those who take part, by row. */
export interface Claims {
  /** Weights, as near as doubles come, all in one unit. */
  readonly about: Float64Array;
  readonly cap: Float64Array;
  /** What a weight of 1 in `about` is in the unit of the exact ones. */
  readonly unit: number;
  exactOf(row: number): bigint;
  /** Equal weights, because all they are made of is equal? */
  isAlike(a: number, b: number): boolean;
  /** Row → its share: what is found is written here. */
  readonly gives: Float64Array;
}

/** A total and who shares it. */
interface Rest {
  /** In the order that breaks ties. */
  readonly rows: Int32Array;
  readonly total: number;
  /** Of all who share, also of those who are too light to have one of so many units. */
  readonly weight: bigint;
}

/**
 * Shares among `rows`, which together could take more than `total`. A party that is full at one level is full at the higher one
 * that its leaving makes.
 *
 * @param leave takes a row that is full out of the sum of weights. @returns what is left of it.
 */
export function shareAmongAll(
  claims: Claims,
  { rows: asked, total, weight }: Rest,
  leave: (row: number) => void,
  weightLeft: () => bigint,
): void {
  const rows = asked.slice();
  let count = rows.length;
  let left = total;
  let all = weight;
  for (;;) {
    const level = left;
    let free = 0;
    for (let i = 0; i < count; i++) {
      const row = rows[i];
      if (!isFull(claims, row, level, all)) {
        rows[free] = row;
        free += 1;
        continue;
      }
      claims.gives[row] = claims.cap[row];
      left -= claims.cap[row]; // Together not above the level: each is at most its part of it.
      leave(row);
    }
    if (free === count) break;
    count = free;
    all = weightLeft();
  }
  shareRest(claims, { rows: rows.subarray(0, count), total: left, weight: all });
}

/** Would its part of `level` reach its cap? */
function isFull(claims: Claims, row: number, level: number, weight: bigint): boolean {
  const wanted = level * claims.about[row];
  const allowed = claims.cap[row] * (Number(weight) / claims.unit);
  if (Math.abs(wanted - allowed) > allowed * TIE) return wanted > allowed;
  return BigInt(level) * claims.exactOf(row) >= BigInt(claims.cap[row]) * weight;
}

/** The rows that no cap stops: floors, then the odd units to the largest remainders, ties in the order of the rows. */
export function shareRest(claims: Claims, rest: Rest): void {
  const { rows, total, weight } = rest;
  const { gives, about } = claims;
  if (total === 0) {
    for (const row of rows) gives[row] = 0;
    return;
  }
  const all = Number(weight) / claims.unit;
  const short = new Float64Array(rows.length); // By how much the floor falls short, below zero.
  let odd = total;
  let error = 0;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i];
    const part = (total * about[row]) / all;
    const floor = floorOf(claims, rest, row, part);
    error = Math.max(error, part * TIE);
    gives[row] = floor;
    short[i] = floor - part;
    odd -= floor;
  }
  if (odd > 0) shareOdd(claims, rest, { short, odd, error });
}

function floorOf(claims: Claims, { total, weight }: Rest, row: number, part: number): number {
  if (Math.abs(part - Math.round(part)) > part * TIE) return Math.floor(part);
  return Number((BigInt(total) * claims.exactOf(row)) / weight);
}

interface Odd {
  /** Of each of the rows, minus what its floor leaves of its part. */
  readonly short: Float64Array;
  readonly odd: number;
  /** How far any of them may be from the truth. */
  readonly error: number;
}

/** One more for the rows whose floors leave most: those clearly above the last of them first, then the near ones exactly. */
function shareOdd(claims: Claims, rest: Rest, { short, odd, error }: Odd): void {
  const { rows } = rest;
  const order = orderBy(short, rows.length);
  const last = short[order[odd - 1]];
  let from = odd - 1;
  while (from > 0 && last - short[order[from - 1]] <= 2 * error) from -= 1;
  let to = odd;
  while (to < rows.length && short[order[to]] - last <= 2 * error) to += 1;
  for (let k = 0; k < from; k++) claims.gives[rows[order[k]]] += 1;
  const near = nearest(claims, rest, order.subarray(from, to));
  for (let k = 0; k < odd - from; k++) claims.gives[near[k]] += 1;
}

/** Rows in the exact order of their remainders, ties as they stand. */
function nearest(claims: Claims, { rows, total, weight }: Rest, places: Int32Array): number[] {
  const near = Array.from(places.slice().sort(), (place) => rows[place]);
  if (near.every((row) => claims.isAlike(row, near[0]))) return near;
  const exact = near.map((row) => ({ row, rest: (BigInt(total) * claims.exactOf(row)) % weight }));
  exact.sort((a, b) => (a.rest === b.rest ? 0 : a.rest > b.rest ? -1 : 1));
  return exact.map(({ row }) => row);
}
