// Reads the commands that come a million times a second. Anything but the plain form of an encoder (an unknown field, a
// message in two pieces, a text that is none, a number out of range) is declined, and the general way reads it or reports
// what is wrong with it; so both accept the same bytes and mean the same by them. The fields of an order are in
// generated/order-codec.ts and generated/mass-cancel-codec.ts.

import { BATCH_MAX } from '../../engine/kernel/limits.ts';
import type { Command, Envelope } from '../../engine/schema/command.ts';
import type { OrderCommand } from '../../engine/schema/commands/orders.ts';
import type { ClientMessage } from '../client-message.ts';
import { readMassCancel } from '../generated/mass-cancel-codec.ts';
import { readAmendOrder, readCancelOrder, readPlaceOrder } from '../generated/order-codec.ts';
import { type FrameReader, readLimit, readNumber } from './frame-reader.ts';

/**
 * An envelope with a place, amend, cancel, mass cancel or batch; null when the general way must have it. A place in a larger
 * buffer needs no window on it: for small messages the window costs as much as the reading.
 */
export function readOrderEnvelope(bytes: Uint8Array, start: number, end: number): Envelope | null {
  const frame: FrameReader = { bytes, at: start, declined: false };
  let seq = 0;
  let time = 0;
  let session = 0;
  let request = 0;
  let command: Command | null = null;
  while (frame.at < end && !frame.declined) {
    switch (frame.bytes[frame.at++]) {
      case 0x08:
        seq = readNumber(frame, end);
        break;
      case 0x10:
        time = readNumber(frame, end);
        break;
      case 0x18:
        session = readNumber(frame, end);
        break;
      case 0x20:
        request = readNumber(frame, end);
        break;
      case 0x2a:
        if (command !== null) return null;
        command = readCommand(frame, readLimit(frame, end));
        break;
      default:
        return null;
    }
  }
  if (frame.declined || command === null) return null;
  return { seq, time, session, request, command } as Envelope;
}

/** A client's place, amend, cancel, mass cancel or batch; null when the general way must have it. */
export function readOrderMessage(bytes: Uint8Array): ClientMessage | null {
  const frame: FrameReader = { bytes, at: 0, declined: false };
  const end = bytes.length;
  let requestId = 0;
  let request: OrderCommand | Command | null = null;
  while (frame.at < end && !frame.declined) {
    const tag = frame.bytes[frame.at++];
    if (tag === 0x08) {
      requestId = readNumber(frame, end);
      continue;
    }
    if (request !== null) return null;
    if (tag === 0x1a) request = readPlaceOrder(frame, readLimit(frame, end));
    else if (tag === 0x22) request = readAmendOrder(frame, readLimit(frame, end));
    else if (tag === 0x2a) request = readCancelOrder(frame, readLimit(frame, end));
    else if (tag === 0x32) request = readMassCancel(frame, readLimit(frame, end));
    else if (tag === 0x3a) request = readBatch(frame, readLimit(frame, end));
    else return null;
  }
  if (frame.declined || request === null) return null;
  return { requestId, request } as ClientMessage;
}

function readCommand(frame: FrameReader, end: number): Command | null {
  const tag = frame.at < end ? frame.bytes[frame.at] : 0;
  if (tag !== 0x22 && tag !== 0x2a) return readOrderCommand(frame, end);
  frame.at++;
  const read = tag === 0x22 ? readMassCancel : readBatch;
  const command = read(frame, readLimit(frame, end));
  if (frame.at !== end) frame.declined = true;
  return command;
}

function readBatch(frame: FrameReader, end: number): Command {
  const items: OrderCommand[] = [];
  while (frame.at < end && !frame.declined) {
    if (frame.bytes[frame.at++] !== 0x0a || items.length === BATCH_MAX) {
      frame.declined = true;
      break;
    }
    const item = readOrderCommand(frame, readLimit(frame, end));
    if (item !== null) items.push(item);
  }
  return { kind: 'batch', items };
}

/** Exactly one of place, amend and cancel. */
function readOrderCommand(frame: FrameReader, end: number): OrderCommand | null {
  let command: OrderCommand | null = null;
  const tag = frame.at < end ? frame.bytes[frame.at++] : 0;
  if (tag === 0x0a) command = readPlaceOrder(frame, readLimit(frame, end));
  else if (tag === 0x12) command = readAmendOrder(frame, readLimit(frame, end));
  else if (tag === 0x1a) command = readCancelOrder(frame, readLimit(frame, end));
  if (command === null || frame.at !== end) frame.declined = true;
  return command;
}
