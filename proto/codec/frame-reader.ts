// Reads the plain form of an encoder, a field at a time. Whatever is not plain (a number out of range, a text beyond
// ASCII, a length beyond what holds it) sets `declined`, and what is returned then means nothing.

import { TEXT_BYTES_MAX } from '../../engine/kernel/limits.ts';

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

/** Of one or two bytes. */
export function readTag(frame: FrameReader, end: number): number {
  const first = frame.bytes[frame.at++];
  if (first < 0x80) return first;
  const second = frame.at < end ? frame.bytes[frame.at++] : 0;
  return second === 1 ? first : -1; // Fields 16 to 31, the tag's low byte.
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

/** ASCII only, eight letters at a time: shorter than a call into the host for texts of this size. */
export function readText(frame: FrameReader, end: number): string {
  const length = readNumber(frame, end);
  const { bytes } = frame;
  let at = frame.at;
  const stop = at + length;
  if (frame.declined || stop > end || length > TEXT_BYTES_MAX) {
    frame.declined = true;
    return '';
  }
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
  frame.at = at;
  if (any >= 0x80) frame.declined = true;
  return text;
}
