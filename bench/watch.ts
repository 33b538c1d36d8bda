// `node dist/bench/watch.js LOG`: how fast a log is replayed alone, and with every detector of surveillance looking on.

import { performance } from 'node:perf_hooks';
import type { JournalConsumer } from '../gateway/compliance/watch/journal-consumer.ts';
import { consumeLog } from '../gateway/compliance/watch/live-replay.ts';
import { Surveillance } from '../gateway/compliance/watch/surveillance.ts';
import { locateLog } from '../gateway/replay/log-location.ts';

const location = locateLog(process.argv[2]);
let events = 0;
const counter: JournalConsumer = {
  take: ({ events: emitted }) => {
    events += emitted.length;
  },
};

const surveillance = new Surveillance();
const seconds: number[] = [];
for (const consumers of [[counter], [surveillance]]) {
  const start = performance.now();
  await consumeLog(location, consumers);
  seconds.push((performance.now() - start) / 1000);
}
const [alone, watched] = seconds;
const rate = (time: number): string => Math.round(events / time).toLocaleString('en');
console.log(`${events} events: ${rate(alone)} a second replayed, ${rate(watched)} watched`);
console.log(`the detectors took ${((watched - alone) * 1000).toFixed(0)} ms of it`);
console.log(`${surveillance.alerts.length} alerts`);
