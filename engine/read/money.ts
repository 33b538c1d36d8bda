// What stands behind the accounts: the insurance fund, collateral, and all money added up.

import { fundPeak, fundTarget } from '../default/fund.ts';
import type { AccountId, Money, Ppm, Time } from '../kernel/units.ts';
import { exactBalance, netDepositsOf, shownBalance } from '../ledger/cash.ts';
import { House } from '../state/accounts.ts';
import type { FundLevel } from '../state/defaults.ts';
import type { EngineState } from '../state/state.ts';

/** Minor units of the settlement currency. */
interface Fund {
  readonly balance: Money;
  readonly target: Money;
  /** Highest balance of the last 8 hours. */
  readonly peak: Money;
  readonly tranche: Money;
  readonly uncovered: Money;
  /** It holds half of its target or less. */
  readonly alarm: boolean;
  /** Falling balances within the window, oldest first, and until when each stood; 0 while it stands. */
  readonly levels: readonly Readonly<FundLevel>[];
}

interface ListedCollateral {
  readonly currency: string;
  /** Of its minor unit. */
  readonly decimals: number;
  readonly haircut: Ppm;
  readonly volatile: boolean;
  /** Of an account's collateral; 0 for no bound. */
  readonly concentrationMax: Ppm;
  /** 10⁻⁹ of the settlement currency's whole unit for one whole unit; 0 before the first rate. */
  readonly rate: number;
  readonly ratedAt: Time;
}

/** LEDGER-002 with its numbers, in minor units: balances − costs − funding owed = deposits − withdrawals. */
export interface MoneySums {
  readonly balances: bigint;
  readonly costs: bigint;
  readonly fundingOwed: bigint;
  readonly netDeposits: bigint;
}

export function fund(state: EngineState): Fund {
  const { balance } = state.accounts;
  const held = balance[House.insuranceFund];
  const target = fundTarget(state);
  return {
    balance: held,
    target,
    peak: fundPeak(state),
    tranche: balance[House.tranche],
    uncovered: shownBalance(state, House.uncovered),
    alarm: held * 2 <= target,
    levels: state.defaults.levels.map((level) => ({ ...level })),
  };
}

/** Accounts whose default is managed now. */
export function defaultsAtWork({ defaults }: EngineState): number {
  return defaults.events.size;
}

/** In the order in which they were listed. */
export function collateral(state: EngineState): ListedCollateral[] {
  return state.collateral.listed.map((row) => {
    const { currency, decimals, haircut, volatile, concentrationMax, rate, ratedAt } = row;
    return { currency, decimals, haircut, volatile, concentrationMax, rate, ratedAt };
  });
}

/** Adds up whole tables; exact beyond what a number holds. */
export function moneySums(state: EngineState): MoneySums {
  const { accounts, listed } = state;
  let balances = 0n;
  let costs = 0n;
  let fundingOwed = 0n;
  for (let row = 0; row <= accounts.high; row++) {
    const account = row as AccountId;
    balances += exactBalance(state, account);
    for (const market of listed) {
      const { held, cost, owed, seen, cumulative } = market.positions;
      costs += BigInt(cost[account]);
      const since = BigInt(cumulative) - BigInt(seen[account]);
      fundingOwed += BigInt(owed[account]) + BigInt(held[account]) * since;
    }
  }
  return { balances, costs, fundingOwed, netDeposits: netDepositsOf(state) };
}
