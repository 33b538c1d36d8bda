// Requests to one reader that loses none.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RequestSource } from '../../../gateway/link/link.ts';
import { RequestReader, RequestWriter, requestMemory } from '../../../gateway/link/request-ring.ts';
import { createCoreSide } from '../../../gateway/link/thread-link.ts';
import { chunkOf, gather, numberOf, receive } from './link-run.ts';

const SIZE = 1024;

function ring(start = 0) {
  const memory = requestMemory(SIZE, false, start);
  return { memory, writer: new RequestWriter(memory), reader: new RequestReader(memory) };
}

const length = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 4, max: 60 }) },
  { weight: 2, arbitrary: fc.integer({ min: 200, max: 300 }) },
  fc.integer({ min: 300, max: 5000 }),
);
const step = fc.oneof(
  { weight: 2, arbitrary: fc.record({ send: length }) },
  fc.record({ parts: fc.integer({ min: 1, max: 20 }) }),
);

describe('the ring of requests', () => {
  test('hands over what it took in order, once, however full it was', () => {
    let refused = 0;
    fc.assert(
      fc.property(
        fc.array(step, { minLength: 50, maxLength: 200 }),
        fc.constantFrom(0, 2 ** 31 - 1024, 2 ** 32 - 2048),
        (steps, start) => {
          const { writer, reader } = ring(start);
          const got: number[] = [];
          let sent = 0;
          const read = (): boolean => {
            const what = reader.read();
            if (what === 'chunk') got.push(numberOf(reader.chunk));
            return what !== 'none';
          };
          for (const one of steps) {
            if ('send' in one) {
              const chunk = chunkOf(sent, one.send);
              if (writer.send(chunk)) sent += 1;
              else refused += 1;
              chunk.fill(0xff); // It is the sender's again.
            } else {
              for (let i = 0; i < one.parts && read(); i++);
              writer.writeRest();
            }
          }
          while (read() || writer.writeRest());
          expect(writer.hasRest).toBe(false);
          expect(got).toEqual([...Array(sent).keys()]);
        },
      ),
      { numRuns: 300 },
    );
    expect(refused).toBeGreaterThan(100);
  });

  test('carries a chunk of some megabytes through a kilobyte, and what is behind it', () => {
    const { core, requests } = createCoreSide(
      { rowBytes: SIZE, requestBytes: SIZE },
      false,
    ).addLocal();
    expect(core.send(chunkOf(0, 3_000_000))).toBe(true);
    expect(core.send(chunkOf(1, 10))).toBe(false);
    let isAgain = false;
    core.onRoom(() => {
      isAgain = core.send(chunkOf(1, 10));
      core.flush();
    });
    core.flush();
    expect(gather(requests)).toEqual([0, 1]);
    expect(isAgain).toBe(true);
  });

  test('what was refused is not taken: the sender may change it', () => {
    const { writer, reader } = ring();
    while (writer.send(chunkOf(7, 200)));
    const large = chunkOf(8, 2000);
    expect(writer.send(large)).toBe(false);
    large.fill(0);
    while (reader.read() === 'chunk') expect(numberOf(reader.chunk)).toBe(7);
    const taken = chunkOf(9, 2000);
    expect(writer.send(taken)).toBe(true);
    taken.fill(0);
    while (reader.read() !== 'none' || writer.writeRest());
    expect([numberOf(reader.chunk), reader.chunk.length]).toEqual([9, 2000]);
  });

  test('takes at most the chunks it is asked for, and then more', () => {
    const { core, requests } = createCoreSide(
      { rowBytes: SIZE, requestBytes: SIZE },
      false,
    ).addLocal();
    for (let number = 0; number < 5; number++) core.send(chunkOf(number, 10));
    const got: (number | 'lost')[] = [];
    const more = [2, 2, 2].map((most) => receive(requests as RequestSource, got, most));
    expect(more).toEqual([true, true, false]);
    expect(got).toEqual([0, 1, 2, 3, 4]);
  });

  test('that is damaged is refused, and nothing outside of it is read', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ at: fc.nat(287), word: fc.nat(2 ** 32 - 1) }), { minLength: 1 }),
        (damages) => {
          const { memory, writer, reader } = ring();
          for (let number = 0; number < 10; number++) writer.send(chunkOf(number, 40));
          const words = new Uint32Array(memory);
          for (const { at, word } of damages) words[at] = word;
          try {
            for (let i = 0; i < 1000 && reader.read() !== 'none'; i++);
          } catch (error) {
            expect(error).toMatchObject({ name: 'LinkError', code: 'damaged' });
          }
        },
      ),
    );
  });

  test('takes no chunk that no reader would', () => {
    const { writer } = ring();
    expect(() => writer.send(new Uint8Array((64 << 20) + 1))).toThrow(
      expect.objectContaining({ name: 'LinkError', code: 'oversize' }),
    );
  });
});
