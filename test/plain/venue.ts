// The venue as plainly as it can be written: objects, arrays and maps, money as BigInt, nothing kept that can
// be worked out. Written from the specification; the real engine must emit exactly what this one emits.

import type { RBTree } from 'bintrees';
import { moneyPerTickLot } from '../../engine/contracts/terms.ts';
import type { ChangeTerms } from '../../engine/schema/commands/contracts.ts';
import type { ContractTerms } from '../../engine/schema/contract-terms.ts';
import type { Event } from '../../engine/schema/event.ts';
import { STANDARD_BOUNDS } from '../../engine/schema/work-bounds.ts';
import { createSide } from './book.ts';
import type { PlainFees } from './fees.ts';
import type { PlainFixSession } from './fix-sessions.ts';
import type { PlainTradingLimit } from './limits.ts';
import type { PlainFunding, PlainPricing } from './market-parts.ts';
import type { PlainOrder } from './order.ts';
import type {
  PlainEdition,
  PlainEnd,
  PlainKey,
  PlainParticipant,
  PlainSide,
  PlainTrader,
} from './people.ts';
import type { PlainProtection } from './protection.ts';

export type { PlainOrder } from './order.ts';

export interface PlainLevel {
  price: number;
  /** Oldest first. */
  clients: PlainOrder[];
  affiliates: PlainOrder[];
}

export interface PlainPosition {
  held: bigint;
  cost: bigint;
  /** Funding accrued and not posted yet; above zero is owed by the account. */
  owed: bigint;
  /** As last emitted, 0 … 5. */
  indicator: number;
  /** The last settlement closed it or took it to the other side. */
  turned: boolean;
}

export interface PlainOutage {
  cause: 'gap' | 'index' | 'maintenance';
  since: number;
  was: number;
}

/** Orders gather: until `over`, and then until `ends`. */
export interface PlainCall {
  /** What the contract is afterwards. */
  to: number;
  over: number;
  ends: number;
  /** −1 before it is drawn. */
  drawn: number;
  extensions: number;
  most: number;
}

/** Indexes in a row at which a side stood at its bound, and until when that calls nothing. */
export interface PlainLimit {
  side: number;
  row: number;
  quiet: number;
}

/** By which prices pegged orders stand, and when they may be priced again. */
export interface PlainPegs {
  bid: number;
  ask: number;
  nextAt: number;
  /** Whether the prices are still to be looked at then. */
  looks: boolean;
}

export interface PlainMarket {
  terms: ContractTerms;
  /** Announced, and not in force yet. */
  coming: { command: ChangeTerms; at: number } | null;
  money: bigint;
  state: number;
  /** What stopped the contract, since when, and what it was; null unless an outage did. */
  outage: PlainOutage | null;
  /** Announced, from when to when; null while there is none. */
  plan: { from: number; to: number; reason: string; begun: boolean } | null;
  call: PlainCall | null;
  limit: PlainLimit;
  /** One a second since trading began, and until when only what band trades; null while there is none. */
  past: { at: number; mark: number; index: number }[];
  control: { low: number; high: number; until: number } | null;
  index: number;
  indexState: number;
  mark: number;
  last: number;
  lastAt: number;
  lastMoved: boolean;
  pricing: PlainPricing;
  funding: PlainFunding;
  pegs: PlainPegs;
  bids: RBTree<PlainLevel>;
  asks: RBTree<PlainLevel>;
}

export interface PlainAccount {
  id: number;
  participant: PlainParticipant;
  balance: bigint;
  lastAccountSeq: number;
  level: number;
  /** Live ones, oldest first. */
  orders: PlainOrder[];
  /** By contract. */
  positions: Map<number, PlainPosition>;
  /** By client order id. */
  used: Map<string, PlainUse>;
  /** By UTC day. */
  traded: Map<number, bigint>;
}

/** A client order id in use, and what was answered. */
export interface PlainUse {
  readonly request: string;
  readonly at: number;
  readonly seq: number;
  readonly contract: number;
  readonly order: number;
  readonly qty: number;
  readonly limit: number;
  readonly reduceOnly: boolean;
  /** The order itself, as it goes on. */
  readonly made: PlainOrder;
  open: number;
  filled: number;
}

/** Default management between two marks. */
export interface PlainDefaults {
  /** Account → visits so far, while its event lasts. */
  visits: Map<number, number>;
  /** Account → lots that others gave up for its event. */
  given: Map<number, bigint>;
  /** By group. */
  /** What an uncovered loss halted, until its cancel window. */
  closedByLoss: Set<number>;
  budgets: Map<number, { granted: bigint; drawn: bigint }>;
  /** The fund's balance from then on, oldest first. */
  levels: { at: number; balance: bigint }[];
  told: string;
  fundTarget: bigint;
}

export interface PlainVenue {
  seq: number;
  time: number;
  events: Event[];
  lastOrder: number;
  lastTrade: number;
  lastEntered: number;
  /** Trades of one client's order. */
  fillsMax: number;
  /** Kept to be shown: this engine does everything at once. */
  work: number;
  /** The last whole second that passed. */
  lastSecond: number;
  netDeposits: bigint;
  feeIncome: bigint;
  rulebook: PlainEdition;
  /** By contract. */
  disclosures: Map<number, PlainEdition>;
  affiliatesSuspended: boolean;
  /** By how much the machine's clock is off while it is in doubt; null while it is not. */
  doubt: number | null;
  /** Live orders that end by themselves. */
  timed: Set<PlainOrder>;
  /** Parents that filled in this command, the first first. */
  parents: PlainOrder[];
  house: {
    fund: bigint;
    tranche: bigint;
    uncovered: bigint;
    lastAccountSeq: { fund: number; tranche: number };
  };
  defaults: PlainDefaults;
  markets: PlainMarket[];
  accounts: Map<number, PlainAccount>;
  participants: Map<number, PlainParticipant>;
  traders: Map<number, PlainTrader>;
  keys: Map<number, PlainKey>;
  /** Folded name → the side the person was first seen on. */
  persons: Map<string, PlainSide>;
  /** By what ends and whose it is. */
  ends: Map<string, PlainEnd>;
  references: Map<string, { body: string; seq: number }>;
  /** By account, contract and group. */
  protections: Map<string, PlainProtection>;
  /** That sent the command at hand. */
  session: number;
  /** Session → account → whose orders go with it, in the order in which it was chosen. */
  watches: Map<number, Map<number, number>>;
  /** Account → when its orders go. */
  deadMen: Map<number, number>;
  /** In the order in which they were thrown. */
  kills: { scope: number; target: number; state: number }[];
  /** Of traders and keys, by subject and contract. */
  limits: Map<string, PlainTradingLimit>;
  /** In force, and announced. */
  fees: PlainFees;
  /** Participant and contract. */
  obliged: Set<string>;
  /** In the order in which they began. */
  fixSessions: PlainFixSession[];
}

const NO_FEES = { kind: 'setFeeSchedule', edition: 0, hash: '', effectiveAt: 0, rows: [] };

export function createVenue(): PlainVenue {
  return {
    seq: 0,
    time: 0,
    events: [],
    lastOrder: 0,
    lastTrade: 0,
    lastEntered: 0,
    fillsMax: STANDARD_BOUNDS.fills,
    work: STANDARD_BOUNDS.work,
    lastSecond: 0,
    netDeposits: 0n,
    feeIncome: 0n,
    rulebook: { version: 0, hash: '' },
    disclosures: new Map(),
    affiliatesSuspended: false,
    doubt: null,
    timed: new Set(),
    parents: [],
    house: { fund: 0n, tranche: 0n, uncovered: 0n, lastAccountSeq: { fund: 0, tranche: 0 } },
    defaults: {
      visits: new Map(),
      given: new Map(),
      closedByLoss: new Set(),
      budgets: new Map(),
      levels: [],
      told: '0 0 0',
      fundTarget: 500_000_000n,
    },
    markets: [],
    accounts: new Map(),
    participants: new Map(),
    traders: new Map(),
    keys: new Map(),
    persons: new Map(),
    ends: new Map(),
    references: new Map(),
    protections: new Map(),
    session: 0,
    watches: new Map(),
    deadMen: new Map(),
    kills: [],
    limits: new Map(),
    fees: { command: NO_FEES as unknown as PlainFees['command'], coming: null },
    obliged: new Set(),
    fixSessions: [],
  };
}

export function createMarket(terms: ContractTerms, state: number): PlainMarket {
  return {
    terms,
    coming: null,
    money: BigInt(moneyPerTickLot(terms)),
    state,
    outage: null,
    plan: null,
    call: null,
    limit: { side: 0, row: 0, quiet: 0 },
    past: [],
    control: null,
    index: 0,
    indexState: 1,
    mark: 0,
    last: 0,
    lastAt: 0,
    lastMoved: false,
    pricing: {
      quotes: new Map(),
      offSince: 0,
      haltedSince: 0,
      takenAt: 0,
      normalSince: 0,
      held: [],
      basis: 0n,
      basisAt: 0,
    },
    funding: {
      terms: terms.funding,
      coming: [],
      samples: [],
      premiums: [],
      average: 0n,
      rate: 0n,
      carry: 0n,
      cumulative: 0n,
      accruedMinutes: 0,
      excludedSeconds: 0,
      settledAt: 0,
    },
    pegs: { bid: 0, ask: 0, nextAt: 0, looks: false },
    bids: createSide('bids'),
    asks: createSide('asks'),
  };
}

export function marketsOf(venue: PlainVenue): PlainMarket[] {
  return venue.markets.filter((market) => market !== undefined);
}

/** Accounts by id, as every round over accounts goes. */
export function accountsOf(venue: PlainVenue): PlainAccount[] {
  return [...venue.accounts.values()].sort((a, b) => a.id - b.id);
}

export function groupAccounts(venue: PlainVenue, group: number): PlainAccount[] {
  return accountsOf(venue).filter(({ participant }) => participant.group === group);
}

export function positionOf(account: PlainAccount, market: PlainMarket): PlainPosition {
  const { contract } = market.terms;
  let position = account.positions.get(contract);
  if (position === undefined) {
    position = { held: 0n, cost: 0n, owed: 0n, indicator: 0, turned: false };
    account.positions.set(contract, position);
  }
  return position;
}

export function heldOf(account: PlainAccount, market: PlainMarket): number {
  return Number(positionOf(account, market).held);
}

export function nextAccountSeq(account: PlainAccount): number {
  account.lastAccountSeq += 1;
  return account.lastAccountSeq;
}

/** Emits an event: its fields are written as bare numbers here. */
export function emit(venue: PlainVenue, event: PlainEvent): void {
  venue.events.push(event as unknown as Event);
}

interface PlainEvent {
  readonly kind: string;
  readonly [field: string]: unknown;
}

/** What events of a live order begin with. */
export function headOf(order: PlainOrder, item: number): object {
  const { account, market, id, clientOrderId } = order;
  return {
    item,
    account: account.id,
    accountSeq: nextAccountSeq(account),
    contract: market.terms.contract,
    order: id,
    clientOrderId,
  };
}

export function emitCanceled(
  venue: PlainVenue,
  order: PlainOrder,
  item: number,
  reason: number,
  refusal: number,
): void {
  const { open, filled } = order;
  emit(venue, { kind: 'orderCanceled', ...headOf(order, item), reason, refusal, open, filled });
}

/** Why not: as `orderRejected` and `commandRejected` have it. */
export interface PlainRefusal {
  readonly reason: number;
  readonly field: string;
  readonly limit: number;
  readonly actual: number;
}

export function no(reason: number, field = '', limit = 0, actual = 0): PlainRefusal {
  return { reason, field, limit, actual };
}
