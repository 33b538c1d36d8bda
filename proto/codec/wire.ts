// The one place where protobufjs is called.

import { CodecError } from '../codec-error.ts';
import { praya } from '../generated/praya.js';
import type { Fields, Shape } from './schema.ts';

type MessageName = keyof typeof praya.v1;

/** The bytes of a message; what protobufjs gets has passed the shape's checks. */
export function encode<T>(shape: Shape<T>, value: T): Uint8Array {
  const bytes = praya.v1[shape.message as MessageName].encode(shape.toWire(value)).finish();
  // protobufjs answers with a Buffer on Node; one class everywhere.
  return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** The message in `bytes`, whole and checked. Unknown fields are passed over, as protobuf wants. */
export function decode<T>(shape: Shape<T>, bytes: Uint8Array): T {
  let wire: object;
  try {
    wire = praya.v1[shape.message as MessageName].decode(bytes);
  } catch (error) {
    throw new CodecError('malformed', error instanceof Error ? error.message : String(error));
  }
  return shape.fromWire(wire as Fields);
}
