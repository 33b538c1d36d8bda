// A venue in a process of its own, for tests that kill it. Says its ports on a line of JSON once it is open. With
// `defect` as a further argument, whoever reads a contract's funding meets a defect of the engine.

import { InvariantError } from '../../engine/index.ts';
import { checkConfig, type Settings } from '../../gateway/host/config.ts';
import { runVenue } from '../../gateway/venue/run.ts';

const settings = JSON.parse(process.argv[2] ?? '{}') as Settings;
const { port, adminPort, epoch, state } = await runVenue(checkConfig(settings));
if (process.argv[3] === 'defect') {
  const get = (): never => {
    throw new InvariantError('injected');
  };
  for (const market of state.markets) {
    if (market !== undefined) Object.defineProperty(market, 'funding', { get });
  }
}
console.log(JSON.stringify({ port, adminPort, epoch }));
