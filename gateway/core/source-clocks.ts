// What the sources of prices report of the time: when half of a contract's weight is ahead, it is the venue that is behind.

import { type EngineState, read } from '../../engine/index.ts';
import type { ContractId, Time } from '../../engine/schema/index.ts';
import type { Outcome } from './outcome.ts';

/** A source's last report: how far its own time was ahead of the venue's, and when it came. */
interface Report {
  readonly ahead: number;
  readonly at: Time;
}

const AHEAD_US = 5_000_000;
/** An older report proves nothing about now. */
const FRESH_US = 10_000_000;

export class SourceClocks {
  readonly #state: EngineState;
  readonly #reports = new Map<ContractId, Map<string, Report>>();

  constructor(state: EngineState) {
    this.#state = state;
  }

  /** Also a quote that the engine refuses: one from the future is what is looked for. */
  take({ command, time }: Pick<Outcome, 'command' | 'time'>): void {
    if (command.kind !== 'quoteSource') return;
    let reports = this.#reports.get(command.contract);
    if (reports === undefined) {
      reports = new Map();
      this.#reports.set(command.contract, reports);
    }
    reports.set(command.source, { ahead: command.quotedAt - time, at: time });
  }

  /**
   * @returns how far at least half of some contract's weight is ahead, microseconds; 0 when it is not.
   * @see docs/rules/clock.md CLOCK-005
   */
  ahead(now: Time): number {
    for (const [contract, reports] of this.#reports) {
      const sources = read.terms(this.#state, contract)?.index.sources ?? [];
      let total = 0;
      let weightAhead = 0;
      let least = Number.POSITIVE_INFINITY;
      for (const { name, weight } of sources) {
        total += weight;
        const report = reports.get(name);
        if (report === undefined || now - report.at > FRESH_US || report.ahead <= AHEAD_US)
          continue;
        weightAhead += weight;
        least = Math.min(least, report.ahead);
      }
      if (weightAhead > 0 && 2 * weightAhead >= total) return least;
    }
    return 0;
  }
}
