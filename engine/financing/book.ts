// Every table of the financing book in one object. Plain data: a snapshot is its JSON.

import { createDigest, type Digest } from '../kernel/digest.ts';
import type { Money, Ppm, Seq, Time } from '../kernel/units.ts';
import { NO_LIMIT, type UnitPrice, type Units } from './amounts.ts';
import type { AssetTerms, Concentration, Policy } from './command.ts';
import type { FinancingEvent, SuspensionCause } from './event.ts';

export interface Book {
  seq: Seq;
  time: Time;
  policy: Policy;
  capital: Money;
  /** What clients outside this book owe the broker. */
  otherLoans: Money;
  readonly assets: Map<string, Asset>;
  readonly sectors: Map<string, Concentration>;
  readonly clients: Map<string, Client>;
  /** Clients by their group, in the order in which they came; made again from the clients by a restore. */
  readonly groups: Map<string, Set<Client>>;
  readonly sales: Map<number, Sale>;
  nextSale: number;
  /** What was asked under each reference, and what came of it. */
  readonly references: Map<string, UsedReference>;
  /** Alarms that stand, by a key of their own. */
  readonly alarms: Set<string>;
  /** The next end of a Hong Kong day; 0 before the first command. */
  nextMidnight: Time;
  /** Sums over all clients and all time: Σ loan = advanced + interest − repaid. */
  readonly totals: Totals;
  /** Of every event ever emitted. */
  readonly events: Digest;
}

interface Totals {
  advanced: Money;
  interest: Money;
  repaid: Money;
}

export interface Asset {
  readonly name: string;
  terms: AssetTerms;
  /** 0 before the first. */
  price: UnitPrice;
  quotedAt: Time;
  source: string;
  isOut: boolean;
  /** Pledged by all clients together. */
  held: Units;
  /** Lowest and highest of each part of the volatility window, oldest first. */
  readonly moves: MovePart[];
  isAlarmed: boolean;
}

export interface MovePart {
  readonly since: Time;
  low: UnitPrice;
  high: UnitPrice;
}

export interface Client {
  readonly id: string;
  group: string;
  marginClientSince: Time;
  hasPoorRecord: boolean;
  facility: Facility | null;
  /** Advanced and interest posted, less what was repaid. Never negative. */
  loan: Money;
  /** Interest since the last posting: whole cents, and a remainder in parts of a cent (1/365 000 000). */
  accrued: Money;
  remainder: number;
  /** What repayments have paid for and no release or advance has used since. */
  freed: Money;
  readonly collateral: Map<string, Units>;
  /** Asset → who holds it for the broker; none for what was pledged before custodians were named. */
  readonly custodians: Map<string, string>;
  call: MarginCall | null;
  isInDefault: boolean;
  /** Why advances are suspended and purchases blocked; none when they are not. */
  suspended: SuspensionCause[];
  isInReview: boolean;
  /** Round of forced sales; 0 when none is on. */
  enforcementRound: number;
  readonly lines: StatementLine[];
}

export interface Facility {
  limit: Money;
  capability: Money;
  rate: Ppm;
}

export interface MarginCall {
  readonly openedAt: Time;
  readonly deadline: Time;
  /** The shortfall as it stands. */
  amount: Money;
}

export interface Sale {
  readonly id: number;
  readonly client: string;
  readonly asset: string;
  readonly limit: UnitPrice;
  left: Units;
  isWithdrawn: boolean;
}

/** One line of a client's statement. Amounts that raise the loan are above zero. */
export interface StatementLine {
  readonly seq: Seq;
  readonly time: Time;
  readonly what: 'draw' | 'repayment' | 'purchase' | 'sale' | 'forced sale' | 'interest';
  readonly amount: Money;
  readonly loan: Money;
  /** '' and 0 where nothing was dealt. */
  readonly asset: string;
  readonly qty: number;
  /** Of interest; else 0. */
  readonly rate: Ppm;
}

export interface UsedReference {
  readonly seq: Seq;
  /** SHA-256 of the command. */
  readonly body: string;
  readonly events: readonly FinancingEvent[];
}

const SECOND = 1_000_000;

export const FIRST_POLICY: Policy = {
  version: 1,
  callPeriod: (86_400 * SECOND) as Time,
  widenEvery: (300 * SECOND) as Time,
  widenBy: 10_000 as Ppm,
  volatilityWindow: (3600 * SECOND) as Time,
  volatilityMove: 100_000 as Ppm,
  loanPerClient: NO_LIMIT,
  loanPerGroup: NO_LIMIT,
  capitalMultiple: 5,
  licence: '',
};

export function createBook(): Book {
  return {
    seq: 0 as Seq,
    time: 0 as Time,
    policy: FIRST_POLICY,
    capital: 0 as Money,
    otherLoans: 0 as Money,
    assets: new Map(),
    sectors: new Map(),
    clients: new Map(),
    groups: new Map(),
    sales: new Map(),
    nextSale: 1,
    references: new Map(),
    alarms: new Set(),
    nextMidnight: 0 as Time,
    totals: { advanced: 0 as Money, interest: 0 as Money, repaid: 0 as Money },
    events: createDigest(),
  };
}

export function createClient(id: string, marginClientSince: Time): Client {
  return {
    id,
    group: '',
    marginClientSince,
    hasPoorRecord: false,
    facility: null,
    loan: 0 as Money,
    accrued: 0 as Money,
    remainder: 0,
    freed: 0 as Money,
    collateral: new Map(),
    custodians: new Map(),
    call: null,
    isInDefault: false,
    suspended: [],
    isInReview: false,
    enforcementRound: 0,
    lines: [],
  };
}

export function heldOf(client: Client, asset: string): Units {
  return client.collateral.get(asset) ?? (0 as Units);
}

/** Held and not being sold. */
export function freeOf(book: Book, client: Client, asset: string): Units {
  let free: number = heldOf(client, asset);
  for (const sale of book.sales.values()) {
    if (sale.client === client.id && sale.asset === asset) free -= sale.left;
  }
  return free as Units;
}

/** The clients that are one risk with this one, itself included. */
export function groupOf(book: Book, client: Client): readonly Client[] {
  if (client.group === '') return [client];
  return [...(book.groups.get(client.group) ?? [client])];
}

/** Puts a client into another group; '' is none. */
export function moveToGroup({ groups }: Book, client: Client, group: string): void {
  const old = groups.get(client.group);
  old?.delete(client);
  if (old?.size === 0) groups.delete(client.group);
  client.group = group;
  if (group === '') return;
  const members = groups.get(group);
  if (members === undefined) groups.set(group, new Set([client]));
  else members.add(client);
}
