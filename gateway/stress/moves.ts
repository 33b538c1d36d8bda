// How far the index of each contract has moved within the last minute: what frightens makers and hurries takers.

import { type EngineState, read } from '../../engine/index.ts';
import type { ContractId } from '../../engine/schema/index.ts';

const WINDOW_SECONDS = 60;

interface Seen {
  readonly second: number;
  readonly index: number;
}

export class Moves {
  readonly #seen: Seen[][] = [];

  /** Looks at the indexes as they are now. */
  observe(state: EngineState, second: number): void {
    for (const { contract, index } of read.contracts(state)) {
      if (index === 0) continue;
      this.#seen[contract] ??= [];
      const seen = this.#seen[contract];
      seen.push({ second, index });
      while (seen[0].second < second - WINDOW_SECONDS) seen.shift();
    }
  }

  /** Largest distance of the last minute's indexes from the newest, parts of it; never below zero. */
  lastMinute(contract: ContractId): number {
    const seen = this.#seen[contract] ?? [];
    const now = seen.at(-1)?.index ?? 0;
    let most = 0;
    for (const { index } of seen) most = Math.max(most, Math.abs(now - index));
    return now === 0 ? 0 : most / now;
  }

  /** Move over the last minute, parts of where it began; falling is below zero. */
  drift(contract: ContractId): number {
    const seen = this.#seen[contract] ?? [];
    const first = seen[0]?.index ?? 0;
    return first === 0 ? 0 : (seen.at(-1)?.index ?? first) / first - 1;
  }
}
