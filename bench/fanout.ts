// Orders at a pace, alone and with somebody else about: readers of the public book and tape, some that never read, and
// floods of pages and handshakes. What the orders' clients wait for, and how long the venue's core was held.

import type { Measures } from './measures.ts';
import { isQuick } from './scale.ts';
import { disseminationOf } from './sockets/dissemination.ts';
import { EDGES } from './sockets/edges.ts';
import type { Answer } from './sockets/peer.ts';
import { Site } from './sockets/site.ts';
import { Slices } from './sockets/slices.ts';
import { edgesRow, micros } from './sockets.ts';

export const FANOUT = '2 000 orders a second, and others about';
export const UPDATES = 'Updates of the book delivered';
export const SPREAD = 'From the first reader to the last';

export const NOBODY = 'nobody else';
export const READERS = 'readers of book and tape';
export const NEVER = 'readers that never read';
export const CALM = 'own limits, nobody else';
export const FLOODS = { pages: 'a flood of pages', handshakes: 'a flood of handshakes' } as const;
const DELAY = 'core held at most, ms';
export const WORK = 'by its own work, ms';

const PER_SECOND = 2000;
const ROUNDS = 3;
const TRADERS = 64;

interface Size {
  readonly seconds: number;
  readonly rounds: number;
  readonly isSmall: boolean;
}

export async function benchFanout(scale: number, measures: Measures): Promise<void> {
  const isSmall = isQuick(scale);
  const seconds = isSmall ? 0.25 : Math.max(1, 10 * scale);
  const size = { seconds, rounds: isSmall ? 1 : ROUNDS, isSmall };
  const site = await Site.open(TRADERS);
  try {
    await readers(site, size, measures);
    for (const edges of EDGES) await updates(site, edges, size, measures);
    await spread(site, measures);
    if (isSmall) await floods(site, size, measures); // Processes take time to start.
  } finally {
    await site.close();
  }
  if (isSmall) return;
  // A flood meets the limits that a venue has when nobody has set any.
  const guarded = await Site.open(TRADERS, false);
  try {
    await floods(guarded, size, measures);
  } finally {
    await guarded.close();
  }
}

/** The pace, and what the venue came to meanwhile. */
async function slice(site: Site, edges: number, seconds: number): Promise<Answer> {
  const task = { kind: 'paced', edges, perSecond: PER_SECOND, seconds, what: 'trade' } as const;
  const { answer, venue, idle } = await site.metered(edges, () => site.orders.run(task));
  const [heldMs, held999Ms] = [venue.delayMaxMs, venue.delayP999Ms];
  const { mainBusy, mainCpu, otherCpu, workMaxMs: workMs } = venue;
  const idleMs = idle.delayMaxMs;
  return { ...answer, heldMs, held999Ms, workMs, mainBusy, mainCpu, otherCpu, idleMs };
}

/** A short look has no time for it. */
async function compile(site: Site, { seconds, isSmall }: Size): Promise<void> {
  if (isSmall) return;
  for (const edges of EDGES) await slice(site, edges, seconds);
}

function note(measures: Measures, slices: Slices): void {
  for (const [row, found] of slices.medians()) {
    measures.note(FANOUT, row, {
      ...micros(found),
      [DELAY]: found['heldMs'],
      [WORK]: found['workMs'],
      'p99.9, ms': found['held999Ms'],
      'an idle process, ms': found['idleMs'],
      'core loop busy, %': found['mainBusy'] * 100,
      'busiest other thread, %': found['otherCpu'] * 100,
      acks: found['count'],
    });
  }
}

async function readers(site: Site, size: Size, measures: Measures): Promise<void> {
  const { seconds, rounds, isSmall } = size;
  const slices = new Slices();
  const crowds = [
    { row: `${isSmall ? '20' : '1,000'} ${READERS}`, count: isSmall ? 20 : 1000, how: 'bytes' },
    { row: `50 ${NEVER}`, count: 50, how: 'never' },
  ] as const;
  await compile(site, size);
  for (let round = 0; round < rounds; round++) {
    for (const edges of EDGES) {
      slices.add(edgesRow(NOBODY, edges), await slice(site, edges, seconds));
      for (const { row, count, how } of crowds) {
        await site.readers.run({ kind: 'read', edges, count, how });
        slices.add(edgesRow(row, edges), await slice(site, edges, seconds));
        await site.readers.run({ kind: 'leave' });
        await slice(site, edges, seconds / 4); // Not counted: they are still leaving.
      }
    }
  }
  note(measures, slices);
}

/** As many orders as go, each of sixteen in a frame at a price of its own. */
async function updates(site: Site, edges: number, size: Size, measures: Measures): Promise<void> {
  const count = size.isSmall ? 20 : 100;
  await site.readers.run({ kind: 'read', edges, count, how: 'levels' });
  const frames = { clients: 16, underWay: 4, count: size.isSmall ? 96 : 16_000 };
  const task = { kind: 'many', by: 'batch', edges, ...frames } as const;
  const slices = new Slices();
  for (let round = size.isSmall ? 1 : 0; round <= size.rounds; round++) {
    await site.readers.run({ kind: 'begin' });
    const sent = await site.orders.run(task);
    const read = await site.readers.run({ kind: 'end' });
    const orders = sent['perSecond'] / 1000;
    if (round > 0) slices.add('', { ...read, orders });
  }
  await site.readers.run({ kind: 'leave' });
  for (const [, { perSecond, updates: levels, messages, orders }] of slices.medians()) {
    measures.note(UPDATES, edgesRow(`${count} readers`, edges), {
      ...{ 'M a second': perSecond / 1e6, levels, frames: messages, 'k orders a second': orders },
    });
  }
}

async function floods(site: Site, size: Size, measures: Measures): Promise<void> {
  const { seconds, rounds } = size;
  const slices = new Slices();
  await compile(site, size);
  for (let round = 0; round < rounds; round++) {
    for (const { edges, port } of site.ports.venues) {
      slices.add(edgesRow(CALM, edges), await slice(site, edges, seconds));
      for (const by of ['pages', 'handshakes'] as const) {
        await site.flood.run({ kind: 'flood', by, port });
        const found = await slice(site, edges, seconds);
        const { connections } = await site.flood.run({ kind: 'stop' });
        if (connections === 0) throw new Error('nothing was flooded');
        slices.add(edgesRow(FLOODS[by], edges), found);
      }
    }
  }
  note(measures, slices);
}

/** What the venue itself has measured of its readers. */
async function spread(site: Site, measures: Measures): Promise<void> {
  for (const { edges, adminPort } of site.ports.venues) {
    for (const [what, values] of await disseminationOf(adminPort)) {
      measures.note(SPREAD, edgesRow(what, edges), values);
    }
  }
}
