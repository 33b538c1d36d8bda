// Where the time of an order goes: the venue's thread is sampled while one client sends one order after the other, and the
// processor's time is shared out by the files that the samples are in.

import { mkdtempSync, rmSync } from 'node:fs';
import { Session } from 'node:inspector/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Measures } from './measures.ts';
import { cpuSeconds } from './processor.ts';
import { isQuick } from './scale.ts';
import { openBenchVenue } from './sockets/bench-venue.ts';
import { Peer } from './sockets/peer.ts';
import type { OrderTask, Ports } from './sockets/tasks.ts';

export const STAGES = 'Where an order spends its time';
export const THREAD = 'µs of the processor, an order';

/** In the order of an order's way; the first that fits a file is its stage. */
const WAY: readonly (readonly [stage: string, files: RegExp])[] = [
  [
    'sockets and frames, both ways',
    /^node:(net|internal\/(stream|streams)|events|stream)|node_modules\/ws\//,
  ],
  ['decode the request, encode the answer', /\/proto\/|node_modules\/protobufjs/],
  ['session: log-on, limits, its answer', /\/gateway\/(session|http)\//],
  ['journal: encode, seal, write', /\/gateway\/log\/|^node:(fs|internal\/fs)/],
  ['sequencer', /\/gateway\/(core|host|venue)\//],
  ['account streams and market data', /\/gateway\/(streams|feeds|compliance)\//],
  ['engine: gate and checks', /\/engine\/(gate|entry|controls|contracts|supervision)\//],
  ['engine: margin', /\/engine\/(margin|collateral|pricing)\//],
  ['engine: match and rest', /\/engine\/(matching|book|orders|conditional)\//],
  ['engine: ledger', /\/engine\/ledger\//],
  ['engine: events and digest', /\/engine\/(events|kernel)\//],
  ['engine: everything else', /\/engine\//],
  ['other scripts', /./],
];
export const WAITS = 'waits for the disk, the client and the processor';
const NATIVE = 'system calls and native code';
const COLLECTOR = 'garbage collector';
const SPECIAL: Readonly<Record<string, string>> = {
  '(idle)': WAITS,
  '(program)': NATIVE,
  '(root)': NATIVE,
  '(garbage collector)': COLLECTOR,
};

const SAMPLE_US = 100;

export async function benchStages(scale: number, measures: Measures): Promise<void> {
  const count = isQuick(scale) ? 100 : Math.max(2000, Math.round(20_000 * scale));
  const folder = mkdtempSync(join(tmpdir(), 'praya-stages-'));
  // In one thread, and in this process: that is what is sampled.
  const task = { folder: join(folder, 'data'), edges: 0, traders: 1, hasOpenDoors: true };
  const venue = await openBenchVenue(task);
  const at = { edges: 0, port: venue.port, adminPort: venue.adminPort };
  const ports: Ports = { venues: [at], echo: { frames: 0, bytes: 0 }, folder };
  const client = new Peer<OrderTask>('orders-process', ports);
  const orders = { kind: 'many', by: 'single', edges: 0, clients: 1, underWay: 1, count } as const;
  try {
    await client.run(orders); // Everything is compiled by now.
    const [began, startedAt] = [cpuSeconds(), performance.now()];
    const samples = await profiled(() => client.run(orders));
    const cpuUs = (cpuSeconds() - began) * 1e6;
    const waited = (performance.now() - startedAt) * 1000 - cpuUs;
    // A sample in a thread that has to wait for the processor is no time of that thread.
    const spent = sharedOut(samples, cpuUs).set(WAITS, waited);
    for (const stage of [...WAY.map(([name]) => name), NATIVE, COLLECTOR, WAITS]) {
      measures.note(STAGES, stage, { [THREAD]: (spent.get(stage) ?? 0) / count });
    }
  } finally {
    await client.close();
    await venue.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function sharedOut(samples: ReadonlyMap<string, number>, cpuUs: number): Map<string, number> {
  const busy = [...samples].filter(([stage]) => stage !== WAITS);
  const sum = busy.reduce((total, [, us]) => total + us, 0);
  return new Map(busy.map(([stage, us]) => [stage, (us / sum) * cpuUs]));
}

/** @returns the microseconds of each stage while it ran. */
async function profiled(run: () => Promise<unknown>): Promise<Map<string, number>> {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.setSamplingInterval', { interval: SAMPLE_US });
  await session.post('Profiler.start');
  await run();
  const { profile } = await session.post('Profiler.stop');
  session.disconnect();
  const stageOf = new Map(profile.nodes.map(({ id, callFrame }) => [id, stage(callFrame)]));
  const spent = new Map<string, number>();
  profile.samples?.forEach((id, i) => {
    const name = stageOf.get(id) ?? NATIVE;
    spent.set(name, (spent.get(name) ?? 0) + (profile.timeDeltas?.[i] ?? 0));
  });
  return spent;
}

function stage({ functionName, url }: { functionName: string; url: string }): string {
  const special = SPECIAL[functionName];
  if (special !== undefined) return special;
  if (url === '') return NATIVE;
  return WAY.find(([, files]) => files.test(url))?.[0] ?? NATIVE;
}
