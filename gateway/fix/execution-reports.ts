// ExecutionReport (8): what became of an order. Of an event the report is a function of that event alone, so that a resend has
// the same again.

import {
  type FieldsOf,
  NO_ITEM,
  type OrderAccepted,
  OrderType,
  PostOnly,
  SelfTrade,
} from '../../engine/schema/index.ts';
import type { AccountEvent, OpenOrder } from '../../proto/server-message.ts';
import { Liquidity } from '../../proto/server-message.ts';
import type { ContractTable, ContractUnits } from './amounts.ts';
import type { Of } from './application.ts';
import { bodyOf, flag, type MaybePair, unlessZero } from './body.ts';
import {
  CANCEL_WORDS,
  ExecInst,
  ExecType,
  FixSide,
  isAtMarket,
  LiquidityInd,
  OrdStatus,
  pegOut,
  RestatementReason,
  SIDE_OUT,
  TIF_OUT,
  TYPE_OUT,
} from './codes.ts';
import { MsgType } from './layouts.ts';
import type { FixBody } from './message.ts';
import { Tag } from './tags.ts';
import { fixTime } from './times.ts';

/** 37 where the venue has no order. */
export const NO_ORDER_ID = 'NONE';
/** 3 of CommType: Commission is an amount of money. */
const ABSOLUTE = '3';

type OrderChange = Of<
  | 'orderAccepted'
  | 'ownFill'
  | 'orderRested'
  | 'orderCanceled'
  | 'orderExpired'
  | 'orderReduced'
  | 'orderReplaced'
>;

/** How an order stands after it. */
interface Standing {
  readonly execType: ExecType;
  readonly ordStatus: OrdStatus;
  readonly side: string;
  /** Lots. */
  readonly leaves: number;
  readonly filled: number;
}

/** What an event of an order is reported as; an order that came to rest as it was accepted has been reported. */
export function executionReports(
  own: AccountEvent,
  event: OrderChange,
  contracts: ContractTable,
): FixBody[] {
  const units = contracts.of(event.contract);
  switch (event.kind) {
    case 'orderAccepted':
      return [reportOf(own, event, units, accepted(event, units))];
    case 'ownFill':
      return [reportOf(own, event, units, filled(event, units))];
    case 'orderRested':
      return event.item === NO_ITEM ? [reportOf(own, event, units, rested(event, units))] : [];
    case 'orderCanceled':
      return [reportOf(own, event, units, ended(event, ExecType.canceled, OrdStatus.canceled))];
    case 'orderExpired':
      return [reportOf(own, event, units, ended(event, ExecType.expired, OrdStatus.expired))];
    case 'orderReduced':
      return [reportOf(own, event, units, reduced(event))];
    case 'orderReplaced':
      return [reportOf(own, event, units, replaced(event, units))];
    default:
      return event satisfies never;
  }
}

/** What of an order its report begins with, and what is peculiar to the event behind it. */
type ReportParts = readonly [Standing, readonly MaybePair[]];

function accepted(event: OrderAccepted, units: ContractUnits): ReportParts {
  const standing = {
    execType: ExecType.new,
    ordStatus: OrdStatus.new,
    side: SIDE_OUT[event.side],
    leaves: event.qty,
    filled: 0,
  };
  const isWorking = event.trigger === 0;
  return [standing, [...termsOf(event, units), [Tag.workingIndicator, flag(isWorking)]]];
}

function filled(event: Of<'ownFill'>, { terms, price, qty, money }: ContractUnits): ReportParts {
  const isMaker = event.liquidity === Liquidity.maker;
  const standing = {
    execType: ExecType.trade,
    ordStatus: event.open === 0 ? OrdStatus.filled : OrdStatus.partiallyFilled,
    side: SIDE_OUT[event.side],
    leaves: event.open,
    // Without an order the fill is all that there is of it.
    filled: event.order === 0 ? event.qty : event.filled,
  };
  return [
    standing,
    [
      [Tag.lastQty, qty(event.qty)],
      [Tag.lastPx, price(event.price)],
      [Tag.lastLiquidityInd, isMaker ? LiquidityInd.added : LiquidityInd.removed],
      [Tag.commission, money(event.fee)],
      [Tag.commType, ABSOLUTE],
      [Tag.commCurrency, terms.currency],
      [Tag.secondaryExecID, event.trade],
      [Tag.fillCause, event.cause],
      [Tag.makerAffiliate, flag(event.makerAfmm)],
      [Tag.takerAffiliate, flag(event.takerAfmm)],
      [Tag.realizedPnl, money(event.realized)],
      [Tag.positionQty, qty(event.held)],
      [Tag.positionCost, money(event.cost)],
      [Tag.balance, money(event.balance)],
    ],
  ];
}

/** It went to the book without having been asked to just now: it was triggered. */
function rested(event: Of<'orderRested'>, { price }: ContractUnits): ReportParts {
  const standing = {
    execType: ExecType.restated,
    ordStatus: statusOf(event.filled),
    side: SIDE_OUT[event.side],
    leaves: event.open,
    filled: event.filled,
  };
  return [
    standing,
    [
      [Tag.price, price(event.limit)],
      [Tag.execRestatementReason, RestatementReason.repricing],
      [Tag.workingIndicator, flag(true)],
    ],
  ];
}

function ended(
  event: Of<'orderCanceled' | 'orderExpired'>,
  execType: ExecType,
  ordStatus: OrdStatus,
): ReportParts {
  const side = FixSide.undisclosed;
  const refusal = event.kind === 'orderCanceled' ? event.refusal : 0;
  return [
    { execType, ordStatus, side, leaves: 0, filled: event.filled },
    [
      [Tag.text, CANCEL_WORDS[event.reason]],
      [Tag.cancelCause, event.reason],
      [Tag.refusalReason, unlessZero(refusal, String)],
    ],
  ];
}

/** Still live, with another quantity. */
function changed(
  execType: ExecType,
  { filled, open }: Of<'orderReduced' | 'orderReplaced'>,
): Standing {
  const ordStatus = statusOf(filled);
  return { execType, ordStatus, side: FixSide.undisclosed, leaves: open, filled };
}

function reduced(event: Of<'orderReduced'>): ReportParts {
  const standing = changed(ExecType.restated, event);
  return [
    standing,
    [
      [Tag.execRestatementReason, RestatementReason.partialDecline],
      [Tag.reduceCause, event.reason],
    ],
  ];
}

function replaced(event: Of<'orderReplaced'>, { price, qty }: ContractUnits): ReportParts {
  const standing = changed(ExecType.replaced, event);
  return [
    standing,
    [
      [Tag.orderQty, qty(event.qty)],
      [Tag.price, unlessZero(event.limit, price)],
      [Tag.stopPx, unlessZero(event.trigger, price)],
    ],
  ];
}

function reportOf(
  own: AccountEvent,
  event: OrderChange,
  { terms, qty }: ContractUnits,
  [standing, more]: ReportParts,
): FixBody {
  return bodyOf(MsgType.executionReport, [
    [Tag.orderID, event.order === 0 ? NO_ORDER_ID : event.order],
    [Tag.clOrdID, event.clientOrderId],
    [Tag.execID, `${own.account}-${own.accountSeq}`],
    [Tag.execType, standing.execType],
    [Tag.ordStatus, standing.ordStatus],
    [Tag.account, own.account],
    [Tag.symbol, terms.symbol],
    [Tag.side, standing.side],
    [Tag.leavesQty, qty(standing.leaves)],
    [Tag.cumQty, qty(standing.filled)],
    [Tag.avgPx, 0],
    [Tag.transactTime, fixTime(own.time)],
    ...more,
  ]);
}

/** What an answer that lists orders is known by. */
export interface Asked {
  readonly account: number;
  readonly time: number;
  readonly fields: readonly MaybePair[];
}

/** A live order as it stands: no event, so it has no ExecID of its own. */
export function statusReport(order: OpenOrder, units: ContractUnits, asked: Asked): FixBody {
  const { terms, qty } = units;
  return bodyOf(MsgType.executionReport, [
    [Tag.orderID, order.order],
    [Tag.clOrdID, order.clientOrderId],
    [Tag.execID, 0],
    [Tag.execType, ExecType.orderStatus],
    [Tag.ordStatus, statusOf(order.filled)],
    [Tag.account, asked.account],
    [Tag.symbol, terms.symbol],
    [Tag.side, SIDE_OUT[order.side]],
    [Tag.leavesQty, qty(order.open)],
    [Tag.cumQty, qty(order.filled)],
    [Tag.avgPx, 0],
    [Tag.transactTime, fixTime(asked.time)],
    ...termsOf(order, units),
    [Tag.workingIndicator, flag(!order.untriggered)],
    [Tag.protectionGroup, unlessZero(order.group, String)],
    [Tag.quoteNumber, unlessZero(order.quote, String)],
    ...asked.fields,
  ]);
}

export function statusOf(filledLots: number): OrdStatus {
  return filledLots === 0 ? OrdStatus.new : OrdStatus.partiallyFilled;
}

/** The fields that an accepted order and a live one have in common. */
type Terms = Pick<FieldsOf<'accepted'>, keyof FieldsOf<'accepted'> & keyof FieldsOf<'open'>>;

function termsOf(order: Terms, { price, qty }: ContractUnits): MaybePair[] {
  const isPegged = order.type === OrderType.pegged;
  const limit = isPegged ? order.cap : isAtMarket(order.type) ? 0 : order.limit;
  const hasTrigger = order.trigger !== 0;
  return [
    [Tag.ordType, TYPE_OUT[order.type]],
    [Tag.orderQty, qty(order.qty)],
    [Tag.secondaryClOrdID, order.tag],
    [Tag.price, unlessZero(limit, price)],
    [Tag.stopPx, unlessZero(order.trigger, price)],
    [Tag.timeInForce, TIF_OUT[order.timeInForce]],
    [Tag.expireTime, unlessZero(order.expiresAt, fixTime)],
    [Tag.execInst, instructions(order)],
    [Tag.maxFloor, unlessZero(order.displayQty, qty)],
    [Tag.pegOffsetValue, unlessZero(order.pegOffset, price)],
    [Tag.postOnlySlide, order.postOnly === PostOnly.slide && !isPegged ? 'Y' : undefined],
    [Tag.selfTradeMode, order.selfTrade === SelfTrade.cancelTaker ? undefined : order.selfTrade],
    [Tag.triggerOn, hasTrigger ? order.triggerOn : undefined],
    [Tag.protectionPpm, unlessZero(order.protection, String)],
    [Tag.takeProfitPx, unlessZero(order.takeProfit, price)],
    [Tag.takeProfitLimitPx, unlessZero(order.takeProfitLimit, price)],
    [Tag.stopLossPx, unlessZero(order.stopLoss, price)],
    [Tag.stopLossLimitPx, unlessZero(order.stopLossLimit, price)],
    [Tag.exitTriggerOn, unlessZero(order.exitOn, String)],
    [Tag.parentOrderID, unlessZero(order.parent, String)],
    [Tag.pairOrderID, unlessZero(order.pair, String)],
  ];
}

/** ExecInst: the order's instructions with spaces between. */
function instructions({ type, postOnly, reduceOnly, peg, side }: Terms): string {
  const isPegged = type === OrderType.pegged;
  const all: string[] = [];
  if (postOnly !== PostOnly.off && !isPegged) all.push(ExecInst.participateDoNotInitiate);
  if (reduceOnly) all.push(ExecInst.doNotIncrease);
  if (peg !== 0) all.push(pegOut(peg, side));
  return all.join(' ');
}
