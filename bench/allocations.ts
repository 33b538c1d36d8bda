// Bytes of the heap that one operation leaves, by `node --max-semi-space-size=512 dist/bench/allocations.js core|pipeline|released`: the
// room for young objects is so large that nothing is collected meanwhile, and what the heap grew by was allocated. A count, the
// same on a slow machine and a quick one.

import { bareCore } from './bare-core.ts';
import { OrderSender, PLAIN } from './order-sender.ts';
import { releasedOrders } from './released.ts';
import { openTradingVenue } from './trading-venue.ts';
import { workload } from './workload.ts';
import { thatEndsEmpty } from './workloads/rows.ts';

const ROUNDS = 10;
const work = thatEndsEmpty(workload('10 k resting', 0.02));

const PLAYS: Readonly<Record<string, () => () => void | Promise<void>>> = {
  core,
  pipeline,
  released: () => releasedOrders(work),
};
const play = PLAYS[process.argv[2]]();
await play();
await play(); // Everything is compiled, every table has its size.
let least = Number.MAX_VALUE;
for (let round = 0; round < ROUNDS; round++) {
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed;
  await play();
  least = Math.min(least, process.memoryUsage().heapUsed - before);
}
console.log(least / work.count);

function core(): () => void {
  const book = bareCore(work.warm + 65_536);
  return () => book.play(work, 0, work.count);
}

function pipeline(): () => void {
  const sender = new OrderSender(openTradingVenue(100), work, { ...PLAIN, traders: 100 });
  return () => sender.play(0, work.count);
}
