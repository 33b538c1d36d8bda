// What must be true whatever happens: no client below zero, money conserved. Recomputed over whole tables.

import {
  type AccountId,
  audit,
  ContractState,
  type EngineState,
  equityOf,
  FIRST_CLIENT_ACCOUNT,
  IndexState,
} from '../../engine/index.ts';

/** LEDGER-002 with its numbers, in minor units: balances − costs − funding owed = deposits − withdrawals. */
export interface MoneySums {
  readonly balances: bigint;
  readonly costs: bigint;
  readonly fundingOwed: bigint;
  readonly netDeposits: bigint;
}

export class Proof {
  /** Client accounts ever seen below zero at rest. */
  readonly belowZero: Set<number> = new Set();
  /** Sentences of the audit, each once. */
  readonly broken: Set<string> = new Set();
  audits = 0;

  /** After a second's work: is anybody below zero whose default is not suspended by a halt? */
  observe(state: EngineState): void {
    const { accounts, markets } = state;
    const waits = markets.some(
      (market) =>
        market !== undefined &&
        (market.indexState === IndexState.halted ||
          (market.state !== ContractState.live && market.state !== ContractState.reduceOnly)),
    );
    if (waits) return;
    for (let row = FIRST_CLIENT_ACCOUNT; row <= accounts.high; row++) {
      const account = row as AccountId;
      if (accounts.participant[account] !== 0 && equityOf(state, account) < 0)
        this.belowZero.add(row);
    }
  }

  /** Every law of the ledger and the book. */
  audit(state: EngineState): void {
    this.audits += 1;
    for (const sentence of audit(state)) this.broken.add(sentence);
  }

  get moneyConserved(): boolean {
    return ![...this.broken].some((sentence) => /^LEDGER-00[12]\b/.test(sentence));
  }
}

export function moneySums(state: EngineState): MoneySums {
  const { accounts, markets } = state;
  let balances = 0n;
  let costs = 0n;
  let fundingOwed = 0n;
  for (let row = 0; row <= accounts.high; row++) {
    const account = row as AccountId;
    balances += BigInt(accounts.balance[account]);
    for (const market of markets) {
      if (market === undefined) continue;
      const { held, cost, owed, seen, cumulative } = market.positions;
      costs += BigInt(cost[account]);
      const since = BigInt(cumulative) - BigInt(seen[account]);
      fundingOwed += BigInt(owed[account]) + BigInt(held[account]) * since;
    }
  }
  return { balances, costs, fundingOwed, netDeposits: BigInt(state.netDeposits) };
}
