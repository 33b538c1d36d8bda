// An outage: no client could trade, or there was no price. The contract takes cancels alone until it is reopened.

import type { EventBuffer } from '../events/buffer.ts';
import type { Time } from '../kernel/units.ts';
import { ContractState } from '../schema/closed-sets.ts';
import type { Market, Outage } from '../state/market.ts';
import type { EngineState } from '../state/state.ts';
import { enterState } from './contract-state.ts';

/** A longer silence of the journal, or of an index, is an outage. */
export const OUTAGE_US = 60_000_000;

interface Stop {
  readonly cause: Outage['cause'];
  readonly since: Time;
  readonly reason: string;
}

/**
 * Puts a contract that trades, or is in an auction, into `cancelOnly`, and notes what it returns to. One that waits there already
 * because of an outage waits again after a gap; one that people have stopped stays as they left it.
 *
 * @see docs/rules/contracts.md CONTRACT-011
 */
export function stopForOutage(
  state: EngineState,
  market: Market,
  stop: Stop,
  out: EventBuffer,
): void {
  const { cause, since, reason } = stop;
  const { outage } = market;
  const returnsTo = tradesAs(market);
  if (returnsTo !== null) {
    enterState(state, market, ContractState.cancelOnly, reason, out);
    market.outage = { cause, since, returnsTo };
  } else if (outage !== null && cause === 'gap') {
    market.outage = { ...outage, cause, since };
  }
}

/** What the contract is, or will be when its auction is over; null where people keep it from trading. */
function tradesAs({ state, auction }: Market): Outage['returnsTo'] | null {
  if (auction !== null) return auction.returnsTo;
  return state === ContractState.live || state === ContractState.reduceOnly ? state : null;
}
