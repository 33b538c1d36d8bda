// Whoever watches the venue: a contract that a long halt of its index closed is opened again when the index has been
// trusted for a while. What stopped because a loss was left uncovered stays stopped.

import { read } from '../../engine/index.ts';
import { ContractState, IndexState } from '../../engine/schema/index.ts';
import type { StressVenue } from './venue.ts';

/** How long an index must be normal before the contract trades again. */
const WAIT_SECONDS = 10;
const SECOND_US = 1_000_000;

export class Operator {
  readonly #venue: StressVenue;
  /** Since when the index of a closed contract has been normal, by contract. */
  readonly #normalSince: (number | undefined)[] = [];

  constructor(venue: StressVenue) {
    this.#venue = venue;
  }

  watch(second: number): void {
    for (const listed of read.contracts(this.#venue.state)) this.#watch(listed, second);
  }

  #watch({ contract, state, auction, indexState }: read.Contract, second: number): void {
    if (auction !== null && auction.callEndsAt <= second * SECOND_US) {
      this.#venue.do({ kind: 'drawAuctionEnd', contract, delay: 0 });
    }
    const waits = state === ContractState.cancelOnly && indexState === IndexState.normal;
    if (!waits) {
      this.#normalSince[contract] = undefined;
      return;
    }
    const since = (this.#normalSince[contract] ?? second) as number;
    this.#normalSince[contract] = since;
    if (second - since < WAIT_SECONDS) return;
    const reason = 'the index is trusted again';
    this.#venue.do({ kind: 'setContractState', contract, state: ContractState.live, reason });
  }
}
