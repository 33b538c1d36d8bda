// What each state of a contract takes (CONTRACT-005, AUCTION-002).

import { unreachable } from '../../kernel/assert.ts';
import { ContractState, isImmediate, OrderType, TimeInForce } from '../../schema/closed-sets.ts';
import { OK, RejectReason, type Verdict } from '../../schema/reject.ts';
import type { Intent } from '../../state/intent.ts';
import type { Market } from '../../state/market.ts';
import { type EngineState, refuse } from '../../state/state.ts';

/** Does the contract take such an order now? */
export function checkState(
  state: EngineState,
  market: Market,
  intent: Intent,
  reducing: boolean,
): Verdict {
  switch (market.state) {
    case ContractState.live:
      return isForAuction(intent) ? refuseState(state, market) : OK;
    case ContractState.reduceOnly:
      if (isForAuction(intent)) return refuseState(state, market);
      return checkReducing(state, market, intent, reducing);
    case ContractState.auction:
      return checkCall(state, market, intent, reducing);
    case ContractState.draft:
    case ContractState.approved:
      return refuse(state, RejectReason.contractNotApproved, 'contract', 0, market.state);
    case ContractState.cancelOnly:
    case ContractState.halted:
    case ContractState.delisted:
    case ContractState.recorded: // A recording has checks of its own: `checkRecorded`.
      return refuseState(state, market);
    default:
      return unreachable(market.state);
  }
}

export function isForAuction({ timeInForce }: Intent): boolean {
  return timeInForce === TimeInForce.auctionOnly;
}

function checkReducing(
  state: EngineState,
  market: Market,
  intent: Intent,
  reducing: boolean,
): Verdict {
  if (!reducing) return refuseState(state, market);
  intent.reduceOnly = true;
  return OK;
}

/** In a call limit orders gather; of a contract that will only reduce, reducing ones. */
function checkCall(state: EngineState, market: Market, intent: Intent, reducing: boolean): Verdict {
  const gathers = intent.type === OrderType.limit && !isImmediate(intent.timeInForce);
  if (!gathers) return refuseState(state, market);
  if (market.auction?.returnsTo !== ContractState.reduceOnly) return OK;
  return checkReducing(state, market, intent, reducing);
}

export function refuseState(state: EngineState, market: Market): Verdict {
  return refuse(state, RejectReason.contractState, 'contract', 0, market.state);
}
