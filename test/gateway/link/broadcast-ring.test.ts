// Rows to readers that the writer does not wait for.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  BroadcastReader,
  BroadcastWriter,
  broadcastMemory,
} from '../../../gateway/link/broadcast-ring.ts';
import { chunkOf, expectRuns, numberOf } from './link-run.ts';

const SIZE = 1024;

/** @param start where positions begin */
function ring(start = 0) {
  const memory = broadcastMemory(SIZE, false, start);
  const writer = new BroadcastWriter(memory);
  return { memory, writer, reader: () => new BroadcastReader(memory, writer.position) };
}

function read(reader: BroadcastReader, got: (number | 'lost')[]): boolean {
  const what = reader.read();
  if (what === 'chunk') got.push(numberOf(reader.chunk));
  if (what === 'lost') got.push('lost');
  return what !== 'none';
}

const length = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 4, max: 60 }) },
  fc.integer({ min: 4, max: 504 }),
);
/** Publish a chunk of a length, or let a reader read up to so many. */
const step = fc.oneof(
  fc.record({ publish: length }),
  fc.record({ reader: fc.nat(2), most: fc.integer({ min: 1, max: 30 }) }),
);

describe('the ring of rows', () => {
  test('gives each reader gap-free runs, a loss before each newer one, and nothing torn', () => {
    let losses = 0;
    fc.assert(
      fc.property(
        fc.array(step, { minLength: 50, maxLength: 200 }),
        fc.constantFrom(0, 2 ** 32 - 2048, 2 ** 40),
        (steps, start) => {
          const { writer, reader } = ring(start);
          const readers = [0, 1, 2].map(() => ({ ring: reader(), got: [] as (number | 'lost')[] }));
          let count = 0;
          for (const one of steps) {
            if ('publish' in one) {
              writer.publish(chunkOf(count, one.publish));
              count += 1;
            } else {
              const { ring: from, got } = readers[one.reader];
              for (let i = 0; i < one.most && read(from, got); i++);
            }
          }
          for (const { ring: from, got } of readers) {
            while (read(from, got));
            losses += expectRuns(got, count);
          }
        },
      ),
      { numRuns: 300 },
    );
    expect(losses).toBeGreaterThan(100); // Or the law was hardly tried.
  });

  test('keeps what is less than three quarters of it behind', () => {
    const { writer, reader } = ring();
    const late = reader();
    const got: (number | 'lost')[] = [];
    for (let number = 0; number < 24; number++) writer.publish(chunkOf(number, 24)); // 32 bytes each.
    while (read(late, got));
    expect(got).toEqual([...Array(24).keys()]);
  });

  test('loses once what is overwritten, and goes on with what comes next', () => {
    const { writer, reader } = ring();
    const late = reader();
    const got: (number | 'lost')[] = [];
    for (let number = 0; number < 100; number++) writer.publish(chunkOf(number, 24));
    while (read(late, got));
    writer.publish(chunkOf(100, 24));
    while (read(late, got));
    expect(got).toEqual(['lost', 100]);
  });

  test('is crossed at its end, in a header and in bytes, by chunks up to half of it', () => {
    const { writer, reader } = ring(2 ** 32 - 8);
    const quick = reader();
    for (let number = 0; number < 600; number++) {
      writer.publish(chunkOf(number, 4 + (number % 501)));
      expect(quick.read()).toBe('chunk');
      expect([numberOf(quick.chunk), quick.chunk.length]).toEqual([number, 4 + (number % 501)]);
    }
  });

  test('takes no chunk above half of it, and an empty one is none', () => {
    const { writer, reader } = ring();
    const from = reader();
    expect(() => writer.publish(new Uint8Array(505))).toThrow(
      expect.objectContaining({ name: 'LinkError', code: 'oversize' }),
    );
    writer.publish(new Uint8Array(0));
    expect(from.read()).toBe('none');
  });

  test('that is damaged is refused, and nothing outside of it is read', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ at: fc.nat(255), word: fc.nat(2 ** 32 - 1) }), { minLength: 1 }),
        (damages) => {
          const { memory, writer, reader } = ring();
          const from = reader();
          for (let number = 0; number < 10; number++) writer.publish(chunkOf(number, 40));
          const words = new Uint32Array(memory, 128);
          for (const { at, word } of damages) words[at] = word;
          expectDamagedOr(() => {
            while (from.read() !== 'none') expect(from.chunk.length).toBeLessThanOrEqual(SIZE / 2);
          });
        },
      ),
    );
  });

  test('that jumps by a chunk is refused', () => {
    const { memory, writer, reader } = ring();
    const from = reader();
    for (let number = 0; number < 3; number++) writer.publish(chunkOf(number, 40));
    from.read();
    new Uint32Array(memory, 128)[13] = 2; // The number of the second chunk.
    expect(() => from.read()).toThrow(expect.objectContaining({ code: 'damaged' }));
  });

  test.each([0, 512, 1000, 2 ** 31])('is not of %d bytes', (size) => {
    expect(() => broadcastMemory(size, false)).toThrow(RangeError);
  });
});

function expectDamagedOr(what: () => void): void {
  try {
    what();
  } catch (error) {
    expect(error).toMatchObject({ name: 'LinkError', code: 'damaged' });
  }
}
