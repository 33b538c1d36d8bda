// `npm run prove:bots -- [SECONDS] [SEED]`: bots trade so long through kills of the venue and of themselves; their books
// beside the venue's, a line each. Ten minutes unless said.

import { BotsRun } from './bots-run.ts';

const [seconds = 600, seed = Math.floor(Math.random() * 2 ** 31)] = process.argv
  .slice(2)
  .map(Number);
const run = new BotsRun(seconds, seed);
await run.run();
const { venue, maker, taker } = run.kills;
const outage = (run.longestOutageMs / 1000).toFixed(1);
print(
  `${seconds} s, seed ${seed}: kill −9 of the venue ${venue} times (back within ${outage} s), of the maker ${maker}, of takers ${taker}`,
);
for (const { name, fills, held, cash, differences } of run.audits) {
  const verdict = differences.length === 0 ? 'as the venue has it' : 'NOT as the venue has it';
  print(
    `${name.padEnd(8)} ${String(fills).padStart(5)} fills, position ${held} lots, cash ${cash}: ${verdict}`,
  );
}
print(`${run.faults.length} faults`);
for (const fault of run.faults) print(`  ${fault}`);
print(run.report.trimEnd());
process.exitCode = run.faults.length === 0 ? 0 : 1;

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
