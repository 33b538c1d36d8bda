// An account as it stands, for the one who owns it. Reads every table and writes none.

import type { Decimal } from 'decimal.js';
import { Flag } from '../book/orders.ts';
import { PRICE_MAX } from '../kernel/limits.ts';
import {
  type AccountId,
  type ContractId,
  type Lots,
  type Money,
  NO_ORDER,
  type OrderId,
  type OrderSlot,
  type Ppm,
  type Price,
  type Qty,
} from '../kernel/units.ts';
import { haircutNow, valueIn } from '../margin/collateral-value.ts';
import { bankruptcyPrice, liquidationPrice } from '../margin/liquidation-price.ts';
import {
  available,
  equityOf,
  heldInitialMargin,
  maintenanceMargin,
  positionMargin,
  Rate,
  required,
  unrealized,
} from '../margin/margin.ts';
import { intendLive } from '../orders/request.ts';
import { protectionOf } from '../protection/protect.ts';
import { MarginLevel } from '../schema/closed-sets.ts';
import type { CollateralCurrency } from '../state/collateral.ts';
import { createIntent, type Intent } from '../state/intent.ts';
import type { Market } from '../state/market.ts';
import { fundingOwed } from '../state/positions.ts';
import type { EngineState } from '../state/state.ts';
import { feesOf, type StatedFees } from './fees.ts';

/** Money counts in full. */
const PAR = 1_000_000_000;

interface Statement {
  /** Of the account's last event. */
  readonly accountSeq: number;
  readonly balances: readonly StatedBalance[];
  /** Flat ones are left out, but for those of a chosen leverage. */
  readonly positions: readonly StatedPosition[];
  /** Live orders, newest first. */
  readonly orders: readonly StatedOrder[];
  readonly margin: StatedMargin;
  readonly fees: StatedFees;
}

interface StatedBalance {
  readonly currency: string;
  readonly balance: Money;
  /** Of its minor unit. */
  readonly decimals: number;
  /** 10⁻⁹ of the settlement currency's whole unit for one whole unit; 0 before the first. */
  readonly rate: number;
  /** The one that applies now: doubled while the rate is stale. */
  readonly haircut: Ppm;
  /** What it counts for in equity, money. */
  readonly value: Money;
}

interface StatedPosition {
  readonly contract: ContractId;
  readonly held: Lots;
  readonly cost: Money;
  readonly markPrice: Price | 0;
  readonly unrealized: Money;
  readonly initialMargin: Money;
  readonly maintenanceMargin: Money;
  /** Accrued and not posted yet; above zero is owed by the account. */
  readonly fundingOwed: Money;
  /** The first tick at which the account would be below maintenance, and the last at which it is not bankrupt; 0 for none. */
  readonly liquidationPrice: Price | 0;
  readonly bankruptcyPrice: Price | 0;
  /** As last emitted: 0 … 5. */
  readonly indicator: number;
  /** Chosen; 0 for none. */
  readonly leverage: number;
}

/** What the order would be if it were sent now, and how far it has come. */
interface StatedOrder
  extends Readonly<
    Omit<
      Intent,
      'key' | 'account' | 'replaces' | 'isAgain' | 'cause' | 'closing' | 'references' | 'pairWith'
    >
  > {
  readonly order: OrderId;
  readonly open: Qty;
  readonly filled: Qty;
  readonly untriggered: boolean;
  /** Of a quote: its id, and the group whose protection it stands under; 0 for neither. */
  readonly quote: number;
  readonly group: number;
}

interface StatedMargin {
  readonly equity: Money;
  readonly available: Money;
  readonly initialMargin: Money;
  readonly maintenanceMargin: Money;
  readonly level: MarginLevel;
}

export function statementOf(state: EngineState, account: AccountId): Statement {
  const { accounts, listed } = state;
  return {
    accountSeq: accounts.streamSeq[account],
    balances: balancesOf(state, account),
    positions: listed
      .filter(({ positions: { held, leverage } }) => held[account] !== 0 || leverage[account] !== 0)
      .map((market) => positionOf(state, market, account)),
    orders: ordersOf(state, account),
    margin: {
      equity: equityOf(state, account),
      available: available(state, account),
      initialMargin: required(state, account),
      maintenanceMargin: positionMargin(state, account, Rate.maintenance),
      level: accounts.level[account] || MarginLevel.healthy,
    },
    fees: feesOf(state, account),
  };
}

function positionOf(state: EngineState, market: Market, account: AccountId): StatedPosition {
  const { cost } = market.positions;
  const held = market.positions.held[account];
  const lots = Math.abs(held);
  return {
    contract: market.terms.contract,
    held,
    cost: cost[account],
    markPrice: market.mark,
    unrealized: unrealized(market, account) as Money,
    initialMargin: heldInitialMargin(state, market, account) as Money,
    maintenanceMargin: maintenanceMargin(market, lots) as Money,
    fundingOwed: fundingOwed(market.positions, account) as Money,
    liquidationPrice: tickAgainst(market, held, liquidationPrice(state, market, account)),
    bankruptcyPrice: tickAgainst(market, held, bankruptcyPrice(state, market, account)),
    indicator: market.positions.indicator[account],
    leverage: market.positions.leverage[account],
  };
}

/** A price as the tick that a falling market reaches first for a long, a rising one for a short; 0 for none. */
export function tickAgainst(market: Market, held: Lots, price: Decimal | null): Price | 0 {
  if (price === null) return 0;
  const ticks = price.div(market.terms.tickSize);
  const tick = held > 0 ? ticks.ceil() : ticks.floor();
  return tick.lt(PRICE_MAX) ? (tick.toNumber() as Price) : 0;
}

/** Cash first, then what is held of each collateral, in the order in which they were listed. */
function balancesOf(state: EngineState, account: AccountId): StatedBalance[] {
  const { accounts, collateral, currency, moneyDecimals } = state;
  const balance = accounts.balance[account];
  const haircut = 0 as Ppm;
  const cash = { currency, balance, decimals: moneyDecimals, rate: PAR, haircut, value: balance };
  const held = collateral.listed.filter((listed) => listed.held[account] > 0);
  return [cash, ...held.map((listed) => collateralOf(state, listed, account))];
}

function collateralOf(
  state: EngineState,
  listed: CollateralCurrency,
  account: AccountId,
): StatedBalance {
  return {
    currency: listed.currency,
    balance: listed.held[account],
    decimals: listed.decimals,
    rate: listed.rate,
    haircut: haircutNow(state, listed) as Ppm,
    value: valueIn(state, listed, account) as Money,
  };
}

/** Live orders, newest first. */
export function ordersOf(state: EngineState, account: AccountId): StatedOrder[] {
  const { orders, accounts } = state;
  const found: StatedOrder[] = [];
  const intent = createIntent();
  for (
    let slot = accounts.firstOrder[account];
    slot !== NO_ORDER;
    slot = orders.accountNext[slot]
  ) {
    intendLive(intent, state, slot);
    const open = orders.open[slot];
    const filled = orders.filled[slot];
    // Field by field: copied as a whole they take a hundred times as long, and an account has thousands.
    found.push({
      contract: intent.contract,
      side: intent.side,
      type: intent.type,
      qty: (open + filled) as Qty,
      limit: intent.limit,
      timeInForce: intent.timeInForce,
      expiresAt: intent.expiresAt,
      postOnly: intent.postOnly,
      reduceOnly: intent.reduceOnly,
      displayQty: intent.displayQty,
      selfTrade: intent.selfTrade,
      trigger: intent.trigger,
      triggerOn: intent.triggerOn,
      clientOrderId: intent.clientOrderId,
      tag: intent.tag,
      peg: intent.peg,
      pegOffset: intent.pegOffset,
      cap: intent.cap,
      protection: intent.protection,
      takeProfit: intent.takeProfit,
      takeProfitLimit: intent.takeProfitLimit,
      stopLoss: intent.stopLoss,
      stopLossLimit: intent.stopLossLimit,
      exitOn: intent.exitOn,
      parent: intent.parent,
      pair: intent.pair,
      unbounded: intent.unbounded,
      order: orders.id[slot],
      open,
      filled,
      untriggered: (orders.flags[slot] & Flag.pending) !== 0,
      quote: (orders.flags[slot] & Flag.quoted) === 0 ? 0 : orders.quote[slot],
      group: groupOf(state, slot),
    });
  }
  return found;
}

/** The group of quotes whose protection an order stands under; 0 for none. */
function groupOf({ orders, quoting }: EngineState, slot: OrderSlot): number {
  const row = protectionOf(orders, slot);
  return row === 0 ? 0 : quoting.protections[row - 1].group;
}
