// Writes the fields of a frame from its end towards its start. A message's length is then known when it has to be
// written, in one pass:
//
//        ┌──────────── at moves left ◄──────────────┐
//   [ … | tag len ( tag len ( fields … last first ))]
//                   └ Command └ PlaceOrder
//
// Whatever is not plain (a number out of range, a text that is none) sets `declined`, and what was put then means nothing.

import { TEXT_BYTES_MAX } from '../../engine/kernel/limits.ts';
import { utf8Length } from './utf8.ts';
import { windowOn } from './window.ts';

/** The longest order frame: a batch of twenty orders with the longest texts needs 14 KiB. */
export const FRAME_BYTES_MAX = 16_384;

/** A slab. Frames are windows on it, filled from its end: a typed array of its own costs far more than writing it. */
export interface FrameWriter {
  bytes: Uint8Array;
  /** Where the last frame begins. */
  bottom: number;
  /** Of the frame that is being written. */
  declined: boolean;
  /** A list had no room: the frame has to be put again, on a larger slab. */
  isFull: boolean;
  /** Of a slab, where no frame needs more. */
  readonly slabBytes: number;
}

export function createFrameWriter(slabBytes: number): FrameWriter {
  const bytes = new Uint8Array(slabBytes);
  return { bytes, bottom: slabBytes, declined: false, isFull: false, slabBytes };
}

/** Begins a frame that needs `room`. A full slab is left to its frames and another one taken. */
export function openFrame(frame: FrameWriter, room: number): void {
  frame.declined = false;
  frame.isFull = false;
  if (frame.bottom < room) takeSlab(frame, Math.max(room, frame.slabBytes));
}

/** The frame that begins at `at`; null when something in it was declined. */
export function closeFrame(frame: FrameWriter, at: number): Uint8Array | null {
  if (frame.declined) return null;
  const end = frame.bottom;
  frame.bottom = at;
  return windowOn(frame.bytes, at, end);
}

export function takeSlab(frame: FrameWriter, bytes: number): void {
  frame.bytes = new Uint8Array(bytes);
  frame.bottom = bytes;
}

/** Tag and length of the message that was put between `at` and `end`. Like every put, it returns where it begins. */
export function putHead(frame: FrameWriter, at: number, tag: number, end: number): number {
  return putField(frame.bytes, at, tag, end - at);
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
  return putField(frame.bytes, at, tag, value);
}

/** Of either sign: 0, −1, 1, −2 become 0, 1, 2, 3. That may need 54 bits, so it is made in two parts. */
export function putSigned(frame: FrameWriter, at: number, tag: number, value: number): number {
  if (value === 0) return at;
  if (!Number.isSafeInteger(value)) {
    frame.declined = true;
    return at;
  }
  const { bytes } = frame;
  if (value >= -HALF && value < HALF) {
    return putField(bytes, at, tag, (value << 1) ^ (value >> 31));
  }
  const sign = value < 0 ? 1 : 0;
  const folded = sign === 1 ? -value - 1 : value;
  const high = Math.floor(folded / HALF);
  return putTag(bytes, putParts(bytes, at, high, (folded - high * HALF) * 2 + sign), tag);
}

/** The same within 32 bits. */
export function putSigned32(frame: FrameWriter, at: number, tag: number, value: number): number {
  if (!(Number.isInteger(value) && value >= -0x8000_0000 && value <= 0x7fff_ffff)) {
    frame.declined = true;
    return at;
  }
  return putSigned(frame, at, tag, value);
}

/** What a refusal measured. Beyond ±(2^53 − 1) it is cut to that: a refusal must get out. */
export function putMeasure(frame: FrameWriter, at: number, tag: number, value: number): number {
  if (!Number.isInteger(value)) {
    frame.declined = true;
    return at;
  }
  const most = Number.MAX_SAFE_INTEGER;
  return putSigned(frame, at, tag, Math.max(-most, Math.min(most, value)));
}

/** @param members has 1 at each number of the set. */
export function putMember(
  frame: FrameWriter,
  at: number,
  tag: number,
  value: number,
  members: Uint8Array,
): number {
  // A bigint or a text of digits would find its place in the table.
  if (typeof value !== 'number' || members[value] !== 1) {
    frame.declined = true;
    return at;
  }
  return putField(frame.bytes, at, tag, value);
}

/** @param names has each member's name at its number, and '' at the others. */
export function putName(
  frame: FrameWriter,
  at: number,
  tag: number,
  value: string,
  names: readonly string[],
): number {
  const number = value === '' ? -1 : names.indexOf(value);
  return putNumber(frame, at, tag, number, names.length); // −1 is declined.
}

export function putFlag(frame: FrameWriter, at: number, tag: number, value: boolean): number {
  if (value === false) return at;
  if (value !== true) frame.declined = true;
  frame.bytes[at - 1] = 1;
  return putTag(frame.bytes, at - 1, tag);
}

export function putText(
  frame: FrameWriter,
  end: number,
  tag: number,
  value: string,
  bytesMax: number = TEXT_BYTES_MAX,
): number {
  if (value === '') return end;
  if (typeof value !== 'string' || value.length > bytesMax) {
    frame.declined = true;
    return end;
  }
  const { bytes } = frame;
  const { length } = value;
  const start = end - length;
  if (length > BY_LETTER_MAX) {
    const { read } = ENCODER.encodeInto(value, windowOn(bytes, start, end));
    if (read < length) return putWideText(frame, end, tag, value, bytesMax); // Some letter took more.
    return putField(bytes, start, tag, length);
  }
  let any = 0;
  for (let letter = 0; letter < length; letter++) {
    const code = value.charCodeAt(letter);
    any |= code;
    bytes[start + letter] = code;
  }
  if (any >= 0x80) return putWideText(frame, end, tag, value, bytesMax);
  return putField(bytes, start, tag, length);
}

/** A text beyond ASCII. */
function putWideText(
  frame: FrameWriter,
  end: number,
  tag: number,
  value: string,
  bytesMax: number,
): number {
  const { bytes } = frame;
  const length = utf8Length(value);
  if (length < 0 || length > bytesMax) {
    frame.declined = true;
    return end;
  }
  ENCODER.encodeInto(value, windowOn(bytes, end - length, end));
  return putField(bytes, end - length, tag, length);
}

const ENCODER = new TextEncoder();
/** Up to here a loop is shorter than a call into the host. */
const BY_LETTER_MAX = 40;
/** 2^27: twice as much fills the lower part of a varint. */
const HALF = 0x800_0000;

/** A number and its tag before it: both mostly have one byte, and two stores are all there is to do. */
function putField(bytes: Uint8Array, at: number, tag: number, value: number): number {
  if (value < 0x80 && tag < 0x80) {
    bytes[at - 1] = value;
    bytes[at - 2] = tag;
    return at - 2;
  }
  let next = at;
  if (value < 0x1000_0000) next = putGroups(bytes, at, value);
  else {
    const high = Math.floor(value / 0x1000_0000);
    next = putParts(bytes, at, high, value - high * 0x1000_0000);
  }
  return putTag(bytes, next, tag);
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

/** high · 2^28 + low, of which the lower part has all its four groups: bit operations see 32 bits. */
function putParts(bytes: Uint8Array, at: number, high: number, low: number): number {
  const next = putGroups(bytes, at, high);
  bytes[next - 1] = (low >>> 21) | 0x80;
  bytes[next - 2] = ((low >>> 14) & 0x7f) | 0x80;
  bytes[next - 3] = ((low >>> 7) & 0x7f) | 0x80;
  bytes[next - 4] = (low & 0x7f) | 0x80;
  return next - 4;
}

/** Seven bits a byte, the lowest first: up to four groups, for numbers below 2^28. */
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
