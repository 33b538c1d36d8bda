import type { KeyId, Time } from '../../engine/schema/index.ts';
import type { CloseCode } from '../../proto/close-code.ts';
import type { ServerBody } from '../../proto/server-message.ts';
import type { CoreClient } from '../link/core-client.ts';
import type { EdgeState, SlowReader } from '../link/edge-state.ts';
import type { Holder, Owed, ParticipantFacts } from '../link/messages.ts';
import type { Participants } from './participants.ts';
import type { Session } from './session.ts';

/** Whom the core has admitted. */
interface Admission {
  readonly holder: Holder;
  readonly facts: ParticipantFacts | null;
  readonly isFull: boolean;
}

/** Of the slow readers of an edge that are reported by number. */
const SLOWEST_MAX = 50;

/** The connections of an edge, and whose they are. */
export class SessionRegister {
  readonly #core: CoreClient;
  readonly #participants: Participants;
  readonly #owedBy: (holder: Holder) => Owed;
  readonly #sessions = new Set<Session>();
  readonly #byKey = new Map<KeyId, Set<Session>>();

  /** @param owedBy what a holder has yet to make up for */
  constructor(core: CoreClient, participants: Participants, owedBy: (holder: Holder) => Owed) {
    this.#core = core;
    this.#participants = participants;
    this.#owedBy = owedBy;
  }

  /** As they are now. */
  get measured(): Omit<EdgeState, 'heapUsed'> {
    const state = { connections: 0, sessions: 0, subscriptions: 0, slowReaders: 0, queuedBytes: 0 };
    const slow: SlowReader[] = [];
    for (const session of this.#sessions) {
      state.connections += 1;
      state.sessions += session.holder === null ? 0 : 1;
      state.subscriptions += session.subscriptions.count;
      state.queuedBytes += session.waitingBytes;
      if (!session.isSlow) continue;
      state.slowReaders += 1;
      slow.push({ session: session.id, bytes: session.waitingBytes });
    }
    slow.sort((a, b) => b.bytes - a.bytes);
    return { ...state, slowest: slow.slice(0, SLOWEST_MAX) };
  }

  [Symbol.iterator](): Iterator<Session> {
    return this.#sessions.values();
  }

  add(session: Session): void {
    this.#sessions.add(session);
  }

  admit(session: Session, { holder, facts, isFull }: Admission, now: Time): void {
    const others = this.#byKey.get(holder.key) ?? new Set();
    this.#byKey.set(holder.key, others.add(session));
    if (facts !== null) this.#participants.enter(facts, isFull, now);
    session.admit(holder);
  }

  remove(session: Session): void {
    this.#sessions.delete(session);
    const { holder, id } = session;
    if (holder === null) return;
    this.#core.report({ kind: 'ended', session: id, owed: this.#owedBy(holder) });
    if (holder.participant !== 0) this.#participants.leave(holder.participant);
    const others = this.#byKey.get(holder.key);
    others?.delete(session);
    if (others?.size === 0) this.#byKey.delete(holder.key);
  }

  /** The numbers of those that have logged on. */
  loggedOn(): number[] {
    return [...this.#byKey.values()].flatMap((all) => [...all].map(({ id }) => id));
  }

  close(id: number, code: CloseCode, text: string): void {
    for (const session of [...this.#sessions]) if (session.id === id) session.close(code, text);
  }

  /** Closes all connections of a key. */
  closeKey(key: KeyId, code: CloseCode, text: string): void {
    for (const session of [...(this.#byKey.get(key) ?? [])]) session.close(code, text);
  }

  sendAll(message: ServerBody): void {
    for (const session of [...this.#sessions]) session.send(message);
  }

  closeAll(code: CloseCode, text: string): void {
    for (const session of [...this.#sessions]) session.close(code, text);
  }

  heartbeat(now: Time): void {
    for (const session of [...this.#sessions]) session.heartbeat(now);
  }
}
