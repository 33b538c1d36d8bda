// A mark that ruins many accounts at once, against many others: the longest command, and the whole chain up to the next
// client's command. By itself: `node dist/bench/mass-default.js`, or one case by its name.

import { pathToFileURL } from 'node:url';
import { mustContinue, readEvents } from '../engine/index.ts';
import { warmUp } from '../gateway/stress/warm-up.ts';
import { applyCommand, FIRST, hold, openAccount, openVenue } from './held-venue.ts';
import { heldBy, heldText } from './holds.ts';

interface MassDefault {
  readonly name: string;
  readonly defaulters: number;
  readonly counterparties: number;
  /** Lots of each defaulter; the other side holds as many in all. */
  readonly lots: number;
  /** USD a lot that a counterparty deposits; from some on the thinnest cannot pay for all their lots. */
  readonly deposit: number;
}

interface MassDefaultResult extends MassDefault {
  readonly fills: number;
  /** Commands from the mark until nothing is owed. */
  readonly commands: number;
  readonly coldMs: number;
  readonly longestMs: number;
  readonly wholeMs: number;
}

const CASES: readonly MassDefault[] = [
  { name: '1000x20000', defaulters: 1000, counterparties: 20_000, lots: 20, deposit: 100 },
  { name: '3000x3000', defaulters: 3000, counterparties: 3000, lots: 5, deposit: 100 },
  { name: 'more lots', defaulters: 1000, counterparties: 20_000, lots: 100, deposit: 100 },
  { name: 'one by one', defaulters: 1, counterparties: 20_000, lots: 20_000, deposit: 100 },
];

/** Of each case, a venue of its own each; the first of all as in a venue that has just been started. */
const RUNS = 4;
const FALLEN = 900_000;
/** USD a lot that a defaulter deposits: 5 % of it and what rounding takes. */
const MARGIN = 5.2;

export function benchMassDefaults(scale = 1, wanted = ''): MassDefaultResult[] {
  const cases = CASES.filter(({ name }) => wanted === '' || wanted === name);
  return cases.map((each) => {
    const runs = Array.from({ length: RUNS }, () => run(each, scale));
    const { coldMs, longestMs, chainMs, commands } = heldBy(runs.map(({ took }) => took));
    return { ...each, ...runs[0].made, coldMs, longestMs, wholeMs: chainMs, commands };
  });
}

interface Run {
  readonly made: Pick<MassDefaultResult, 'defaulters' | 'counterparties' | 'fills'>;
  readonly took: readonly number[];
}

function run(each: MassDefault, scale: number): Run {
  const defaulters = Math.ceil(each.defaulters * scale);
  const counterparties = Math.ceil(each.counterparties * scale);
  const venue = openVenue(defaulters + counterparties);
  const hedged = Math.ceil((defaulters * each.lots) / counterparties);
  for (let n = 0; n < defaulters; n++) openAccount(venue, FIRST + n, each.lots * MARGIN);
  for (let n = 0; n < counterparties; n++) {
    openAccount(venue, FIRST + defaulters + n, hedged * each.deposit + (n % 97));
  }
  let seller = FIRST + defaulters;
  let left = hedged;
  for (let n = 0; n < defaulters; n++) {
    for (let lots = each.lots; lots > 0; ) {
      const some = Math.min(lots, left);
      hold(venue, 1, { buyer: FIRST + n, seller, lots: some });
      lots -= some;
      left -= some;
      if (left === 0) [seller, left] = [seller + 1, hedged];
    }
  }
  const took: number[] = [];
  let fills = 0;
  const timed = (command: Parameters<typeof applyCommand>[1]): void => {
    const start = performance.now();
    applyCommand(venue, command);
    took.push(performance.now() - start);
    fills += readEvents(venue.out).filter(({ kind }) => kind === 'fill').length;
  };
  globalThis.gc?.();
  timed({ kind: 'setMarkPrice', contract: 1, price: FALLEN });
  while (mustContinue(venue.state, venue.state.time)) timed({ kind: 'continue' });
  return { made: { defaulters, counterparties, fills }, took };
}

/** As lines of text. */
export function massDefaultLines(results: readonly MassDefaultResult[]): string[] {
  return results.map(
    ({ defaulters, counterparties, lots, fills, wholeMs, ...held }) =>
      `${defaulters} bankrupt accounts of ${lots} lots against ${counterparties}: ${fills} fills, ${heldText({ ...held, chainMs: wholeMs })}.`,
  );
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await warmUp();
  for (const line of massDefaultLines(benchMassDefaults(1, process.argv[2]))) console.log(line);
}
