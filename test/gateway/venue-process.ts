// A venue in a process of its own, for tests that kill it. Prints its ports on a line of JSON once it is open. The first
// signal to end is announced to all clients and waits, the second ends at once. With `defect` as a
// further argument, a read of a contract's funding meets a defect of the engine; with `unsteered`, nothing compares the clock
// with the machine's, so that a clock in doubt stays so.

import { InvariantError } from '../../engine/index.ts';
import type { Time } from '../../engine/schema/index.ts';
import { checkConfig, type Settings } from '../../gateway/host/config.ts';
import { openVenue } from '../../gateway/venue/open-venue.ts';

const settings = JSON.parse(process.argv[2] ?? '{}') as Settings;
const unsteered = { now: () => (Date.now() * 1000) as Time };
const dependencies = process.argv[3] === 'unsteered' ? { clock: unsteered } : {};
const venue = await openVenue(checkConfig(settings), dependencies);
const { port, adminPort, fixPort, epoch, state } = venue;
let signals = 0;
process.on('SIGTERM', end);
process.on('SIGINT', end);
if (process.argv[3] === 'defect') {
  const get = (): never => {
    throw new InvariantError('injected');
  };
  for (const market of state.markets) {
    if (market !== undefined) Object.defineProperty(market, 'funding', { get });
  }
}
console.log(JSON.stringify({ port, adminPort, fixPort, epoch }));

function end(): void {
  signals += 1;
  if (signals > 1) process.exit(1);
  venue.goAway().then(
    () => process.exit(0),
    () => process.exit(1),
  );
}
