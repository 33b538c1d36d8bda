// What the risk engine says: prices with their inputs, funding, collateral, default management. A closed set;
// names and fields are those of proto/praya/v1, like those of event.ts. All of them are rare.

import type {
  ListCollateral,
  SetClassFloor,
  SetCollateralRate,
  SetFundingTerms,
  SetFundTarget,
} from './risk-command.ts';
import type {
  AccountId,
  ContractId,
  IndexState,
  Lots,
  Money,
  OrderId,
  Ppm,
  Price,
  Qty,
  Side,
  Time,
} from './units.ts';

interface OfAccount {
  readonly account: AccountId;
  readonly accountSeq: number;
}

/** One source as it stood when an index was computed. */
export interface IndexInput {
  readonly source: string;
  readonly bid: Money;
  readonly ask: Money;
  readonly quotedAt: Time;
  readonly weight: Ppm;
  readonly valid: boolean;
}

/** The index of a second, with everything that anyone needs to compute it again. */
export interface IndexPriceSet {
  readonly kind: 'indexPriceSet';
  readonly contract: ContractId;
  readonly price: Price;
  readonly state: IndexState;
  /** Twice the weighted median of the mids, money; 0 when the price was set by command. */
  readonly twiceMedian: Money;
  readonly inputs: readonly IndexInput[];
}

/** The mark of a second and its parts; a part that was not available is 0. */
export interface MarkPriceSet {
  readonly kind: 'markPriceSet';
  readonly contract: ContractId;
  readonly price: Price;
  /** A: the index carried by the funding left in the hour. */
  readonly carryPrice: Price | 0;
  /** B: the index and the average of the impact premium. */
  readonly basisPrice: Price | 0;
  /** C: the median of best bid, best ask and last. */
  readonly bookPrice: Price | 0;
}

/** A minute's premium, the rate that follows from it, and what it accrues. */
export interface FundingMinuteClosed {
  readonly kind: 'fundingMinuteClosed';
  readonly contract: ContractId;
  /** When the minute began. */
  readonly minute: Time;
  /** Samples taken in it; with none it has no premium and accrues nothing. */
  readonly samples: number;
  /** Parts per billion, like the two below. */
  readonly premium: number;
  /** P̄: over the window. */
  readonly averagePremium: number;
  /** F per 8 h. */
  readonly rate: number;
  /** Money a lot held long owes for the minute. */
  readonly perLot: Money;
  readonly cumulative: Money;
}

/** Every full hour, even at rate zero. */
export interface FundingSettled {
  readonly kind: 'fundingSettled';
  readonly contract: ContractId;
  /** The full hour that was reached. */
  readonly hour: Time;
  readonly rate: number;
  readonly cumulative: Money;
  /** Minutes of the hour that accrued. */
  readonly minutes: number;
  /** Seconds left out because of halts. */
  readonly excludedSeconds: number;
}

/** What an account paid (above zero) or received of a contract's funding: a line of its statement. */
export interface FundingPosted extends OfAccount {
  readonly kind: 'fundingPosted';
  readonly contract: ContractId;
  readonly hour: Time;
  readonly amount: Money;
  readonly balance: Money;
}

/** A contract went 24 h without a settlement. */
export interface FundingOverdue {
  readonly kind: 'fundingOverdue';
  readonly contract: ContractId;
  readonly since: Time;
}

export interface LeverageChosen extends OfAccount {
  readonly kind: 'leverageChosen';
  readonly contract: ContractId;
  readonly leverage: number;
}

/** Collateral paid for a negative balance. */
export interface CollateralConverted extends OfAccount {
  readonly kind: 'collateralConverted';
  readonly currency: string;
  /** Minor units of the collateral that left the account. */
  readonly amount: Money;
  readonly proceeds: Money;
  readonly rate: number;
  readonly haircut: Ppm;
  readonly balance: Money;
  /** Collateral that is left. */
  readonly collateral: Money;
}

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

interface Recorded<Kind extends string, Record> {
  readonly kind: Kind;
  readonly record: Record;
}

export type FundingTermsSet = Recorded<'fundingTermsSet', SetFundingTerms>;
export type ClassFloorSet = Recorded<'classFloorSet', SetClassFloor>;
export type CollateralListed = Recorded<'collateralListed', ListCollateral>;
export type CollateralRateSet = Recorded<'collateralRateSet', SetCollateralRate>;
export type FundTargetSet = Recorded<'fundTargetSet', SetFundTarget>;

export type RiskEvent =
  | IndexPriceSet
  | MarkPriceSet
  | FundingMinuteClosed
  | FundingSettled
  | FundingPosted
  | FundingOverdue
  | LeverageChosen
  | CollateralConverted
  | LiquidationStarted
  | LiquidationOrdered
  | LiquidationEnded
  | Deleveraged
  | GainCut
  | FundChanged
  | IndicatorChanged
  | FundingTermsSet
  | ClassFloorSet
  | CollateralListed
  | CollateralRateSet
  | FundTargetSet;
