// Made from proto/praya/v1 and proto/codec by `npm run proto`. Do not edit.

import {
  type FrameWriter,
  putFlag,
  putHead,
  putMeasure,
  putMember,
  putName,
  putNumber,
  putSigned,
  putSigned32,
  putText,
} from '../codec/frame-writer.ts';
import {
  members,
} from '../codec/members.ts';
import {
  INT64_MAX,
  UINT32_MAX,
} from '../codec/order-bounds.ts';
import type {
  AccountEvent,
  BatchAck,
  MassCancelAck,
  OrderAck,
  OwnFill,
  Reject,
  ServerBody,
} from '../server-message.ts';
import type {
  BalanceChanged,
  PositionSettled,
  ShortfallCovered,
} from '../../engine/schema/events/money.ts';
import type {
  Bbo,
  BookDelta,
  BookSnapshot,
  Level,
  Trade,
  Trades,
} from '../market-message.ts';
import type {
  CollateralConverted,
} from '../../engine/schema/events/collateral.ts';
import type {
  DeadManSet,
  DisconnectChosen,
  OrdersSwept,
} from '../../engine/schema/events/safety.ts';
import type {
  FundingPosted,
} from '../../engine/schema/events/funding.ts';
import type {
  GainCut,
  IndicatorChanged,
  LiquidationEnded,
  LiquidationOrdered,
  LiquidationStarted,
} from '../../engine/schema/events/default.ts';
import type {
  LeverageChosen,
  MarginLevelChanged,
} from '../../engine/schema/events/accounts.ts';
import type {
  MassCanceled,
  OrderAccepted,
  OrderCanceled,
  OrderDuplicate,
  OrderExpired,
  OrderReduced,
  OrderRejected,
  OrderReplaced,
  OrderRested,
  OrderTriggered,
} from '../../engine/schema/events/orders.ts';
import type {
  MassQuoted,
  ProtectionReset,
  ProtectionSet,
  ProtectionTripped,
} from '../../engine/schema/events/quotes.ts';

const ORDER_OUTCOME = members([1, 2, 3, 4]);
const ORDER_PRESENCE = members([1, 2, 3]);
const REJECT_REASON = members([100, 101, 102, 103, 104, 105, 106, 107, 108, 109, 110, 111, 112, 135, 200, 201, 202, 203, 204, 210, 211, 212, 220, 221, 222, 223, 224, 230, 231, 232, 233, 234, 240, 241, 250, 251, 252, 253, 254, 260, 261, 262, 263, 270, 300, 301, 302, 303, 304, 305, 306, 307, 308, 309, 310, 311, 312, 313, 370, 380, 381, 382, 383, 400, 401, 402, 403, 404, 405, 406, 407, 408, 409, 410, 411, 420, 421, 430, 431, 435, 460, 461, 470, 471, 480, 500, 501, 502, 503, 520, 545, 546, 547, 548, 549, 570, 580, 600, 601, 602, 603, 604, 700, 701, 702, 703, 704, 745, 790, 791, 795, 796, 800, 801, 802, 803, 804, 805, 806, 807, 808, 809, 810, 811, 812, 813, 814, 815, 816, 817, 818, 819, 825, 900, 901, 902, 903, 904, 905, 906, 907, 908, 909, 910, 911, 912, 935, 950, 951, 952, 960, 961, 962, 963, 970, 971]);
const SIDE = members([1, 2]);
const ORDER_TYPE = members([1, 2, 3, 4, 5, 6, 7]);
const TIME_IN_FORCE = members([1, 2, 3, 4, 5]);
const POST_ONLY = members([1, 2, 3]);
const SELF_TRADE = members([1, 2, 3, 4]);
const TRIGGER_ON = members([1, 2, 3]);
const PEG_TO = members([1, 2, 3]);
const ORDER_REJECTED_COMMAND = ['', 'placeOrder', 'amendOrder', 'cancelOrder', 'massCancel', 'batch', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', 'massQuote'];
const LIQUIDITY = members([1, 2]);
const CAUSE = members([1, 2, 3, 4, 5]);
const CANCEL_REASON = members([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 20, 21, 30, 31, 32, 35, 36, 37, 38, 39, 40, 41]);
const REDUCE_REASON = members([1, 2, 3]);
const BALANCE_REASON = members([1, 2, 3, 4, 5, 6, 7, 8]);
const MARGIN_LEVEL = members([1, 2, 3, 4]);
const DISCONNECT_SCOPE = members([1, 2, 3]);
const CHANNEL = members([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16]);

/** A frame is begun, and an item of a list put, where so many bytes are left: neither can take more. */
export const ROOM = 1692;

export function putOrderAck(frame: FrameWriter, end: number, from: OrderAck): number {
  let at = end;
  if (from.presentLimit !== 0) at = putNumber(frame, at, 0x90, from.presentLimit, INT64_MAX);
  if (from.presentFilled !== 0) at = putNumber(frame, at, 0x88, from.presentFilled, INT64_MAX);
  if (from.presentOpen !== 0) at = putNumber(frame, at, 0x80, from.presentOpen, INT64_MAX);
  if (from.present !== 0) at = putMember(frame, at, 0x78, from.present, ORDER_PRESENCE);
  if (from.creditsLeft !== 0) at = putNumber(frame, at, 0x70, from.creditsLeft, UINT32_MAX);
  if (from.originalSeq !== 0) at = putNumber(frame, at, 0x68, from.originalSeq, INT64_MAX);
  if (from.filled !== 0) at = putNumber(frame, at, 0x60, from.filled, INT64_MAX);
  if (from.open !== 0) at = putNumber(frame, at, 0x58, from.open, INT64_MAX);
  if (from.reduceOnly !== false) at = putFlag(frame, at, 0x50, from.reduceOnly);
  if (from.qty !== 0) at = putNumber(frame, at, 0x48, from.qty, INT64_MAX);
  if (from.limit !== 0) at = putNumber(frame, at, 0x40, from.limit, INT64_MAX);
  if (from.clientOrderId !== '') at = putText(frame, at, 0x3a, from.clientOrderId);
  if (from.order !== 0) at = putNumber(frame, at, 0x30, from.order, INT64_MAX);
  if (from.contract !== 0) at = putNumber(frame, at, 0x28, from.contract, UINT32_MAX);
  if (from.account !== 0) at = putNumber(frame, at, 0x20, from.account, INT64_MAX);
  at = putMember(frame, at, 0x18, from.outcome, ORDER_OUTCOME);
  if (from.item !== 0) at = putNumber(frame, at, 0x10, from.item, UINT32_MAX);
  if (from.seq !== 0) at = putNumber(frame, at, 0x08, from.seq, INT64_MAX);
  return at;
}

export function putReject(frame: FrameWriter, end: number, from: Reject): number {
  let at = end;
  if (from.clientOrderId !== '') at = putText(frame, at, 0x5a, from.clientOrderId);
  if (from.order !== 0) at = putNumber(frame, at, 0x50, from.order, INT64_MAX);
  if (from.retryAfterUs !== 0) at = putNumber(frame, at, 0x48, from.retryAfterUs, INT64_MAX);
  if (from.creditsLeft !== 0) at = putNumber(frame, at, 0x40, from.creditsLeft, UINT32_MAX);
  if (from.text !== '') at = putText(frame, at, 0x3a, from.text, 1024);
  if (from.actual !== 0) at = putMeasure(frame, at, 0x30, from.actual);
  if (from.limit !== 0) at = putMeasure(frame, at, 0x28, from.limit);
  if (from.field !== '') at = putText(frame, at, 0x22, from.field);
  at = putMember(frame, at, 0x18, from.reason, REJECT_REASON);
  if (from.item !== 0) at = putNumber(frame, at, 0x10, from.item, UINT32_MAX);
  if (from.seq !== 0) at = putNumber(frame, at, 0x08, from.seq, INT64_MAX);
  return at;
}

export function putBatchItem(frame: FrameWriter, end: number, from: OrderAck | Reject): number {
  let at = end;
  switch (from.kind) {
    case 'orderAck':
      at = putHead(frame, putOrderAck(frame, at, from), 0x0a, at);
      break;
    case 'reject':
      at = putHead(frame, putReject(frame, at, from), 0x12, at);
      break;
    default:
      from satisfies never;
      frame.declined = true;
  }
  return at;
}

export function putBatchAck(frame: FrameWriter, end: number, from: BatchAck): number {
  let at = end;
  if (from.creditsLeft !== 0) at = putNumber(frame, at, 0x18, from.creditsLeft, UINT32_MAX);
  if (from.items.length > 1000000) frame.declined = true;
  for (let item = from.items.length - 1; item >= 0; item--) {
    if (at < ROOM) {
      frame.isFull = true;
      return at;
    }
    at = putHead(frame, putBatchItem(frame, at, from.items[item]), 0x12, at);
  }
  if (from.seq !== 0) at = putNumber(frame, at, 0x08, from.seq, INT64_MAX);
  return at;
}

export function putMassCancelAck(frame: FrameWriter, end: number, from: MassCancelAck): number {
  let at = end;
  if (from.creditsLeft !== 0) at = putNumber(frame, at, 0x20, from.creditsLeft, UINT32_MAX);
  if (from.count !== 0) at = putNumber(frame, at, 0x18, from.count, UINT32_MAX);
  if (from.account !== 0) at = putNumber(frame, at, 0x10, from.account, INT64_MAX);
  if (from.seq !== 0) at = putNumber(frame, at, 0x08, from.seq, INT64_MAX);
  return at;
}

export function putOrderAccepted(frame: FrameWriter, end: number, from: OrderAccepted): number {
  let at = end;
  if (from.pair !== 0) at = putNumber(frame, at, 0xf8, from.pair, INT64_MAX);
  if (from.parent !== 0) at = putNumber(frame, at, 0xf0, from.parent, INT64_MAX);
  if (from.exitOn !== 0) at = putMember(frame, at, 0xe0, from.exitOn, TRIGGER_ON);
  if (from.stopLossLimit !== 0) at = putNumber(frame, at, 0xd8, from.stopLossLimit, INT64_MAX);
  if (from.stopLoss !== 0) at = putNumber(frame, at, 0xd0, from.stopLoss, INT64_MAX);
  if (from.takeProfitLimit !== 0) at = putNumber(frame, at, 0xc8, from.takeProfitLimit, INT64_MAX);
  if (from.takeProfit !== 0) at = putNumber(frame, at, 0xc0, from.takeProfit, INT64_MAX);
  if (from.protection !== 0) at = putNumber(frame, at, 0xb8, from.protection, INT64_MAX);
  if (from.cap !== 0) at = putNumber(frame, at, 0xb0, from.cap, INT64_MAX);
  if (from.pegOffset !== 0) at = putSigned(frame, at, 0xa8, from.pegOffset);
  if (from.peg !== 0) at = putMember(frame, at, 0xa0, from.peg, PEG_TO);
  if (from.triggerOn !== 0) at = putMember(frame, at, 0x98, from.triggerOn, TRIGGER_ON);
  if (from.trigger !== 0) at = putNumber(frame, at, 0x90, from.trigger, INT64_MAX);
  at = putMember(frame, at, 0x88, from.selfTrade, SELF_TRADE);
  if (from.displayQty !== 0) at = putNumber(frame, at, 0x80, from.displayQty, INT64_MAX);
  if (from.reduceOnly !== false) at = putFlag(frame, at, 0x78, from.reduceOnly);
  at = putMember(frame, at, 0x70, from.postOnly, POST_ONLY);
  if (from.expiresAt !== 0) at = putNumber(frame, at, 0x68, from.expiresAt, INT64_MAX);
  at = putMember(frame, at, 0x60, from.timeInForce, TIME_IN_FORCE);
  if (from.limit !== 0) at = putNumber(frame, at, 0x58, from.limit, INT64_MAX);
  if (from.qty !== 0) at = putNumber(frame, at, 0x50, from.qty, INT64_MAX);
  at = putMember(frame, at, 0x48, from.type, ORDER_TYPE);
  at = putMember(frame, at, 0x40, from.side, SIDE);
  if (from.tag !== '') at = putText(frame, at, 0x3a, from.tag);
  if (from.clientOrderId !== '') at = putText(frame, at, 0x32, from.clientOrderId);
  if (from.order !== 0) at = putNumber(frame, at, 0x28, from.order, INT64_MAX);
  if (from.contract !== 0) at = putNumber(frame, at, 0x20, from.contract, UINT32_MAX);
  if (from.item !== 0) at = putSigned32(frame, at, 0x18, from.item);
  if (from.accountSeq !== 0) at = putNumber(frame, at, 0x10, from.accountSeq, INT64_MAX);
  if (from.account !== 0) at = putNumber(frame, at, 0x08, from.account, INT64_MAX);
  return at;
}

export function putOrderRejected(frame: FrameWriter, end: number, from: OrderRejected): number {
  let at = end;
  if (from.actual !== 0) at = putMeasure(frame, at, 0x58, from.actual);
  if (from.limit !== 0) at = putMeasure(frame, at, 0x50, from.limit);
  if (from.field !== '') at = putText(frame, at, 0x4a, from.field);
  at = putMember(frame, at, 0x40, from.reason, REJECT_REASON);
  at = putName(frame, at, 0x38, from.command, ORDER_REJECTED_COMMAND);
  if (from.clientOrderId !== '') at = putText(frame, at, 0x32, from.clientOrderId);
  if (from.order !== 0) at = putNumber(frame, at, 0x28, from.order, INT64_MAX);
  if (from.contract !== 0) at = putNumber(frame, at, 0x20, from.contract, UINT32_MAX);
  if (from.item !== 0) at = putSigned32(frame, at, 0x18, from.item);
  if (from.accountSeq !== 0) at = putNumber(frame, at, 0x10, from.accountSeq, INT64_MAX);
  if (from.account !== 0) at = putNumber(frame, at, 0x08, from.account, INT64_MAX);
  return at;
}

export function putOwnFill(frame: FrameWriter, end: number, from: OwnFill): number {
  let at = end;
  if (from.takerAfmm !== false) at = putFlag(frame, at, 0x98, from.takerAfmm);
  if (from.makerAfmm !== false) at = putFlag(frame, at, 0x90, from.makerAfmm);
  if (from.balance !== 0) at = putSigned(frame, at, 0x88, from.balance);
  if (from.cost !== 0) at = putSigned(frame, at, 0x80, from.cost);
  if (from.held !== 0) at = putSigned(frame, at, 0x78, from.held);
  if (from.realized !== 0) at = putSigned(frame, at, 0x70, from.realized);
  if (from.fee !== 0) at = putSigned(frame, at, 0x68, from.fee);
  if (from.filled !== 0) at = putNumber(frame, at, 0x60, from.filled, INT64_MAX);
  if (from.open !== 0) at = putNumber(frame, at, 0x58, from.open, INT64_MAX);
  if (from.clientOrderId !== '') at = putText(frame, at, 0x52, from.clientOrderId);
  if (from.order !== 0) at = putNumber(frame, at, 0x48, from.order, INT64_MAX);
  at = putMember(frame, at, 0x40, from.cause, CAUSE);
  at = putMember(frame, at, 0x38, from.liquidity, LIQUIDITY);
  at = putMember(frame, at, 0x30, from.side, SIDE);
  if (from.qty !== 0) at = putNumber(frame, at, 0x28, from.qty, INT64_MAX);
  if (from.price !== 0) at = putNumber(frame, at, 0x20, from.price, INT64_MAX);
  if (from.trade !== 0) at = putNumber(frame, at, 0x18, from.trade, INT64_MAX);
  if (from.contract !== 0) at = putNumber(frame, at, 0x10, from.contract, UINT32_MAX);
  if (from.item !== 0) at = putSigned32(frame, at, 0x08, from.item);
  return at;
}

export function putOrderRested(frame: FrameWriter, end: number, from: OrderRested): number {
  let at = end;
  if (from.filled !== 0) at = putNumber(frame, at, 0x50, from.filled, INT64_MAX);
  if (from.open !== 0) at = putNumber(frame, at, 0x48, from.open, INT64_MAX);
  if (from.limit !== 0) at = putNumber(frame, at, 0x40, from.limit, INT64_MAX);
  at = putMember(frame, at, 0x38, from.side, SIDE);
  if (from.clientOrderId !== '') at = putText(frame, at, 0x32, from.clientOrderId);
  if (from.order !== 0) at = putNumber(frame, at, 0x28, from.order, INT64_MAX);
  if (from.contract !== 0) at = putNumber(frame, at, 0x20, from.contract, UINT32_MAX);
  if (from.item !== 0) at = putSigned32(frame, at, 0x18, from.item);
  if (from.accountSeq !== 0) at = putNumber(frame, at, 0x10, from.accountSeq, INT64_MAX);
  if (from.account !== 0) at = putNumber(frame, at, 0x08, from.account, INT64_MAX);
  return at;
}

export function putOrderCanceled(frame: FrameWriter, end: number, from: OrderCanceled): number {
  let at = end;
  if (from.filled !== 0) at = putNumber(frame, at, 0x50, from.filled, INT64_MAX);
  if (from.open !== 0) at = putNumber(frame, at, 0x48, from.open, INT64_MAX);
  if (from.refusal !== 0) at = putMember(frame, at, 0x40, from.refusal, REJECT_REASON);
  at = putMember(frame, at, 0x38, from.reason, CANCEL_REASON);
  if (from.clientOrderId !== '') at = putText(frame, at, 0x32, from.clientOrderId);
  if (from.order !== 0) at = putNumber(frame, at, 0x28, from.order, INT64_MAX);
  if (from.contract !== 0) at = putNumber(frame, at, 0x20, from.contract, UINT32_MAX);
  if (from.item !== 0) at = putSigned32(frame, at, 0x18, from.item);
  if (from.accountSeq !== 0) at = putNumber(frame, at, 0x10, from.accountSeq, INT64_MAX);
  if (from.account !== 0) at = putNumber(frame, at, 0x08, from.account, INT64_MAX);
  return at;
}

export function putOrderExpired(frame: FrameWriter, end: number, from: OrderExpired): number {
  let at = end;
  if (from.filled !== 0) at = putNumber(frame, at, 0x48, from.filled, INT64_MAX);
  if (from.open !== 0) at = putNumber(frame, at, 0x40, from.open, INT64_MAX);
  at = putMember(frame, at, 0x38, from.reason, CANCEL_REASON);
  if (from.clientOrderId !== '') at = putText(frame, at, 0x32, from.clientOrderId);
  if (from.order !== 0) at = putNumber(frame, at, 0x28, from.order, INT64_MAX);
  if (from.contract !== 0) at = putNumber(frame, at, 0x20, from.contract, UINT32_MAX);
  if (from.item !== 0) at = putSigned32(frame, at, 0x18, from.item);
  if (from.accountSeq !== 0) at = putNumber(frame, at, 0x10, from.accountSeq, INT64_MAX);
  if (from.account !== 0) at = putNumber(frame, at, 0x08, from.account, INT64_MAX);
  return at;
}

export function putOrderReduced(frame: FrameWriter, end: number, from: OrderReduced): number {
  let at = end;
  if (from.filled !== 0) at = putNumber(frame, at, 0x50, from.filled, INT64_MAX);
  if (from.open !== 0) at = putNumber(frame, at, 0x48, from.open, INT64_MAX);
  if (from.by !== 0) at = putNumber(frame, at, 0x40, from.by, INT64_MAX);
  at = putMember(frame, at, 0x38, from.reason, REDUCE_REASON);
  if (from.clientOrderId !== '') at = putText(frame, at, 0x32, from.clientOrderId);
  if (from.order !== 0) at = putNumber(frame, at, 0x28, from.order, INT64_MAX);
  if (from.contract !== 0) at = putNumber(frame, at, 0x20, from.contract, UINT32_MAX);
  if (from.item !== 0) at = putSigned32(frame, at, 0x18, from.item);
  if (from.accountSeq !== 0) at = putNumber(frame, at, 0x10, from.accountSeq, INT64_MAX);
  if (from.account !== 0) at = putNumber(frame, at, 0x08, from.account, INT64_MAX);
  return at;
}

export function putOrderReplaced(frame: FrameWriter, end: number, from: OrderReplaced): number {
  let at = end;
  if (from.keptPriority !== false) at = putFlag(frame, at, 0x68, from.keptPriority);
  if (from.reduceOnly !== false) at = putFlag(frame, at, 0x60, from.reduceOnly);
  if (from.filled !== 0) at = putNumber(frame, at, 0x58, from.filled, INT64_MAX);
  if (from.open !== 0) at = putNumber(frame, at, 0x50, from.open, INT64_MAX);
  if (from.trigger !== 0) at = putNumber(frame, at, 0x48, from.trigger, INT64_MAX);
  if (from.limit !== 0) at = putNumber(frame, at, 0x40, from.limit, INT64_MAX);
  if (from.qty !== 0) at = putNumber(frame, at, 0x38, from.qty, INT64_MAX);
  if (from.clientOrderId !== '') at = putText(frame, at, 0x32, from.clientOrderId);
  if (from.order !== 0) at = putNumber(frame, at, 0x28, from.order, INT64_MAX);
  if (from.contract !== 0) at = putNumber(frame, at, 0x20, from.contract, UINT32_MAX);
  if (from.item !== 0) at = putSigned32(frame, at, 0x18, from.item);
  if (from.accountSeq !== 0) at = putNumber(frame, at, 0x10, from.accountSeq, INT64_MAX);
  if (from.account !== 0) at = putNumber(frame, at, 0x08, from.account, INT64_MAX);
  return at;
}

export function putOrderDuplicate(frame: FrameWriter, end: number, from: OrderDuplicate): number {
  let at = end;
  if (from.presentLimit !== 0) at = putNumber(frame, at, 0x80, from.presentLimit, INT64_MAX);
  if (from.presentFilled !== 0) at = putNumber(frame, at, 0x78, from.presentFilled, INT64_MAX);
  if (from.presentOpen !== 0) at = putNumber(frame, at, 0x70, from.presentOpen, INT64_MAX);
  if (from.present !== 0) at = putMember(frame, at, 0x68, from.present, ORDER_PRESENCE);
  if (from.filled !== 0) at = putNumber(frame, at, 0x60, from.filled, INT64_MAX);
  if (from.open !== 0) at = putNumber(frame, at, 0x58, from.open, INT64_MAX);
  if (from.reduceOnly !== false) at = putFlag(frame, at, 0x50, from.reduceOnly);
  if (from.limit !== 0) at = putNumber(frame, at, 0x48, from.limit, INT64_MAX);
  if (from.qty !== 0) at = putNumber(frame, at, 0x40, from.qty, INT64_MAX);
  if (from.originalSeq !== 0) at = putNumber(frame, at, 0x38, from.originalSeq, INT64_MAX);
  if (from.clientOrderId !== '') at = putText(frame, at, 0x32, from.clientOrderId);
  if (from.order !== 0) at = putNumber(frame, at, 0x28, from.order, INT64_MAX);
  if (from.contract !== 0) at = putNumber(frame, at, 0x20, from.contract, UINT32_MAX);
  if (from.item !== 0) at = putSigned32(frame, at, 0x18, from.item);
  if (from.accountSeq !== 0) at = putNumber(frame, at, 0x10, from.accountSeq, INT64_MAX);
  if (from.account !== 0) at = putNumber(frame, at, 0x08, from.account, INT64_MAX);
  return at;
}

export function putOrderTriggered(frame: FrameWriter, end: number, from: OrderTriggered): number {
  let at = end;
  if (from.limit !== 0) at = putNumber(frame, at, 0x40, from.limit, INT64_MAX);
  if (from.price !== 0) at = putNumber(frame, at, 0x38, from.price, INT64_MAX);
  if (from.clientOrderId !== '') at = putText(frame, at, 0x32, from.clientOrderId);
  if (from.order !== 0) at = putNumber(frame, at, 0x28, from.order, INT64_MAX);
  if (from.contract !== 0) at = putNumber(frame, at, 0x20, from.contract, UINT32_MAX);
  if (from.item !== 0) at = putSigned32(frame, at, 0x18, from.item);
  if (from.accountSeq !== 0) at = putNumber(frame, at, 0x10, from.accountSeq, INT64_MAX);
  if (from.account !== 0) at = putNumber(frame, at, 0x08, from.account, INT64_MAX);
  return at;
}

export function putMassCanceled(frame: FrameWriter, end: number, from: MassCanceled): number {
  let at = end;
  if (from.count !== 0) at = putNumber(frame, at, 0x20, from.count, UINT32_MAX);
  if (from.item !== 0) at = putSigned32(frame, at, 0x18, from.item);
  if (from.accountSeq !== 0) at = putNumber(frame, at, 0x10, from.accountSeq, INT64_MAX);
  if (from.account !== 0) at = putNumber(frame, at, 0x08, from.account, INT64_MAX);
  return at;
}

export function putBalanceChanged(frame: FrameWriter, end: number, from: BalanceChanged): number {
  let at = end;
  if (from.reference !== '') at = putText(frame, at, 0x3a, from.reference);
  at = putMember(frame, at, 0x30, from.reason, BALANCE_REASON);
  if (from.balance !== 0) at = putSigned(frame, at, 0x28, from.balance);
  if (from.amount !== 0) at = putSigned(frame, at, 0x20, from.amount);
  if (from.currency !== '') at = putText(frame, at, 0x1a, from.currency);
  if (from.accountSeq !== 0) at = putNumber(frame, at, 0x10, from.accountSeq, INT64_MAX);
  if (from.account !== 0) at = putNumber(frame, at, 0x08, from.account, INT64_MAX);
  return at;
}

export function putMarginLevelChanged(frame: FrameWriter, end: number, from: MarginLevelChanged): number {
  let at = end;
  if (from.maintenanceMargin !== 0) at = putSigned(frame, at, 0x30, from.maintenanceMargin);
  if (from.initialMargin !== 0) at = putSigned(frame, at, 0x28, from.initialMargin);
  if (from.equity !== 0) at = putSigned(frame, at, 0x20, from.equity);
  at = putMember(frame, at, 0x18, from.level, MARGIN_LEVEL);
  if (from.accountSeq !== 0) at = putNumber(frame, at, 0x10, from.accountSeq, INT64_MAX);
  if (from.account !== 0) at = putNumber(frame, at, 0x08, from.account, INT64_MAX);
  return at;
}

export function putPositionSettled(frame: FrameWriter, end: number, from: PositionSettled): number {
  let at = end;
  if (from.balance !== 0) at = putSigned(frame, at, 0x38, from.balance);
  if (from.realized !== 0) at = putSigned(frame, at, 0x30, from.realized);
  if (from.price !== 0) at = putNumber(frame, at, 0x28, from.price, INT64_MAX);
  if (from.lots !== 0) at = putSigned(frame, at, 0x20, from.lots);
  if (from.contract !== 0) at = putNumber(frame, at, 0x18, from.contract, UINT32_MAX);
  if (from.accountSeq !== 0) at = putNumber(frame, at, 0x10, from.accountSeq, INT64_MAX);
  if (from.account !== 0) at = putNumber(frame, at, 0x08, from.account, INT64_MAX);
  return at;
}

export function putFundingPosted(frame: FrameWriter, end: number, from: FundingPosted): number {
  let at = end;
  if (from.balance !== 0) at = putSigned(frame, at, 0x30, from.balance);
  if (from.amount !== 0) at = putSigned(frame, at, 0x28, from.amount);
  if (from.hour !== 0) at = putNumber(frame, at, 0x20, from.hour, INT64_MAX);
  if (from.contract !== 0) at = putNumber(frame, at, 0x18, from.contract, UINT32_MAX);
  if (from.accountSeq !== 0) at = putNumber(frame, at, 0x10, from.accountSeq, INT64_MAX);
  if (from.account !== 0) at = putNumber(frame, at, 0x08, from.account, INT64_MAX);
  return at;
}

export function putLiquidationStarted(frame: FrameWriter, end: number, from: LiquidationStarted): number {
  let at = end;
  if (from.maintenanceMargin !== 0) at = putSigned(frame, at, 0x20, from.maintenanceMargin);
  if (from.equity !== 0) at = putSigned(frame, at, 0x18, from.equity);
  if (from.accountSeq !== 0) at = putNumber(frame, at, 0x10, from.accountSeq, INT64_MAX);
  if (from.account !== 0) at = putNumber(frame, at, 0x08, from.account, INT64_MAX);
  return at;
}

export function putLiquidationOrdered(frame: FrameWriter, end: number, from: LiquidationOrdered): number {
  let at = end;
  if (from.budget !== 0) at = putSigned(frame, at, 0x78, from.budget);
  if (from.bankruptcyPrice !== 0) at = putSigned(frame, at, 0x70, from.bankruptcyPrice);
  if (from.markPrice !== 0) at = putNumber(frame, at, 0x68, from.markPrice, INT64_MAX);
  if (from.maintenanceMargin !== 0) at = putSigned(frame, at, 0x60, from.maintenanceMargin);
  if (from.equity !== 0) at = putSigned(frame, at, 0x58, from.equity);
  if (from.needed !== 0) at = putNumber(frame, at, 0x50, from.needed, INT64_MAX);
  if (from.limit !== 0) at = putNumber(frame, at, 0x48, from.limit, INT64_MAX);
  if (from.qty !== 0) at = putNumber(frame, at, 0x40, from.qty, INT64_MAX);
  at = putMember(frame, at, 0x38, from.side, SIDE);
  if (from.slice !== 0) at = putNumber(frame, at, 0x30, from.slice, UINT32_MAX);
  if (from.step !== 0) at = putNumber(frame, at, 0x28, from.step, UINT32_MAX);
  if (from.order !== 0) at = putNumber(frame, at, 0x20, from.order, INT64_MAX);
  if (from.contract !== 0) at = putNumber(frame, at, 0x18, from.contract, UINT32_MAX);
  if (from.accountSeq !== 0) at = putNumber(frame, at, 0x10, from.accountSeq, INT64_MAX);
  if (from.account !== 0) at = putNumber(frame, at, 0x08, from.account, INT64_MAX);
  return at;
}

export function putLiquidationEnded(frame: FrameWriter, end: number, from: LiquidationEnded): number {
  let at = end;
  if (from.slices !== 0) at = putNumber(frame, at, 0x28, from.slices, UINT32_MAX);
  if (from.maintenanceMargin !== 0) at = putSigned(frame, at, 0x20, from.maintenanceMargin);
  if (from.equity !== 0) at = putSigned(frame, at, 0x18, from.equity);
  if (from.accountSeq !== 0) at = putNumber(frame, at, 0x10, from.accountSeq, INT64_MAX);
  if (from.account !== 0) at = putNumber(frame, at, 0x08, from.account, INT64_MAX);
  return at;
}

export function putGainCut(frame: FrameWriter, end: number, from: GainCut): number {
  let at = end;
  if (from.defaulter !== 0) at = putNumber(frame, at, 0x30, from.defaulter, INT64_MAX);
  if (from.cost !== 0) at = putSigned(frame, at, 0x28, from.cost);
  if (from.amount !== 0) at = putSigned(frame, at, 0x20, from.amount);
  if (from.contract !== 0) at = putNumber(frame, at, 0x18, from.contract, UINT32_MAX);
  if (from.accountSeq !== 0) at = putNumber(frame, at, 0x10, from.accountSeq, INT64_MAX);
  if (from.account !== 0) at = putNumber(frame, at, 0x08, from.account, INT64_MAX);
  return at;
}

export function putIndicatorChanged(frame: FrameWriter, end: number, from: IndicatorChanged): number {
  let at = end;
  if (from.indicator !== 0) at = putNumber(frame, at, 0x20, from.indicator, UINT32_MAX);
  if (from.contract !== 0) at = putNumber(frame, at, 0x18, from.contract, UINT32_MAX);
  if (from.accountSeq !== 0) at = putNumber(frame, at, 0x10, from.accountSeq, INT64_MAX);
  if (from.account !== 0) at = putNumber(frame, at, 0x08, from.account, INT64_MAX);
  return at;
}

export function putCollateralConverted(frame: FrameWriter, end: number, from: CollateralConverted): number {
  let at = end;
  if (from.collateral !== 0) at = putSigned(frame, at, 0x48, from.collateral);
  if (from.balance !== 0) at = putSigned(frame, at, 0x40, from.balance);
  if (from.haircut !== 0) at = putNumber(frame, at, 0x38, from.haircut, UINT32_MAX);
  if (from.rate !== 0) at = putNumber(frame, at, 0x30, from.rate, INT64_MAX);
  if (from.proceeds !== 0) at = putSigned(frame, at, 0x28, from.proceeds);
  if (from.amount !== 0) at = putSigned(frame, at, 0x20, from.amount);
  if (from.currency !== '') at = putText(frame, at, 0x1a, from.currency);
  if (from.accountSeq !== 0) at = putNumber(frame, at, 0x10, from.accountSeq, INT64_MAX);
  if (from.account !== 0) at = putNumber(frame, at, 0x08, from.account, INT64_MAX);
  return at;
}

export function putLeverageChosen(frame: FrameWriter, end: number, from: LeverageChosen): number {
  let at = end;
  if (from.leverage !== 0) at = putNumber(frame, at, 0x20, from.leverage, UINT32_MAX);
  if (from.contract !== 0) at = putNumber(frame, at, 0x18, from.contract, UINT32_MAX);
  if (from.accountSeq !== 0) at = putNumber(frame, at, 0x10, from.accountSeq, INT64_MAX);
  if (from.account !== 0) at = putNumber(frame, at, 0x08, from.account, INT64_MAX);
  return at;
}

export function putShortfallCovered(frame: FrameWriter, end: number, from: ShortfallCovered): number {
  let at = end;
  if (from.balance !== 0) at = putSigned(frame, at, 0x38, from.balance);
  if (from.gains !== 0) at = putSigned(frame, at, 0x30, from.gains);
  if (from.accountSeq !== 0) at = putNumber(frame, at, 0x28, from.accountSeq, INT64_MAX);
  if (from.uncovered !== 0) at = putSigned(frame, at, 0x20, from.uncovered);
  if (from.tranche !== 0) at = putSigned(frame, at, 0x18, from.tranche);
  if (from.insurance !== 0) at = putSigned(frame, at, 0x10, from.insurance);
  if (from.account !== 0) at = putNumber(frame, at, 0x08, from.account, INT64_MAX);
  return at;
}

export function putMassQuoted(frame: FrameWriter, end: number, from: MassQuoted): number {
  let at = end;
  if (from.refused !== 0) at = putNumber(frame, at, 0x48, from.refused, UINT32_MAX);
  if (from.placed !== 0) at = putNumber(frame, at, 0x40, from.placed, UINT32_MAX);
  if (from.kept !== 0) at = putNumber(frame, at, 0x38, from.kept, UINT32_MAX);
  if (from.canceled !== 0) at = putNumber(frame, at, 0x30, from.canceled, UINT32_MAX);
  if (from.quote !== 0) at = putNumber(frame, at, 0x28, from.quote, UINT32_MAX);
  if (from.group !== 0) at = putNumber(frame, at, 0x20, from.group, UINT32_MAX);
  if (from.contract !== 0) at = putNumber(frame, at, 0x18, from.contract, UINT32_MAX);
  if (from.accountSeq !== 0) at = putNumber(frame, at, 0x10, from.accountSeq, INT64_MAX);
  if (from.account !== 0) at = putNumber(frame, at, 0x08, from.account, INT64_MAX);
  return at;
}

export function putProtectionSet(frame: FrameWriter, end: number, from: ProtectionSet): number {
  let at = end;
  if (from.freezeMs !== 0) at = putNumber(frame, at, 0x48, from.freezeMs, UINT32_MAX);
  if (from.notional !== 0) at = putNumber(frame, at, 0x40, from.notional, INT64_MAX);
  if (from.delta !== 0) at = putNumber(frame, at, 0x38, from.delta, INT64_MAX);
  if (from.lots !== 0) at = putNumber(frame, at, 0x30, from.lots, INT64_MAX);
  if (from.windowMs !== 0) at = putNumber(frame, at, 0x28, from.windowMs, UINT32_MAX);
  if (from.group !== 0) at = putNumber(frame, at, 0x20, from.group, UINT32_MAX);
  if (from.contract !== 0) at = putNumber(frame, at, 0x18, from.contract, UINT32_MAX);
  if (from.accountSeq !== 0) at = putNumber(frame, at, 0x10, from.accountSeq, INT64_MAX);
  if (from.account !== 0) at = putNumber(frame, at, 0x08, from.account, INT64_MAX);
  return at;
}

export function putProtectionTripped(frame: FrameWriter, end: number, from: ProtectionTripped): number {
  let at = end;
  if (from.frozenUntil !== 0) at = putNumber(frame, at, 0x40, from.frozenUntil, INT64_MAX);
  if (from.notional !== 0) at = putNumber(frame, at, 0x38, from.notional, INT64_MAX);
  if (from.delta !== 0) at = putSigned(frame, at, 0x30, from.delta);
  if (from.lots !== 0) at = putNumber(frame, at, 0x28, from.lots, INT64_MAX);
  if (from.group !== 0) at = putNumber(frame, at, 0x20, from.group, UINT32_MAX);
  if (from.contract !== 0) at = putNumber(frame, at, 0x18, from.contract, UINT32_MAX);
  if (from.accountSeq !== 0) at = putNumber(frame, at, 0x10, from.accountSeq, INT64_MAX);
  if (from.account !== 0) at = putNumber(frame, at, 0x08, from.account, INT64_MAX);
  return at;
}

export function putProtectionReset(frame: FrameWriter, end: number, from: ProtectionReset): number {
  let at = end;
  if (from.group !== 0) at = putNumber(frame, at, 0x20, from.group, UINT32_MAX);
  if (from.contract !== 0) at = putNumber(frame, at, 0x18, from.contract, UINT32_MAX);
  if (from.accountSeq !== 0) at = putNumber(frame, at, 0x10, from.accountSeq, INT64_MAX);
  if (from.account !== 0) at = putNumber(frame, at, 0x08, from.account, INT64_MAX);
  return at;
}

export function putDisconnectChosen(frame: FrameWriter, end: number, from: DisconnectChosen): number {
  let at = end;
  at = putMember(frame, at, 0x20, from.scope, DISCONNECT_SCOPE);
  if (from.session !== 0) at = putNumber(frame, at, 0x18, from.session, INT64_MAX);
  if (from.accountSeq !== 0) at = putNumber(frame, at, 0x10, from.accountSeq, INT64_MAX);
  if (from.account !== 0) at = putNumber(frame, at, 0x08, from.account, INT64_MAX);
  return at;
}

export function putDeadManSet(frame: FrameWriter, end: number, from: DeadManSet): number {
  let at = end;
  if (from.at !== 0) at = putNumber(frame, at, 0x20, from.at, INT64_MAX);
  if (from.seconds !== 0) at = putNumber(frame, at, 0x18, from.seconds, UINT32_MAX);
  if (from.accountSeq !== 0) at = putNumber(frame, at, 0x10, from.accountSeq, INT64_MAX);
  if (from.account !== 0) at = putNumber(frame, at, 0x08, from.account, INT64_MAX);
  return at;
}

export function putOrdersSwept(frame: FrameWriter, end: number, from: OrdersSwept): number {
  let at = end;
  if (from.count !== 0) at = putNumber(frame, at, 0x20, from.count, UINT32_MAX);
  at = putMember(frame, at, 0x18, from.reason, CANCEL_REASON);
  if (from.accountSeq !== 0) at = putNumber(frame, at, 0x10, from.accountSeq, INT64_MAX);
  if (from.account !== 0) at = putNumber(frame, at, 0x08, from.account, INT64_MAX);
  return at;
}

export function putAccountEvent(frame: FrameWriter, end: number, from: AccountEvent): number {
  let at = end;
  const { event } = from;
  switch (event.kind) {
    case 'orderAccepted':
      at = putHead(frame, putOrderAccepted(frame, at, event), 0x2a, at);
      break;
    case 'orderRejected':
      at = putHead(frame, putOrderRejected(frame, at, event), 0x32, at);
      break;
    case 'ownFill':
      at = putHead(frame, putOwnFill(frame, at, event), 0x3a, at);
      break;
    case 'orderRested':
      at = putHead(frame, putOrderRested(frame, at, event), 0x42, at);
      break;
    case 'orderCanceled':
      at = putHead(frame, putOrderCanceled(frame, at, event), 0x4a, at);
      break;
    case 'orderExpired':
      at = putHead(frame, putOrderExpired(frame, at, event), 0x52, at);
      break;
    case 'orderReduced':
      at = putHead(frame, putOrderReduced(frame, at, event), 0x5a, at);
      break;
    case 'orderReplaced':
      at = putHead(frame, putOrderReplaced(frame, at, event), 0x62, at);
      break;
    case 'orderDuplicate':
      at = putHead(frame, putOrderDuplicate(frame, at, event), 0x6a, at);
      break;
    case 'orderTriggered':
      at = putHead(frame, putOrderTriggered(frame, at, event), 0x72, at);
      break;
    case 'massCanceled':
      at = putHead(frame, putMassCanceled(frame, at, event), 0x7a, at);
      break;
    case 'balanceChanged':
      at = putHead(frame, putBalanceChanged(frame, at, event), 0x82, at);
      break;
    case 'marginLevelChanged':
      at = putHead(frame, putMarginLevelChanged(frame, at, event), 0x8a, at);
      break;
    case 'positionSettled':
      at = putHead(frame, putPositionSettled(frame, at, event), 0x92, at);
      break;
    case 'fundingPosted':
      at = putHead(frame, putFundingPosted(frame, at, event), 0xc2, at);
      break;
    case 'liquidationStarted':
      at = putHead(frame, putLiquidationStarted(frame, at, event), 0xca, at);
      break;
    case 'liquidationOrdered':
      at = putHead(frame, putLiquidationOrdered(frame, at, event), 0xd2, at);
      break;
    case 'liquidationEnded':
      at = putHead(frame, putLiquidationEnded(frame, at, event), 0xda, at);
      break;
    case 'gainCut':
      at = putHead(frame, putGainCut(frame, at, event), 0xe2, at);
      break;
    case 'indicatorChanged':
      at = putHead(frame, putIndicatorChanged(frame, at, event), 0xea, at);
      break;
    case 'collateralConverted':
      at = putHead(frame, putCollateralConverted(frame, at, event), 0xf2, at);
      break;
    case 'leverageChosen':
      at = putHead(frame, putLeverageChosen(frame, at, event), 0xfa, at);
      break;
    case 'shortfallCovered':
      at = putHead(frame, putShortfallCovered(frame, at, event), 0x102, at);
      break;
    case 'massQuoted':
      at = putHead(frame, putMassQuoted(frame, at, event), 0x822, at);
      break;
    case 'protectionSet':
      at = putHead(frame, putProtectionSet(frame, at, event), 0x82a, at);
      break;
    case 'protectionTripped':
      at = putHead(frame, putProtectionTripped(frame, at, event), 0x832, at);
      break;
    case 'protectionReset':
      at = putHead(frame, putProtectionReset(frame, at, event), 0x83a, at);
      break;
    case 'disconnectChosen':
      at = putHead(frame, putDisconnectChosen(frame, at, event), 0x842, at);
      break;
    case 'deadManSet':
      at = putHead(frame, putDeadManSet(frame, at, event), 0x85a, at);
      break;
    case 'ordersSwept':
      at = putHead(frame, putOrdersSwept(frame, at, event), 0x862, at);
      break;
    default:
      event satisfies never;
      frame.declined = true;
  }
  if (from.time !== 0) at = putNumber(frame, at, 0x20, from.time, INT64_MAX);
  if (from.seq !== 0) at = putNumber(frame, at, 0x18, from.seq, INT64_MAX);
  if (from.accountSeq !== 0) at = putNumber(frame, at, 0x10, from.accountSeq, INT64_MAX);
  if (from.account !== 0) at = putNumber(frame, at, 0x08, from.account, INT64_MAX);
  return at;
}

export function putLevel(frame: FrameWriter, end: number, from: Level): number {
  let at = end;
  if (from.qty !== 0) at = putNumber(frame, at, 0x10, from.qty, INT64_MAX);
  if (from.price !== 0) at = putNumber(frame, at, 0x08, from.price, INT64_MAX);
  return at;
}

export function putBookDelta(frame: FrameWriter, end: number, from: BookDelta): number {
  let at = end;
  if (from.conflated !== false) at = putFlag(frame, at, 0x40, from.conflated);
  if (from.asks.length > 1000000) frame.declined = true;
  for (let item = from.asks.length - 1; item >= 0; item--) {
    if (at < ROOM) {
      frame.isFull = true;
      return at;
    }
    at = putHead(frame, putLevel(frame, at, from.asks[item]), 0x3a, at);
  }
  if (from.bids.length > 1000000) frame.declined = true;
  for (let item = from.bids.length - 1; item >= 0; item--) {
    if (at < ROOM) {
      frame.isFull = true;
      return at;
    }
    at = putHead(frame, putLevel(frame, at, from.bids[item]), 0x32, at);
  }
  if (from.prevSeq !== 0) at = putNumber(frame, at, 0x28, from.prevSeq, INT64_MAX);
  if (from.seq !== 0) at = putNumber(frame, at, 0x20, from.seq, INT64_MAX);
  if (from.epoch !== 0) at = putNumber(frame, at, 0x18, from.epoch, INT64_MAX);
  if (from.contract !== 0) at = putNumber(frame, at, 0x10, from.contract, UINT32_MAX);
  at = putMember(frame, at, 0x08, from.channel, CHANNEL);
  return at;
}

export function putBbo(frame: FrameWriter, end: number, from: Bbo): number {
  let at = end;
  if (from.askQty !== 0) at = putNumber(frame, at, 0x38, from.askQty, INT64_MAX);
  if (from.askPrice !== 0) at = putNumber(frame, at, 0x30, from.askPrice, INT64_MAX);
  if (from.bidQty !== 0) at = putNumber(frame, at, 0x28, from.bidQty, INT64_MAX);
  if (from.bidPrice !== 0) at = putNumber(frame, at, 0x20, from.bidPrice, INT64_MAX);
  if (from.seq !== 0) at = putNumber(frame, at, 0x18, from.seq, INT64_MAX);
  if (from.epoch !== 0) at = putNumber(frame, at, 0x10, from.epoch, INT64_MAX);
  if (from.contract !== 0) at = putNumber(frame, at, 0x08, from.contract, UINT32_MAX);
  return at;
}

export function putTrade(frame: FrameWriter, end: number, from: Trade): number {
  let at = end;
  if (from.time !== 0) at = putNumber(frame, at, 0x40, from.time, INT64_MAX);
  at = putMember(frame, at, 0x38, from.cause, CAUSE);
  if (from.takerAfmm !== false) at = putFlag(frame, at, 0x30, from.takerAfmm);
  if (from.makerAfmm !== false) at = putFlag(frame, at, 0x28, from.makerAfmm);
  at = putMember(frame, at, 0x20, from.takerSide, SIDE);
  if (from.qty !== 0) at = putNumber(frame, at, 0x18, from.qty, INT64_MAX);
  if (from.price !== 0) at = putNumber(frame, at, 0x10, from.price, INT64_MAX);
  if (from.trade !== 0) at = putNumber(frame, at, 0x08, from.trade, INT64_MAX);
  return at;
}

export function putTrades(frame: FrameWriter, end: number, from: Trades): number {
  let at = end;
  if (from.snapshot !== false) at = putFlag(frame, at, 0x30, from.snapshot);
  if (from.trades.length > 1000000) frame.declined = true;
  for (let item = from.trades.length - 1; item >= 0; item--) {
    if (at < ROOM) {
      frame.isFull = true;
      return at;
    }
    at = putHead(frame, putTrade(frame, at, from.trades[item]), 0x2a, at);
  }
  if (from.prevSeq !== 0) at = putNumber(frame, at, 0x20, from.prevSeq, INT64_MAX);
  if (from.seq !== 0) at = putNumber(frame, at, 0x18, from.seq, INT64_MAX);
  if (from.epoch !== 0) at = putNumber(frame, at, 0x10, from.epoch, INT64_MAX);
  if (from.contract !== 0) at = putNumber(frame, at, 0x08, from.contract, UINT32_MAX);
  return at;
}

export function putBookSnapshot(frame: FrameWriter, end: number, from: BookSnapshot): number {
  let at = end;
  if (from.asks.length > 1000000) frame.declined = true;
  for (let item = from.asks.length - 1; item >= 0; item--) {
    if (at < ROOM) {
      frame.isFull = true;
      return at;
    }
    at = putHead(frame, putLevel(frame, at, from.asks[item]), 0x32, at);
  }
  if (from.bids.length > 1000000) frame.declined = true;
  for (let item = from.bids.length - 1; item >= 0; item--) {
    if (at < ROOM) {
      frame.isFull = true;
      return at;
    }
    at = putHead(frame, putLevel(frame, at, from.bids[item]), 0x2a, at);
  }
  if (from.seq !== 0) at = putNumber(frame, at, 0x20, from.seq, INT64_MAX);
  if (from.epoch !== 0) at = putNumber(frame, at, 0x18, from.epoch, INT64_MAX);
  if (from.contract !== 0) at = putNumber(frame, at, 0x10, from.contract, UINT32_MAX);
  at = putMember(frame, at, 0x08, from.channel, CHANNEL);
  return at;
}

/** Declines what is not hot. */
export function putServerBody(frame: FrameWriter, end: number, body: ServerBody): number {
  switch (body.kind) {
    case 'orderAck':
      return putHead(frame, putOrderAck(frame, end, body), 0x2a, end);
    case 'batchAck':
      return putHead(frame, putBatchAck(frame, end, body), 0x32, end);
    case 'massCancelAck':
      return putHead(frame, putMassCancelAck(frame, end, body), 0x3a, end);
    case 'reject':
      return putHead(frame, putReject(frame, end, body), 0x42, end);
    case 'accountEvent':
      return putHead(frame, putAccountEvent(frame, end, body), 0x4a, end);
    case 'bookDelta':
      return putHead(frame, putBookDelta(frame, end, body), 0x52, end);
    case 'bbo':
      return putHead(frame, putBbo(frame, end, body), 0x5a, end);
    case 'trades':
      return putHead(frame, putTrades(frame, end, body), 0x62, end);
    case 'bookSnapshot':
      return putHead(frame, putBookSnapshot(frame, end, body), 0x6a, end);
    default:
      frame.declined = true;
      return end;
  }
}
