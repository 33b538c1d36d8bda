// An account as it stands, for the one who owns it. Reads every table and writes none.

import { Flag } from './book/orders.ts';
import { createIntent, type Intent, intendLive } from './entry/intent.ts';
import type { Market } from './market.ts';
import {
  available,
  equity,
  heldInitialMargin,
  maintenanceMargin,
  positionMargin,
  Rate,
  required,
  unrealized,
} from './risk/margin.ts';
import type { EngineState } from './state.ts';
import {
  type AccountId,
  type ContractId,
  type Lots,
  MarginLevel,
  type Money,
  NO_ORDER,
  type OrderId,
  type Price,
  type Qty,
} from './units.ts';

export interface Statement {
  /** Of the account's last event. */
  readonly accountSeq: number;
  readonly balances: readonly StatedBalance[];
  /** Flat ones are left out. */
  readonly positions: readonly StatedPosition[];
  /** Live orders, newest first. */
  readonly orders: readonly StatedOrder[];
  readonly margin: StatedMargin;
}

export interface StatedBalance {
  readonly currency: string;
  readonly balance: Money;
}

export interface StatedPosition {
  readonly contract: ContractId;
  readonly held: Lots;
  readonly cost: Money;
  readonly markPrice: Price | 0;
  readonly unrealized: Money;
  readonly initialMargin: Money;
  readonly maintenanceMargin: Money;
}

/** What the order would say if it were sent now, and how far it has come. */
export interface StatedOrder
  extends Readonly<Omit<Intent, 'key' | 'account' | 'replaces' | 'cause' | 'closing'>> {
  readonly order: OrderId;
  readonly open: Qty;
  readonly filled: Qty;
  readonly untriggered: boolean;
}

export interface StatedMargin {
  readonly equity: Money;
  readonly available: Money;
  readonly initialMargin: Money;
  readonly maintenanceMargin: Money;
  readonly level: MarginLevel;
}

export function statementOf(state: EngineState, account: AccountId): Statement {
  const { accounts, markets } = state;
  const listed = markets.filter((market) => market !== undefined);
  return {
    accountSeq: accounts.streamSeq[account],
    balances: [{ currency: state.currency, balance: accounts.balance[account] }],
    positions: listed
      .filter((market) => market.positions.held[account] !== 0)
      .map((market) => positionOf(state, market, account)),
    orders: ordersOf(state, account),
    margin: {
      equity: equity(state, account),
      available: available(state, account),
      initialMargin: required(state, account),
      maintenanceMargin: positionMargin(state, account, Rate.maintenance),
      level: accounts.level[account] || MarginLevel.healthy,
    },
  };
}

function positionOf(state: EngineState, market: Market, account: AccountId): StatedPosition {
  const { held, cost } = market.positions;
  const lots = Math.abs(held[account]);
  return {
    contract: market.terms.contract,
    held: held[account],
    cost: cost[account],
    markPrice: market.mark,
    unrealized: unrealized(market, account) as Money,
    initialMargin: heldInitialMargin(state, market, account) as Money,
    maintenanceMargin: maintenanceMargin(market, lots) as Money,
  };
}

function ordersOf(state: EngineState, account: AccountId): StatedOrder[] {
  const { orders, accounts } = state;
  const found: StatedOrder[] = [];
  for (
    let slot = accounts.firstOrder[account];
    slot !== NO_ORDER;
    slot = orders.accountNext[slot]
  ) {
    const intent = createIntent();
    intendLive(intent, state, slot);
    const { key: _1, account: _2, replaces: _3, cause: _4, closing: _5, ...terms } = intent;
    const open = orders.open[slot];
    const filled = orders.filled[slot];
    found.push({
      ...terms,
      qty: (open + filled) as Qty,
      order: orders.id[slot],
      open,
      filled,
      untriggered: (orders.flags[slot] & Flag.asleep) !== 0,
    });
  }
  return found;
}
