import { crc32 } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bookDigest, DIGEST_DEPTH } from '../../proto/book-digest.ts';
import type { Level } from '../../proto/market-message.ts';

const levels = fc.array(
  fc.record({ price: fc.maxSafeNat(), qty: fc.maxSafeNat() }) as unknown as fc.Arbitrary<Level>,
  { maxLength: 40 },
);

test('the digests on the page', () => {
  expect(bookDigest([], [])).toBe(0);
  expect(bookDigest([level(100, 2)], [])).toBe(1_139_707_176);
});

test('a digest is the CRC-32 of the best levels as rows of eight bytes', () => {
  fc.assert(
    fc.property(levels, levels, (bids, asks) => {
      const best = [...bids.slice(0, DIGEST_DEPTH), ...asks.slice(0, DIGEST_DEPTH)];
      const row = Buffer.alloc(best.length * 16);
      best.forEach(({ price, qty }, at) => {
        row.writeBigUInt64LE(BigInt(price), at * 16);
        row.writeBigUInt64LE(BigInt(qty), at * 16 + 8);
      });
      expect(bookDigest(bids, asks)).toBe(crc32(row));
    }),
  );
});

test('levels beyond the depth do not count', () => {
  const deep = Array.from({ length: 26 }, (_, at) => level(100 - at, 1));
  expect(bookDigest(deep, [])).toBe(bookDigest(deep.slice(0, 25), []));
});

function level(price: number, qty: number): Level {
  return { price, qty } as Level;
}
