import { type EngineState, read } from '../../engine/index.ts';
import { Cause, type ContractId, type Fill } from '../../engine/schema/index.ts';
import type { Counter, Metrics } from '../host/metrics.ts';

/** Trades that became durable, of each contract by what caused them: all its series are there from its first trade. */
export class TradeCounts {
  readonly #metrics: Metrics;
  readonly #state: EngineState;
  readonly #byContract = new Map<ContractId, ReadonlyMap<Cause, Counter>>();

  constructor(metrics: Metrics, state: EngineState) {
    this.#metrics = metrics;
    this.#state = state;
  }

  add({ contract, cause }: Fill): void {
    let counters = this.#byContract.get(contract);
    if (counters === undefined) {
      counters = this.#countersOf(contract);
      this.#byContract.set(contract, counters);
    }
    counters.get(cause)?.add();
  }

  #countersOf(contract: ContractId): ReadonlyMap<Cause, Counter> {
    const symbol = read.contract(this.#state, contract)?.terms.symbol ?? String(contract);
    return new Map(
      Object.entries(Cause).map(([name, cause]) => {
        return [cause, this.#metrics.counter('contract_trades', symbol, name)];
      }),
    );
  }
}
