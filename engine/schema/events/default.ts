import type {
  AccountId,
  ContractId,
  Lots,
  Money,
  OrderId,
  Ppm,
  Price,
  Qty,
} from '../../kernel/units.ts';
import type { Side } from '../closed-sets.ts';
import type { SetFundTarget } from '../commands/money.ts';
import type { OfAccount, Recorded } from './parts.ts';

/** Equity fell below maintenance: default management begins. */
export interface LiquidationStarted extends OfAccount {
  readonly kind: 'liquidationStarted';
  readonly equity: Money;
  readonly maintenanceMargin: Money;
}

/** The venue sends a client's own order to close; its fills follow. Step 2 is a slice, step 3 has the fund's help. */
export interface LiquidationOrdered extends OfAccount {
  readonly kind: 'liquidationOrdered';
  readonly contract: ContractId;
  readonly order: OrderId;
  readonly step: number;
  /** Visits before this one. */
  readonly slice: number;
  readonly side: Side;
  readonly qty: Qty;
  readonly limit: Price;
  /** Lots that would cure the account; the slice is a part of them. */
  readonly needed: Qty;
  readonly equity: Money;
  readonly maintenanceMargin: Money;
  readonly markPrice: Price;
  /** Where the position has used up its share of equity, rounded so that its owner never pays more; may be 0 or below. */
  readonly bankruptcyPrice: number;
  /** What fund and tranche may pay for this order. */
  readonly budget: Money;
}

/** Equity is at or above 1.2 × maintenance again, or nothing is held any more. */
export interface LiquidationEnded extends OfAccount {
  readonly kind: 'liquidationEnded';
  readonly equity: Money;
  readonly maintenanceMargin: Money;
  readonly slices: number;
}

/** One account as a round of deleveraging saw it. */
export interface DeleveragingShare {
  readonly account: AccountId;
  readonly held: Lots;
  readonly cost: Money;
  readonly equity: Money;
  /** Lots that may be taken in this round. */
  readonly eligible: Qty;
  /** Leverage before round one: notional over equity, in millionths, rounded down, 1 … 10. For display; shares are exact. */
  readonly leverage: Ppm;
  readonly lots: Qty;
}

/** One round of closing a defaulter against the other side, with its inputs. Fills follow by account id. */
export interface Deleveraged {
  readonly kind: 'deleveraged';
  /** The defaulter. */
  readonly account: AccountId;
  readonly contract: ContractId;
  /** 0 the own group, 1 gains, 2 protected lots, 3 without gain. */
  readonly round: number;
  /** Lots to close at the round's beginning. */
  readonly uncovered: Qty;
  readonly price: Price;
  readonly markPrice: Price;
  readonly bankruptcyPrice: number;
  readonly budget: Money;
  readonly shares: readonly DeleveragingShare[];
}

/** A gaining position gave up a part of its gain: its cost rose. */
export interface GainCut extends OfAccount {
  readonly kind: 'gainCut';
  readonly contract: ContractId;
  readonly amount: Money;
  readonly cost: Money;
  /** The defaulter it was cut for. */
  readonly defaulter: AccountId;
}

/** Fund or tranche moved: published. */
export interface FundChanged {
  readonly kind: 'fundChanged';
  readonly fund: Money;
  readonly tranche: Money;
  readonly uncovered: Money;
  /** Highest fund of the last 8 hours. */
  readonly peak: Money;
  /** At or below half of the target. */
  readonly alarm: boolean;
}

/** How near a position is to being deleveraged: 0 not in the first round, 1 … 5 by fifths of what stands before it. */
export interface IndicatorChanged extends OfAccount {
  readonly kind: 'indicatorChanged';
  readonly contract: ContractId;
  readonly indicator: number;
}

export type FundTargetSet = Recorded<'fundTargetSet', SetFundTarget>;
