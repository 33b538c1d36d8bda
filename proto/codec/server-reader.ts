// Reads the messages that a busy venue sends. What is not hot, or not the plain form of an encoder, is declined, and the
// general way reads it or reports what is wrong with it; so both accept the same bytes and mean the same by them. The fields
// are in generated/server-reader.ts.

import { readServerBody } from '../generated/server-reader.ts';
import type { ServerBody, ServerMessage } from '../server-message.ts';
import { type FrameReader, readNumber, readTag } from './frame-reader.ts';

/** Null when the general way must have it. */
export function readServerMessage(bytes: Uint8Array): ServerMessage | null {
  const frame: FrameReader = { bytes, at: 0, declined: false };
  const end = bytes.length;
  let requestId = 0;
  let tsUs = 0;
  let message: ServerBody | null = null;
  while (frame.at < end && !frame.declined) {
    const tag = readTag(frame, end);
    if (tag === 0x08) requestId = readNumber(frame, end);
    else if (tag === 0x10) tsUs = readNumber(frame, end);
    else {
      if (message !== null) return null;
      message = readServerBody(frame, tag, end);
      if (message === null) return null;
    }
  }
  if (frame.declined || message === null) return null;
  return { requestId, tsUs, message };
}
