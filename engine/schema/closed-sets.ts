// Closed sets of the schema. The numbers are those of proto/praya/v1/enums.proto.

// The closed sets below carry the numbers of the schema (proto/praya/v1), where zero means "absent".

/** FIX 54. */
export const Side = { buy: 1, sell: 2 } as const;

export type Side = (typeof Side)[keyof typeof Side];

/** +1 for a buy, −1 for a sell. */
export function sign(side: Side): 1 | -1 {
  return side === Side.buy ? 1 : -1;
}

export function opposite(side: Side): Side {
  return side === Side.buy ? Side.sell : Side.buy;
}

/** FIX 40, with the trigger types spelled out. */
export const OrderType = {
  market: 1,
  limit: 2,
  stopMarket: 3,
  stopLimit: 4,
  takeProfitMarket: 5,
  takeProfitLimit: 6,
  pegged: 7,
} as const;

export type OrderType = (typeof OrderType)[keyof typeof OrderType];

/** The price that a pegged order follows: the best bid, the best ask, or the middle of both. */
export const PegTo = { bid: 1, ask: 2, mid: 3 } as const;

export type PegTo = (typeof PegTo)[keyof typeof PegTo];

/** FIX 59. */
export const TimeInForce = {
  goodTillCancel: 1,
  goodTillTime: 2,
  immediateOrCancel: 3,
  fillOrKill: 4,
  auctionOnly: 5,
} as const;

export type TimeInForce = (typeof TimeInForce)[keyof typeof TimeInForce];

/** Does it end at once, whatever is left of it? What is no time in force is refused before anybody asks. */
export function isImmediate(timeInForce: TimeInForce): boolean {
  return timeInForce === TimeInForce.immediateOrCancel || timeInForce === TimeInForce.fillOrKill;
}

/** What happens to an order that would take although it may only make. */
export const PostOnly = { off: 1, reject: 2, slide: 3 } as const;

export type PostOnly = (typeof PostOnly)[keyof typeof PostOnly];

/** Whose order gives way when an order meets one of its own group; the incoming order's mode decides. */
export const SelfTrade = { cancelTaker: 1, cancelMaker: 2, cancelBoth: 3, decrement: 4 } as const;

export type SelfTrade = (typeof SelfTrade)[keyof typeof SelfTrade];

/** The price that triggers a stop or take-profit order. */
export const TriggerOn = { mark: 1, index: 2, last: 3 } as const;

export type TriggerOn = (typeof TriggerOn)[keyof typeof TriggerOn];

/** Why a fill happened. */
export const Cause = {
  order: 1,
  liquidation: 2,
  deleveraging: 3,
  auction: 4,
  settlement: 5,
} as const;

export type Cause = (typeof Cause)[keyof typeof Cause];

/** The life of a contract (CONTRACT-001). `recorded` is the state of an imported recording and no other. */
export const ContractState = {
  draft: 1,
  approved: 2,
  live: 3,
  cancelOnly: 4,
  auction: 5,
  halted: 6,
  reduceOnly: 7,
  delisted: 8,
  recorded: 9,
} as const;

export type ContractState = (typeof ContractState)[keyof typeof ContractState];

/** What the index can be trusted for (CONTROL-007). */
export const IndexState = { normal: 1, degraded: 2, halted: 3, held: 4 } as const;

export type IndexState = (typeof IndexState)[keyof typeof IndexState];

/** May the mark move, positions be closed, samples be taken and triggers run on it? */
export function isTrusted(state: IndexState): boolean {
  switch (state) {
    case IndexState.normal:
    case IndexState.degraded:
      return true;
    case IndexState.halted:
    case IndexState.held:
      return false;
    default:
      return state satisfies never;
  }
}

/** Client, or affiliated market maker (AFMM): the two classes of priority at one price. */
export const Role = { client: 1, affiliate: 2 } as const;

export type Role = (typeof Role)[keyof typeof Role];

/** Professional-investor class (PI Rules; rules I-01 … I-05). Retail cannot trade. */
export const InvestorClass = {
  retail: 1,
  institutional: 2,
  individual: 3,
  corporation: 4,
  trustCorporation: 5,
  holdingCompany: 6,
} as const;

export type InvestorClass = (typeof InvestorClass)[keyof typeof InvestorClass];

/** How knowledge of derivatives was shown (rules P-41, P-42). Self-declared never unlocks. */
export const KnowledgeBasis = {
  selfDeclared: 1,
  training: 2,
  workExperience: 3,
  tradingExperience: 4,
} as const;

export type KnowledgeBasis = (typeof KnowledgeBasis)[keyof typeof KnowledgeBasis];

/** What a key may do; scopes of a key are their sum. */
export const Scope = { read: 1, trade: 2, transfer: 4, admin: 8, bind: 16 } as const;

export type Scope = (typeof Scope)[keyof typeof Scope];

/** How a key proves itself at log-on. */
export const KeyAlgorithm = { ed25519: 1, hmacSha256: 2 } as const;

export type KeyAlgorithm = (typeof KeyAlgorithm)[keyof typeof KeyAlgorithm];

/** What moved a balance, other than a fill. */
export const BalanceReason = {
  deposit: 1,
  withdrawal: 2,
  transferIn: 3,
  transferOut: 4,
  funding: 5,
  insurance: 6,
  compensationIn: 7,
  compensationOut: 8,
} as const;

export type BalanceReason = (typeof BalanceReason)[keyof typeof BalanceReason];

/** How the premiums of a window become one: all alike, or the later the heavier (1 … n). */
export const Averaging = { plain: 1, linear: 2 } as const;

export type Averaging = (typeof Averaging)[keyof typeof Averaging];

/** Why a live order ended without trading away. */
export const CancelReason = {
  requested: 1,
  massCancel: 2,
  selfTrade: 3,
  reduceOnly: 4,
  immediateOrCancel: 5,
  expired: 6,
  eligibilityLapsed: 7,
  contractState: 8,
  margin: 9,
  triggerRefused: 10,
  affiliateSuspended: 11,
  liquidation: 12,
  tradeBand: 13,
  workLimit: 20,
  positionClosed: 21,
  auctionBand: 30,
  auctionOver: 31,
  volatilityBand: 32,
  quoteReplaced: 35,
  protection: 36,
  disconnect: 37,
  deadMan: 38,
  killSwitch: 39,
  pegRefused: 40,
  pairFilled: 41,
} as const;

export type CancelReason = (typeof CancelReason)[keyof typeof CancelReason];

/** Why a live order shrank without trading. */
export const ReduceReason = { selfTrade: 1, reduceOnly: 2, pairFilled: 3 } as const;

export type ReduceReason = (typeof ReduceReason)[keyof typeof ReduceReason];

/** Where an order is that was accepted before. */
export const OrderPresence = { pending: 1, resting: 2, ended: 3 } as const;

export type OrderPresence = (typeof OrderPresence)[keyof typeof OrderPresence];

/** How far an account has fallen (MARGIN-010). */
export const MarginLevel = {
  healthy: 1,
  reducingOnly: 2,
  warning: 3,
  belowMaintenance: 4,
} as const;

export type MarginLevel = (typeof MarginLevel)[keyof typeof MarginLevel];

/** What a person of the staff does for the operator; one role for good (docs/rules/supervision.md). */
export const StaffRole = {
  operations: 1,
  treasury: 2,
  risk: 3,
  compliance: 4,
  management: 5,
  /** A regulator or an auditor: reads, and proposes, approves and sends nothing. */
  observer: 6,
} as const;

export type StaffRole = (typeof StaffRole)[keyof typeof StaffRole];

/** How a proposal ends without being carried out. */
export const ProposalEnd = { expired: 1, dismissed: 2, refused: 3 } as const;

export type ProposalEnd = (typeof ProposalEnd)[keyof typeof ProposalEnd];

/** What has become of an alert of surveillance. */
export const AlertState = {
  open: 1,
  underReview: 2,
  escalated: 3,
  closed: 4,
  falsePositive: 5,
} as const;

export type AlertState = (typeof AlertState)[keyof typeof AlertState];

/** What a market maker may be given beyond what a client has: a lower maker fee (ppm), more messages (per second). */
export const Privilege = { makerFee: 1, messageRate: 2 } as const;

export type Privilege = (typeof Privilege)[keyof typeof Privilege];

/** Whose row of the fee schedule counts: companies of the operator's group, who has an obligation to quote, everybody else. */
export const FeeClass = { client: 1, marketMaker: 2, affiliate: 3 } as const;
export type FeeClass = (typeof FeeClass)[keyof typeof FeeClass];

/** Which of an account's orders go when the session that chose it ends: none, its own, all. */
export const DisconnectScope = { off: 1, session: 2, account: 3 } as const;

export type DisconnectScope = (typeof DisconnectScope)[keyof typeof DisconnectScope];

/** The level of a kill switch. */
export const KillScope = {
  session: 1,
  key: 2,
  trader: 3,
  account: 4,
  participant: 5,
  group: 6,
  contract: 7,
  venue: 8,
  affiliates: 9,
} as const;

export type KillScope = (typeof KillScope)[keyof typeof KillScope];

/** What a kill switch lets pass: everything, reducing orders, nothing. Cancels always pass. */
export const KillState = { released: 1, reducing: 2, blocked: 3 } as const;

export type KillState = (typeof KillState)[keyof typeof KillState];
