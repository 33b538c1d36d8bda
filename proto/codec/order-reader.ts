// Reads the commands that come a million times a second, by hand. Anything but the plain form of an encoder
// (an unknown field, a message in two pieces, a text beyond ASCII, a number out of range) is declined, and the
// general way reads it or says what is wrong with it; so both accept the same bytes and mean the same by them.

import { BATCH_MAX, TEXT_BYTES_MAX } from '../../engine/kernel/limits.ts';
import type { Command, Envelope } from '../../engine/schema/command.ts';
import type {
  AmendOrder,
  CancelOrder,
  OrderCommand,
  PlaceOrder,
} from '../../engine/schema/commands/orders.ts';
import type { ClientMessage } from '../client-message.ts';
import { HIGHEST, UINT32_MAX } from './order-writer.ts';

let bytes: Uint8Array = new Uint8Array();
let at = 0;
let declined = false;

/**
 * An envelope with a place, amend, cancel or batch; null when the general way must have it. A place in a larger
 * buffer needs no window on it: for small messages the window costs as much as the reading.
 */
export function readOrderEnvelope(frame: Uint8Array, start: number, end: number): Envelope | null {
  bytes = frame;
  at = start;
  declined = false;
  let seq = 0;
  let time = 0;
  let session = 0;
  let request = 0;
  let command: Command | null = null;
  while (at < end && !declined) {
    switch (bytes[at++]) {
      case 0x08:
        seq = readNumber(end);
        break;
      case 0x10:
        time = readNumber(end);
        break;
      case 0x18:
        session = readNumber(end);
        break;
      case 0x20:
        request = readNumber(end);
        break;
      case 0x2a:
        if (command !== null) return null;
        command = readCommand(readLimit(end));
        break;
      default:
        return null;
    }
  }
  if (declined || command === null) return null;
  return { seq, time, session, request, command } as Envelope;
}

/** A client's place, amend, cancel or batch; null when the general way must have it. */
export function readOrderMessage(frame: Uint8Array): ClientMessage | null {
  bytes = frame;
  at = 0;
  declined = false;
  const end = frame.length;
  let requestId = 0;
  let request: OrderCommand | Command | null = null;
  while (at < end && !declined) {
    const tag = bytes[at++];
    if (tag === 0x08) {
      requestId = readNumber(end);
      continue;
    }
    if (request !== null) return null;
    if (tag === 0x1a) request = readPlaceOrder(readLimit(end));
    else if (tag === 0x22) request = readAmendOrder(readLimit(end));
    else if (tag === 0x2a) request = readCancelOrder(readLimit(end));
    else if (tag === 0x3a) request = readBatch(readLimit(end));
    else return null;
  }
  if (declined || request === null) return null;
  return { requestId, request } as ClientMessage;
}

function readCommand(end: number): Command | null {
  if (at < end && bytes[at] === 0x2a) {
    at++;
    const batch = readBatch(readLimit(end));
    if (at !== end) declined = true;
    return batch;
  }
  return readOrderCommand(end);
}

function readBatch(end: number): Command {
  const items: OrderCommand[] = [];
  while (at < end && !declined) {
    if (bytes[at++] !== 0x0a || items.length === BATCH_MAX) {
      declined = true;
      break;
    }
    const item = readOrderCommand(readLimit(end));
    if (item !== null) items.push(item);
  }
  return { kind: 'batch', items };
}

/** Exactly one of place, amend and cancel. */
function readOrderCommand(end: number): OrderCommand | null {
  let command: OrderCommand | null = null;
  const tag = at < end ? bytes[at++] : 0;
  if (tag === 0x0a) command = readPlaceOrder(readLimit(end));
  else if (tag === 0x12) command = readAmendOrder(readLimit(end));
  else if (tag === 0x1a) command = readCancelOrder(readLimit(end));
  if (command === null || at !== end) declined = true;
  return command;
}

function readPlaceOrder(end: number): PlaceOrder {
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
  while (at < end && !declined) {
    switch (readTag(end)) {
      case 0x08:
        key = readNumber(end);
        break;
      case 0x10:
        account = readNumber(end);
        break;
      case 0x18:
        contract = readUpTo(UINT32_MAX, end);
        break;
      case 0x20:
        side = readUpTo(HIGHEST.side, end);
        break;
      case 0x28:
        type = readUpTo(HIGHEST.type, end);
        break;
      case 0x30:
        qty = readNumber(end);
        break;
      case 0x38:
        limit = readNumber(end);
        break;
      case 0x40:
        timeInForce = readUpTo(HIGHEST.timeInForce, end);
        break;
      case 0x48:
        expiresAt = readNumber(end);
        break;
      case 0x50:
        postOnly = readUpTo(HIGHEST.postOnly, end);
        break;
      case 0x58:
        reduceOnly = readUpTo(1, end) === 1;
        break;
      case 0x60:
        displayQty = readNumber(end);
        break;
      case 0x68:
        selfTrade = readUpTo(HIGHEST.selfTrade, end);
        break;
      case 0x70:
        trigger = readNumber(end);
        break;
      case 0x78:
        triggerOn = readUpTo(HIGHEST.triggerOn, end);
        break;
      case 0x82:
        clientOrderId = readText(end);
        break;
      case 0x88:
        validUntil = readNumber(end);
        break;
      case 0x92:
        tag = readText(end);
        break;
      default:
        declined = true;
    }
  }
  if (at !== end) declined = true;
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
  } as PlaceOrder;
}

function readAmendOrder(end: number): AmendOrder {
  let key = 0;
  let account = 0;
  let order = 0;
  let clientOrderId = '';
  let qty = 0;
  let limit = 0;
  let trigger = 0;
  let validUntil = 0;
  while (at < end && !declined) {
    switch (bytes[at++]) {
      case 0x08:
        key = readNumber(end);
        break;
      case 0x10:
        account = readNumber(end);
        break;
      case 0x18:
        order = readNumber(end);
        break;
      case 0x22:
        clientOrderId = readText(end);
        break;
      case 0x28:
        qty = readNumber(end);
        break;
      case 0x30:
        limit = readNumber(end);
        break;
      case 0x38:
        trigger = readNumber(end);
        break;
      case 0x40:
        validUntil = readNumber(end);
        break;
      default:
        declined = true;
    }
  }
  if (at !== end) declined = true;
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
  } as AmendOrder;
}

function readCancelOrder(end: number): CancelOrder {
  let key = 0;
  let account = 0;
  let order = 0;
  let clientOrderId = '';
  while (at < end && !declined) {
    switch (bytes[at++]) {
      case 0x08:
        key = readNumber(end);
        break;
      case 0x10:
        account = readNumber(end);
        break;
      case 0x18:
        order = readNumber(end);
        break;
      case 0x22:
        clientOrderId = readText(end);
        break;
      default:
        declined = true;
    }
  }
  if (at !== end) declined = true;
  return { kind: 'cancelOrder', key, account, order, clientOrderId } as CancelOrder;
}

/** Where the message that starts here ends; never beyond what holds it. */
function readLimit(end: number): number {
  const length = readNumber(end);
  if (at + length <= end) return at + length;
  declined = true;
  return at;
}

/** Of one or two bytes. */
function readTag(end: number): number {
  const first = bytes[at++];
  if (first < 0x80) return first;
  const second = at < end ? bytes[at++] : 0;
  return second === 1 ? first : -1; // Fields 16 to 31, the tag's low byte.
}

function readUpTo(max: number, end: number): number {
  const value = readNumber(end);
  if (value > max) declined = true;
  return value;
}

/** A varint of at most eight bytes and at most 2^53 − 1, in two parts: bit operations see 32 bits. */
function readNumber(end: number): number {
  if (at >= end) return decline();
  let byte = bytes[at++];
  if (byte < 0x80) return byte;
  let low = byte & 0x7f;
  for (let shift = 7; shift < 28; shift += 7) {
    if (at >= end) return decline();
    byte = bytes[at++];
    low |= (byte & 0x7f) << shift;
    if (byte < 0x80) return low;
  }
  let high = 0;
  for (let shift = 0; shift < 28; shift += 7) {
    if (at >= end) return decline();
    byte = bytes[at++];
    high |= (byte & 0x7f) << shift;
    if (byte < 0x80) {
      const value = high * 0x1000_0000 + low;
      return value <= Number.MAX_SAFE_INTEGER ? value : decline();
    }
  }
  return decline();
}

function decline(): number {
  declined = true;
  return 0;
}

/** ASCII only, eight letters at a time: shorter than a call into the host for texts of this size. */
function readText(end: number): string {
  const length = readNumber(end);
  const stop = at + length;
  if (declined || stop > end || length > TEXT_BYTES_MAX) {
    declined = true;
    return '';
  }
  let text = '';
  let any = 0;
  for (; at + 8 <= stop; at += 8) {
    const a = bytes[at];
    const b = bytes[at + 1];
    const c = bytes[at + 2];
    const d = bytes[at + 3];
    const e = bytes[at + 4];
    const f = bytes[at + 5];
    const g = bytes[at + 6];
    const h = bytes[at + 7];
    any |= a | b | c | d | e | f | g | h;
    text += String.fromCharCode(a, b, c, d, e, f, g, h);
  }
  for (; at < stop; at++) {
    any |= bytes[at];
    text += String.fromCharCode(bytes[at]);
  }
  if (any >= 0x80) declined = true;
  return text;
}
