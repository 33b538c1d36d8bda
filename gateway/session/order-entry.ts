// Clients' commands before they go to the core. Each is signed with the key of its session, for an account of the key's own
// participant, within the account's allowance; what is not never gets a place in the journal.

import {
  type AccountId,
  type Batch,
  type ChangeOwnKey,
  type ClientCommand,
  COMMAND_FACTS,
  type Command,
  type CommandKind,
  type Envelope,
  type KeyId,
  type MassCancel,
  RejectReason,
  Scope,
  type Seq,
  type SetTradingLimits,
  type SignDocument,
  type Time,
} from '../../engine/schema/index.ts';
import type { Reject } from '../../proto/server-message.ts';
import { rejection } from '../answers/rejection.ts';
import type { Clock } from '../host/clock.ts';
import type { Config } from '../host/config.ts';
import type { Metrics } from '../host/metrics.ts';
import type { Scheduler } from '../host/scheduler.ts';
import type { CoreClient, Waiter } from '../link/core-client.ts';
import type { Holder, VenueState } from '../link/messages.ts';
import type { RefusalCounts } from '../serving/refusal-counts.ts';
import { AckTimes } from './ack-times.ts';
import { type Asked, MassCancels } from './mass-cancels.ts';
import type { Participants } from './participants.ts';
import { isProtective } from './protective.ts';
import { type Allowance, type RateLimits, weightOf } from './rate-limits.ts';
import type { Session } from './session.ts';

interface OrderEntryParts {
  readonly core: CoreClient;
  readonly clock: Clock;
  readonly scheduler: Scheduler;
  readonly limits: RateLimits;
  readonly refusals: RefusalCounts;
  readonly participants: Participants;
  /** As the core last described it. */
  readonly venue: () => VenueState;
  readonly config: Config;
  readonly metrics: Metrics;
}

/** Asks what is left and takes nothing. */
const NO_WEIGHT = { orders: 0, cancels: 0 };
/** Where nothing can be charged, the engine refuses. */
const UNCHARGED: Allowance = { waitUs: 0, creditsLeft: 0, field: '', limit: 0 };
const NOBODY = { key: 0 as KeyId, trader: 0 } as const;

/** Who waits for the answer to a command. */
class CommandWaiter implements Waiter {
  readonly #session: Session;
  readonly #requestId: number;
  readonly #acks: AckTimes;
  readonly #kind: CommandKind;
  readonly #since: Time;

  constructor(session: Session, requestId: number, acks: AckTimes, kind: CommandKind) {
    this.#session = session;
    this.#requestId = requestId;
    this.#acks = acks;
    this.#kind = kind;
    this.#since = acks.now();
  }

  answer(body: Uint8Array, isRefused: boolean): void {
    this.#session.sendBody(body, this.#requestId, isRefused);
    this.#acks.add(this.#kind, this.#since);
  }

  lost(): void {
    this.#session.loseAnswer();
  }
}

export class OrderEntry {
  readonly #parts: OrderEntryParts;
  readonly #massCancels: MassCancels;
  readonly #acks: AckTimes;

  constructor(parts: OrderEntryParts) {
    this.#parts = parts;
    this.#acks = new AckTimes(parts);
    const run = (command: MassCancel, asked: readonly Asked[]): void => {
      this.#runMassCancel(command, asked);
    };
    this.#massCancels = new MassCancels({ ...parts, run });
  }

  take(session: Session, holder: Holder, command: ClientCommand, requestId: number): void {
    const fault = this.#fault(holder, command);
    if (fault !== null) {
      this.#note(holder, fault.reason, command);
      session.send(fault, requestId);
      return;
    }
    if (command.kind === 'massCancel') {
      const parts = this.#parts.participants.find(holder.participant)?.parts ?? 1;
      const signed = { ...command, key: holder.key };
      this.#massCancels.take(signed, { session, requestId }, parts);
      return;
    }
    const { creditsLeft, waitUs, field, limit } = this.#allowance(holder, command);
    if (waitUs > 0) {
      this.#note(holder, RejectReason.rateLimited, command);
      const circumstances = { field, limit, creditsLeft, retryAfterUs: waitUs };
      session.send(rejection(RejectReason.rateLimited, circumstances), requestId);
      return;
    }
    const account = accountOf(command);
    if (account !== null) this.#massCancels.runWaiting(account);
    this.#submit(session, sign(command, holder), requestId, creditsLeft);
  }

  /** Its session ends next: what it has sent is still carried out. */
  leave(session: Session): void {
    this.#massCancels.runOf(session);
  }

  /** One command for all who asked the same; each is answered. */
  #runMassCancel(command: MassCancel, asked: readonly Asked[]): void {
    const { metrics, limits, participants, clock } = this.#parts;
    const [first] = asked;
    if (asked.length > 1) metrics.count('mass_cancels_merged', asked.length - 1);
    const known = participants.find(first.session.holder?.participant ?? 0);
    const creditsLeft =
      known === undefined
        ? 0
        : limits.take(
            command.account,
            known,
            NO_WEIGHT,
            clock.now(),
            first.session.holder ?? NOBODY,
          ).creditsLeft;
    const since = clock.now();
    this.#send(first.session, command, first.requestId, creditsLeft, {
      answer: (body, isRefused) => {
        for (const { session, requestId } of asked) session.sendBody(body, requestId, isRefused);
        this.#acks.add('massCancel', since);
      },
      lost: () => {
        for (const { session } of asked) session.loseAnswer();
      },
    });
  }

  /** Who may send which command the core knows: gateway/serving/commands.ts. */
  administer(session: Session, holder: Holder, command: Command, requestId: number): void {
    const fault = staffFault(session, holder);
    if (fault !== null) {
      this.#note(holder, fault.reason, null);
      session.send(fault, requestId);
      return;
    }
    const by = signedByStaff(command, holder);
    const { limits, clock } = this.#parts;
    const waitUs = isProtective(by) ? 0 : limits.staff(holder.key, clock.now());
    if (waitUs > 0) {
      this.#note(holder, RejectReason.rateLimited, null);
      session.send(rejection(RejectReason.rateLimited, { retryAfterUs: waitUs }), requestId);
      return;
    }
    this.#submit(session, by, requestId, 0);
  }

  /** A client accepts a document in its own name; the engine judges whether the key may bind it. */
  sign(session: Session, holder: Holder, command: SignDocument, requestId: number): void {
    this.#submitUnless(bindingFault(holder), session, { ...command, key: holder.key }, requestId);
  }

  /**
   * The engine judges what a trader may do with its keys, and a participant with the limits of its people. A revocation passes
   * when orders wait.
   */
  govern(
    session: Session,
    holder: Holder,
    command: ChangeOwnKey | SetTradingLimits,
    requestId: number,
  ): void {
    const isRevocation = command.kind === 'changeOwnKey' && command.revoke;
    const fault =
      (command.kind === 'setTradingLimits' ? bindingFault(holder) : null) ??
      (isRevocation ? null : this.#waitFault());
    this.#submitUnless(fault, session, { ...command, key: holder.key }, requestId);
  }

  #submitUnless(
    fault: Reject | null,
    session: Session,
    command: SignDocument | ChangeOwnKey | SetTradingLimits,
    requestId: number,
  ): void {
    if (fault === null) {
      this.#submit(session, command, requestId, 0);
      return;
    }
    if (session.holder !== null) this.#note(session.holder, fault.reason, null);
    session.send(fault, requestId);
  }

  /** A refusal that never reaches the journal is counted there. */
  #note({ key, participant }: Holder, reason: RejectReason, command: ClientCommand | null): void {
    const { refusals, participants } = this.#parts;
    const named = command === null ? null : accountOf(command);
    const isOwn = named !== null && participants.owns(participant, named);
    refusals.note(reason, key, isOwn ? named : 0);
  }

  #submit(session: Session, command: Command, requestId: number, creditsLeft: number): void {
    const waiter = new CommandWaiter(session, requestId, this.#acks, command.kind);
    this.#send(session, command, requestId, creditsLeft, waiter);
  }

  #send(
    session: Session,
    command: Command,
    request: number,
    creditsLeft: number,
    waiter: Waiter,
  ): void {
    const { core, clock } = this.#parts;
    const time = clock.now();
    const envelope: Envelope = { seq: NO_SEQ, time, session: session.id, request, command };
    core.command(envelope, creditsLeft, waiter);
  }

  #fault(holder: Holder, command: ClientCommand): Reject | null {
    if ((holder.scopes & Scope.trade) === 0) {
      const actual = holder.scopes;
      return rejection(RejectReason.scopeMissing, { limit: Scope.trade, actual });
    }
    const waits = isCancel(command) ? null : this.#waitFault();
    if (waits !== null) return waits;
    if (command.kind !== 'batch') return this.#accountFault(holder, command, 0, command.kind);
    if (command.items.length === 0) return null; // The engine's to refuse.
    for (let item = 0; item < command.items.length; item++) {
      const place = `batch.items[${item}]`;
      const fault = this.#accountFault(holder, command.items[item], item, place);
      if (fault !== null) return fault;
    }
    return null;
  }

  /** What waits while the venue goes away, or its disk is low. */
  #waitFault(): Reject | null {
    const { clock, config } = this.#parts;
    const { goAwayAt, lowDisk } = this.#parts.venue();
    if (goAwayAt !== 0 && clock.now() >= goAwayAt) return rejection(RejectReason.goingAway);
    if (lowDisk < 0) return null;
    return rejection(RejectReason.diskLow, { limit: config.freeBytesMin, actual: lowDisk });
  }

  #accountFault(
    { participant }: Holder,
    { account }: Exclude<ClientCommand, Batch>,
    item: number,
    place: string,
  ): Reject | null {
    if (this.#parts.participants.owns(participant, account)) return null;
    const field = `${place}.account`;
    return rejection(RejectReason.accountNotYours, { item, field, actual: account });
  }

  #allowance(holder: Holder, command: ClientCommand): Allowance {
    const { limits, clock, participants } = this.#parts;
    const account = accountOf(command);
    const known = participants.find(holder.participant);
    if (account === null || known === undefined) return UNCHARGED;
    return limits.take(account, known, weightOf(command), clock.now(), holder);
  }
}

/** The core gives it a number. */
const NO_SEQ = 0 as Seq;

/** Only a key that binds its participant may. */
function bindingFault({ scopes }: Holder): Reject | null {
  const needed = Scope.trade + Scope.bind;
  if ((scopes & needed) === needed) return null;
  const circumstances = { field: 'key', limit: needed, actual: scopes };
  return rejection(RejectReason.bindingMissing, circumstances);
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

/** What staff may read, on their own listener, without any power to act. */
export function seatFault(session: Session, { staff, scopes }: Holder): Reject | null {
  if (staff === 0 || !session.isAdmin) {
    const detail = 'A seat that reads is for staff, on the administrative listener.';
    return rejection(RejectReason.unsupported, { detail });
  }
  if ((scopes & Scope.read) !== 0) return null;
  return rejection(RejectReason.scopeMissing, { limit: Scope.read, actual: scopes });
}

/** The key is the session's, whatever the client wrote. */
function sign(command: ClientCommand, { key }: Holder): ClientCommand {
  if (command.kind !== 'batch') return { ...command, key };
  return { kind: 'batch', items: command.items.map((item) => ({ ...item, key })) };
}

/** Of what staff sign, the key is that of who sends it, whatever was written. */
function signedByStaff(command: Command, { key }: Holder): Command {
  const { sender } = COMMAND_FACTS[command.kind];
  if (sender !== 'staff' && sender !== 'traderOrStaff' && sender !== 'clientOrStaff')
    return command;
  return { ...command, key } as Command;
}

/** Whose allowance is drawn on: of a batch, that of the first item's account. */
function accountOf(command: ClientCommand): AccountId | null {
  return command.kind === 'batch' ? (command.items[0]?.account ?? null) : command.account;
}

/** Nothing in it but cancels. */
function isCancel(command: ClientCommand): boolean {
  return weightOf(command).orders === 0;
}
