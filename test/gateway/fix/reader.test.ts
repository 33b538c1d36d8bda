// Bytes into messages and back: whatever comes, in whatever pieces.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FixDictionary } from '../../../gateway/fix/fields.ts';
import { FixMessage, type FixPair, fixBytes } from '../../../gateway/fix/message.ts';
import { FixReader, MESSAGE_BYTES_MAX, type Read } from '../../../gateway/fix/reader.ts';
import { VENUE_APPLICATION } from '../../../gateway/fix/session-application.ts';
import { SESSION_TABLES } from '../../../gateway/fix/session-tables.ts';
import { frame } from '../../support/fix-initiator.ts';

const dictionary = new FixDictionary(VENUE_APPLICATION.tables, SESSION_TABLES);
const value = fc.string({
  unit: fc.integer({ min: 0x20, max: 0xff }).map((at) => String.fromCharCode(at)),
  minLength: 1,
  maxLength: 30,
});
const tag = fc.integer({ min: 1, max: 10_000 }).filter((each) => each !== 95);
const pairs = fc
  .array(fc.tuple(tag, value), { maxLength: 30 })
  .map((rest): FixPair[] => [[35, 'D'], ...rest.filter(([of]) => !DATA.has(of))]);
/** Fields that say how long the next one is. */
const DATA = new Set([90, 93, 212, 348, 350, 352, 354, 356, 358, 360, 362, 364, 445, 618, 621]);

function readAll(chunks: readonly Buffer[]): Read[] {
  const reader = new FixReader();
  const reads: Read[] = [];
  for (const chunk of chunks) {
    reader.push(chunk);
    for (let read = reader.next(); read !== null; read = reader.next()) {
      reads.push(read);
      if (read.kind === 'tooLong' || read.kind === 'version') return reads;
    }
    expect(reader.waiting).toBeLessThanOrEqual(MESSAGE_BYTES_MAX + chunk.length);
  }
  return reads;
}

function inPieces(bytes: Buffer, cuts: readonly number[]): Buffer[] {
  const places = [...new Set(cuts.map((cut) => cut % (bytes.length + 1)))].sort((a, b) => a - b);
  return [0, ...places].map((from, at) => bytes.subarray(from, places[at] ?? bytes.length));
}

test('what is built is read as it was, in whatever pieces it comes', () => {
  fc.assert(
    fc.property(
      fc.array(pairs, { minLength: 1, maxLength: 5 }),
      fc.array(fc.nat(), { maxLength: 20 }),
      (all, cuts) => {
        const bytes = Buffer.concat(all.map((each) => fixBytes(each)));
        const reads = readAll(inPieces(bytes, cuts));
        expect(reads.map((read) => (read.kind === 'message' ? read.pairs : read.kind))).toEqual(
          all,
        );
      },
    ),
    { numRuns: 300 },
  );
});

test('what is built is what a client that counts by itself builds', () => {
  fc.assert(
    fc.property(pairs, (each) => {
      expect(fixBytes(each).toString('latin1')).toBe(frame(each));
    }),
    { numRuns: 200 },
  );
});

test('any bytes are read to their end, and none of them is kept for ever', () => {
  const piece = fc.oneof(
    fc.uint8Array({ maxLength: 40 }).map((bytes) => Buffer.from(bytes)),
    fc
      .constantFrom(
        '8=FIX.4.4\x01',
        '9=12\x01',
        '9=99999\x01',
        '10=000\x01',
        '35=D\x01',
        '95=9\x0196=',
        '8=FIX',
        '=',
        '\x01',
      )
      .map((text) => Buffer.from(text, 'latin1')),
    pairs.map((each) => fixBytes(each)),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (chunks) => {
      for (const read of readAll(chunks)) {
        if (read.kind === 'message') new FixMessage(read.pairs, dictionary).group(295);
      }
    }),
    { numRuns: 1000 },
  );
});

test('a message behind garbled ones is found', () => {
  const good = fixBytes([[35, '0']]);
  fc.assert(
    fc.property(fc.string({ maxLength: 60 }), fc.nat(), (rubbish, cut) => {
      const bytes = Buffer.concat([Buffer.from(rubbish.replaceAll('8=FIX', ''), 'latin1'), good]);
      const reads = readAll(inPieces(bytes, [cut]));
      expect(reads.at(-1)).toEqual({ kind: 'message', pairs: [[35, '0']], bytes: good.length });
    }),
  );
});

test('groups are read as entries, one within the other', () => {
  const text: FixPair[] = [
    [35, 'i'],
    [117, 'q'],
    [296, '1'],
    [302, 's'],
    [304, '2'],
    [295, '2'],
    [299, 'a'],
    [132, '1'],
    [299, 'b'],
    [133, '2'],
    [58, 'behind'],
  ];
  const message = new FixMessage(text, dictionary);
  const [set] = message.group(296);
  expect(set.group(295).map((entry) => [entry.get(299), entry.get(132), entry.get(133)])).toEqual([
    ['a', '1', undefined],
    ['b', undefined, '2'],
  ]);
  expect(message.get(117)).toBe('q');
  expect(message.get(299)).toBeUndefined();
});

test('a length beyond every message is not waited for', () => {
  const reads = readAll([Buffer.from('8=FIX.4.4\x019=70000\x0135=D\x01', 'latin1')]);
  expect(reads).toEqual([{ kind: 'tooLong' }]);
});
