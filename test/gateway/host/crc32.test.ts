import * as zlib from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { crc32, crc32c } from '../../../gateway/host/crc32.ts';

const range = Array.from({ length: 32 }, (_, i) => i);

test.each([
  ['nothing', [], 0x00000000],
  ['the check of every catalogue', [...Buffer.from('123456789')], 0xe3069283],
  ['32 zeros', range.map(() => 0), 0x8a9136aa],
  ['32 times 0xff', range.map(() => 0xff), 0x62a8ab43],
  ['0 to 31', range, 0x46dd794e],
  ['31 to 0', [...range].reverse(), 0x113fdb5c],
])('RFC 3720: %s', (_, bytes, expected) => {
  expect(crc32c(Uint8Array.from(bytes))).toBe(expected);
});

test('eight bytes a step give the same as one bit a step, at every alignment', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 70 }), fc.nat(20), fc.nat(20), (bytes, head, tail) => {
      const start = Math.min(head, bytes.length);
      const end = Math.max(start, bytes.length - tail);
      expect(crc32c(bytes, start, end)).toBe(bitwise(bytes.subarray(start, end)));
    }),
  );
});

test('that of zip is the one of node:zlib', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), fc.nat(20), fc.nat(20), (bytes, head, tail) => {
      const start = Math.min(head, bytes.length);
      const end = Math.max(start, bytes.length - tail);
      expect(crc32(bytes, start, end)).toBe(zlib.crc32(bytes.subarray(start, end)));
    }),
  );
});

test('goes on from the checksum of the bytes before', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 70 }), fc.nat(70), (bytes, cut) => {
      const at = Math.min(cut, bytes.length);
      expect(crc32c(bytes, at, bytes.length, crc32c(bytes, 0, at))).toBe(crc32c(bytes));
    }),
  );
});

/** The definition: divide by the polynomial, bits reversed, ones at both ends. */
function bitwise(bytes: Uint8Array): number {
  let c = 0xffffffff;
  for (const byte of bytes) {
    c ^= byte;
    for (let bit = 0; bit < 8; bit++) c = c & 1 ? (c >>> 1) ^ 0x82f63b78 : c >>> 1;
  }
  return ~c >>> 0;
}
