// Accounts that hold what they are given, for numbers worked by hand.

import { expect } from 'vitest';
import type { EngineState } from '../../../engine/index.ts';
import { equityOf } from '../../../engine/margin/margin.ts';
import type { AccountId, Lots, Money } from '../../../engine/schema/index.ts';
import type { Market } from '../../../engine/state/market.ts';
import { readScenario } from '../../scenario/reader.ts';
import { play } from '../../scenario/scenario.ts';

export const USD = 1_000_000;

/** A venue with both live contracts, and accounts that hold what they are given. */
export class Holdings {
  readonly state: EngineState;
  readonly #names: string[];
  readonly #account: (name: string) => AccountId;

  constructor(names: string[], btcMark: number, ethMark: number) {
    const lines = [
      '# DEFAULT-002  Accounts to stand in.',
      'live BTC-PERP',
      'live ETH-PERP',
      `index ${btcMark}`,
      `mark ${btcMark}`,
      `index ETH-PERP ${ethMark}`,
      `mark ETH-PERP ${ethMark}`,
      `cast ${names.join(' ')}`,
    ];
    const { stage, failures } = play(readScenario(lines.join('\n')), {
      restoring: false,
      flipped: new Set(),
    });
    expect(failures).toEqual([]);
    this.state = stage.state;
    this.#names = names;
    this.#account = (name) => stage.account(name);
  }

  id(name: string): AccountId {
    return this.#account(name);
  }

  name(account: AccountId): string {
    return this.#names.find((name) => this.#account(name) === account) ?? '';
  }

  market(contract: number): Market {
    return this.state.markets[contract] as Market;
  }

  /** A position, signed lots at an entry price in ticks, and what makes its equity so much. */
  holds(name: string, contract: number, lots: number, entry: number): void {
    const { positions, moneyPerTickLot } = this.market(contract);
    positions.held[this.id(name)] = lots as Lots;
    positions.cost[this.id(name)] = (lots * entry * moneyPerTickLot) as Money;
  }

  setEquity(name: string, usd: number): void {
    const { balance } = this.state.accounts;
    const account = this.id(name);
    balance[account] = (balance[account] + usd * USD - equityOf(this.state, account)) as Money;
  }
}
