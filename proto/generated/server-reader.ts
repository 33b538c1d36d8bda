// Made from proto/praya/v1 and proto/codec by `npm run proto`. Do not edit.

import {
  type FrameReader,
  readFlag,
  readLimit,
  readMember,
  readName,
  readNumber,
  readSigned,
  readSigned32,
  readTag,
  readText,
  readUpTo,
} from '../codec/frame-reader.ts';
import {
  members,
} from '../codec/members.ts';
import {
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

export function readOrderAck(frame: FrameReader, end: number): OrderAck {
  let seq = 0;
  let item = 0;
  let outcome = 0;
  let account = 0;
  let contract = 0;
  let order = 0;
  let clientOrderId = '';
  let limit = 0;
  let qty = 0;
  let reduceOnly = false;
  let open = 0;
  let filled = 0;
  let originalSeq = 0;
  let creditsLeft = 0;
  let present = 0;
  let presentOpen = 0;
  let presentFilled = 0;
  let presentLimit = 0;
  while (frame.at < end && !frame.declined) {
    switch (readTag(frame, end)) {
      case 0x08:
        seq = readNumber(frame, end);
        break;
      case 0x10:
        item = readUpTo(frame, end, UINT32_MAX);
        break;
      case 0x18:
        outcome = readMember(frame, end, ORDER_OUTCOME);
        break;
      case 0x20:
        account = readNumber(frame, end);
        break;
      case 0x28:
        contract = readUpTo(frame, end, UINT32_MAX);
        break;
      case 0x30:
        order = readNumber(frame, end);
        break;
      case 0x3a:
        clientOrderId = readText(frame, end);
        break;
      case 0x40:
        limit = readNumber(frame, end);
        break;
      case 0x48:
        qty = readNumber(frame, end);
        break;
      case 0x50:
        reduceOnly = readFlag(frame, end);
        break;
      case 0x58:
        open = readNumber(frame, end);
        break;
      case 0x60:
        filled = readNumber(frame, end);
        break;
      case 0x68:
        originalSeq = readNumber(frame, end);
        break;
      case 0x70:
        creditsLeft = readUpTo(frame, end, UINT32_MAX);
        break;
      case 0x78:
        present = readMember(frame, end, ORDER_PRESENCE);
        break;
      case 0x80:
        presentOpen = readNumber(frame, end);
        break;
      case 0x88:
        presentFilled = readNumber(frame, end);
        break;
      case 0x90:
        presentLimit = readNumber(frame, end);
        break;
      default:
        frame.declined = true;
    }
  }
  if (frame.at !== end || outcome === 0) frame.declined = true;
  return {
    kind: 'orderAck',
    seq,
    item,
    outcome,
    account,
    contract,
    order,
    clientOrderId,
    limit,
    qty,
    reduceOnly,
    open,
    filled,
    originalSeq,
    creditsLeft,
    present,
    presentOpen,
    presentFilled,
    presentLimit,
  } as OrderAck;
}

export function readReject(frame: FrameReader, end: number): Reject {
  let seq = 0;
  let item = 0;
  let reason = 0;
  let field = '';
  let limit = 0;
  let actual = 0;
  let text = '';
  let creditsLeft = 0;
  let retryAfterUs = 0;
  let order = 0;
  let clientOrderId = '';
  while (frame.at < end && !frame.declined) {
    switch (readTag(frame, end)) {
      case 0x08:
        seq = readNumber(frame, end);
        break;
      case 0x10:
        item = readUpTo(frame, end, UINT32_MAX);
        break;
      case 0x18:
        reason = readMember(frame, end, REJECT_REASON);
        break;
      case 0x22:
        field = readText(frame, end);
        break;
      case 0x28:
        limit = readSigned(frame, end);
        break;
      case 0x30:
        actual = readSigned(frame, end);
        break;
      case 0x3a:
        text = readText(frame, end, 1024);
        break;
      case 0x40:
        creditsLeft = readUpTo(frame, end, UINT32_MAX);
        break;
      case 0x48:
        retryAfterUs = readNumber(frame, end);
        break;
      case 0x50:
        order = readNumber(frame, end);
        break;
      case 0x5a:
        clientOrderId = readText(frame, end);
        break;
      default:
        frame.declined = true;
    }
  }
  if (frame.at !== end || reason === 0) frame.declined = true;
  return {
    kind: 'reject',
    seq,
    item,
    reason,
    field,
    limit,
    actual,
    text,
    creditsLeft,
    retryAfterUs,
    order,
    clientOrderId,
  } as Reject;
}

export function readBatchItem(frame: FrameReader, end: number): OrderAck | Reject {
  let item: OrderAck | Reject | null = null;
  switch (frame.at < end ? readTag(frame, end) : -1) {
    case 0x0a:
      item = readOrderAck(frame, readLimit(frame, end));
      break;
    case 0x12:
      item = readReject(frame, readLimit(frame, end));
      break;
    default:
  }
  if (item === null || frame.at !== end) frame.declined = true;
  return item as OrderAck | Reject;
}

export function readBatchAck(frame: FrameReader, end: number): BatchAck {
  let seq = 0;
  const items: (OrderAck | Reject)[] = [];
  let creditsLeft = 0;
  while (frame.at < end && !frame.declined) {
    switch (readTag(frame, end)) {
      case 0x08:
        seq = readNumber(frame, end);
        break;
      case 0x12:
        items.push(readBatchItem(frame, readLimit(frame, end)));
        break;
      case 0x18:
        creditsLeft = readUpTo(frame, end, UINT32_MAX);
        break;
      default:
        frame.declined = true;
    }
  }
  if (frame.at !== end || items.length > 1000000) frame.declined = true;
  return {
    kind: 'batchAck',
    seq,
    items,
    creditsLeft,
  } as unknown as BatchAck;
}

export function readMassCancelAck(frame: FrameReader, end: number): MassCancelAck {
  let seq = 0;
  let account = 0;
  let count = 0;
  let creditsLeft = 0;
  while (frame.at < end && !frame.declined) {
    switch (readTag(frame, end)) {
      case 0x08:
        seq = readNumber(frame, end);
        break;
      case 0x10:
        account = readNumber(frame, end);
        break;
      case 0x18:
        count = readUpTo(frame, end, UINT32_MAX);
        break;
      case 0x20:
        creditsLeft = readUpTo(frame, end, UINT32_MAX);
        break;
      default:
        frame.declined = true;
    }
  }
  if (frame.at !== end) frame.declined = true;
  return {
    kind: 'massCancelAck',
    seq,
    account,
    count,
    creditsLeft,
  } as MassCancelAck;
}

export function readOrderAccepted(frame: FrameReader, end: number): OrderAccepted {
  let account = 0;
  let accountSeq = 0;
  let item = 0;
  let contract = 0;
  let order = 0;
  let clientOrderId = '';
  let tag = '';
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
  let peg = 0;
  let pegOffset = 0;
  let cap = 0;
  let protection = 0;
  let takeProfit = 0;
  let takeProfitLimit = 0;
  let stopLoss = 0;
  let stopLossLimit = 0;
  let exitOn = 0;
  let parent = 0;
  let pair = 0;
  while (frame.at < end && !frame.declined) {
    switch (readTag(frame, end)) {
      case 0x08:
        account = readNumber(frame, end);
        break;
      case 0x10:
        accountSeq = readNumber(frame, end);
        break;
      case 0x18:
        item = readSigned32(frame, end);
        break;
      case 0x20:
        contract = readUpTo(frame, end, UINT32_MAX);
        break;
      case 0x28:
        order = readNumber(frame, end);
        break;
      case 0x32:
        clientOrderId = readText(frame, end);
        break;
      case 0x3a:
        tag = readText(frame, end);
        break;
      case 0x40:
        side = readMember(frame, end, SIDE);
        break;
      case 0x48:
        type = readMember(frame, end, ORDER_TYPE);
        break;
      case 0x50:
        qty = readNumber(frame, end);
        break;
      case 0x58:
        limit = readNumber(frame, end);
        break;
      case 0x60:
        timeInForce = readMember(frame, end, TIME_IN_FORCE);
        break;
      case 0x68:
        expiresAt = readNumber(frame, end);
        break;
      case 0x70:
        postOnly = readMember(frame, end, POST_ONLY);
        break;
      case 0x78:
        reduceOnly = readFlag(frame, end);
        break;
      case 0x80:
        displayQty = readNumber(frame, end);
        break;
      case 0x88:
        selfTrade = readMember(frame, end, SELF_TRADE);
        break;
      case 0x90:
        trigger = readNumber(frame, end);
        break;
      case 0x98:
        triggerOn = readMember(frame, end, TRIGGER_ON);
        break;
      case 0xa0:
        peg = readMember(frame, end, PEG_TO);
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
        exitOn = readMember(frame, end, TRIGGER_ON);
        break;
      case 0xf0:
        parent = readNumber(frame, end);
        break;
      case 0xf8:
        pair = readNumber(frame, end);
        break;
      default:
        frame.declined = true;
    }
  }
  if (frame.at !== end || side === 0 || type === 0 || timeInForce === 0 || postOnly === 0 || selfTrade === 0) frame.declined = true;
  return {
    kind: 'orderAccepted',
    account,
    accountSeq,
    item,
    contract,
    order,
    clientOrderId,
    tag,
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
    peg,
    pegOffset,
    cap,
    protection,
    takeProfit,
    takeProfitLimit,
    stopLoss,
    stopLossLimit,
    exitOn,
    parent,
    pair,
  } as OrderAccepted;
}

export function readOrderRejected(frame: FrameReader, end: number): OrderRejected {
  let account = 0;
  let accountSeq = 0;
  let item = 0;
  let contract = 0;
  let order = 0;
  let clientOrderId = '';
  let command = '';
  let reason = 0;
  let field = '';
  let limit = 0;
  let actual = 0;
  while (frame.at < end && !frame.declined) {
    switch (readTag(frame, end)) {
      case 0x08:
        account = readNumber(frame, end);
        break;
      case 0x10:
        accountSeq = readNumber(frame, end);
        break;
      case 0x18:
        item = readSigned32(frame, end);
        break;
      case 0x20:
        contract = readUpTo(frame, end, UINT32_MAX);
        break;
      case 0x28:
        order = readNumber(frame, end);
        break;
      case 0x32:
        clientOrderId = readText(frame, end);
        break;
      case 0x38:
        command = readName(frame, end, ORDER_REJECTED_COMMAND);
        break;
      case 0x40:
        reason = readMember(frame, end, REJECT_REASON);
        break;
      case 0x4a:
        field = readText(frame, end);
        break;
      case 0x50:
        limit = readSigned(frame, end);
        break;
      case 0x58:
        actual = readSigned(frame, end);
        break;
      default:
        frame.declined = true;
    }
  }
  if (frame.at !== end || command === '' || reason === 0) frame.declined = true;
  return {
    kind: 'orderRejected',
    account,
    accountSeq,
    item,
    contract,
    order,
    clientOrderId,
    command,
    reason,
    field,
    limit,
    actual,
  } as OrderRejected;
}

export function readOwnFill(frame: FrameReader, end: number): OwnFill {
  let item = 0;
  let contract = 0;
  let trade = 0;
  let price = 0;
  let qty = 0;
  let side = 0;
  let liquidity = 0;
  let cause = 0;
  let order = 0;
  let clientOrderId = '';
  let open = 0;
  let filled = 0;
  let fee = 0;
  let realized = 0;
  let held = 0;
  let cost = 0;
  let balance = 0;
  let makerAfmm = false;
  let takerAfmm = false;
  while (frame.at < end && !frame.declined) {
    switch (readTag(frame, end)) {
      case 0x08:
        item = readSigned32(frame, end);
        break;
      case 0x10:
        contract = readUpTo(frame, end, UINT32_MAX);
        break;
      case 0x18:
        trade = readNumber(frame, end);
        break;
      case 0x20:
        price = readNumber(frame, end);
        break;
      case 0x28:
        qty = readNumber(frame, end);
        break;
      case 0x30:
        side = readMember(frame, end, SIDE);
        break;
      case 0x38:
        liquidity = readMember(frame, end, LIQUIDITY);
        break;
      case 0x40:
        cause = readMember(frame, end, CAUSE);
        break;
      case 0x48:
        order = readNumber(frame, end);
        break;
      case 0x52:
        clientOrderId = readText(frame, end);
        break;
      case 0x58:
        open = readNumber(frame, end);
        break;
      case 0x60:
        filled = readNumber(frame, end);
        break;
      case 0x68:
        fee = readSigned(frame, end);
        break;
      case 0x70:
        realized = readSigned(frame, end);
        break;
      case 0x78:
        held = readSigned(frame, end);
        break;
      case 0x80:
        cost = readSigned(frame, end);
        break;
      case 0x88:
        balance = readSigned(frame, end);
        break;
      case 0x90:
        makerAfmm = readFlag(frame, end);
        break;
      case 0x98:
        takerAfmm = readFlag(frame, end);
        break;
      default:
        frame.declined = true;
    }
  }
  if (frame.at !== end || side === 0 || liquidity === 0 || cause === 0) frame.declined = true;
  return {
    kind: 'ownFill',
    item,
    contract,
    trade,
    price,
    qty,
    side,
    liquidity,
    cause,
    order,
    clientOrderId,
    open,
    filled,
    fee,
    realized,
    held,
    cost,
    balance,
    makerAfmm,
    takerAfmm,
  } as OwnFill;
}

export function readOrderRested(frame: FrameReader, end: number): OrderRested {
  let account = 0;
  let accountSeq = 0;
  let item = 0;
  let contract = 0;
  let order = 0;
  let clientOrderId = '';
  let side = 0;
  let limit = 0;
  let open = 0;
  let filled = 0;
  while (frame.at < end && !frame.declined) {
    switch (readTag(frame, end)) {
      case 0x08:
        account = readNumber(frame, end);
        break;
      case 0x10:
        accountSeq = readNumber(frame, end);
        break;
      case 0x18:
        item = readSigned32(frame, end);
        break;
      case 0x20:
        contract = readUpTo(frame, end, UINT32_MAX);
        break;
      case 0x28:
        order = readNumber(frame, end);
        break;
      case 0x32:
        clientOrderId = readText(frame, end);
        break;
      case 0x38:
        side = readMember(frame, end, SIDE);
        break;
      case 0x40:
        limit = readNumber(frame, end);
        break;
      case 0x48:
        open = readNumber(frame, end);
        break;
      case 0x50:
        filled = readNumber(frame, end);
        break;
      default:
        frame.declined = true;
    }
  }
  if (frame.at !== end || side === 0) frame.declined = true;
  return {
    kind: 'orderRested',
    account,
    accountSeq,
    item,
    contract,
    order,
    clientOrderId,
    side,
    limit,
    open,
    filled,
  } as OrderRested;
}

export function readOrderCanceled(frame: FrameReader, end: number): OrderCanceled {
  let account = 0;
  let accountSeq = 0;
  let item = 0;
  let contract = 0;
  let order = 0;
  let clientOrderId = '';
  let reason = 0;
  let refusal = 0;
  let open = 0;
  let filled = 0;
  while (frame.at < end && !frame.declined) {
    switch (readTag(frame, end)) {
      case 0x08:
        account = readNumber(frame, end);
        break;
      case 0x10:
        accountSeq = readNumber(frame, end);
        break;
      case 0x18:
        item = readSigned32(frame, end);
        break;
      case 0x20:
        contract = readUpTo(frame, end, UINT32_MAX);
        break;
      case 0x28:
        order = readNumber(frame, end);
        break;
      case 0x32:
        clientOrderId = readText(frame, end);
        break;
      case 0x38:
        reason = readMember(frame, end, CANCEL_REASON);
        break;
      case 0x40:
        refusal = readMember(frame, end, REJECT_REASON);
        break;
      case 0x48:
        open = readNumber(frame, end);
        break;
      case 0x50:
        filled = readNumber(frame, end);
        break;
      default:
        frame.declined = true;
    }
  }
  if (frame.at !== end || reason === 0) frame.declined = true;
  return {
    kind: 'orderCanceled',
    account,
    accountSeq,
    item,
    contract,
    order,
    clientOrderId,
    reason,
    refusal,
    open,
    filled,
  } as OrderCanceled;
}

export function readOrderExpired(frame: FrameReader, end: number): OrderExpired {
  let account = 0;
  let accountSeq = 0;
  let item = 0;
  let contract = 0;
  let order = 0;
  let clientOrderId = '';
  let reason = 0;
  let open = 0;
  let filled = 0;
  while (frame.at < end && !frame.declined) {
    switch (readTag(frame, end)) {
      case 0x08:
        account = readNumber(frame, end);
        break;
      case 0x10:
        accountSeq = readNumber(frame, end);
        break;
      case 0x18:
        item = readSigned32(frame, end);
        break;
      case 0x20:
        contract = readUpTo(frame, end, UINT32_MAX);
        break;
      case 0x28:
        order = readNumber(frame, end);
        break;
      case 0x32:
        clientOrderId = readText(frame, end);
        break;
      case 0x38:
        reason = readMember(frame, end, CANCEL_REASON);
        break;
      case 0x40:
        open = readNumber(frame, end);
        break;
      case 0x48:
        filled = readNumber(frame, end);
        break;
      default:
        frame.declined = true;
    }
  }
  if (frame.at !== end || reason === 0) frame.declined = true;
  return {
    kind: 'orderExpired',
    account,
    accountSeq,
    item,
    contract,
    order,
    clientOrderId,
    reason,
    open,
    filled,
  } as OrderExpired;
}

export function readOrderReduced(frame: FrameReader, end: number): OrderReduced {
  let account = 0;
  let accountSeq = 0;
  let item = 0;
  let contract = 0;
  let order = 0;
  let clientOrderId = '';
  let reason = 0;
  let by = 0;
  let open = 0;
  let filled = 0;
  while (frame.at < end && !frame.declined) {
    switch (readTag(frame, end)) {
      case 0x08:
        account = readNumber(frame, end);
        break;
      case 0x10:
        accountSeq = readNumber(frame, end);
        break;
      case 0x18:
        item = readSigned32(frame, end);
        break;
      case 0x20:
        contract = readUpTo(frame, end, UINT32_MAX);
        break;
      case 0x28:
        order = readNumber(frame, end);
        break;
      case 0x32:
        clientOrderId = readText(frame, end);
        break;
      case 0x38:
        reason = readMember(frame, end, REDUCE_REASON);
        break;
      case 0x40:
        by = readNumber(frame, end);
        break;
      case 0x48:
        open = readNumber(frame, end);
        break;
      case 0x50:
        filled = readNumber(frame, end);
        break;
      default:
        frame.declined = true;
    }
  }
  if (frame.at !== end || reason === 0) frame.declined = true;
  return {
    kind: 'orderReduced',
    account,
    accountSeq,
    item,
    contract,
    order,
    clientOrderId,
    reason,
    by,
    open,
    filled,
  } as OrderReduced;
}

export function readOrderReplaced(frame: FrameReader, end: number): OrderReplaced {
  let account = 0;
  let accountSeq = 0;
  let item = 0;
  let contract = 0;
  let order = 0;
  let clientOrderId = '';
  let qty = 0;
  let limit = 0;
  let trigger = 0;
  let open = 0;
  let filled = 0;
  let reduceOnly = false;
  let keptPriority = false;
  while (frame.at < end && !frame.declined) {
    switch (readTag(frame, end)) {
      case 0x08:
        account = readNumber(frame, end);
        break;
      case 0x10:
        accountSeq = readNumber(frame, end);
        break;
      case 0x18:
        item = readSigned32(frame, end);
        break;
      case 0x20:
        contract = readUpTo(frame, end, UINT32_MAX);
        break;
      case 0x28:
        order = readNumber(frame, end);
        break;
      case 0x32:
        clientOrderId = readText(frame, end);
        break;
      case 0x38:
        qty = readNumber(frame, end);
        break;
      case 0x40:
        limit = readNumber(frame, end);
        break;
      case 0x48:
        trigger = readNumber(frame, end);
        break;
      case 0x50:
        open = readNumber(frame, end);
        break;
      case 0x58:
        filled = readNumber(frame, end);
        break;
      case 0x60:
        reduceOnly = readFlag(frame, end);
        break;
      case 0x68:
        keptPriority = readFlag(frame, end);
        break;
      default:
        frame.declined = true;
    }
  }
  if (frame.at !== end) frame.declined = true;
  return {
    kind: 'orderReplaced',
    account,
    accountSeq,
    item,
    contract,
    order,
    clientOrderId,
    qty,
    limit,
    trigger,
    open,
    filled,
    reduceOnly,
    keptPriority,
  } as OrderReplaced;
}

export function readOrderDuplicate(frame: FrameReader, end: number): OrderDuplicate {
  let account = 0;
  let accountSeq = 0;
  let item = 0;
  let contract = 0;
  let order = 0;
  let clientOrderId = '';
  let originalSeq = 0;
  let qty = 0;
  let limit = 0;
  let reduceOnly = false;
  let open = 0;
  let filled = 0;
  let present = 0;
  let presentOpen = 0;
  let presentFilled = 0;
  let presentLimit = 0;
  while (frame.at < end && !frame.declined) {
    switch (readTag(frame, end)) {
      case 0x08:
        account = readNumber(frame, end);
        break;
      case 0x10:
        accountSeq = readNumber(frame, end);
        break;
      case 0x18:
        item = readSigned32(frame, end);
        break;
      case 0x20:
        contract = readUpTo(frame, end, UINT32_MAX);
        break;
      case 0x28:
        order = readNumber(frame, end);
        break;
      case 0x32:
        clientOrderId = readText(frame, end);
        break;
      case 0x38:
        originalSeq = readNumber(frame, end);
        break;
      case 0x40:
        qty = readNumber(frame, end);
        break;
      case 0x48:
        limit = readNumber(frame, end);
        break;
      case 0x50:
        reduceOnly = readFlag(frame, end);
        break;
      case 0x58:
        open = readNumber(frame, end);
        break;
      case 0x60:
        filled = readNumber(frame, end);
        break;
      case 0x68:
        present = readMember(frame, end, ORDER_PRESENCE);
        break;
      case 0x70:
        presentOpen = readNumber(frame, end);
        break;
      case 0x78:
        presentFilled = readNumber(frame, end);
        break;
      case 0x80:
        presentLimit = readNumber(frame, end);
        break;
      default:
        frame.declined = true;
    }
  }
  if (frame.at !== end) frame.declined = true;
  return {
    kind: 'orderDuplicate',
    account,
    accountSeq,
    item,
    contract,
    order,
    clientOrderId,
    originalSeq,
    qty,
    limit,
    reduceOnly,
    open,
    filled,
    present,
    presentOpen,
    presentFilled,
    presentLimit,
  } as OrderDuplicate;
}

export function readOrderTriggered(frame: FrameReader, end: number): OrderTriggered {
  let account = 0;
  let accountSeq = 0;
  let item = 0;
  let contract = 0;
  let order = 0;
  let clientOrderId = '';
  let price = 0;
  let limit = 0;
  while (frame.at < end && !frame.declined) {
    switch (readTag(frame, end)) {
      case 0x08:
        account = readNumber(frame, end);
        break;
      case 0x10:
        accountSeq = readNumber(frame, end);
        break;
      case 0x18:
        item = readSigned32(frame, end);
        break;
      case 0x20:
        contract = readUpTo(frame, end, UINT32_MAX);
        break;
      case 0x28:
        order = readNumber(frame, end);
        break;
      case 0x32:
        clientOrderId = readText(frame, end);
        break;
      case 0x38:
        price = readNumber(frame, end);
        break;
      case 0x40:
        limit = readNumber(frame, end);
        break;
      default:
        frame.declined = true;
    }
  }
  if (frame.at !== end) frame.declined = true;
  return {
    kind: 'orderTriggered',
    account,
    accountSeq,
    item,
    contract,
    order,
    clientOrderId,
    price,
    limit,
  } as OrderTriggered;
}

export function readMassCanceled(frame: FrameReader, end: number): MassCanceled {
  let account = 0;
  let accountSeq = 0;
  let item = 0;
  let count = 0;
  while (frame.at < end && !frame.declined) {
    switch (readTag(frame, end)) {
      case 0x08:
        account = readNumber(frame, end);
        break;
      case 0x10:
        accountSeq = readNumber(frame, end);
        break;
      case 0x18:
        item = readSigned32(frame, end);
        break;
      case 0x20:
        count = readUpTo(frame, end, UINT32_MAX);
        break;
      default:
        frame.declined = true;
    }
  }
  if (frame.at !== end) frame.declined = true;
  return {
    kind: 'massCanceled',
    account,
    accountSeq,
    item,
    count,
  } as MassCanceled;
}

export function readBalanceChanged(frame: FrameReader, end: number): BalanceChanged {
  let account = 0;
  let accountSeq = 0;
  let currency = '';
  let amount = 0;
  let balance = 0;
  let reason = 0;
  let reference = '';
  while (frame.at < end && !frame.declined) {
    switch (readTag(frame, end)) {
      case 0x08:
        account = readNumber(frame, end);
        break;
      case 0x10:
        accountSeq = readNumber(frame, end);
        break;
      case 0x1a:
        currency = readText(frame, end);
        break;
      case 0x20:
        amount = readSigned(frame, end);
        break;
      case 0x28:
        balance = readSigned(frame, end);
        break;
      case 0x30:
        reason = readMember(frame, end, BALANCE_REASON);
        break;
      case 0x3a:
        reference = readText(frame, end);
        break;
      default:
        frame.declined = true;
    }
  }
  if (frame.at !== end || reason === 0) frame.declined = true;
  return {
    kind: 'balanceChanged',
    account,
    accountSeq,
    currency,
    amount,
    balance,
    reason,
    reference,
  } as BalanceChanged;
}

export function readMarginLevelChanged(frame: FrameReader, end: number): MarginLevelChanged {
  let account = 0;
  let accountSeq = 0;
  let level = 0;
  let equity = 0;
  let initialMargin = 0;
  let maintenanceMargin = 0;
  while (frame.at < end && !frame.declined) {
    switch (readTag(frame, end)) {
      case 0x08:
        account = readNumber(frame, end);
        break;
      case 0x10:
        accountSeq = readNumber(frame, end);
        break;
      case 0x18:
        level = readMember(frame, end, MARGIN_LEVEL);
        break;
      case 0x20:
        equity = readSigned(frame, end);
        break;
      case 0x28:
        initialMargin = readSigned(frame, end);
        break;
      case 0x30:
        maintenanceMargin = readSigned(frame, end);
        break;
      default:
        frame.declined = true;
    }
  }
  if (frame.at !== end || level === 0) frame.declined = true;
  return {
    kind: 'marginLevelChanged',
    account,
    accountSeq,
    level,
    equity,
    initialMargin,
    maintenanceMargin,
  } as MarginLevelChanged;
}

export function readPositionSettled(frame: FrameReader, end: number): PositionSettled {
  let account = 0;
  let accountSeq = 0;
  let contract = 0;
  let lots = 0;
  let price = 0;
  let realized = 0;
  let balance = 0;
  while (frame.at < end && !frame.declined) {
    switch (readTag(frame, end)) {
      case 0x08:
        account = readNumber(frame, end);
        break;
      case 0x10:
        accountSeq = readNumber(frame, end);
        break;
      case 0x18:
        contract = readUpTo(frame, end, UINT32_MAX);
        break;
      case 0x20:
        lots = readSigned(frame, end);
        break;
      case 0x28:
        price = readNumber(frame, end);
        break;
      case 0x30:
        realized = readSigned(frame, end);
        break;
      case 0x38:
        balance = readSigned(frame, end);
        break;
      default:
        frame.declined = true;
    }
  }
  if (frame.at !== end) frame.declined = true;
  return {
    kind: 'positionSettled',
    account,
    accountSeq,
    contract,
    lots,
    price,
    realized,
    balance,
  } as PositionSettled;
}

export function readFundingPosted(frame: FrameReader, end: number): FundingPosted {
  let account = 0;
  let accountSeq = 0;
  let contract = 0;
  let hour = 0;
  let amount = 0;
  let balance = 0;
  while (frame.at < end && !frame.declined) {
    switch (readTag(frame, end)) {
      case 0x08:
        account = readNumber(frame, end);
        break;
      case 0x10:
        accountSeq = readNumber(frame, end);
        break;
      case 0x18:
        contract = readUpTo(frame, end, UINT32_MAX);
        break;
      case 0x20:
        hour = readNumber(frame, end);
        break;
      case 0x28:
        amount = readSigned(frame, end);
        break;
      case 0x30:
        balance = readSigned(frame, end);
        break;
      default:
        frame.declined = true;
    }
  }
  if (frame.at !== end) frame.declined = true;
  return {
    kind: 'fundingPosted',
    account,
    accountSeq,
    contract,
    hour,
    amount,
    balance,
  } as FundingPosted;
}

export function readLiquidationStarted(frame: FrameReader, end: number): LiquidationStarted {
  let account = 0;
  let accountSeq = 0;
  let equity = 0;
  let maintenanceMargin = 0;
  while (frame.at < end && !frame.declined) {
    switch (readTag(frame, end)) {
      case 0x08:
        account = readNumber(frame, end);
        break;
      case 0x10:
        accountSeq = readNumber(frame, end);
        break;
      case 0x18:
        equity = readSigned(frame, end);
        break;
      case 0x20:
        maintenanceMargin = readSigned(frame, end);
        break;
      default:
        frame.declined = true;
    }
  }
  if (frame.at !== end) frame.declined = true;
  return {
    kind: 'liquidationStarted',
    account,
    accountSeq,
    equity,
    maintenanceMargin,
  } as LiquidationStarted;
}

export function readLiquidationOrdered(frame: FrameReader, end: number): LiquidationOrdered {
  let account = 0;
  let accountSeq = 0;
  let contract = 0;
  let order = 0;
  let step = 0;
  let slice = 0;
  let side = 0;
  let qty = 0;
  let limit = 0;
  let needed = 0;
  let equity = 0;
  let maintenanceMargin = 0;
  let markPrice = 0;
  let bankruptcyPrice = 0;
  let budget = 0;
  while (frame.at < end && !frame.declined) {
    switch (readTag(frame, end)) {
      case 0x08:
        account = readNumber(frame, end);
        break;
      case 0x10:
        accountSeq = readNumber(frame, end);
        break;
      case 0x18:
        contract = readUpTo(frame, end, UINT32_MAX);
        break;
      case 0x20:
        order = readNumber(frame, end);
        break;
      case 0x28:
        step = readUpTo(frame, end, UINT32_MAX);
        break;
      case 0x30:
        slice = readUpTo(frame, end, UINT32_MAX);
        break;
      case 0x38:
        side = readMember(frame, end, SIDE);
        break;
      case 0x40:
        qty = readNumber(frame, end);
        break;
      case 0x48:
        limit = readNumber(frame, end);
        break;
      case 0x50:
        needed = readNumber(frame, end);
        break;
      case 0x58:
        equity = readSigned(frame, end);
        break;
      case 0x60:
        maintenanceMargin = readSigned(frame, end);
        break;
      case 0x68:
        markPrice = readNumber(frame, end);
        break;
      case 0x70:
        bankruptcyPrice = readSigned(frame, end);
        break;
      case 0x78:
        budget = readSigned(frame, end);
        break;
      default:
        frame.declined = true;
    }
  }
  if (frame.at !== end || side === 0) frame.declined = true;
  return {
    kind: 'liquidationOrdered',
    account,
    accountSeq,
    contract,
    order,
    step,
    slice,
    side,
    qty,
    limit,
    needed,
    equity,
    maintenanceMargin,
    markPrice,
    bankruptcyPrice,
    budget,
  } as LiquidationOrdered;
}

export function readLiquidationEnded(frame: FrameReader, end: number): LiquidationEnded {
  let account = 0;
  let accountSeq = 0;
  let equity = 0;
  let maintenanceMargin = 0;
  let slices = 0;
  while (frame.at < end && !frame.declined) {
    switch (readTag(frame, end)) {
      case 0x08:
        account = readNumber(frame, end);
        break;
      case 0x10:
        accountSeq = readNumber(frame, end);
        break;
      case 0x18:
        equity = readSigned(frame, end);
        break;
      case 0x20:
        maintenanceMargin = readSigned(frame, end);
        break;
      case 0x28:
        slices = readUpTo(frame, end, UINT32_MAX);
        break;
      default:
        frame.declined = true;
    }
  }
  if (frame.at !== end) frame.declined = true;
  return {
    kind: 'liquidationEnded',
    account,
    accountSeq,
    equity,
    maintenanceMargin,
    slices,
  } as LiquidationEnded;
}

export function readGainCut(frame: FrameReader, end: number): GainCut {
  let account = 0;
  let accountSeq = 0;
  let contract = 0;
  let amount = 0;
  let cost = 0;
  let defaulter = 0;
  while (frame.at < end && !frame.declined) {
    switch (readTag(frame, end)) {
      case 0x08:
        account = readNumber(frame, end);
        break;
      case 0x10:
        accountSeq = readNumber(frame, end);
        break;
      case 0x18:
        contract = readUpTo(frame, end, UINT32_MAX);
        break;
      case 0x20:
        amount = readSigned(frame, end);
        break;
      case 0x28:
        cost = readSigned(frame, end);
        break;
      case 0x30:
        defaulter = readNumber(frame, end);
        break;
      default:
        frame.declined = true;
    }
  }
  if (frame.at !== end) frame.declined = true;
  return {
    kind: 'gainCut',
    account,
    accountSeq,
    contract,
    amount,
    cost,
    defaulter,
  } as GainCut;
}

export function readIndicatorChanged(frame: FrameReader, end: number): IndicatorChanged {
  let account = 0;
  let accountSeq = 0;
  let contract = 0;
  let indicator = 0;
  while (frame.at < end && !frame.declined) {
    switch (readTag(frame, end)) {
      case 0x08:
        account = readNumber(frame, end);
        break;
      case 0x10:
        accountSeq = readNumber(frame, end);
        break;
      case 0x18:
        contract = readUpTo(frame, end, UINT32_MAX);
        break;
      case 0x20:
        indicator = readUpTo(frame, end, UINT32_MAX);
        break;
      default:
        frame.declined = true;
    }
  }
  if (frame.at !== end) frame.declined = true;
  return {
    kind: 'indicatorChanged',
    account,
    accountSeq,
    contract,
    indicator,
  } as IndicatorChanged;
}

export function readCollateralConverted(frame: FrameReader, end: number): CollateralConverted {
  let account = 0;
  let accountSeq = 0;
  let currency = '';
  let amount = 0;
  let proceeds = 0;
  let rate = 0;
  let haircut = 0;
  let balance = 0;
  let collateral = 0;
  while (frame.at < end && !frame.declined) {
    switch (readTag(frame, end)) {
      case 0x08:
        account = readNumber(frame, end);
        break;
      case 0x10:
        accountSeq = readNumber(frame, end);
        break;
      case 0x1a:
        currency = readText(frame, end);
        break;
      case 0x20:
        amount = readSigned(frame, end);
        break;
      case 0x28:
        proceeds = readSigned(frame, end);
        break;
      case 0x30:
        rate = readNumber(frame, end);
        break;
      case 0x38:
        haircut = readUpTo(frame, end, UINT32_MAX);
        break;
      case 0x40:
        balance = readSigned(frame, end);
        break;
      case 0x48:
        collateral = readSigned(frame, end);
        break;
      default:
        frame.declined = true;
    }
  }
  if (frame.at !== end) frame.declined = true;
  return {
    kind: 'collateralConverted',
    account,
    accountSeq,
    currency,
    amount,
    proceeds,
    rate,
    haircut,
    balance,
    collateral,
  } as CollateralConverted;
}

export function readLeverageChosen(frame: FrameReader, end: number): LeverageChosen {
  let account = 0;
  let accountSeq = 0;
  let contract = 0;
  let leverage = 0;
  while (frame.at < end && !frame.declined) {
    switch (readTag(frame, end)) {
      case 0x08:
        account = readNumber(frame, end);
        break;
      case 0x10:
        accountSeq = readNumber(frame, end);
        break;
      case 0x18:
        contract = readUpTo(frame, end, UINT32_MAX);
        break;
      case 0x20:
        leverage = readUpTo(frame, end, UINT32_MAX);
        break;
      default:
        frame.declined = true;
    }
  }
  if (frame.at !== end) frame.declined = true;
  return {
    kind: 'leverageChosen',
    account,
    accountSeq,
    contract,
    leverage,
  } as LeverageChosen;
}

export function readShortfallCovered(frame: FrameReader, end: number): ShortfallCovered {
  let account = 0;
  let insurance = 0;
  let tranche = 0;
  let uncovered = 0;
  let accountSeq = 0;
  let gains = 0;
  let balance = 0;
  while (frame.at < end && !frame.declined) {
    switch (readTag(frame, end)) {
      case 0x08:
        account = readNumber(frame, end);
        break;
      case 0x10:
        insurance = readSigned(frame, end);
        break;
      case 0x18:
        tranche = readSigned(frame, end);
        break;
      case 0x20:
        uncovered = readSigned(frame, end);
        break;
      case 0x28:
        accountSeq = readNumber(frame, end);
        break;
      case 0x30:
        gains = readSigned(frame, end);
        break;
      case 0x38:
        balance = readSigned(frame, end);
        break;
      default:
        frame.declined = true;
    }
  }
  if (frame.at !== end) frame.declined = true;
  return {
    kind: 'shortfallCovered',
    account,
    insurance,
    tranche,
    uncovered,
    accountSeq,
    gains,
    balance,
  } as ShortfallCovered;
}

export function readMassQuoted(frame: FrameReader, end: number): MassQuoted {
  let account = 0;
  let accountSeq = 0;
  let contract = 0;
  let group = 0;
  let quote = 0;
  let canceled = 0;
  let kept = 0;
  let placed = 0;
  let refused = 0;
  while (frame.at < end && !frame.declined) {
    switch (readTag(frame, end)) {
      case 0x08:
        account = readNumber(frame, end);
        break;
      case 0x10:
        accountSeq = readNumber(frame, end);
        break;
      case 0x18:
        contract = readUpTo(frame, end, UINT32_MAX);
        break;
      case 0x20:
        group = readUpTo(frame, end, UINT32_MAX);
        break;
      case 0x28:
        quote = readUpTo(frame, end, UINT32_MAX);
        break;
      case 0x30:
        canceled = readUpTo(frame, end, UINT32_MAX);
        break;
      case 0x38:
        kept = readUpTo(frame, end, UINT32_MAX);
        break;
      case 0x40:
        placed = readUpTo(frame, end, UINT32_MAX);
        break;
      case 0x48:
        refused = readUpTo(frame, end, UINT32_MAX);
        break;
      default:
        frame.declined = true;
    }
  }
  if (frame.at !== end) frame.declined = true;
  return {
    kind: 'massQuoted',
    account,
    accountSeq,
    contract,
    group,
    quote,
    canceled,
    kept,
    placed,
    refused,
  } as MassQuoted;
}

export function readProtectionSet(frame: FrameReader, end: number): ProtectionSet {
  let account = 0;
  let accountSeq = 0;
  let contract = 0;
  let group = 0;
  let windowMs = 0;
  let lots = 0;
  let delta = 0;
  let notional = 0;
  let freezeMs = 0;
  while (frame.at < end && !frame.declined) {
    switch (readTag(frame, end)) {
      case 0x08:
        account = readNumber(frame, end);
        break;
      case 0x10:
        accountSeq = readNumber(frame, end);
        break;
      case 0x18:
        contract = readUpTo(frame, end, UINT32_MAX);
        break;
      case 0x20:
        group = readUpTo(frame, end, UINT32_MAX);
        break;
      case 0x28:
        windowMs = readUpTo(frame, end, UINT32_MAX);
        break;
      case 0x30:
        lots = readNumber(frame, end);
        break;
      case 0x38:
        delta = readNumber(frame, end);
        break;
      case 0x40:
        notional = readNumber(frame, end);
        break;
      case 0x48:
        freezeMs = readUpTo(frame, end, UINT32_MAX);
        break;
      default:
        frame.declined = true;
    }
  }
  if (frame.at !== end) frame.declined = true;
  return {
    kind: 'protectionSet',
    account,
    accountSeq,
    contract,
    group,
    windowMs,
    lots,
    delta,
    notional,
    freezeMs,
  } as ProtectionSet;
}

export function readProtectionTripped(frame: FrameReader, end: number): ProtectionTripped {
  let account = 0;
  let accountSeq = 0;
  let contract = 0;
  let group = 0;
  let lots = 0;
  let delta = 0;
  let notional = 0;
  let frozenUntil = 0;
  while (frame.at < end && !frame.declined) {
    switch (readTag(frame, end)) {
      case 0x08:
        account = readNumber(frame, end);
        break;
      case 0x10:
        accountSeq = readNumber(frame, end);
        break;
      case 0x18:
        contract = readUpTo(frame, end, UINT32_MAX);
        break;
      case 0x20:
        group = readUpTo(frame, end, UINT32_MAX);
        break;
      case 0x28:
        lots = readNumber(frame, end);
        break;
      case 0x30:
        delta = readSigned(frame, end);
        break;
      case 0x38:
        notional = readNumber(frame, end);
        break;
      case 0x40:
        frozenUntil = readNumber(frame, end);
        break;
      default:
        frame.declined = true;
    }
  }
  if (frame.at !== end) frame.declined = true;
  return {
    kind: 'protectionTripped',
    account,
    accountSeq,
    contract,
    group,
    lots,
    delta,
    notional,
    frozenUntil,
  } as ProtectionTripped;
}

export function readProtectionReset(frame: FrameReader, end: number): ProtectionReset {
  let account = 0;
  let accountSeq = 0;
  let contract = 0;
  let group = 0;
  while (frame.at < end && !frame.declined) {
    switch (readTag(frame, end)) {
      case 0x08:
        account = readNumber(frame, end);
        break;
      case 0x10:
        accountSeq = readNumber(frame, end);
        break;
      case 0x18:
        contract = readUpTo(frame, end, UINT32_MAX);
        break;
      case 0x20:
        group = readUpTo(frame, end, UINT32_MAX);
        break;
      default:
        frame.declined = true;
    }
  }
  if (frame.at !== end) frame.declined = true;
  return {
    kind: 'protectionReset',
    account,
    accountSeq,
    contract,
    group,
  } as ProtectionReset;
}

export function readDisconnectChosen(frame: FrameReader, end: number): DisconnectChosen {
  let account = 0;
  let accountSeq = 0;
  let session = 0;
  let scope = 0;
  while (frame.at < end && !frame.declined) {
    switch (readTag(frame, end)) {
      case 0x08:
        account = readNumber(frame, end);
        break;
      case 0x10:
        accountSeq = readNumber(frame, end);
        break;
      case 0x18:
        session = readNumber(frame, end);
        break;
      case 0x20:
        scope = readMember(frame, end, DISCONNECT_SCOPE);
        break;
      default:
        frame.declined = true;
    }
  }
  if (frame.at !== end || scope === 0) frame.declined = true;
  return {
    kind: 'disconnectChosen',
    account,
    accountSeq,
    session,
    scope,
  } as DisconnectChosen;
}

export function readDeadManSet(frame: FrameReader, end: number): DeadManSet {
  let account = 0;
  let accountSeq = 0;
  let seconds = 0;
  let at = 0;
  while (frame.at < end && !frame.declined) {
    switch (readTag(frame, end)) {
      case 0x08:
        account = readNumber(frame, end);
        break;
      case 0x10:
        accountSeq = readNumber(frame, end);
        break;
      case 0x18:
        seconds = readUpTo(frame, end, UINT32_MAX);
        break;
      case 0x20:
        at = readNumber(frame, end);
        break;
      default:
        frame.declined = true;
    }
  }
  if (frame.at !== end) frame.declined = true;
  return {
    kind: 'deadManSet',
    account,
    accountSeq,
    seconds,
    at,
  } as DeadManSet;
}

export function readOrdersSwept(frame: FrameReader, end: number): OrdersSwept {
  let account = 0;
  let accountSeq = 0;
  let reason = 0;
  let count = 0;
  while (frame.at < end && !frame.declined) {
    switch (readTag(frame, end)) {
      case 0x08:
        account = readNumber(frame, end);
        break;
      case 0x10:
        accountSeq = readNumber(frame, end);
        break;
      case 0x18:
        reason = readMember(frame, end, CANCEL_REASON);
        break;
      case 0x20:
        count = readUpTo(frame, end, UINT32_MAX);
        break;
      default:
        frame.declined = true;
    }
  }
  if (frame.at !== end || reason === 0) frame.declined = true;
  return {
    kind: 'ordersSwept',
    account,
    accountSeq,
    reason,
    count,
  } as OrdersSwept;
}

export function readAccountEvent(frame: FrameReader, end: number): AccountEvent {
  let account = 0;
  let accountSeq = 0;
  let seq = 0;
  let time = 0;
  let event: AccountEvent['event'] | null = null;
  while (frame.at < end && !frame.declined) {
    switch (readTag(frame, end)) {
      case 0x08:
        account = readNumber(frame, end);
        break;
      case 0x10:
        accountSeq = readNumber(frame, end);
        break;
      case 0x18:
        seq = readNumber(frame, end);
        break;
      case 0x20:
        time = readNumber(frame, end);
        break;
      case 0x2a:
        if (event !== null) frame.declined = true;
        event = readOrderAccepted(frame, readLimit(frame, end));
        break;
      case 0x32:
        if (event !== null) frame.declined = true;
        event = readOrderRejected(frame, readLimit(frame, end));
        break;
      case 0x3a:
        if (event !== null) frame.declined = true;
        event = readOwnFill(frame, readLimit(frame, end));
        break;
      case 0x42:
        if (event !== null) frame.declined = true;
        event = readOrderRested(frame, readLimit(frame, end));
        break;
      case 0x4a:
        if (event !== null) frame.declined = true;
        event = readOrderCanceled(frame, readLimit(frame, end));
        break;
      case 0x52:
        if (event !== null) frame.declined = true;
        event = readOrderExpired(frame, readLimit(frame, end));
        break;
      case 0x5a:
        if (event !== null) frame.declined = true;
        event = readOrderReduced(frame, readLimit(frame, end));
        break;
      case 0x62:
        if (event !== null) frame.declined = true;
        event = readOrderReplaced(frame, readLimit(frame, end));
        break;
      case 0x6a:
        if (event !== null) frame.declined = true;
        event = readOrderDuplicate(frame, readLimit(frame, end));
        break;
      case 0x72:
        if (event !== null) frame.declined = true;
        event = readOrderTriggered(frame, readLimit(frame, end));
        break;
      case 0x7a:
        if (event !== null) frame.declined = true;
        event = readMassCanceled(frame, readLimit(frame, end));
        break;
      case 0x82:
        if (event !== null) frame.declined = true;
        event = readBalanceChanged(frame, readLimit(frame, end));
        break;
      case 0x8a:
        if (event !== null) frame.declined = true;
        event = readMarginLevelChanged(frame, readLimit(frame, end));
        break;
      case 0x92:
        if (event !== null) frame.declined = true;
        event = readPositionSettled(frame, readLimit(frame, end));
        break;
      case 0xc2:
        if (event !== null) frame.declined = true;
        event = readFundingPosted(frame, readLimit(frame, end));
        break;
      case 0xca:
        if (event !== null) frame.declined = true;
        event = readLiquidationStarted(frame, readLimit(frame, end));
        break;
      case 0xd2:
        if (event !== null) frame.declined = true;
        event = readLiquidationOrdered(frame, readLimit(frame, end));
        break;
      case 0xda:
        if (event !== null) frame.declined = true;
        event = readLiquidationEnded(frame, readLimit(frame, end));
        break;
      case 0xe2:
        if (event !== null) frame.declined = true;
        event = readGainCut(frame, readLimit(frame, end));
        break;
      case 0xea:
        if (event !== null) frame.declined = true;
        event = readIndicatorChanged(frame, readLimit(frame, end));
        break;
      case 0xf2:
        if (event !== null) frame.declined = true;
        event = readCollateralConverted(frame, readLimit(frame, end));
        break;
      case 0xfa:
        if (event !== null) frame.declined = true;
        event = readLeverageChosen(frame, readLimit(frame, end));
        break;
      case 0x102:
        if (event !== null) frame.declined = true;
        event = readShortfallCovered(frame, readLimit(frame, end));
        break;
      case 0x822:
        if (event !== null) frame.declined = true;
        event = readMassQuoted(frame, readLimit(frame, end));
        break;
      case 0x82a:
        if (event !== null) frame.declined = true;
        event = readProtectionSet(frame, readLimit(frame, end));
        break;
      case 0x832:
        if (event !== null) frame.declined = true;
        event = readProtectionTripped(frame, readLimit(frame, end));
        break;
      case 0x83a:
        if (event !== null) frame.declined = true;
        event = readProtectionReset(frame, readLimit(frame, end));
        break;
      case 0x842:
        if (event !== null) frame.declined = true;
        event = readDisconnectChosen(frame, readLimit(frame, end));
        break;
      case 0x85a:
        if (event !== null) frame.declined = true;
        event = readDeadManSet(frame, readLimit(frame, end));
        break;
      case 0x862:
        if (event !== null) frame.declined = true;
        event = readOrdersSwept(frame, readLimit(frame, end));
        break;
      default:
        frame.declined = true;
    }
  }
  if (frame.at !== end || event === null) frame.declined = true;
  return {
    kind: 'accountEvent',
    account,
    accountSeq,
    seq,
    time,
    event,
  } as AccountEvent;
}

export function readLevel(frame: FrameReader, end: number): Level {
  let price = 0;
  let qty = 0;
  while (frame.at < end && !frame.declined) {
    switch (readTag(frame, end)) {
      case 0x08:
        price = readNumber(frame, end);
        break;
      case 0x10:
        qty = readNumber(frame, end);
        break;
      default:
        frame.declined = true;
    }
  }
  if (frame.at !== end) frame.declined = true;
  return {
    price,
    qty,
  } as Level;
}

export function readBookDelta(frame: FrameReader, end: number): BookDelta {
  let channel = 0;
  let contract = 0;
  let epoch = 0;
  let seq = 0;
  let prevSeq = 0;
  const bids: Level[] = [];
  const asks: Level[] = [];
  let conflated = false;
  while (frame.at < end && !frame.declined) {
    switch (readTag(frame, end)) {
      case 0x08:
        channel = readMember(frame, end, CHANNEL);
        break;
      case 0x10:
        contract = readUpTo(frame, end, UINT32_MAX);
        break;
      case 0x18:
        epoch = readNumber(frame, end);
        break;
      case 0x20:
        seq = readNumber(frame, end);
        break;
      case 0x28:
        prevSeq = readNumber(frame, end);
        break;
      case 0x32:
        bids.push(readLevel(frame, readLimit(frame, end)));
        break;
      case 0x3a:
        asks.push(readLevel(frame, readLimit(frame, end)));
        break;
      case 0x40:
        conflated = readFlag(frame, end);
        break;
      default:
        frame.declined = true;
    }
  }
  if (frame.at !== end || channel === 0 || bids.length > 1000000 || asks.length > 1000000) frame.declined = true;
  return {
    kind: 'bookDelta',
    channel,
    contract,
    epoch,
    seq,
    prevSeq,
    bids,
    asks,
    conflated,
  } as unknown as BookDelta;
}

export function readBbo(frame: FrameReader, end: number): Bbo {
  let contract = 0;
  let epoch = 0;
  let seq = 0;
  let bidPrice = 0;
  let bidQty = 0;
  let askPrice = 0;
  let askQty = 0;
  while (frame.at < end && !frame.declined) {
    switch (readTag(frame, end)) {
      case 0x08:
        contract = readUpTo(frame, end, UINT32_MAX);
        break;
      case 0x10:
        epoch = readNumber(frame, end);
        break;
      case 0x18:
        seq = readNumber(frame, end);
        break;
      case 0x20:
        bidPrice = readNumber(frame, end);
        break;
      case 0x28:
        bidQty = readNumber(frame, end);
        break;
      case 0x30:
        askPrice = readNumber(frame, end);
        break;
      case 0x38:
        askQty = readNumber(frame, end);
        break;
      default:
        frame.declined = true;
    }
  }
  if (frame.at !== end) frame.declined = true;
  return {
    kind: 'bbo',
    contract,
    epoch,
    seq,
    bidPrice,
    bidQty,
    askPrice,
    askQty,
  } as Bbo;
}

export function readTrade(frame: FrameReader, end: number): Trade {
  let trade = 0;
  let price = 0;
  let qty = 0;
  let takerSide = 0;
  let makerAfmm = false;
  let takerAfmm = false;
  let cause = 0;
  let time = 0;
  while (frame.at < end && !frame.declined) {
    switch (readTag(frame, end)) {
      case 0x08:
        trade = readNumber(frame, end);
        break;
      case 0x10:
        price = readNumber(frame, end);
        break;
      case 0x18:
        qty = readNumber(frame, end);
        break;
      case 0x20:
        takerSide = readMember(frame, end, SIDE);
        break;
      case 0x28:
        makerAfmm = readFlag(frame, end);
        break;
      case 0x30:
        takerAfmm = readFlag(frame, end);
        break;
      case 0x38:
        cause = readMember(frame, end, CAUSE);
        break;
      case 0x40:
        time = readNumber(frame, end);
        break;
      default:
        frame.declined = true;
    }
  }
  if (frame.at !== end || takerSide === 0 || cause === 0) frame.declined = true;
  return {
    trade,
    price,
    qty,
    takerSide,
    makerAfmm,
    takerAfmm,
    cause,
    time,
  } as Trade;
}

export function readTrades(frame: FrameReader, end: number): Trades {
  let contract = 0;
  let epoch = 0;
  let seq = 0;
  let prevSeq = 0;
  const trades: Trade[] = [];
  let snapshot = false;
  while (frame.at < end && !frame.declined) {
    switch (readTag(frame, end)) {
      case 0x08:
        contract = readUpTo(frame, end, UINT32_MAX);
        break;
      case 0x10:
        epoch = readNumber(frame, end);
        break;
      case 0x18:
        seq = readNumber(frame, end);
        break;
      case 0x20:
        prevSeq = readNumber(frame, end);
        break;
      case 0x2a:
        trades.push(readTrade(frame, readLimit(frame, end)));
        break;
      case 0x30:
        snapshot = readFlag(frame, end);
        break;
      default:
        frame.declined = true;
    }
  }
  if (frame.at !== end || trades.length > 1000000) frame.declined = true;
  return {
    kind: 'trades',
    contract,
    epoch,
    seq,
    prevSeq,
    trades,
    snapshot,
  } as unknown as Trades;
}

export function readBookSnapshot(frame: FrameReader, end: number): BookSnapshot {
  let channel = 0;
  let contract = 0;
  let epoch = 0;
  let seq = 0;
  const bids: Level[] = [];
  const asks: Level[] = [];
  while (frame.at < end && !frame.declined) {
    switch (readTag(frame, end)) {
      case 0x08:
        channel = readMember(frame, end, CHANNEL);
        break;
      case 0x10:
        contract = readUpTo(frame, end, UINT32_MAX);
        break;
      case 0x18:
        epoch = readNumber(frame, end);
        break;
      case 0x20:
        seq = readNumber(frame, end);
        break;
      case 0x2a:
        bids.push(readLevel(frame, readLimit(frame, end)));
        break;
      case 0x32:
        asks.push(readLevel(frame, readLimit(frame, end)));
        break;
      default:
        frame.declined = true;
    }
  }
  if (frame.at !== end || channel === 0 || bids.length > 1000000 || asks.length > 1000000) frame.declined = true;
  return {
    kind: 'bookSnapshot',
    channel,
    contract,
    epoch,
    seq,
    bids,
    asks,
  } as unknown as BookSnapshot;
}

/** Null for what is not hot. */
export function readServerBody(frame: FrameReader, tag: number, end: number): ServerBody | null {
  switch (tag) {
    case 0x2a:
      return readOrderAck(frame, readLimit(frame, end));
    case 0x32:
      return readBatchAck(frame, readLimit(frame, end));
    case 0x3a:
      return readMassCancelAck(frame, readLimit(frame, end));
    case 0x42:
      return readReject(frame, readLimit(frame, end));
    case 0x4a:
      return readAccountEvent(frame, readLimit(frame, end));
    case 0x52:
      return readBookDelta(frame, readLimit(frame, end));
    case 0x5a:
      return readBbo(frame, readLimit(frame, end));
    case 0x62:
      return readTrades(frame, readLimit(frame, end));
    case 0x6a:
      return readBookSnapshot(frame, readLimit(frame, end));
    default:
      return null;
  }
}
