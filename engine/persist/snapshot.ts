// Tables to bytes and back. Columns are bytes already (little-endian, as on every machine that runs us); what is
// linked (ladders, trees, indexes) is not written but rebuilt from the rows, which is the check that it can be.

import { createBook, rest } from '../book/book.ts';
import { createOrderIndex, indexOrder } from '../book/order-index.ts';
import { createOrders, Flag, type Orders } from '../book/orders.ts';
import { addTrigger, createTriggerBook, waitsForRise } from '../book/trigger-book.ts';
import { scheduleTermsChanges } from '../contracts/terms-change.ts';
import { scheduleAll } from '../gate/ends.ts';
import { assert } from '../kernel/assert.ts';
import type { OrderSlot } from '../kernel/units.ts';
import { marketOfOrder, scheduleExpiry } from '../orders/live.ts';
import { intendLive } from '../orders/request.ts';
import type { TriggerOn } from '../schema/closed-sets.ts';
import { type Accounts, createAccounts } from '../state/accounts.ts';
import {
  type ClientOrderRecord,
  clientOrderRecords,
  useClientOrderId,
} from '../state/client-order-ids.ts';
import { type CollateralCurrency, createHoldings } from '../state/collateral.ts';
import type { DefaultEvent, Defaults, GroupBudget } from '../state/defaults.ts';
import type { Market } from '../state/market.ts';
import type { MoneyReference } from '../state/money-references.ts';
import { createPositions, type Positions } from '../state/positions.ts';
import { createSupervision, type Supervision } from '../state/staff.ts';
import { createState, type EngineState } from '../state/state.ts';
import { refreshAllFees } from '../supervision/makers.ts';
import { scheduleProposals } from '../supervision/proposals.ts';
import { eligibilitySections, restoreEligibility } from './registers.ts';
import { restoreSupervision, supervisionSections } from './staff.ts';

/** A named part of a snapshot. */
export interface SnapshotSection {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const ORDER_COLUMNS = [
  'id',
  'price',
  'open',
  'shown',
  'next',
  'prev',
  'account',
  'flags',
  'filled',
  'displayQty',
  'entered',
  'lossTicks',
  'reserved',
  'expiresAt',
  'trigger',
  'key',
  'accountNext',
  'accountPrev',
] as const satisfies readonly (keyof Orders)[];

const ACCOUNT_COLUMNS = [
  'participant',
  'group',
  'role',
  'balance',
  'reserved',
  'openOrders',
  'firstOrder',
  'streamSeq',
  'level',
] as const satisfies readonly (keyof Accounts)[];

const POSITION_COLUMNS = [
  'held',
  'cost',
  'owed',
  'seen',
  'buys',
  'sells',
  'reduceOnlyLots',
  'openOrders',
  'indicator',
  'leverage',
  'initialFloor',
] as const satisfies readonly (keyof Positions)[];

/** Everything that can still matter, as named bytes. */
export function snapshot(state: EngineState): SnapshotSection[] {
  const { orders, accounts, markets } = state;
  const sections = [textSection('core', coreOf(state))];
  for (const name of ORDER_COLUMNS) {
    sections.push(columnSection(`orders.${name}`, orders[name], orders.high + 1));
  }
  sections.push(...listSections('orders.texts', textsOf(orders)));
  for (const name of ACCOUNT_COLUMNS) {
    sections.push(columnSection(`accounts.${name}`, accounts[name], accounts.high + 1));
  }
  for (const market of markets) {
    if (market === undefined) continue;
    const { positions } = market;
    const prefix = `market.${market.terms.contract}`;
    for (const name of POSITION_COLUMNS) {
      sections.push(columnSection(`${prefix}.${name}`, positions[name], accounts.high + 1));
    }
    const groups = positions.groupCapacity + 1;
    sections.push(columnSection(`${prefix}.groupWorst`, positions.groupWorst, groups));
  }
  for (const { currency, held } of state.collateral.listed) {
    sections.push(columnSection(`collateral.${currency}`, held, accounts.high + 1));
  }
  sections.push(...listSections('clientOrderIds', clientOrderRecords(state.clientOrderIds)));
  sections.push(...listSections('moneyReferences', [...state.moneyReferences.known]));
  sections.push({ name: 'eligibility', bytes: utf8(eligibilitySections(state.eligibility)) });
  sections.push({ name: 'supervision', bytes: utf8(supervisionSections(state.supervision)) });
  return sections;
}

/** The state a snapshot was taken of; it goes on exactly like the original. */
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
  for (const name of ORDER_COLUMNS) readColumn(parts, `orders.${name}`, orders[name]);
  for (const name of ACCOUNT_COLUMNS) readColumn(parts, `accounts.${name}`, accounts[name]);
  Object.assign(orders, { high: ordersHigh, live: core.ordersLive, free: core.ordersFree });
  accounts.high = accountsHigh as Accounts['high'];
  readTexts(parts, orders);
  for (const saved of core.markets) {
    state.markets[saved.terms.contract] = restoreMarket(parts, saved, accounts.capacity);
  }
  for (const saved of core.collateral) {
    const held = createHoldings(accounts.capacity);
    readColumn(parts, `collateral.${saved.currency}`, held);
    state.collateral.listed.push({ ...saved, held });
  }
  restoreDefaults(state.defaults, core.defaults);
  for (const record of readList<ClientOrderRecord>(parts, 'clientOrderIds')) {
    useClientOrderId(state.clientOrderIds, record);
  }
  for (const [reference, known] of readList<[string, MoneyReference]>(parts, 'moneyReferences')) {
    state.moneyReferences.known.set(reference, known);
  }
  relink(state);
  scheduleAll(state);
  scheduleProposals(state);
  refreshAllFees(state);
  scheduleTermsChanges(state);
  return state;
}

type Scalars = Pick<
  EngineState,
  | 'seq'
  | 'time'
  | 'lastOrder'
  | 'lastTrade'
  | 'lastEntered'
  | 'lastSecond'
  | 'netDeposits'
  | 'currency'
  | 'moneyDecimals'
>;
type SavedMarket = Omit<
  Market,
  'book' | 'positions' | 'triggers' | 'lastMoved' | 'termsComing' | 'referenceEligible'
> & {
  /** Not there in snapshots of before terms could change. */
  termsComing?: Market['termsComing'];
  /** Not there in snapshots of before it could be lost. */
  referenceEligible?: boolean;
  openInterest: Positions['openInterest'];
  cumulative: Positions['cumulative'];
  groupCapacity: number;
  classFloors: Positions['classFloors'];
};

interface Core {
  readonly scalars: Scalars;
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
  const { seq, time, lastOrder, lastTrade, lastEntered, lastSecond } = state;
  const { netDeposits, currency, moneyDecimals } = state;
  const markets: SavedMarket[] = [];
  for (const market of state.markets) {
    if (market === undefined) continue;
    const { book: _book, positions, triggers: _triggers, lastMoved: _lastMoved, ...saved } = market;
    const { openInterest, cumulative, groupCapacity, classFloors } = positions;
    markets.push({ ...saved, openInterest, cumulative, groupCapacity, classFloors });
  }
  return {
    scalars: {
      seq,
      time,
      lastOrder,
      lastTrade,
      lastEntered,
      lastSecond,
      netDeposits,
      currency,
      moneyDecimals,
    },
    eventDigest: state.eventDigest,
    ordersHigh: state.orders.high,
    ordersLive: state.orders.live,
    ordersFree: state.orders.free,
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

function restoreMarket(parts: Parts, saved: SavedMarket, accounts: number): Market {
  const { openInterest, cumulative, groupCapacity, classFloors, ...market } = saved;
  const positions = createPositions(accounts, groupCapacity);
  const prefix = `market.${market.terms.contract}`;
  for (const name of POSITION_COLUMNS) readColumn(parts, `${prefix}.${name}`, positions[name]);
  readColumn(parts, `${prefix}.groupWorst`, positions.groupWorst);
  positions.openInterest = openInterest;
  positions.cumulative = cumulative;
  positions.classFloors = classFloors;
  return {
    ...market,
    termsComing: saved.termsComing ?? null,
    referenceEligible: saved.referenceEligible ?? true,
    lastMoved: false,
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

function restoreDefaults(defaults: Defaults, saved: SavedDefaults): void {
  for (const event of saved.events) defaults.events.set(event.account, event);
  for (const budget of saved.budgets) defaults.budgets.set(budget.group, budget);
  defaults.levels.push(...saved.levels);
  defaults.fundTarget = saved.fundTarget;
  defaults.told = saved.told;
}

/** Rebuilds what is linked from the rows: index, books in order of entry, triggers, expiries. */
function relink(state: EngineState): void {
  const { orders } = state;
  const resting: OrderSlot[] = [];
  for (let slot = 1 as OrderSlot; slot <= orders.high; slot++) {
    if (orders.id[slot] === 0) continue;
    indexOrder(state.orderIndex, orders, slot);
    scheduleExpiry(state, slot);
    if (orders.flags[slot] & Flag.resting) resting.push(slot);
    else rearmTrigger(state, slot);
  }
  resting.sort((a, b) => orders.entered[a] - orders.entered[b]);
  for (const slot of resting) rest(marketOfOrder(state, slot).book, orders, slot);
}

function rearmTrigger(state: EngineState, slot: OrderSlot): void {
  const { intent } = state.scratch;
  intendLive(intent, state, slot);
  const { side, type, trigger, triggerOn } = intent;
  const { triggers } = marketOfOrder(state, slot);
  addTrigger(
    triggers,
    triggerOn as TriggerOn,
    waitsForRise(side, type),
    trigger,
    state.orders.id[slot],
  );
}

type Parts = ReadonlyMap<string, Uint8Array>;

function part(parts: Parts, name: string): Uint8Array {
  const bytes = parts.get(name);
  assert(bytes !== undefined, `a snapshot has a section ${name}`);
  return bytes;
}

function columnSection(name: string, column: object, length: number): SnapshotSection {
  const rows = (column as Float64Array).slice(0, length);
  return { name, bytes: new Uint8Array(rows.buffer) };
}

function readColumn(parts: Parts, name: string, column: object): void {
  const target = column as Float64Array;
  const bytes = part(parts, name);
  assert(bytes.byteLength <= target.byteLength, `the section ${name} fits its column`);
  new Uint8Array(target.buffer).set(bytes);
}

function textSection(name: string, value: unknown): SnapshotSection {
  return { name, bytes: utf8(JSON.stringify(value)) };
}

/** A long list in sections of bounded length: no text of a snapshot outgrows what a text can be. */
function listSections(name: string, items: readonly unknown[]): SnapshotSection[] {
  const sections: SnapshotSection[] = [];
  for (let from = 0; from < items.length; from += ITEMS_PER_SECTION) {
    const some = items.slice(from, from + ITEMS_PER_SECTION);
    sections.push(textSection(`${name}.${sections.length}`, some));
  }
  return sections;
}

const ITEMS_PER_SECTION = 50_000;

function* readList<Item>(parts: Parts, name: string): Generator<Item> {
  for (let i = 0; parts.has(`${name}.${i}`); i++) yield* readText<Item[]>(parts, `${name}.${i}`);
}

function readText<Value>(parts: Parts, name: string): Value {
  return JSON.parse(new TextDecoder().decode(part(parts, name))) as Value;
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** Client order ids and tags of live orders: [slot, client order id, tag]. */
function textsOf(orders: Orders): [number, string, string][] {
  const texts: [number, string, string][] = [];
  for (let slot = 1 as OrderSlot; slot <= orders.high; slot++) {
    const { clientOrderId, tag, id } = orders;
    if (id[slot] === 0 || (clientOrderId[slot] === '' && tag[slot] === '')) continue;
    texts.push([slot, clientOrderId[slot], tag[slot]]);
  }
  return texts;
}

function readTexts(parts: Parts, orders: Orders): void {
  for (let slot = 0; slot <= orders.high; slot++) {
    orders.clientOrderId[slot] = '';
    orders.tag[slot] = '';
  }
  for (const [slot, clientOrderId, tag] of readList<[number, string, string]>(
    parts,
    'orders.texts',
  )) {
    orders.clientOrderId[slot] = clientOrderId;
    orders.tag[slot] = tag;
  }
}
