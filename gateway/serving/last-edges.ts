import type { KeyId, ParticipantId, Time, TraderId } from '../../engine/schema/index.ts';
import type { Holder, Owed } from '../link/messages.ts';

/** Whose allowance an edge knows. */
type Owner = `participant ${ParticipantId}` | `trader ${TraderId}` | `key ${KeyId}`;

interface Left {
  readonly edge: number;
  readonly at: Time;
  /** What it sent beyond its limit is made up for by then. */
  readonly owesUntil: number;
}

interface Ended {
  readonly holder: Holder;
  readonly edge: number;
  readonly owed: Owed;
}

/** The edge that each participant, trader and key has left last: what is left of its allowance is known there alone. */
export class LastEdges {
  /** The oldest first. */
  readonly #left = new Map<Owner, Left>();
  readonly #refillUs: number;

  /** @param refillUs as long as any allowance takes to fill */
  constructor(refillUs: number) {
    this.#refillUs = refillUs;
  }

  /** A session has ended by itself. */
  note({ holder, edge, owed }: Ended, at: Time): void {
    const { participant, trader, key } = holder;
    this.#forget(at);
    this.#put(`key ${key}`, { edge, at, owesUntil: at + owed.key });
    if (trader !== 0) this.#put(`trader ${trader}`, { edge, at, owesUntil: at + owed.trader });
    if (participant !== 0) this.#put(`participant ${participant}`, { edge, at, owesUntil: at });
  }

  /** Whether its allowance may not have filled up again since it was on another edge. */
  isFromElsewhere(participant: ParticipantId, edge: number, now: Time): boolean {
    return this.#fromElsewhere(`participant ${participant}`, edge, now) !== null;
  }

  /** What its trader and its key have to make up for, beginning with nothing; null when neither comes from another edge. */
  owedBy({ trader, key }: Holder, edge: number, now: Time): Owed | null {
    const ofKey = this.#fromElsewhere(`key ${key}`, edge, now);
    const ofTrader = trader === 0 ? null : this.#fromElsewhere(`trader ${trader}`, edge, now);
    if (ofKey === null && ofTrader === null) return null;
    const owedUs = (left: Left | null): number => Math.max(0, (left?.owesUntil ?? 0) - now);
    return { trader: owedUs(ofTrader), key: owedUs(ofKey) };
  }

  #fromElsewhere(owner: Owner, edge: number, now: Time): Left | null {
    const left = this.#left.get(owner);
    if (left === undefined || left.edge === edge || this.#isOver(left, now)) return null;
    return left;
  }

  #isOver({ at, owesUntil }: Left, now: Time): boolean {
    return now - at > this.#refillUs && now - owesUntil > this.#refillUs;
  }

  #put(owner: Owner, left: Left): void {
    this.#left.delete(owner);
    this.#left.set(owner, left);
  }

  #forget(now: Time): void {
    for (const [owner, left] of this.#left) {
      if (!this.#isOver(left, now)) return;
      this.#left.delete(owner);
    }
  }
}
