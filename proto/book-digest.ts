import type { Level } from './market-message.ts';

/** Levels a side that a digest covers. */
export const DIGEST_DEPTH = 25;

/**
 * CRC-32 (the one of zlib and Ethernet) over the best levels: bids, best first, then asks, best first, each
 * level as its price and its quantity, each of these as eight bytes, the lowest first.
 *
 * @example an empty book: 0; one bid of 2 lots at 100 ticks: 0x43ee8d28. See docs/protocol.md, "Book digest".
 */
export function bookDigest(bids: readonly Level[], asks: readonly Level[]): number {
  let crc = ~0;
  for (const side of [bids, asks]) {
    const depth = Math.min(side.length, DIGEST_DEPTH);
    for (let at = 0; at < depth; at++) {
      crc = withInteger(crc, side[at].price);
      crc = withInteger(crc, side[at].qty);
    }
  }
  return ~crc >>> 0;
}

function withInteger(crc: number, value: number): number {
  let rest = value;
  let next = crc;
  for (let byte = 0; byte < 8; byte++) {
    next = TABLE[(next ^ rest) & 0xff] ^ (next >>> 8);
    rest = Math.floor(rest / 256);
  }
  return next;
}

const TABLE = new Int32Array(256).map((_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb8_8320 : crc >>> 1;
  return crc;
});
