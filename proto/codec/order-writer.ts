// Writes the commands that come a million times a second, by hand: the same bytes as protobufjs, in a fraction
// of the time. Whatever is not plain (a text beyond ASCII, a number that is none) is declined, and the general
// way writes it or says what is wrong with it; so nothing is checked here that is not checked there.
//
// Bytes are put from the end of a buffer towards its start. A message's length is then known when it has to be
// written, in one pass:
//
//        ┌──────────── at moves left ◄──────────────┐
//   [ … | tag len ( tag len ( fields … last first ))]
//                   └ Command └ PlaceOrder

import { BATCH_MAX, TEXT_BYTES_MAX } from '../../engine/kernel/limits.ts';
import {
  OrderType,
  PostOnly,
  SelfTrade,
  Side,
  TimeInForce,
  TriggerOn,
} from '../../engine/schema/closed-sets.ts';
import type { Envelope } from '../../engine/schema/command.ts';
import type {
  AmendOrder,
  Batch,
  CancelOrder,
  PlaceOrder,
} from '../../engine/schema/commands/orders.ts';

/**
 * Frames are windows on slabs, filled from the end: a typed array of its own costs far more than writing it.
 * A slab lives as long as one of its frames; a batch of twenty orders with the longest texts needs 14 KiB.
 */
const SLAB_BYTES = 131_072;
const FRAME_BYTES_MAX = 16_384;
let buffer = new Uint8Array(SLAB_BYTES);
let bottom = SLAB_BYTES;
let declined = false;

type ClosedField = 'side' | 'type' | 'timeInForce' | 'postOnly' | 'selfTrade' | 'triggerOn';
/** The closed sets of an order count from 1 without a gap. */
export const HIGHEST: Readonly<Record<ClosedField, number>> = {
  side: Object.keys(Side).length,
  type: Object.keys(OrderType).length,
  timeInForce: Object.keys(TimeInForce).length,
  postOnly: Object.keys(PostOnly).length,
  selfTrade: Object.keys(SelfTrade).length,
  triggerOn: Object.keys(TriggerOn).length,
};
export const UINT32_MAX = 0xffff_ffff;
const INT64_MAX: number = Number.MAX_SAFE_INTEGER;

/** The bytes of an envelope with a place, amend, cancel or batch; null when the general way must have it. */
export function writeOrderEnvelope(envelope: Envelope): Uint8Array | null {
  const { command } = envelope;
  if (bottom < FRAME_BYTES_MAX) {
    buffer = new Uint8Array(SLAB_BYTES);
    bottom = SLAB_BYTES;
  }
  declined = false;
  const end = bottom;
  let at = end;
  switch (command.kind) {
    case 'placeOrder':
    case 'amendOrder':
    case 'cancelOrder':
      at = putOrderCommand(at, command);
      break;
    case 'batch':
      at = putBatch(at, command);
      break;
    default:
      return null;
  }
  at = putHead(at, 0x2a, end);
  at = putNumber(at, 0x20, envelope.request, INT64_MAX);
  at = putNumber(at, 0x18, envelope.session, INT64_MAX);
  at = putNumber(at, 0x10, envelope.time, INT64_MAX);
  at = putNumber(at, 0x08, envelope.seq, INT64_MAX);
  if (declined) return null;
  bottom = at;
  return buffer.subarray(at, end);
}

function putBatch(end: number, batch: Batch): number {
  if (batch.items.length > BATCH_MAX) {
    declined = true;
    return end;
  }
  let at = end;
  for (let item = batch.items.length - 1; item >= 0; item--) {
    const itemEnd = at;
    at = putHead(putOrderCommand(at, batch.items[item]), 0x0a, itemEnd);
  }
  return putHead(at, 0x2a, end);
}

function putOrderCommand(end: number, command: PlaceOrder | AmendOrder | CancelOrder): number {
  switch (command.kind) {
    case 'placeOrder':
      return putHead(putPlaceOrder(end, command), 0x0a, end);
    case 'amendOrder':
      return putHead(putAmendOrder(end, command), 0x12, end);
    case 'cancelOrder':
      return putHead(putCancelOrder(end, command), 0x1a, end);
    default:
      declined = true;
      return end;
  }
}

function putPlaceOrder(end: number, order: PlaceOrder): number {
  let at = end;
  at = putText(at, 0x92, order.tag);
  at = putNumber(at, 0x88, order.validUntil, INT64_MAX);
  at = putText(at, 0x82, order.clientOrderId);
  at = putNumber(at, 0x78, order.triggerOn, HIGHEST.triggerOn);
  at = putNumber(at, 0x70, order.trigger, INT64_MAX);
  at = putNumber(at, 0x68, order.selfTrade, HIGHEST.selfTrade);
  at = putNumber(at, 0x60, order.displayQty, INT64_MAX);
  at = putFlag(at, 0x58, order.reduceOnly);
  at = putNumber(at, 0x50, order.postOnly, HIGHEST.postOnly);
  at = putNumber(at, 0x48, order.expiresAt, INT64_MAX);
  at = putNumber(at, 0x40, order.timeInForce, HIGHEST.timeInForce);
  at = putNumber(at, 0x38, order.limit, INT64_MAX);
  at = putNumber(at, 0x30, order.qty, INT64_MAX);
  at = putNumber(at, 0x28, order.type, HIGHEST.type);
  at = putNumber(at, 0x20, order.side, HIGHEST.side);
  at = putNumber(at, 0x18, order.contract, UINT32_MAX);
  at = putNumber(at, 0x10, order.account, INT64_MAX);
  at = putNumber(at, 0x08, order.key, INT64_MAX);
  return at;
}

function putAmendOrder(end: number, order: AmendOrder): number {
  let at = end;
  at = putNumber(at, 0x40, order.validUntil, INT64_MAX);
  at = putNumber(at, 0x38, order.trigger, INT64_MAX);
  at = putNumber(at, 0x30, order.limit, INT64_MAX);
  at = putNumber(at, 0x28, order.qty, INT64_MAX);
  at = putText(at, 0x22, order.clientOrderId);
  at = putNumber(at, 0x18, order.order, INT64_MAX);
  at = putNumber(at, 0x10, order.account, INT64_MAX);
  at = putNumber(at, 0x08, order.key, INT64_MAX);
  return at;
}

function putCancelOrder(end: number, order: CancelOrder): number {
  let at = end;
  at = putText(at, 0x22, order.clientOrderId);
  at = putNumber(at, 0x18, order.order, INT64_MAX);
  at = putNumber(at, 0x10, order.account, INT64_MAX);
  at = putNumber(at, 0x08, order.key, INT64_MAX);
  return at;
}

/** Tag and length of the message that was put between `at` and `end`. */
function putHead(at: number, tag: number, end: number): number {
  const next = putVarint(at, end - at) - 1;
  buffer[next] = tag;
  return next;
}

function putNumber(at: number, tag: number, value: number, max: number): number {
  if (value === 0) return at; // Zero is absent; so is −0.
  if (!(Number.isInteger(value) && value > 0 && value <= max)) {
    declined = true;
    return at;
  }
  return putTag(putVarint(at, value), tag);
}

function putFlag(at: number, tag: number, value: boolean): number {
  if (value === false) return at;
  if (value !== true) declined = true;
  buffer[at - 1] = 1;
  return putTag(at - 1, tag);
}

function putText(end: number, tag: number, value: string): number {
  if (value === '') return end;
  if (typeof value !== 'string' || value.length > TEXT_BYTES_MAX) {
    declined = true;
    return end;
  }
  const start = end - value.length;
  let any = 0;
  for (let letter = 0; letter < value.length; letter++) {
    const code = value.charCodeAt(letter);
    any |= code;
    buffer[start + letter] = code;
  }
  if (any >= 0x80) declined = true;
  return putTag(putVarint(start, value.length), tag);
}

/** Fields from 16 on have two bytes of tag. */
function putTag(at: number, tag: number): number {
  if (tag < 0x80) {
    buffer[at - 1] = tag;
    return at - 1;
  }
  buffer[at - 1] = tag >> 7;
  buffer[at - 2] = (tag & 0x7f) | 0x80;
  return at - 2;
}

/** Seven bits a byte, the lowest first; a number above 2^28 in two parts, for bit operations see 32 bits. */
function putVarint(at: number, value: number): number {
  if (value < 0x80) {
    buffer[at - 1] = value;
    return at - 1;
  }
  if (value < 0x1000_0000) return putGroups(at, value);
  const high = Math.floor(value / 0x1000_0000);
  const low = value - high * 0x1000_0000;
  const next = putGroups(at, high);
  buffer[next - 1] = (low >>> 21) | 0x80;
  buffer[next - 2] = ((low >>> 14) & 0x7f) | 0x80;
  buffer[next - 3] = ((low >>> 7) & 0x7f) | 0x80;
  buffer[next - 4] = (low & 0x7f) | 0x80;
  return next - 4;
}

/** Up to four groups, for numbers below 2^28. */
function putGroups(at: number, value: number): number {
  if (value < 0x80) {
    buffer[at - 1] = value;
    return at - 1;
  }
  if (value < 0x4000) {
    buffer[at - 1] = value >>> 7;
    buffer[at - 2] = (value & 0x7f) | 0x80;
    return at - 2;
  }
  if (value < 0x20_0000) {
    buffer[at - 1] = value >>> 14;
    buffer[at - 2] = ((value >>> 7) & 0x7f) | 0x80;
    buffer[at - 3] = (value & 0x7f) | 0x80;
    return at - 3;
  }
  buffer[at - 1] = value >>> 21;
  buffer[at - 2] = ((value >>> 14) & 0x7f) | 0x80;
  buffer[at - 3] = ((value >>> 7) & 0x7f) | 0x80;
  buffer[at - 4] = (value & 0x7f) | 0x80;
  return at - 4;
}
