// Writes the commands that come a million times a second: the same bytes as protobufjs, in a fraction of the time.
// Whatever is not plain is declined, and the general way writes it or says what is wrong with it; so nothing is checked
// here that is not checked there. The fields of an order are in generated/order-codec.ts.

import { BATCH_MAX } from '../../engine/kernel/limits.ts';
import type { Envelope } from '../../engine/schema/command.ts';
import type { Batch, OrderCommand } from '../../engine/schema/commands/orders.ts';
import { putAmendOrder, putCancelOrder, putPlaceOrder } from '../generated/order-codec.ts';
import { FRAME_BYTES_MAX, type FrameWriter, putHead, putNumber } from './frame-writer.ts';
import { INT64_MAX } from './order-bounds.ts';

/**
 * The bytes of an envelope with a place, amend, cancel or batch, a window on the writer's slab; null when the general
 * way must have it. A full slab is left to its frames and another one taken.
 */
export function writeOrderEnvelope(frame: FrameWriter, envelope: Envelope): Uint8Array | null {
  const { command } = envelope;
  if (frame.at < FRAME_BYTES_MAX) {
    frame.bytes = new Uint8Array(frame.bytes.length);
    frame.at = frame.bytes.length;
  }
  frame.declined = false;
  const end = frame.at;
  switch (command.kind) {
    case 'placeOrder':
    case 'amendOrder':
    case 'cancelOrder':
      putOrderCommand(frame, command);
      break;
    case 'batch':
      putBatch(frame, command);
      break;
    default:
      return null;
  }
  putHead(frame, 0x2a, end);
  putNumber(frame, 0x20, envelope.request, INT64_MAX);
  putNumber(frame, 0x18, envelope.session, INT64_MAX);
  putNumber(frame, 0x10, envelope.time, INT64_MAX);
  putNumber(frame, 0x08, envelope.seq, INT64_MAX);
  if (!frame.declined) return frame.bytes.subarray(frame.at, end);
  frame.at = end;
  return null;
}

function putBatch(frame: FrameWriter, batch: Batch): void {
  if (batch.items.length > BATCH_MAX) {
    frame.declined = true;
    return;
  }
  const end = frame.at;
  for (let item = batch.items.length - 1; item >= 0; item--) {
    const itemEnd = frame.at;
    putOrderCommand(frame, batch.items[item]);
    putHead(frame, 0x0a, itemEnd);
  }
  putHead(frame, 0x2a, end);
}

function putOrderCommand(frame: FrameWriter, command: OrderCommand): void {
  const end = frame.at;
  switch (command.kind) {
    case 'placeOrder':
      putPlaceOrder(frame, command);
      putHead(frame, 0x0a, end);
      break;
    case 'amendOrder':
      putAmendOrder(frame, command);
      putHead(frame, 0x12, end);
      break;
    case 'cancelOrder':
      putCancelOrder(frame, command);
      putHead(frame, 0x1a, end);
      break;
    default:
      command satisfies never;
      frame.declined = true; // From outside the types: the general way says what is wrong with it.
  }
}
