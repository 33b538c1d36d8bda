// An account as those see it who watch what may be liquidated next.

import type { AccountId, ContractId, Lots, Money } from '../kernel/units.ts';
import { equityOf, notional, positionMargin, Rate } from '../margin/margin.ts';
import type { EngineState } from '../state/state.ts';

interface Risk {
  readonly equity: Money;
  readonly maintenance: Money;
  /** Of the position that is worth most at the mark; 0 for none. */
  readonly contract: ContractId | 0;
  readonly lots: Lots;
  /** Its default is managed now. */
  readonly isInDefault: boolean;
}

/** Null for what cannot be liquidated: no maintenance margin, and no default at work. */
export function riskOf(state: EngineState, account: AccountId): Risk | null {
  let contract: ContractId | 0 = 0;
  let lots = 0 as Lots;
  let most = -1;
  for (const market of state.listed) {
    const held = market.positions.held[account];
    if (held === 0) continue;
    const worth = notional(market, Math.abs(held));
    if (worth <= most) continue;
    most = worth;
    contract = market.terms.contract;
    lots = held;
  }
  const isInDefault = state.defaults.events.has(account);
  if (contract === 0 && !isInDefault) return null;
  const maintenance = positionMargin(state, account, Rate.maintenance);
  if (maintenance === 0 && !isInDefault) return null;
  return { equity: equityOf(state, account), maintenance, contract, lots, isInDefault };
}
