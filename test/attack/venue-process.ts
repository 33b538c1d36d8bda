// The venue that is attacked, as it would run: the product's own limits. Answers its parent over a channel of messages:
// where it listens, the longest delay of its event loop, what it spent its time on, and commands of its operator.

import { writeFileSync } from 'node:fs';
import { Session } from 'node:inspector/promises';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { Command } from '../../engine/schema/index.ts';
import { Scope } from '../../engine/schema/index.ts';
import { checkConfig, type Settings } from '../../gateway/host/config.ts';
import { openLog } from '../../gateway/host/logger.ts';
import { openVenue } from '../../gateway/venue/open-venue.ts';
import { furnish, MASTER_KEY, register } from '../gateway/fixture.ts';
import { EDGES } from '../support/edges.ts';
import { TRADERS, trader } from './traders.ts';

interface Asked {
  readonly id: number;
  readonly ask: 'delay' | 'commands' | 'profile';
  /** Where a profile goes; '' for nowhere. */
  readonly file?: string;
  readonly commands?: readonly Command[];
}

const settings = JSON.parse(process.argv[2] ?? '{}') as Settings;
const plain = {
  port: 0,
  adminPort: 0,
  edges: EDGES,
  masterKey: MASTER_KEY,
  logLevel: 'error',
  records: false,
};
const config = checkConfig({ ...plain, ...settings } as Settings);
const venue = await openVenue(config, { log: openLog(config.logLevel, process.stderr as never) });
if (venue.state.seq < 10) {
  await furnish(venue);
  for (let i = 0; i < TRADERS; i++) await register(venue, trader(i), Scope.read + Scope.trade);
}
const delay = monitorEventLoopDelay({ resolution: 1 });
delay.enable();

let inspector: Session | null = null;

/** The profile since the last call; the first call begins one. */
async function profile(file: string): Promise<void> {
  if (inspector === null) {
    inspector = new Session();
    inspector.connect();
    await inspector.post('Profiler.enable');
    await inspector.post('Profiler.setSamplingInterval', { interval: 200 });
  } else {
    const { profile: found } = await inspector.post('Profiler.stop');
    if (file !== '') writeFileSync(file, JSON.stringify(found));
  }
  await inspector.post('Profiler.start');
}

process.on('message', (asked: Asked) => {
  if (asked.ask === 'delay') {
    process.send?.({ id: asked.id, maxMs: delay.max / 1e6, p99Ms: delay.percentile(99) / 1e6 });
    delay.reset();
    return;
  }
  if (asked.ask === 'profile') {
    void profile(asked.file ?? '').then(() => process.send?.({ id: asked.id }));
    return;
  }
  void Promise.all((asked.commands ?? []).map((command) => venue.submit(command))).then((all) => {
    const kinds: Record<string, number> = {};
    for (const { kind } of all.flat()) kinds[kind] = (kinds[kind] ?? 0) + 1;
    process.send?.({ id: asked.id, kinds });
  });
});
process.on('disconnect', () => process.exit(0));
process.send?.({ port: venue.port, adminPort: venue.adminPort, time: venue.state.time });
