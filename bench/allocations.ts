// Bytes of the heap that one operation leaves, by `node --max-semi-space-size=512 dist/bench/allocations.js core|pipeline`: the
// room for young objects is so large that nothing is collected meanwhile, and what the heap grew by was allocated. A count, the
// same on a slow machine and a quick one.

import { bareCore } from './bare-core.ts';
import { OrderSender, PLAIN } from './order-sender.ts';
import { openTradingVenue } from './trading-venue.ts';
import { workload } from './workload.ts';

const ROUNDS = 4;
const work = workload('10 k resting', 0.05);
const timed = work.count - work.warm;

const play = process.argv[2] === 'core' ? core() : pipeline();
play(0, work.count);
play(work.warm, work.count); // Everything is compiled, every table has its size.
let least = Number.MAX_VALUE;
for (let round = 0; round < ROUNDS; round++) {
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed;
  play(work.warm, work.count);
  least = Math.min(least, process.memoryUsage().heapUsed - before);
}
console.log(least / timed);

function core(): (from: number, to: number) => void {
  const book = bareCore(work.warm + 65_536);
  return (from, to) => book.play(work, from, to);
}

function pipeline(): (from: number, to: number) => void {
  const sender = new OrderSender(openTradingVenue(100), work, { ...PLAIN, traders: 100 });
  return (from, to) => sender.play(from, to);
}
