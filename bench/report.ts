// The measurements as pages: bench/README.md in full, parts of README.md and docs/performance.md between markers, charts.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BARE_CORE } from './bare-core.ts';
import { BOOKS } from './books.ts';
import { charts } from './charts.ts';
import { Measures } from './measures.ts';
import { HFT, NODEJS } from './peers.ts';
import { PIPELINE } from './pipeline.ts';
import { MARK_TABLE } from './reaction.ts';
import { REPLAY } from './replay.ts';
import type { Results } from './results.ts';
import { ACKS } from './sockets.ts';
import { STAGES } from './stages.ts';
import { goalTable, markdown, TABLES, tableOf, text } from './tables.ts';
import { WORKLOADS, workload } from './workload.ts';

const CHARTS = 'docs/charts';

/** Every table, as Markdown. */
export function describe(results: Results): string {
  const measures = new Measures(results.measures);
  return [
    `Measured on ${conditions(results)}. Machines differ and this one is shared: ratios travel, absolute numbers do not.`,
    '',
    ...goalTable(measures),
    ...TABLES.flatMap((table) => tableOf(table, measures)),
    ...Object.entries(results.lines).flatMap(([title, lines]) => [
      `### ${title}`,
      '',
      '```text',
      ...lines,
      '```',
      '',
    ]),
  ].join('\n');
}

/** Writes the pages and the charts. */
export function publish(results: Results): void {
  const measures = new Measures(results.measures);
  writeFileSync(
    'bench/README.md',
    [
      '# Measured numbers',
      '',
      'Written by `npm run bench`; do not edit. `npm run bench -- --quick` prints a short run and writes nothing.',
      'To compare two versions, run both on one machine, one after the other, several times, and compare medians.',
      'The numbers alone, for programs: [results.json](results.json).',
      '',
      describe(results),
      '### Workloads',
      '',
      ...WORKLOADS.map((name) => `- **${name}**: ${workload(name, 0.001).what}.`),
      '',
    ].join('\n'),
  );
  replacePart('README.md', summary(results, measures));
  replacePart('docs/performance.md', stagesPart(results, measures));
  mkdirSync(CHARTS, { recursive: true });
  for (const [name, svg] of Object.entries(charts(measures)))
    writeFileSync(join(CHARTS, name), svg);
}

function replacePart(path: string, part: readonly string[]): void {
  const page = readFileSync(path, 'utf8');
  const marks = /(<!-- bench:begin -->\n)[\s\S]*?(<!-- bench:end -->)/;
  if (!marks.test(page)) throw new Error(`${path} has no part for the bench`);
  writeFileSync(
    path,
    page.replace(marks, (_, begin, end) => `${begin}${part.join('\n')}\n${end}`),
  );
}

function conditions({ conditions: { cores, processor, node, commit, scale } }: Results): string {
  return `${cores} cores (${processor}), Node ${node}, commit ${commit}, ${scale * 100} % of each workload`;
}

/** The four numbers that a visitor needs. */
function summary(results: Results, m: Measures): string[] {
  const ours = m.get(BOOKS, 'normal', BARE_CORE);
  const peers = [NODEJS, HFT].map((peer) => {
    const theirs = m.get(BOOKS, 'normal', peer);
    return `${text((ours ?? 0) / (theirs ?? 1))} × ${peer}`;
  });
  const accounts = m.rows(MARK_TABLE)[0];
  return [
    `On ${conditions(results)}, by \`npm run bench\` ([all tables](bench/README.md), [where the time goes](docs/performance.md)):`,
    '',
    ...markdown(
      ['what', 'measured'],
      [
        ['the book alone, normal flow', `${text(ours)} M messages/s: ${peers.join(', ')}`],
        [
          'orders through gate, checks, margin, matching and settlement',
          `${text(m.get(PIPELINE, 'normal', 'pipeline'))} M/s`,
        ],
        [
          'replay of a journal, every digest compared',
          `${text(m.get(REPLAY, 'orders of 500 accounts', 'M commands/s'))} M commands/s`,
        ],
        [
          `re-margining ${accounts} after a mark`,
          `${text(m.get(MARK_TABLE, accounts, 'a whole mark, ms'))} ms`,
        ],
      ],
    ),
    '',
    '![Books, millions of messages a second](docs/charts/books.svg)',
  ];
}

/** Where each microsecond from order to acknowledgement goes. */
function stagesPart(results: Results, m: Measures): string[] {
  return [
    `On ${conditions(results)}:`,
    '',
    ...TABLES.filter(({ table }) => table === STAGES || table === ACKS).flatMap((table) =>
      tableOf(table, m),
    ),
    '![Order → durable ack, by stage](charts/stages.svg)',
  ];
}
