import type { KeyId, Time } from '../../engine/schema/index.ts';
import type { CloseCode } from '../../proto/close-code.ts';
import type { Holder } from './log-on.ts';
import type { Session } from './session.ts';

/** The connections there are, and whose they are. */
export class SessionRegister {
  readonly #perKeyMax: number;
  readonly #sessions = new Set<Session>();
  readonly #byKey = new Map<KeyId, Set<Session>>();

  constructor(perKeyMax: number) {
    this.#perKeyMax = perKeyMax;
  }

  get count(): number {
    return this.#sessions.size;
  }

  [Symbol.iterator](): Iterator<Session> {
    return this.#sessions.values();
  }

  add(session: Session): void {
    this.#sessions.add(session);
  }

  /** Gives the session its holder, unless the key has as many connections as it may. */
  admit(session: Session, holder: Holder): boolean {
    const others = this.#byKey.get(holder.key) ?? new Set();
    if (others.size >= this.#perKeyMax) return false;
    this.#byKey.set(holder.key, others.add(session));
    session.admit(holder);
    return true;
  }

  remove(session: Session): void {
    this.#sessions.delete(session);
    const { holder } = session;
    if (holder === null) return;
    const others = this.#byKey.get(holder.key);
    others?.delete(session);
    if (others?.size === 0) this.#byKey.delete(holder.key);
  }

  /** Closes all connections of a key. */
  closeKey(key: KeyId, code: CloseCode, text: string): void {
    for (const session of [...(this.#byKey.get(key) ?? [])]) session.close(code, text);
  }

  keys(): KeyId[] {
    return [...this.#byKey.keys()];
  }

  heartbeat(now: Time): void {
    for (const session of [...this.#sessions]) session.heartbeat(now);
  }
}
