// What must not creep up, as counts and not as times: they are the same on every machine. A bound that code has outgrown
// is lowered with it.

import { execFileSync } from 'node:child_process';
import { afterEach, expect, test } from 'vitest';
import { bareCore } from '../../bench/bare-core.ts';
import { workload } from '../../bench/workload.ts';
import { thatEndsEmpty } from '../../bench/workloads/rows.ts';
import { createOrderIndex, findOrder, indexOrder } from '../../engine/book/order-index.ts';
import { createOrders, takeSlot } from '../../engine/book/orders.ts';
import type { OrderId } from '../../engine/kernel/units.ts';
import { Channel } from '../../proto/client-message.ts';
import { ANN, closeAll, logOnAs, openTestVenue, order } from '../gateway/fixture.ts';
import { prng } from '../support/prng.ts';

afterEach(closeAll);

const PROGRAM = new URL('../../dist/bench/allocations.js', import.meta.url).pathname;

test.each([
  ['core', 0.1],
  ['pipeline', 450],
  ['released', 1550],
])(
  'allocations: an operation of the %s leaves at most %s bytes',
  (what, most) => {
    const flags = ['--expose-gc', '--max-semi-space-size=512', '--min-semi-space-size=512'];
    const out = execFileSync(process.execPath, [...flags, PROGRAM, what], { encoding: 'utf8' });
    expect(Number(out)).toBeLessThanOrEqual(most);
  },
  120_000,
);

test('frames: one for each order, one for a batch, one for each event of an account that is read', async () => {
  const venue = await openTestVenue({ tickMs: 60_000, heartbeatMs: 60_000 });
  const ann = await logOnAs(venue.port, ANN);
  const framesOf = async (send: () => Promise<unknown>): Promise<number> => {
    const before = ann.messages.length;
    await send();
    await ann.ask({ kind: 'ping', echo: 1 });
    return ann.messages.length - before - 1;
  };
  const item = order(ANN, 'buy', 1, 999_000);
  const each = async (): Promise<void> => {
    for (let n = 0; n < 10; n++) await ann.ask(item);
  };
  expect(await framesOf(each)).toBe(10);
  const items = Array.from({ length: 16 }, () => item);
  expect(await framesOf(() => ann.ask({ kind: 'batch', items }))).toBe(1);
  const stream = { channel: Channel.account, contract: 0, account: ANN.account, resumeAfterSeq: 0 };
  await ann.askFor('subscribed', { kind: 'subscribe', ...stream });
  await ann.next('accountSnapshot');
  // Accepted, and at rest.
  expect(await framesOf(each)).toBe(10 * 3);
});

test('flushes: orders that come together are made durable together', async () => {
  const venue = await openTestVenue({ tickMs: 60_000, creditsMax: 100_000 });
  const ann = await logOnAs(venue.port, ANN);
  await ann.ask(order(ANN, 'buy', 1, 999_000));
  const before = venue.metrics.histogram('flush').count;
  const answers = Array.from({ length: 64 }, () => ann.ask(order(ANN, 'buy', 1, 999_000)));
  await Promise.all(answers);
  // What arrives while the first of them are on their way to the disk shares the next flush.
  expect(venue.metrics.histogram('flush').count - before).toBeLessThanOrEqual(8);
});

test('probes: an order among many is found within few places', () => {
  const orders = createOrders(1 << 17);
  const index = createOrderIndex(1 << 17);
  const { below } = prng(7);
  const live: OrderId[] = [];
  for (let id = 1; live.length < 100_000; id++) {
    if (below(4) === 0) continue; // Cancelled meanwhile.
    const slot = takeSlot(orders, id as OrderId);
    indexOrder(index, orders, slot);
    live.push(id as OrderId);
  }
  let probes = 0;
  const slots = new Proxy(index.slots, {
    get: (target, key) => {
      probes += 1;
      return Reflect.get(target, key, target);
    },
  });
  let most = 0;
  const sampled = live.filter((_, at) => at % 10 === 0);
  for (const id of sampled) {
    const before = probes;
    findOrder({ ...index, slots }, orders, id);
    most = Math.max(most, probes - before);
  }
  expect(probes / sampled.length).toBeLessThanOrEqual(2);
  expect(most).toBeLessThanOrEqual(40);
});

test.each([
  ['normal', 12],
  ['sparse', 210],
])('pages: %s needs at most %s of them, and none when it is played again', (name, most) => {
  const work = thatEndsEmpty(workload(name, 0.01));
  const core = bareCore(work.warm + 65_536);
  core.play(work, 0, work.count);
  const made = core.pages();
  expect(made).toBeLessThanOrEqual(most);
  core.play(work, 0, work.count);
  expect(core.pages()).toBe(made);
});
