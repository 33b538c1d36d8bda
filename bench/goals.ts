// Where this code is to be, each goal beside what was measured.

import { BARE_CORE } from './bare-core.ts';
import { BOOKS } from './books.ts';
import { MEMORY } from './garbage.ts';
import { type Goal, least, most, ratio } from './goal.ts';
import type { Measures } from './measures.ts';
import { NODEJS } from './peers.ts';
import { PIPELINE, VARIANTS } from './pipeline.ts';
import { MARK_TABLE } from './reaction.ts';
import { RECOVERY } from './recovery.ts';
import { REPLAY } from './replay.ts';
import { MASS_DEFAULT } from './sections.ts';
import { SOCKET_GOALS } from './socket-goals.ts';
import { YARDSTICK } from './yardstick/yardstick.ts';

/** A machine on which the yardstick does so much is the one that absolute goals are given for. */
const YARDSTICK_M = 42;

export const GOALS: readonly Goal[] = [
  least(
    'yardstick ÷ nodejs-order-book, normal: from here on it counts as the limit',
    85,
    '×',
    (m) => ratio(m.get(BOOKS, 'normal', YARDSTICK), m.get(BOOKS, 'normal', NODEJS)),
  ),
  least('bare core ÷ yardstick, geometric mean', 0.5, '', (m) => mean(coreShares(m))),
  least('bare core ÷ yardstick, the worst workload', 0.35, '', (m) => lowest(coreShares(m))),
  ...Object.entries({ normal: 40, static: 300, '10 k resting': 1000 }).map(([row, bound]) =>
    least(`bare core ÷ nodejs-order-book, ${row}`, bound, '×', (m) =>
      ratio(m.get(BOOKS, row, BARE_CORE), m.get(BOOKS, row, NODEJS)),
    ),
  ),
  most('p99 of one operation, normal', 250, 'ns', (m) => m.get(BOOKS, 'normal', 'p99')),
  most('p99.9 of one operation, 100 k resting', 2000, 'ns', (m) =>
    m.get(BOOKS, '100 k resting', 'p99.9'),
  ),
  most('worst cancel of the oldest of 400 000', 20, 'µs', (m) =>
    m.get(MEMORY, 'oldest of 400000', 'worst cancel, µs'),
  ),
  most('collections over 10 M operations, core', 0, '', (m) =>
    m.get(MEMORY, 'core', 'collections'),
  ),
  most('collections over 10 M operations, pipeline', 0, '', (m) =>
    m.get(MEMORY, 'pipeline', 'collections'),
  ),
  most('a resting order', 64, 'bytes', (m) => m.get(MEMORY, 'resting order', 'bytes a row')),
  least('pipeline ÷ bare core, geometric mean', 0.25, '', (m) =>
    mean(pipelineShares(m, BARE_CORE)),
  ),
  least('pipeline ÷ yardstick, geometric mean', 0.1, '', (m) => mean(pipelineShares(m, YARDSTICK))),
  least(`pipeline, 10 k resting, were the yardstick at ${YARDSTICK_M} M/s`, 5, 'M/s', (m) => {
    const share = ratio(
      m.get(PIPELINE, '10 k resting', 'pipeline'),
      m.get(PIPELINE, '10 k resting', YARDSTICK),
    );
    return share === undefined ? undefined : share * YARDSTICK_M;
  }),
  ...['client order ids', '50,000 accounts', 'two contracts', 'large positions'].map((row) =>
    least(`pipeline with ${row} ÷ plain`, 0.6, '', (m) =>
      ratio(m.get(VARIANTS, row, 'pipeline'), m.get(VARIANTS, row, 'plain')),
    ),
  ),
  least('mark sweep', 50, 'M account-contracts/s', (m) => only(m, MARK_TABLE, 'swept, M a second')),
  most('a whole mark, 100 000 accounts', 10, 'ms', (m) =>
    m.get(MARK_TABLE, '100,000 accounts', 'a whole mark, ms'),
  ),
  most('mass default 3000 × 3000, in all', 500, 'ms', (m) =>
    m.get(MASS_DEFAULT, '3000x3000', 'in all, ms'),
  ),
  most('mass default 1000 × 20 000, longest command', 20, 'ms', (m) =>
    m.get(MASS_DEFAULT, '1000x20000', 'longest, ms'),
  ),
  ...SOCKET_GOALS,
  least('replay, every digest compared: orders', 1, 'M/s', (m) =>
    m.get(REPLAY, 'orders of 500 accounts', 'M commands/s'),
  ),
  least('replay, every digest compared: the start of a venue', 1, 'M/s', (m) =>
    m.get(REPLAY, 'the founding of 20,000 accounts', 'M commands/s'),
  ),
  most('recovery from a snapshot of 1 M resting orders', 2, 's', (m) =>
    only(m, RECOVERY, 's, code not compiled yet', /^1,0|^9\d\d,/),
  ),
];

/** One column by another in every workload that the means are taken over. */
function shares(m: Measures, table: string, column: string, by: string): number[] {
  return m.rows(table).flatMap((row) => {
    if (row === '1 M resting') return [];
    return ratio(m.get(table, row, column), m.get(table, row, by)) ?? [];
  });
}

/** The workloads' pipeline by what stands beside it. */
const pipelineShares = (m: Measures, by: string): number[] => shares(m, PIPELINE, 'pipeline', by);

const coreShares = (m: Measures): number[] => shares(m, BOOKS, BARE_CORE, YARDSTICK);

/** Of a table's first row that fits. */
function only(m: Measures, table: string, column: string, fits = /./): number | undefined {
  const row = m.rows(table).find((it) => fits.test(it));
  return row === undefined ? undefined : m.get(table, row, column);
}

function mean(values: readonly number[]): number | undefined {
  if (values.length === 0) return undefined;
  return Math.exp(values.reduce((sum, value) => sum + Math.log(value), 0) / values.length);
}

function lowest(values: readonly number[]): number | undefined {
  return values.length === 0 ? undefined : Math.min(...values);
}
