// Keys that count no longer: their sessions are refused from then on, and every edge closes those it has.

import { type EngineState, read } from '../../engine/index.ts';
import {
  COMMAND_FACTS,
  type Event,
  type KeyId,
  KillScope,
  KillState,
  type KillSwitch,
  type ParticipantId,
} from '../../engine/schema/index.ts';
import type { Outcome } from '../core/outcome.ts';
import type { Clock } from '../host/clock.ts';
import type { ParticipantFacts } from '../link/messages.ts';
import type { AdmittedSessions } from './admitted.ts';
import { keyEnd, type LogOns } from './log-ons.ts';
import type { RowPublisher } from './row-publisher.ts';

/** Of commands after which a key, an account or a grant may be another. */
const TOPICS: ReadonlySet<string> = new Set([
  'register',
  'parameter',
  'approval',
  'erroneousEntry',
]);
/** With more sessions than these what changed is sent within a second. */
const LOOK_AT_ONCE = 200;

interface KeyWatchParts {
  readonly state: EngineState;
  readonly clock: Clock;
  readonly sessions: AdmittedSessions;
  readonly rows: RowPublisher;
  readonly logOns: LogOns;
}

export class KeyWatch {
  readonly #parts: KeyWatchParts;
  /** What edges were last sent of a participant. */
  #sent = new Map<ParticipantId, string>();

  constructor(parts: KeyWatchParts) {
    this.#parts = parts;
  }

  /** Follows each durable command. */
  take({ command, events }: Outcome): void {
    if (!TOPICS.has(COMMAND_FACTS[command.kind].topic)) return;
    for (const event of events) this.#takeEvent(event);
    if (this.#parts.sessions.count <= LOOK_AT_ONCE) this.#lookAtParticipants();
  }

  /** Once a second: keys that have expired, grants that have lapsed. */
  look(): void {
    const { state, clock, sessions } = this.#parts;
    const now = clock.now();
    for (const key of sessions.keys()) {
      if (keyEnd(state, key, now) !== null) this.#end(key, 'the key has ended');
    }
    this.#lookAtParticipants();
  }

  /** Edges learn of new accounts, grants, and shares of allowances. */
  #lookAtParticipants(): void {
    const { sessions, rows, logOns } = this.#parts;
    const sent = this.#sent;
    this.#sent = new Map();
    for (const participant of sessions.participants()) {
      const facts = logOns.factsOf(participant);
      if (facts === null) continue;
      const now = textOf(facts);
      this.#sent.set(participant, now);
      if (sent.get(participant) !== now) rows.notice(0, { kind: 'participant', facts });
    }
  }

  #takeEvent(event: Event): void {
    if (event.kind === 'keyRevoked') this.#end(event.record.key, 'the key was revoked');
    // Its sessions stand on what it was.
    if (event.kind === 'ownKeyChanged') this.#end(event.record.target, 'the key was changed');
    if (event.kind === 'accountOpened') {
      this.#parts.logOns.noteOpened(event.record.participant, event.record.account);
    }
    if (event.kind === 'tradingLimitsSet') this.#inform(event.participant);
    if (event.kind === 'killSwitched' && event.record.state === KillState.blocked) {
      this.#kill(event.record);
    }
    if (event.kind !== 'staffRetired') return;
    for (const key of read.keys(this.#parts.state)) {
      if (key.staff === event.record.staff) this.#end(key.id, 'the key was revoked');
    }
  }

  /** However many sessions there are: a limit of messages holds at once. */
  #inform(participant: ParticipantId): void {
    const { sessions, rows, logOns } = this.#parts;
    if (sessions.partsOf(participant) === 0) return;
    const facts = logOns.factsOf(participant);
    if (facts !== null) rows.notice(0, { kind: 'participant', facts });
  }

  /** Who is shut out altogether is closed on every edge; orders are the engine's. */
  #kill({ scope, target }: KillSwitch): void {
    const { sessions, logOns, state } = this.#parts;
    const text = 'the operator has thrown a kill switch';
    if (scope === KillScope.session) {
      logOns.end(target, text);
      return;
    }
    for (const key of sessions.keys())
      if (read.killOfKey(state, key) !== null) this.#end(key, text);
  }

  #end(key: KeyId, text: string): void {
    const { sessions, rows } = this.#parts;
    sessions.endKey(key);
    rows.notice(0, { kind: 'keyEnded', key, text });
  }
}

/** What edges know of a participant. Accounts are only opened, so their number is enough. */
function textOf({ accounts, granted, parts, rates }: ParticipantFacts): string {
  return JSON.stringify([accounts.length, granted, parts, rates]);
}
