// Every command there is. The union is closed; the names and fields are those of proto/praya/v1. A field that does not
// apply holds its zero ('' or 0 or false), never undefined. What is known of each kind stands in command-facts.ts, what
// each one does in ../commands.ts; neither compiles while a kind is missing.

import type { Seq, Time } from '../kernel/units.ts';
import type { ChooseLeverage, OpenAccount } from './commands/accounts.ts';
import type { DrawAuctionEnd } from './commands/auctions.ts';
import type { HoldRisk, ReleaseRisk } from './commands/clock.ts';
import type { ListContract } from './commands/contracts.ts';
import type { ControlledCommand } from './commands/controlled.ts';
import type { SignDocument } from './commands/documents.ts';
import type { NoteFixSession } from './commands/fix.ts';
import type { ScheduleMaintenance } from './commands/maintenance.ts';
import type { NoteSuspensionEffect, SignOffAffiliate } from './commands/makers.ts';
import type { Batch, MassCancel, OrderCommand } from './commands/orders.ts';
import type { DeclareOutage, QuoteSource, Tick } from './commands/prices.ts';
import type {
  ApproveCommand,
  BeginDualControl,
  DismissProposal,
  ProposeCommand,
} from './commands/proposals.ts';
import type { MassQuote, ResetProtection, SetProtection } from './commands/quotes.ts';
import type {
  ChangeRules,
  CountRefusals,
  NoteLogOn,
  RequestSuspicionPack,
  ReviewAlert,
} from './commands/records.ts';
import type {
  CancelAllAfter,
  CancelOnDisconnect,
  EndSession,
  LoseSessions,
  NoteKillEffect,
} from './commands/safety.ts';
import type { RetireStaff } from './commands/staff.ts';
import type { ChangeOwnKey, RevokeKey } from './commands/traders.ts';
import type { SetTradingLimits } from './commands/trading-limits.ts';
import type { Continue } from './commands/work.ts';

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

/** What a trader's session may send. */
export type ClientCommand =
  | OrderCommand
  | MassCancel
  | Batch
  | ChooseLeverage
  | MassQuote
  | SetProtection
  | ResetProtection
  | CancelOnDisconnect
  | CancelAllAfter;

/** A command that can take two people stands in `ControlledCommand`, every other one here. */
export type Command =
  | ClientCommand
  | ControlledCommand
  | Tick
  | Continue
  | DeclareOutage
  | DrawAuctionEnd
  | ScheduleMaintenance
  | HoldRisk
  | ReleaseRisk
  | QuoteSource
  | ListContract
  | RevokeKey
  | ChangeOwnKey
  | SetTradingLimits
  | SignDocument
  | OpenAccount
  | RetireStaff
  | BeginDualControl
  | ProposeCommand
  | ApproveCommand
  | DismissProposal
  | ReviewAlert
  | RequestSuspicionPack
  | SignOffAffiliate
  | CountRefusals
  | NoteLogOn
  | NoteFixSession
  | NoteSuspensionEffect
  | NoteKillEffect
  | EndSession
  | LoseSessions
  | ChangeRules;

export type CommandKind = Command['kind'];
export type CommandOf<K extends CommandKind> = Extract<Command, { readonly kind: K }>;
