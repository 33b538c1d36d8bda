// The two contracts' scales, and a book's levels in few words.

import { type Level, Scale } from '../../client/core/index.ts';
import { BTC_PERP, ETH_PERP } from '../../engine/index.ts';
import type { ContractInfo } from '../../proto/server-message.ts';

export const btc: Scale = new Scale({ terms: BTC_PERP, moneyPerTickLot: 100 } as ContractInfo);
export const eth: Scale = new Scale({ terms: ETH_PERP, moneyPerTickLot: 100 } as ContractInfo);

/** Price and lots of each, best first. */
export function levels(...pairs: readonly (readonly [number, number])[]): Level[] {
  return pairs.map(([price, qty]) => ({ price, qty })) as Level[];
}
