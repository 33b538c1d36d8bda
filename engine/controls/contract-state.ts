import { type EventBuffer, emitRare } from '../events/buffer.ts';
import type { ContractState } from '../schema/closed-sets.ts';
import type { Market } from '../state/market.ts';

/** Moves a contract to another state and emits the change; whether it may is the caller's to know. Any outage is over. */
export function enterState(
  market: Market,
  to: ContractState,
  reason: string,
  out: EventBuffer,
): void {
  const from = market.state;
  market.state = to;
  market.outage = null;
  emitRare(out, {
    kind: 'contractStateChanged',
    contract: market.terms.contract,
    from,
    to,
    reason,
  });
}
