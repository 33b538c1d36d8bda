// An outage: no client could trade, or there was no price. The contract takes cancels alone until it is reopened.

import type { EventBuffer } from '../events/buffer.ts';
import type { Time } from '../kernel/units.ts';
import { ContractState } from '../schema/closed-sets.ts';
import type { Market, Outage } from '../state/market.ts';
import { enterState } from './contract-state.ts';

/** A longer silence of the journal, or of an index, is an outage. */
export const OUTAGE_US = 60_000_000;

interface Stop {
  readonly cause: Outage['cause'];
  readonly since: Time;
  readonly reason: string;
}

/**
 * Puts a contract that trades into `cancelOnly`, and notes what it returns to. One that a missing index has stopped already
 * waits for two people from now on; one that people have stopped stays as they left it.
 *
 * @see docs/rules/contracts.md CONTRACT-011
 */
export function stopForOutage(market: Market, stop: Stop, out: EventBuffer): void {
  const { cause, since, reason } = stop;
  const { state: now, outage } = market;
  if (now === ContractState.live || now === ContractState.reduceOnly) {
    enterState(market, ContractState.cancelOnly, reason, out);
    market.outage = { cause, since, returnsTo: now };
  } else if (outage !== null && cause === 'gap') {
    market.outage = { ...outage, cause, since };
  }
}
