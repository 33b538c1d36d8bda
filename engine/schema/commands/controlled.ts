import type { SetClassFloor } from './accounts.ts';
import type { ConfirmClock } from './clock.ts';
import type { ListCollateral, SetCollateralRate } from './collateral.ts';
import type {
  ApproveContract,
  ChangeTerms,
  SetContractState,
  SetReferenceEligibility,
} from './contracts.ts';
import type {
  AcceptRulebook,
  AcknowledgeDisclosure,
  PublishDisclosure,
  PublishRulebook,
} from './documents.ts';
import type { SetFeeSchedule } from './fees.ts';
import type { SetFundingTerms } from './funding.ts';
import type {
  AuthorizeAffiliate,
  PublishPrivileges,
  SetObligation,
  SetPrivilege,
  SuspendAffiliate,
} from './makers.ts';
import type { Compensate, Deposit, SetFundTarget, Transfer, Withdraw } from './money.ts';
import type {
  AssessCorporate,
  ClassifyInvestor,
  DeclareGroup,
  RegisterParticipant,
  SetExposureLimit,
  SuspendParticipant,
} from './participants.ts';
import type { SetIndexPrice, SetMarkPrice } from './prices.ts';
import type { SetThreshold } from './records.ts';
import type { KillSwitch } from './safety.ts';
import type { RegisterFirm, RegisterStaff } from './staff.ts';
import type { AssessTrader, RegisterKey, RegisterTrader } from './traders.ts';
import type { SetWorkBounds } from './work.ts';

/**
 * What can take two people once dual control has begun: some always, some by what they ask for. The control of each, and
 * the subject that the second person is shown, stand in engine/commands.ts, which does not compile without them.
 */
export type ControlledCommand =
  | SetIndexPrice
  | SetMarkPrice
  | ApproveContract
  | KillSwitch
  | SetContractState
  | RegisterParticipant
  | ClassifyInvestor
  | AssessCorporate
  | SuspendParticipant
  | DeclareGroup
  | SetExposureLimit
  | RegisterTrader
  | AssessTrader
  | RegisterKey
  | PublishRulebook
  | PublishDisclosure
  | AcceptRulebook
  | AcknowledgeDisclosure
  | AuthorizeAffiliate
  | SuspendAffiliate
  | Deposit
  | Withdraw
  | Transfer
  | SetFundingTerms
  | SetFundTarget
  | ListCollateral
  | SetCollateralRate
  | SetClassFloor
  | RegisterStaff
  | RegisterFirm
  | SetThreshold
  | SetWorkBounds
  | PublishPrivileges
  | SetPrivilege
  | SetObligation
  | SetReferenceEligibility
  | ChangeTerms
  | SetFeeSchedule
  | Compensate
  | ConfirmClock;
