// Sections in this process, started by main.ts: `node section.js FOLDER PROGRAM SCALE NAME…`. What they measured goes to the
// parent.

import '../gateway/host/inlining.ts'; // First: what is compiled before has the smaller budget.
import { type Measure, Measures } from './measures.ts';
import { SECTIONS } from './sections.ts';
import { Yardsticks } from './yardstick/yardstick.ts';

/** What is sent: after each section its name and seconds, at the end the rest. */
export interface SectionResult {
  readonly measures: readonly Measure[];
  readonly lines: Readonly<Record<string, readonly string[]>>;
}

const [folder, program, scale, ...names] = process.argv.slice(2);
const measures = new Measures();
const lines: Record<string, string[]> = {};
const yardsticks = new Yardsticks(folder, program === '' ? null : program);
for (const name of names) {
  const start = performance.now();
  await SECTIONS[name]({ scale: Number(scale), measures, yardsticks, lines });
  console.log(`${name}: ${((performance.now() - start) / 1000).toFixed(1)} s`);
}
const result: SectionResult = { measures: measures.all, lines };
process.send?.(result, () => process.exit(0));
