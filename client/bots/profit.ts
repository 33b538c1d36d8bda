// What a bot has earned, and what it has lost since midnight.

import { type Books, holdingOf } from './books.ts';
import { worthOf } from './exact.ts';

/** Minor units of money. */
export interface Profit {
  readonly realized: number;
  /** At the mark price. */
  readonly unrealized: number;
  readonly fees: number;
  readonly funding: number;
  /** Realized and unrealized, less fees and funding. Deposits are no profit. */
  readonly total: number;
}

/** Of one contract's market; what is held in others is not valued. */
interface Valuation {
  readonly contract: number;
  readonly moneyPerTickLot: number;
  /** Ticks; 0 while it is not known, and then nothing is unrealized. */
  readonly mark: number;
}

/** Where a day began: losses of the day are counted from there, also by a bot that was started again. */
export interface Day {
  /** Days since 1970, UTC. */
  readonly number: number;
  readonly profitAtStart: number;
}

const DAY_US = 86_400_000_000;

/** @example long 3 for 300 at a mark of 120, one minor unit a tick and lot: unrealized 60. */
export function profitOf(books: Books, { contract, moneyPerTickLot, mark }: Valuation): Profit {
  const { held, cost } = holdingOf(books, contract);
  const unrealized = mark === 0 ? 0 : worthOf(held, mark, moneyPerTickLot) - cost;
  const { realized, fees, funding } = books;
  return { realized, unrealized, fees, funding, total: realized + unrealized - fees - funding };
}

/** The day of a moment; a new one begins with the profit of now. @param time microseconds, the venue's */
export function dayOf(before: Day | null, time: number, profit: number): Day {
  const number = Math.floor(time / DAY_US);
  return before !== null && before.number >= number ? before : { number, profitAtStart: profit };
}
