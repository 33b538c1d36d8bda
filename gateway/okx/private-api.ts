// What somebody who has proved to hold a key may ask for over HTTP, and do.

import type { Time } from '../../engine/schema/index.ts';
import { HistoryKind } from '../../proto/client-message.ts';
import { balanceRow, fillRow, orderRow, positionRows } from './account-rows.ts';
import { answerOf } from './asking.ts';
import { parameterError, wholeIn } from './decimals.ts';
import type { Instrument } from './instruments.ts';
import { OkxError } from './okx-error.ts';
import { isAbsent, isRefusedId, nameOf, objectIn, textIn, type Written } from './order-requests.ts';
import type { OwnOrder } from './own-orders.ts';
import { isEnded } from './own-orders.ts';
import { eventsBack, liveOrders, ordersOf } from './past.ts';
import { actOn, cancelAllAfter, overallCode, setLeverage, type Trading } from './trading.ts';

/** What goes back: a code, and rows. */
export interface Answer {
  readonly code: string;
  readonly data: readonly unknown[];
}

/** One request: what its address asks with, and what its body says. */
interface Call {
  readonly query: Written;
  readonly body: unknown;
  readonly trading: Trading;
  /** The key's name and what it may do, as the log-on told. */
  readonly identity: Identity;
}

interface Identity {
  readonly name: string;
  readonly canTrade: boolean;
  readonly address: string;
}

type Handler = (call: Call) => Promise<Answer>;

/** Rows of one page. */
const PAGE_MAX = 100;

export const PRIVATE_CALLS: Readonly<Record<string, Handler>> = {
  'GET /api/v5/asset/currencies': currencies,
  'GET /api/v5/account/config': config,
  'GET /api/v5/account/balance': balance,
  'GET /api/v5/account/positions': positions,
  'GET /api/v5/account/leverage-info': leverageInfo,
  'GET /api/v5/account/trade-fee': tradeFee,
  'POST /api/v5/account/set-leverage': async ({ body, trading }) => {
    return rows([await setLeverage(objectIn(body, 'body'), trading)]);
  },
  'POST /api/v5/trade/order': acting('place', false),
  'POST /api/v5/trade/batch-orders': acting('place', true),
  'POST /api/v5/trade/amend-order': acting('amend', false),
  'POST /api/v5/trade/amend-batch-orders': acting('amend', true),
  'POST /api/v5/trade/cancel-order': acting('cancel', false),
  'POST /api/v5/trade/cancel-batch-orders': acting('cancel', true),
  'POST /api/v5/trade/cancel-all-after': async ({ body, trading }) => {
    return rows([await cancelAllAfter(objectIn(body, 'body'), trading)]);
  },
  'GET /api/v5/trade/order': oneOrder,
  'GET /api/v5/trade/orders-pending': pendingOrders,
  'GET /api/v5/trade/orders-history': pastOrders,
  'GET /api/v5/trade/orders-history-archive': pastOrders,
  'GET /api/v5/trade/fills': fills,
  'GET /api/v5/trade/fills-history': fills,
};

function rows(data: readonly unknown[]): Answer {
  return { code: '0', data };
}

function acting(action: 'place' | 'amend' | 'cancel', isBatch: boolean): Handler {
  return async ({ body, trading }) => {
    if (isBatch !== Array.isArray(body)) throw new OkxError('50002', 'JSON syntax error');
    const answers = await actOn(action, body, trading);
    return { code: overallCode(answers), data: answers };
  };
}

async function currencies({ query, trading }: Call): Promise<Answer> {
  const { asker } = trading;
  const request = { kind: 'getAccount', account: asker.account } as const;
  const { balances } = await answerOf(asker, request, 'accountSnapshot');
  const wanted = textIn(query.ccy, 'ccy');
  const found = balances.map(({ currency, decimals }) => ({
    ccy: currency,
    name: currency,
    chain: currency,
    logoLink: '',
    mainNet: true,
    canDep: false,
    canWd: false,
    canInternal: false,
    wdTickSz: String(decimals),
    minDep: '',
    minWd: '',
    maxWd: '',
    minFee: '',
    maxFee: '',
    fee: '',
  }));
  return rows(wanted === '' ? found : found.filter(({ ccy }) => wanted.split(',').includes(ccy)));
}

async function config({ trading, identity }: Call): Promise<Answer> {
  const account = String(trading.asker.account);
  const { name: label, canTrade, address: ip } = identity;
  const perm = canTrade ? 'read_only,trade' : 'read_only';
  return rows([
    {
      uid: account,
      mainUid: account,
      acctLv: '2',
      acctStpMode: 'cancel_taker',
      posMode: 'net_mode',
      autoLoan: false,
      greeksType: 'PA',
      level: 'Lv1',
      levelTmp: '',
      ctIsoMode: 'automatic',
      mgnIsoMode: 'automatic',
      label,
      perm,
      ip,
      type: '0',
    },
  ]);
}

async function balance({ query, trading }: Call): Promise<Answer> {
  const { asker, instruments } = trading;
  const request = { kind: 'getAccount', account: asker.account } as const;
  const snapshot = await answerOf(asker, request, 'accountSnapshot');
  return rows([balanceRow(snapshot, instruments, textIn(query.ccy, 'ccy'))]);
}

async function positions({ query, trading }: Call): Promise<Answer> {
  const { asker, instruments } = trading;
  const request = { kind: 'getAccount', account: asker.account } as const;
  const snapshot = await answerOf(asker, request, 'accountSnapshot');
  const wanted = textIn(query.instId, 'instId');
  const found = positionRows(snapshot, instruments) as { readonly instId: string }[];
  return rows(
    wanted === '' ? found : found.filter((row) => wanted.split(',').includes(row.instId)),
  );
}

async function leverageInfo({ query, trading }: Call): Promise<Answer> {
  const { asker, instruments } = trading;
  const named = textIn(query.instId, 'instId').split(',');
  const wanted = named.map((instId) => instruments.named({ instId }));
  const request = { kind: 'getAccount', account: asker.account } as const;
  const { positions: held } = await answerOf(asker, request, 'accountSnapshot');
  return rows(
    wanted.map(({ instId, contract, leverageMax }) => {
      const chosen = held.find((position) => position.contract === contract)?.leverage ?? 0;
      const lever = String(chosen === 0 ? leverageMax : chosen);
      return { instId, mgnMode: 'cross', posSide: 'net', lever, ccy: '' };
    }),
  );
}

async function tradeFee({ trading }: Call): Promise<Answer> {
  const { asker } = trading;
  const request = { kind: 'getAccount', account: asker.account } as const;
  const { fees } = await answerOf(asker, request, 'accountSnapshot');
  const [first] = fees.rates;
  const text = (ppm: number): string => `${ppm > 0 ? '-' : ''}${ppmText(Math.abs(ppm))}`;
  const maker = text(first?.makerFee ?? 0);
  const taker = text(first?.takerFee ?? 0);
  const row = { instType: 'SWAP', level: 'Lv1', maker, taker, makerU: maker, takerU: taker };
  return rows([{ ...row, category: '1', delivery: '', exercise: '', ts: '' }]);
}

function ppmText(ppm: number): string {
  return `0.${String(ppm).padStart(6, '0')}`;
}

async function oneOrder({ query, trading }: Call): Promise<Answer> {
  const { asker, instruments } = trading;
  const instrument = instruments.named(query);
  const isWanted = wantedBy(query);
  const live = await liveOrders(asker);
  const events = await eventsBack(asker, {
    what: HistoryKind.orders,
    contract: instrument.contract,
    before: 0,
    isEnough: (found) =>
      [...ordersOf(found, []).all].some((order) => isWanted(order) && order.createdAt !== 0),
  });
  const found = [...ordersOf(events, live).all].filter(isWanted).at(-1);
  if (found === undefined) throw new OkxError('51603', 'Order does not exist');
  return rows([rowOf(found, instrument)]);
}

function wantedBy(query: Written): (order: OwnOrder) => boolean {
  const { ordId } = query;
  if (isRefusedId(ordId)) return (order) => order.ordId === ordId;
  const { order, clientOrderId } = nameOf(query);
  return order === 0
    ? (own) => own.clientOrderId === clientOrderId
    : (own) => own.ordId === String(order);
}

async function pendingOrders({ query, trading }: Call): Promise<Answer> {
  const { asker, instruments } = trading;
  const live = await liveOrders(asker);
  const names = new Set(live.map(({ order }) => String(order)));
  const isEnough = (found: readonly { readonly event: object }[]): boolean =>
    names.size === 0 || found.length >= PENDING_EVENTS;
  const what = HistoryKind.orders;
  const events = await eventsBack(asker, { what, contract: 0, before: 0, isEnough });
  const open = [...ordersOf(events, live).all].filter(
    (order) => names.has(order.ordId) && !order.isPending && !isEnded(order),
  );
  return rows(pageOf(open, query, instruments.find(query.instId), trading));
}

/** Past events in which it is looked when live orders came about, and how their fills came to be. */
const PENDING_EVENTS = 300;

async function pastOrders({ query, trading }: Call): Promise<Answer> {
  const { asker, instruments } = trading;
  const instrument = isAbsent(query.instId) ? undefined : instruments.named(query);
  const state = textIn(query.state, 'state');
  const isWanted = (order: OwnOrder): boolean =>
    isEnded(order) &&
    (order.side !== 0 || order.refusal !== 0) &&
    (state === '' || order.state === state);
  const limit = limitIn(query);
  const events = await eventsBack(asker, {
    what: HistoryKind.orders,
    contract: instrument?.contract ?? 0,
    before: 0,
    isEnough: (found) => [...ordersOf(found, []).all].filter(isWanted).length >= limit,
  });
  const ended = [...ordersOf(events, []).all].filter(isWanted);
  return rows(pageOf(ended, query, instrument, trading));
}

async function fills({ query, trading }: Call): Promise<Answer> {
  const { asker, instruments } = trading;
  const instrument = isAbsent(query.instId) ? undefined : instruments.named(query);
  const limit = limitIn(query);
  const { begin, end, ordId, after } = query;
  const [from, to] = [timeIn(begin, 'begin'), timeIn(end, 'end')];
  const isWanted = (row: object): boolean => {
    const { ordId: of, ts } = row as { readonly ordId: string; readonly ts: string };
    const at = Number(ts);
    return (isAbsent(ordId) || of === ordId) && at >= from && (to === 0 || at <= to);
  };
  const events = await eventsBack(asker, {
    what: HistoryKind.fills,
    contract: instrument?.contract ?? 0,
    before: isAbsent(after) ? 0 : wholeIn(after, 'after', Number.MAX_SAFE_INTEGER),
    isEnough: (found) => found.length >= limit && isAbsent(ordId),
  });
  const found = events.map((event) => fillRow(event, instruments)).filter((row) => row !== null);
  return rows(found.filter(isWanted).reverse().slice(0, limit));
}

/** Newest first. */
function pageOf(
  orders: readonly OwnOrder[],
  query: Written,
  instrument: Instrument | undefined,
  { instruments }: Trading,
): object[] {
  const { begin, end, after, before, ordType } = query;
  const [from, to] = [timeIn(begin, 'begin'), timeIn(end, 'end')];
  const isWanted = ({ contract, createdAt, ordId, ordType: own }: OwnOrder): boolean =>
    (instrument === undefined || contract === instrument.contract) &&
    (isAbsent(ordType) || String(ordType).split(',').includes(own)) &&
    (isAbsent(after) || BigInt(ordId) < BigInt(String(after))) &&
    (isAbsent(before) || BigInt(ordId) > BigInt(String(before))) &&
    createdAt >= from * 1000 &&
    (to === 0 || createdAt <= to * 1000);
  if (![after, before].every((id) => isAbsent(id) || /^\d{1,19}$/.test(String(id)))) {
    throw parameterError('after');
  }
  const sorted = orders
    .filter(isWanted)
    .sort((a, b) => (BigInt(a.ordId) < BigInt(b.ordId) ? 1 : -1));
  return sorted.slice(0, limitIn(query)).flatMap((order) => {
    const of = instruments.of(order.contract);
    return of === undefined ? [] : [rowOf(order, of)];
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

/** Milliseconds. */
function timeIn(value: unknown, field: string): Time | 0 {
  return isAbsent(value) ? 0 : (wholeIn(value, field, Number.MAX_SAFE_INTEGER) as Time);
}
