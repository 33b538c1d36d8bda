// `node dist/bench/watch.js LOG`: how fast a log is replayed alone, and with every detector of surveillance looking on.

import { performance } from 'node:perf_hooks';
import { locateLog } from '../gateway/replay/log-location.ts';
import { witnessLog } from '../gateway/watch/follower.ts';
import { Surveillance } from '../gateway/watch/surveillance.ts';
import type { Witness } from '../gateway/watch/witness.ts';

const location = locateLog(process.argv[2]);
let events = 0;
const counter: Witness = {
  take: ({ events: said }) => {
    events += said.length;
  },
};

const surveillance = new Surveillance();
const seconds: number[] = [];
for (const witnesses of [[counter], [surveillance]]) {
  const start = performance.now();
  await witnessLog(location, witnesses);
  seconds.push((performance.now() - start) / 1000);
}
const [alone, watched] = seconds;
const rate = (time: number): string => Math.round(events / time).toLocaleString('en');
console.log(`${events} events: ${rate(alone)} a second replayed, ${rate(watched)} watched`);
console.log(`the detectors took ${((watched - alone) * 1000).toFixed(0)} ms of it`);
console.log(`${surveillance.alerts.length} alerts`);
