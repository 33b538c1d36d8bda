// Every command there is. The union is closed; the names and fields are those of proto/praya/v1, in the same order. A field
// that does not apply holds its zero ('' or 0 or false), never undefined.

import type { Seq, Time } from '../kernel/units.ts';
import type { ChooseLeverage, OpenAccount, SetClassFloor } from './commands/accounts.ts';
import type { ListCollateral, SetCollateralRate } from './commands/collateral.ts';
import type {
  ApproveContract,
  ChangeTerms,
  ListContract,
  SetContractState,
  SetReferenceEligibility,
} from './commands/contracts.ts';
import type {
  AcceptRulebook,
  AcknowledgeDisclosure,
  PublishDisclosure,
  PublishRulebook,
} from './commands/documents.ts';
import type { SetFundingTerms } from './commands/funding.ts';
import type {
  AuthorizeAffiliate,
  NoteSuspensionEffect,
  PublishPrivileges,
  SetObligation,
  SetPrivilege,
  SuspendAffiliate,
} from './commands/makers.ts';
import type { Compensate, Deposit, SetFundTarget, Transfer, Withdraw } from './commands/money.ts';
import type { AmendOrder, Batch, CancelOrder, MassCancel, PlaceOrder } from './commands/orders.ts';
import type {
  AssessCorporate,
  ClassifyInvestor,
  DeclareGroup,
  RegisterParticipant,
  SetExposureLimit,
  SuspendParticipant,
} from './commands/participants.ts';
import type { QuoteSource, SetIndexPrice, SetMarkPrice, Tick } from './commands/prices.ts';
import type {
  ApproveCommand,
  BeginDualControl,
  DismissProposal,
  ProposeCommand,
} from './commands/proposals.ts';
import type { CountRefusals, NoteLogOn, ReviewAlert, SetThreshold } from './commands/records.ts';
import type { RegisterStaff, RetireStaff } from './commands/staff.ts';
import type { AssessTrader, RegisterKey, RegisterTrader, RevokeKey } from './commands/traders.ts';

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

export type RiskCommand =
  | QuoteSource
  | SetFundingTerms
  | ChooseLeverage
  | SetClassFloor
  | ListCollateral
  | SetCollateralRate
  | SetFundTarget;

export type SupervisionCommand =
  | RegisterStaff
  | RetireStaff
  | BeginDualControl
  | ProposeCommand
  | ApproveCommand
  | DismissProposal
  | NoteLogOn
  | SetThreshold
  | ReviewAlert
  | PublishPrivileges
  | SetPrivilege
  | SetObligation
  | NoteSuspensionEffect
  | AssessCorporate
  | SetReferenceEligibility
  | ChangeTerms
  | Compensate;
