import type { SetClassFloor } from './accounts.ts';
import type { ListCollateral, SetCollateralRate } from './collateral.ts';
import type {
  ApproveContract,
  ChangeTerms,
  SetContractState,
  SetReferenceEligibility,
} from './contracts.ts';
import type { PublishDisclosure, PublishRulebook } from './documents.ts';
import type { SetFundingTerms } from './funding.ts';
import type {
  AuthorizeAffiliate,
  PublishPrivileges,
  SetObligation,
  SetPrivilege,
  SuspendAffiliate,
} from './makers.ts';
import type { Compensate, Deposit, SetFundTarget, Transfer, Withdraw } from './money.ts';
import type { DeclareGroup, SetExposureLimit, SuspendParticipant } from './participants.ts';
import type { SetIndexPrice, SetMarkPrice } from './prices.ts';
import type { SetThreshold } from './records.ts';
import type { RegisterStaff } from './staff.ts';
import type { RegisterKey } from './traders.ts';
import type { SetWorkBounds } from './work.ts';

/**
 * What can take two people once dual control has begun: some always, some by what they ask for. The control of each, and
 * the subject that the second person is shown, stand in engine/commands.ts, which does not compile without them.
 */
export type ControlledCommand =
  | SetIndexPrice
  | SetMarkPrice
  | ApproveContract
  | SetContractState
  | SuspendParticipant
  | DeclareGroup
  | SetExposureLimit
  | RegisterKey
  | PublishRulebook
  | PublishDisclosure
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
  | SetThreshold
  | SetWorkBounds
  | PublishPrivileges
  | SetPrivilege
  | SetObligation
  | SetReferenceEligibility
  | ChangeTerms
  | Compensate;
