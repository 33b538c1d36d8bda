// Reads the plain form of an envelope around a command of any kind: seq, time, session, request, and the one command last.
// Its own fields are read as every message is; what is saved is the oneof, which protobufjs sets by deleting each of the
// hundred other kinds. Anything else is declined, and the general way reads it or reports what is wrong with it.

import type { Command, Envelope } from '../../engine/schema/command.ts';
import { CodecError } from '../codec-error.ts';
import { COMMAND_NUMBERS } from '../generated/kind-numbers.ts';
import { commands } from './command-shapes.ts';
import { type FrameReader, readLimit, readNumber } from './frame-reader.ts';
import type { Shape } from './schema.ts';
import { decode } from './wire.ts';

/** By the number of the kind; undefined for no kind. */
const SHAPES: readonly (Shape<Command> | undefined)[] = shapesByNumber();

/** An envelope with any command; null when the general way must have it. */
export function readPlainEnvelope(bytes: Uint8Array, start: number, end: number): Envelope | null {
  const frame: FrameReader = { bytes, at: start, declined: false };
  const seq = readField(frame, end, 0x08);
  const time = readField(frame, end, 0x10);
  const session = readField(frame, end, 0x18);
  const request = readField(frame, end, 0x20);
  if (frame.declined || frame.at >= end || bytes[frame.at++] !== 0x2a) return null;
  if (readLimit(frame, end) !== end || frame.declined) return null;
  const command = readAnyCommand(frame, end);
  if (command === null) return null;
  return { seq, time, session, request, command } as Envelope;
}

/** 0 when another field stands there. */
function readField(frame: FrameReader, end: number, tag: number): number {
  if (frame.at >= end || frame.bytes[frame.at] !== tag) return 0;
  frame.at++;
  return readNumber(frame, end);
}

/** One kind alone, up to the end. */
function readAnyCommand(frame: FrameReader, end: number): Command | null {
  const tag = readNumber(frame, end);
  const shape = (tag & 7) === 2 ? SHAPES[tag >>> 3] : undefined;
  if (shape === undefined || readLimit(frame, end) !== end || frame.declined) return null;
  try {
    return decode(shape, frame.bytes.subarray(frame.at, end));
  } catch (error) {
    if (error instanceof CodecError) return null;
    throw error;
  }
}

function shapesByNumber(): (Shape<Command> | undefined)[] {
  const shapes: (Shape<Command> | undefined)[] = [];
  for (const [kind, number] of Object.entries(COMMAND_NUMBERS)) {
    shapes[number] = commands.byKind.get(kind);
  }
  return shapes;
}
