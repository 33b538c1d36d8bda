// One section in this process, started by main.ts: `node section.js NAME SCALE`. What it measured goes to the parent.

import { type Measure, Measures } from './measures.ts';
import { SECTIONS } from './sections.ts';
import { Yardsticks } from './yardstick/yardstick.ts';

/** What a section sends. */
export interface SectionResult {
  readonly measures: readonly Measure[];
  readonly lines: Readonly<Record<string, readonly string[]>>;
}

const [name, scale] = process.argv.slice(2);
const measures = new Measures();
const lines: Record<string, string[]> = {};
const yardsticks = new Yardsticks();
try {
  await SECTIONS[name]({ scale: Number(scale), measures, yardsticks, lines });
} finally {
  yardsticks.close();
}
const result: SectionResult = { measures: measures.all, lines };
process.send?.(result, () => process.exit(0));
