// The state to bytes and back. Tables are saved column by column, the rest as JSON; what is
// linked (ladders, trees, indexes) is not written but rebuilt from the rows, which is the check that it can be.

import { createBook, rest } from '../book/book.ts';
import { createOrderIndex, findOrder, indexOrder } from '../book/order-index.ts';
import { createOrders, Flag, ORDERS, type Orders } from '../book/orders.ts';
import { createPegs, type Pegs } from '../book/pegs.ts';
import { createTriggerBook } from '../book/trigger-book.ts';
import { schedulePegs } from '../conditional/pegs.ts';
import { scheduleFeeSchedule } from '../contracts/fee-schedule.ts';
import { scheduleTermsChanges } from '../contracts/terms-change.ts';
import { scheduleAuctions } from '../controls/auction-end.ts';
import { scheduleDeadMen } from '../controls/dead-man.ts';
import { scheduleMaintenances } from '../controls/maintenance-due.ts';
import { scheduleVolatility } from '../controls/volatility.ts';
import { scheduleAll } from '../gate/ends.ts';
import { createRows, rowOf, slotOf } from '../kernel/table.ts';
import { NO_ORDER, type OrderSlot } from '../kernel/units.ts';
import { recountPrice } from '../margin/exposure.ts';
import { addPending, marketOfOrder, scheduleExpiry } from '../orders/live.ts';
import { scheduleRaises } from '../registers/trading-limits.ts';
import type { DeleveragingShare } from '../schema/events/default.ts';
import { ACCOUNTS, type Accounts, createAccounts } from '../state/accounts.ts';
import {
  type ClientOrderRecord,
  clientOrderRecords,
  restoreClientOrderId,
} from '../state/client-order-ids.ts';
import { type CollateralCurrency, HOLDINGS, WHOLE } from '../state/collateral.ts';
import type { DefaultEvent, Defaults, GroupBudget } from '../state/defaults.ts';
import { type Due, overdue, schedule } from '../state/due.ts';
import { hasLinks, restoreLinks, type SavedLinks, saveLinks } from '../state/links.ts';
import {
  CALM,
  createEntryBand,
  type Market,
  type MarketFacts,
  NO_LIMIT_STATE,
} from '../state/market.ts';
import type { MoneyReference } from '../state/money-references.ts';
import type { Owed, OwedWork, PaidSide } from '../state/owed.ts';
import { createPositions, GROUPS, POSITIONS, type PositionFacts } from '../state/positions.ts';
import { createTrust, type IndexTrust } from '../state/prices.ts';
import { createSupervision, type Supervision } from '../state/staff.ts';
import {
  addMarket,
  createState,
  type EngineState,
  factsOf,
  type VenueFacts,
} from '../state/state.ts';
import { scheduleProposals } from '../supervision/proposals.ts';
import { restoreTable, tableSections } from './columns.ts';
import { feeSections, restoreFees } from './fees.ts';
import { hasFixSessions, restoreFixSessions, savedFixSessions } from './fix-sessions.ts';
import { hasQuoting, restoreQuoting, savedQuoting } from './quoting.ts';
import { eligibilitySections, restoreEligibility } from './registers.ts';
import { hasSafety, restoreSafety, savedSafety } from './safety.ts';
import {
  listSections,
  type Parts,
  part,
  readList,
  readText,
  type SnapshotSection,
  textSection,
  utf8,
} from './sections.ts';
import { restoreSupervision, supervisionSections } from './staff.ts';

/** Everything that can still matter, as named bytes. */
export function snapshot(state: EngineState): SnapshotSection[] {
  const { orders, accounts, listed } = state;
  const sections = [textSection('core', coreOf(state))];
  sections.push(...tableSections(ORDERS, orders, orders.high, ofOrders));
  sections.push(...tableSections(ACCOUNTS, accounts, accounts.high, ofAccounts));
  for (const market of listed) {
    const { positions } = market;
    const nameOf = ofMarket(market);
    sections.push(...tableSections(POSITIONS, positions, accounts.high, nameOf));
    sections.push(...tableSections(GROUPS, positions, positions.groupCapacity, nameOf));
  }
  for (const row of state.collateral.listed) {
    sections.push(...tableSections(HOLDINGS, row, accounts.high, ofHoldings(row)));
  }
  sections.push(...listSections('clientOrderIds', [...clientOrderRecords(state.clientOrderIds)]));
  sections.push(...listSections('moneyReferences', [...state.moneyReferences.known]));
  sections.push({ name: 'eligibility', bytes: utf8(eligibilitySections(state.eligibility)) });
  sections.push({ name: 'supervision', bytes: utf8(supervisionSections(state.supervision)) });
  sections.push(textSection('owed', state.owed));
  if (hasLinks(state.links)) sections.push(textSection('links', saveLinks(state.links)));
  if (hasQuoting(state.quoting)) sections.push(textSection('quoting', savedQuoting(state.quoting)));
  if (hasSafety(state.safety)) sections.push(textSection('safety', savedSafety(state.safety)));
  if (hasFixSessions(state.fixSessions)) {
    sections.push(textSection('fixSessions', savedFixSessions(state.fixSessions)));
  }
  sections.push(...feeSections(state));
  sections.push(textSection('overdue', overdue(state.due, state.time)));
  return sections;
}

/**
 * The state a snapshot was taken of; it goes on exactly like the original.
 *
 * @param sections theirs is the memory of its tables from then on: none of them can be used again.
 */
export function restore(sections: readonly SnapshotSection[]): EngineState {
  const parts = new Map(sections.map((section) => [section.name, section.bytes]));
  const core = readText<Core>(parts, 'core');
  const { accountsHigh, ordersHigh } = core;
  const eligibility = restoreEligibility(new TextDecoder().decode(part(parts, 'eligibility')));
  const orders = createOrders(Math.max(ordersHigh, 1024));
  const accounts = createAccounts(Math.max(accountsHigh, 64));
  const state: EngineState = {
    ...createState(),
    ...core.scalars,
    orders,
    accounts,
    eligibility,
    supervision: supervisionOf(parts),
    orderIndex: createOrderIndex(orders.capacity),
  };
  Object.assign(state.eventDigest, core.eventDigest);
  restoreTable(parts, ORDERS, orders, ordersHigh, ofOrders);
  restoreTable(parts, ACCOUNTS, accounts, accountsHigh, ofAccounts);
  orders.high = ordersHigh;
  orders.live = core.ordersLive;
  orders.free = slotOf(ORDERS, core.ordersFree);
  accounts.high = accountsHigh as Accounts['high'];
  for (const saved of core.markets) {
    addMarket(state, restoreMarket(parts, saved, accounts));
  }
  for (const saved of core.collateral) {
    const facts = { ...saved, factor: saved.factor ?? WHOLE };
    const row = createRows(HOLDINGS, accounts.capacity, facts);
    restoreTable(parts, HOLDINGS, row, accountsHigh, ofHoldings(saved));
    state.collateral.listed.push(row);
  }
  restoreDefaults(state.defaults, core.defaults);
  for (const [reference, known] of readList<[string, MoneyReference]>(parts, 'moneyReferences')) {
    state.moneyReferences.known.set(reference, known);
  }
  if (parts.has('owed')) restoreOwed(state.owed, readText<Owed>(parts, 'owed'));
  if (parts.has('links')) restoreLinks(state.links, readText<SavedLinks>(parts, 'links'));
  if (parts.has('quoting')) restoreQuoting(state.quoting, readText(parts, 'quoting'));
  if (parts.has('safety')) restoreSafety(state.safety, readText(parts, 'safety'));
  if (parts.has('fixSessions'))
    restoreFixSessions(state.fixSessions, readText(parts, 'fixSessions'));
  restoreFees(state, parts);
  relink(state);
  for (const record of readList<ClientOrderRecord>(parts, 'clientOrderIds')) {
    const row = restoreClientOrderId(state.clientOrderIds, record, state.time);
    const slot = findOrder(state.orderIndex, orders, record.order);
    if (slot !== NO_ORDER) orders.idRow[slot] = row;
  }
  scheduleAll(state);
  scheduleProposals(state);
  scheduleDeadMen(state);
  scheduleTermsChanges(state);
  scheduleMaintenances(state);
  scheduleFeeSchedule(state);
  scheduleAuctions(state);
  scheduleVolatility(state);
  scheduleRaises(state);
  schedulePegs(state);
  // What was due and not done yet: the registers give only what is still to come.
  if (parts.has('overdue')) {
    for (const due of readText<Due[]>(parts, 'overdue')) schedule(state.due, due);
  }
  return state;
}

function ofOrders(column: string): string {
  return `orders.${column}`;
}

function ofAccounts(column: string): string {
  return `accounts.${column}`;
}

function ofMarket({ terms }: Pick<MarketFacts, 'terms'>): (column: string) => string {
  return (column) => `market.${terms.contract}.${column}`;
}

/** One column, hence without its name. */
function ofHoldings({ currency }: Pick<CollateralCurrency, 'currency'>): () => string {
  return () => `collateral.${currency}`;
}

type SavedMarket = Omit<
  MarketFacts,
  | 'termsComing'
  | 'referenceEligible'
  | 'outage'
  | 'maintenance'
  | 'auction'
  | 'limitState'
  | 'volatility'
  | 'trust'
  | 'pegs'
> & {
  /** Not there in snapshots of before terms could change. */
  termsComing?: Market['termsComing'];
  /** Not there in snapshots of before it could be lost. */
  referenceEligible?: boolean;
  /** Not there in snapshots of before a gap stopped anything. */
  outage?: Market['outage'];
  /** Not there in snapshots of before there was maintenance. */
  maintenance?: Market['maintenance'];
  /** Not there in snapshots of before there were auctions. */
  auction?: Market['auction'];
  limitState?: Market['limitState'];
  volatility?: Market['volatility'];
  /** Not there in snapshots of before an index had an age. */
  trust?: IndexTrust;
  /** Not there in snapshots of before there were any. */
  pegs?: Pegs;
} & PositionFacts;

interface Core {
  readonly scalars: VenueFacts;
  readonly eventDigest: EngineState['eventDigest'];
  readonly ordersHigh: number;
  readonly ordersLive: number;
  readonly ordersFree: number;
  readonly accountsHigh: number;
  readonly markets: readonly SavedMarket[];
  readonly collateral: readonly Omit<CollateralCurrency, 'held'>[];
  readonly defaults: SavedDefaults;
}

type SavedDefaults = Omit<Defaults, 'events' | 'budgets'> & {
  readonly events: readonly DefaultEvent[];
  readonly budgets: readonly GroupBudget[];
};

function coreOf(state: EngineState): Core {
  const markets: SavedMarket[] = [];
  for (const market of state.listed) {
    const { positions, book: _0, triggers: _1, lastMoved: _2, entryBand: _3, ...saved } = market;
    const { openInterest, cumulative, groupCapacity, classFloors } = positions;
    markets.push({ ...saved, openInterest, cumulative, groupCapacity, classFloors });
  }
  return {
    scalars: factsOf(state),
    eventDigest: state.eventDigest,
    ordersHigh: state.orders.high,
    ordersLive: state.orders.live,
    ordersFree: rowOf(ORDERS, state.orders.free),
    accountsHigh: state.accounts.high,
    markets,
    collateral: state.collateral.listed.map(({ held: _held, ...saved }) => saved),
    defaults: {
      ...state.defaults,
      events: [...state.defaults.events.values()],
      budgets: [...state.defaults.budgets.values()],
    },
  };
}

function restoreMarket(parts: Parts, saved: SavedMarket, accounts: Accounts): Market {
  const { openInterest, cumulative, groupCapacity, classFloors, ...market } = saved;
  const positions = createPositions(accounts.capacity, groupCapacity);
  const nameOf = ofMarket(saved);
  restoreTable(parts, POSITIONS, positions, accounts.high, nameOf);
  restoreTable(parts, GROUPS, positions, groupCapacity, nameOf);
  positions.openInterest = openInterest;
  positions.cumulative = cumulative;
  positions.classFloors = classFloors;
  return {
    ...market,
    termsComing: saved.termsComing ?? null,
    referenceEligible: saved.referenceEligible ?? true,
    outage: saved.outage ?? null,
    maintenance: saved.maintenance ?? null,
    auction: saved.auction ?? null,
    limitState: saved.limitState ?? NO_LIMIT_STATE,
    volatility: saved.volatility ?? CALM,
    trust: saved.trust ?? createTrust(),
    pegs: saved.pegs ?? createPegs(),
    lastMoved: false,
    entryBand: createEntryBand(),
    book: createBook(market.terms.contract),
    positions,
    triggers: createTriggerBook(),
  };
}

/** Snapshots of before there was supervision have none of it. */
function supervisionOf(parts: ReadonlyMap<string, Uint8Array>): Supervision {
  const bytes = parts.get('supervision');
  return bytes === undefined
    ? createSupervision()
    : restoreSupervision(new TextDecoder().decode(bytes));
}

function restoreOwed(owed: Owed, saved: Owed): void {
  Object.assign(owed, saved, { queue: saved.queue.map(ofToday) });
}

/** A list of visits of before has not paid for any side, and a round of before has an object for each who gives. */
function ofToday(work: OwedWork): OwedWork {
  if (work.kind === 'defaults') return { ...work, sides: (work.sides ?? []).map(paidSide) };
  if (work.kind !== 'round' || work.accounts !== undefined) return work;
  const { shares, ...round } = work as OwedWork<'round'> & { shares: readonly DeleveragingShare[] };
  return {
    ...round,
    accounts: shares.map(({ account }) => account),
    lots: shares.map(({ lots }) => lots),
    eligible: shares.map(({ eligible }) => eligible),
    leverage: shares.map(({ leverage }) => leverage),
  };
}

/** A side of before is a place alone, and was paid for at once. */
function paidSide(side: PaidSide | number): PaidSide {
  return typeof side === 'number' ? { place: side, rows: Number.MAX_SAFE_INTEGER } : side;
}

function restoreDefaults(defaults: Defaults, saved: SavedDefaults): void {
  for (const event of saved.events) {
    defaults.events.set(event.account, {
      ...event,
      deleveraged: event.deleveraged ?? 0,
      resume: resumeOf(event),
    });
  }
  for (const budget of saved.budgets) defaults.budgets.set(budget.group, budget);
  defaults.levels.push(...saved.levels);
  defaults.fundTarget = saved.fundTarget;
  defaults.told = saved.told;
  defaults.closedByLoss = saved.closedByLoss ?? [];
}

/** Before orders and cuts were waited for, a visit waited for a round alone. */
function resumeOf({ resume }: DefaultEvent): DefaultEvent['resume'] {
  return resume == null
    ? null
    : { ...{ after: 'round', held: 0, budget: 0, all: true }, ...resume };
}

/** Rebuilds what is linked from the rows: index, books in order of entry, triggers, expiries. */
function relink(state: EngineState): void {
  const { orders } = state;
  const resting = new Int32Array(orders.live);
  let count = 0;
  for (let row = 1; row <= orders.high; row++) {
    const slot = slotOf(ORDERS, row);
    if (orders.id[slot] === 0) continue;
    indexOrder(state.orderIndex, orders, slot);
    const flags = orders.flags[slot];
    if (flags & (Flag.resting | Flag.pending)) scheduleExpiry(state, slot);
    if (flags & Flag.resting) resting[count++] = slot;
    else if (flags & Flag.pending) addPending(state, marketOfOrder(state, slot), slot);
  }
  for (const slot of sorted(resting.subarray(0, count), orders.entered)) {
    const market = marketOfOrder(state, slot as OrderSlot);
    rest(market.book, orders, slot as OrderSlot);
    recountPrice(state, market, slot as OrderSlot);
  }
}

const DIGIT_BITS = 11;
const DIGITS = 1 << DIGIT_BITS;

/** Slots in the order of their entry: digit by digit of its number, the lowest first. The memory of `slots` is used. */
function sorted(slots: Int32Array, entered: Orders['entered']): Int32Array {
  let last = 0;
  for (const slot of slots) last = Math.max(last, entered[slot as OrderSlot]);
  let from = slots;
  let to: Int32Array = new Int32Array(slots.length);
  const ends = new Int32Array(DIGITS);
  for (let unit = 1; unit <= last; unit *= DIGITS) {
    ends.fill(0);
    for (const slot of from) ends[Math.floor(entered[slot as OrderSlot] / unit) & (DIGITS - 1)]++;
    let sum = 0;
    for (let digit = 0; digit < DIGITS; digit++) {
      sum += ends[digit];
      ends[digit] = sum - ends[digit];
    }
    for (const slot of from) {
      to[ends[Math.floor(entered[slot as OrderSlot] / unit) & (DIGITS - 1)]++] = slot;
    }
    [from, to] = [to, from];
  }
  return from;
}
