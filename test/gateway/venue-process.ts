// A venue in a process of its own, for tests that kill it. Says its ports on a line of JSON once it is open.

import { checkConfig, type Settings } from '../../gateway/host/config.ts';
import { runVenue } from '../../gateway/venue/run.ts';

const settings = JSON.parse(process.argv[2] ?? '{}') as Settings;
const { port, adminPort, epoch } = await runVenue(checkConfig(settings));
console.log(JSON.stringify({ port, adminPort, epoch }));
