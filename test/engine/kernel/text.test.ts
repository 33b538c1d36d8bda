import fc from 'fast-check';
import { expect, test } from 'vitest';
import { utf8Bytes } from '../../../engine/kernel/text.ts';

test('counts the bytes that the platform would write', () => {
  const units = fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 });
  fc.assert(
    fc.property(units, (codes) => {
      const text = String.fromCharCode(...codes); // Lone surrogates and all.
      expect(utf8Bytes(text)).toBe(Buffer.byteLength(text));
    }),
    { numRuns: 2000 },
  );
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(utf8Bytes(text)).toBe(Buffer.byteLength(text));
    }),
  );
});

test.each([
  ['', 0],
  ['a', 1],
  ['\u007f\u0080', 3],
  ['\u07ff\u0800', 5],
  ['香港', 6],
  ['😀', 4],
  ['\ud83d', 3],
  ['\ude00\ud83d', 6],
])('%j has %i bytes', (text, bytes) => {
  expect(utf8Bytes(text)).toBe(bytes);
});
