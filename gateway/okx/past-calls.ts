// Orders and fills, asked for over HTTP: those that are live, and those of the past, a page at a time with the newest first.

import type { Time } from '../../engine/schema/index.ts';
import { HistoryKind } from '../../proto/client-message.ts';
import type { AccountEvent, OpenOrder } from '../../proto/server-message.ts';
import { fillRow, orderRow } from './account-rows.ts';
import { type Answer, type Call, rows } from './call.ts';
import { parameterError, wholeIn } from './decimals.ts';
import type { Instrument, Instruments } from './instruments.ts';
import { OkxError } from './okx-error.ts';
import { isForeignId, nameOf } from './order-requests.ts';
import { idOf, isEnded, type OwnOrder } from './own-orders.ts';
import { eventSince, eventsBack, liveOrders, ordersOf } from './past.ts';
import { isAbsent, textIn, type Written } from './written.ts';

/** Rows of one page. */
const PAGE_MAX = 100;
/** Pieces of the past in which it is looked when live orders came about, and how their fills came to be. */
const PENDING_PIECES = 2;

export async function oneOrder({ query, trading }: Call): Promise<Answer> {
  const { asker, instruments } = trading;
  const instrument = instruments.named(query);
  const { contract } = instrument;
  const isNamed = namedBy(query);
  const live = (await liveOrders(asker)).filter((order) => order.contract === contract);
  const named = (events: readonly AccountEvent[], open: readonly OpenOrder[]): OwnOrder[] => {
    return [...ordersOf(events, open).all].filter(isNamed);
  };
  const events = await eventsBack(asker, {
    what: HistoryKind.orders,
    contract,
    before: 0,
    since: 0,
    isEnough: (found) => named(found, []).some(isWhole),
  });
  const found = named(events, live).at(-1);
  if (found === undefined) throw new OkxError('51603', 'Order does not exist');
  return rows([rowOf(found, instrument)]);
}

function namedBy(query: Written): (order: OwnOrder) => boolean {
  const { ordId } = query;
  if (isForeignId(ordId)) return (order) => order.ordId === ordId;
  const { order, clientOrderId } = nameOf(query);
  return order === 0
    ? (own) => own.clientOrderId === clientOrderId
    : (own) => own.ordId === String(order);
}

export async function pendingOrders({ query, trading }: Call): Promise<Answer> {
  const { asker, instruments } = trading;
  const instrument = instrumentIn(query, instruments);
  const limit = limitIn(query);
  const live = await liveOrders(asker);
  const names = new Set(live.map(({ order }) => String(order)));
  let pieces = 0;
  const isEnough = (): boolean => {
    pieces += 1;
    return names.size === 0 || pieces > PENDING_PIECES;
  };
  const wanted = { what: HistoryKind.orders, contract: 0, before: 0, since: 0, isEnough } as const;
  const events = await eventsBack(asker, wanted);
  const open = [...ordersOf(events, live).all]
    .filter((order) => names.has(order.ordId) && !order.isPending && !isEnded(order))
    .sort((a, b) => Number(b.ordId) - Number(a.ordId));
  const isMeant = meantBy(query, instrument);
  return rows(shown(between(open, query).filter(isMeant).slice(0, limit), instruments));
}

/** Those that have ended, by when they were placed: each with all of its events. */
export async function pastOrders({ query, trading }: Call): Promise<Answer> {
  const { asker, instruments } = trading;
  const instrument = instrumentIn(query, instruments);
  const { begin, end, before } = query;
  const [from, to] = [timeIn(begin, 'begin'), timeIn(end, 'end')];
  const state = textIn(query.state, 'state');
  const limit = limitIn(query);
  const isOfTerms = meantBy(query, instrument);
  const isMeant = (order: OwnOrder): boolean =>
    isEnded(order) &&
    isOfTerms(order) &&
    (state === '' || order.state === state) &&
    order.createdAt >= from &&
    (to === 0 || order.createdAt < to + MILLI_US);
  const page = (events: readonly AccountEvent[], isAll: boolean): OwnOrder[] => {
    const newestFirst = [...ordersOf(events, []).all].filter(isWhole).reverse();
    return between(newestFirst, query, isAll).filter(isMeant).slice(0, limit);
  };
  const hasBefore = (events: readonly AccountEvent[]): boolean =>
    !isAbsent(before) &&
    [...ordersOf(events, []).all].some((o) => o.ordId === before && isWhole(o));
  const events = await eventsBack(asker, {
    what: HistoryKind.orders,
    contract: instrument?.contract ?? 0,
    before: 0,
    since: from === 0 ? 0 : await eventSince(asker, from),
    isEnough: (found) => page(found, false).length >= limit || hasBefore(found),
  });
  return rows(shown(page(events, true), instruments));
}

/** By the number of their event, which is their `billId`. */
export async function fills({ query, trading }: Call): Promise<Answer> {
  const { asker, instruments } = trading;
  const instrument = instrumentIn(query, instruments);
  const limit = limitIn(query);
  const { ordId } = query;
  const [from, to] = [timeIn(query.begin, 'begin'), timeIn(query.end, 'end')];
  const [after, before] = [numberIn(query.after, 'after'), numberIn(query.before, 'before')];
  const since = from === 0 ? 0 : await eventSince(asker, from);
  const until = to === 0 ? 0 : await eventSince(asker, (to + MILLI_US) as Time);
  const ofOrder = (events: readonly AccountEvent[]): AccountEvent[] =>
    isAbsent(ordId)
      ? [...events]
      : events.filter(({ event }) => event.kind === 'ownFill' && idOf(event) === ordId);
  const events = await eventsBack(asker, {
    what: HistoryKind.fills,
    contract: instrument?.contract ?? 0,
    before: after === 0 || until === 0 ? after + until : Math.min(after, until),
    since: Math.max(since, before + 1),
    isEnough: (found) => ofOrder(found).length >= limit,
  });
  const newestFirst = ofOrder(events).reverse().slice(0, limit);
  return rows(
    newestFirst.map((event) => fillRow(event, instruments)).filter((row) => row !== null),
  );
}

/** Null where it is of any; a name that there is not is refused. */
function instrumentIn(query: Written, instruments: Instruments): Instrument | null {
  return isAbsent(query.instId) ? null : instruments.named(query);
}

/** It is known from its beginning. */
function isWhole({ createdAt }: OwnOrder): boolean {
  return createdAt !== 0;
}

function meantBy({ ordType }: Written, instrument: Instrument | null) {
  const types = isAbsent(ordType) ? null : textIn(ordType, 'ordType').split(',');
  return (order: OwnOrder): boolean =>
    (instrument === null || order.contract === instrument.contract) &&
    (types === null || types.includes(order.ordType));
}

/**
 * What stands behind the order `after`, and ahead of the order `before`. One that is not among them is placed by its number,
 * once all are there.
 */
function between(
  newestFirst: readonly OwnOrder[],
  { after, before }: Written,
  isAll = true,
): readonly OwnOrder[] {
  const [older, newer] = [numberTextIn(after, 'after'), numberTextIn(before, 'before')];
  const placeOf = (id: string): number => newestFirst.findIndex(({ ordId }) => ordId === id);
  let found = newestFirst;
  if (newer !== '') {
    const at = placeOf(newer);
    found =
      at >= 0 ? found.slice(0, at) : found.filter(({ ordId }) => BigInt(ordId) > BigInt(newer));
  }
  if (older === '') return found;
  const at = placeOf(older);
  if (at >= 0) return found.slice(at + 1);
  return isAll ? found.filter(({ ordId }) => BigInt(ordId) < BigInt(older)) : [];
}

function shown(orders: readonly OwnOrder[], instruments: Instruments): object[] {
  return orders.flatMap((order) => {
    const instrument = instruments.of(order.contract);
    return instrument === undefined ? [] : [rowOf(order, instrument)];
  });
}

/** What is asked for is no news of a fill. */
function rowOf(order: OwnOrder, instrument: Instrument): object {
  return orderRow({ ...order, fill: null }, instrument);
}

function limitIn({ limit }: Written): number {
  if (isAbsent(limit)) return PAGE_MAX;
  return Math.min(PAGE_MAX, Math.max(1, wholeIn(limit, 'limit', Number.MAX_SAFE_INTEGER)));
}

function numberIn(value: unknown, field: string): number {
  return isAbsent(value) ? 0 : wholeIn(value, field, Number.MAX_SAFE_INTEGER);
}

function numberTextIn(value: unknown, field: string): string {
  const text = textIn(value, field);
  if (text !== '' && !/^\d{1,19}$/.test(text)) throw parameterError(field);
  return text;
}

/** Milliseconds as microseconds. */
function timeIn(value: unknown, field: string): Time | 0 {
  return isAbsent(value) ? 0 : ((wholeIn(value, field, MILLIS_MAX) * MILLI_US) as Time);
}

const MILLI_US = 1000;
const MILLIS_MAX = Math.floor(Number.MAX_SAFE_INTEGER / MILLI_US) - 1;
