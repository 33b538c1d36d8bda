// The digest distinguishes two runs; that it is stable over machines and versions is part of the journal.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  createDigest,
  createWideDigest,
  digestText,
  mix,
  mixPieces,
  mixRow,
  mixText,
  wholeOf,
} from '../../../engine/kernel/digest.ts';

function of(...values: (number | string)[]): string {
  const digest = createDigest();
  for (const value of values) {
    if (typeof value === 'string') mixText(digest, value);
    else mix(digest, value);
  }
  return digestText(digest);
}

const words = fc.array(fc.maxSafeInteger(), { minLength: 1, maxLength: 20 });

/** The digest of rows, each of its words; what a row begins with is its length. */
function ofRows(...rows: readonly (readonly number[])[]): number {
  const digest = createWideDigest();
  for (const row of rows)
    mixRow(digest, row.length, Float64Array.from([7, ...row, 7]), 1, 1 + row.length);
  return wholeOf(digest);
}

describe.each<[name: string, of: (...values: number[]) => string | number]>([
  ['words one by one', of],
  ['a row', (...values) => ofRows(values)],
  ['rows of one word', (...values) => ofRows(...values.map((value) => [value]))],
])('%s', (_name, digestOf) => {
  test('any other word, anywhere, comes to something else', () => {
    fc.assert(
      fc.property(words, fc.nat(), fc.maxSafeInteger(), (values, place, other) => {
        const at = place % values.length;
        fc.pre(values[at] !== other && !(values[at] === 0 && other === 0));
        expect(digestOf(...values.with(at, other))).not.toBe(digestOf(...values));
      }),
      { numRuns: 2000 },
    );
  });

  test('two words that change places come to something else', () => {
    fc.assert(
      fc.property(words, words, fc.maxSafeInteger(), fc.maxSafeInteger(), (head, tail, a, b) => {
        fc.pre(a !== b);
        expect(digestOf(...head, a, ...tail, b)).not.toBe(digestOf(...head, b, ...tail, a));
      }),
      { numRuns: 2000 },
    );
  });

  test('one bit, anywhere, changes half of the bits', () => {
    const changed = fc.sample(fc.tuple(words, fc.nat(), fc.nat({ max: 51 })), {
      numRuns: 4000,
      seed: 1,
    });
    const bits = changed.map(([values, place, bit]) => {
      const at = place % values.length;
      const other = values.with(
        at,
        Number(BigInt.asIntN(53, BigInt(values[at]) ^ (1n << BigInt(bit)))),
      );
      const [a, b] = [digestOf(...values), digestOf(...other)].map((d) =>
        typeof d === 'number' ? d : Number.parseInt(d.slice(0, 8), 16),
      );
      return ((a ^ b) >>> 0).toString(2).replaceAll('0', '').length;
    });
    const mean = bits.reduce((sum, count) => sum + count, 0) / bits.length;
    expect(Math.abs(mean - 16)).toBeLessThan(1);
  });
});

test('minus zero is zero, and texts do not run into each other', () => {
  expect(of(-0)).toBe(of(0));
  expect(of('ab', 'c')).not.toBe(of('a', 'bc'));
  expect(of(2 ** 32)).not.toBe(of(0));
  expect(of(-1)).not.toBe(of(2 ** 32 - 1));
  expect(ofRows([-0])).toBe(ofRows([0]));
  expect(ofRows([-1])).not.toBe(ofRows([2 ** 32 - 1]));
  expect(ofRows([1, 2], [3])).not.toBe(ofRows([1], [2, 3]));
  expect(ofRows([0], [0])).not.toBe(ofRows([0], [0], [0]));
});

test('a text in pieces is the text', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary' })), (pieces) => {
      const digest = createDigest();
      mixPieces(digest, pieces);
      expect(digestText(digest)).toBe(of(pieces.join('')));
    }),
  );
});
