// Writes the commands that come a million times a second: the same bytes as protobufjs, in a fraction of the time.
// Whatever is not plain is declined, and the general way writes it or reports what is wrong with it; so nothing is checked
// here that is not checked there. The fields of an order are in
// generated/order-codec.ts and generated/mass-cancel-codec.ts.

import { BATCH_MAX } from '../../engine/kernel/limits.ts';
import type { Envelope } from '../../engine/schema/command.ts';
import type { Batch, OrderCommand } from '../../engine/schema/commands/orders.ts';
import type { ClientMessage } from '../client-message.ts';
import { putMassCancel } from '../generated/mass-cancel-codec.ts';
import { putAmendOrder, putCancelOrder, putPlaceOrder } from '../generated/order-codec.ts';
import {
  closeFrame,
  FRAME_BYTES_MAX,
  type FrameWriter,
  openFrame,
  putHead,
  putNumber,
} from './frame-writer.ts';
import { INT64_MAX } from './order-bounds.ts';

/**
 * The bytes of an envelope with a place, amend, cancel, mass cancel or batch, a window on the writer's slab; null when the
 * general way must have it.
 */
export function writeOrderEnvelope(frame: FrameWriter, envelope: Envelope): Uint8Array | null {
  const { command } = envelope;
  openFrame(frame, FRAME_BYTES_MAX);
  const end = frame.bottom;
  let at = end;
  switch (command.kind) {
    case 'placeOrder':
    case 'amendOrder':
    case 'cancelOrder':
      at = putOrderCommand(frame, at, command);
      break;
    case 'massCancel':
      at = putHead(frame, putMassCancel(frame, at, command), 0x22, at);
      break;
    case 'batch':
      at = putHead(frame, putBatch(frame, at, command), 0x2a, at);
      break;
    default:
      return null;
  }
  at = putHead(frame, at, 0x2a, end);
  at = putNumber(frame, at, 0x20, envelope.request, INT64_MAX);
  at = putNumber(frame, at, 0x18, envelope.session, INT64_MAX);
  at = putNumber(frame, at, 0x10, envelope.time, INT64_MAX);
  at = putNumber(frame, at, 0x08, envelope.seq, INT64_MAX);
  return closeFrame(frame, at);
}

/** The same of what a client sends. */
export function writeOrderMessage(frame: FrameWriter, message: ClientMessage): Uint8Array | null {
  const { request } = message;
  openFrame(frame, FRAME_BYTES_MAX);
  const end = frame.bottom;
  let at = end;
  switch (request.kind) {
    case 'placeOrder':
      at = putHead(frame, putPlaceOrder(frame, end, request), 0x1a, end);
      break;
    case 'amendOrder':
      at = putHead(frame, putAmendOrder(frame, end, request), 0x22, end);
      break;
    case 'cancelOrder':
      at = putHead(frame, putCancelOrder(frame, end, request), 0x2a, end);
      break;
    case 'massCancel':
      at = putHead(frame, putMassCancel(frame, end, request), 0x32, end);
      break;
    case 'batch':
      at = putHead(frame, putBatch(frame, end, request), 0x3a, end);
      break;
    default:
      return null;
  }
  return closeFrame(frame, putNumber(frame, at, 0x08, message.requestId, INT64_MAX));
}

function putBatch(frame: FrameWriter, end: number, batch: Batch): number {
  if (batch.items.length > BATCH_MAX) {
    frame.declined = true;
    return end;
  }
  let at = end;
  for (let item = batch.items.length - 1; item >= 0; item--) {
    const itemEnd = at;
    at = putHead(frame, putOrderCommand(frame, at, batch.items[item]), 0x0a, itemEnd);
  }
  return at;
}

function putOrderCommand(frame: FrameWriter, end: number, command: OrderCommand): number {
  switch (command.kind) {
    case 'placeOrder':
      return putHead(frame, putPlaceOrder(frame, end, command), 0x0a, end);
    case 'amendOrder':
      return putHead(frame, putAmendOrder(frame, end, command), 0x12, end);
    case 'cancelOrder':
      return putHead(frame, putCancelOrder(frame, end, command), 0x1a, end);
    default:
      command satisfies never;
      frame.declined = true; // From outside the types: the general way reports what is wrong with it.
      return end;
  }
}
