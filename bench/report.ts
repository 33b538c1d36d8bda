// The measurements as pages: bench/README.md in full, and four numbers of README.md between markers.

import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import type { CodecResult } from './codec.ts';
import type { GarbageResult } from './garbage.ts';
import type { MatchingResult } from './matching.ts';
import type { PipelineResult } from './pipeline.ts';
import type { ReactionResult } from './reaction.ts';
import type { ReplayResult } from './replay.ts';

interface Results {
  /** Part of each workload's timed rows that were played. */
  readonly scale: number;
  readonly matching: readonly MatchingResult[];
  readonly pipeline: readonly PipelineResult[];
  readonly garbage: GarbageResult;
  readonly codec: readonly CodecResult[];
  readonly replay: ReplayResult;
  readonly reaction: ReactionResult;
  /** Lines as the journal's bench prints them. */
  readonly journal: readonly string[];
}

const OURS = 'Praya, bare core';
const TREE = 'tree of objects + Map';
const PEERS = ['nodejs-order-book', 'hft-limit-order-book'];

/** What a mark costs, and how soon the last account that it brought down is being closed. */
function reactionLines(result: ReactionResult): string[] {
  const { accounts, accountContractsPerSecond, markMs, collections } = result;
  const { fallen, liquidationOrders, reactionMs } = result;
  return [
    `After a mark, ${thousands(accounts)} accounts in two contracts are swept at ${millions(accountContractsPerSecond)} M account-contracts a second; a whole mark takes ${markMs.toFixed(1)} ms, with ${collections} collections over 60 of them. When one brings ${thousands(fallen)} accounts below maintenance, the last of ${thousands(liquidationOrders)} liquidation orders is out after ${reactionMs.toFixed(0)} ms.`,
  ];
}

/** Every table, as Markdown. */
export function describe(results: Results): string {
  return [
    `Measured on ${conditions(results)}. Machines differ and this one is shared: ratios travel, absolute numbers do not.`,
    '',
    '### Books',
    'Millions of messages a second, the median of ten slices taken in turn, everybody on the same stream. Before the clock starts all play the first 5 000 rows behind the built book, and must hold the same orders. Who cannot build the book in 20 s is left out.',
    '',
    ...matchingTable(results.matching),
    '',
    ...results.matching.map(({ workload, what }) => `- **${workload}**: ${what}.`),
    '',
    "One operation of the bare core, nanoseconds, the clock's own time taken off:",
    '',
    ...table(
      ['workload', 'p50', 'p99', 'p99.9'],
      results.matching.map(({ workload, latency }) => [
        workload,
        latency.p50.toFixed(0),
        latency.p99.toFixed(0),
        latency.p999.toFixed(0),
      ]),
    ),
    '',
    ...garbageLines(results.garbage),
    '',
    '### The whole pipeline',
    'Gate, fields, bands, margin, self-trade prevention, match, settlement, events and their digest, against the bare core on the same rows in the same run.',
    '',
    ...table(
      ['workload', 'bare core M/s', 'pipeline M/s', 'ratio'],
      results.pipeline.map(({ workload, bare, pipeline }) => [
        workload,
        bare.toFixed(2),
        pipeline.toFixed(2),
        (pipeline / bare).toFixed(2),
      ]),
    ),
    '',
    ...reactionLines(results.reaction),
    '',
    '### Replay',
    ...replayLines(results.replay),
    '',
    '### Codec',
    '',
    ...table(
      ['task', 'median ns', 'bytes'],
      results.codec.map(({ task, ns, bytes }) => [task, ns.toFixed(0), String(bytes)]),
    ),
    '',
    '### Journal',
    '',
    '```text',
    ...results.journal,
    '```',
  ].join('\n');
}

/** Writes the pages. */
export function publish(results: Results): void {
  const text = describe(results);
  writeFileSync(
    'bench/README.md',
    [
      '# Measured numbers',
      '',
      'Written by `npm run bench`; do not edit. `npm run bench -- --quick` prints a short run and writes nothing.',
      'To compare two versions, run both on one machine, one after the other, several times, and compare medians.',
      '',
      text,
      '',
    ].join('\n'),
  );
  if (!existsSync('README.md')) return;
  const readme = readFileSync('README.md', 'utf8');
  const marks = /(<!-- bench:begin -->\n)[\s\S]*?(<!-- bench:end -->)/;
  writeFileSync(
    'README.md',
    readme.replace(marks, (_, begin, end) => begin + summary(results) + end),
  );
}

/** What the numbers hold for. */
function conditions({ scale }: Results): string {
  return `${machine()}, ${scale * 100} % of each workload`;
}

/** The four numbers that a visitor needs. */
function summary(results: Results): string {
  const { matching, pipeline, replay, reaction } = results;
  const { workload, rates } = matching[0];
  const peers = PEERS.map((peer) => `${ratio(rates[OURS] / rates[peer])} × ${peer}`).join(', ');
  return [
    `On ${conditions(results)}, by \`npm run bench\` ([all tables](bench/README.md)):`,
    '',
    '| what | measured |',
    '| --- | --- |',
    `| the book alone, ${workload} flow | ${rates[OURS].toFixed(1)} M messages/s: ${peers} |`,
    `| orders through gate, checks, margin, matching and settlement | ${pipeline[0].pipeline.toFixed(2)} M/s |`,
    `| replay of a journal, every digest compared | ${millions(replay.commandsPerSecond)} M commands/s |`,
    `| re-margining ${thousands(reaction.accounts)} accounts after a mark | ${reaction.markMs.toFixed(1)} ms |`,
    '',
  ].join('\n');
}

function matchingTable(results: readonly MatchingResult[]): string[] {
  const names = [OURS, TREE, ...PEERS];
  return table(
    ['workload', ...names, ...[TREE, ...PEERS].map((name) => `ours ÷ ${name}`)],
    results.map(({ workload, rates }) => [
      workload,
      ...names.map((name) => rates[name]?.toFixed(3) ?? 'too slow'),
      ...[TREE, ...PEERS].map((name) =>
        rates[name] === undefined ? '–' : ratio(rates[OURS] / rates[name]),
      ),
    ]),
  );
}

function garbageLines({
  operations,
  collections,
  heapGrowth,
  bytesPerOrder,
}: GarbageResult): string[] {
  return [
    `Over ${millions(operations)} M operations: ${collections} garbage collections, heap growth ${Math.round(heapGrowth / 1024)} KiB.`,
    `A resting order takes ${bytesPerOrder.book} bytes in the book, ${bytesPerOrder.row} with everything the engine keeps of it, and 8 in the index.`,
  ];
}

function replayLines({
  commands,
  fills,
  seconds,
  commandsPerSecond,
  bytesPerCommand,
}: ReplayResult): string[] {
  return [
    `${thousands(commands)} commands with ${thousands(fills)} fills in ${seconds.toFixed(2)} s: ${millions(commandsPerSecond)} M commands/s, ` +
      `${bytesPerCommand.toFixed(0)} bytes a command; every record verified, every command's events compared with the recorded digest.`,
  ];
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, i) => (i === 0 ? '---' : '---:'))), ...rows.map(line)];
}

function ratio(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toFixed(1);
}

function millions(value: number): string {
  return (value / 1e6).toFixed(2);
}

function thousands(value: number): string {
  return value.toLocaleString('en').replaceAll(',', ' ');
}

function machine(): string {
  const all = cpus();
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim();
  return `${all.length} cores (${all[0]?.model.trim()}), Node ${process.version}, commit ${commit}`;
}
