// What an order would do if it were placed now: the answer of `read/preview.ts`, which the wire carries.

import type { Lots, Money, Price, Qty } from '../kernel/units.ts';
import type { Verdict } from './reject.ts';

export interface Preview {
  /** The first thing that stands against it, 0 when nothing does; and what goes with it. */
  readonly reason: Verdict;
  readonly field: string;
  readonly bound: number;
  readonly actual: number;
  /** The order as it would be accepted: cut to the position, slid, bounded. */
  readonly qty: Qty;
  readonly limit: Price;
  readonly reduceOnly: boolean;
  /** It would be pending until its trigger, and is checked again then. */
  readonly sleeps: boolean;
  /** Fee of all of it at its limit; a rebate is below zero. */
  readonly makerFee: Money;
  readonly takerFee: Money;
  /** Open loss and fee that it reserves while it rests. */
  readonly reserved: Money;
  /** Initial margin that the account needs and what it has available, as it is and with the order resting in full. */
  readonly initialMargin: Money;
  readonly initialMarginAfter: Money;
  readonly available: Money;
  readonly availableAfter: Money;
  /** Once all of it has traded at its limit, as a taker: the position, and its prices; 0 for none. */
  readonly heldAfter: Lots;
  readonly liquidationPrice: Price | 0;
  readonly bankruptcyPrice: Price | 0;
  /** What that position would pay in an hour at the index and rate as they are, and as the minute at work projects. */
  readonly fundingPerHour: Money;
  readonly fundingPerHourProjected: Money;
}
