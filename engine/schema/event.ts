// Every event there is: plain facts in the past tense, a closed set. Names and fields are those of proto/praya/v1. The hot
// kinds travel as rows of numbers (events/buffer.ts) and are read as these objects.

import type { CommandKind } from './command.ts';
import type {
  AccountOpened,
  ClassFloorSet,
  LeverageChosen,
  MarginLevelChanged,
} from './events/accounts.ts';
import type {
  AuctionCalled,
  AuctionUncrossed,
  VolatilityControlBegun,
  VolatilityControlEnded,
} from './events/auctions.ts';
import type { ClockConfirmed, RiskHeld, RiskReleased } from './events/clock.ts';
import type {
  CollateralConverted,
  CollateralFactorSet,
  CollateralListed,
  CollateralRateSet,
} from './events/collateral.ts';
import type {
  ContractApproved,
  ContractListed,
  ContractStateChanged,
  ReferenceEligibilitySet,
  TermsChanged,
  TermsChangeScheduled,
} from './events/contracts.ts';
import type {
  Deleveraged,
  FundChanged,
  FundTargetSet,
  GainCut,
  IndicatorChanged,
  LiquidationEnded,
  LiquidationOrdered,
  LiquidationStarted,
} from './events/default.ts';
import type {
  DisclosureAcknowledged,
  DisclosurePublished,
  DocumentSigned,
  RulebookAccepted,
  RulebookPublished,
} from './events/documents.ts';
import type { FeeScheduleAnnounced, FeeScheduleChanged } from './events/fees.ts';
import type { FixSessionNoted } from './events/fix.ts';
import type {
  FundingMinuteClosed,
  FundingOverdue,
  FundingPosted,
  FundingSettled,
  FundingTermsSet,
} from './events/funding.ts';
import type { MaintenanceEnded, MaintenanceScheduled } from './events/maintenance.ts';
import type {
  AffiliateAuthorized,
  AffiliateSignedOff,
  AffiliateSuspended,
  ObligationSet,
  PrivilegeSet,
  PrivilegesPublished,
  SuspensionEffectNoted,
} from './events/makers.ts';
import type {
  BalanceChanged,
  MoneyDuplicate,
  PositionSettled,
  ShortfallCovered,
} from './events/money.ts';
import type {
  Fill,
  MassCanceled,
  OrderAccepted,
  OrderCanceled,
  OrderDuplicate,
  OrderExpired,
  OrderReduced,
  OrderRejected,
  OrderReplaced,
  OrderRested,
  OrderTriggered,
} from './events/orders.ts';
import type {
  CorporateAssessed,
  EligibilityExpiring,
  EligibilityLapsed,
  ExposureLimitSet,
  GroupDeclared,
  InvestorClassified,
  ParticipantRegistered,
  ParticipantSuspended,
} from './events/participants.ts';
import type { IndexPriceSet, MarkPriceSet } from './events/prices.ts';
import type {
  MassQuoted,
  ProtectionReset,
  ProtectionSet,
  ProtectionTripped,
} from './events/quotes.ts';
import type {
  AlertReviewed,
  LogOnNoted,
  RefusalsCounted,
  RulesChanged,
  SuspicionPackRequested,
  ThresholdSet,
} from './events/records.ts';
import type {
  DeadManSet,
  DisconnectChosen,
  KillEffectNoted,
  KillSwitched,
  OrdersSwept,
  SessionEnded,
  SessionsLost,
} from './events/safety.ts';
import type {
  CommandApproved,
  CommandProposed,
  DualControlBegun,
  FirmRegistered,
  ProposalEnded,
  StaffRegistered,
  StaffRetired,
} from './events/staff.ts';
import type {
  KeyRegistered,
  KeyRevoked,
  OwnKeyChanged,
  TraderAssessed,
  TraderRegistered,
} from './events/traders.ts';
import type { TradingLimitsSet } from './events/trading-limits.ts';
import type { WorkBoundsSet } from './events/work.ts';
import type { RejectReason } from './reject.ts';

/** A command about anything but an order was refused. */
export interface CommandRejected {
  readonly kind: 'commandRejected';
  readonly command: CommandKind;
  readonly reason: RejectReason;
  readonly field: string;
  readonly limit: number;
  readonly actual: number;
}

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
  | MassQuoted
  | ProtectionSet
  | ProtectionTripped
  | ProtectionReset
  | DisconnectChosen
  | SessionEnded
  | SessionsLost
  | DeadManSet
  | OrdersSwept
  | KillSwitched
  | KillEffectNoted
  | CommandRejected
  | BalanceChanged
  | MoneyDuplicate
  | MarginLevelChanged
  | PositionSettled
  | ShortfallCovered
  | IndexPriceSet
  | MarkPriceSet
  | RiskHeld
  | RiskReleased
  | ClockConfirmed
  | FundingMinuteClosed
  | FundingSettled
  | FundingPosted
  | FundingOverdue
  | LeverageChosen
  | CollateralConverted
  | CollateralFactorSet
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
  | FundTargetSet
  | DualControlBegun
  | CommandProposed
  | CommandApproved
  | ProposalEnded
  | StaffRegistered
  | StaffRetired
  | FirmRegistered
  | LogOnNoted
  | FixSessionNoted
  | ThresholdSet
  | WorkBoundsSet
  | AlertReviewed
  | SuspicionPackRequested
  | AffiliateSignedOff
  | PrivilegesPublished
  | PrivilegeSet
  | ObligationSet
  | SuspensionEffectNoted
  | RulesChanged
  | CorporateAssessed
  | ReferenceEligibilitySet
  | TermsChangeScheduled
  | TermsChanged
  | FeeScheduleAnnounced
  | FeeScheduleChanged
  | ContractListed
  | ContractApproved
  | ContractStateChanged
  | MaintenanceScheduled
  | MaintenanceEnded
  | AuctionCalled
  | AuctionUncrossed
  | VolatilityControlBegun
  | VolatilityControlEnded
  | ParticipantRegistered
  | InvestorClassified
  | ParticipantSuspended
  | GroupDeclared
  | ExposureLimitSet
  | TraderRegistered
  | TraderAssessed
  | KeyRegistered
  | KeyRevoked
  | OwnKeyChanged
  | TradingLimitsSet
  | RulebookPublished
  | DisclosurePublished
  | RulebookAccepted
  | DisclosureAcknowledged
  | DocumentSigned
  | AffiliateAuthorized
  | AffiliateSuspended
  | AccountOpened
  | RefusalsCounted
  | EligibilityExpiring
  | EligibilityLapsed;

export type Event = HotEvent | RareEvent;

export type EventKind = Event['kind'];
