// What an outage has stopped is said in the log once, with the command that reopens it.

import { type EngineState, read } from '../../engine/index.ts';
import type { ContractId } from '../../engine/schema/index.ts';
import type { Logger } from '../host/logger.ts';

export class OutageNotices {
  readonly #log: Logger;
  readonly #noted = new Set<ContractId>();

  constructor(log: Logger) {
    this.#log = log;
  }

  /** Looks at every contract; each outage is logged once. */
  look(state: EngineState): void {
    for (const { contract, terms, outage } of read.contracts(state)) {
      if (outage === null) {
        this.#noted.delete(contract);
        continue;
      }
      if (this.#noted.has(contract)) continue;
      this.#noted.add(contract);
      const { symbol } = terms;
      if (outage.cause === 'index') {
        this.#log.warn({ symbol }, 'no index: cancels only, until it has been normal for a minute');
      } else {
        this.#log.warn({ symbol, reopen: reopenCommand(symbol) }, 'an outage: cancels only');
      }
    }
  }
}

/** What one person of operations types; another, of risk or management, approves the proposal that it prints. */
function reopenCommand(symbol: string): string {
  return `praya desk reopen ${symbol} --because "prices were checked" --key-file FILE`;
}
