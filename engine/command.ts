// What may be asked of the engine. The union is closed; the names and fields are those of proto/praya/v1,
// in the same order. A field that does not apply holds its zero ('' or 0 or false), never undefined.

import type { ContractTerms } from './contract.ts';
import type { RiskCommand } from './risk-command.ts';
import type {
  AccountId,
  ContractId,
  ContractState,
  IndexState,
  InvestorClass,
  KeyAlgorithm,
  KeyId,
  KnowledgeBasis,
  Money,
  OrderId,
  OrderType,
  ParticipantId,
  PostOnly,
  Price,
  Qty,
  Role,
  SelfTrade,
  Seq,
  Side,
  Time,
  TimeInForce,
  TraderId,
  TriggerOn,
} from './units.ts';

/** One line of the journal: a command, its place, and the time it is deemed to happen. */
export interface Envelope {
  /** Increases by one. */
  readonly seq: Seq;
  /** Never decreases. The engine knows no other time. */
  readonly time: Time;
  /** The connection that sent it; 0 for the venue itself. With `request` it names the answer's addressee. */
  readonly session: number;
  /** The sender's own number for this request; 0 for the venue itself. */
  readonly request: number;
  readonly command: Command;
}

/** A new order (FIX D). */
export interface PlaceOrder {
  readonly kind: 'placeOrder';
  /** Who signs: names the trader, and with it the participant. */
  readonly key: KeyId;
  readonly account: AccountId;
  readonly contract: ContractId;
  readonly side: Side;
  readonly type: OrderType;
  readonly qty: Qty;
  /** Ticks; 0 on market orders. */
  readonly limit: Price;
  readonly timeInForce: TimeInForce;
  /** Good till time only. */
  readonly expiresAt: Time;
  readonly postOnly: PostOnly;
  readonly reduceOnly: boolean;
  /** Lots shown at a time; 0 shows everything. */
  readonly displayQty: Qty;
  readonly selfTrade: SelfTrade;
  /** Stop and take-profit orders only. */
  readonly trigger: Price;
  readonly triggerOn: TriggerOn | 0;
  /** '' for none. Unique per account for 24 h. */
  readonly clientOrderId: string;
  /** Refused when the engine's time is later than this; 0 for never. */
  readonly validUntil: Time;
  /** Free text of at most 32 bytes, echoed. */
  readonly tag: string;
}

/** Changes a live order (FIX G). The order is named by `order`, or by `clientOrderId` when `order` is 0. */
export interface AmendOrder {
  readonly kind: 'amendOrder';
  readonly key: KeyId;
  readonly account: AccountId;
  readonly order: OrderId;
  readonly clientOrderId: string;
  /** The new total, filled lots included; 0 keeps it. */
  readonly qty: Qty;
  /** 0 keeps it. */
  readonly limit: Price;
  /** 0 keeps it. Untriggered orders only. */
  readonly trigger: Price;
  readonly validUntil: Time;
}

/** Ends a live order (FIX F). Named like in `AmendOrder`. Never refused but for an order that is not there. */
export interface CancelOrder {
  readonly kind: 'cancelOrder';
  readonly key: KeyId;
  readonly account: AccountId;
  readonly order: OrderId;
  readonly clientOrderId: string;
}

/** Ends every live order of an account that fits the filters (FIX q). */
export interface MassCancel {
  readonly kind: 'massCancel';
  readonly key: KeyId;
  readonly account: AccountId;
  /** 0 for all. */
  readonly contract: ContractId | 0;
  /** 0 for both. */
  readonly side: Side | 0;
  /** '' for all. */
  readonly tag: string;
}

export type OrderCommand = PlaceOrder | AmendOrder | CancelOrder;

/** At most 20 order commands, taken one after another; each is answered for itself. */
export interface Batch {
  readonly kind: 'batch';
  readonly items: readonly OrderCommand[];
}

/** Moves time: whatever is due happens. */
export interface Tick {
  readonly kind: 'tick';
}

export interface SetIndexPrice {
  readonly kind: 'setIndexPrice';
  readonly contract: ContractId;
  readonly price: Price;
  readonly state: IndexState;
}

export interface SetMarkPrice {
  readonly kind: 'setMarkPrice';
  readonly contract: ContractId;
  readonly price: Price;
}

export interface ListContract {
  readonly kind: 'listContract';
  readonly terms: ContractTerms;
}

/** Records the regulator's approval of exactly these terms (rule P-01). */
export interface ApproveContract {
  readonly kind: 'approveContract';
  readonly contract: ContractId;
  readonly reference: string;
  /** SHA-256 of the canonical terms, hexadecimal. */
  readonly termsHash: string;
}

export interface SetContractState {
  readonly kind: 'setContractState';
  readonly contract: ContractId;
  readonly state: ContractState;
  readonly reason: string;
}

/** A legal person. */
export interface RegisterParticipant {
  readonly kind: 'registerParticipant';
  readonly participant: ParticipantId;
  readonly name: string;
  readonly role: Role;
  /** Belongs to the operator's own group of companies: may trade as `affiliate` only (rule A-01). */
  readonly affiliated: boolean;
  /** Beneficial owner whose accounts are counted together; 0 for itself. */
  readonly group: ParticipantId | 0;
}

export interface Evidence {
  /** What it is: `custodianStatement`, `auditedAccounts`, `auditorCertificate`, `publicFiling`, `statutoryStatus`. */
  readonly type: string;
  readonly dated: Time;
  /** Exclusive. */
  readonly validUntil: Time;
  /** SHA-256 of the document, hexadecimal. */
  readonly hash: string;
}

/** Confirms a participant as a professional investor (rules P-40, I-01 … I-22). */
export interface ClassifyInvestor {
  readonly kind: 'classifyInvestor';
  readonly participant: ParticipantId;
  readonly investorClass: InvestorClass;
  /** Whole HKD; what the thresholds are tested against. */
  readonly portfolioHkd: number;
  readonly assetsHkd: number;
  readonly confirmedAt: Time;
  /** Exclusive; at most 12 calendar months after `confirmedAt`. */
  readonly validUntil: Time;
  readonly evidence: readonly Evidence[];
  readonly confirmedBy: string;
}

/** Suspends a participant's professional status, or lifts the suspension. */
export interface SuspendParticipant {
  readonly kind: 'suspendParticipant';
  readonly participant: ParticipantId;
  readonly suspended: boolean;
  readonly reason: string;
}

/** Moves a participant to the group of a beneficial owner. */
export interface DeclareGroup {
  readonly kind: 'declareGroup';
  readonly participant: ParticipantId;
  readonly group: ParticipantId;
}

/** Largest notional of a participant, or of a whole group, over all its accounts in one contract; 0 lifts it. */
export interface SetExposureLimit {
  readonly kind: 'setExposureLimit';
  readonly participant: ParticipantId;
  /** The limit is the group's, named by its head, and not the participant's. */
  readonly wholeGroup: boolean;
  readonly notionalMax: Money;
}

/** A natural person, or an algorithm with a responsible person. */
export interface RegisterTrader {
  readonly kind: 'registerTrader';
  readonly trader: TraderId;
  readonly participant: ParticipantId;
  readonly name: string;
  /** '' for a person; for an algorithm the person who answers for it. */
  readonly responsiblePerson: string;
}

/** Records what a trader knows of derivatives (rules P-41, P-42). */
export interface AssessTrader {
  readonly kind: 'assessTrader';
  readonly trader: TraderId;
  readonly basis: KnowledgeBasis;
  /** Somebody else than the trader. */
  readonly assessor: string;
  readonly assessedAt: Time;
  /** Exclusive; 0 for no end. */
  readonly validUntil: Time;
  readonly evidenceHash: string;
}

export interface RegisterKey {
  readonly kind: 'registerKey';
  readonly key: KeyId;
  readonly trader: TraderId;
  /** What the client says at log-on. */
  readonly name: string;
  readonly algorithm: KeyAlgorithm;
  /** Hexadecimal: the public key, or the encrypted HMAC secret. */
  readonly material: string;
  /** Sum of `Scope`. */
  readonly scopes: number;
  /** Exclusive; 0 for no end. */
  readonly validUntil: Time;
  /** Addresses or CIDR blocks it may log on from; none means any. */
  readonly addresses: readonly string[];
}

export interface RevokeKey {
  readonly kind: 'revokeKey';
  readonly key: KeyId;
  readonly reason: string;
}

/** A new version of the rulebook: acceptance of an older one no longer counts. */
export interface PublishRulebook {
  readonly kind: 'publishRulebook';
  readonly version: number;
  readonly hash: string;
}

/** A new version of a contract's risk disclosure. */
export interface PublishDisclosure {
  readonly kind: 'publishDisclosure';
  readonly contract: ContractId;
  readonly version: number;
  readonly hash: string;
}

export interface AcceptRulebook {
  readonly kind: 'acceptRulebook';
  readonly participant: ParticipantId;
  readonly version: number;
}

export interface AcknowledgeDisclosure {
  readonly kind: 'acknowledgeDisclosure';
  readonly participant: ParticipantId;
  readonly contract: ContractId;
  readonly version: number;
}

/** Lets an affiliate make markets (rules ). */
export interface AuthorizeAffiliate {
  readonly kind: 'authorizeAffiliate';
  readonly participant: ParticipantId;
  readonly noticeDate: Time;
  readonly reportId: string;
  readonly overseer: string;
  /** Exclusive. */
  readonly validUntil: Time;
}

/** One action: quotes gone, entry blocked (rule A-11); or lifts it. Participant 0 means all affiliates. */
export interface SuspendAffiliate {
  readonly kind: 'suspendAffiliate';
  readonly participant: ParticipantId | 0;
  readonly suspended: boolean;
  readonly reason: string;
}

export interface OpenAccount {
  readonly kind: 'openAccount';
  readonly account: AccountId;
  readonly participant: ParticipantId;
}

/** Money commands carry a reference kept for ever: a repeat returns the original result. */
export interface Deposit {
  readonly kind: 'deposit';
  readonly account: AccountId;
  readonly currency: string;
  readonly amount: Money;
  readonly reference: string;
}

export interface Withdraw {
  readonly kind: 'withdraw';
  readonly account: AccountId;
  readonly currency: string;
  readonly amount: Money;
  readonly reference: string;
}

/** Between two accounts of one participant. */
export interface Transfer {
  readonly kind: 'transfer';
  readonly from: AccountId;
  readonly to: AccountId;
  readonly currency: string;
  readonly amount: Money;
  readonly reference: string;
}

/** What the gateway refused before the journal (rate limits): a count per account and second. */
export interface CountRefusals {
  readonly kind: 'countRefusals';
  readonly account: AccountId;
  /** The second they fell in. */
  readonly since: Time;
  readonly count: number;
}

export type Command =
  | PlaceOrder
  | AmendOrder
  | CancelOrder
  | MassCancel
  | Batch
  | Tick
  | SetIndexPrice
  | SetMarkPrice
  | ListContract
  | ApproveContract
  | SetContractState
  | RegisterParticipant
  | ClassifyInvestor
  | SuspendParticipant
  | DeclareGroup
  | SetExposureLimit
  | RegisterTrader
  | AssessTrader
  | RegisterKey
  | RevokeKey
  | PublishRulebook
  | PublishDisclosure
  | AcceptRulebook
  | AcknowledgeDisclosure
  | AuthorizeAffiliate
  | SuspendAffiliate
  | OpenAccount
  | Deposit
  | Withdraw
  | Transfer
  | CountRefusals
  | RiskCommand;

export type CommandKind = Command['kind'];
