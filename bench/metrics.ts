// What one measurement costs: prom-client's histogram, with its label passed and with its child resolved once, and the venue's own.
//
//   node dist/bench/metrics.js
//
// Decision 0030 has what was found.

import { Histogram as PromHistogram, Registry } from 'prom-client';
import { BOUNDS_US, Metrics } from '../gateway/host/metrics.ts';

const ROUNDS = 9;
const A_ROUND = 1_000_000;

const prom = new PromHistogram({
  name: 'bench_seconds',
  help: 'Measured by the benchmark.',
  labelNames: ['command'],
  buckets: BOUNDS_US.map((us) => us / 1e6),
  registers: [new Registry()],
});
const child = prom.labels('placeOrder');
const own = new Metrics().histogram('order_ack', 'placeOrder');

const WAYS: Readonly<Record<string, (us: number) => void>> = {
  'prom-client, label with each call': (us) => prom.observe({ command: 'placeOrder' }, us / 1e6),
  'prom-client, child resolved once': (us) => child.observe(us / 1e6),
  "the venue's own": (us) => own.add(us),
};

/** Nanoseconds of one. */
function timeOf(measure: (us: number) => void): number {
  const began = performance.now();
  for (let at = 0; at < A_ROUND; at++) measure((at * 7919) % 3000);
  return ((performance.now() - began) * 1e6) / A_ROUND;
}

const times = Object.keys(WAYS).map((): number[] => []);
for (let round = 0; round < ROUNDS; round++) {
  for (const [at, measure] of Object.values(WAYS).entries()) times[at].push(timeOf(measure));
}
for (const [at, name] of Object.keys(WAYS).entries()) {
  const sorted = times[at].toSorted((a, b) => a - b);
  process.stdout.write(`${name.padEnd(36)}${sorted[ROUNDS >> 1].toFixed(0).padStart(6)} ns\n`);
}
