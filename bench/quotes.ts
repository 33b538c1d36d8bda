// Mass quotes of twenty two-sided levels: what one costs the engine, and, over sockets, how long it takes from a change of the
// index until the last market maker's quotes about it are on disk and answered.

import { readEvents } from '../engine/index.ts';
import type { Command } from '../engine/schema/index.ts';
import type { Measures } from './measures.ts';
import { median } from './median.ts';
import { timed } from './processor.ts';
import { isQuick } from './scale.ts';
import { EDGES } from './sockets/edges.ts';
import { LEVELS, quoteAbout, UNREACHED } from './sockets/quote-levels.ts';
import { Site } from './sockets/site.ts';
import { Slices } from './sockets/slices.ts';
import { edgesRow, micros } from './sockets.ts';
import { openTradingVenue, type TradingVenue } from './trading-venue.ts';
import { MIDDLE } from './workloads/rows.ts';

export const QUOTES = 'Mass quotes in the engine';
export const REQUOTES = 'Index change → last re-quote acknowledged';

const MAKERS = 50;
const SLICES = 5;
const ENTRIES = 2 * LEVELS;

export async function benchQuotes(scale: number, measures: Measures): Promise<void> {
  inEngine(scale, measures);
  await overSockets(scale, measures);
}

/** Fifty makers in turn; each row by how its quotes differ from the ones in their place. */
const CHANGES: Readonly<Record<string, (turn: number) => { middle: number; qty: number }>> = {
  'every order is another, its quantity rises': (turn) => ({ middle: MIDDLE, qty: 2 + turn }),
  'all prices move by a tick': (turn) => ({ middle: MIDDLE + (turn % 2), qty: 2 }),
  'prices stay, quantities fall': (turn) => ({ middle: MIDDLE, qty: 5000 - turn }),
  'nothing changes': () => ({ middle: MIDDLE, qty: 2 }),
};

function inEngine(scale: number, measures: Measures): void {
  const turns = isQuick(scale) ? 4 : Math.max(20, Math.round(400 * scale));
  for (const [name, change] of Object.entries(CHANGES)) {
    const venue = openTradingVenue(MAKERS);
    for (let maker = 1; maker <= MAKERS; maker++) {
      const who = { key: maker, account: 15 + maker };
      venue.applyCommand({ kind: 'setProtection', ...who, ...UNREACHED } as unknown as Command);
    }
    let turn = 0;
    const round = (): void => {
      turn += 1;
      const { middle, qty } = change(turn);
      const levels = quoteAbout(middle, qty);
      for (let maker = 1; maker <= MAKERS; maker++) quote(venue, maker, turn, levels);
    };
    for (let n = 0; n < turns; n++) round(); // Everything is compiled by now.
    const slices = Array.from({ length: SLICES }, () => {
      return timed(() => {
        for (let n = 0; n < turns; n++) round();
      });
    });
    const each = median(slices) / (turns * MAKERS);
    measures.note(QUOTES, name, {
      'µs of the processor': each * 1e6,
      'entries, M a second': ENTRIES / each / 1e6,
    });
  }
}

function quote(
  { applyCommand, out }: TradingVenue,
  maker: number,
  turn: number,
  levels: ReturnType<typeof quoteAbout>,
): void {
  const who = { key: maker, account: 15 + maker, contract: 1, group: 1, validUntil: 0 };
  applyCommand({ kind: 'massQuote', ...who, quote: 1, levels } as unknown as Command);
  if (turn > 2) return;
  const refused = readEvents(out).find(({ kind }) => kind.endsWith('Rejected'));
  if (refused !== undefined) throw new Error(JSON.stringify(refused));
}

async function overSockets(scale: number, measures: Measures): Promise<void> {
  const changes = isQuick(scale) ? 5 : Math.max(40, Math.round(400 * scale));
  const site = await Site.open(MAKERS);
  const slices = new Slices();
  try {
    for (let round = 0; round <= (isQuick(scale) ? 1 : SLICES); round++) {
      for (const makers of [1, 10]) {
        for (const edges of EDGES) {
          const found = await site.requotes({ edges, makers, changes });
          const row = edgesRow(makers === 1 ? 'one maker' : `${makers} makers`, edges);
          if (round > 0) slices.add(row, found);
        }
      }
    }
  } finally {
    await site.close();
  }
  for (const [row, found] of slices.medians()) {
    measures.note(REQUOTES, row, { ...micros(found), changes: found['count'] });
  }
}
