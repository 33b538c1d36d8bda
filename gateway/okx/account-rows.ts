// An account as these clients read it: orders, fills, positions, balances. Text from whole numbers.

import { CancelReason, Side } from '../../engine/schema/index.ts';
import type { AccountEvent, AccountSnapshot, OwnFill } from '../../proto/server-message.ts';
import { Liquidity } from '../../proto/server-message.ts';
import { pointed, quotient } from './decimals.ts';
import type { Instrument, Instruments } from './instruments.ts';
import { idOf, type OwnOrder } from './own-orders.ts';

/** Milliseconds as text; '' for no time. */
export function millis(us: number): string {
  return us === 0 ? '' : String(Math.floor(us / 1000));
}

/** A row of orders. One with a `tradeId` is a fill. */
export function orderRow(order: OwnOrder, instrument: Instrument): object {
  const { fill } = order;
  const isKnown = order.filled === order.knownLots; // All of its fills.
  return {
    instType: 'SWAP',
    instId: instrument.instId,
    instIdCode: instrument.contract,
    ordId: order.ordId,
    clOrdId: order.clientOrderId,
    tag: order.tag,
    tgtCcy: '',
    ccy: '',
    category: 'normal',
    ordType: order.ordType,
    side: sideText(order.side),
    posSide: 'net',
    tdMode: 'cross',
    px: order.ordType === 'market' ? '' : instrument.price(order.limit),
    sz: order.qty === 0 ? '' : String(order.qty),
    reduceOnly: String(order.reduceOnly),
    state: order.state,
    cancelSource: cancelSourceOf(order),
    accFillSz: String(order.filled),
    avgPx: isKnown ? averageOf(order, instrument) : '',
    fee: isKnown ? instrument.money(-order.fee) : '',
    feeCcy: instrument.info.terms.currency,
    rebate: '0',
    rebateCcy: instrument.info.terms.currency,
    pnl: isKnown ? instrument.money(order.realized) : '',
    lever: '',
    ...fillPart(fill, order, instrument),
    attachAlgoOrds: [],
    amendResult: '',
    reqId: '',
    code: '0',
    msg: '',
    uTime: millis(order.updatedAt),
    cTime: millis(order.createdAt),
  };
}

/** A row of fills; null of what is none. */
export function fillRow(
  { event, accountSeq, time }: AccountEvent,
  instruments: Instruments,
): object | null {
  if (event.kind !== 'ownFill') return null;
  const instrument = instruments.of(event.contract);
  if (instrument === undefined) return null;
  return {
    instType: 'SWAP',
    instId: instrument.instId,
    tradeId: String(event.trade),
    ordId: idOf(event),
    clOrdId: event.clientOrderId,
    billId: String(accountSeq),
    tag: '',
    side: sideText(event.side),
    posSide: 'net',
    fillPx: instrument.price(event.price),
    fillSz: String(event.qty),
    fillPnl: instrument.money(event.realized),
    execType: execTypeOf(event),
    fee: instrument.money(-event.fee),
    feeCcy: instrument.info.terms.currency,
    fillTime: millis(time),
    ts: millis(time),
  };
}

/** Rows of what is held; a flat one of each contract in `closed`. */
export function positionRows(
  snapshot: AccountSnapshot,
  instruments: Instruments,
  closed: Iterable<number> = [],
): object[] {
  const rows: object[] = [];
  const open = new Set<number>();
  for (const position of snapshot.positions) {
    const instrument = instruments.of(position.contract);
    if (instrument === undefined || position.held === 0) continue;
    open.add(position.contract);
    rows.push(positionRow(position, instrument, snapshot));
  }
  for (const contract of closed) {
    const instrument = instruments.of(contract);
    if (instrument !== undefined && !open.has(contract)) {
      rows.push(positionRow(flatIn(instrument), instrument, snapshot));
    }
  }
  return rows;
}

type Position = AccountSnapshot['positions'][number];

function flatIn({ contract, info }: Instrument): Omit<Position, 'fundingOwed' | 'bankruptcyPrice'> {
  const { markPrice } = info.status;
  const none = { unrealized: 0, initialMargin: 0, maintenanceMargin: 0, cost: 0, held: 0 };
  return { contract, markPrice, ...none, liquidationPrice: 0, indicator: 0, leverage: 0 } as never;
}

function positionRow(
  position: Omit<Position, 'fundingOwed' | 'bankruptcyPrice'>,
  instrument: Instrument,
  { margin, time }: AccountSnapshot,
): object {
  const { held, cost, markPrice, unrealized, initialMargin, maintenanceMargin } = position;
  const { contract, leverageMax } = instrument;
  return {
    instType: 'SWAP',
    instId: instrument.instId,
    mgnMode: 'cross',
    posId: String(contract),
    posSide: 'net',
    pos: String(held),
    posCcy: '',
    ccy: instrument.info.terms.currency,
    avgPx: instrument.entryPrice(held, cost),
    markPx: instrument.price(markPrice),
    upl: instrument.money(unrealized),
    uplRatio: initialMargin === 0 ? '0' : quotient(BigInt(unrealized), BigInt(initialMargin), 6),
    lever: String(position.leverage === 0 ? leverageMax : position.leverage),
    liqPx: instrument.price(position.liquidationPrice),
    imr: instrument.money(initialMargin),
    mmr: instrument.money(maintenanceMargin),
    margin: '',
    mgnRatio: ratio(margin.equity, margin.maintenanceMargin),
    notionalUsd: instrument.notional(Math.abs(held), markPrice),
    adl: String(position.indicator),
    last: '',
    tradeId: '',
    closeOrderAlgo: [],
    uTime: millis(time),
    cTime: '',
  };
}

/** The one row of `account/balance`. Equity and what is free are of the currency of settlement. */
export function balanceRow(
  snapshot: AccountSnapshot,
  instruments: Instruments,
  ccys: string,
): object {
  const { balances, margin, time, positions } = snapshot;
  const decimals = balances[0]?.decimals ?? 0;
  const money = (units: number): string => pointed(BigInt(units), decimals);
  const others = balances.slice(1).reduce((sum, { value }) => sum + value, 0);
  const upl = positions.reduce((sum, { unrealized }) => sum + unrealized, 0);
  const wanted = ccys === '' ? null : ccys.split(',');
  const details = balances.map((balance, at) => {
    const own = (units: number): string => pointed(BigInt(units), balance.decimals);
    const isCash = at === 0;
    const equity = isCash ? margin.equity - others : balance.balance;
    const free = isCash ? Math.min(margin.available, equity) : balance.balance;
    return {
      ccy: balance.currency,
      cashBal: own(balance.balance),
      eq: own(equity),
      eqUsd: money(isCash ? equity : balance.value),
      disEq: money(isCash ? equity : balance.value),
      availEq: own(free),
      availBal: own(free),
      frozenBal: own(equity - free),
      ordFrozen: '0',
      upl: own(isCash ? upl : 0),
      imr: isCash ? money(margin.initialMargin) : '',
      mmr: isCash ? money(margin.maintenanceMargin) : '',
      mgnRatio: isCash ? ratio(margin.equity, margin.maintenanceMargin) : '',
      liab: '0',
      interest: '0',
      uTime: millis(time),
    };
  });
  const notional = positions.reduce((sum, { contract, held, markPrice }) => {
    const perTickLot = instruments.of(contract)?.info.moneyPerTickLot ?? 0;
    return sum + BigInt(Math.abs(held)) * BigInt(markPrice) * BigInt(perTickLot);
  }, 0n);
  return {
    uTime: millis(time),
    totalEq: money(margin.equity),
    adjEq: money(margin.equity),
    isoEq: '0',
    ordFroz: '',
    upl: money(upl),
    imr: money(margin.initialMargin),
    mmr: money(margin.maintenanceMargin),
    mgnRatio: ratio(margin.equity, margin.maintenanceMargin),
    notionalUsd: pointed(notional, decimals),
    borrowFroz: '',
    details: details.filter(({ ccy }) => wanted === null || wanted.includes(ccy)),
  };
}

function fillPart(fill: OwnFill | null, { updatedAt }: OwnOrder, instrument: Instrument): object {
  if (fill === null) {
    const none = { fillPx: '', fillSz: '', tradeId: '', fillTime: '', fillPnl: '' };
    return { ...none, fillFee: '', fillFeeCcy: '', execType: '' };
  }
  return {
    fillPx: instrument.price(fill.price),
    fillSz: String(fill.qty),
    tradeId: String(fill.trade),
    fillTime: millis(updatedAt),
    fillPnl: instrument.money(fill.realized),
    fillFee: instrument.money(-fill.fee),
    fillFeeCcy: instrument.info.terms.currency,
    execType: execTypeOf(fill),
  };
}

function averageOf({ tickLots, knownLots }: OwnOrder, instrument: Instrument): string {
  return knownLots === 0 ? '0' : instrument.averagePrice(tickLots, knownLots);
}

function execTypeOf({ liquidity }: OwnFill): string {
  return liquidity === Liquidity.maker ? 'M' : 'T';
}

/** Who took it away, as far as these clients have a number for it. */
function cancelSourceOf({ state, cancelReason, refusal }: OwnOrder): string {
  if (state !== 'canceled') return '';
  if (refusal !== 0) return '31';
  if (cancelReason === CancelReason.liquidation) return '2';
  const isAsked =
    cancelReason === CancelReason.requested || cancelReason === CancelReason.massCancel;
  return isAsked ? '1' : '0';
}

function sideText(side: Side | 0): string {
  if (side === 0) return '';
  return side === Side.buy ? 'buy' : 'sell';
}

function ratio(equity: number, maintenance: number): string {
  return maintenance === 0 ? '' : quotient(BigInt(equity), BigInt(maintenance), 4);
}
