// Measures as tables of Markdown.

import { BARE_CORE } from './bare-core.ts';
import { BOOKS } from './books.ts';
import { FANOUT, SPREAD, UPDATES } from './fanout.ts';
import { MEMORY } from './garbage.ts';
import { GOALS } from './goals.ts';
import { KILLS } from './kills.ts';
import type { Measures } from './measures.ts';
import { HFT, NODEJS } from './peers.ts';
import { PIPELINE, VARIANTS } from './pipeline.ts';
import { QUOTES, REQUOTES } from './quotes.ts';
import { MARK_TABLE } from './reaction.ts';
import { RECOVERY } from './recovery.ts';
import { REPLAY } from './replay.ts';
import { CODEC, MASS_DEFAULT } from './sections.ts';
import { ACKS, CROWDS, RATES, STORM } from './sockets.ts';
import { STAGES } from './stages.ts';
import { TREE } from './tree-book.ts';
import { YARDSTICK } from './yardstick/yardstick.ts';

interface TableSpec {
  readonly table: string;
  readonly note: string;
  /** Columns that are computed: one divided by another. */
  readonly ratios?: readonly (readonly [over: string, under: string])[];
}

export const TABLES: readonly TableSpec[] = [
  {
    table: BOOKS,
    note:
      'Millions of messages a second of processor time, the median of ten slices taken in turn, everybody on the same stream. First the core and the yardstick report the same of every message, and the packages hold the same book after some thousand. Who cannot build the book in 20 s is left out. ' +
      "p50 to p99.9: nanoseconds of one operation of the bare core, the least of three runs, the clock's own time taken off.",
    ratios: [
      [BARE_CORE, YARDSTICK],
      [BARE_CORE, TREE],
      [BARE_CORE, NODEJS],
      [BARE_CORE, HFT],
    ],
  },
  { table: MEMORY, note: 'Collections by the garbage collector, and bytes.' },
  {
    table: PIPELINE,
    note: 'Gate, fields, bands, margin, self-trade prevention, match, settlement, events and their digest: millions of messages a second, against the bare core and the yardstick on the same rows in the same run. 500 accounts.',
    ratios: [
      ['pipeline', BARE_CORE],
      ['pipeline', YARDSTICK],
    ],
  },
  {
    table: VARIANTS,
    note: 'Workload normal; each row against plain orders of 500 accounts in the same run. An engine has room for 262 128 accounts of clients.',
    ratios: [['pipeline', 'plain']],
  },
  { table: MARK_TABLE, note: 'Accounts with positions in two contracts.' },
  {
    table: MASS_DEFAULT,
    note: 'One mark ruins so many accounts against so many counterparties: the longest command, and all until nothing is owed.',
  },
  {
    table: REPLAY,
    note: "Every record verified, decoded and applied, every command's events compared with the recorded digest.",
  },
  { table: RECOVERY, note: 'The file read and verified, restored, its digest compared.' },
  { table: CODEC, note: '' },
  {
    table: ACKS,
    note: 'One client on an idle venue, up to 2 ms between one round trip and the next, each kind in its turn, until the order is on disk and answered; the second ws echo flushes a page of 4 KiB before it answers. Edges: threads that hold the sockets, beside the core; 0 is all in one thread.',
  },
  { table: CROWDS, note: 'One order, or echo, under way for each client.' },
  {
    table: RATES,
    note: '16 connections, on each 64 single frames under way, or 16 of sixteen orders. Processor time is that of the whole venue; the loop of the core also counts the time in which it waits for a processor.',
  },
  {
    table: STORM,
    note: 'Each follows its own account, all are cut off at once, come back at once and resume, while 1 000 orders a second fill what they have at rest.',
  },
  {
    table: QUOTES,
    note: 'Fifty market makers in turn, each quote in place of its last one: twenty two-sided levels, through gate, bands, margin and protection, events and digest included.',
  },
  {
    table: REQUOTES,
    note: 'From the command that sets the index until the last maker, who quotes twenty two-sided levels about each index it reads, has the answer that its quotes are on disk.',
  },
  {
    table: KILLS,
    note: "Fifty market makers with twenty orders each. From the arrival of the command at the edge until all of its cancels are on disk and everybody has been informed, as the venue's journal has it.",
  },
  {
    table: FANOUT,
    note: 'Pairs that bid and take, from 16 clients that wait for no answer. Held: beyond the time at which a timer of the core was due, an idle process on the same machine beside it; by its own work: the most that the core worked between two of its timers, without what it waited for a processor. Floods are of 32 connections from an address of their own, on a venue with its own limits.',
  },
  {
    table: UPDATES,
    note: 'Levels in the deltas of the book, all readers together, under batches from 16 connections.',
  },
  { table: SPREAD, note: "Of the venue's own metrics, all readers of this run." },
  {
    table: STAGES,
    note: "Samples of the venue's thread: one client, raw protocol, one order after the other. The last row is by the clock.",
  },
];

/** One table, or nothing where nothing was measured. */
export function tableOf({ table, note, ratios = [] }: TableSpec, m: Measures): string[] {
  const rows = m.rows(table);
  if (rows.length === 0) return [];
  const columns = [
    ...new Set(m.all.filter((it) => it.table === table).map(({ column }) => column)),
  ];
  const cells = rows.map((row) => [
    row,
    ...columns.map((column) => text(m.get(table, row, column))),
    ...ratios.map(([a, b]) => {
      const [over, under] = [m.get(table, row, a), m.get(table, row, b)];
      return over === undefined || under === undefined ? '–' : text(over / under);
    }),
  ]);
  const head = [table, ...columns, ...ratios.map(([a, b]) => `${a} ÷ ${b}`)];
  return [`### ${table}`, note, '', ...markdown(head, cells), ''];
}

export function goalTable(m: Measures): string[] {
  const cells = GOALS.map(({ what, sense, bound, unit, measured }) => {
    const value = measured(m);
    const met = value !== undefined && (sense === 'at least' ? value >= bound : value <= bound);
    const verdict = value === undefined ? 'not measured' : met ? 'met' : '**not met**';
    const sign = sense === 'at least' ? '≥' : '≤';
    return [what, `${sign} ${text(bound)} ${unit}`.trim(), text(value), verdict];
  });
  return ['### Where to be', '', ...markdown(['goal', 'bound', 'measured', ''], cells), ''];
}

export function markdown(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, i) => (i === 0 ? '---' : '---:'))), ...rows.map(line)];
}

/** Three digits that count, or the whole number. */
export function text(value: number | undefined): string {
  if (value === undefined) return '–';
  if (Number.isInteger(value) || Math.abs(value) >= 100) {
    return Math.round(value).toLocaleString('en').replaceAll(',', ' ');
  }
  return Math.abs(value) >= 10 ? value.toFixed(1) : value.toFixed(Math.abs(value) < 0.1 ? 4 : 2);
}
