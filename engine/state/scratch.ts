// Room to work in: what a command writes before it reads it. No part of the state: in no snapshot and no digest,
// and each engine has its own, so that two of them may take turns in one thread.

import { createDigest, type Digest } from '../kernel/digest.ts';
import {
  createRows,
  f64,
  type Of,
  type Rows,
  type Table,
  table,
  unsaved,
} from '../kernel/table.ts';
import {
  type AccountId,
  type Money,
  NO_ORDER,
  type OrderId,
  type Price,
  type Qty,
} from '../kernel/units.ts';
import { Cause, Side } from '../schema/closed-sets.ts';
import { NO_ITEM } from '../schema/events/parts.ts';
import { createIntent, type Intent, type Taker } from './intent.ts';
import type { OtherSide } from './other-side.ts';
import type { Meter } from './owed.ts';
import { createTouched, type Touched } from './touched.ts';

export interface Scratch {
  /** The session that sent the command at hand; 0 for the venue itself. */
  session: number;
  /** The order at hand: placed, amended or triggered. */
  readonly intent: Intent;
  /** The same order once it is accepted and trades. */
  readonly taker: Taker;
  /** Of the fields of the order at hand, where it has a client order id. */
  readonly fingerprint: Digest;
  /** The trade at hand. */
  readonly trade: Trade;
  /** Whom the command at hand has moved money or a position of. */
  readonly touched: Touched;
  /** How much the command at hand may still do. */
  readonly meter: Meter;
  readonly sweep: Sweep;
  readonly decays: DecayTables;
  /** Two for each contract: opposite to its short positions, to its long ones. */
  readonly otherSides: (OtherSide | undefined)[];
}

/** What two parties agreed on, ready to be settled. */
export interface Trade {
  /** Of the batch that it answers; `NO_ITEM` when it answers none. */
  item: number;
  price: Price;
  qty: Qty;
  takerSide: Side;
  cause: Cause;
  readonly maker: Party;
  readonly taker: Party;
}

/** One side of a trade: its order as it stands after it, or zeros when there is none. */
export interface Party {
  account: AccountId;
  order: OrderId;
  clientOrderId: string;
  open: Qty;
  filled: Qty;
  affiliate: boolean;
  /** What it pays, and the row of the house that has it; below zero for a rebate. */
  fee: Money;
  feeTo: AccountId;
}

const SWEEP_COLUMNS = {
  /** Like `equityOf` of margin.ts. */
  equity: unsaved(f64()) as Of<number>,
  /** Maintenance of the positions, orders left out. */
  maintenance: unsaved(f64(0)) as Of<number>,
  /** No less than the initial margin of the positions, now or with orders of the group gone. */
  initialBound: unsaved(f64(0)) as Of<number>,
} as const;

export const SWEEP: Table<AccountId, typeof SWEEP_COLUMNS> = table(SWEEP_COLUMNS);

/** What the sweep over all accounts found, one row per account. */
export interface Sweep extends Rows<AccountId, typeof SWEEP_COLUMNS> {
  capacity: number;
  /** The command whose marks it stands for and in which no money has moved since; −1 for none. */
  seq: number;
}

/** Time constant → what is left of a sample, by its age in seconds; filled as it is asked. */
export type DecayTables = Map<number, number[]>;

export function createScratch(): Scratch {
  const intent = createIntent();
  return {
    session: 0,
    intent,
    taker: { slot: NO_ORDER, intent, item: NO_ITEM },
    fingerprint: createDigest(),
    trade: {
      item: 0,
      price: 0 as Price,
      qty: 0 as Qty,
      takerSide: Side.buy,
      cause: Cause.order,
      maker: createParty(),
      taker: createParty(),
    },
    touched: createTouched(),
    meter: { left: 0 },
    sweep: createRows(SWEEP, 0, { capacity: 0, seq: -1 }),
    decays: new Map(),
    otherSides: [],
  };
}

function createParty(): Party {
  return {
    account: 0 as AccountId,
    order: 0 as OrderId,
    clientOrderId: '',
    open: 0 as Qty,
    filled: 0 as Qty,
    affiliate: false,
    fee: 0 as Money,
    feeTo: 0 as AccountId,
  };
}
