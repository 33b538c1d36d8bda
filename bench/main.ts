// `npm run bench`: every bench in one run, and the pages that quote them written from what was measured.
// `--quick` plays a tenth of each workload and writes nothing; `--scale 0.2` plays a fifth and prints that it did.

import '../gateway/host/inlining.ts';
import { benchBounded } from './bounded.ts';
import { benchCodec } from './codec.ts';
import { benchGarbage } from './garbage.ts';
import { benchJournal } from './journal.ts';
import { benchMassDefaults, massDefaultLines } from './mass-default.ts';
import { benchMatching } from './matching.ts';
import { benchPipeline } from './pipeline.ts';
import { benchReaction } from './reaction.ts';
import { benchReplay } from './replay.ts';
import { describe, publish } from './report.ts';

const quick = process.argv.includes('--quick');
const scale = quick ? 0.1 : scaleOf(process.argv);
const journal: string[] = [];

console.log('books, millions of messages a second:');
const matching = benchMatching(scale, (line) => console.log(`  ${line}`));
console.log('the whole pipeline …');
const pipeline = benchPipeline(scale);
console.log('memory …');
const garbage = await benchGarbage();
console.log('codec …');
const codec = await benchCodec();
console.log('replay …');
const replay = await benchReplay(scale);
console.log('reaction to a mark …');
const reaction = await benchReaction();
console.log('bounded work …');
benchBounded('', (line) => console.log(`  ${line}`));
console.log('mass defaults …');
for (const line of massDefaultLines(benchMassDefaults(scale))) console.log(`  ${line}`);
await benchJournal((line) => {
  journal.push(line);
  console.log(line);
});

const results = { scale, matching, pipeline, garbage, codec, replay, reaction, journal };
console.log(`\n${describe(results)}`);
if (!quick) publish(results);

function scaleOf(args: readonly string[]): number {
  const at = args.indexOf('--scale');
  const scale = at < 0 ? 1 : Number(args[at + 1]);
  if (!(scale > 0 && scale <= 1)) throw new Error('--scale takes a number above 0, at most 1');
  return scale;
}
