// Where orders over sockets are to be, and what others may cost them.

import { CALM, FANOUT, FLOODS, NEVER, NOBODY, READERS, UPDATES, WORK } from './fanout.ts';
import { type Goal, least, most, ratio } from './goal.ts';
import type { Measures } from './measures.ts';
import { USUAL_EDGES } from './sockets/edges.ts';
import { FLUSHED_ECHO, libraryAt, rawAt } from './sockets/lanes.ts';
import { ACKS, CROWDS, edgesRow, RATES, STORM } from './sockets.ts';

const usual = (row: string): string => edgesRow(row, USUAL_EDGES);

/** One row by another, in one column. */
function share(m: Measures, table: string, rows: readonly [string, string], column: string) {
  const [over, under] = rows;
  return ratio(m.get(table, over, column), m.get(table, under, column));
}

const alone: readonly Goal[] = [
  most('order → durable ack, raw ÷ (ws echo + one flush)', 1.3, '×', (m) =>
    share(m, ACKS, [rawAt(0), FLUSHED_ECHO], 'p50 µs'),
  ),
  most('order → durable ack, client library ÷ the same', 1.5, '×', (m) =>
    share(m, ACKS, [libraryAt(0), FLUSHED_ECHO], 'p50 µs'),
  ),
  ...Object.entries({ 'p50 µs': 1.25, 'p99 µs': 1.5 }).map(([column, bound]) =>
    most(`order → durable ack, raw, edges 1 ÷ edges 0, ${column.slice(0, 3)}`, bound, '×', (m) =>
      share(m, ACKS, [rawAt(1), rawAt(0)], column),
    ),
  ),
];

const crowds: readonly Goal[] = [16, 64].map((clients) => {
  const row = `${clients} clients`;
  return least(`orders/s of ${row}, edges 1 ÷ edges 0`, 1, '×', (m) =>
    share(m, CROWDS, [edgesRow(row, 1), edgesRow(row, 0)], 'k a second'),
  );
});

const rates: readonly Goal[] = [0, 1].flatMap((edges) => [
  least(`orders/s in single frames ÷ ws echo frames, edges ${edges}`, 0.8, '×', (m) =>
    share(
      m,
      RATES,
      [edgesRow('orders, single frames', edges), 'ws echo, single frames'],
      'k a second',
    ),
  ),
  least(`orders/s, 16 a frame, edges ${edges}`, 500, 'k/s', (m) =>
    m.get(RATES, edgesRow('orders, 16 a frame', edges), 'k a second'),
  ),
]);

const storm: readonly Goal[] = [
  most('2 000 clients that come back at once, until all have resumed', 10, 's', (m) =>
    m.get(STORM, usual('2,000 clients'), 's until all have'),
  ),
  most('… gaps in their streams', 0, '', (m) => m.get(STORM, usual('2,000 clients'), 'gaps')),
];

const reading = [`1,000 ${READERS}`, `50 ${NEVER}`];
const flooding = [FLOODS.pages, FLOODS.handshakes];

const fanout: readonly Goal[] = [
  ...reading.map((row) =>
    most(`acks with ${row} ÷ without, p99`, 2, '×', (m) =>
      share(m, FANOUT, [usual(row), usual(NOBODY)], 'p99 µs'),
    ),
  ),
  // A flood takes its processor from everybody's clients; of the venue it may take the edge's alone.
  ...flooding.map((row) =>
    most(`core held by its own work with ${row} ÷ without`, 1.5, '×', (m) =>
      share(m, FANOUT, [usual(row), usual(CALM)], WORK),
    ),
  ),
  ...[...reading, ...flooding].map((row) =>
    most(`core held by its own work, ${row}`, 5, 'ms', (m) => m.get(FANOUT, usual(row), WORK)),
  ),
];

export const SOCKET_GOALS: readonly Goal[] = [
  ...alone,
  ...crowds,
  ...rates,
  ...storm,
  ...fanout,
  least('updates of the book to 100 readers', 1.5, 'M/s', (m) =>
    m.get(UPDATES, usual('100 readers'), 'M a second'),
  ),
];
