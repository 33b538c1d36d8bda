import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseStrictJson } from '../../proto/strict-json.ts';

describe('JSON with a key twice in one object', () => {
  test.each([
    ['{"a":1,"a":2}', '"a"'],
    ['{"a":1,"b":{"c":1,"d":[{"c":2},{"c":3,"c":4}]}}', '"c"'],
    [String.raw`{"a":1,"\u0061":2}`, String.raw`"\u0061"`],
    ['{"__proto__":1,"__proto__":2}', '"__proto__"'],
    ['{"a":"b:c","a":"{\\"a\\":1}"}', '"a"'],
    ['[{"":0,"":0}]', '""'],
    ['{"a":null,"a":null}', '"a"'],
    ['{"a":{"b":1},"a":{"b":1}}', '"a"'],
  ])('%s is refused, and names %s', (text, key) => {
    expect(() => parseStrictJson(text)).toThrow(`${key} stands there twice`);
  });

  test('is found wherever it is: any object with any of its keys written again', () => {
    const object = fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 3 }), { minKeys: 1 });
    fc.assert(
      fc.property(object, fc.nat(), fc.jsonValue({ maxDepth: 2 }), (value, n, more) => {
        const keys = Object.keys(value);
        const again = JSON.stringify(keys[n % keys.length]);
        const text = JSON.stringify(value);
        const twice = `{${again}:${JSON.stringify(more)},${text.slice(1)}`;
        expect(() => parseStrictJson(`[1,${twice}]`)).toThrow('stands there twice');
      }),
    );
  });
});

test('JSON without one is read as JSON.parse reads it', () => {
  fc.assert(
    fc.property(fc.json({ maxDepth: 5 }), (text) => {
      expect(parseStrictJson(text)).toEqual(JSON.parse(text));
    }),
  );
});

test('JSON however deep is read or refused, and nothing overflows', () => {
  const deep = 30_000;
  expect(() => parseStrictJson('['.repeat(deep) + ']'.repeat(deep))).not.toThrow(RangeError);
  const objects = '{"a":'.repeat(10_000);
  expect(() => parseStrictJson(`${objects}1${'}'.repeat(10_000)}`)).not.toThrow();
  expect(() => parseStrictJson('{')).toThrow(SyntaxError);
});
