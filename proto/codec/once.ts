// Protobuf lets a later member of a oneof, or a later copy of a message, take the place of an earlier one. Of two requests
// in one frame no reader could know which was meant, so what a client sends has each of them once.

import { CodecError } from '../codec-error.ts';
import { MESSAGE_FIELDS } from '../generated/message-fields.ts';

/** @throws CodecError `malformed` where a message stands twice in what can be read. What cannot is the decoder's to refuse. */
export function refuseSecond(message: string, bytes: Uint8Array): void {
  look(message, bytes, 0, bytes.length);
}

function look(message: string, bytes: Uint8Array, start: number, end: number): void {
  const fields = MESSAGE_FIELDS[message];
  if (fields === undefined) return;
  const seen = new Set<number>();
  let chosen = 0;
  let at = start;
  while (at < end) {
    const [tag, afterTag] = varint(bytes, at, end);
    const [number, type] = [Math.floor(tag / 8), tag % 8];
    const [length, content] = type === 2 ? varint(bytes, afterTag, end) : [0, afterTag];
    const next = type === 2 ? content + length : skipped(type, bytes, afterTag, end);
    if (next > end) return;
    at = next;
    const field = fields[number];
    if (field === undefined || type !== 2) continue;
    const [of, place] = field;
    if (place === 'choice' && chosen !== 0) {
      throw new CodecError(
        'malformed',
        `${nameOf(fields, chosen)} and ${of} cannot stand together`,
      );
    }
    if (place === 'one' && seen.has(number)) {
      throw new CodecError('malformed', `${of} stands there twice`);
    }
    if (place === 'choice') chosen = number;
    seen.add(number);
    look(of, bytes, content, next);
  }
}

function nameOf(fields: (typeof MESSAGE_FIELDS)[string], number: number): string {
  return fields[number]?.[0] ?? '';
}

/** Where the field ends that begins with a value of this type; beyond the end when there is no such type. */
function skipped(type: number, bytes: Uint8Array, at: number, end: number): number {
  if (type === 0) return varint(bytes, at, end)[1];
  if (type === 1) return at + 8;
  if (type === 5) return at + 4;
  return end + 1;
}

/** @returns the number and where it ends. One beyond what a double holds exactly is no length and no tag of ours. */
function varint(bytes: Uint8Array, start: number, end: number): readonly [number, number] {
  let value = 0;
  let scale = 1;
  for (let at = start; at < end && at < start + 10; at++) {
    value += (bytes[at] & 0x7f) * scale;
    if (bytes[at] < 0x80) return [value, at + 1];
    scale *= 128;
  }
  return [0, end + 1];
}
