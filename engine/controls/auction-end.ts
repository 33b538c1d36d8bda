// When an auction's call is over, among what is due.

import type { ContractId } from '../kernel/units.ts';
import { type Due, DueKind, schedule, unschedule } from '../state/due.ts';
import type { Auction, Market } from '../state/market.ts';
import type { EngineState } from '../state/state.ts';

export function scheduleAuctionEnd(state: EngineState, { terms, auction }: Market): void {
  if (auction !== null) schedule(state.due, endOf(terms.contract, auction));
}

export function unscheduleAuctionEnd(state: EngineState, { terms, auction }: Market): void {
  if (auction !== null) unschedule(state.due, endOf(terms.contract, auction));
}

/** Of a restored state. One that is over already stands among what is overdue, or is owed. */
export function scheduleAuctions(state: EngineState): void {
  for (const market of state.listed) {
    if (market.auction !== null && market.auction.endsAt > state.time) {
      scheduleAuctionEnd(state, market);
    }
  }
}

function endOf(contract: ContractId, { endsAt }: Auction): Due {
  return { at: endsAt, kind: DueKind.auctionEnd, id: contract, detail: 0 };
}
