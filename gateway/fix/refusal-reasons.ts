// The venue's reasons for a refusal as those of FIX: one row each, by the sort of reason that it is. The venue's own number, its
// field and its text stand beside it in every refusal, so that nothing is lost by the coarser word.

import { type RejectName, type RejectReason, rejectName } from '../../engine/schema/index.ts';

/** 103. */
export const OrderRefusal = {
  brokerOption: '0',
  unknownSymbol: '1',
  exchangeClosed: '2',
  exceedsLimit: '3',
  tooLate: '4',
  unknownOrder: '5',
  duplicateOrder: '6',
  unsupportedCharacteristic: '11',
  incorrectQuantity: '13',
  unknownAccount: '15',
  other: '99',
} as const;

/** 102. */
export const CancelRefusal = {
  tooLate: '0',
  unknownOrder: '1',
  brokerOption: '2',
  duplicateClOrdID: '6',
  other: '99',
} as const;

/** 300, 368. */
export const QuoteRefusal = {
  unknownSymbol: '1',
  exchangeClosed: '2',
  exceedsLimit: '3',
  tooLate: '4',
  unknownQuote: '5',
  duplicateQuote: '6',
  invalidPrice: '8',
  notAuthorized: '9',
  other: '99',
} as const;

/** 380. */
export const BusinessReason = {
  other: '0',
  unknownId: '1',
  unknownSecurity: '2',
  unsupportedType: '3',
  notAvailable: '4',
  fieldMissing: '5',
  notAuthorized: '6',
} as const;

/** How a refusal reads in each message that can carry it. */
interface FixReasons {
  readonly order: (typeof OrderRefusal)[keyof typeof OrderRefusal];
  readonly cancel: (typeof CancelRefusal)[keyof typeof CancelRefusal];
  readonly quote: (typeof QuoteRefusal)[keyof typeof QuoteRefusal];
  readonly business: (typeof BusinessReason)[keyof typeof BusinessReason];
}

/** 103, 102, 300 and 380 of one sort of reason. */
const SORTS = {
  /** Who asks may not. */
  authority: reasons('brokerOption', 'brokerOption', 'notAuthorized', 'notAuthorized'),
  account: reasons('unknownAccount', 'other', 'notAuthorized', 'unknownId'),
  symbol: reasons('unknownSymbol', 'other', 'unknownSymbol', 'unknownSecurity'),
  /** It may be right at another time. */
  closed: reasons('exchangeClosed', 'brokerOption', 'exchangeClosed', 'notAvailable'),
  late: reasons('tooLate', 'tooLate', 'tooLate', 'other'),
  /** More than somebody may have or do. */
  limit: reasons('exceedsLimit', 'other', 'exceedsLimit', 'other'),
  characteristic: reasons('unsupportedCharacteristic', 'other', 'other', 'other'),
  quantity: reasons('incorrectQuantity', 'other', 'other', 'other'),
  price: reasons('other', 'other', 'invalidPrice', 'other'),
  duplicate: reasons('duplicateOrder', 'duplicateClOrdID', 'duplicateQuote', 'other'),
  order: reasons('unknownOrder', 'unknownOrder', 'unknownQuote', 'unknownId'),
  /** Of the market: a price is missing, or moved. */
  market: reasons('brokerOption', 'brokerOption', 'other', 'notAvailable'),
  type: reasons('unsupportedCharacteristic', 'other', 'other', 'unsupportedType'),
  /** Of a request that no message of FIX makes here. */
  other: reasons('other', 'other', 'other', 'other'),
} as const satisfies Record<string, FixReasons>;

const SORT_OF: Readonly<Record<RejectName, keyof typeof SORTS>> = {
  malformed: 'other',
  notLoggedOn: 'authority',
  authenticationFailed: 'authority',
  rateLimited: 'limit',
  scopeMissing: 'authority',
  unsupported: 'type',
  subscriptionLimit: 'limit',
  accountNotYours: 'account',
  goingAway: 'closed',
  unknownChannel: 'other',
  resumeTooOld: 'other',
  connectionLimit: 'limit',
  logOnExpired: 'authority',
  diskLow: 'closed',

  traderUnidentified: 'authority',
  traderNotOfParticipant: 'authority',
  keyRevoked: 'authority',
  keyExpired: 'authority',
  keyScope: 'authority',
  contractUnknown: 'symbol',
  contractNotApproved: 'closed',
  contractState: 'closed',
  notProfessional: 'authority',
  professionalExpired: 'authority',
  professionalSuspended: 'authority',
  evidenceMissing: 'authority',
  evidenceExpired: 'authority',
  knowledgeMissing: 'authority',
  knowledgeSelfDeclared: 'authority',
  knowledgeSelfAssessed: 'authority',
  knowledgeExpired: 'authority',
  vaKnowledgeMissing: 'authority',
  rulebookNotAccepted: 'authority',
  disclosureNotAcknowledged: 'authority',
  affiliateNotPermitted: 'authority',
  affiliateNotAuthorized: 'authority',
  affiliateSuspended: 'authority',
  affiliateMustMake: 'authority',
  participantBlocked: 'authority',
  participantLimit: 'limit',
  groupLimit: 'limit',
  positionLimit: 'limit',
  openInterestLimit: 'limit',
  killed: 'authority',

  priceInvalid: 'price',
  qtyInvalid: 'quantity',
  sideInvalid: 'characteristic',
  typeInvalid: 'characteristic',
  timeInForceInvalid: 'characteristic',
  expiryInvalid: 'characteristic',
  displayQtyInvalid: 'quantity',
  postOnlyInvalid: 'characteristic',
  selfTradeInvalid: 'characteristic',
  triggerInvalid: 'characteristic',
  tagInvalid: 'other',
  clientOrderIdInvalid: 'other',
  batchInvalid: 'other',
  fieldInvalid: 'other',
  quoteInvalid: 'other',
  pegInvalid: 'characteristic',
  bracketInvalid: 'characteristic',
  pairInvalid: 'characteristic',
  protectionInvalid: 'characteristic',

  noMark: 'market',
  indexHalted: 'closed',
  triggerAlreadyTrue: 'market',
  entryBand: 'price',
  postOnlyWouldTake: 'market',
  notFillable: 'market',
  reduceOnlyNothing: 'market',
  late: 'late',
  protectionBand: 'price',
  sourceUnknown: 'other',
  quoteOutOfOrder: 'other',
  priceFromSources: 'other',
  workLimit: 'limit',
  workOwed: 'closed',
  indexHeld: 'closed',
  quoteFromFuture: 'other',
  clockInDoubt: 'closed',
  auctionPhase: 'closed',
  volatilityBand: 'price',
  protectionFrozen: 'closed',
  protectionUnknown: 'other',
  pegReferenceMissing: 'market',

  orderSize: 'limit',
  openOrders: 'limit',
  ordersFull: 'limit',
  clientOrderIdsFull: 'limit',
  triggersFull: 'limit',
  openInterestBound: 'limit',
  accountBound: 'limit',
  tradingLimitQty: 'limit',
  tradingLimitNotional: 'limit',
  tradingLimitPosition: 'limit',
  protectionsFull: 'limit',
  pegsFull: 'limit',

  insufficientMargin: 'limit',
  belowInitialMargin: 'limit',
  equityBelowZero: 'limit',
  leverageInvalid: 'other',
  leverageHeld: 'other',

  orderUnknown: 'order',
  clientOrderIdMismatch: 'duplicate',
  amendQtyFilled: 'quantity',
  amendNotAllowed: 'characteristic',
  duplicate: 'duplicate',
  orderMismatch: 'order',

  feeAboveTerms: 'other',
  rebateAboveTakerFee: 'other',
  tradingLimitsFull: 'other',
  participantMustRaise: 'other',

  alreadyExists: 'other',
  participantUnknown: 'authority',
  traderUnknown: 'authority',
  accountUnknown: 'account',
  keyUnknown: 'authority',
  accountsFull: 'other',
  termsInvalid: 'other',
  termsHashMismatch: 'other',
  transitionInvalid: 'other',
  referenceMismatch: 'other',
  insufficientAvailable: 'limit',
  currencyNotEligible: 'other',
  contractStillTrading: 'other',
  approvalMissing: 'other',
  evidenceInvalid: 'other',
  overseerMissing: 'other',
  identityConflict: 'other',
  participantsFull: 'other',
  venueMismatch: 'other',
  notSettled: 'other',
  lossUncovered: 'closed',

  approvalNeeded: 'other',
  staffUnknown: 'other',
  staffRetired: 'other',
  staffRole: 'other',
  proposalUnknown: 'other',
  proposalSamePerson: 'other',
  proposalSubjectChanged: 'other',
  proposalsFull: 'other',
  dualControlNotReady: 'other',
  privilegeUndisclosed: 'other',
  noticeTooShort: 'other',
  referenceIneligible: 'other',
  alertsFull: 'other',
  riskUnchanged: 'other',
  namedPersonMustSign: 'other',
  firmUnknown: 'other',
  bindingMissing: 'other',
  maintenanceUnknown: 'other',
  overseerOnly: 'other',
  dayNotOver: 'other',
  signOffPast: 'other',
  killUnchanged: 'other',
  killsFull: 'other',
};

/** What a refusal is called in FIX. */
export function fixReasons(reason: RejectReason): FixReasons {
  return SORTS[SORT_OF[rejectName(reason)]];
}

function reasons(
  order: keyof typeof OrderRefusal,
  cancel: keyof typeof CancelRefusal,
  quote: keyof typeof QuoteRefusal,
  business: keyof typeof BusinessReason,
): FixReasons {
  return {
    order: OrderRefusal[order],
    cancel: CancelRefusal[cancel],
    quote: QuoteRefusal[quote],
    business: BusinessReason[business],
  };
}
