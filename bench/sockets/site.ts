// All processes of a socket bench: a venue for each number of edges, the echoes, and whoever is asked for. Each slice of a
// measurement begins and ends the meters.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { VenueTask } from './bench-venue.ts';
import type { EchoAsk } from './echo-process.ts';
import { EDGES } from './edges.ts';
import type { Reading } from './meter.ts';
import { type Answer, Peer } from './peer.ts';
import { quantiles } from './quantiles.ts';
import type { FloodTask, OrderTask, Ports, ReaderTask, VenueAt } from './tasks.ts';
import { MARK } from './traders.ts';
import type { VenueAsk } from './venue-process.ts';

/** What a slice came to, what the venue did meanwhile, and an idle process beside it. */
interface Slice {
  readonly answer: Answer;
  readonly venue: Reading;
  readonly idle: Reading;
}

/** From one change of the index to the next. */
const PAUSE_MS = 5;

export class Site {
  readonly ports: Ports;
  readonly orders: Peer<OrderTask>;
  readonly readers: Peer<ReaderTask>;
  readonly flood: Peer<FloodTask>;
  readonly #venues: ReadonlyMap<number, Peer<VenueAsk>>;
  readonly #echo: Peer<EchoAsk>;

  private constructor(
    ports: Ports,
    { venues, echo }: { venues: ReadonlyMap<number, Peer<VenueAsk>>; echo: Peer<EchoAsk> },
  ) {
    this.ports = ports;
    this.#venues = venues;
    this.#echo = echo;
    this.orders = new Peer('orders-process', ports);
    this.readers = new Peer('readers-process', ports);
    this.flood = new Peer('flood-process');
  }

  static async open(traders: number, hasOpenDoors = true): Promise<Site> {
    const folder = mkdtempSync(join(tmpdir(), 'praya-sockets-'));
    const echo = new Peer<EchoAsk>('echo-process', folder);
    const venues = new Map<number, Peer<VenueAsk>>();
    const openAt = async (edges: number): Promise<VenueAt> => {
      const task = { edges, traders, hasOpenDoors, folder: join(folder, `edges-${edges}`) };
      const venue = new Peer<VenueAsk>('venue-process', task satisfies VenueTask);
      venues.set(edges, venue);
      return { edges, ...(await venue.run<Omit<VenueAt, 'edges'>>('ports')) };
    };
    const at = await Promise.all(EDGES.map(openAt));
    const echoes = await echo.run<Ports['echo']>('ports');
    return new Site({ venues: at, echo: echoes, folder }, { venues, echo });
  }

  /** @param edges of the venue whose meter runs meanwhile. */
  async metered(edges: number, act: () => Promise<Answer>): Promise<Slice> {
    const venue = this.#venues.get(edges);
    if (venue === undefined) throw new Error(`no venue has ${edges} edges`);
    await Promise.all([venue.run('begin'), this.#echo.run('begin')]);
    const answer = await act();
    const [reading, idle] = await Promise.all([
      venue.run<Reading>('end'),
      this.#echo.run<Reading>('end'),
    ]);
    return { answer, venue: reading, idle };
  }

  /** Sets the index again and again; each time from there until the last maker's quotes are answered. @returns quantiles in µs */
  async requotes(task: { edges: number; makers: number; changes: number }): Promise<Answer> {
    const { edges, makers, changes } = task;
    const venue = this.#venues.get(edges);
    if (venue === undefined) throw new Error(`no venue has ${edges} edges`);
    await this.orders.run({ kind: 'follow', edges, makers, price: 0 });
    const took: number[] = [];
    for (let n = 0; n < changes; n++) {
      const price = MARK + 1 + (n % 7);
      const quoted = this.orders.run({ kind: 'await', edges, makers, price });
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS)); // It listens by now.
      const set = await venue.run({ index: price });
      took.push(1000 * ((await quoted)['at'] - set['at']));
    }
    return quantiles(took);
  }

  async close(): Promise<void> {
    // Clients first: to them a venue that goes is a fault.
    await Promise.all([this.orders.close(), this.readers.close(), this.flood.close()]);
    await Promise.all([...this.#venues.values(), this.#echo].map((peer) => peer.close()));
    rmSync(this.ports.folder, { recursive: true, force: true });
  }
}
