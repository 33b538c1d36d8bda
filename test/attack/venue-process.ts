// The venue that is attacked, as it would run: the product's own limits. Answers its parent over a channel of messages:
// where it listens, the longest delay of its event loop, and commands of its operator.

import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { Command } from '../../engine/schema/index.ts';
import { Scope } from '../../engine/schema/index.ts';
import { checkConfig, type Settings } from '../../gateway/host/config.ts';
import { openLog } from '../../gateway/host/logger.ts';
import { openVenue } from '../../gateway/venue/open-venue.ts';
import { furnish, MASTER_KEY, register } from '../gateway/fixture.ts';
import { TRADERS, trader } from './traders.ts';

interface Asked {
  readonly id: number;
  readonly ask: 'delay' | 'command';
  readonly command?: Command;
}

const settings = JSON.parse(process.argv[2] ?? '{}') as Settings;
const plain = { port: 0, adminPort: 0, masterKey: MASTER_KEY, logLevel: 'error', records: false };
const config = checkConfig({ ...plain, ...settings } as Settings);
const venue = await openVenue(config, { log: openLog(config.logLevel, process.stderr as never) });
if (venue.state.seq < 10) {
  await furnish(venue);
  for (let i = 0; i < TRADERS; i++) await register(venue, trader(i), Scope.read + Scope.trade);
}
const delay = monitorEventLoopDelay({ resolution: 1 });
delay.enable();

process.on('message', (asked: Asked) => {
  if (asked.ask === 'delay') {
    process.send?.({ id: asked.id, maxMs: delay.max / 1e6, p99Ms: delay.percentile(99) / 1e6 });
    delay.reset();
    return;
  }
  void venue.submit(asked.command as Command).then((events) => {
    process.send?.({ id: asked.id, events: events.map(({ kind }) => kind) });
  });
});
process.on('disconnect', () => process.exit(0));
process.send?.({ port: venue.port, adminPort: venue.adminPort });
