// What may be asked of the engine. The union is closed; the names and fields are those of proto/praya/v1,
// in the same order. A field that does not apply holds its zero ('' or 0 or false), never undefined.

import type { ContractTerms } from './contract.ts';
import type {
  AcceptRulebook,
  AcknowledgeDisclosure,
  AssessTrader,
  AuthorizeAffiliate,
  ClassifyInvestor,
  DeclareGroup,
  OpenAccount,
  PublishDisclosure,
  PublishRulebook,
  RegisterKey,
  RegisterParticipant,
  RegisterTrader,
  RevokeKey,
  SetExposureLimit,
  SuspendAffiliate,
  SuspendParticipant,
} from './register-command.ts';
import type { RejectReason } from './reject.ts';
import type { RiskCommand } from './risk-command.ts';
import type { SupervisionCommand } from './supervision-command.ts';
import type {
  AccountId,
  ContractId,
  ContractState,
  IndexState,
  KeyId,
  Money,
  OrderId,
  OrderType,
  PostOnly,
  Price,
  Qty,
  SelfTrade,
  Seq,
  Side,
  Time,
  TimeInForce,
  TriggerOn,
} from './units.ts';

export type * from './register-command.ts';

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

/** What the gateway refused before the journal: a count per account, key, reason and second. */
export interface CountRefusals {
  readonly kind: 'countRefusals';
  /** 0 when no account was named. */
  readonly account: AccountId | 0;
  /** The second they fell in. */
  readonly since: Time;
  readonly count: number;
  readonly reason: RejectReason;
  /** Who asked; 0 before a log-on. */
  readonly key: KeyId | 0;
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
  | RiskCommand
  | SupervisionCommand;

export type CommandKind = Command['kind'];
