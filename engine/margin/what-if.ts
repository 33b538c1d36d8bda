// What an account would have under a hypothetical change: an order more or less, another position, money gone. A
// question about margin takes it as a value. Nothing is written to answer one, so nothing has to be taken back.

import { Flag } from '../book/orders.ts';
import { type AccountId, NO_ORDER, type OrderSlot, type Ppm } from '../kernel/units.ts';
import { Side } from '../schema/closed-sets.ts';
import type { CollateralCurrency } from '../state/collateral.ts';
import type { Market } from '../state/market.ts';
import { worstLots, worstOf } from '../state/positions.ts';
import type { EngineState } from '../state/state.ts';

/** Numbers are added to the account's own, below zero takes away; `initialFloor` replaces. */
export interface WhatIf {
  /** Where lots, cost and floor differ; undefined for nowhere. */
  readonly market: Market | undefined;
  /** Resting lots; reduce-only ones are counted apart. */
  readonly buys: number;
  readonly sells: number;
  readonly reduceOnlyLots: number;
  readonly held: number;
  readonly cost: number;
  /** The least initial margin in place of the one there is; null to leave that. */
  readonly initialFloor: Ppm | null;
  /** Money reserved for open orders. */
  readonly reserved: number;
  readonly cash: number;
  /** Of which collateral `amount` minor units are added; undefined for none. */
  readonly collateral: CollateralCurrency | undefined;
  readonly amount: number;
}

export const AS_IT_IS: WhatIf = {
  market: undefined,
  buys: 0,
  sells: 0,
  reduceOnlyLots: 0,
  held: 0,
  cost: 0,
  initialFloor: null,
  reserved: 0,
  cash: 0,
  collateral: undefined,
  amount: 0,
};

/** If so many lots more were resting. */
export function ifResting(market: Market, side: Side, qty: number, reserved: number): WhatIf {
  return side === Side.buy
    ? { ...AS_IT_IS, market, buys: qty, reserved }
    : { ...AS_IT_IS, market, sells: qty, reserved };
}

/** If signed `lots` had traded for `cost` and paid `fee`, no profit realized. */
export function ifTraded(market: Market, lots: number, cost: number, fee: number): WhatIf {
  return { ...AS_IT_IS, market, held: lots, cost, cash: -fee };
}

/** If `amount` had left: minor units of a collateral, or money when there is none. */
export function ifWithdrawn(collateral: CollateralCurrency | undefined, amount: number): WhatIf {
  return collateral === undefined
    ? { ...AS_IT_IS, cash: -amount }
    : { ...AS_IT_IS, collateral, amount: -amount };
}

/** With this least initial rate in the market. */
export function ifFloor(market: Market, initialFloor: Ppm): WhatIf {
  return { ...AS_IT_IS, market, initialFloor };
}

/** If an order were not resting. A pending order changes nothing, nor does `NO_ORDER`. */
export function ifCanceled(state: EngineState, market: Market, slot: OrderSlot): WhatIf {
  if (slot === NO_ORDER) return AS_IT_IS;
  const { orders } = state;
  const flags = orders.flags[slot];
  if ((flags & Flag.resting) === 0) return AS_IT_IS;
  const open = orders.open[slot];
  if (flags & Flag.reduceOnly) return { ...AS_IT_IS, market, reduceOnlyLots: -open };
  return ifResting(market, flags & Flag.sell ? Side.sell : Side.buy, -open, -orders.reserved[slot]);
}

export function heldIf(market: Market, account: AccountId, whatIf: WhatIf): number {
  const held = market.positions.held[account];
  return market === whatIf.market ? held + whatIf.held : held;
}

export function costIf(market: Market, account: AccountId, whatIf: WhatIf): number {
  const cost = market.positions.cost[account];
  return market === whatIf.market ? cost + whatIf.cost : cost;
}

/** The account's worst side; like `worstLots`. */
export function worstIf(market: Market, account: AccountId, whatIf: WhatIf): number {
  const { positions } = market;
  if (market !== whatIf.market) return worstLots(positions, account);
  return worstOf(
    positions.held[account] + whatIf.held,
    positions.buys[account] + whatIf.buys,
    positions.sells[account] + whatIf.sells,
  );
}

/** Σ of the worst lots of the account's group, its own among them. */
export function groupWorstIf(
  state: EngineState,
  market: Market,
  account: AccountId,
  whatIf: WhatIf,
): number {
  const { positions } = market;
  const groupWorst = positions.groupWorst[state.accounts.group[account]];
  if (market !== whatIf.market) return groupWorst;
  return groupWorst + worstIf(market, account, whatIf) - worstLots(positions, account);
}

export function cashIf(state: EngineState, account: AccountId, whatIf: WhatIf): number {
  return state.accounts.balance[account] + whatIf.cash;
}

/** Minor units of one collateral. */
export function amountIf(currency: CollateralCurrency, account: AccountId, whatIf: WhatIf): number {
  const held = currency.held[account];
  return currency === whatIf.collateral ? held + whatIf.amount : held;
}

export function floorIf(market: Market, account: AccountId, whatIf: WhatIf): Ppm {
  const floor = market.positions.initialFloor[account];
  return market === whatIf.market ? (whatIf.initialFloor ?? floor) : floor;
}
