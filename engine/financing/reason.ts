// Why the financing book refuses. Codes are permanent, in a range of their own above those of the venue; a number
// is never used twice. docs/financing-reasons.md shows this table, and a test compares them.

/** Names and codes. */
export const FinancingReason = {
  fieldInvalid: 901,
  referenceReused: 902,
  clientUnknown: 903,
  notMarginClient: 904,
  facilityMissing: 905,
  facilityExists: 906,
  secondPersonMissing: 907,
  raiseReasonRefused: 908,
  limitAboveCapability: 909,
  assetUnknown: 910,
  collateralNotEligible: 911,
  haircutTooLow: 912,
  boundsTooWide: 913,
  sectorWrong: 914,
  advancesSuspended: 915,
  purchasesBlocked: 916,
  priceMissing: 917,
  priceStale: 918,
  creditLimit: 919,
  loanLimit: 920,
  concentrationLimit: 921,
  lendingValue: 922,
  notHeld: 923,
  collateralEncumbered: 924,
  aboveDebt: 925,
  priceOutOfOrder: 926,
  notInDefault: 927,
  enforcementOpen: 928,
  saleUnknown: 929,
  fillBeyondSale: 930,
  fillBelowLimit: 931,
  reviewOpen: 932,
  reviewMissing: 933,
  triggerHolds: 934,
  policyVersion: 935,
  assetInUse: 936,
  notRepaid: 937,
  callOpen: 938,
  bookFull: 939,
  clientInUse: 940,
  securityUnidentified: 941,
  custodianOther: 942,
} as const;
export type FinancingReason = (typeof FinancingReason)[keyof typeof FinancingReason];
export type FinancingReasonName = keyof typeof FinancingReason;

/** What each means to whoever is refused, and what cures it. */
export const REASON_TEXTS: Readonly<
  Record<FinancingReasonName, { readonly meaning: string; readonly cure: string }>
> = {
  fieldInvalid: {
    meaning: 'A field is missing, of another type, or outside its range; `field` names it.',
    cure: 'Send the field as docs/operating/margin-financing.md describes it.',
  },
  referenceReused: {
    meaning: 'The reference was used for a command with another body.',
    cure: 'Use a new reference for a new command.',
  },
  clientUnknown: {
    meaning: 'No client is registered under this id.',
    cure: 'Register the client first.',
  },
  notMarginClient: {
    meaning: 'Only existing securities margin clients may borrow here.',
    cure: 'Open a securities margin account first and record since when.',
  },
  facilityMissing: {
    meaning: 'The client has no facility.',
    cure: 'Open one, with two persons.',
  },
  facilityExists: {
    meaning: 'The client has a facility already.',
    cure: 'Change it instead.',
  },
  secondPersonMissing: {
    meaning: 'This needs an approver who is another person than the requester.',
    cure: 'Have somebody else approve it.',
  },
  raiseReasonRefused: {
    meaning: 'That virtual assets are now allowed is no reason to raise a limit.',
    cure: 'Raise it only for what is known of the client.',
  },
  limitAboveCapability: {
    meaning: 'The credit limit is above what the client was assessed to be able to repay.',
    cure: 'Ask for less, or record a new assessment.',
  },
  assetUnknown: {
    meaning: 'The asset is not listed.',
    cure: 'List it first.',
  },
  collateralNotEligible: {
    meaning:
      'Of virtual assets only bitcoin and ether are collateral; coins and stablecoins are no securities.',
    cure: 'Pledge bitcoin, ether or listed securities.',
  },
  haircutTooLow: {
    meaning: 'The haircut of bitcoin and ether is 60 % at least.',
    cure: 'Configure 600 000 ppm or more.',
  },
  boundsTooWide: {
    meaning: 'Highest price times highest quantity comes to more than HK$1 trillion.',
    cure: 'Configure narrower bounds.',
  },
  sectorWrong: {
    meaning:
      'Bitcoin and ether belong to the sector virtualAssets, with funds that hold coins and the stocks of that business.',
    cure: 'List the asset under that sector.',
  },
  advancesSuspended: {
    meaning: 'Advances to the client are suspended; a review is open.',
    cure: 'Repay or pledge until no trigger holds, then close the review with two persons.',
  },
  purchasesBlocked: {
    meaning: 'Purchases of virtual assets by the client are blocked; a review is open.',
    cure: 'As for suspended advances.',
  },
  priceMissing: {
    meaning: 'The asset has had no price yet.',
    cure: 'Wait for its feed.',
  },
  priceStale: {
    meaning:
      'The price feed of an asset the client holds or wants is out: no advance, no release against a debt.',
    cure: 'Wait for a fresh price.',
  },
  creditLimit: {
    meaning: 'The debt would exceed the credit limit of the facility.',
    cure: 'Ask for less, or have the limit raised.',
  },
  loanLimit: {
    meaning: 'The debt would exceed what one client, or one group of clients, may owe.',
    cure: 'Ask for less; have the group repay.',
  },
  concentrationLimit: {
    meaning:
      'The purchase would take an asset or a sector above its limit for the client, the group or the book.',
    cure: 'Buy less of it.',
  },
  lendingValue: {
    meaning: 'The debt would exceed the lending value of the collateral.',
    cure: 'Pledge more, or ask for less.',
  },
  notHeld: {
    meaning: 'The client has not so much of the asset pledged, or it is already being sold.',
    cure: 'Ask for what is held and free.',
  },
  collateralEncumbered: {
    meaning: 'Pledged collateral is not transferred, lent or pledged again.',
    cure: 'Repay and release it; there is no other way out.',
  },
  aboveDebt: {
    meaning: 'The repayment is above loan and accrued interest.',
    cure: 'Repay what is owed at most.',
  },
  priceOutOfOrder: {
    meaning: 'The price was quoted before the one the book has.',
    cure: 'Nothing: the newer price stands.',
  },
  notInDefault: {
    meaning: 'The client is not in default, or there is no shortfall.',
    cure: 'Enforce only after an unmet call.',
  },
  enforcementOpen: {
    meaning: 'Collateral of the client is being sold already.',
    cure: 'Report its fills, or its end.',
  },
  saleUnknown: {
    meaning: 'There is no such sale, or it has ended.',
    cure: 'Report for a sale that is open.',
  },
  fillBeyondSale: {
    meaning: 'The fill is larger than what is left of the sale.',
    cure: 'Report what was sold, at most what was ordered.',
  },
  fillBelowLimit: {
    meaning:
      'The fill, or the sale by a client with a debt, is below the last price less the slippage of the asset.',
    cure: 'Deal at the limit or better, or end the sale and get a new limit.',
  },
  reviewOpen: {
    meaning: 'A review is open: no second one, and no raise of the limit meanwhile.',
    cure: 'Close the review first.',
  },
  reviewMissing: {
    meaning: 'No review of the client is open.',
    cure: 'Nothing to close.',
  },
  triggerHolds: {
    meaning: 'What suspended the client still holds.',
    cure: 'Repay or pledge first.',
  },
  policyVersion: {
    meaning: 'The version of a policy is one more than the last.',
    cure: 'Send the next version.',
  },
  assetInUse: {
    meaning:
      'Kind and decimals of an asset stay as they were first listed; bounds hold what there is.',
    cure: 'List another asset, or wider bounds.',
  },
  notRepaid: {
    meaning: 'Collateral leaves as far as repayments have paid for it; what is asked for is more.',
    cure: 'Repay first; with no debt everything may leave.',
  },
  callOpen: {
    meaning: 'A margin call is open, or the client is suspended: nothing is released.',
    cure: 'Meet the call first.',
  },
  bookFull: {
    meaning: 'A table or a sum of the book is at its bound.',
    cure: 'None at once; tell the operator.',
  },
  clientInUse: {
    meaning: 'A client with a debt keeps its group and stays a securities margin client.',
    cure: 'Change them when nothing is owed.',
  },
  securityUnidentified: {
    meaning:
      'A security needs the exchange that lists it, its code or ISIN, and its class; `field` names what is missing.',
    cure: 'Send them; what no exchange lists is no security.',
  },
  custodianOther: {
    meaning: 'What a client has of one asset is with one custodian; `field` names who has it not.',
    cure: 'Name the custodian who holds the rest, or release it first.',
  },
};

/** The name of a code. */
export function reasonName(reason: FinancingReason): FinancingReasonName {
  return NAMES.get(reason) as FinancingReasonName;
}

const NAMES: ReadonlyMap<number, FinancingReasonName> = new Map(
  Object.entries(FinancingReason).map(([name, code]) => [code, name as FinancingReasonName]),
);

/** A refusal is a value: nothing has changed. */
export interface Refusal {
  readonly reason: FinancingReason;
  /** Of the command; '' when no single one is at fault. */
  readonly field: string;
  /** What was allowed and what it would have been, in the unit of the field; both 0 when there is no number. */
  readonly limit: number;
  readonly actual: number;
}

export function refuse(reason: FinancingReasonName, field = '', limit = 0, actual = 0): Refusal {
  return { reason: FinancingReason[reason], field, limit, actual };
}
