// What must be true whatever happens: no client below zero, money conserved. Recomputed over whole tables.

import { audit, type EngineState, read } from '../../engine/index.ts';
import { ContractState, isTrusted } from '../../engine/schema/index.ts';

export class Proof {
  /** Client accounts ever seen below zero at rest while everything traded. */
  readonly belowZero: Set<number> = new Set();
  /** The same while a contract was halted or had no index: what waits is not closed. */
  readonly belowZeroHalted: Set<number> = new Set();
  /** Sentences of the audit, each once. */
  readonly broken: Set<string> = new Set();
  audits = 0;

  /** After a second's work: is anybody below zero? Apart when a halt suspends what would close its positions. */
  observe(state: EngineState): void {
    const waits = read
      .contracts(state)
      .some(
        ({ state: life, indexState }) =>
          !isTrusted(indexState) ||
          (life !== ContractState.live && life !== ContractState.reduceOnly),
      );
    const found = waits ? this.belowZeroHalted : this.belowZero;
    for (const account of read.accountsBelowZero(state)) found.add(account);
  }

  /** Every law of the ledger and the book. */
  audit(state: EngineState): void {
    this.audits += 1;
    for (const sentence of audit(state)) this.broken.add(sentence);
  }

  get moneyConserved(): boolean {
    return ![...this.broken].some((sentence) => /^LEDGER-00[12]\b/.test(sentence));
  }
}
