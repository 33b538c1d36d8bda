// Commands from clients on their way into history. Each is signed with the key of its session, for an account of
// the key's own participant, within the account's allowance; what is not never gets a place in the journal.

import { type EngineState, read } from '../../engine/index.ts';
import {
  type AccountId,
  type Batch,
  type ClientCommand,
  COMMAND_FACTS,
  type Command,
  type ContractId,
  type Event,
  type MassCancel,
  type ParticipantId,
  Privilege,
  RejectReason,
  Scope,
  type SignDocument,
  type Time,
} from '../../engine/schema/index.ts';
import type { AdminResult, Reject } from '../../proto/server-message.ts';
import type { DiskSpace } from '../core/disk-space.ts';
import type { GoAway } from '../core/go-away.ts';
import type { Sequencer } from '../core/sequencer.ts';
import type { Outcome } from '../feeds/outcome.ts';
import type { Clock } from '../host/clock.ts';
import type { Config } from '../host/config.ts';
import { VenueError } from '../host/errors.ts';
import type { Metrics } from '../host/metrics.ts';
import type { Scheduler } from '../host/scheduler.ts';
import { type Holder, ownsAccount } from './log-on.ts';
import { type Asked, MassCancels } from './mass-cancels.ts';
import { orderAnswer, signatureAnswer } from './order-answer.ts';
import { isProtective } from './protective.ts';
import { type RateLimits, weightOf } from './rate-limits.ts';
import { rejection } from './rejection.ts';
import type { Session } from './session.ts';

interface OrderEntryParts {
  readonly state: EngineState;
  readonly sequencer: Sequencer;
  readonly clock: Clock;
  readonly scheduler: Scheduler;
  readonly limits: RateLimits;
  readonly goAway: GoAway;
  readonly diskSpace: DiskSpace;
  readonly config: Config;
  readonly metrics: Metrics;
}

/** Asks what is left and takes nothing. */
const NO_WEIGHT = { orders: 0, cancels: 0 };

/** Events that an administrator is shown of one command. */
const SHOWN_EVENTS_MAX = 100;

export class OrderEntry {
  readonly #parts: OrderEntryParts;

  readonly #massCancels: MassCancels;

  constructor(parts: OrderEntryParts) {
    this.#parts = parts;
    const run = (command: MassCancel, asked: readonly Asked[]): void => {
      this.#runMassCancel(command, asked);
    };
    this.#massCancels = new MassCancels({ ...parts, run });
  }

  take(session: Session, holder: Holder, command: ClientCommand, requestId: number): void {
    const { metrics } = this.#parts;
    const fault = this.#fault(holder, command);
    if (fault !== null) {
      metrics.count('refused');
      this.#note(holder, fault.reason, command);
      session.send(fault, requestId);
      return;
    }
    if (command.kind === 'massCancel') {
      this.#massCancels.take({ ...command, key: holder.key }, { session, requestId });
      return;
    }
    const allowance = this.#allowance(holder, command);
    const { creditsLeft, waitUs } = allowance;
    if (waitUs > 0) {
      metrics.count('rate_limited');
      this.#note(holder, RejectReason.rateLimited, command);
      const circumstances = { creditsLeft, retryAfterUs: waitUs };
      session.send(rejection(RejectReason.rateLimited, circumstances), requestId);
      return;
    }
    const account = accountOf(command);
    if (account !== null) this.#massCancels.runWaiting(account);
    const signed = sign(command, holder);
    this.#submit(session, signed, requestId, (outcome) => {
      session.send(orderAnswer(outcome, signed, creditsLeft, this.#symbolOf), requestId);
    });
  }

  /** One command for all who asked the same; each is answered. */
  #runMassCancel(command: MassCancel, asked: readonly Asked[]): void {
    const { metrics, limits, state, clock, sequencer } = this.#parts;
    if (sequencer.isStopped) {
      const refusal = rejection(RejectReason.goingAway);
      for (const { session, requestId } of asked) session.send(refusal, requestId);
      return;
    }
    const [first] = asked;
    if (asked.length > 1) metrics.count('mass_cancels_merged', asked.length - 1);
    const participant = read.owner(state, command.account) as ParticipantId;
    const { creditsLeft } = limits.take(command.account, participant, NO_WEIGHT, clock.now());
    sequencer.submit(command, first.session.id, first.requestId, (outcome) => {
      if (outcome === null) return;
      const answer = orderAnswer(outcome, command, creditsLeft);
      for (const { session, requestId } of asked) session.send(answer, requestId);
    });
  }

  readonly #symbolOf = (contract: ContractId): string =>
    read.contract(this.#parts.state, contract)?.terms.symbol ?? '';

  administer(session: Session, holder: Holder, command: Command, requestId: number): void {
    const fault = this.#adminFault(session, holder, command);
    if (fault !== null) {
      this.#note(holder, fault.reason, null);
      session.send(fault, requestId);
      return;
    }
    const by = signedByStaff(command, holder);
    const receivedAt = this.#parts.clock.now();
    const waitUs = isProtective(by) ? 0 : this.#parts.limits.staff(holder.key, receivedAt);
    if (waitUs > 0) {
      this.#parts.metrics.count('rate_limited');
      this.#note(holder, RejectReason.rateLimited, null);
      session.send(rejection(RejectReason.rateLimited, { retryAfterUs: waitUs }), requestId);
      return;
    }
    this.#submit(session, by, requestId, (outcome) => {
      session.send(adminResult(outcome), requestId);
      if (outcome.events.some(isSuspension)) this.#noteEffect(outcome, receivedAt);
    });
  }

  /** A client accepts a document in its own name; the engine judges whether the key may bind it. */
  sign(session: Session, holder: Holder, command: SignDocument, requestId: number): void {
    const needed = Scope.trade + Scope.bind;
    if ((holder.scopes & needed) !== needed) {
      this.#note(holder, RejectReason.bindingMissing, null);
      const circumstances = { field: 'key', limit: needed, actual: holder.scopes };
      session.send(rejection(RejectReason.bindingMissing, circumstances), requestId);
      return;
    }
    const signed = { ...command, key: holder.key };
    this.#submit(session, signed, requestId, (outcome) => {
      session.send(signatureAnswer(outcome, signed), requestId);
    });
  }

  /** Once everyone has been informed that affiliates are out, how long that took is put on record. */
  #noteEffect({ seq }: Outcome, receivedAt: Time): void {
    const { sequencer, clock, scheduler, metrics } = this.#parts;
    scheduler.soon(() => {
      if (sequencer.isStopped) return;
      const effectiveAt = clock.now();
      metrics.latency('affiliate_suspension', effectiveAt - receivedAt);
      const kind = 'noteSuspensionEffect';
      sequencer.submit({ kind, suspension: seq, receivedAt, effectiveAt });
    });
  }

  /** A refusal that never reaches the journal is counted there. */
  #note({ key }: Holder, reason: RejectReason, command: ClientCommand | null): void {
    const { limits, state } = this.#parts;
    const named = command === null ? null : accountOf(command);
    const isKnown = named !== null && read.accountExists(state, named);
    limits.noteRefusal(reason, key, isKnown ? named : 0);
  }

  #submit(
    session: Session,
    command: Command,
    requestId: number,
    answer: (outcome: Outcome) => void,
  ): void {
    try {
      this.#parts.sequencer.submit(command, session.id, requestId, (outcome) => {
        if (outcome !== null) answer(outcome);
      });
    } catch (error) {
      if (!(error instanceof VenueError) || error.code !== 'stopped') throw error;
      session.send(rejection(RejectReason.goingAway), requestId);
    }
  }

  #fault(holder: Holder, command: ClientCommand): Reject | null {
    if ((holder.scopes & Scope.trade) === 0) {
      const actual = holder.scopes;
      return rejection(RejectReason.scopeMissing, { limit: Scope.trade, actual });
    }
    if (this.#parts.goAway.refusesOrders && !isCancel(command)) {
      return rejection(RejectReason.goingAway);
    }
    const { diskSpace, config } = this.#parts;
    if (diskSpace.isLow && !isCancel(command)) {
      const circumstances = { limit: config.freeBytesMin, actual: diskSpace.free };
      return rejection(RejectReason.diskLow, circumstances);
    }
    if (command.kind !== 'batch') return this.#accountFault(holder, command, 0, command.kind);
    if (command.items.length === 0) return null; // The engine's to refuse.
    for (let item = 0; item < command.items.length; item++) {
      const place = `batch.items[${item}]`;
      const fault = this.#accountFault(holder, command.items[item], item, place);
      if (fault !== null) return fault;
    }
    return null;
  }

  #accountFault(
    { participant }: Holder,
    { account }: Exclude<ClientCommand, Batch>,
    item: number,
    place: string,
  ): Reject | null {
    if (ownsAccount(this.#parts.state, participant, account)) return null;
    const field = `${place}.account`;
    return rejection(RejectReason.accountNotYours, { item, field, actual: account });
  }

  #allowance(holder: Holder, command: ClientCommand): { waitUs: number; creditsLeft: number } {
    const { limits, clock, state } = this.#parts;
    const weight = weightOf(command);
    const account = accountOf(command);
    if (account === null) return { waitUs: 0, creditsLeft: 0 };
    const participant = holder.participant as ParticipantId;
    const granted = read.grantOf(state, participant, Privilege.messageRate);
    return limits.take(account, participant, weight, clock.now(), granted);
  }

  #adminFault(session: Session, holder: Holder, command: Command): Reject | null {
    const fault = staffFault(session, holder);
    if (fault !== null) return fault;
    const { sender } = COMMAND_FACTS[command.kind];
    switch (sender) {
      case 'venue': {
        const detail = 'This is the venue speaking of itself.';
        return rejection(RejectReason.unsupported, { field: 'adminCommand.command', detail });
      }
      case 'priceFeed': {
        if (!read.dualControl(this.#parts.state)) return null;
        const detail =
          'Quotes come from the venue; a price by hand takes two people: setIndexPrice.';
        return rejection(RejectReason.approvalNeeded, { field: command.kind, detail });
      }
      case 'trader': {
        const detail = 'An order is signed by a trader; an operator signs for no one.';
        return rejection(RejectReason.unsupported, { field: 'adminCommand.command', detail });
      }
      case 'client': {
        const detail = 'A client signs itself; what it signed on paper two people record.';
        return rejection(RejectReason.unsupported, { field: 'adminCommand.command', detail });
      }
      case 'traderOrStaff':
      case 'staff':
      case 'operator':
        return null;
      default:
        return sender satisfies never;
    }
  }
}

/** What only staff may ask, and only on their own listener. */
export function staffFault(session: Session, { scopes }: Holder): Reject | null {
  if (!session.isAdmin) {
    const detail = 'Administrative commands go to the administrative listener.';
    return rejection(RejectReason.unsupported, { field: 'adminCommand', detail });
  }
  if ((scopes & Scope.admin) !== 0) return null;
  return rejection(RejectReason.scopeMissing, { limit: Scope.admin, actual: scopes });
}

/** The key is the session's, whatever the client wrote. */
function sign(command: ClientCommand, { key }: Holder): ClientCommand {
  if (command.kind !== 'batch') return { ...command, key };
  return { kind: 'batch', items: command.items.map((item) => ({ ...item, key })) };
}

/** Of what staff sign, the key is that of who sends it, whatever was written. */
function signedByStaff(command: Command, { key }: Holder): Command {
  const { sender } = COMMAND_FACTS[command.kind];
  if (sender !== 'staff' && sender !== 'traderOrStaff') return command;
  return { ...command, key } as Command;
}

/** Whose allowance is drawn on: of a batch, that of the first item's account. */
function accountOf(command: ClientCommand): AccountId | null {
  return command.kind === 'batch' ? (command.items[0]?.account ?? null) : command.account;
}

function isSuspension(event: Event): boolean {
  return event.kind === 'affiliateSuspended' && event.record.suspended;
}

/** Nothing in it but cancels. */
function isCancel(command: ClientCommand): boolean {
  return weightOf(command).orders === 0;
}

function adminResult({ seq, events }: Outcome): AdminResult {
  return {
    kind: 'adminResult',
    seq,
    events: events.slice(0, SHOWN_EVENTS_MAX),
    more: Math.max(0, events.length - SHOWN_EVENTS_MAX),
  };
}
