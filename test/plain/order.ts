// An order of the plain engine.

import type { PlainAccount, PlainMarket } from './venue.ts';

export interface PlainOrder {
  id: number;
  account: PlainAccount;
  market: PlainMarket;
  key: number;
  side: number;
  type: number;
  open: number;
  filled: number;
  /** Of the open lots, those on display. */
  shown: number;
  limit: number;
  timeInForce: number;
  expiresAt: number;
  postOnly: number;
  reduceOnly: boolean;
  displayQty: number;
  selfTrade: number;
  trigger: number;
  triggerOn: number;
  peg: number;
  pegOffset: number;
  cap: number;
  /** Of a quote: its id, and the group whose protection it stands under; 0 for neither. */
  quote: number;
  group: number;
  /** That sent it, or amended it last; 0 for an exit. */
  session: number;
  protection: number;
  /** Of a bracket. */
  takeProfit: number;
  takeProfitLimit: number;
  stopLoss: number;
  stopLossLimit: number;
  exitOn: number;
  /** By the client order id of the other. */
  pairWith: string;
  /** Ids; 0 for none. */
  parent: number;
  pair: number;
  /** Filled, and without exits yet. */
  unmade: number;
  /** The exits made last. */
  exits: PlainOrder[];
  clientOrderId: string;
  tag: string;
  where: 'nowhere' | 'resting' | 'pending';
  /** Place in time among the resting. */
  entered: number;
  /** Open loss of a lot, fixed when it went to the book. */
  lossTicks: number;
}
