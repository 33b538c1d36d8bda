// What a broker can ask of the financing book: a closed set, imperative. Who asks, who approves and under which
// reference stands in the envelope, where the gateway puts it; a command cannot claim another's name.

import type { Money, Ppm, Seq, Time } from '../kernel/units.ts';
import type { UnitPrice, Units } from './amounts.ts';

/** A command in its place in history. */
export interface FinancingEnvelope {
  readonly seq: Seq;
  readonly time: Time;
  /** The person or program that asks. */
  readonly by: string;
  /** The second person; '' when there is none. */
  readonly approver: string;
  /** Names the command for ever: a repeat returns the original result. '' for ticks and prices only. */
  readonly reference: string;
  readonly command: FinancingCommand;
}

/** Every parameter that is not an asset's. Each decision names the version under which it was taken (rule F-07). */
export interface Policy {
  /** One more than the last. */
  readonly version: number;
  /** From a margin call to its deadline, µs. */
  readonly callPeriod: Time;
  /** While a feed is out the haircut grows by `widenBy` at once and again every `widenEvery` µs. */
  readonly widenEvery: Time;
  readonly widenBy: Ppm;
  /** A move of so much between the extremes of the window raises an alarm. */
  readonly volatilityWindow: Time;
  readonly volatilityMove: Ppm;
  /** What one client, and one group, may owe. */
  readonly loanPerClient: Money;
  readonly loanPerGroup: Money;
  /** All loans to capital; 5 at most. */
  readonly capitalMultiple: number;
  /** Under which licence the broker lends, in its own words: it is recorded and decides nothing here. */
  readonly licence: string;
}

/** How much of one asset or sector counts, at market value: above it value counts zero (rule F-12). */
export interface Concentration {
  readonly perClient: Money;
  readonly perGroup: Money;
  /** Raises an alarm, and stops purchases. */
  readonly perBook: Money;
}

/** Securities are listed on an exchange; of virtual assets only BTC and ETH are taken. */
type AssetKind = 'security' | 'virtualAsset';

/** What a security is. Funds that hold coins, and companies that live by them, are of the coin sector. */
export type SecurityClass = 'share' | 'bond' | 'fund' | 'coinFund' | 'coinCompany';

/** Which security it is, so that anybody can look it up. */
export interface Listing {
  /** ISO 10383: XHKG, XNAS. */
  readonly exchange: string;
  /** Under which the exchange lists it; '' when the ISIN stands alone. */
  readonly code: string;
  /** ISO 6166; '' when the code stands alone. */
  readonly isin: string;
  readonly class: SecurityClass;
}

export interface AssetTerms extends Concentration {
  readonly kind: AssetKind;
  /** Of a security; null for a virtual asset. */
  readonly listing: Listing | null;
  /** Decimals of the smallest unit: 8 for bitcoin, 0 for shares. */
  readonly decimals: number;
  readonly haircut: Ppm;
  readonly sector: string;
  /** Older than this its feed is out, µs: seconds for a coin, over a weekend for a share. */
  readonly staleAfter: Time;
  /** How far below the price a forced sale may go. */
  readonly slippage: Ppm;
  /** Bounds on what there can be, so that every value stays exact. */
  readonly priceMax: UnitPrice;
  readonly qtyMax: Units;
}

export interface SetPolicy {
  readonly kind: 'setPolicy';
  readonly policy: Policy;
}
/** Lists an asset, or gives it other terms. */
export interface ListAsset {
  readonly kind: 'listAsset';
  readonly asset: string;
  readonly terms: AssetTerms;
}
export interface SetSectorLimits {
  readonly kind: 'setSectorLimits';
  readonly sector: string;
  readonly limits: Concentration;
}
/** The broker's own capital, against which all its loans are held. */
export interface SetCapital {
  readonly kind: 'setCapital';
  readonly capital: Money;
  /** What the broker's other margin clients owe, outside this book. */
  readonly otherLoans: Money;
}
export interface RegisterClient {
  readonly kind: 'registerClient';
  readonly client: string;
  /** Clients of one group are one risk; '' for none. */
  readonly group: string;
  /** Since when a securities margin client; 0 for not. */
  readonly marginClientSince: Time;
}
/** How the client has met calls before. */
export interface SetRecord {
  readonly kind: 'setRecord';
  readonly client: string;
  readonly isPoor: boolean;
  readonly note: string;
}
export interface OpenFacility {
  readonly kind: 'openFacility';
  readonly client: string;
  readonly limit: Money;
  /** What the client was assessed to be able to repay. */
  readonly capability: Money;
  /** Interest per annum. */
  readonly rate: Ppm;
  readonly note: string;
}
/** Why a limit is raised. The last is the one that is refused (rule F-03). */
export type RaiseReason =
  | 'none'
  | 'financialCapability'
  | 'collateral'
  | 'periodicReview'
  | 'virtualAssetsAllowed';
export interface ChangeFacility {
  readonly kind: 'changeFacility';
  readonly client: string;
  readonly limit: Money;
  readonly capability: Money;
  readonly rate: Ppm;
  readonly reason: RaiseReason;
  readonly note: string;
}
interface OfCollateral {
  readonly client: string;
  readonly asset: string;
  readonly qty: Units;
}
export interface Pledge extends OfCollateral {
  readonly kind: 'pledge';
  /** Who holds it for the broker. */
  readonly custodian: string;
}
export interface Release extends OfCollateral {
  readonly kind: 'release';
}
/** An attempt to move, lend or pledge again what is pledged: refused and on record, always (rule F-13). */
export interface TransferOut extends OfCollateral {
  readonly kind: 'transferOut';
  readonly purpose: 'transfer' | 'repledge' | 'lend';
}
export interface Draw {
  readonly kind: 'draw';
  readonly client: string;
  readonly amount: Money;
}
export interface Repay {
  readonly kind: 'repay';
  readonly client: string;
  readonly amount: Money;
}
/** A purchase at a firm amount, fees included: it is advanced, and what was bought is collateral. */
export interface Buy extends OfCollateral {
  readonly kind: 'buy';
  readonly cost: Money;
  /** Who holds what was bought. */
  readonly custodian: string;
}
/** A sale of collateral at a firm amount, fees taken off: it repays the loan. */
export interface Sell extends OfCollateral {
  readonly kind: 'sell';
  readonly proceeds: Money;
}
export interface SetPrice {
  readonly kind: 'setPrice';
  readonly asset: string;
  readonly price: UnitPrice;
  readonly quotedAt: Time;
  /** Where it comes from and what it was made of. */
  readonly source: string;
}
/** Lets what is due happen. */
interface Tick {
  readonly kind: 'tick';
}
/** Sells collateral of a client in default, as much as cures. Two persons. */
export interface Enforce {
  readonly kind: 'enforce';
  readonly client: string;
}
/** A dealer reports what was sold of a forced sale, and for how much in all. */
export interface ReportFill {
  readonly kind: 'reportFill';
  readonly sale: number;
  readonly qty: Units;
  readonly proceeds: Money;
}
/** A dealer reports that nothing more of a sale will be filled. */
export interface EndSale {
  readonly kind: 'endSale';
  readonly sale: number;
}
export interface OpenReview {
  readonly kind: 'openReview';
  readonly client: string;
  readonly note: string;
}
/** Ends a review and the suspension, when no trigger holds. Two persons. */
export interface CloseReview {
  readonly kind: 'closeReview';
  readonly client: string;
  readonly note: string;
}

export type FinancingCommand =
  | SetPolicy
  | ListAsset
  | SetSectorLimits
  | SetCapital
  | RegisterClient
  | SetRecord
  | OpenFacility
  | ChangeFacility
  | Pledge
  | Release
  | TransferOut
  | Draw
  | Repay
  | Buy
  | Sell
  | SetPrice
  | Tick
  | Enforce
  | ReportFill
  | EndSale
  | OpenReview
  | CloseReview;
