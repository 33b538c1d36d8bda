// Writes the fields of a frame from its end towards its start. A message's length is then known when it has to be
// written, in one pass:
//
//        ┌──────────── at moves left ◄──────────────┐
//   [ … | tag len ( tag len ( fields … last first ))]
//                   └ Command └ PlaceOrder
//
// Whatever is not plain (a text beyond ASCII, a number that is none) sets `declined`.

import { TEXT_BYTES_MAX } from '../../engine/kernel/limits.ts';

/** The longest frame: a batch of twenty orders with the longest texts needs 14 KiB. */
export const FRAME_BYTES_MAX = 16_384;

/** A slab. Frames are windows on it, filled from its end: a typed array of its own costs far more than writing it. */
export interface FrameWriter {
  bytes: Uint8Array;
  /** Where the last frame begins. */
  bottom: number;
  /** Of the frame that is being written. */
  declined: boolean;
}

export function createFrameWriter(slabBytes: number): FrameWriter {
  return { bytes: new Uint8Array(slabBytes), bottom: slabBytes, declined: false };
}

/** Tag and length of the message that was put between `at` and `end`. Like every put, it returns where it begins. */
export function putHead(frame: FrameWriter, at: number, tag: number, end: number): number {
  const next = putVarint(frame.bytes, at, end - at) - 1;
  frame.bytes[next] = tag;
  return next;
}

export function putNumber(
  frame: FrameWriter,
  at: number,
  tag: number,
  value: number,
  max: number,
): number {
  if (value === 0) return at; // Zero is absent; so is −0.
  if (!(Number.isInteger(value) && value > 0 && value <= max)) {
    frame.declined = true;
    return at;
  }
  const { bytes } = frame;
  return putTag(bytes, putVarint(bytes, at, value), tag);
}

export function putFlag(frame: FrameWriter, at: number, tag: number, value: boolean): number {
  if (value === false) return at;
  if (value !== true) frame.declined = true;
  frame.bytes[at - 1] = 1;
  return putTag(frame.bytes, at - 1, tag);
}

export function putText(frame: FrameWriter, end: number, tag: number, value: string): number {
  if (value === '') return end;
  if (typeof value !== 'string' || value.length > TEXT_BYTES_MAX) {
    frame.declined = true;
    return end;
  }
  const { bytes } = frame;
  const start = end - value.length;
  let any = 0;
  for (let letter = 0; letter < value.length; letter++) {
    const code = value.charCodeAt(letter);
    any |= code;
    bytes[start + letter] = code;
  }
  if (any >= 0x80) frame.declined = true;
  return putTag(bytes, putVarint(bytes, start, value.length), tag);
}

/** Fields from 16 on have two bytes of tag. */
function putTag(bytes: Uint8Array, at: number, tag: number): number {
  if (tag < 0x80) {
    bytes[at - 1] = tag;
    return at - 1;
  }
  bytes[at - 1] = tag >> 7;
  bytes[at - 2] = (tag & 0x7f) | 0x80;
  return at - 2;
}

/** Seven bits a byte, the lowest first; a number above 2^28 in two parts, for bit operations see 32 bits. */
function putVarint(bytes: Uint8Array, at: number, value: number): number {
  if (value < 0x80) {
    bytes[at - 1] = value;
    return at - 1;
  }
  if (value < 0x1000_0000) return putGroups(bytes, at, value);
  const high = Math.floor(value / 0x1000_0000);
  const low = value - high * 0x1000_0000;
  const next = putGroups(bytes, at, high);
  bytes[next - 1] = (low >>> 21) | 0x80;
  bytes[next - 2] = ((low >>> 14) & 0x7f) | 0x80;
  bytes[next - 3] = ((low >>> 7) & 0x7f) | 0x80;
  bytes[next - 4] = (low & 0x7f) | 0x80;
  return next - 4;
}

/** Up to four groups, for numbers below 2^28. */
function putGroups(bytes: Uint8Array, at: number, value: number): number {
  if (value < 0x80) {
    bytes[at - 1] = value;
    return at - 1;
  }
  if (value < 0x4000) {
    bytes[at - 1] = value >>> 7;
    bytes[at - 2] = (value & 0x7f) | 0x80;
    return at - 2;
  }
  if (value < 0x20_0000) {
    bytes[at - 1] = value >>> 14;
    bytes[at - 2] = ((value >>> 7) & 0x7f) | 0x80;
    bytes[at - 3] = (value & 0x7f) | 0x80;
    return at - 3;
  }
  bytes[at - 1] = value >>> 21;
  bytes[at - 2] = ((value >>> 14) & 0x7f) | 0x80;
  bytes[at - 3] = ((value >>> 7) & 0x7f) | 0x80;
  bytes[at - 4] = (value & 0x7f) | 0x80;
  return at - 4;
}
