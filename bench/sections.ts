// The parts of a bench run. Each runs in a process of its own, so that what one leaves compiled, or on the heap, is nothing
// to the next.

import { warmUp } from '../gateway/stress/warm-up.ts';
import { benchBook } from './books.ts';
import { benchBounded } from './bounded.ts';
import { benchCodec } from './codec.ts';
import { benchFanout } from './fanout.ts';
import { benchMemory } from './garbage.ts';
import { benchJournal } from './journal.ts';
import { benchKills } from './kills.ts';
import { benchMassDefaults, massDefaultLines } from './mass-default.ts';
import type { Measures } from './measures.ts';
import { benchPipeline, benchVariant, PIPELINE_VARIANTS } from './pipeline.ts';
import { benchQuotes } from './quotes.ts';
import { benchReaction } from './reaction.ts';
import { benchRecovery } from './recovery.ts';
import { benchReplay } from './replay.ts';
import { isQuick } from './scale.ts';
import { benchSockets } from './sockets.ts';
import { benchStages } from './stages.ts';
import { WORKLOADS } from './workload.ts';
import type { Yardsticks } from './yardstick/yardstick.ts';

export const CODEC = 'Codec';
export const MASS_DEFAULT = 'Mass default';

/** What a section is given, and what it leaves. */
interface Bench {
  /** Part of each workload that is played. */
  readonly scale: number;
  readonly measures: Measures;
  readonly yardsticks: Yardsticks;
  /** What is printed as it is, by title. */
  readonly lines: Record<string, string[]>;
}

export const SECTIONS: Readonly<Record<string, (bench: Bench) => void | Promise<void>>> = {
  ...Object.fromEntries(
    WORKLOADS.map((name) => [
      `book: ${name}`,
      (bench: Bench) => benchBook(name, bench.scale, bench),
    ]),
  ),
  memory: ({ scale, measures }) => benchMemory(scale, measures),
  ...Object.fromEntries(
    WORKLOADS.map((name) => [
      `pipeline: ${name}`,
      (bench: Bench) => benchPipeline(name, bench.scale, bench),
    ]),
  ),
  ...Object.fromEntries(
    Object.keys(PIPELINE_VARIANTS).map((name) => [
      `pipeline with ${name}`,
      (bench: Bench) => benchVariant(name, bench.scale, bench),
    ]),
  ),
  mark: ({ scale, measures }) => benchReaction(measures, isQuick(scale) ? 10_000 : 100_000),
  'mass default': massDefault,
  'bounded work': async ({ lines }) => {
    await warmUp();
    lines['Bounded work'] = [];
    benchBounded('', (line) => lines['Bounded work'].push(line));
  },
  replay: ({ scale, measures }) => benchReplay(scale, measures),
  recovery: ({ scale, measures }) => benchRecovery(scale, measures),
  codec: codec,
  stages: ({ scale, measures }) => benchStages(scale, measures),
  sockets: ({ scale, measures }) => benchSockets(scale, measures),
  quotes: ({ scale, measures }) => benchQuotes(scale, measures),
  kills: ({ scale, measures }) => benchKills(scale, measures),
  fanout: ({ scale, measures }) => benchFanout(scale, measures),
  journal: async ({ lines }) => {
    lines['Journal'] = [];
    await benchJournal((line) => lines['Journal'].push(line));
  },
};

/** A look at everything in a minute, and all that is asserted. */
export const QUICK: readonly string[] = [
  ...['book: 10 k resting', 'book: crossing', 'book: normal', 'memory'],
  ...['pipeline: 10 k resting', 'pipeline with client order ids', 'pipeline with two contracts'],
  ...['mark', 'mass default', 'replay', 'recovery', 'stages', 'sockets', 'quotes', 'fanout'],
];

async function massDefault({ scale, measures }: Bench): Promise<void> {
  await warmUp();
  const results = benchMassDefaults(isQuick(scale) ? 0.02 : 1);
  for (const line of massDefaultLines(results)) console.log(line);
  for (const { name, fills, commands, longestMs, wholeMs } of results) {
    const values = { fills, commands, 'longest, ms': longestMs, 'in all, ms': wholeMs };
    measures.note(MASS_DEFAULT, isQuick(scale) ? `${name}, two per cent of it` : name, values);
  }
}

async function codec({ measures }: Bench): Promise<void> {
  for (const { task, ns, bytes } of await benchCodec()) {
    measures.note(CODEC, task, { 'median ns': ns, bytes });
  }
}
