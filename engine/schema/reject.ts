// Why a command was refused. The numbers are permanent: they stand in journals, on the wire and in clients.
// Hundreds group them: 2xx the gate, 3xx the order's own fields, 4xx the market, 5xx limits, 6xx margin,
// 7xx orders and client ids (79x fees), 8xx registers and money, 9xx supervision. 1xx belongs to sessions (the gateway's).

export const RejectReason = {
  // The session (given by the gateway, before the journal).
  malformed: 100,
  notLoggedOn: 101,
  authenticationFailed: 102,
  rateLimited: 103,
  scopeMissing: 104,
  unsupported: 105,
  subscriptionLimit: 106,
  accountNotYours: 107,
  goingAway: 108,
  unknownChannel: 109,
  resumeTooOld: 110,
  connectionLimit: 111,
  logOnExpired: 112,
  diskLow: 135,

  // The gate, in the order of its items (docs/rules/eligibility.md).
  traderUnidentified: 200,
  traderNotOfParticipant: 201,
  keyRevoked: 202,
  keyExpired: 203,
  keyScope: 204,
  contractUnknown: 210,
  contractNotApproved: 211,
  contractState: 212,
  notProfessional: 220,
  professionalExpired: 221,
  professionalSuspended: 222,
  evidenceMissing: 223,
  evidenceExpired: 224,
  knowledgeMissing: 230,
  knowledgeSelfDeclared: 231,
  knowledgeSelfAssessed: 232,
  knowledgeExpired: 233,
  vaKnowledgeMissing: 234,
  rulebookNotAccepted: 240,
  disclosureNotAcknowledged: 241,
  affiliateNotPermitted: 250,
  affiliateNotAuthorized: 251,
  affiliateSuspended: 252,
  affiliateMustMake: 253,
  participantBlocked: 254,
  participantLimit: 260,
  groupLimit: 261,
  positionLimit: 262,
  openInterestLimit: 263,
  killed: 270,

  // The order's own fields.
  priceInvalid: 300,
  qtyInvalid: 301,
  sideInvalid: 302,
  typeInvalid: 303,
  timeInForceInvalid: 304,
  expiryInvalid: 305,
  displayQtyInvalid: 306,
  postOnlyInvalid: 307,
  selfTradeInvalid: 308,
  triggerInvalid: 309,
  tagInvalid: 310,
  clientOrderIdInvalid: 311,
  batchInvalid: 312,
  fieldInvalid: 313,
  quoteInvalid: 370,
  pegInvalid: 380,
  bracketInvalid: 381,
  pairInvalid: 382,
  protectionInvalid: 383,

  // The market.
  noMark: 400,
  indexHalted: 401,
  triggerAlreadyTrue: 402,
  entryBand: 403,
  postOnlyWouldTake: 404,
  notFillable: 405,
  reduceOnlyNothing: 406,
  late: 407,
  protectionBand: 408,
  sourceUnknown: 409,
  quoteOutOfOrder: 410,
  priceFromSources: 411,
  workLimit: 420,
  workOwed: 421,
  indexHeld: 430,
  quoteFromFuture: 431,
  clockInDoubt: 435,
  auctionPhase: 460,
  volatilityBand: 461,
  protectionFrozen: 470,
  protectionUnknown: 471,
  pegReferenceMissing: 480,

  // Limits.
  orderSize: 500,
  openOrders: 501,
  ordersFull: 502,
  clientOrderIdsFull: 503,
  triggersFull: 520,
  openInterestBound: 545,
  accountBound: 546,
  tradingLimitQty: 547,
  tradingLimitNotional: 548,
  tradingLimitPosition: 549,
  protectionsFull: 570,
  pegsFull: 580,

  // Margin.
  insufficientMargin: 600,
  belowInitialMargin: 601,
  equityBelowZero: 602,
  leverageInvalid: 603,
  leverageHeld: 604,

  // Orders and client order ids.
  orderUnknown: 700,
  clientOrderIdMismatch: 701,
  amendQtyFilled: 702,
  amendNotAllowed: 703,
  /** A repeat: the original result follows. */
  duplicate: 704,
  orderMismatch: 745,

  // The fee schedule.
  feeAboveTerms: 790,
  rebateAboveTakerFee: 791,

  // Trading limits that a participant sets.
  tradingLimitsFull: 795,
  participantMustRaise: 796,

  // Registers and money.
  alreadyExists: 800,
  participantUnknown: 801,
  traderUnknown: 802,
  accountUnknown: 803,
  keyUnknown: 804,
  accountsFull: 805,
  termsInvalid: 806,
  termsHashMismatch: 807,
  transitionInvalid: 808,
  referenceMismatch: 809,
  insufficientAvailable: 810,
  currencyNotEligible: 811,
  contractStillTrading: 812,
  approvalMissing: 813,
  evidenceInvalid: 814,
  overseerMissing: 815,
  identityConflict: 816,
  participantsFull: 817,
  venueMismatch: 818,
  notSettled: 819,
  lossUncovered: 825,

  // Supervision.
  approvalNeeded: 900,
  staffUnknown: 901,
  staffRetired: 902,
  staffRole: 903,
  proposalUnknown: 904,
  proposalSamePerson: 905,
  proposalSubjectChanged: 906,
  proposalsFull: 907,
  dualControlNotReady: 908,
  privilegeUndisclosed: 909,
  noticeTooShort: 910,
  referenceIneligible: 911,
  alertsFull: 912,
  riskUnchanged: 935,
  namedPersonMustSign: 950,
  firmUnknown: 951,
  bindingMissing: 952,
  maintenanceUnknown: 960,
  overseerOnly: 961,
  dayNotOver: 962,
  signOffPast: 963,
  killUnchanged: 970,
  killsFull: 971,
} as const;
export type RejectReason = (typeof RejectReason)[keyof typeof RejectReason];
export type RejectName = keyof typeof RejectReason;

/** Nothing stands against it. */
export const OK = 0;
export type Verdict = RejectReason | typeof OK;

const NAMES: ReadonlyMap<number, RejectName> = new Map(
  Object.entries(RejectReason).map(([name, code]) => [code, name as RejectName]),
);

/** The name of a code, for logs and messages. */
export function rejectName(reason: RejectReason): RejectName {
  return NAMES.get(reason) as RejectName;
}

/** What stands in the way: the reason, the field at fault, and the two numbers that did not agree. */
export interface Refusal {
  reason: RejectReason;
  /**
   * The field's name as in the schema; `notional`, `margin` or `equity` when money is what did not suffice;
   * empty when no single thing is at fault.
   */
  field: string;
  /** The bound that was broken, in the field's unit; 0 when there is none. */
  limit: number;
  /** What was asked for, in the field's unit; 0 when there is none. */
  actual: number;
}
