// Messages in a chunk: what was written is read, and what is damaged is refused.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MessageReader } from '../../../gateway/link/message-reader.ts';
import { MessageWriter } from '../../../gateway/link/message-writer.ts';

type Field =
  | { readonly number: number }
  | { readonly uint: number }
  | { readonly bytes: Uint8Array }
  | { readonly text: string }
  | { readonly json: unknown };

const field: fc.Arbitrary<Field> = fc.oneof(
  fc.record({ number: fc.double({ noNaN: true }) }),
  fc.record({ uint: fc.nat(2 ** 32 - 1) }),
  fc.record({ bytes: fc.uint8Array() }),
  fc.record({ text: fc.string({ unit: 'grapheme' }) }),
  fc.record({ json: fc.jsonValue().map((value) => JSON.parse(JSON.stringify(value))) }),
);
const message = fc.record({
  kind: fc.integer({ min: 1, max: 2 ** 32 - 1 }),
  fields: fc.array(field, { maxLength: 6 }),
});

function write(writer: MessageWriter, one: Field): void {
  if ('number' in one) writer.number(one.number);
  else if ('uint' in one) writer.uint(one.uint);
  else if ('bytes' in one) writer.bytes(one.bytes);
  else if ('text' in one) writer.text(one.text);
  else writer.json(one.json);
}

function read(reader: MessageReader, like: Field): Field {
  if ('number' in like) return { number: reader.number() };
  if ('uint' in like) return { uint: reader.uint() };
  if ('bytes' in like) return { bytes: new Uint8Array(reader.bytes()) };
  if ('text' in like) return { text: reader.text() };
  return { json: reader.json() };
}

function written(messages: readonly { kind: number; fields: readonly Field[] }[]): MessageWriter {
  const writer = new MessageWriter();
  for (const { kind, fields } of messages) {
    writer.begin(kind);
    for (const one of fields) write(writer, one);
    writer.end();
  }
  return writer;
}

describe('messages', () => {
  test('are read as they were written, wherever their chunk lies', () => {
    fc.assert(
      fc.property(fc.array(message), fc.nat(9), (messages, at) => {
        const chunk = written(messages).chunk();
        const memory = new Uint8Array(at + chunk.length + 5).fill(255);
        memory.set(chunk, at);
        const reader = new MessageReader();
        reader.open(memory.subarray(at, at + chunk.length));
        for (const { kind, fields } of messages) {
          expect(reader.next()).toBe(kind);
          for (const one of fields) expect(read(reader, one)).toEqual(one);
        }
        expect([reader.next(), reader.next()]).toEqual([0, 0]);
      }),
    );
  });

  test('a field that nobody reads is passed over', () => {
    const reader = new MessageReader();
    reader.open(
      written([
        { kind: 1, fields: [{ uint: 5 }, { text: 'new' }] },
        { kind: 2, fields: [] },
      ]).chunk(),
    );
    expect([reader.next(), reader.uint(), reader.next(), reader.next()]).toEqual([1, 5, 2, 0]);
  });

  test('a message that was not ended is dropped', () => {
    const writer = written([{ kind: 1, fields: [{ uint: 5 }] }]);
    const { length } = writer;
    writer.begin(2);
    writer.text('half');
    expect(writer.chunk()).toHaveLength(length);
    writer.begin(3);
    writer.end();
    const reader = new MessageReader();
    reader.open(writer.chunk());
    expect([reader.next(), reader.next(), reader.next()]).toEqual([1, 3, 0]);
    writer.clear();
    expect([writer.length, writer.chunk().length]).toEqual([0, 0]);
  });

  test('part of a source is written, and more than there was room for', () => {
    const writer = new MessageWriter();
    const source = Uint8Array.from({ length: 100 }, (_, i) => i);
    for (let i = 0; i < 5000; i++) {
      writer.begin(9);
      writer.bytes(source, 10, 90);
      writer.end();
    }
    const reader = new MessageReader();
    reader.open(writer.chunk());
    for (let i = 0; i < 5000; i++) {
      expect(reader.next()).toBe(9);
      expect(Buffer.compare(reader.bytes(), source.subarray(10, 90))).toBe(0);
    }
    expect(reader.next()).toBe(0);
  });

  test('that are damaged are refused, and nothing outside of them is read', () => {
    let refused = 0;
    fc.assert(
      fc.property(
        fc.array(message, { minLength: 1 }),
        fc.array(fc.record({ at: fc.nat(), byte: fc.nat(255) }), { minLength: 1, maxLength: 5 }),
        fc.nat(20),
        (messages, damages, cut) => {
          const chunk = new Uint8Array(written(messages).chunk());
          for (const { at, byte } of damages) chunk[at % chunk.length] = byte;
          const reader = new MessageReader();
          reader.open(chunk.subarray(0, Math.max(0, chunk.length - cut)));
          try {
            for (const { fields } of messages) {
              if (reader.next() === 0) break;
              for (const one of fields) read(reader, one);
            }
          } catch (error) {
            expect(error).toMatchObject({ name: 'LinkError', code: 'damaged' });
            refused += 1;
          }
        },
      ),
      { numRuns: 500 },
    );
    expect(refused).toBeGreaterThan(50);
  });

  test('a field is not read out of the next message', () => {
    const reader = new MessageReader();
    const two = [1, 2].map((kind) => ({ kind, fields: [{ uint: kind }] }));
    reader.open(written(two).chunk());
    reader.next();
    reader.uint();
    for (const beyond of [() => reader.uint(), () => reader.number(), () => reader.bytes()]) {
      expect(beyond).toThrow(expect.objectContaining({ code: 'damaged' }));
    }
    expect([reader.next(), reader.uint()]).toEqual([2, 2]);
  });
});
