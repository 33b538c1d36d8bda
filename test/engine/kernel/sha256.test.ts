import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sha256 } from '../../../engine/kernel/sha256.ts';

test('hashes the vector of the standard', () => {
  expect(sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
});

test('agrees with the host around every block boundary', () => {
  for (let length = 0; length <= 260; length++) {
    const text = 'x'.repeat(length);
    expect(sha256(text), `${length} bytes`).toBe(host(text));
  }
});

test('agrees with the host on any text, lone surrogates included', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      expect(sha256(text)).toBe(host(text));
      expect(sha256(`${text}\ud800x`)).toBe(host(`${text}\ud800x`));
    }),
  );
});

function host(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
