// The fee schedule, and an account's place in it.

import { ratesIn, tierOf } from '../fees/rates.ts';
import type { AccountId, ContractId, Money, Ppm, Time } from '../kernel/units.ts';
import type { FeeClass } from '../schema/closed-sets.ts';
import type { SetFeeSchedule } from '../schema/commands/fees.ts';
import type { FeeSchedule } from '../state/fees.ts';
import type { EngineState } from '../state/state.ts';

export interface StatedFees {
  readonly feeClass: FeeClass;
  /** Of the schedule in force; 0 before the first. */
  readonly edition: number;
  /** What its group traded on the last 30 full days, by UTC. */
  readonly volume: Money;
  /** What it pays today, contract by contract. */
  readonly rates: readonly StatedRates[];
}

interface StatedRates {
  readonly contract: ContractId;
  readonly makerFee: Ppm;
  readonly takerFee: Ppm;
}

/** In force; edition 0 before the first. */
export function feeSchedule({ fees }: EngineState): FeeSchedule {
  return fees.schedule;
}

/** Announced, and not in force yet. */
export function comingFees({
  fees,
}: EngineState): { readonly record: SetFeeSchedule; readonly announcedAt: Time } | null {
  return fees.coming;
}

/** What an account pays now, and why. */
export function feesOf(state: EngineState, account: AccountId): StatedFees {
  const { feeClass, volume, ...rates } = tierOf(state, account);
  return {
    feeClass,
    edition: state.fees.schedule.edition,
    volume,
    rates: state.listed.map((market) => ({
      contract: market.terms.contract,
      ...ratesIn(market, rates),
    })),
  };
}
