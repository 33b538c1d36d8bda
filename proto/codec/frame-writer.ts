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

/**
 * A slab and the place in it that was written last. Frames are windows on the slab: a typed array of its own costs far
 * more than writing it.
 */
export interface FrameWriter {
  bytes: Uint8Array;
  at: number;
  declined: boolean;
}

export function createFrameWriter(slabBytes: number): FrameWriter {
  return { bytes: new Uint8Array(slabBytes), at: slabBytes, declined: false };
}

/** Tag and length of the message that was put before `end`. */
export function putHead(frame: FrameWriter, tag: number, end: number): void {
  putVarint(frame, end - frame.at);
  frame.bytes[--frame.at] = tag;
}

export function putNumber(frame: FrameWriter, tag: number, value: number, max: number): void {
  if (value === 0) return; // Zero is absent; so is −0.
  if (!(Number.isInteger(value) && value > 0 && value <= max)) {
    frame.declined = true;
    return;
  }
  putVarint(frame, value);
  putTag(frame, tag);
}

export function putFlag(frame: FrameWriter, tag: number, value: boolean): void {
  if (value === false) return;
  if (value !== true) frame.declined = true;
  frame.bytes[--frame.at] = 1;
  putTag(frame, tag);
}

export function putText(frame: FrameWriter, tag: number, value: string): void {
  if (value === '') return;
  if (typeof value !== 'string' || value.length > TEXT_BYTES_MAX) {
    frame.declined = true;
    return;
  }
  const { bytes } = frame;
  const start = frame.at - value.length;
  let any = 0;
  for (let letter = 0; letter < value.length; letter++) {
    const code = value.charCodeAt(letter);
    any |= code;
    bytes[start + letter] = code;
  }
  if (any >= 0x80) frame.declined = true;
  frame.at = start;
  putVarint(frame, value.length);
  putTag(frame, tag);
}

/** Fields from 16 on have two bytes of tag. */
function putTag(frame: FrameWriter, tag: number): void {
  const { bytes } = frame;
  if (tag < 0x80) {
    bytes[--frame.at] = tag;
    return;
  }
  bytes[frame.at - 1] = tag >> 7;
  bytes[frame.at - 2] = (tag & 0x7f) | 0x80;
  frame.at -= 2;
}

/** Seven bits a byte, the lowest first; a number above 2^28 in two parts, for bit operations see 32 bits. */
function putVarint(frame: FrameWriter, value: number): void {
  const { bytes } = frame;
  if (value < 0x80) {
    bytes[--frame.at] = value;
    return;
  }
  if (value < 0x1000_0000) {
    frame.at = putGroups(bytes, frame.at, value);
    return;
  }
  const high = Math.floor(value / 0x1000_0000);
  const low = value - high * 0x1000_0000;
  const next = putGroups(bytes, frame.at, high);
  bytes[next - 1] = (low >>> 21) | 0x80;
  bytes[next - 2] = ((low >>> 14) & 0x7f) | 0x80;
  bytes[next - 3] = ((low >>> 7) & 0x7f) | 0x80;
  bytes[next - 4] = (low & 0x7f) | 0x80;
  frame.at = next - 4;
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
