// Every table of the engine in one object. A table has one writer; see ARCHITECTURE.md.

import { createOrderIndex, type OrderIndex } from '../book/order-index.ts';
import { createOrders, type Orders } from '../book/orders.ts';
import { createDigest, type Digest } from '../kernel/digest.ts';
import type { AccountId, ContractId, Money, Seq, Time } from '../kernel/units.ts';
import type { Refusal } from '../schema/reject.ts';
import { RejectReason } from '../schema/reject.ts';
import { type Accounts, createAccounts } from './accounts.ts';
import { type ClientOrderIds, createClientOrderIds } from './client-order-ids.ts';
import { type Collateral, createCollateral } from './collateral.ts';
import { createDefaults, type Defaults } from './defaults.ts';
import { createDueQueue, type DueQueue } from './due.ts';
import type { Market } from './market.ts';
import { createMoneyReferences, type MoneyReferences } from './money-references.ts';
import { createEligibility, type Eligibility } from './registers.ts';
import { createScratch, type Scratch } from './scratch.ts';
import { createSupervision, type Supervision } from './staff.ts';

export interface EngineState {
  /** The last command applied, and its time. */
  seq: Seq;
  time: Time;
  /** Orders ever accepted, and trades ever made: the last ids given. */
  lastOrder: number;
  lastTrade: number;
  /** Places in time ever given to resting orders. */
  lastEntered: number;
  /** The last whole second that passed: index, funding, mark and all that follows were done for it. */
  lastSecond: number;
  /** Deposits less withdrawals, over all accounts: the right-hand side of LEDGER-002. */
  netDeposits: Money;
  /** Currency and decimals of the venue's money: those of the first contract listed. */
  currency: string;
  moneyDecimals: number;
  readonly orders: Orders;
  readonly orderIndex: OrderIndex;
  readonly accounts: Accounts;
  /** Contract id → market; a hole where no contract is listed. */
  readonly markets: (Market | undefined)[];
  readonly eligibility: Eligibility;
  readonly supervision: Supervision;
  readonly clientOrderIds: ClientOrderIds;
  readonly moneyReferences: MoneyReferences;
  readonly collateral: Collateral;
  readonly defaults: Defaults;
  readonly due: DueQueue;
  /** Of all events ever said. */
  readonly eventDigest: Digest;
  /** What stands in the way of the order at hand: filled in by the check that refuses. */
  readonly refusal: Refusal;
  /** Room that commands write anew. */
  readonly scratch: Scratch;
}

/** An empty venue. `capacity` only pre-sizes the tables; it changes nothing that can be seen. */
export function createState(capacity: Capacity = SMALL): EngineState {
  return {
    seq: 0 as Seq,
    time: 0 as Time,
    lastOrder: 0,
    lastTrade: 0,
    lastEntered: 0,
    lastSecond: 0,
    netDeposits: 0 as Money,
    currency: '',
    moneyDecimals: 0,
    orders: createOrders(capacity.orders),
    orderIndex: createOrderIndex(capacity.orders),
    accounts: createAccounts(capacity.accounts),
    markets: [],
    eligibility: createEligibility(),
    supervision: createSupervision(),
    clientOrderIds: createClientOrderIds(),
    moneyReferences: createMoneyReferences(),
    collateral: createCollateral(),
    defaults: createDefaults(),
    due: createDueQueue(),
    eventDigest: createDigest(),
    refusal: createRefusal(),
    scratch: createScratch(),
  };
}

export function createRefusal(): Refusal {
  return { reason: RejectReason.malformed, field: '', limit: 0, actual: 0 };
}

interface Capacity {
  readonly orders: number;
  readonly accounts: number;
}

const SMALL: Capacity = { orders: 1024, accounts: 64 };

export function marketOf(state: EngineState, contract: ContractId): Market | undefined {
  return state.markets[contract];
}

/** Without a position in any contract; orders may be open. */
export function isFlat(state: EngineState, account: AccountId): boolean {
  for (const market of state.markets) {
    if (market !== undefined && market.positions.held[account] !== 0) return false;
  }
  return true;
}

/** Notes what stands in the way. @returns the reason, for `return refuse(…)`. */
export function refuse(
  state: EngineState,
  reason: RejectReason,
  field = '',
  limit = 0,
  actual = 0,
): RejectReason {
  const refusal = state.refusal;
  refusal.reason = reason;
  refusal.field = field;
  refusal.limit = bounded(limit);
  refusal.actual = bounded(actual);
  return reason;
}

/** What was asked for may be absurd, and a product of two absurd numbers more so: what is told is exact or the bound. */
function bounded(value: number): number {
  if (Number.isSafeInteger(value)) return value;
  if (Number.isNaN(value)) return 0;
  return value > 0 ? Number.MAX_SAFE_INTEGER : Number.MIN_SAFE_INTEGER;
}
