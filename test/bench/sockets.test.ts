// The socket sections of the bench in their short form: everything that is counted, and nothing that is timed.

import { fork } from 'node:child_process';
import { expect, test } from 'vitest';
import { FANOUT, SPREAD, UPDATES } from '../../bench/fanout.ts';
import { Measures } from '../../bench/measures.ts';
import { QUICK_SCALE } from '../../bench/scale.ts';
import type { SectionResult } from '../../bench/section.ts';
import { EDGES } from '../../bench/sockets/edges.ts';
import { ACKS, CROWDS, RATES, STORM } from '../../bench/sockets.ts';

const SECTION = new URL('../../dist/bench/section.js', import.meta.url).pathname;

/** What a section has measured, in a process of its own. */
function measured(section: string): Promise<Measures> {
  const child = fork(SECTION, ['', '', String(QUICK_SCALE), section], { stdio: 'ignore' });
  return new Promise((resolve, reject) => {
    child.on('message', ({ measures }: SectionResult) => resolve(new Measures(measures)));
    child.on('exit', (code) => reject(new Error(`${section} ended with ${code}`)));
  });
}

const column = (m: Measures, table: string, name: string): (number | undefined)[] =>
  m.rows(table).map((row) => m.get(table, row, name));

test('sockets: every round trip comes back, all that are cut off resume, and no stream has a gap', async () => {
  const m = await measured('sockets');
  const n = EDGES.length;
  // Four that no venue can beat; raw and through the library at each number of edges.
  expect(column(m, ACKS, 'round trips')).toEqual(Array(4 + 2 * n).fill(20));
  expect(m.rows(CROWDS)).toHaveLength(2 + 2 * n);
  expect(m.rows(RATES)).toHaveLength(1 + 2 * n);
  expect(column(m, STORM, 'clients resumed')).toEqual(Array(n).fill(40));
  expect(column(m, STORM, 'gaps')).toEqual(Array(n).fill(0));
  // Two for each of five orders, and one for each that was filled.
  for (const events of column(m, STORM, 'events')) expect(events).toBeGreaterThan(40 * 5 * 2);
}, 120_000);

test('fanout: every order is answered whoever else is about, and each reader gets the book', async () => {
  const m = await measured('fanout');
  const n = EDGES.length;
  expect(column(m, FANOUT, 'acks')).toEqual(Array(6 * n).fill(500));
  // Orders at so many prices, at least once each.
  for (const levels of column(m, UPDATES, 'levels')) {
    expect(levels).toBeGreaterThanOrEqual(20 * 1024);
  }
  expect(m.rows(UPDATES)).toHaveLength(n);
  for (const edges of EDGES) {
    const row = `from the first reader to the last, edges ${edges}`;
    expect(m.get(SPREAD, row, 'measured')).toBeGreaterThan(0);
  }
}, 120_000);
