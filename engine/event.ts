// What the engine says: plain facts in the past tense, a closed set. Names and fields are those of
// proto/praya/v1. The hot kinds travel as rows of numbers (event-buffer.ts) and are read as these objects.

import type {
  AcceptRulebook,
  AcknowledgeDisclosure,
  ApproveContract,
  AssessTrader,
  AuthorizeAffiliate,
  ClassifyInvestor,
  CommandKind,
  CountRefusals,
  DeclareGroup,
  ListContract,
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
} from './command.ts';
import type { RejectReason } from './reject.ts';
import type { RiskEvent } from './risk-event.ts';
import type { SupervisionEvent } from './supervision-event.ts';
import type {
  AccountId,
  BalanceReason,
  CancelReason,
  Cause,
  ContractId,
  ContractState,
  Lots,
  MarginLevel,
  Money,
  OrderId,
  OrderType,
  ParticipantId,
  PostOnly,
  Price,
  Qty,
  ReduceReason,
  SelfTrade,
  Seq,
  Side,
  Time,
  TimeInForce,
  TraderId,
  TriggerOn,
} from './units.ts';

/** Which part of the command an event answers: 0 … 19 an item of a batch (0 for a single command). */
export type Item = number;
/** The event answers nobody: it fell due, or followed from another's action. */
export const NO_ITEM: Item = -1;

/** What every event of an account's own stream begins with. */
interface OfAccount {
  readonly account: AccountId;
  /** Contiguous per account from 1: the account stream's own sequence. */
  readonly accountSeq: number;
}

interface OfOrder extends OfAccount {
  readonly item: Item;
  readonly contract: ContractId;
  readonly order: OrderId;
  readonly clientOrderId: string;
}

/** The order cannot be refused any more. Its fields are the effective ones (slid, bounded, cut). */
export interface OrderAccepted extends OfOrder {
  readonly kind: 'orderAccepted';
  readonly tag: string;
  readonly side: Side;
  readonly type: OrderType;
  readonly qty: Qty;
  readonly limit: Price;
  readonly timeInForce: TimeInForce;
  readonly expiresAt: Time;
  readonly postOnly: PostOnly;
  /** Also when only a reducing exemption let it pass: then it may only ever reduce. */
  readonly reduceOnly: boolean;
  readonly displayQty: Qty;
  readonly selfTrade: SelfTrade;
  readonly trigger: Price;
  readonly triggerOn: TriggerOn | 0;
}

/** A client order id came again with the same fields: what was answered the first time. */
export interface OrderDuplicate extends OfOrder {
  readonly kind: 'orderDuplicate';
  /** The command that was accepted. */
  readonly originalSeq: Seq;
  readonly qty: Qty;
  readonly limit: Price;
  readonly reduceOnly: boolean;
  /** Lots open and filled at the end of that command. */
  readonly open: Qty;
  readonly filled: Qty;
}

/** Never became, or did not change, a live order. */
export interface OrderRejected extends OfOrder {
  readonly kind: 'orderRejected';
  /** What was asked: `placeOrder`, `amendOrder` or `cancelOrder`. */
  readonly command: 'placeOrder' | 'amendOrder' | 'cancelOrder' | 'batch' | 'massCancel';
  readonly reason: RejectReason;
  readonly field: string;
  readonly limit: number;
  readonly actual: number;
}

/** One party of a fill, as it stands after it. */
export interface FillParty extends OfAccount {
  readonly order: OrderId;
  readonly clientOrderId: string;
  readonly open: Qty;
  readonly filled: Qty;
  /** Positive is paid. */
  readonly fee: Money;
  readonly realized: Money;
  readonly held: Lots;
  readonly cost: Money;
  readonly balance: Money;
  /** An affiliated market maker (rule A-06). */
  readonly affiliate: boolean;
}

/** Two orders traded, at the maker's price. The only thing that ever changes a position in the market. */
export interface Fill {
  readonly kind: 'fill';
  readonly item: Item;
  readonly contract: ContractId;
  /** Counts the trades of the venue from 1. */
  readonly trade: number;
  readonly price: Price;
  readonly qty: Qty;
  readonly takerSide: Side;
  readonly cause: Cause;
  readonly maker: FillParty;
  readonly taker: FillParty;
}

/** The remainder is on the book. */
export interface OrderRested extends OfOrder {
  readonly kind: 'orderRested';
  readonly side: Side;
  readonly limit: Price;
  readonly open: Qty;
  readonly filled: Qty;
}

/** Was live and is gone, because somebody or a rule took it away. */
export interface OrderCanceled extends OfOrder {
  readonly kind: 'orderCanceled';
  readonly reason: CancelReason;
  /** With `triggerRefused`, `margin`: the refusal behind it; else 0. */
  readonly refusal: RejectReason | 0;
  /** Lots that were open. */
  readonly open: Qty;
  readonly filled: Qty;
}

/** The remainder was dropped by the order's own terms: immediate-or-cancel, or its time came. */
export interface OrderExpired extends OfOrder {
  readonly kind: 'orderExpired';
  readonly reason: CancelReason;
  readonly open: Qty;
  readonly filled: Qty;
}

/** A live order shrank without a trade. */
export interface OrderReduced extends OfOrder {
  readonly kind: 'orderReduced';
  readonly reason: ReduceReason;
  readonly by: Qty;
  readonly open: Qty;
  readonly filled: Qty;
}

/** A live order was amended; fills may follow when it lost its priority. */
export interface OrderReplaced extends OfOrder {
  readonly kind: 'orderReplaced';
  readonly qty: Qty;
  readonly limit: Price;
  readonly trigger: Price;
  readonly open: Qty;
  readonly filled: Qty;
  readonly reduceOnly: boolean;
  readonly keptPriority: boolean;
}

/** A stop or take-profit order woke; what an incoming order would say follows. */
export interface OrderTriggered extends OfOrder {
  readonly kind: 'orderTriggered';
  /** The price that woke it. */
  readonly price: Price;
  /** The limit it goes to the book with. */
  readonly limit: Price;
}

/** Answers a mass cancel, after the cancels. */
export interface MassCanceled extends OfAccount {
  readonly kind: 'massCanceled';
  readonly item: Item;
  readonly count: number;
}

/** A command about anything but an order was refused. */
export interface CommandRejected {
  readonly kind: 'commandRejected';
  readonly command: CommandKind;
  readonly reason: RejectReason;
  readonly field: string;
  readonly limit: number;
  readonly actual: number;
}

export interface BalanceChanged extends OfAccount {
  readonly kind: 'balanceChanged';
  readonly currency: string;
  readonly amount: Money;
  readonly balance: Money;
  readonly reason: BalanceReason;
  readonly reference: string;
}

/** A money command came again under its reference: it had been done. */
export interface MoneyDuplicate {
  readonly kind: 'moneyDuplicate';
  readonly reference: string;
  readonly originalSeq: Seq;
}

export interface MarginLevelChanged extends OfAccount {
  readonly kind: 'marginLevelChanged';
  readonly level: MarginLevel;
  readonly equity: Money;
  readonly initialMargin: Money;
  readonly maintenanceMargin: Money;
}

/** A position closed at the last index because its contract was delisted. */
export interface PositionSettled extends OfAccount {
  readonly kind: 'positionSettled';
  readonly contract: ContractId;
  readonly lots: Lots;
  readonly price: Price;
  readonly realized: Money;
  readonly balance: Money;
}

/** A house row paid for what an account could not. */
export interface ShortfallCovered extends OfAccount {
  readonly kind: 'shortfallCovered';
  readonly insurance: Money;
  readonly tranche: Money;
  /** Cut from open gains. */
  readonly gains: Money;
  readonly uncovered: Money;
  readonly balance: Money;
}

export interface ContractListed {
  readonly kind: 'contractListed';
  readonly record: ListContract;
  readonly termsHash: string;
}

export interface ContractApproved {
  readonly kind: 'contractApproved';
  readonly record: ApproveContract;
}

export interface ContractStateChanged {
  readonly kind: 'contractStateChanged';
  readonly contract: ContractId;
  readonly from: ContractState;
  readonly to: ContractState;
  readonly reason: string;
}

/** A fact of a register, with the command that recorded it. */
interface Recorded<Kind extends string, Record> {
  readonly kind: Kind;
  readonly record: Record;
}

export type ParticipantRegistered = Recorded<'participantRegistered', RegisterParticipant>;
export type InvestorClassified = Recorded<'investorClassified', ClassifyInvestor>;
export type ParticipantSuspended = Recorded<'participantSuspended', SuspendParticipant>;
export type GroupDeclared = Recorded<'groupDeclared', DeclareGroup>;
export type ExposureLimitSet = Recorded<'exposureLimitSet', SetExposureLimit>;
export type TraderRegistered = Recorded<'traderRegistered', RegisterTrader>;
export type TraderAssessed = Recorded<'traderAssessed', AssessTrader>;
export type KeyRegistered = Recorded<'keyRegistered', RegisterKey>;
export type KeyRevoked = Recorded<'keyRevoked', RevokeKey>;
export type RulebookPublished = Recorded<'rulebookPublished', PublishRulebook>;
export type DisclosurePublished = Recorded<'disclosurePublished', PublishDisclosure>;
export type RulebookAccepted = Recorded<'rulebookAccepted', AcceptRulebook>;
export type DisclosureAcknowledged = Recorded<'disclosureAcknowledged', AcknowledgeDisclosure>;
export type AffiliateAuthorized = Recorded<'affiliateAuthorized', AuthorizeAffiliate>;
export type AffiliateSuspended = Recorded<'affiliateSuspended', SuspendAffiliate>;
export type AccountOpened = Recorded<'accountOpened', OpenAccount>;
export type RefusalsCounted = Recorded<'refusalsCounted', CountRefusals>;

/** 60, 30 and 7 days before something that entry depends on ends. */
export interface EligibilityExpiring {
  readonly kind: 'eligibilityExpiring';
  readonly participant: ParticipantId;
  /** 0 unless it is a trader's own. */
  readonly trader: TraderId | 0;
  readonly what: EligibilityPart;
  readonly days: number;
  readonly at: Time;
}

/** Something that entry depends on ended: new risk is refused, resting orders that raise risk are canceled. */
export interface EligibilityLapsed {
  readonly kind: 'eligibilityLapsed';
  readonly participant: ParticipantId;
  readonly trader: TraderId | 0;
  readonly what: EligibilityPart;
}

export type EligibilityPart =
  | 'professional'
  | 'evidence'
  | 'suspension'
  | 'knowledge'
  | 'rulebook'
  | 'disclosure'
  | 'affiliateAuthorization'
  | 'key'
  | 'corporateAssessment';

export type HotEvent =
  | OrderAccepted
  | OrderRejected
  | Fill
  | OrderRested
  | OrderCanceled
  | OrderExpired
  | OrderReduced
  | OrderReplaced;

export type RareEvent =
  | OrderDuplicate
  | OrderTriggered
  | MassCanceled
  | CommandRejected
  | BalanceChanged
  | MoneyDuplicate
  | MarginLevelChanged
  | PositionSettled
  | ShortfallCovered
  | RiskEvent
  | SupervisionEvent
  | ContractListed
  | ContractApproved
  | ContractStateChanged
  | ParticipantRegistered
  | InvestorClassified
  | ParticipantSuspended
  | GroupDeclared
  | ExposureLimitSet
  | TraderRegistered
  | TraderAssessed
  | KeyRegistered
  | KeyRevoked
  | RulebookPublished
  | DisclosurePublished
  | RulebookAccepted
  | DisclosureAcknowledged
  | AffiliateAuthorized
  | AffiliateSuspended
  | AccountOpened
  | RefusalsCounted
  | EligibilityExpiring
  | EligibilityLapsed;

export type Event = HotEvent | RareEvent;
export type EventKind = Event['kind'];
