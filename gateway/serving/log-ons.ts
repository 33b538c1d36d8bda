// Who a key belongs to, and whether it may have one more session. The signature was checked on the edge.

import { type EngineState, read } from '../../engine/index.ts';
import {
  type AccountId,
  type DisconnectScope,
  type KeyId,
  type NoteLogOn,
  type ParticipantId,
  Privilege,
  RejectReason,
  Role,
  Scope,
  type Time,
} from '../../engine/schema/index.ts';
import type { GateVerdict, LogOnResult } from '../../proto/server-message.ts';
import { reasonText } from '../answers/rejection.ts';
import type { Outcome } from '../core/outcome.ts';
import type { Sequencer } from '../core/sequencer.ts';
import { Bucket } from '../host/bucket.ts';
import type { Clock } from '../host/clock.ts';
import type { Config } from '../host/config.ts';
import { firstBytes } from '../host/first-bytes.ts';
import type { Metrics } from '../host/metrics.ts';
import type {
  Admission,
  Ask,
  Asks,
  Holder,
  KeyFacts,
  Owed,
  ParticipantFacts,
  SessionReport,
  TradingRate,
} from '../link/messages.ts';
import type { Admitted, AdmittedSessions } from './admitted.ts';
import { LastEdges } from './last-edges.ts';
import type { RefusalCounts } from './refusal-counts.ts';
import type { Asker, RowPublisher } from './row-publisher.ts';

interface LogOnParts {
  readonly config: Config;
  readonly state: EngineState;
  readonly sequencer: Sequencer;
  readonly clock: Clock;
  readonly metrics: Metrics;
  readonly sessions: AdmittedSessions;
  readonly rows: RowPublisher;
  readonly refusals: RefusalCounts;
}

type Admit = Extract<Ask, { readonly kind: 'admit' }>;
type Choose = Extract<Ask, { readonly kind: 'chooseDisconnect' }>;
type Chooser = Pick<Admitted, 'session' | 'holder' | 'cancelOnDisconnect'>;
type Refused = Extract<SessionReport, { readonly kind: 'logOnRefused' }>;

/** What an edge asks of whoever admits sessions. */
export interface LogOnService {
  keyFacts(name: string): KeyFacts | null;
  admit(to: Asker, ask: Admit): void;
  choose(to: Asker, ask: Choose): void;
  noteEnded(session: number, owed: Owed): void;
  noteRefused(refused: Refused): void;
  factsOf(participant: ParticipantId | 0): ParticipantFacts | null;
}

export class LogOns implements LogOnService {
  readonly #parts: LogOnParts;
  readonly #lastEdges: LastEdges;
  readonly #notes: Bucket;

  constructor(parts: LogOnParts) {
    this.#parts = parts;
    this.#lastEdges = new LastEdges(refillOf(parts.config));
    this.#notes = new Bucket(NOTES_A_SECOND, NOTES_MAX, parts.clock.now());
  }

  keyFacts(name: string): KeyFacts | null {
    const { state, clock } = this.#parts;
    const key = read.keyNamed(state, name);
    if (key === undefined) return null;
    const { algorithm, material, addresses, staff } = key;
    const end = keyEnd(state, key.id, clock.now()) ?? 0;
    return { name, algorithm, material, addresses, staff, end };
  }

  admit(to: Asker, ask: Admit): void {
    const { rows, state, sequencer, metrics, sessions } = this.#parts;
    const { session, name, address, isAdmin, cancelOnDisconnect: scope } = ask;
    const holder = holderOf(state, name, this.#parts.clock.now());
    if (typeof holder === 'number') {
      this.#turnAway(to, ask, holder);
      return;
    }
    if (scope !== 0 && (holder.scopes & Scope.trade) === 0) {
      this.#turnAway(to, ask, RejectReason.scopeMissing);
      return;
    }
    const isFull = this.#isFull(holder.participant, to.edge);
    const owed = this.#lastEdges.owedBy(holder, to.edge, this.#parts.clock.now());
    const since = this.#parts.clock.now();
    const from = { edge: to.edge, address, since, isAdmin };
    if (!sessions.admit({ ...from, session, holder, cancelOnDisconnect: scope })) {
      this.#turnAway(to, ask, RejectReason.connectionLimit);
      return;
    }
    metrics.count('log_ons');
    this.#note(session, { name, key: holder.key, address, reason: 0 });
    const facts = this.factsOf(holder.participant);
    // Before this edge gives out its part, the others know that they have no more than theirs.
    if (facts !== null && facts.parts > 1) rows.notice(0, { kind: 'participant', facts });
    const result = logOnResult(state, holder);
    const answer = (): void => this.#answer(to, ask, { holder, isFull, owed, result });
    if (scope === 0) {
      sequencer.afterDurable(answer);
      return;
    }
    this.#chooseForAll(session, holder, scope, (refused) => {
      if (refused === null) answer();
      else {
        sessions.end(session);
        this.#turnAway(to, ask, refused);
      }
    });
  }

  /** Before anything that the session sends; `done` when all of it is on disk, or refused. @see docs/rules/safety.md LEAVE-001 */
  #chooseForAll(
    session: number,
    holder: Holder,
    scope: DisconnectScope,
    done: (refused: RejectReason | null) => void,
  ): void {
    const { state, sequencer } = this.#parts;
    const accounts = accountsOf(state, holder.participant);
    if (accounts.length === 0) sequencer.afterDurable(() => done(null));
    let left = accounts.length;
    let first: RejectReason | null = null;
    for (const account of accounts) {
      this.#choose({ session, holder, cancelOnDisconnect: scope }, account, (refused) => {
        left -= 1;
        first ??= refused;
        if (left === 0) done(first);
      });
    }
  }

  /** For one account: part of the log-on of a session that is for that account alone, and not charged. */
  choose(to: Asker, { session, account, scope }: Choose): void {
    const { rows, sessions } = this.#parts;
    const holder = sessions.findOn(to.edge, session)?.holder;
    if (holder === undefined) {
      rows.reply(to, { refused: RejectReason.keyRevoked, field: '' });
      return;
    }
    this.#choose({ session, holder, cancelOnDisconnect: scope }, account, (refused) => {
      rows.reply(to, { refused: refused ?? 0, field: '' });
    });
  }

  /** An account that is opened later is among those of the sessions that chose for every one. */
  noteOpened(participant: ParticipantId, account: AccountId): void {
    for (const chooser of this.#parts.sessions.choosers(participant)) {
      this.#choose(chooser, account, (refused) => {
        if (refused !== null) this.end(chooser.session, 'what it chose for its end was refused');
      });
    }
  }

  /** Wherever it is. */
  end(session: number, text: string): void {
    const { sessions, rows } = this.#parts;
    sessions.end(session);
    rows.notice(0, { kind: 'sessionEnded', session, text });
  }

  /** @param done with why it was refused; never when it never will be durable. */
  #choose(
    { session, holder, cancelOnDisconnect: scope }: Chooser,
    account: AccountId,
    done: (refused: RejectReason | null) => void,
  ): void {
    const { sequencer } = this.#parts;
    if (sequencer.isStopped || scope === 0) return;
    const { key } = holder;
    const answer = (outcome: Outcome | null): void => {
      if (outcome !== null) done(refusedIn(outcome));
    };
    sequencer.submit({ kind: 'cancelOnDisconnect', key, account, scope }, session, 0, answer);
  }

  #turnAway(to: Asker, { session, name, address }: Admit, reason: RejectReason): void {
    this.noteRefused({ kind: 'logOnRefused', session, name, address, reason });
    this.#parts.rows.reply(to, { reason });
  }

  /** With what holds now: what came between the log-on and the disk has passed this edge by, for it knew no such session. */
  #answer(to: Asker, { session }: Admit, admitted: Omit<Admission, 'facts'>): void {
    const { rows, state, sessions, clock } = this.#parts;
    const { key, participant } = admitted.holder;
    if (sessions.findOn(to.edge, session) !== undefined) {
      rows.reply(to, { ...admitted, facts: this.factsOf(participant) });
    } else {
      rows.reply(to, { reason: keyEnd(state, key, clock.now()) ?? RejectReason.keyRevoked });
    }
  }

  /** A session has ended by itself: what its allowance was is known to the edge that it leaves. */
  noteEnded(session: number, owed: Owed): void {
    const { sessions, clock } = this.#parts;
    const ended = sessions.find(session);
    sessions.end(session);
    if (ended === undefined) return;
    const { edge, holder } = ended;
    this.#lastEdges.note({ holder, edge, owed }, clock.now());
  }

  /** Those turned away have a line each, as far as that does not fill the journal; the rest are counted. */
  noteRefused({ session, name, address, reason }: Refused): void {
    const { metrics, state, sequencer, clock } = this.#parts;
    metrics.count('log_ons_refused');
    if (sequencer.isStopped) return;
    const now = clock.now();
    if (this.#notes.wait(1, now) === 0) {
      this.#notes.spend(1);
      const shown = firstBytes(name, NAME_BYTES_MAX); // A stranger's, of whatever it is made.
      this.#note(session, { name: shown, key: 0, address, reason });
      return;
    }
    const key = read.keyNamed(state, name)?.id ?? 0;
    this.#parts.refusals.note(reason, key, 0);
  }

  /** Null for staff. */
  factsOf(participant: ParticipantId | 0): ParticipantFacts | null {
    if (participant === 0) return null;
    const { state, sessions } = this.#parts;
    return {
      participant,
      accounts: accountsOf(state, participant),
      granted: read.grantOf(state, participant, Privilege.messageRate) ?? 0,
      parts: Math.max(1, sessions.partsOf(participant)),
      rates: this.#ratesOf(participant),
    };
  }

  /** How many messages the participant lets its people send, and on how many edges they are. */
  #ratesOf(participant: ParticipantId): TradingRate[] {
    const { state, sessions } = this.#parts;
    return read.tradingLimits(state, participant).flatMap(({ trader, target, inForce }) => {
      const { messagesPerSecond: perSecond } = inForce;
      if (perSecond === 0) return [];
      const keys = trader === 0 ? [target as KeyId] : (read.trader(state, trader)?.keys ?? []);
      const parts = Math.max(1, sessions.edgesOf(keys));
      return [{ trader, key: target, perSecond, parts }];
    });
  }

  /**
   * An account that comes from another edge brings no full allowance with it. One whose edge has died does: what was left
   * of its allowance died too, and what it sends again must not be refused for that.
   */
  #isFull(participant: ParticipantId | 0, edge: number): boolean {
    if (participant === 0) return true;
    const { sessions, clock } = this.#parts;
    const parts = sessions.partsOf(participant);
    if (parts > (sessions.isOn(edge, participant) ? 1 : 0)) return false;
    return !this.#lastEdges.isFromElsewhere(participant, edge, clock.now());
  }

  /** Puts a log-on on record, with the session that all that follows over it is known by. */
  #note(session: number, note: Omit<NoteLogOn, 'kind'>): void {
    const { sequencer } = this.#parts;
    if (!sequencer.isStopped) sequencer.submit({ kind: 'noteLogOn', ...note }, session, 0);
  }
}

/** Log-ons that were refused: these have a line each, the rest are counted. */
const NOTES_A_SECOND = 20;
const NOTES_MAX = 200;
/** No key has a longer name. */
const NAME_BYTES_MAX = 64;

/** How long the slowest allowance takes from nothing to full, microseconds; one that a participant sets takes a second. */
function refillOf(config: Config): number {
  const own = config.creditsMax / config.creditsPerSecond;
  const shared = config.participantCreditsMax / config.participantCreditsPerSecond;
  return Math.ceil(Math.max(own, shared, REFILL_SECONDS_MIN) * 1_000_000);
}

const REFILL_SECONDS_MIN = 10;

/** Why the command of an outcome was refused; null when it was not. */
function refusedIn(outcome: Outcome): RejectReason | null {
  return refusalIn(outcome).refused || null;
}

/** The same with the field at fault. */
export function refusalIn({ events }: Outcome): Asks['noteFixSession']['reply'] {
  const refusal = events.find(({ kind }) => kind === 'commandRejected');
  if (refusal?.kind !== 'commandRejected') return { refused: 0, field: '' };
  return { refused: refusal.reason, field: refusal.field };
}

/** Whom a key speaks for now; why not, when it does not count. */
function holderOf(state: EngineState, name: string, now: Time): Holder | RejectReason {
  const key = read.keyNamed(state, name);
  if (key === undefined) return RejectReason.authenticationFailed;
  const end = keyEnd(state, key.id, now);
  if (end !== null) return end;
  const { id, scopes, staff } = key;
  const own = { key: id, name, scopes, staff };
  if (staff !== 0) return { ...own, trader: 0, participant: 0, isAffiliate: false };
  const trader = read.trader(state, key.trader);
  if (trader === undefined) return RejectReason.traderUnidentified;
  const participant = read.participant(state, trader.participant);
  const isAffiliate = participant?.affiliated === true || participant?.role === Role.affiliate;
  return { ...own, trader: trader.id, participant: trader.participant, isAffiliate };
}

/** Why the key no longer counts; null while it does. */
export function keyEnd(state: EngineState, id: KeyId, now: Time): RejectReason | null {
  const key = read.key(state, id);
  if (key === undefined || key.revoked) return RejectReason.keyRevoked;
  const { staff } = key;
  if (staff !== 0 && read.staffMember(state, staff)?.retired !== false) {
    return RejectReason.staffRetired;
  }
  if (key.validUntil !== 0 && now >= key.validUntil) return RejectReason.keyExpired;
  return read.killOfKey(state, id) === null ? null : RejectReason.killed;
}

function logOnResult(state: EngineState, holder: Holder): LogOnResult {
  const { key, trader, participant, scopes, staff } = holder;
  const accounts = accountsOf(state, participant);
  const gates = staff === 0 ? gatesOf(state, holder, 0) : [];
  return { kind: 'logOnResult', key, trader, participant, scopes, accounts, gates, staff };
}

/** One verdict for each contract, or for the one that is asked for. */
export function gatesOf(state: EngineState, holder: Holder, contract: number): GateVerdict[] {
  const account = accountsOf(state, holder.participant)[0] ?? (0 as AccountId);
  const asked = read.contractIds(state).filter((id) => contract === 0 || id === contract);
  return asked.map((id) => {
    const reasons = read.gate(state, holder.key, account, id).map((refusal) => ({
      reason: refusal.reason,
      text: reasonText(refusal),
    }));
    return { contract: id, open: reasons.length === 0, reasons };
  });
}

function accountsOf(state: EngineState, participant: ParticipantId | 0): readonly AccountId[] {
  return read.participant(state, participant)?.accounts ?? [];
}
