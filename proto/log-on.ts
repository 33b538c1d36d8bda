/** The first bytes of what is signed, so that no signature made for anything else can be used to log on. */
const DOMAIN = 'praya.v1 log-on';

/** Bytes of the nonce in `Hello`. */
export const NONCE_BYTES = 32;

/**
 * What a client signs to log on: domain, nonce, name of the key and subprotocol, each behind its length as two
 * bytes, the higher first. The lengths keep two different answers from being the same bytes.
 *
 * @param subprotocol as agreed at the upgrade: a signature for one is worth nothing on the other.
 * @see docs/protocol.md, "Log-on"
 */
export function logOnBytes(nonce: Uint8Array, key: string, subprotocol: string): Uint8Array {
  const encoder = new TextEncoder();
  const parts = [encoder.encode(DOMAIN), nonce, encoder.encode(key), encoder.encode(subprotocol)];
  const bytes = new Uint8Array(parts.reduce((length, part) => length + 2 + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes[at++] = part.length >> 8;
    bytes[at++] = part.length & 0xff;
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
