// The one object that scripts read. Money is USD, a JSON number with its six decimals: exact up to 8.5 billion.

import type { Outcome } from './trial.ts';

export interface Summary {
  readonly path: string;
  readonly seed: number;
  /** The population, makers and takers not counted. */
  readonly accounts: number;
  readonly commands: number;
  readonly openInterest: number;
  readonly liquidatedNotional: number;
  readonly slices: number;
  readonly liquidatedAccounts: number;
  readonly fundUsed: number;
  readonly trancheUsed: number;
  readonly uncovered: number;
  readonly fundAtEnd: number;
  readonly trancheAtEnd: number;
  readonly deleveragedLots: number;
  readonly deleveragedNotional: number;
  readonly haircut: number;
  readonly accountsBelowZero: number;
  readonly accountsBelowZeroHalted: number;
  readonly moneyConserved: boolean;
  /** Sentences of the audit; none when every law held. */
  readonly brokenLaws: readonly string[];
  readonly contracts: readonly {
    readonly symbol: string;
    readonly openInterestLots: number;
    readonly openInterestLotsAtEnd: number;
    readonly liquidatedNotional: number;
    readonly deleveragedLots: number;
  }[];
  readonly digest: string;
  /** Simulated. */
  readonly seconds: number;
  readonly compare?: Summary;
}

export function summaryOf(path: string, seed: number, outcome: Outcome): Summary {
  const { sums } = outcome;
  return {
    path,
    seed,
    accounts: outcome.accounts,
    commands: outcome.commands,
    openInterest: usd(outcome.openInterest),
    liquidatedNotional: usd(sums.liquidatedNotional),
    slices: sums.slices,
    liquidatedAccounts: outcome.defaulted,
    fundUsed: usd(sums.fundUsed),
    trancheUsed: usd(sums.trancheUsed),
    uncovered: usd(sums.uncovered),
    fundAtEnd: usd(outcome.fundAtEnd),
    trancheAtEnd: usd(outcome.trancheAtEnd),
    deleveragedLots: sums.deleveragedLots,
    deleveragedNotional: usd(sums.deleveragedNotional),
    haircut: usd(sums.haircut),
    accountsBelowZero: outcome.accountsBelowZero,
    accountsBelowZeroHalted: outcome.accountsBelowZeroHalted,
    moneyConserved: outcome.moneyConserved,
    brokenLaws: outcome.broken,
    contracts: outcome.contracts.map((contract) => ({
      ...contract,
      liquidatedNotional: usd(contract.liquidatedNotional),
    })),
    digest: outcome.digest,
    seconds: outcome.seconds,
  };
}

const MICRO = 1_000_000;

function usd(money: number): number {
  return money / MICRO;
}
