import { type EventBuffer, emitRare } from '../events/buffer.ts';
import { FIRST_CLIENT_ACCOUNT } from '../kernel/limits.ts';
import type { AccountId } from '../kernel/units.ts';
import { ContractState } from '../schema/closed-sets.ts';
import type { Market } from '../state/market.ts';
import { owe } from '../state/owed.ts';
import type { EngineState } from '../state/state.ts';
import { unscheduleAuctionEnd } from './auction-end.ts';

/** Moves a contract to another state and emits the change; whether it may is the caller's to know. Any outage or auction is over. */
export function enterState(
  state: EngineState,
  market: Market,
  to: ContractState,
  reason: string,
  out: EventBuffer,
): void {
  const from = market.state;
  market.state = to;
  market.outage = null;
  unscheduleAuctionEnd(state, market);
  market.auction = null;
  emitRare(out, {
    kind: 'contractStateChanged',
    contract: market.terms.contract,
    from,
    to,
    reason,
  });
}

/** From here on positions may only be reduced. @see docs/rules/contracts.md CONTRACT-005 */
export function enterReduceOnly(
  state: EngineState,
  market: Market,
  reason: string,
  out: EventBuffer,
): void {
  enterState(state, market, ContractState.reduceOnly, reason, out);
  oweTakingRaising(state, market);
}

/** What could raise risk has to go. */
export function oweTakingRaising({ owed }: EngineState, { terms }: Market): void {
  owe(owed, {
    kind: 'takingRaising',
    contract: terms.contract,
    next: FIRST_CLIENT_ACCOUNT as AccountId,
  });
}
