import { headBytes, type Opcode, writeHead } from './frame-head.ts';

/**
 * What many are sent, as the bytes of one write. Readers who are written to one after the other are mostly sent the same
 * payloads: these bytes are put together once for all of them, and no reader has a copy.
 */
export class SharedWrites {
  #opcode: Opcode | 0 = 0;
  #payloads: readonly Uint8Array[] = [];
  #bytes: Buffer = NOTHING;

  /** @param payloads in their order; the list is kept */
  of(opcode: Opcode, payloads: readonly Uint8Array[]): Buffer {
    if (opcode !== this.#opcode || !isSame(payloads, this.#payloads)) {
      this.#opcode = opcode;
      this.#payloads = payloads;
      this.#bytes = joined(opcode, payloads);
    }
    return this.#bytes;
  }

  /** No one else is sent the same. */
  forget(): void {
    this.#payloads = [];
    this.#bytes = NOTHING;
  }
}

function isSame(some: readonly Uint8Array[], others: readonly Uint8Array[]): boolean {
  if (some.length !== others.length) return false;
  for (let at = 0; at < some.length; at++) if (some[at] !== others[at]) return false;
  return true;
}

function joined(opcode: Opcode, payloads: readonly Uint8Array[]): Buffer {
  let length = 0;
  for (const payload of payloads) length += headBytes(payload.length) + payload.length;
  const bytes = Buffer.allocUnsafe(length);
  let at = 0;
  for (const payload of payloads) {
    at = writeHead(bytes, at, opcode, payload.length);
    bytes.set(payload, at);
    at += payload.length;
  }
  return bytes;
}

const NOTHING = Buffer.alloc(0);
