// Nobody sees a trade earlier for having connected earlier, or for being an affiliate, and how far apart they are is measured.

import { Duplex } from 'node:stream';
import { describe, expect, test } from 'vitest';
import type { Time } from '../../engine/schema/index.ts';
import { Metrics } from '../../gateway/host/metrics.ts';
import { realScheduler } from '../../gateway/host/scheduler.ts';
import { Opcode } from '../../gateway/session/frame-head.ts';
import { Outbox } from '../../gateway/session/outbox.ts';
import { Outlet } from '../../gateway/session/outlet.ts';

describe('the places in which connections are served', () => {
  test.each([2, 3, 10, 37])('are the same for all on the average: %i readers', async (count) => {
    const places = new Places(count);
    for (let round = 0; round < 600; round++) {
      // An answer for one of them goes ahead, in a turn of its own.
      places.outlets[round % 2].put(Opcode.binary, Buffer.from('answer'));
      places.outbox.flush();
      places.order.length = 0;
      for (const outlet of places.outlets) outlet.put(Opcode.binary, Buffer.from('trade'), true);
      await places.written();
      places.note();
    }
    for (const mean of places.means()) expect(mean).toBeCloseTo((count - 1) / 2, 0.5);
  });

  test('favour no affiliate, whether it came first or last, and are measured', async () => {
    const metrics = new Metrics();
    const places = new Places(20, metrics);
    const affiliates = [0, 1, 18, 19];
    for (const at of affiliates) places.outlets[at].isAffiliate = true;
    for (let round = 0; round < 1000; round++) {
      places.order.length = 0;
      for (const outlet of places.outlets) outlet.put(Opcode.binary, Buffer.from('trade'), true);
      await places.written();
      places.note();
    }
    const means = places.means();
    const meanOf = (ats: number[]): number =>
      ats.reduce((sum, at) => sum + means[at], 0) / ats.length;
    const others = means.map((_, at) => at).filter((at) => !affiliates.includes(at));
    expect(meanOf(affiliates)).toBeCloseTo(meanOf(others), 0.5);
    expect(meanOf([0, 1])).toBeCloseTo(meanOf([18, 19]), 0.5);
    // The clock of these connections goes on by 1 µs at each look, two looks a write: the delay is twice the place.
    const delays = metrics.histogram('dissemination_delay', 'affiliates').read();
    expect(delays.count).toBe(4000);
    expect(metrics.histogram('dissemination_delay', 'others').count).toBe(16_000);
    expect(metrics.histogram('dissemination_spread').read()).toMatchObject({
      sumUs: 38_000,
      count: 1000,
    });
    expect(delays.sumUs / 4000).toBeCloseTo(2 * meanOf(affiliates), 5);
  });

  test('are measured where something was published to more than one, and nowhere else', async () => {
    const metrics = new Metrics();
    const places = new Places(3, metrics);
    for (const [at, outlet] of places.outlets.entries()) {
      outlet.put(Opcode.binary, Buffer.from('answer'), at === 1);
    }
    await places.written();
    expect(places.order).toHaveLength(3);
    expect(metrics.histogram('dissemination_spread').count).toBe(0);
    expect(metrics.histogram('dissemination_delay', 'others').count).toBe(0);
  });
});

describe('a round of many readers', () => {
  const COUNT = 100;

  test('is written a few connections a turn, and answers leave between', async () => {
    const places = new Places(COUNT);
    for (const outlet of places.outlets) outlet.put(Opcode.binary, Buffer.from('trade'), true);
    await turn();
    const first = places.order.length;
    expect(first).toBeGreaterThan(0);
    expect(first).toBeLessThanOrEqual(COUNT / 3);
    const behind = places.outlets.findIndex((_, at) => !places.order.includes(at));
    places.outlets[behind].put(Opcode.binary, Buffer.from('answer'));
    places.outbox.flush();
    expect(places.order[first]).toBe(behind);
    await places.written();
    expect(new Set(places.order).size).toBe(COUNT);
    expect(places.order).toHaveLength(COUNT); // With its answer one has had the trade.
  });

  test('is written to fewer a turn where writes are slow', async () => {
    const places = new Places(COUNT);
    microsecondsALook = 100;
    try {
      for (const outlet of places.outlets) outlet.put(Opcode.binary, Buffer.from('trade'), true);
      await turn();
      expect(places.order).toHaveLength(2); // At 0 and 200 µs; the third would begin at 400.
    } finally {
      microsecondsALook = 1;
    }
    await places.written();
    expect(new Set(places.order).size).toBe(COUNT);
  });

  test('of few but slow writes ends as a long one does: what came meanwhile leaves behind it', async () => {
    const places = new Places(8);
    let free = 0;
    places.outbox.onFree = () => {
      free += 1;
    };
    microsecondsALook = 100;
    try {
      for (const outlet of places.outlets) outlet.put(Opcode.binary, Buffer.from('trade'), true);
      await turn();
      const [first] = places.order;
      places.outlets[first].put(Opcode.binary, Buffer.from('digest'), true);
      await places.written();
      expect(places.order).toHaveLength(9);
      expect(places.order.at(-1)).toBe(first);
      expect(free).toBe(1);
    } finally {
      microsecondsALook = 1;
    }
  });

  test('is followed by a rest, in which nothing is published and answers leave', async () => {
    const places = new Places(COUNT);
    let free = 0;
    places.outbox.onFree = () => {
      free += 1;
    };
    for (const outlet of places.outlets) outlet.put(Opcode.binary, Buffer.from('trade'), true);
    while (places.order.length < COUNT) await turn();
    expect(places.outbox.isFree).toBe(false);
    expect(free).toBe(0);
    places.order.length = 0;
    places.outlets[7].put(Opcode.binary, Buffer.from('digest'), true);
    places.outlets[8].put(Opcode.binary, Buffer.from('answer'));
    places.outbox.flush();
    expect(places.order).toEqual([8]);
    await places.written();
    expect(places.order).toEqual([8, 7]);
    expect(free).toBe(1);
  });

  test('goes on past a connection that has ended', async () => {
    const places = new Places(COUNT);
    for (const outlet of places.outlets) outlet.put(Opcode.binary, Buffer.from('trade'), true);
    await turn();
    const behind = places.outlets.findIndex((_, at) => !places.order.includes(at));
    places.outlets[behind].drop();
    await places.written();
    expect(places.order).toHaveLength(COUNT - 1);
    expect(places.order).not.toContain(behind);
  });
});

let microseconds = 0;
let microsecondsALook = 1;
const clock = {
  now: () => {
    microseconds += microsecondsALook;
    return microseconds as Time;
  },
};

/** Connections of which the order of their writes is noted. */
class Places {
  readonly order: number[] = [];
  readonly outbox: Outbox;
  readonly outlets: readonly Outlet[];
  readonly #sums: number[];
  #rounds = 0;

  constructor(count: number, metrics = new Metrics()) {
    this.outbox = new Outbox({ clock, metrics, scheduler: realScheduler });
    this.#sums = new Array<number>(count).fill(0);
    this.outlets = this.#sums.map((_, at) => {
      const write = (_chunk: unknown, _encoding: unknown, done: () => void): void => {
        this.order.push(at);
        done();
      };
      const stream = new Duplex({ write, read: () => {} });
      return new Outlet({ stream, outbox: this.outbox, fullBytes: 100_000, hasRoom: () => {} });
    });
  }

  /** All that was published has left, and the next round may begin. */
  async written(): Promise<void> {
    do await turn();
    while (!this.outbox.isFree);
  }

  note(): void {
    expect(this.order).toHaveLength(this.#sums.length);
    for (const [place, at] of this.order.entries()) this.#sums[at] += place;
    this.#rounds += 1;
  }

  means(): number[] {
    return this.#sums.map((sum) => sum / this.#rounds);
  }
}

function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
