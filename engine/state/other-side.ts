// Who stands opposite to the defaulters of a mark, in columns by account id: made once for a contract and a side, and
// brought up to date for the accounts that have moved since. In no snapshot: it follows from the tables.

import type { AccountId } from '../kernel/units.ts';

/** Who is asked in one round of deleveraging, and a tournament over them: the heaviest weight is found at once. */
export interface Pool {
  /** Made for the mark at work? */
  isMade: boolean;
  /** Money a lot that a counterparty gives up, for which `eligible` stands. */
  giveUp: number;
  /** Up to this give-up no counterparty has fewer eligible lots than it would have for nothing. */
  solid: number;
  /** Row → lots that may be taken. */
  eligible: Float64Array;
  /** Row → eligible lots × leverage, as near as a double comes. */
  about: Float64Array;
  /** Node → the row that wins below it; the root is 1, the leaf of row r is `leaves` + r. */
  winners: Int32Array;
  leaves: number;
  /** Rows with eligible lots, their lots, and their exact weights in all. */
  asked: number;
  lots: number;
  weight: bigint;
}

/** A table over the accounts on one side of a contract. Leverage = high × 10¹² + middle × 10⁶ + low, in 10⁻¹⁸. */
export interface OtherSide {
  /** The mark for which it was made: `Touched.marks`. */
  mark: number;
  size: number;
  account: Int32Array;
  lots: Float64Array;
  equity: Float64Array;
  /** Lots whose removal does not raise the account's net delta. */
  unhedged: Float64Array;
  /** 1 for a position with unrealized gain. */
  gains: Uint8Array;
  high: Float64Array;
  middle: Float64Array;
  low: Float64Array;
  /** Accounts of the log that have been looked at, and those whose leverage has. */
  seen: number;
  seenWhole: number;
  readonly pools: readonly [Pool, Pool, Pool];
}

export function createOtherSide(): OtherSide {
  return {
    mark: -1,
    size: 0,
    account: new Int32Array(0),
    lots: new Float64Array(0),
    equity: new Float64Array(0),
    unhedged: new Float64Array(0),
    gains: new Uint8Array(0),
    high: new Float64Array(0),
    middle: new Float64Array(0),
    low: new Float64Array(0),
    seen: 0,
    seenWhole: 0,
    pools: [createPool(), createPool(), createPool()],
  };
}

function createPool(): Pool {
  return {
    isMade: false,
    giveUp: 0,
    solid: 0,
    eligible: new Float64Array(0),
    about: new Float64Array(0),
    winners: new Int32Array(0),
    leaves: 0,
    asked: 0,
    lots: 0,
    weight: 0n,
  };
}

/** Makes room for so many rows; what they held is forgotten. */
export function reserveRows(side: OtherSide, rows: number): void {
  if (side.account.length >= rows) return;
  const most = 2 * rows;
  side.account = new Int32Array(most);
  side.gains = new Uint8Array(most);
  for (const name of ['lots', 'equity', 'unhedged', 'high', 'middle', 'low'] as const) {
    side[name] = new Float64Array(most);
  }
}

/** Makes room for `rows` leaves, all without a weight. */
export function clearPool(pool: Pool, rows: number): void {
  let leaves = 1;
  while (leaves < rows) leaves *= 2;
  if (pool.eligible.length < leaves) {
    pool.eligible = new Float64Array(leaves);
    pool.about = new Float64Array(leaves);
    pool.winners = new Int32Array(2 * leaves);
  } else {
    pool.eligible.fill(0);
    pool.about.fill(0);
  }
  pool.leaves = leaves;
  pool.asked = 0;
  pool.lots = 0;
  pool.weight = 0n;
}

/** The row of an account; −1 when it is not on this side. */
export function rowOfAccount({ account, size }: OtherSide, wanted: AccountId): number {
  let low = 0;
  let high = size - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (account[middle] === wanted) return middle;
    if (account[middle] < wanted) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
