// An event as bytes: what the schema has for programs that keep events. The venue itself keeps commands.

import type { Event } from '../../engine/schema/index.ts';
import { event as eventShape } from '../../proto/codec/event-shapes.ts';
import { decode, encode } from '../../proto/codec/wire.ts';

export function encodeEvent(event: Event): Uint8Array {
  return encode(eventShape, event);
}

/** @throws CodecError */
export function decodeEvent(bytes: Uint8Array): Event {
  return decode(eventShape, bytes);
}
