// `npm run watch:report -- DATA`: how many alerts each detector of surveillance raises on recordings of other venues, once
// with an account for each order and once with the orders shared among twenty, as a table for docs/operating/alerts.md.

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { apply, clearEvents, createEventBuffer, createState, readEvents } from '../engine/index.ts';
import { type Envelope, type Seq, THRESHOLDS, type Time } from '../engine/schema/index.ts';
import { Surveillance } from '../gateway/compliance/watch/surveillance.ts';
import { type BinanceOptions, importBinance } from '../gateway/tools/import/binance.ts';
import { importBitstamp } from '../gateway/tools/import/bitstamp.ts';
import { createCounts, type ImportStep } from '../gateway/tools/import/import-step.ts';

const PAGE = 'docs/operating/alerts.md';
const [BEGIN, END] = ['<!-- recorded:begin -->', '<!-- recorded:end -->'];
const FEW = 20;

interface Recording {
  readonly name: string;
  readonly path: string;
  steps(path: string, accounts: number | undefined): AsyncIterable<ImportStep<unknown>>;
}

const binance = (
  name: string,
  file: string,
  scale: Omit<BinanceOptions, 'accounts'>,
): Recording => ({
  name,
  path: join('binance-l2-20240808', file),
  steps: (path, accounts) =>
    importBinance(path, accounts === undefined ? scale : { ...scale, accounts }),
});

const RECORDINGS: readonly Recording[] = [
  {
    name: 'Bitstamp BTC',
    path: 'bitstamp-l3-btcusd-20150501-a',
    steps: (path, accounts) => importBitstamp(path, createCounts(), accounts),
  },
  binance('Binance BTC', 'btcusd_perp_coinm.jsonl.gz', {
    symbol: 'BTCUSD',
    priceDecimals: 1,
    qtyDecimals: 0,
  }),
  binance('Binance ETH', 'ethusdt_perp_usdm.jsonl.gz', {
    symbol: 'ETHUSDT',
    priceDecimals: 2,
    qtyDecimals: 3,
  }),
];

interface Watched {
  readonly name: string;
  readonly commands: number;
  readonly counts: ReadonlyMap<string, number>;
}

async function watch(recording: Recording, path: string, accounts?: number): Promise<Watched> {
  const state = createState();
  const out = createEventBuffer();
  const surveillance = new Surveillance();
  for await (const { time, commands } of recording.steps(path, accounts)) {
    for (const command of commands) {
      const place = { seq: (state.seq + 1) as Seq, time: time as Time };
      const envelope: Envelope = { ...place, session: 0, request: 0, command };
      clearEvents(out);
      apply(state, envelope, out);
      surveillance.take({ envelope, events: readEvents(out), state });
    }
  }
  const counts = new Map<string, number>();
  for (const { detector } of surveillance.alerts) {
    counts.set(detector, (counts.get(detector) ?? 0) + 1);
  }
  const shared = accounts === undefined ? 'each order its own' : `${accounts} accounts`;
  return { name: `${recording.name}, ${shared}`, commands: state.seq, counts };
}

const [data = process.env['PRAYA_DATA'] ?? '../shared/data'] = process.argv.slice(2);
const rows: Watched[] = [];
for (const recording of RECORDINGS) {
  const path = join(data, recording.path);
  if (!existsSync(path)) {
    console.error(`skipped: no recorded data at ${path}`);
    continue;
  }
  for (const accounts of [undefined, FEW]) rows.push(await watch(recording, path, accounts));
}
const table = [
  `| detector | ${rows.map(({ name }) => name).join(' | ')} |`,
  `|---|${rows.map(() => '---:').join('|')}|`,
  `| commands | ${rows.map(({ commands }) => commands.toLocaleString('en')).join(' | ')} |`,
  ...Object.keys(THRESHOLDS).map(
    (detector) =>
      `| ${detector} | ${rows.map(({ counts }) => counts.get(detector) ?? 0).join(' | ')} |`,
  ),
].join('\n');
console.log(table);
if (rows.length === RECORDINGS.length * 2) {
  const page = readFileSync(PAGE, 'utf8');
  const [before, after] = [page.indexOf(BEGIN), page.indexOf(END)];
  writeFileSync(PAGE, `${page.slice(0, before + BEGIN.length)}\n${table}\n${page.slice(after)}`);
}
