// Every table of the engine in one object. A table has one writer; see ARCHITECTURE.md.

import { createOrderIndex, type OrderIndex } from '../book/order-index.ts';
import { createOrders, type Orders } from '../book/orders.ts';
import { createWideDigest, type WideDigest } from '../kernel/digest.ts';
import type { AccountId, ContractId, Money, Seq, Time } from '../kernel/units.ts';
import type { Refusal } from '../schema/reject.ts';
import { RejectReason } from '../schema/reject.ts';
import { type Accounts, createAccounts } from './accounts.ts';
import { type ClientOrderIds, createClientOrderIds } from './client-order-ids.ts';
import { type Collateral, createCollateral } from './collateral.ts';
import { createDefaults, type Defaults } from './defaults.ts';
import { createDueQueue, type DueQueue } from './due.ts';
import { createFees, type Fees } from './fees.ts';
import { createFixSessions, type FixSessions } from './fix-sessions.ts';
import { createLinks, type Links } from './links.ts';
import type { Market } from './market.ts';
import { createMoneyReferences, type MoneyReferences } from './money-references.ts';
import { createOwed, type Owed } from './owed.ts';
import { createQuoting, type Quoting } from './quoting.ts';
import { createEligibility, type Eligibility } from './registers.ts';
import { createSafety, type Safety } from './safety.ts';
import { createScratch, type Scratch } from './scratch.ts';
import { createSupervision, type Supervision } from './staff.ts';

/** Numbers of the whole venue: saved, and digested in this order. */
const COUNTERS = {
  /** The last command applied, and its time. */
  seq: 0 as Seq,
  time: 0 as Time,
  /** Orders ever accepted, and trades ever made: the last ids given. */
  lastOrder: 0 as number,
  lastTrade: 0 as number,
  /** Places in time ever given to resting orders. */
  lastEntered: 0 as number,
  /** The last whole second that passed: index, funding, mark and all that follows were done for it, unless a gap left it out. */
  lastSecond: 0 as number,
  /** Deposits less withdrawals, over all accounts: the right-hand side of LEDGER-002. */
  netDeposits: 0 as Money,
} as const;

/**
 * High limbs (`kernel/wide.ts`) of what grows with the whole venue: saved, and digested where they are not zero. Written by
 * ledger/cash.ts only.
 */
const HIGH_LIMBS = {
  netDepositsHigh: 0 as number,
  feeIncomeHigh: 0 as number,
  uncoveredHigh: 0 as number,
} as const;

/** Currency and decimals of the venue's money: saved, not digested, because they follow from the first contract's terms. */
const CURRENCY = { currency: '' as string, moneyDecimals: 0 as number } as const;

type Writable<Facts> = { -readonly [Name in keyof Facts]: Facts[Name] };
type Counters = Writable<typeof COUNTERS>;
export type VenueFacts = Counters & Writable<typeof HIGH_LIMBS> & Writable<typeof CURRENCY>;

export interface EngineState extends VenueFacts {
  readonly orders: Orders;
  readonly orderIndex: OrderIndex;
  readonly accounts: Accounts;
  /** Contract id → market; a hole where no contract is listed. */
  readonly markets: (Market | undefined)[];
  /** The same without the holes, in the order of their ids. Written by `addMarket` only. */
  readonly listed: Market[];
  readonly eligibility: Eligibility;
  readonly supervision: Supervision;
  readonly clientOrderIds: ClientOrderIds;
  readonly moneyReferences: MoneyReferences;
  readonly collateral: Collateral;
  readonly defaults: Defaults;
  readonly due: DueQueue;
  readonly owed: Owed;
  readonly links: Links;
  readonly quoting: Quoting;
  readonly safety: Safety;
  readonly fees: Fees;
  readonly fixSessions: FixSessions;
  /** Of all events ever emitted. */
  readonly eventDigest: WideDigest;
  /** What stands in the way of the order at hand: filled in by the check that refuses. */
  readonly refusal: Refusal;
  /** Room to work in. */
  readonly scratch: Scratch;
}

/** An empty venue. `capacity` only pre-sizes the tables; it changes nothing that can be seen. */
export function createState(capacity: Capacity = SMALL): EngineState {
  const { seq, time, lastOrder, lastTrade, lastEntered, lastSecond, netDeposits } = COUNTERS;
  const { netDepositsHigh, feeIncomeHigh, uncoveredHigh } = HIGH_LIMBS;
  const { currency, moneyDecimals } = CURRENCY;
  // A literal: a copy by spread gets a new shape every time, for which code is compiled again.
  return {
    seq,
    time,
    lastOrder,
    lastTrade,
    lastEntered,
    lastSecond,
    netDeposits,
    currency,
    moneyDecimals,
    netDepositsHigh,
    feeIncomeHigh,
    uncoveredHigh,
    orders: createOrders(capacity.orders),
    orderIndex: createOrderIndex(capacity.orders),
    accounts: createAccounts(capacity.accounts),
    markets: [],
    listed: [],
    eligibility: createEligibility(),
    supervision: createSupervision(),
    clientOrderIds: createClientOrderIds(),
    moneyReferences: createMoneyReferences(),
    collateral: createCollateral(),
    defaults: createDefaults(),
    due: createDueQueue(),
    owed: createOwed(),
    links: createLinks(),
    quoting: createQuoting(),
    safety: createSafety(),
    fees: createFees(),
    fixSessions: createFixSessions(),
    eventDigest: createWideDigest(),
    refusal: createRefusal(),
    scratch: createScratch(),
  };
}

/** The venue's own numbers and texts, for a snapshot. */
export function factsOf(state: EngineState): VenueFacts {
  const names = Object.keys({ ...COUNTERS, ...HIGH_LIMBS, ...CURRENCY }) as (keyof VenueFacts)[];
  return Object.fromEntries(names.map((name) => [name, state[name]])) as unknown as VenueFacts;
}

/** Those that are not zero, in the order of the digest, each with its place. */
export function highLimbsOf(state: EngineState): (readonly [string, number])[] {
  const names = Object.keys(HIGH_LIMBS) as (keyof typeof HIGH_LIMBS)[];
  return names.filter((name) => state[name] !== 0).map((name) => [name, state[name]]);
}

/** The counters in the order of the digest. */
export function countersOf(state: EngineState): number[] {
  return (Object.keys(COUNTERS) as (keyof Counters)[]).map((name) => state[name]);
}

export function createRefusal(): Refusal {
  return { reason: RejectReason.malformed, field: '', limit: 0, actual: 0 };
}

interface Capacity {
  readonly orders: number;
  readonly accounts: number;
}

const SMALL: Capacity = { orders: 1024, accounts: 64 };

export function addMarket({ markets, listed }: EngineState, market: Market): void {
  markets[market.terms.contract] = market;
  listed.push(market);
  listed.sort((a, b) => a.terms.contract - b.terms.contract);
}

export function marketOf(state: EngineState, contract: ContractId): Market | undefined {
  return state.markets[contract];
}

/** Without a position in any contract; orders may be open. */
export function isFlat(state: EngineState, account: AccountId): boolean {
  for (const market of state.listed) {
    if (market.positions.held[account] !== 0) return false;
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

/** There is no such contract, or none of its kind. */
export function refuseContract(state: EngineState, contract: ContractId): RejectReason {
  return refuse(state, RejectReason.contractUnknown, 'contract', 0, contract);
}

/** What was asked for may be absurd, and a product of two absurd numbers more so: what is reported is exact or the bound. */
function bounded(value: number): number {
  if (Number.isSafeInteger(value)) return value;
  if (Number.isNaN(value)) return 0;
  return value > 0 ? Number.MAX_SAFE_INTEGER : Number.MIN_SAFE_INTEGER;
}
