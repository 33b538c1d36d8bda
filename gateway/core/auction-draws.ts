// Draws when the call of an auction ends, once its call phase is over: the engine knows no chance, so what is drawn is a command.

import { type EngineState, read } from '../../engine/index.ts';
import type { Command, Time } from '../../engine/schema/index.ts';

interface AuctionDrawsParts {
  readonly state: EngineState;
  /** A whole number from 0 to below a bound, each as likely as the others. */
  readonly chance: (below: number) => number;
  readonly submit: (command: Command) => void;
}

/** @see docs/rules/auctions.md AUCTION-004 */
const DRAWN_MAX_US = 30_000_000;

export class AuctionDraws {
  readonly #parts: AuctionDrawsParts;
  /** Calls that have been drawn, while their commands may still wait in the queue. */
  readonly #drawn = new Map<number, Time>();

  constructor(parts: AuctionDrawsParts) {
    this.#parts = parts;
  }

  /** Behind each tick. */
  look(now: Time): void {
    const { state, chance, submit } = this.#parts;
    for (const contract of read.undrawnAuctions(state, now)) {
      const call = read.contract(state, contract)?.auction ?? null;
      if (call === null || this.#drawn.get(contract) === call.callEndsAt) continue;
      this.#drawn.set(contract, call.callEndsAt);
      submit({ kind: 'drawAuctionEnd', contract, delay: chance(DRAWN_MAX_US + 1) });
    }
  }
}
