// Work that does not fit into the command that asked for it: it is owed, and the venue's command `continue` goes on with
// it. What is owed is part of the state; how much a command may still do is room to work in.

import type {
  AccountId,
  ContractId,
  Money,
  OrderId,
  ParticipantId,
  Price,
  Qty,
  Time,
  TraderId,
} from '../kernel/units.ts';
import type { CancelReason, KillScope } from '../schema/closed-sets.ts';
import type { MassCancel, OrderCommand } from '../schema/commands/orders.ts';
import type { Deleveraged } from '../schema/events/default.ts';
import type { EligibilityPart } from '../schema/events/participants.ts';
import { STANDARD_BOUNDS, type WorkBounds } from '../schema/work-bounds.ts';
import type { Closing } from './intent.ts';

/**
 * What a step of work costs, in units that are about a microsecond each on the machine that the standard bounds were
 * measured on. A step that is not listed costs what its parts cost.
 */
export const Cost = {
  /** A trade, its event and both parties' margins. */
  fill: 10,
  /** An order of a batch, beside its trades. */
  order: 5,
  /** An order that ends, or loses lots, without a trade. */
  cancel: 4,
  /** A pending order that passes the checks again. */
  trigger: 30,
  /** An event of an account: a level, a posting, an indicator. */
  note: 3,
  /** An account that is looked at by itself and left as it is. */
  look: 1,
  /** A visit of an account in default, beside its cancels and fills. */
  visit: 40,
} as const;

/** What goes on in parts, by kind. Plain data: it stands in snapshots and in the digest as it is. */
interface OwedWorks {
  /** An order of the venue's own, triggered or of a liquidation (then with what its fee is measured by), that trades on. */
  match: { readonly order: OrderId; readonly closing: Closing | null };
  /** The rest of a whole second: contract by contract index, funding and mark, then what follows from the marks. */
  second: { readonly before: number; contract: number; indexed: boolean; marked: boolean };
  /** Seconds from the one after `before` to `last` that no tick covered: full hours, all contracts of one before the next. */
  missed: { readonly before: number; readonly last: number; hour: number; contract: number };
  /** Funding of a full hour, or of a delisting, from account `next` on; `sum` and `high` are the limbs of those before it. */
  posting: {
    readonly contract: ContractId;
    readonly at: Time;
    next: AccountId;
    sum: number;
    high: number;
  };
  /** Negative balances against collateral: all of them at a full hour, else those of flat accounts. */
  conversions: { readonly which: 'all' | 'flat'; next: AccountId };
  /** Orders outside the trade band of a contract. */
  band: { readonly contract: ContractId };
  /** Unmargined orders and margin levels, from account `next` on. */
  margins: { next: AccountId };
  /**
   * What the last mark found below maintenance, the worst first, and the contracts whose positions could be closed
   * then; null until the list is drawn up. From its end on `next` counts budgets that are kept. `sides` are the other sides
   * whose making was begun.
   */
  defaults: {
    accounts: readonly AccountId[] | null;
    closing: readonly ContractId[];
    next: number;
    sides: PaidSide[];
  };
  /** The fills of a long round of deleveraging, then the orders of who gave: from place `next` on, twice over the list. */
  round: {
    readonly contract: ContractId;
    readonly defaulter: AccountId;
    readonly price: Price;
    /** Who gives, in columns: a long round has very many. */
    readonly accounts: readonly AccountId[];
    readonly lots: readonly number[];
    readonly eligible: readonly number[];
    readonly leverage: readonly number[];
    /** What the round's events repeat when they are several; null when the one there is has been emitted. */
    report: (Pick<Deleveraged, 'round' | 'bankruptcyPrice' | 'budget'> & { uncovered: Qty }) | null;
    next: number;
  };
  /** Gains that pay for a flat account's shortfall, then the orders of who gave: from place `next` on, twice over the list. */
  cuts: {
    readonly defaulter: AccountId;
    readonly shortfall: number;
    /** Paid by the fund and the tranche before. */
    readonly insurance: number;
    readonly tranche: number;
    readonly cuts: readonly GainCut[];
    next: number;
  };
  /** Pending orders that watch these prices of these contracts, until none is due. */
  triggers: TriggerScope;
  /** Pegged orders of a contract that follow their references, behind the order `next`. */
  pegs: { readonly contract: ContractId; next: OrderId | 0 };
  /** The end of a contract, stage by stage, from account `next` on. */
  delisting: {
    readonly contract: ContractId;
    readonly price: Price | 0;
    stage: DelistingStage;
    next: AccountId;
  };
  /**
   * The end of an auction's call: its price, orders that force it out of bounds, the trades, orders for the auction alone from
   * account `next` on.
   */
  auction: {
    readonly contract: ContractId;
    /** When the call was over. */
    readonly at: Time;
    stage: AuctionStage;
    price: Price | 0;
    /** Traded so far at this price. */
    lots: number;
    surplus: number;
    /** Prices at which it has traded: the first one may be extended. */
    rounds: number;
    next: number;
  };
  /** Orders of a contract that may raise risk go, and the rest are made reduce-only, from account `next` on. */
  takingRaising: { readonly contract: ContractId; next: AccountId };
  /** A mass cancel: orders of an account that fit, from the order `next` on (0 for the newest); `count` went so far. */
  massCancel: Omit<MassCancel, 'kind' | 'key'> & {
    readonly item: number;
    next: OrderId | 0;
    count: number;
  };
  /** The items of a batch from `next` on. */
  batch: {
    readonly items: readonly OrderCommand[];
    /** Whose orders these are, for a disconnect. Not there where a former release owed it. */
    readonly session?: number;
    next: number;
  };
  /** Orders that lost what let them in: loss by loss from `next` on, and of that one from its account `account` on. */
  losing: { readonly losses: readonly Loss[]; next: number; account: number };
  /** All orders of these accounts. */
  orders: {
    readonly accounts: readonly AccountId[];
    readonly reason: CancelReason;
    next: number;
  };
  /** Affiliates whose overseer left, and their orders: from participant `next` on, and of that one from its account `account` on. */
  overseen: { readonly participants: readonly ParticipantId[]; next: number; account: number };
  /** Resting orders of a contract that reserve by its new terms, from row `next` on. */
  reserving: { readonly contract: ContractId; next: number };
  /**
   * Orders at a level of a kill switch, of these accounts (null for all), from place `place` among them on, and of that one from
   * the order `next` on (0 for the newest); `count` of it went so far. What is purely reducing may stay.
   */
  sweep: {
    readonly scope: KillScope;
    readonly target: number;
    readonly among: readonly AccountId[] | null;
    readonly reason: CancelReason;
    readonly keepsReducing: boolean;
    place: number;
    next: OrderId | 0;
    count: number;
  };
  /** Deleveraging indicators of a contract, from account `next` on. */
  indicators: { readonly contract: ContractId; next: AccountId };
}

/** How far the making of an other side is paid for, by its place in `otherSides`: rows of all passes together. */
export interface PaidSide {
  readonly place: number;
  rows: number;
}

/** What one account's gains give. */
export interface GainCut {
  readonly account: AccountId;
  readonly amount: Money;
}

/** Which orders of an account lose what let them in. */
export interface Affected {
  /** Only those that this trader signed; 0 for everybody's. */
  readonly trader: TraderId | 0;
  /** Only those in this contract; 0 for all. */
  readonly contract: ContractId | 0;
}

/**
 * A part of eligibility that is gone. With `trader` 0 it was the participant's own, which ends the orders of all its
 * traders.
 */
export interface Loss extends Affected {
  readonly participant: ParticipantId;
  /** What is emitted to have lapsed; null where that was emitted of the whole already. */
  readonly what: EligibilityPart | null;
}

/** All accounts pass a stage before the first passes the next. */
type DelistingStage = 'cancels' | 'positions' | 'debts';

type AuctionStage = 'price' | 'forced' | 'trades' | 'orders';

/** Contracts by the price that is watched in them. */
export interface TriggerScope {
  readonly mark: readonly ContractId[];
  readonly index: readonly ContractId[];
  readonly last: readonly ContractId[];
}

export type OwedKind = keyof OwedWorks;
export type OwedWork<K extends OwedKind = OwedKind> = {
  [Kind in K]: { readonly kind: Kind } & OwedWorks[Kind];
}[K];

export interface Owed {
  /** In the order in which it is done. */
  queue: OwedWork[];
  /** What was owed before the command at hand, which passes; empty between commands. */
  behind: OwedWork[];
  bounds: WorkBounds;
}

export function createOwed(): Owed {
  return { queue: [], behind: [], bounds: STANDARD_BOUNDS };
}

/** What the command at hand may still do; below zero when its last step was longer. */
export interface Meter {
  left: number;
}

/** Work to be done behind all that is owed. */
export function owe({ queue }: Owed, work: OwedWork): void {
  queue.push(work);
}

/** Work to be done before all that is owed: what the work at hand turned out to need first. */
export function oweFirst({ queue }: Owed, work: OwedWork): void {
  queue.unshift(work);
}

/** The liquidation order that trades in parts: no cancel reaches it. 0 when there is none. */
export function closingOrder({ queue, behind }: Owed): OrderId | 0 {
  if (queue.length === 0 && behind.length === 0) return 0;
  for (const works of [queue, behind]) {
    for (const work of works) if (work.kind === 'match' && work.closing !== null) return work.order;
  }
  return 0;
}

export function spend(meter: Meter, cost: number): void {
  meter.left -= cost;
}

/** Whether another step may begin. Each step is bounded, so a command does at most one more than its bound. */
export function mayGoOn(meter: Meter): boolean {
  return meter.left > 0;
}
