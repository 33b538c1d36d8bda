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
import { furnish } from './furnish.ts';
import { settingsOf } from './settings.ts';

const SNAPSHOT_MS = 250;
const [folder, port] = process.argv.slice(2);
const config = checkConfig(settingsOf(folder, Number(port)));

process.stdin.resume();
process.stdin.on('end', () => process.exit(0));

const venue = await recoverVenue(config);
print(`recovered ${venue.state.seq} ${stateDigest(venue.state)}`);
if (venue.state.seq === 0) await furnish(venue);
await venue.listen();
setInterval(() => void venue.snapshot(), SNAPSHOT_MS);
print('open');

function print(line: string): void {
  writeSync(1, `${line}\n`); // At once: a buffer would die with us.
}
