// What the other thread may do between two steps of this one, done there: at every atomic store.

import { afterEach, describe, expect, test, vi } from 'vitest';
import {
  BroadcastReader,
  BroadcastWriter,
  broadcastMemory,
} from '../../../gateway/link/broadcast-ring.ts';
import { RequestReader, RequestWriter, requestMemory } from '../../../gateway/link/request-ring.ts';
import { createCoreSide } from '../../../gateway/link/thread-link.ts';
import { chunkOf, gather, numberOf, receive } from './link-run.ts';

const SIZES = { rowBytes: 1024, requestBytes: 1024 };
const store = Atomics.store as (words: unknown, at: number, value: unknown) => unknown;

/** Words of the rings' headers. */
const FIRST = 0;
const ANNOUNCED = 8;
const READ = 16;

type Hook = (at: number, value: unknown) => void;

afterEach(() => {
  vi.restoreAllMocks();
});

/** Calls back around each atomic store, but not around those that come of it. */
function atStores({ before, after }: { readonly before?: Hook; readonly after?: Hook }): void {
  let isWithin = false;
  const within = (what: Hook | undefined, at: number, value: unknown): void => {
    if (isWithin) return;
    isWithin = true;
    try {
      what?.(at, value);
    } finally {
      isWithin = false;
    }
  };
  const around = (words: unknown, at: number, value: unknown): unknown => {
    within(before, at, value);
    store(words, at, value);
    within(after, at, value);
    return value;
  };
  vi.spyOn(Atomics, 'store').mockImplementation(around as never);
}

/** Once, before a flag is set. */
function beforeFlag(what: () => void): void {
  let isDone = false;
  const before: Hook = (_, value) => {
    if (value !== 1 || isDone) return;
    isDone = true;
    what();
  };
  atStores({ before });
}

describe('nobody sleeps while something waits', () => {
  test('rows that are published between the last look and the flag', () => {
    const side = createCoreSide(SIZES, false);
    const { core } = side.addLocal();
    const got = gather(core);
    side.rows.publish(chunkOf(0, 10));
    beforeFlag(() => {
      side.rows.publish(chunkOf(1, 10));
      side.rows.flush();
    });
    side.rows.flush();
    expect(got).toEqual([0, 1]);
  });

  test('requests that are sent between the last look and the flag', () => {
    const { core, requests } = createCoreSide(SIZES, false).addLocal();
    const got = gather(requests);
    core.send(chunkOf(0, 10));
    beforeFlag(() => {
      core.send(chunkOf(1, 10));
      core.flush();
    });
    core.flush();
    expect(got).toEqual([0, 1]);
  });

  test('room that is made between a refusal and the flag', () => {
    const { core, requests } = createCoreSide(SIZES, false).addLocal();
    const got: (number | 'lost')[] = [];
    let sent = 0;
    while (sent < 10) if (core.send(chunkOf(sent, 80))) sent += 1;
    expect(core.send(chunkOf(sent, 250))).toBe(false);
    requests.receive(() => {}, 1); // The flag is taken again.
    beforeFlag(() => receive(requests, got, 100));
    expect(core.send(chunkOf(sent, 250))).toBe(true);
    core.flush();
    receive(requests, got, 100);
    expect(got).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });
});

describe('what another thread sees', () => {
  test('rows are whole when they are published, and announced before they are written over', () => {
    const memory = broadcastMemory(1024, false);
    const writer = new BroadcastWriter(memory);
    const reader = new BroadcastReader(memory, 0);
    const bytes = new Uint8Array(memory, 128);
    let untouched = bytes.slice();
    let published = 0;
    let announced = 0;
    const before: Hook = (at) => {
      if (at !== ANNOUNCED) return;
      expect(Buffer.compare(bytes, untouched)).toBe(0);
      announced += 1;
    };
    const after: Hook = (at) => {
      if (at !== FIRST) return;
      expect(reader.read()).toBe('chunk');
      expect(numberOf(reader.chunk)).toBe(published);
      published += 1;
      untouched = bytes.slice();
    };
    atStores({ before, after });
    for (let number = 0; number < 200; number++) {
      writer.publish(chunkOf(number, 4 + ((number * 37) % 400)));
    }
    expect(published).toBe(200);
    expect(announced).toBeGreaterThan(50);
  });

  test('requests are whole when they are there, and copied before there is room for others', () => {
    const memory = requestMemory(1024, false);
    const writer = new RequestWriter(memory);
    const reader = new RequestReader(memory);
    const bytes = new Uint8Array(memory, 128);
    let read = 0;
    const after: Hook = (at) => {
      if (at === FIRST) {
        expect(reader.read()).toBe('chunk');
        expect(numberOf(reader.chunk)).toBe(read);
        read += 1;
      }
    };
    atStores({ after });
    for (let number = 0; number < 200; number++) writer.send(chunkOf(number, 4 + (number % 200)));
    expect(read).toBe(200);
    vi.restoreAllMocks();
    writer.send(chunkOf(200, 100));
    const overwrite: Hook = (at) => {
      if (at === READ) bytes.fill(0xee);
    };
    atStores({ after: overwrite });
    expect(reader.read()).toBe('chunk');
    expect(numberOf(reader.chunk)).toBe(200);
    expect(bytes[0]).toBe(0xee);
  });
});
