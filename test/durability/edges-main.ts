// `npm run prove:edges -- [ROUNDS] [SEED]`: so many ends of an edge under load, and as many kill −9 of a whole process with
// an edge; a line each.

import { EdgeRun } from './edge-run.ts';
import { KillRun } from './kill-run.ts';

/** Every so often on a new folder, so that the time of a round does not grow with the number of them. */
const ROUNDS_PER_FOLDER = 25;
const [rounds = 100, seed = Math.floor(Math.random() * 2 ** 31)] = process.argv
  .slice(2)
  .map(Number);

interface Sum {
  readonly what: string;
  rounds: number;
  acknowledged: number;
  fills: number;
  longestMs: number;
  readonly faults: string[];
}

/** Of what is printed; every other fault is one too. */
const KINDS: Readonly<Record<string, RegExp>> = {
  lost: /^acknowledged|^it was accepted|word of mouth|^refused/,
  doubled: /again at|happened twice/,
  gaps: /gap|came after event|a snapshot came|was told| follows /,
};

const edges: Sum = sumOf('edges ended');
const kills: Sum = sumOf('kills');
for (let done = 0; done < rounds; done += ROUNDS_PER_FOLDER) {
  const run = new EdgeRun(seed + done);
  await run.run(Math.min(ROUNDS_PER_FOLDER, rounds - done));
  edges.rounds += [...run.endings.values()].reduce((sum, count) => sum + count, 0);
  edges.acknowledged += run.history.acknowledged;
  edges.fills += run.history.fills;
  edges.longestMs = Math.max(edges.longestMs, run.longestOutageMs);
  edges.faults.push(...run.faults);
}
print(edges);
for (let done = 0; done < rounds; done += ROUNDS_PER_FOLDER) {
  const run = new KillRun(seed + done);
  await run.run(Math.min(ROUNDS_PER_FOLDER, rounds - done)); // Throws with what is wrong.
  kills.rounds += run.kills;
  kills.acknowledged += run.history.acknowledged;
  kills.fills += run.history.fills;
  kills.longestMs = Math.max(kills.longestMs, run.longestReturnMs);
}
print(kills);
process.exitCode = edges.faults.length === 0 ? 0 : 1;

function sumOf(what: string): Sum {
  return { what, rounds: 0, acknowledged: 0, fills: 0, longestMs: 0, faults: [] };
}

function print({ what, rounds: count, acknowledged, fills, longestMs, faults }: Sum): void {
  const found = Object.entries(KINDS).map(
    ([kind, fits]) => `${faults.filter((fault) => fits.test(fault)).length} ${kind}`,
  );
  const seconds = (longestMs / 1000).toFixed(1);
  const counts = `${acknowledged} acknowledged, ${fills} fills, ${found.join(', ')}, ${faults.length} faults`;
  process.stdout.write(`${count} ${what}, seed ${seed}: ${counts}; all back within ${seconds} s\n`);
  for (const fault of faults.slice(0, 10)) process.stdout.write(`  ${fault}\n`);
}
