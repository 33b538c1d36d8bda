// Who stands opposite to the defaulters of a mark, in columns by account: made once for a contract, a side and a mark, and
// brought up to date for the accounts that have moved since. In no snapshot: it follows from the tables.

/** Positions with gain beyond their hedges, then their protected lots, then positions without gain. */
export const Round = { ownGroup: 0, gains: 1, hedged: 2, others: 3 } as const;
export type Round = (typeof Round)[keyof typeof Round];
/** Those in which the other side is asked. */
export type SharedRound = Exclude<Round, typeof Round.ownGroup>;

/** Σ lots × leverage, exact: by the three parts of the leverage, and carried over before a sum could leave exact numbers. */
export interface Weight {
  carried: bigint;
  lots: number;
  high: number;
  middle: number;
  low: number;
}

/**
 * Who is asked in one round of deleveraging, and two trees over the accounts, whose root is 1 and whose leaf of account a is
 * `leaves` + a.
 */
export interface Pool {
  readonly round: SharedRound;
  /** Made for the mark at work? While it is being made, accounts below `next` are in it. */
  isMade: boolean;
  next: number;
  /** Money a lot that a counterparty gives up, for which `eligible` stands. */
  giveUp: number;
  /** Account → lots that may be taken. */
  eligible: Float64Array;
  /** Account → eligible lots × leverage, as near as a double comes. */
  about: Float64Array;
  /** Node → the account below it that is heaviest. */
  winners: Int32Array;
  /** Node → the dearest lot at which every account below it can give all that it could give for nothing. */
  solid: Float64Array;
  leaves: number;
  /** Accounts with eligible lots, their lots, and their exact weights in all. */
  asked: number;
  lots: number;
  readonly weight: Weight;
}

/**
 * A table over all accounts; those without a position on this side have no lots. Leverage = high × 10¹² + middle × 10⁶ + low,
 * in 10⁻¹⁸.
 */
export interface OtherSide {
  /** The mark for which it was made: `Touched.marks`. */
  mark: number;
  /** Does it have the short positions? Else the long ones. */
  isShort: boolean;
  /** Accounts are below this; those below `next` are made. */
  size: number;
  next: number;
  lots: Float64Array;
  equity: Float64Array;
  /** Lots whose removal does not raise the account's net delta. */
  unhedged: Float64Array;
  /** 1 for a position with unrealized gain. */
  gains: Uint8Array;
  high: Float64Array;
  middle: Float64Array;
  low: Float64Array;
  /** Moves of the log that have been looked at, and those whose leverage has. */
  seen: number;
  seenWhole: number;
  /** What each gives of the lots that are being shared out. */
  gives: Float64Array;
  readonly pools: readonly [Pool, Pool, Pool];
}

export function createOtherSide(): OtherSide {
  return {
    mark: -1,
    isShort: false,
    size: 0,
    next: 0,
    lots: new Float64Array(0),
    equity: new Float64Array(0),
    unhedged: new Float64Array(0),
    gains: new Uint8Array(0),
    high: new Float64Array(0),
    middle: new Float64Array(0),
    low: new Float64Array(0),
    seen: 0,
    seenWhole: 0,
    gives: new Float64Array(0),
    pools: [createPool(Round.gains), createPool(Round.hedged), createPool(Round.others)],
  };
}

function createWeight(): Weight {
  return { carried: 0n, lots: 0, high: 0, middle: 0, low: 0 };
}

function createPool(round: SharedRound): Pool {
  return {
    round,
    isMade: false,
    next: 0,
    giveUp: 0,
    eligible: new Float64Array(0),
    about: new Float64Array(0),
    winners: new Int32Array(0),
    solid: new Float64Array(0),
    leaves: 0,
    asked: 0,
    lots: 0,
    weight: createWeight(),
  };
}

const COLUMNS = ['lots', 'equity', 'unhedged', 'high', 'middle', 'low', 'gives'] as const;

/** Makes room for accounts below `size`, none of which has lots. */
export function clearSide(side: OtherSide, size: number): void {
  side.size = size;
  if (side.lots.length >= size) {
    side.lots.fill(0, 0, size);
    return;
  }
  const most = 2 * size;
  side.gains = new Uint8Array(most);
  for (const name of COLUMNS) {
    side[name] = new Float64Array(most);
  }
}

/** Makes room for accounts below `size`, all without a weight. */
export function clearPool(pool: Pool, size: number): void {
  let leaves = 1;
  while (leaves < size) leaves *= 2;
  if (pool.eligible.length < leaves) {
    pool.eligible = new Float64Array(leaves);
    pool.about = new Float64Array(leaves);
    pool.winners = new Int32Array(2 * leaves);
    pool.solid = new Float64Array(2 * leaves);
  } else {
    pool.eligible.fill(0);
    pool.about.fill(0);
  }
  pool.leaves = leaves;
  pool.asked = 0;
  pool.lots = 0;
  Object.assign(pool.weight, createWeight());
}
