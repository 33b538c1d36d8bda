// What must be true whatever happens: no client below zero, money conserved. Recomputed over whole tables.

import { audit, type EngineState, read } from '../../engine/index.ts';
import { ContractState, FIRST_CLIENT_ACCOUNT, isTrusted } from '../../engine/schema/index.ts';

export class Proof {
  /** Client accounts ever seen below zero at rest. */
  readonly belowZero: Set<number> = new Set();
  /** Sentences of the audit, each once. */
  readonly broken: Set<string> = new Set();
  audits = 0;

  /** After a second's work: is anybody below zero whose default is not suspended by a halt? */
  observe(state: EngineState): void {
    const waits = read
      .contracts(state)
      .some(
        ({ state: life, indexState }) =>
          !isTrusted(indexState) ||
          (life !== ContractState.live && life !== ContractState.reduceOnly),
      );
    if (waits) return;
    for (const account of read.accounts(state)) {
      if (account >= FIRST_CLIENT_ACCOUNT && read.equityOf(state, account) < 0)
        this.belowZero.add(account);
    }
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
