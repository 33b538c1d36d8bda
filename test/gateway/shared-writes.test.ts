// What many are sent leaves as the same bytes for all of them, in its order among what each alone is sent.

import { PassThrough } from 'node:stream';
import { describe, expect, test } from 'vitest';
import type { Time } from '../../engine/schema/index.ts';
import { Metrics } from '../../gateway/host/metrics.ts';
import { realScheduler } from '../../gateway/host/scheduler.ts';
import { Opcode, writeHead } from '../../gateway/session/frame-head.ts';
import { Outbox } from '../../gateway/session/outbox.ts';
import { Outlet } from '../../gateway/session/outlet.ts';

const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));

function open(outbox: Outbox) {
  const stream = new PassThrough();
  const written: Buffer[] = [];
  stream.on('data', (chunk: Buffer) => written.push(chunk));
  const outlet = new Outlet({ stream, outbox, fullBytes: 1 << 20, hasRoom: () => {} });
  return { outlet, written };
}

function frame(opcode: Opcode, payload: Uint8Array): Buffer {
  const bytes = Buffer.alloc(10 + payload.length);
  const at = writeHead(bytes, 0, opcode, payload.length);
  bytes.set(payload, at);
  return bytes.subarray(0, at + payload.length);
}

const book = Buffer.alloc(300, 1);
const tape = Buffer.alloc(70_000, 2);
const own = Buffer.alloc(40, 3);

describe('readers of the same', () => {
  test('are written the same memory, each the whole', async () => {
    const outbox = new Outbox(PARTS);
    const readers = Array.from({ length: 50 }, () => open(outbox));
    for (const payload of [book, tape]) {
      for (const { outlet } of readers) outlet.put(Opcode.binary, payload, true);
    }
    await turn();
    const whole = Buffer.concat([frame(Opcode.binary, book), frame(Opcode.binary, tape)]);
    for (const { written } of readers) expect(Buffer.concat(written).equals(whole)).toBe(true);
    const memories = new Set(readers.map(({ written }) => written[0].buffer));
    expect(memories.size).toBe(1);
  });

  test('in the other subprotocol have frames of their own kind', async () => {
    const outbox = new Outbox(PARTS);
    const [binary, text] = [open(outbox), open(outbox)];
    binary.outlet.put(Opcode.binary, book, true);
    text.outlet.put(Opcode.text, book, true);
    await turn();
    expect(Buffer.concat(binary.written).equals(frame(Opcode.binary, book))).toBe(true);
    expect(Buffer.concat(text.written).equals(frame(Opcode.text, book))).toBe(true);
  });
});

describe('what one alone is sent', () => {
  test.each([
    ['before', [own, book, tape]],
    ['between', [book, own, tape]],
    ['behind', [book, tape, own]],
  ])('%s what many are sent keeps its place', async (_, payloads) => {
    const outbox = new Outbox(PARTS);
    const [some, others] = [open(outbox), open(outbox)];
    for (const payload of payloads) some.outlet.put(Opcode.binary, payload, payload !== own);
    for (const payload of [book, tape]) others.outlet.put(Opcode.binary, payload, true);
    await turn();
    const expected = Buffer.concat(payloads.map((payload) => frame(Opcode.binary, payload)));
    expect(Buffer.concat(some.written).equals(expected)).toBe(true);
    expect(Buffer.concat(others.written).length).toBe(expected.length - own.length - 2);
  });
});

const PARTS = {
  clock: { now: () => 0 as Time },
  metrics: new Metrics(),
  scheduler: realScheduler,
};
