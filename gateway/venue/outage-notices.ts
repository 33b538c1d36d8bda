// What an outage has stopped is said in the log once, with the command that reopens it.

import { type EngineState, read } from '../../engine/index.ts';
import type { ContractId } from '../../engine/schema/index.ts';
import { deskCommand } from '../host/desk-command.ts';
import type { Logger } from '../host/logger.ts';

/** @see docs/rules/contracts.md CONTRACT-011 */
const WHEN =
  'after five minutes, with an index that has been normal for one, or sooner by two people';

const WHY = { gap: 'an outage', index: 'no index', maintenance: 'maintenance' } as const;

export class OutageNotices {
  readonly #log: Logger;
  readonly #adminPort: number;
  readonly #noted = new Set<ContractId>();

  /** @param adminPort where the desk asks for a contract to reopen. */
  constructor(log: Logger, adminPort: number) {
    this.#log = log;
    this.#adminPort = adminPort;
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
      const why = WHY[outage.cause];
      const reopen = reopenCommand(symbol, this.#adminPort);
      this.#log.warn({ symbol, reopen }, `${why}: cancels only; its auction begins ${WHEN}`);
    }
  }
}

/** What one person of operations types; another, of risk or management, approves the proposal that it prints. */
function reopenCommand(symbol: string, adminPort: number): string {
  return deskCommand(`reopen ${symbol}`, 'prices were checked', adminPort);
}
