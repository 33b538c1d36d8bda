import fc from 'fast-check';
import { expect, test } from 'vitest';
import { namesInOrder } from '../../../engine/kernel/names.ts';

test('names stand by code units, few or many of them', () => {
  const names = fc.oneof(fc.string(), fc.constantFrom('0', '9', '10', '95', 'a', 'B', 'ä'));
  fc.assert(
    fc.property(fc.dictionary(names, fc.nat(), { maxKeys: 60 }), (value) => {
      expect(namesInOrder(value)).toEqual(Object.keys(value).sort());
    }),
  );
});
