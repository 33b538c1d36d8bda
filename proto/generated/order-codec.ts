// Made from engine/schema/order-fields.ts by `npm run build`. Do not edit.

import type { AmendOrder, CancelOrder, PlaceOrder } from '../../engine/schema/commands/orders.ts';
import {
  type FrameReader,
  readFlag,
  readNumber,
  readSigned,
  readTag,
  readText,
  readUpTo,
} from '../codec/frame-reader.ts';
import { type FrameWriter, putFlag, putNumber, putSigned, putText } from '../codec/frame-writer.ts';
import { HIGHEST, INT64_MAX, UINT32_MAX } from '../codec/order-bounds.ts';

/** An object of the layout that the reader makes: the engine's code sees one hidden class, however it came in. */
export function layOutPlaceOrder(from: PlaceOrder): PlaceOrder {
  return {
    kind: 'placeOrder',
    key: from.key,
    account: from.account,
    contract: from.contract,
    side: from.side,
    type: from.type,
    qty: from.qty,
    limit: from.limit,
    timeInForce: from.timeInForce,
    expiresAt: from.expiresAt,
    postOnly: from.postOnly,
    reduceOnly: from.reduceOnly,
    displayQty: from.displayQty,
    selfTrade: from.selfTrade,
    trigger: from.trigger,
    triggerOn: from.triggerOn,
    clientOrderId: from.clientOrderId,
    validUntil: from.validUntil,
    tag: from.tag,
    peg: from.peg,
    pegOffset: from.pegOffset,
    cap: from.cap,
    protection: from.protection,
    takeProfit: from.takeProfit,
    takeProfitLimit: from.takeProfitLimit,
    stopLoss: from.stopLoss,
    stopLossLimit: from.stopLossLimit,
    exitOn: from.exitOn,
    pairWith: from.pairWith,
  };
}

export function readPlaceOrder(frame: FrameReader, end: number): PlaceOrder {
  let key = 0;
  let account = 0;
  let contract = 0;
  let side = 0;
  let type = 0;
  let qty = 0;
  let limit = 0;
  let timeInForce = 0;
  let expiresAt = 0;
  let postOnly = 0;
  let reduceOnly = false;
  let displayQty = 0;
  let selfTrade = 0;
  let trigger = 0;
  let triggerOn = 0;
  let clientOrderId = '';
  let validUntil = 0;
  let tag = '';
  let peg = 0;
  let pegOffset = 0;
  let cap = 0;
  let protection = 0;
  let takeProfit = 0;
  let takeProfitLimit = 0;
  let stopLoss = 0;
  let stopLossLimit = 0;
  let exitOn = 0;
  let pairWith = '';
  while (frame.at < end && !frame.declined) {
    switch (readTag(frame, end)) {
      case 0x08:
        key = readNumber(frame, end);
        break;
      case 0x10:
        account = readNumber(frame, end);
        break;
      case 0x18:
        contract = readUpTo(frame, end, UINT32_MAX);
        break;
      case 0x20:
        side = readUpTo(frame, end, HIGHEST.Side);
        break;
      case 0x28:
        type = readUpTo(frame, end, HIGHEST.OrderType);
        break;
      case 0x30:
        qty = readNumber(frame, end);
        break;
      case 0x38:
        limit = readNumber(frame, end);
        break;
      case 0x40:
        timeInForce = readUpTo(frame, end, HIGHEST.TimeInForce);
        break;
      case 0x48:
        expiresAt = readNumber(frame, end);
        break;
      case 0x50:
        postOnly = readUpTo(frame, end, HIGHEST.PostOnly);
        break;
      case 0x58:
        reduceOnly = readFlag(frame, end);
        break;
      case 0x60:
        displayQty = readNumber(frame, end);
        break;
      case 0x68:
        selfTrade = readUpTo(frame, end, HIGHEST.SelfTrade);
        break;
      case 0x70:
        trigger = readNumber(frame, end);
        break;
      case 0x78:
        triggerOn = readUpTo(frame, end, HIGHEST.TriggerOn);
        break;
      case 0x82:
        clientOrderId = readText(frame, end);
        break;
      case 0x88:
        validUntil = readNumber(frame, end);
        break;
      case 0x92:
        tag = readText(frame, end);
        break;
      case 0xa0:
        peg = readUpTo(frame, end, HIGHEST.PegTo);
        break;
      case 0xa8:
        pegOffset = readSigned(frame, end);
        break;
      case 0xb0:
        cap = readNumber(frame, end);
        break;
      case 0xb8:
        protection = readNumber(frame, end);
        break;
      case 0xc0:
        takeProfit = readNumber(frame, end);
        break;
      case 0xc8:
        takeProfitLimit = readNumber(frame, end);
        break;
      case 0xd0:
        stopLoss = readNumber(frame, end);
        break;
      case 0xd8:
        stopLossLimit = readNumber(frame, end);
        break;
      case 0xe0:
        exitOn = readUpTo(frame, end, HIGHEST.TriggerOn);
        break;
      case 0xea:
        pairWith = readText(frame, end);
        break;
      default:
        frame.declined = true;
    }
  }
  if (frame.at !== end) frame.declined = true;
  return {
    kind: 'placeOrder',
    key,
    account,
    contract,
    side,
    type,
    qty,
    limit,
    timeInForce,
    expiresAt,
    postOnly,
    reduceOnly,
    displayQty,
    selfTrade,
    trigger,
    triggerOn,
    clientOrderId,
    validUntil,
    tag,
    peg,
    pegOffset,
    cap,
    protection,
    takeProfit,
    takeProfitLimit,
    stopLoss,
    stopLossLimit,
    exitOn,
    pairWith,
  } as PlaceOrder;
}

/** The last field first: a frame is filled from its end. Most fields are absent, and then there is nothing to call. */
export function putPlaceOrder(frame: FrameWriter, end: number, order: PlaceOrder): number {
  let at = end;
  if (order.pairWith !== '') at = putText(frame, at, 0xea, order.pairWith);
  if (order.exitOn !== 0) at = putNumber(frame, at, 0xe0, order.exitOn, HIGHEST.TriggerOn);
  if (order.stopLossLimit !== 0) at = putNumber(frame, at, 0xd8, order.stopLossLimit, INT64_MAX);
  if (order.stopLoss !== 0) at = putNumber(frame, at, 0xd0, order.stopLoss, INT64_MAX);
  if (order.takeProfitLimit !== 0) at = putNumber(frame, at, 0xc8, order.takeProfitLimit, INT64_MAX);
  if (order.takeProfit !== 0) at = putNumber(frame, at, 0xc0, order.takeProfit, INT64_MAX);
  if (order.protection !== 0) at = putNumber(frame, at, 0xb8, order.protection, INT64_MAX);
  if (order.cap !== 0) at = putNumber(frame, at, 0xb0, order.cap, INT64_MAX);
  if (order.pegOffset !== 0) at = putSigned(frame, at, 0xa8, order.pegOffset);
  if (order.peg !== 0) at = putNumber(frame, at, 0xa0, order.peg, HIGHEST.PegTo);
  if (order.tag !== '') at = putText(frame, at, 0x92, order.tag);
  if (order.validUntil !== 0) at = putNumber(frame, at, 0x88, order.validUntil, INT64_MAX);
  if (order.clientOrderId !== '') at = putText(frame, at, 0x82, order.clientOrderId);
  if (order.triggerOn !== 0) at = putNumber(frame, at, 0x78, order.triggerOn, HIGHEST.TriggerOn);
  if (order.trigger !== 0) at = putNumber(frame, at, 0x70, order.trigger, INT64_MAX);
  at = putNumber(frame, at, 0x68, order.selfTrade, HIGHEST.SelfTrade);
  if (order.displayQty !== 0) at = putNumber(frame, at, 0x60, order.displayQty, INT64_MAX);
  if (order.reduceOnly !== false) at = putFlag(frame, at, 0x58, order.reduceOnly);
  at = putNumber(frame, at, 0x50, order.postOnly, HIGHEST.PostOnly);
  if (order.expiresAt !== 0) at = putNumber(frame, at, 0x48, order.expiresAt, INT64_MAX);
  at = putNumber(frame, at, 0x40, order.timeInForce, HIGHEST.TimeInForce);
  if (order.limit !== 0) at = putNumber(frame, at, 0x38, order.limit, INT64_MAX);
  if (order.qty !== 0) at = putNumber(frame, at, 0x30, order.qty, INT64_MAX);
  at = putNumber(frame, at, 0x28, order.type, HIGHEST.OrderType);
  at = putNumber(frame, at, 0x20, order.side, HIGHEST.Side);
  if (order.contract !== 0) at = putNumber(frame, at, 0x18, order.contract, UINT32_MAX);
  if (order.account !== 0) at = putNumber(frame, at, 0x10, order.account, INT64_MAX);
  if (order.key !== 0) at = putNumber(frame, at, 0x08, order.key, INT64_MAX);
  return at;
}

/** An object of the layout that the reader makes: the engine's code sees one hidden class, however it came in. */
export function layOutAmendOrder(from: AmendOrder): AmendOrder {
  return {
    kind: 'amendOrder',
    key: from.key,
    account: from.account,
    order: from.order,
    clientOrderId: from.clientOrderId,
    qty: from.qty,
    limit: from.limit,
    trigger: from.trigger,
    validUntil: from.validUntil,
    cap: from.cap,
    contract: from.contract,
    side: from.side,
  };
}

export function readAmendOrder(frame: FrameReader, end: number): AmendOrder {
  let key = 0;
  let account = 0;
  let order = 0;
  let clientOrderId = '';
  let qty = 0;
  let limit = 0;
  let trigger = 0;
  let validUntil = 0;
  let cap = 0;
  let contract = 0;
  let side = 0;
  while (frame.at < end && !frame.declined) {
    switch (readTag(frame, end)) {
      case 0x08:
        key = readNumber(frame, end);
        break;
      case 0x10:
        account = readNumber(frame, end);
        break;
      case 0x18:
        order = readNumber(frame, end);
        break;
      case 0x22:
        clientOrderId = readText(frame, end);
        break;
      case 0x28:
        qty = readNumber(frame, end);
        break;
      case 0x30:
        limit = readNumber(frame, end);
        break;
      case 0x38:
        trigger = readNumber(frame, end);
        break;
      case 0x40:
        validUntil = readNumber(frame, end);
        break;
      case 0x48:
        cap = readNumber(frame, end);
        break;
      case 0x50:
        contract = readUpTo(frame, end, UINT32_MAX);
        break;
      case 0x58:
        side = readUpTo(frame, end, HIGHEST.Side);
        break;
      default:
        frame.declined = true;
    }
  }
  if (frame.at !== end) frame.declined = true;
  return {
    kind: 'amendOrder',
    key,
    account,
    order,
    clientOrderId,
    qty,
    limit,
    trigger,
    validUntil,
    cap,
    contract,
    side,
  } as AmendOrder;
}

/** The last field first: a frame is filled from its end. Most fields are absent, and then there is nothing to call. */
export function putAmendOrder(frame: FrameWriter, end: number, order: AmendOrder): number {
  let at = end;
  if (order.side !== 0) at = putNumber(frame, at, 0x58, order.side, HIGHEST.Side);
  if (order.contract !== 0) at = putNumber(frame, at, 0x50, order.contract, UINT32_MAX);
  if (order.cap !== 0) at = putNumber(frame, at, 0x48, order.cap, INT64_MAX);
  if (order.validUntil !== 0) at = putNumber(frame, at, 0x40, order.validUntil, INT64_MAX);
  if (order.trigger !== 0) at = putNumber(frame, at, 0x38, order.trigger, INT64_MAX);
  if (order.limit !== 0) at = putNumber(frame, at, 0x30, order.limit, INT64_MAX);
  if (order.qty !== 0) at = putNumber(frame, at, 0x28, order.qty, INT64_MAX);
  if (order.clientOrderId !== '') at = putText(frame, at, 0x22, order.clientOrderId);
  if (order.order !== 0) at = putNumber(frame, at, 0x18, order.order, INT64_MAX);
  if (order.account !== 0) at = putNumber(frame, at, 0x10, order.account, INT64_MAX);
  if (order.key !== 0) at = putNumber(frame, at, 0x08, order.key, INT64_MAX);
  return at;
}

/** An object of the layout that the reader makes: the engine's code sees one hidden class, however it came in. */
export function layOutCancelOrder(from: CancelOrder): CancelOrder {
  return {
    kind: 'cancelOrder',
    key: from.key,
    account: from.account,
    order: from.order,
    clientOrderId: from.clientOrderId,
    contract: from.contract,
    side: from.side,
  };
}

export function readCancelOrder(frame: FrameReader, end: number): CancelOrder {
  let key = 0;
  let account = 0;
  let order = 0;
  let clientOrderId = '';
  let contract = 0;
  let side = 0;
  while (frame.at < end && !frame.declined) {
    switch (readTag(frame, end)) {
      case 0x08:
        key = readNumber(frame, end);
        break;
      case 0x10:
        account = readNumber(frame, end);
        break;
      case 0x18:
        order = readNumber(frame, end);
        break;
      case 0x22:
        clientOrderId = readText(frame, end);
        break;
      case 0x28:
        contract = readUpTo(frame, end, UINT32_MAX);
        break;
      case 0x30:
        side = readUpTo(frame, end, HIGHEST.Side);
        break;
      default:
        frame.declined = true;
    }
  }
  if (frame.at !== end) frame.declined = true;
  return {
    kind: 'cancelOrder',
    key,
    account,
    order,
    clientOrderId,
    contract,
    side,
  } as CancelOrder;
}

/** The last field first: a frame is filled from its end. Most fields are absent, and then there is nothing to call. */
export function putCancelOrder(frame: FrameWriter, end: number, order: CancelOrder): number {
  let at = end;
  if (order.side !== 0) at = putNumber(frame, at, 0x30, order.side, HIGHEST.Side);
  if (order.contract !== 0) at = putNumber(frame, at, 0x28, order.contract, UINT32_MAX);
  if (order.clientOrderId !== '') at = putText(frame, at, 0x22, order.clientOrderId);
  if (order.order !== 0) at = putNumber(frame, at, 0x18, order.order, INT64_MAX);
  if (order.account !== 0) at = putNumber(frame, at, 0x10, order.account, INT64_MAX);
  if (order.key !== 0) at = putNumber(frame, at, 0x08, order.key, INT64_MAX);
  return at;
}
