// Orders over real sockets, until they are on disk and answered: one client alone on an idle venue, many at once, and two
// thousand that come back at once. Beside each, in turn, what no venue can beat.

import type { Measures } from './measures.ts';
import { isQuick } from './scale.ts';
import { EDGES } from './sockets/edges.ts';
import type { Answer } from './sockets/peer.ts';
import { Site } from './sockets/site.ts';
import { Slices } from './sockets/slices.ts';
import type { ManyTask } from './sockets/tasks.ts';

export const ACKS = 'Order → durable ack';
export const CROWDS = 'Acks of many clients';
export const RATES = 'Orders over sockets';
export const STORM = 'Clients that come back at once';

/** Behind one that compiles. */
const ROUNDS = 5;
/** Those who send orders; behind them stand those who follow their accounts. */
const SENDERS = 64;
const STORM_RESTING = 5;

export const edgesRow = (row: string, edges: number): string => `${row}, edges ${edges}`;

export async function benchSockets(scale: number, measures: Measures): Promise<void> {
  const followers = isQuick(scale) ? 40 : 2000;
  const site = await Site.open(SENDERS + followers);
  try {
    const count = isQuick(scale) ? 20 : Math.max(300, Math.round(5000 * scale));
    const acks = await site.orders.run<Record<string, Answer>>({ kind: 'alone', count });
    for (const [row, values] of Object.entries(acks)) {
      measures.note(ACKS, row, { ...micros(values), 'round trips': values['count'] });
    }
    await crowds(site, scale, measures);
    await rates(site, scale, measures);
    for (const edges of EDGES) await storm(site, { edges, count: followers }, measures);
  } finally {
    await site.close();
  }
}

export function micros({ p50, p99 }: Answer): Record<string, number> {
  return { 'p50 µs': p50, 'p99 µs': p99 };
}

/** One order under way for each client. */
async function crowds(site: Site, scale: number, measures: Measures): Promise<void> {
  const count = isQuick(scale) ? 320 : Math.max(2000, Math.round(20_000 * scale));
  const rows = [16, 64].flatMap((clients): [string, ManyTask][] => {
    const task = { kind: 'many', clients, underWay: 1, count } as const;
    return [
      [`ws echo, ${clients} clients`, { ...task, by: 'echo', edges: 0 }],
      ...EDGES.map((edges): [string, ManyTask] => {
        return [edgesRow(`${clients} clients`, edges), { ...task, by: 'single', edges }];
      }),
    ];
  });
  for (const [row, found] of await inTurn(site, rows, scale)) {
    measures.note(CROWDS, row, { ...micros(found), ...rateColumns(row, found) });
  }
}

/** As many as go: 64 single frames, or 16 of a batch, under way on each of 16 connections. */
async function rates(site: Site, scale: number, measures: Measures): Promise<void> {
  const count = isQuick(scale) ? 320 : Math.max(6000, Math.round(60_000 * scale));
  const single = { kind: 'many', clients: 16, underWay: 64, count } as const;
  const batch = { ...single, underWay: 16, count: count / 4 } as const;
  const rows: [string, ManyTask][] = [
    ['ws echo, single frames', { ...single, by: 'echo', edges: 0 }],
    ...EDGES.flatMap((edges): [string, ManyTask][] => [
      [edgesRow('orders, single frames', edges), { ...single, by: 'single', edges }],
      [edgesRow('orders, 16 a frame', edges), { ...batch, by: 'batch', edges }],
    ]),
  ];
  for (const [row, found] of await inTurn(site, rows, scale)) {
    measures.note(RATES, row, rateColumns(row, found));
  }
}

/** Of an echo there is no venue's share to name. */
function rateColumns(row: string, found: Answer): Record<string, number> {
  const rate = { 'k a second': found['perSecond'] / 1000 };
  if (row.startsWith('ws echo')) return rate;
  return {
    ...rate,
    'µs of the processor, an order': found['cpuUs'],
    'core loop busy, %': found['mainBusy'] * 100,
    'core thread, % of a processor': found['mainCpu'] * 100,
    'busiest other thread, %': found['otherCpu'] * 100,
  };
}

async function inTurn(
  site: Site,
  rows: readonly (readonly [string, ManyTask])[],
  scale: number,
): Promise<Iterable<[string, Answer]>> {
  const slices = new Slices();
  const rounds = isQuick(scale) ? 1 : ROUNDS;
  for (let round = isQuick(scale) ? 1 : 0; round <= rounds; round++) {
    for (const [row, task] of rows) {
      const { answer, venue } = await site.metered(task.edges, () => site.orders.run(task));
      const { mainBusy, mainCpu, otherCpu } = venue;
      const cpuUs = venue.cpuUs / answer['orders'];
      if (round > 0) slices.add(row, { ...answer, cpuUs, mainBusy, mainCpu, otherCpu });
    }
  }
  return slices.medians();
}

/** All lose their connections at once, come back at once and resume, while others fill their orders. */
async function storm(
  site: Site,
  { edges, count }: { edges: number; count: number },
  measures: Measures,
): Promise<void> {
  const resting = STORM_RESTING;
  await site.readers.run({ kind: 'join', edges, count, first: SENDERS, resting });
  const perSecond = 1000;
  const pace = { kind: 'paced', edges, perSecond, what: 'sell' } as const;
  await site.orders.run({ ...pace, seconds: 0.1 }); // From here on everybody is connected.
  const fills = site.orders.run({ ...pace, seconds: 90 });
  await new Promise((resolve) => setTimeout(resolve, (1000 * count) / perSecond)); // One fill each, about.
  const { seconds, resumed, retries } = await site.readers.run({ kind: 'storm' });
  await site.orders.run({ kind: 'stop' });
  const acks = await fills;
  const { gaps, events } = await site.readers.run({ kind: 'settle' });
  const who = `${count.toLocaleString('en')} clients`;
  const values = { 'clients resumed': resumed, 's until all have': seconds, gaps, events, retries };
  measures.note(STORM, edgesRow(who, edges), { ...values, 'ack p99 µs': acks['p99'] });
}
