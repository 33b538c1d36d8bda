// The digest distinguishes two runs; that it is stable over machines and versions is part of the journal.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createDigest, digestText, mix, mixText, mixWords } from '../../../engine/kernel/digest.ts';

function of(...values: (number | string)[]): string {
  const digest = createDigest();
  for (const value of values) {
    if (typeof value === 'string') mixText(digest, value);
    else mix(digest, value);
  }
  return digestText(digest);
}

const words = fc.array(fc.maxSafeInteger(), { minLength: 1, maxLength: 20 });

test('words at once come to the same as one by one', () => {
  fc.assert(
    fc.property(words, (values) => {
      const digest = createDigest();
      mixWords(digest, Float64Array.from(values), 0, values.length);
      expect(digestText(digest)).toBe(of(...values));
    }),
  );
});

test('any other word, anywhere, comes to something else', () => {
  fc.assert(
    fc.property(words, fc.nat(), fc.maxSafeInteger(), (values, place, other) => {
      const at = place % values.length;
      fc.pre(values[at] !== other && !(values[at] === 0 && other === 0));
      expect(of(...values.with(at, other))).not.toBe(of(...values));
    }),
    { numRuns: 2000 },
  );
});

test('two neighbours that change places come to something else', () => {
  fc.assert(
    fc.property(words, fc.maxSafeInteger(), fc.maxSafeInteger(), (head, a, b) => {
      fc.pre(a !== b);
      expect(of(...head, a, b)).not.toBe(of(...head, b, a));
    }),
    { numRuns: 2000 },
  );
});

test('minus zero is zero, and texts do not run into each other', () => {
  expect(of(-0)).toBe(of(0));
  expect(of('ab', 'c')).not.toBe(of('a', 'bc'));
  expect(of(2 ** 32)).not.toBe(of(0));
  expect(of(-1)).not.toBe(of(2 ** 32 - 1));
});
