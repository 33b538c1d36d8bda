import type { KeyId, ParticipantId, Time, TraderId } from '../../engine/schema/index.ts';
import type { Holder } from '../link/messages.ts';

/** Whose allowance an edge knows. */
type Owner = `participant ${ParticipantId}` | `trader ${TraderId}` | `key ${KeyId}`;

/** The edge that each participant, trader and key has left last: what is left of its allowance is known there alone. */
export class LastEdges {
  /** The oldest first. */
  readonly #left = new Map<Owner, { readonly edge: number; readonly at: Time }>();
  readonly #refillUs: number;

  /** @param refillUs as long as any allowance takes to fill */
  constructor(refillUs: number) {
    this.#refillUs = refillUs;
  }

  /** A session has ended by itself. */
  note({ participant, trader, key }: Holder, edge: number, at: Time): void {
    this.#forget(at);
    this.#put(`key ${key}`, edge, at);
    if (trader !== 0) this.#put(`trader ${trader}`, edge, at);
    if (participant !== 0) this.#put(`participant ${participant}`, edge, at);
  }

  /** Whether its allowance may not have filled up again since it was on another edge. */
  isFromElsewhere(owner: Owner, edge: number, now: Time): boolean {
    const left = this.#left.get(owner);
    return left !== undefined && left.edge !== edge && now - left.at <= this.#refillUs;
  }

  #put(owner: Owner, edge: number, at: Time): void {
    this.#left.delete(owner);
    this.#left.set(owner, { edge, at });
  }

  #forget(now: Time): void {
    for (const [owner, { at }] of this.#left) {
      if (now - at <= this.#refillUs) return;
      this.#left.delete(owner);
    }
  }
}
