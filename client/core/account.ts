// One account as its stream reports it: live orders, positions, balances. It starts from a snapshot and follows
// the events, which are numbered without a gap; a number that does not follow is refused and reported.

import type {
  AccountId,
  ContractId,
  Lots,
  Money,
  OrderId,
  Price,
  Qty,
} from '../../engine/kernel/units.ts';
import type { OrderType, Side, TriggerOn } from '../../engine/schema/closed-sets.ts';
import type {
  AccountEvent,
  AccountSnapshot,
  OpenOrder,
  OwnEvent,
  OwnFill,
} from '../../proto/server-message.ts';
import {
  type CauseName,
  causeName,
  type LiquidityName,
  liquidityName,
  type MarginLevelName,
  marginLevelName,
  type OrderTypeName,
  orderTypeName,
  type SideName,
  sideName,
  type TriggerOnName,
  triggerOnName,
} from './names.ts';
import type { Scale } from './scale.ts';
import { Standing } from './standing.ts';

/** An order that is live now. Ticks and lots beside their texts, for those who calculate. */
export interface LiveOrder {
  readonly order: number;
  readonly clientOrderId: string;
  readonly tag: string;
  readonly account: number;
  /** BTC-PERP. */
  readonly contract: string;
  readonly side: SideName;
  readonly type: OrderTypeName;
  readonly reduceOnly: boolean;
  readonly limitTicks: number;
  readonly qtyLots: number;
  readonly openLots: number;
  readonly filledLots: number;
  /** A stop or take-profit order that has not triggered yet. */
  readonly untriggered: boolean;
  /** 0 and null when it never had one. */
  readonly triggerTicks: number;
  readonly triggerOn: TriggerOnName | null;
  /** Empty when it never had one. */
  readonly trigger: string;
  /** Empty while it has none: a market order that has not triggered yet. */
  readonly limit: string;
  readonly qty: string;
  readonly open: string;
  readonly filled: string;
}

/** One's own side of a fill. */
export interface OwnFillReport {
  readonly account: number;
  readonly contract: string;
  readonly side: SideName;
  readonly price: string;
  readonly qty: string;
  readonly priceTicks: number;
  readonly qtyLots: number;
  readonly liquidity: LiquidityName;
  readonly cause: CauseName;
  readonly order: number;
  readonly clientOrderId: string;
  readonly trade: number;
  /** Money; positive is paid. */
  readonly fee: string;
  /** Profit moved to the balance. */
  readonly realized: string;
  /** The position after it, signed. */
  readonly position: string;
  readonly balance: string;
  /** Lots of the order still to trade. */
  readonly openLots: number;
  readonly filledLots: number;
  /** One of the two parties is an affiliated market maker. */
  readonly affiliate: boolean;
  /** Microseconds since 1970. */
  readonly time: number;
}

export interface PositionView {
  readonly contract: string;
  /** Signed lots; positive is long. */
  readonly heldLots: number;
  readonly costMinor: number;
  readonly held: string;
  /** What was paid on average, for display. */
  readonly entryPrice: string;
}

/** Whether an event follows the one before. */
type Follows = 'next' | 'repeat' | 'gap';

interface Order {
  readonly order: OrderId;
  readonly clientOrderId: string;
  readonly tag: string;
  readonly contract: ContractId;
  readonly side: Side;
  readonly type: OrderType;
  qty: Qty;
  limit: Price;
  open: Qty;
  filled: Qty;
  reduceOnly: boolean;
  untriggered: boolean;
  trigger: Price;
  readonly triggerOn: TriggerOn | 0;
}

export class AccountView {
  readonly account: AccountId;
  readonly #scaleOf: (contract: number | string) => Scale;
  readonly #orders = new Map<OrderId, Order>();
  readonly #held = new Map<ContractId, { held: Lots; cost: Money }>();
  readonly #balances = new Map<string, Money>();
  /** Funding lines, liquidation, indicators and chosen leverage. */
  readonly standing: Standing = new Standing();
  #level: MarginLevelName = 'healthy';
  /** The currency of settlement comes first in a snapshot. */
  #settlement = '';
  #seq = 0;
  #synced = false;

  constructor(account: AccountId, scaleOf: (contract: number | string) => Scale) {
    this.account = account;
    this.#scaleOf = scaleOf;
  }

  /** The last event that is counted in. */
  get seq(): number {
    return this.#seq;
  }

  /** A snapshot has been seen. */
  get synced(): boolean {
    return this.#synced;
  }

  get marginLevel(): MarginLevelName {
    return this.#level;
  }

  /** Live orders, oldest first; of one contract when it is named. */
  orders(contract?: string): LiveOrder[] {
    const live = [...this.#orders.values()].sort((a, b) => a.order - b.order);
    const views = live.map((order) => this.#viewOf(order));
    return contract === undefined ? views : views.filter((view) => view.contract === contract);
  }

  /** A live order by the venue's number or the client's id. */
  order(name: number | string): LiveOrder | undefined {
    const found =
      typeof name === 'number'
        ? this.#orders.get(name as OrderId)
        : [...this.#orders.values()].find(({ clientOrderId }) => clientOrderId === name);
    return found === undefined ? undefined : this.#viewOf(found);
  }

  /** Flat ones included once they have been held. */
  positions(): PositionView[] {
    return [...this.#held.keys()].map((contract) => this.position(contract));
  }

  /** By symbol or number; flat when nothing is held. */
  position(contract: string | number): PositionView {
    const scale = this.#scaleOf(contract);
    const { held, cost } = this.#held.get(scale.contract) ?? { held: 0, cost: 0 };
    return {
      contract: scale.symbol,
      heldLots: held,
      costMinor: cost,
      held: scale.qty(held),
      entryPrice: scale.entryPrice(held, cost),
    };
  }

  /** Cash in minor units by currency; collateral in the minor units of its own. */
  get balances(): ReadonlyMap<string, number> {
    return this.#balances;
  }

  /** Replaces all that was known. */
  restore(snapshot: AccountSnapshot): void {
    this.#orders.clear();
    this.#held.clear();
    this.#balances.clear();
    for (const order of snapshot.orders) this.#orders.set(order.order, orderOf(order));
    for (const { contract, held, cost } of snapshot.positions)
      this.#held.set(contract, { held, cost });
    for (const { currency, balance } of snapshot.balances) this.#balances.set(currency, balance);
    this.#settlement = snapshot.balances[0]?.currency ?? '';
    this.standing.restore(snapshot);
    this.#level = marginLevelName(snapshot.margin.level) ?? 'healthy';
    this.#seq = snapshot.accountSeq;
    this.#synced = true;
  }

  /** Its stream has lost its place: what is known stands still until the next snapshot. */
  forget(): void {
    this.#synced = false;
  }

  /** Counts an event in when it is the next one; a repeat or a gap changes nothing. */
  follow({ accountSeq, event }: AccountEvent): Follows {
    if (accountSeq <= this.#seq) return 'repeat';
    if (accountSeq !== this.#seq + 1) return 'gap';
    this.#seq = accountSeq;
    this.#apply(event);
    this.standing.apply(event);
    return 'next';
  }

  /** A fill in words and decimals. */
  fillReport(event: OwnFill, time: number): OwnFillReport {
    const scale = this.#scaleOf(event.contract);
    return {
      account: this.account,
      contract: scale.symbol,
      side: sideName(event.side),
      price: scale.price(event.price),
      qty: scale.qty(event.qty),
      priceTicks: event.price,
      qtyLots: event.qty,
      liquidity: liquidityName(event.liquidity),
      cause: causeName(event.cause),
      order: event.order,
      clientOrderId: event.clientOrderId,
      trade: event.trade,
      fee: scale.money(event.fee),
      realized: scale.money(event.realized),
      position: scale.qty(event.held),
      balance: scale.money(event.balance),
      openLots: event.open,
      filledLots: event.filled,
      affiliate: event.makerAfmm || event.takerAfmm,
      time,
    };
  }

  #apply(event: OwnEvent): void {
    switch (event.kind) {
      case 'orderAccepted': {
        const { order, clientOrderId, tag, contract, side, type, qty, limit, reduceOnly } = event;
        const { trigger, triggerOn } = event;
        const start = { open: qty, filled: 0 as Qty, untriggered: triggerOn !== 0 };
        this.#orders.set(order, {
          order,
          clientOrderId,
          tag,
          contract,
          side,
          type,
          qty,
          limit,
          reduceOnly,
          trigger,
          triggerOn,
          ...start,
        });
        return;
      }
      case 'orderRested':
      case 'orderReduced':
        this.#progress(event.order, event.open, event.filled);
        return;
      case 'ownFill':
        this.#progress(event.order, event.open, event.filled);
        this.#held.set(event.contract, { held: event.held, cost: event.cost });
        this.#balances.set(this.#scaleOf(event.contract).currency, event.balance);
        return;
      case 'orderReplaced': {
        const order = this.#orders.get(event.order);
        if (order === undefined) return;
        order.qty = event.qty;
        order.limit = event.limit;
        order.trigger = event.trigger;
        order.reduceOnly = event.reduceOnly;
        this.#progress(event.order, event.open, event.filled);
        return;
      }
      case 'orderTriggered': {
        const order = this.#orders.get(event.order);
        if (order === undefined) return;
        order.untriggered = false;
        order.limit = event.limit;
        return;
      }
      case 'orderCanceled':
      case 'orderExpired':
        this.#orders.delete(event.order);
        return;
      case 'balanceChanged':
        this.#balances.set(event.currency, event.balance);
        return;
      case 'positionSettled':
        this.#held.set(event.contract, { held: 0 as Lots, cost: 0 as Money });
        this.#balances.set(this.#scaleOf(event.contract).currency, event.balance);
        return;
      case 'fundingPosted':
        this.#balances.set(this.#scaleOf(event.contract).currency, event.balance);
        return;
      case 'collateralConverted':
        this.#balances.set(event.currency, event.collateral);
        this.#balances.set(this.#settlement, event.balance);
        return;
      case 'shortfallCovered':
        this.#balances.set(this.#settlement, event.balance);
        return;
      case 'gainCut': {
        const held = this.#held.get(event.contract)?.held ?? (0 as Lots);
        this.#held.set(event.contract, { held, cost: event.cost });
        return;
      }
      case 'marginLevelChanged':
        this.#level = marginLevelName(event.level);
        return;
      default:
        return; // Refusals, duplicates and mass cancels move nothing.
    }
  }

  #progress(id: OrderId, open: Qty, filled: Qty): void {
    const order = this.#orders.get(id);
    if (order === undefined) return;
    order.open = open;
    order.filled = filled;
    if (open === 0) this.#orders.delete(id);
  }

  #viewOf(order: Order): LiveOrder {
    const scale = this.#scaleOf(order.contract);
    return {
      order: order.order,
      clientOrderId: order.clientOrderId,
      tag: order.tag,
      account: this.account,
      contract: scale.symbol,
      side: sideName(order.side),
      type: orderTypeName(order.type),
      reduceOnly: order.reduceOnly,
      limitTicks: order.limit,
      qtyLots: order.qty,
      openLots: order.open,
      filledLots: order.filled,
      untriggered: order.untriggered,
      triggerTicks: order.trigger,
      triggerOn: order.triggerOn === 0 ? null : triggerOnName(order.triggerOn),
      trigger: order.triggerOn === 0 ? '' : scale.price(order.trigger),
      limit: order.limit === 0 ? '' : scale.price(order.limit),
      qty: scale.qty(order.qty),
      open: scale.qty(order.open),
      filled: scale.qty(order.filled),
    };
  }
}

function orderOf(order: OpenOrder): Order {
  const { clientOrderId, tag, contract, side, type, qty, limit, open, filled } = order;
  const { reduceOnly, untriggered, trigger, triggerOn } = order;
  return {
    order: order.order,
    clientOrderId,
    tag,
    contract,
    side,
    type,
    qty,
    limit,
    open,
    filled,
    reduceOnly,
    untriggered,
    trigger,
    triggerOn,
  };
}
