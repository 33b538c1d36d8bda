// Reads the plain form of an encoder, a field at a time. Whatever is not plain (a number out of range, a text that is
// none, a length beyond what holds it) sets `declined`, and what is returned then means nothing.

import { TEXT_BYTES_MAX } from '../../engine/kernel/limits.ts';
import { windowOn } from './window.ts';

/** A frame in `bytes` and how far it has been read. One serves one frame. */
export interface FrameReader {
  readonly bytes: Uint8Array;
  at: number;
  declined: boolean;
}

/** Where the message that starts here ends; never beyond what holds it. */
export function readLimit(frame: FrameReader, end: number): number {
  const length = readNumber(frame, end);
  if (frame.at + length <= end) return frame.at + length;
  frame.declined = true;
  return frame.at;
}

/** Of one or two bytes; −1 where it is neither. */
export function readTag(frame: FrameReader, end: number): number {
  const first = frame.bytes[frame.at++];
  if (first < 0x80) return first;
  const second = frame.at < end ? frame.bytes[frame.at++] : 0;
  return second > 0 && second < 0x80 ? (first & 0x7f) | (second << 7) : -1;
}

export function readUpTo(frame: FrameReader, end: number, max: number): number {
  const value = readNumber(frame, end);
  if (value > max) frame.declined = true;
  return value;
}

export function readFlag(frame: FrameReader, end: number): boolean {
  return readUpTo(frame, end, 1) === 1;
}

/** A varint of at most eight bytes and at most 2^53 − 1, in two parts: bit operations see 32 bits. */
export function readNumber(frame: FrameReader, end: number): number {
  const { bytes } = frame;
  let at = frame.at;
  if (at >= end) return decline(frame);
  let byte = bytes[at++];
  if (byte < 0x80) {
    frame.at = at;
    return byte;
  }
  let low = byte & 0x7f;
  for (let shift = 7; shift < 28; shift += 7) {
    if (at >= end) return decline(frame);
    byte = bytes[at++];
    low |= (byte & 0x7f) << shift;
    if (byte < 0x80) {
      frame.at = at;
      return low;
    }
  }
  let high = 0;
  for (let shift = 0; shift < 28; shift += 7) {
    if (at >= end) return decline(frame);
    byte = bytes[at++];
    high |= (byte & 0x7f) << shift;
    if (byte < 0x80) {
      frame.at = at;
      const value = high * 0x1000_0000 + low;
      return value <= Number.MAX_SAFE_INTEGER ? value : decline(frame);
    }
  }
  return decline(frame);
}

function decline(frame: FrameReader): number {
  frame.declined = true;
  return 0;
}

/** Folded as `putSigned` does it, in two parts: the whole may have 54 bits. */
export function readSigned(frame: FrameReader, end: number): number {
  const { bytes } = frame;
  let low = 0;
  for (let shift = 0; shift < 28; shift += 7) {
    if (frame.at >= end) return decline(frame);
    const byte = bytes[frame.at++];
    low |= (byte & 0x7f) << shift;
    if (byte < 0x80) return low & 1 ? -(low >>> 1) - 1 : low >>> 1;
  }
  let high = 0;
  for (let shift = 0; shift < 28; shift += 7) {
    if (frame.at >= end) return decline(frame);
    const byte = bytes[frame.at++];
    high |= (byte & 0x7f) << shift;
    if (byte >= 0x80) continue;
    const folded = high * 0x800_0000 + (low >>> 1);
    const value = low & 1 ? -folded - 1 : folded;
    return Number.isSafeInteger(value) ? value : decline(frame);
  }
  return decline(frame);
}

/** The same within 32 bits. */
export function readSigned32(frame: FrameReader, end: number): number {
  const value = readSigned(frame, end);
  if (value !== (value | 0)) frame.declined = true;
  return value;
}

/** @param members has 1 at each number of the set. */
export function readMember(frame: FrameReader, end: number, members: Uint8Array): number {
  const value = readNumber(frame, end);
  if (members[value] !== 1) frame.declined = true;
  return value;
}

/** @param names has each member's name at its number, and '' at the others. */
export function readName(frame: FrameReader, end: number, names: readonly string[]): string {
  const name = names[readNumber(frame, end)] ?? '';
  if (name === '') frame.declined = true;
  return name;
}

/** Short and ASCII by eight letters at a time: that is shorter than a call into the host. */
export function readText(
  frame: FrameReader,
  end: number,
  bytesMax: number = TEXT_BYTES_MAX,
): string {
  const length = readNumber(frame, end);
  const { bytes } = frame;
  const start = frame.at;
  const stop = start + length;
  if (frame.declined || stop > end || length > bytesMax) {
    frame.declined = true;
    return '';
  }
  if (length > BY_LETTER_MAX) return readLongText(frame, stop);
  let at = start;
  let text = '';
  let any = 0;
  for (; at + 8 <= stop; at += 8) {
    const a = bytes[at];
    const b = bytes[at + 1];
    const c = bytes[at + 2];
    const d = bytes[at + 3];
    const e = bytes[at + 4];
    const f = bytes[at + 5];
    const g = bytes[at + 6];
    const h = bytes[at + 7];
    any |= a | b | c | d | e | f | g | h;
    text += String.fromCharCode(a, b, c, d, e, f, g, h);
  }
  for (; at < stop; at++) {
    any |= bytes[at];
    text += String.fromCharCode(bytes[at]);
  }
  if (any >= 0x80) return readLongText(frame, stop);
  frame.at = at;
  return text;
}

/** Any text. Bytes that are none are declined. */
function readLongText(frame: FrameReader, stop: number): string {
  const window = windowOn(frame.bytes, frame.at, stop);
  frame.at = stop;
  try {
    return DECODER.decode(window);
  } catch {
    frame.declined = true;
    return '';
  }
}

const DECODER = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
/** Up to here a loop is shorter than a call into the host. */
const BY_LETTER_MAX = 48;
