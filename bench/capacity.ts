// What a venue takes to hold: memory of an admitted client, of a connection, of one that reads a book. `npm run capacity`;
// docs/operating/capacity.md has what it printed. Differences of the resident memory of a venue in a process of its own, so
// thousands of each are made, and the last digit is noise.

import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as passed } from 'node:timers/promises';
import type { VenueTask } from './sockets/bench-venue.ts';
import { Peer } from './sockets/peer.ts';
import type { Ports, ReaderTask, ReadTask } from './sockets/tasks.ts';
import type { VenueAsk } from './sockets/venue-process.ts';

const EDGES = 1;
const [FEW, MANY] = [100, 10_100];
const CONNECTIONS = 1000;
/** What is no longer needed is given back by then, most of it. */
const REST_MS = 5000;

interface ListensAt {
  readonly port: number;
  readonly adminPort: number;
}

const folder = mkdtempSync(join(tmpdir(), 'praya-capacity-'));
try {
  const [model = 'unknown'] = cpus().map((cpu) => cpu.model.trim());
  console.log(`${cpus().length} cores (${model}), Node ${process.version}`);
  const few = await measure(FEW);
  const many = await measure(MANY);
  line('a venue with one contract and one edge, idle', few.idle, 1);
  line('an admitted client: participant, trader, key, account', many.idle - few.idle, MANY - FEW);
  line('a connection that is logged on', few.loggedOn - few.idle, CONNECTIONS);
  line('one that reads book and tape', few.reading - few.loggedOn, CONNECTIONS);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

interface Memory {
  readonly idle: number;
  readonly loggedOn: number;
  readonly reading: number;
}

/** The resident memory of a venue with so many clients: without a connection, with many, and with as many again that read. */
async function measure(traders: number): Promise<Memory> {
  const task = { folder: join(folder, String(traders)), edges: EDGES, traders, hasOpenDoors: true };
  const venue = new Peer<VenueAsk>('venue-process', task satisfies VenueTask);
  const { port, adminPort } = await venue.run<ListensAt>('ports');
  const venues = [{ edges: EDGES, port, adminPort }];
  const given: Ports = { venues, echo: { frames: 0, bytes: 0 }, folder };
  const readers = new Peer<ReaderTask>('readers-process', given);
  const resident = async (how: ReadTask['how'] | null): Promise<number> => {
    if (how !== null) await readers.run({ kind: 'read', edges: EDGES, count: CONNECTIONS, how });
    await passed(REST_MS);
    return (await venue.run<{ readonly rss: number }>('memory')).rss;
  };
  const idle = await resident(null);
  const isMany = traders === MANY;
  const loggedOn = isMany ? 0 : await resident('nothing');
  const reading = isMany ? 0 : await resident('bytes');
  await readers.close();
  await venue.close();
  return { idle, loggedOn, reading };
}

function line(name: string, bytes: number, count: number): void {
  const each = bytes / count;
  const text = each >= 1e6 ? `${(each / 1e6).toFixed(0)} MB` : `${(each / 1e3).toFixed(1)} kB`;
  console.log(`${name.padEnd(54)} ${text.padStart(9)}`);
}
