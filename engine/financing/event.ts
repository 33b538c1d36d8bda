// The events of the financing book: a closed set of plain facts, past tense. Every decision carries the numbers it was
// taken on and the version of the policy (rule F-07).

import type { Money, Ppm, Seq, Time } from '../kernel/units.ts';
import type { UnitPrice, Units } from './amounts.ts';
import type { RaiseReason } from './command.ts';
import type { Refusal } from './reason.ts';

interface CommandRejected extends Refusal {
  readonly kind: 'commandRejected';
}
/** The reference was used before, by this very command: what it came to then stands, and nothing happened now. */
interface CommandRepeated {
  readonly kind: 'commandRepeated';
  readonly reference: string;
  readonly seq: Seq;
}
interface PolicySet {
  readonly kind: 'policySet';
  readonly version: number;
  readonly by: string;
  readonly approver: string;
}
interface AssetListed {
  readonly kind: 'assetListed';
  readonly asset: string;
  readonly haircut: Ppm;
  readonly sector: string;
  readonly by: string;
  readonly approver: string;
}
interface SectorLimitsSet {
  readonly kind: 'sectorLimitsSet';
  readonly sector: string;
  readonly by: string;
  readonly approver: string;
}
interface CapitalSet {
  readonly kind: 'capitalSet';
  readonly capital: Money;
  readonly otherLoans?: Money; // Not in journals of before; nor are custodians below.
}
interface ClientRegistered {
  readonly kind: 'clientRegistered';
  readonly client: string;
  readonly group: string;
  readonly marginClientSince: Time;
}
/** `cause` is `missedCall` where the book marked the record itself. */
interface RecordSet {
  readonly kind: 'recordSet';
  readonly client: string;
  readonly isPoor: boolean;
  readonly cause: 'person' | 'missedCall';
  readonly note: string;
}
interface FacilityOpened {
  readonly kind: 'facilityOpened';
  readonly client: string;
  readonly limit: Money;
  readonly capability: Money;
  readonly rate: Ppm;
  readonly by: string;
  readonly approver: string;
  readonly note: string;
  readonly policy: number;
}
interface FacilityChanged {
  readonly kind: 'facilityChanged';
  readonly client: string;
  readonly limitBefore: Money;
  readonly limit: Money;
  readonly capability: Money;
  readonly rate: Ppm;
  readonly reason: RaiseReason;
  readonly by: string;
  readonly approver: string;
  readonly note: string;
  readonly policy: number;
}
interface Collateral {
  readonly client: string;
  readonly asset: string;
  readonly qty: Units;
  /** Held afterwards. */
  readonly held: Units;
}
interface Pledged extends Collateral {
  readonly kind: 'pledged';
  readonly custodian?: string;
}
interface Released extends Collateral {
  readonly kind: 'released';
}
/** A loan that moved; `loan` is what it is afterwards. */
interface LoanMove {
  readonly client: string;
  readonly amount: Money;
  readonly loan: Money;
}
interface Drawn extends LoanMove {
  readonly kind: 'drawn';
  readonly policy: number;
}
interface Repaid extends LoanMove {
  readonly kind: 'repaid';
}
/** `amount` was advanced for `qty`. */
interface Bought extends LoanMove, Collateral {
  readonly kind: 'bought';
  readonly custodian?: string;
  readonly policy: number;
}
/** `amount` repaid the loan; `surplus` went to the client's cash account. */
interface Sold extends LoanMove, Collateral {
  readonly kind: 'sold';
  readonly surplus: Money;
}
/** What has accrued became part of the loan. */
interface InterestPosted extends LoanMove {
  readonly kind: 'interestPosted';
  readonly rate: Ppm;
}
interface PriceAlarm {
  readonly kind: 'volatilityAlarm';
  readonly asset: string;
  readonly high: UnitPrice;
  readonly low: UnitPrice;
  /** (high − low) ÷ high, rounded down. */
  readonly move: Ppm;
  readonly threshold: Ppm;
  readonly since: Time;
  readonly policy: number;
}
/** The price is older than it may be; its haircut widens until it is fresh again. */
interface FeedOut {
  readonly kind: 'feedOut';
  readonly asset: string;
  readonly quotedAt: Time;
  readonly haircut: Ppm;
}
interface FeedBack {
  readonly kind: 'feedBack';
  readonly asset: string;
  readonly quotedAt: Time;
}
interface Decision {
  readonly client: string;
  /** Loan and accrued interest. */
  readonly debt: Money;
  readonly lending: Money;
  readonly market: Money;
  readonly policy: number;
}
interface MarginCallOpened extends Decision {
  readonly kind: 'marginCallOpened';
  readonly amount: Money;
  readonly deadline: Time;
}
/** The shortfall under an open call is larger than before; the deadline stays. */
interface MarginCallRaised extends Decision {
  readonly kind: 'marginCallRaised';
  readonly amountBefore: Money;
  readonly amount: Money;
  readonly deadline: Time;
}
interface MarginCallMet extends Decision {
  readonly kind: 'marginCallMet';
}
interface Defaulted extends Decision {
  readonly kind: 'defaulted';
  readonly deadline: Time;
}
/** Why: the debt is above the market value of the collateral, or a call is open and the record is poor. */
export type SuspensionCause = 'aboveMarketValue' | 'callAndPoorRecord';
interface AdvancesSuspended extends Decision {
  readonly kind: 'advancesSuspended';
  readonly cause: SuspensionCause;
}
interface PurchasesBlocked extends Decision {
  readonly kind: 'purchasesBlocked';
  readonly cause: SuspensionCause;
}
interface ReviewOpened extends Decision {
  readonly kind: 'reviewOpened';
  readonly cause: SuspensionCause | 'person';
  readonly note: string;
}
/** With it advances and purchases are free again. */
interface ReviewClosed {
  readonly kind: 'reviewClosed';
  readonly client: string;
  readonly by: string;
  readonly approver: string;
  readonly note: string;
  readonly policy: number;
}
interface EnforcementStarted extends Decision {
  readonly kind: 'enforcementStarted';
  readonly by: string;
  readonly approver: string;
}
/** To be sold by a dealer; the book waits for what comes of it. */
interface SaleOrdered {
  readonly kind: 'saleOrdered';
  readonly sale: number;
  readonly client: string;
  readonly asset: string;
  readonly qty: Units;
  /** The least price. */
  readonly limit: UnitPrice;
  /** What it was sized at. */
  readonly price: UnitPrice;
  /** What it supports, and its market value: their quotient is the order in which assets are sold. */
  readonly lending: Money;
  readonly market: Money;
  /** The shortfall before it. */
  readonly shortfall: Money;
  readonly round: number;
  readonly rank: number;
  readonly policy: number;
}
interface SaleFilled extends LoanMove, Collateral {
  readonly kind: 'saleFilled';
  readonly sale: number;
  readonly left: Units;
  readonly surplus: Money;
}
/** There is no shortfall any more: the dealer is to stop. A fill that crossed this message still counts. */
interface SaleWithdrawn {
  readonly kind: 'saleWithdrawn';
  readonly sale: number;
  readonly client: string;
  readonly left: Units;
}
interface SaleEnded {
  readonly kind: 'saleEnded';
  readonly sale: number;
  readonly client: string;
  readonly unsold: Units;
}
/** `uncovered` is debt without any collateral left: the broker's loss unless the client pays. */
interface EnforcementEnded extends Decision {
  readonly kind: 'enforcementEnded';
  readonly uncovered: Money;
}
/** Whose limit: a client's, a group's or the book's; `name` of which; `what` asset or sector. */
interface LimitPlace {
  readonly scope: 'client' | 'group' | 'book';
  readonly name: string;
  readonly of: 'asset' | 'sector';
  readonly what: string;
}
/** A limit was passed; what is above counts zero. */
export interface ConcentrationAlarm extends LimitPlace {
  readonly kind: 'concentrationAlarm';
  readonly value: Money;
  readonly limit: Money;
}
/** It is kept again. */
export interface ConcentrationAlarmEnded extends LimitPlace {
  readonly kind: 'concentrationAlarmEnded';
}
/** All loans are above, or again within, so many times the capital. */
interface CapitalAlarm {
  readonly kind: 'capitalAlarm' | 'capitalAlarmEnded';
  readonly loans: Money;
  readonly capital: Money;
  readonly multiple: number;
}

export type FinancingEvent =
  | CommandRejected
  | CommandRepeated
  | PolicySet
  | AssetListed
  | SectorLimitsSet
  | CapitalSet
  | ClientRegistered
  | RecordSet
  | FacilityOpened
  | FacilityChanged
  | Pledged
  | Released
  | Drawn
  | Repaid
  | Bought
  | Sold
  | InterestPosted
  | PriceAlarm
  | FeedOut
  | FeedBack
  | MarginCallOpened
  | MarginCallRaised
  | MarginCallMet
  | Defaulted
  | AdvancesSuspended
  | PurchasesBlocked
  | ReviewOpened
  | ReviewClosed
  | EnforcementStarted
  | SaleOrdered
  | SaleFilled
  | SaleWithdrawn
  | SaleEnded
  | EnforcementEnded
  | ConcentrationAlarm
  | ConcentrationAlarmEnded
  | CapitalAlarm;
