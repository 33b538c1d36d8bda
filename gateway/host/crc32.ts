// CRC32C (Castagnoli), and the CRC32 of zip, eight bytes a step. The journal's records are small, and on small records a table in
// the same heap is quicker than any call out of JavaScript: bench/journal.ts has the numbers.

const CASTAGNOLI = tables(0x82f63b78); // 0x1edc6f41, bits reversed.
const ZIP = tables(0xedb88320); // 0x04c11db7, likewise.

/**
 * The checksum of `bytes[start, end)`, as an unsigned 32-bit number.
 *
 * @param previous checksum of the bytes before, to go on from; 0 at the beginning.
 * @example crc32c of the ASCII text "123456789" is 0xe3069283.
 */
export function crc32c(
  bytes: Uint8Array,
  start: number = 0,
  end: number = bytes.length,
  previous: number = 0,
): number {
  return checksum(CASTAGNOLI, bytes, start, end, previous);
}

/** As `crc32` of node:zlib: "123456789" is 0xcbf43926. */
export function crc32(bytes: Uint8Array, start: number = 0, end: number = bytes.length): number {
  return checksum(ZIP, bytes, start, end, 0);
}

function checksum(
  tables: Int32Array,
  bytes: Uint8Array,
  start: number,
  end: number,
  previous: number,
): number {
  let c = ~previous;
  let at = start;
  for (const last = end - 7; at < last; at += 8) {
    c ^= bytes[at] | (bytes[at + 1] << 8) | (bytes[at + 2] << 16) | (bytes[at + 3] << 24);
    c =
      tables[1792 + (c & 255)] ^
      tables[1536 + ((c >>> 8) & 255)] ^
      tables[1280 + ((c >>> 16) & 255)] ^
      tables[1024 + (c >>> 24)] ^
      tables[768 + bytes[at + 4]] ^
      tables[512 + bytes[at + 5]] ^
      tables[256 + bytes[at + 6]] ^
      tables[bytes[at + 7]];
  }
  for (; at < end; at++) c = tables[(c ^ bytes[at]) & 255] ^ (c >>> 8);
  return ~c >>> 0;
}

/** Eight tables of 256 in one: table k answers for a byte that has k more bytes behind it. */
function tables(polynomial: number): Int32Array {
  const all = new Int32Array(8 * 256);
  for (let byte = 0; byte < 256; byte++) {
    let c = byte;
    for (let bit = 0; bit < 8; bit++) c = c & 1 ? (c >>> 1) ^ polynomial : c >>> 1;
    all[byte] = c;
  }
  for (let at = 256; at < all.length; at++) {
    const c = all[at - 256];
    all[at] = all[c & 255] ^ (c >>> 8);
  }
  return all;
}
