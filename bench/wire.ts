// Orders over real sockets, until they are on disk and answered: one client alone, raw and through the client library,
// beside an echo with one flush; many under way, beside an echo; and with readers of the public book looking on.

import type { Measures } from './measures.ts';
import { median } from './median.ts';
import { isQuick } from './scale.ts';
import { WireVenue } from './wire-venue.ts';

export const ACKS = 'Order → durable ack';
export const RATES = 'Orders over sockets';

/** Behind one that compiles. */
const ROUNDS = 5;
const ECHO = 'ws echo and one flush';

export async function benchWire(scale: number, measures: Measures): Promise<void> {
  const wire = await WireVenue.open();
  try {
    const count = Math.max(50, Math.round(2000 * scale));
    await latencies(wire, count, measures);
    await rates(wire, count * 10, measures);
    const more = isQuick(scale) ? [20] : [100, 1000];
    for (const [kind, what] of [
      ['connect', 'more connections'],
      ['subscribe', 'readers of the book'],
    ] as const) {
      for (const others of more) {
        await wire.run({ kind, count: others });
        const row = `raw protocol, ${others.toLocaleString('en')} ${what}`;
        measures.note(ACKS, row, micros(await wire.run({ kind: 'latency', by: 'raw', count })));
      }
    }
  } finally {
    await wire.close();
  }
}

async function latencies(wire: WireVenue, count: number, measures: Measures): Promise<void> {
  const rounds = count < 100 ? 1 : ROUNDS;
  const rows = { [ECHO]: 'echo', 'raw protocol': 'raw', 'client library': 'library' } as const;
  const found = new Map<string, { p50: number; p99: number }[]>();
  for (let round = 0; round <= rounds; round++) {
    for (const [row, by] of Object.entries(rows)) {
      const { p50, p99 } = await wire.run({ kind: 'latency', by, count });
      if (round > 0) found.set(row, [...(found.get(row) ?? []), { p50, p99 }]);
    }
  }
  for (const [row, each] of found) {
    const [p50, p99] = [median(each.map((it) => it.p50)), median(each.map((it) => it.p99))];
    measures.note(ACKS, row, micros({ p50, p99 }));
  }
}

function micros({ p50, p99 }: Readonly<Record<string, number>>): Record<string, number> {
  return { 'p50 µs': p50, 'p99 µs': p99 };
}

async function rates(wire: WireVenue, count: number, measures: Measures): Promise<void> {
  const rounds = count < 1000 ? 1 : ROUNDS;
  const rows = {
    'ws echo, single frames': 'echo',
    'orders, single frames': 'single',
    'orders, 16 a frame': 'batch',
  } as const;
  const found = new Map<string, number[]>();
  for (let round = 0; round <= rounds; round++) {
    for (const [row, by] of Object.entries(rows)) {
      const { perSecond } = await wire.run({ kind: 'rate', by, count });
      if (round > 0) found.set(row, [...(found.get(row) ?? []), perSecond]);
    }
  }
  for (const [row, each] of found) measures.note(RATES, row, { 'k a second': median(each) / 1000 });
}
