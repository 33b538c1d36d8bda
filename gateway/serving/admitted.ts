import type { DisconnectScope, KeyId, ParticipantId, Time } from '../../engine/schema/index.ts';
import type { Holder } from '../link/messages.ts';

/** A session that has logged on, and the edge that it is connected to. */
export interface Admitted {
  readonly edge: number;
  readonly session: number;
  readonly holder: Holder;
  /** Of the administrative listener. */
  readonly isAdmin: boolean;
  /** Where it came from, and when it logged on. */
  readonly address: string;
  readonly since: Time;
  /** Chosen at the log-on, for every account of the participant; 0 for nothing. */
  readonly cancelOnDisconnect: DisconnectScope | 0;
}

/** The sessions there are of all edges. What is not here any more is refused, whatever its edge still sends. */
export class AdmittedSessions {
  readonly #perKeyMax: number;
  readonly #ended: (session: number) => void;
  readonly #sessions = new Map<number, Admitted>();
  readonly #byKey = new Map<KeyId, Set<Admitted>>();
  /** Participant → edge → sessions. */
  readonly #byParticipant = new Map<ParticipantId, Map<number, number>>();

  /** @param ended is called once for each that was admitted, whatever ended it */
  constructor(perKeyMax: number, ended: (session: number) => void = () => {}) {
    this.#perKeyMax = perKeyMax;
    this.#ended = ended;
  }

  get count(): number {
    return this.#sessions.size;
  }

  /** @returns false when the key has as many connections as it may. */
  admit(admitted: Admitted): boolean {
    const { key, participant } = admitted.holder;
    const others = this.#byKey.get(key) ?? new Set();
    if (others.size >= this.#perKeyMax) return false;
    this.#byKey.set(key, others.add(admitted));
    this.#sessions.set(admitted.session, admitted);
    if (participant !== 0) this.#count(participant, admitted.edge, 1);
    return true;
  }

  /** In the order in which they came; those that come meanwhile are among them. */
  all(): Iterator<Admitted> {
    return this.#sessions.values();
  }

  find(session: number): Admitted | undefined {
    return this.#sessions.get(session);
  }

  /** Only as a session of this edge. */
  findOn(edge: number, session: number): Admitted | undefined {
    const admitted = this.#sessions.get(session);
    return admitted?.edge === edge ? admitted : undefined;
  }

  /** Sessions of a participant that have chosen what goes when they end. */
  choosers(participant: ParticipantId): Admitted[] {
    if (!this.#byParticipant.has(participant)) return [];
    return [...this.#sessions.values()].filter(
      ({ holder, cancelOnDisconnect }) =>
        holder.participant === participant && cancelOnDisconnect !== 0,
    );
  }

  end(session: number): void {
    const admitted = this.#sessions.get(session);
    if (admitted === undefined) return;
    const { key, participant } = admitted.holder;
    this.#sessions.delete(session);
    const others = this.#byKey.get(key);
    others?.delete(admitted);
    if (others?.size === 0) this.#byKey.delete(key);
    if (participant !== 0) this.#count(participant, admitted.edge, -1);
    this.#ended(session);
  }

  endKey(key: KeyId): void {
    for (const { session } of [...(this.#byKey.get(key) ?? [])]) this.end(session);
  }

  endEdge(edge: number): void {
    for (const admitted of [...this.#sessions.values()]) {
      if (admitted.edge === edge) this.end(admitted.session);
    }
  }

  /** Sessions that a key has. */
  countOf(key: KeyId): number {
    return this.#byKey.get(key)?.size ?? 0;
  }

  /** On how many edges any of these keys has sessions. */
  edgesOf(keys: readonly KeyId[]): number {
    const edges = new Set<number>();
    for (const key of keys) {
      for (const { edge } of this.#byKey.get(key) ?? []) edges.add(edge);
    }
    return edges.size;
  }

  keys(): KeyId[] {
    return [...this.#byKey.keys()];
  }

  participants(): ParticipantId[] {
    return [...this.#byParticipant.keys()];
  }

  /** On how many edges a participant has sessions. */
  partsOf(participant: ParticipantId): number {
    return this.#byParticipant.get(participant)?.size ?? 0;
  }

  /** Whether a participant has sessions on an edge. */
  isOn(edge: number, participant: ParticipantId): boolean {
    return this.#byParticipant.get(participant)?.has(edge) ?? false;
  }

  #count(participant: ParticipantId, edge: number, by: 1 | -1): void {
    const edges = this.#byParticipant.get(participant) ?? new Map<number, number>();
    const count = (edges.get(edge) ?? 0) + by;
    if (count > 0) edges.set(edge, count);
    else edges.delete(edge);
    if (edges.size > 0) this.#byParticipant.set(participant, edges);
    else this.#byParticipant.delete(participant);
  }
}
