// Writes the messages that a busy venue sends: the same bytes as protobufjs, in a fraction of the time. What is not hot, or
// not plain, is declined, and the general way writes it or reports what is wrong with it. The fields are in
// generated/server-writer.ts. A message is read field by field and not kept: one object may serve all of a kind, filled again
// from a row of events.

import { putServerBody, ROOM } from '../generated/server-writer.ts';
import type { ServerMessage } from '../server-message.ts';
import { type FrameWriter, openFrame, putNumber, takeSlab } from './frame-writer.ts';
import { INT64_MAX } from './order-bounds.ts';

/** A list that fills a slab has the next one so many times as large. */
const GROWTH = 4;

/** @returns where the message begins, up to `frame.bottom`; what it is means nothing where the frame has `declined`. */
export function putServerMessage(frame: FrameWriter, message: ServerMessage): number {
  openFrame(frame, ROOM);
  let at = putMessage(frame, message);
  for (let bytes = frame.slabBytes; frame.isFull && !frame.declined; bytes *= GROWTH) {
    frame.isFull = false;
    takeSlab(frame, bytes);
    at = putMessage(frame, message);
  }
  return at;
}

function putMessage(frame: FrameWriter, { requestId, tsUs, message }: ServerMessage): number {
  let at = putServerBody(frame, frame.bottom, message);
  at = putNumber(frame, at, 0x10, tsUs, INT64_MAX);
  return putNumber(frame, at, 0x08, requestId, INT64_MAX);
}
