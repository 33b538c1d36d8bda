import { type EngineState, read } from '../../engine/index.ts';
import type { ContractInfo } from '../../proto/server-message.ts';
import type { Publisher } from '../feeds/publisher.ts';

/** The contracts there are, as a client needs them: terms, state and prices. */
export function contractInfos({
  state,
  publisher,
}: {
  readonly state: EngineState;
  readonly publisher: Publisher;
}): ContractInfo[] {
  return read.contracts(state).flatMap(({ contract, terms, termsHash, moneyPerTickLot }) => {
    const feeds = publisher.market(contract);
    return feeds === undefined ? [] : { terms, status: feeds.status, moneyPerTickLot, termsHash };
  });
}
