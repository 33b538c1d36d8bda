// The least initial margin of an account's lots: what it chose by its leverage, and the floor of its class. Kept
// as one rate per account and contract, so that an order asks one column.

import { ceilDiv } from '../kernel/math.ts';
import type { AccountId, ParticipantId, Ppm } from '../kernel/units.ts';
import { InvestorClass } from '../schema/closed-sets.ts';
import type { Market } from '../state/market.ts';
import type { EngineState } from '../state/state.ts';

const MILLION = 1_000_000;

/**
 * The initial margin that a leverage asks for: 1 ÷ leverage, rounded up; 0 for no leverage chosen.
 *
 * @example 3 asks for 333 334 parts per million.
 */
function rateOfLeverage(leverage: number): Ppm {
  return (leverage === 0 ? 0 : ceilDiv(MILLION, leverage)) as Ppm;
}

/** The floor of an account of the class in the contract, with that leverage: the higher of both. */
export function floorWith(
  state: EngineState,
  market: Market,
  account: AccountId,
  leverage: number,
): Ppm {
  const { classFloors } = market.positions;
  const participant = state.accounts.participant[account];
  const investor = state.eligibility.participants.get(participant)?.investor ?? null;
  const ofClass = classFloors[investor?.investorClass ?? InvestorClass.retail];
  return Math.max(rateOfLeverage(leverage), ofClass) as Ppm;
}

/** Brings an account's floors in line with its class, the floors of classes and its choice, in every contract. */
export function refreshFloors(state: EngineState, account: AccountId): void {
  for (const market of state.listed) {
    refreshFloor(state, market, account);
  }
}

export function refreshFloor(state: EngineState, market: Market, account: AccountId): void {
  const { initialFloor, leverage } = market.positions;
  initialFloor[account] = floorWith(state, market, account, leverage[account]);
}

/** The same for all accounts of a participant, whose class has changed. */
export function refreshFloorsOf(state: EngineState, participant: ParticipantId): void {
  const accounts = state.eligibility.participants.get(participant)?.accounts ?? [];
  for (const account of accounts) refreshFloors(state, account);
}
