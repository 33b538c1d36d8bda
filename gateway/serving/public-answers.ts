import type { EngineState } from '../../engine/index.ts';
import type { CandlePage, TradePage } from '../../proto/market-message.ts';
import type { Contracts } from '../../proto/server-message.ts';
import { contractInfos } from '../answers/contract-infos.ts';
import type { PublicQuestion } from '../link/question-messages.ts';
import type { MarketLog } from '../streams/market-log.ts';
import { candlePage, tradePage } from './market-pages.ts';

/** What anybody may know: the same for all who ask. */
export function publicAnswer(
  { state, market }: { readonly state: EngineState; readonly market: MarketLog },
  request: PublicQuestion,
): Contracts | CandlePage | TradePage {
  switch (request.kind) {
    case 'getContracts':
      return { kind: 'contracts', contracts: contractInfos(state) };
    case 'getCandles':
      return candlePage(market, request);
    case 'getTrades':
      return tradePage(market, request);
    default:
      return request satisfies never;
  }
}
