import { type EngineState, read } from '../../engine/index.ts';
import type { Time } from '../../engine/schema/index.ts';
import type { ContractStatus } from '../../proto/market-message.ts';
import type { ContractInfo } from '../../proto/server-message.ts';
import { bandOf, callOf, planOf } from './status-parts.ts';

/** The contracts there are, as a client needs them: terms, state and prices. They may leave when all of that is durable. */
export function contractInfos(state: EngineState): ContractInfo[] {
  return read.contracts(state).map((listed) => {
    const { terms, termsHash, moneyPerTickLot } = listed;
    return { terms, status: statusOf(listed, state.time), moneyPerTickLot, termsHash };
  });
}

/** A contract as the public may see it. */
export function statusOf(listed: read.Contract, time: Time): ContractStatus {
  const { contract, state, index, indexState, mark, auction, band, maintenance } = listed;
  return {
    contract,
    state,
    indexState: index === 0 ? 0 : indexState,
    indexPrice: index,
    markPrice: mark,
    time,
    ...callOf(auction),
    ...bandOf(band),
    ...planOf(maintenance),
  };
}
