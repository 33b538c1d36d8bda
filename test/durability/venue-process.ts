// A venue as a process of its own, to be killed.
//
//   node dist/test/durability/venue-process.js FOLDER PORT
//
// Prints `recovered SEQ DIGEST` when the journal is replayed and `open` when clients may come. On an empty folder it
// first makes a market. It ends by itself when the process that started it is gone.

import { writeSync } from 'node:fs';
import { stateDigest } from '../../engine/index.ts';
import { checkConfig } from '../../gateway/host/config.ts';
import { recoverVenue } from '../../gateway/venue/open-venue.ts';
import { furnishing } from './furnishing.ts';

const SNAPSHOT_MS = 250;
const [folder, port] = process.argv.slice(2);
const config = checkConfig({
  dataFolder: folder,
  port: Number(port),
  adminListener: false,
  logLevel: 'error',
  // Everything that happens now and then happens often: what is rare is what a kill should fall into.
  segmentBytes: 1 << 16,
  streamSegmentBytes: 1 << 18,
  streamEventsMax: 1_000_000,
  tickMs: 100,
  records: false, // Their own kills are in test/gateway/compliance/watch: here they would only take the processor.
  heartbeatMs: 1000,
  handshakesPerSecond: 1000,
  connectsPerSecond: 1000,
  creditsPerSecond: 1_000_000,
  creditsMax: 1_000_000,
  participantCreditsPerSecond: 1_000_000,
  participantCreditsMax: 1_000_000,
});

process.stdin.resume();
process.stdin.on('end', () => process.exit(0));

const venue = await recoverVenue(config);
print(`recovered ${venue.state.seq} ${stateDigest(venue.state)}`);
if (venue.state.seq === 0) {
  const steps = furnishing(Date.now() * 1000);
  for (let step = steps.next(); step.done !== true; ) {
    step = steps.next(await venue.submit(step.value));
  }
}
await venue.listen();
setInterval(() => void venue.snapshot(), SNAPSHOT_MS);
print('open');

function print(line: string): void {
  writeSync(1, `${line}\n`); // At once: a buffer would die with us.
}
