// `npm run bench`: every row in one run, each section in a process of its own; then the pages, the charts and
// bench/results.json are written from what was measured.
//
//   --quick        a short look that asserts all that is right or wrong, and writes nothing
//   --scale 0.2    a fifth of each workload
//   --only WORDS   the sections whose name fits this expression; writes nothing, unless with --write, and then what was
//                  measured takes the place of what bench/results.json has
//   --pages        no measuring: pages and charts again, from bench/results.json

import { fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, publish } from './report.ts';
import { conditionsOf, type Results, readResults, replaced, writeResults } from './results.ts';
import { QUICK_SCALE } from './scale.ts';
import type { SectionResult } from './section.ts';
import { QUICK, SECTIONS } from './sections.ts';
import { compileYardstick } from './yardstick/yardstick.ts';

const args = process.argv.slice(2);
const quick = args.includes('--quick');
const only = optionOf('--only');
const writes = !quick && (only === undefined || args.includes('--write'));
const scale = quick ? QUICK_SCALE : Number(optionOf('--scale') ?? 1);
if (!(scale > 0 && scale <= 1)) throw new Error('--scale takes a number above 0, at most 1');

const results = args.includes('--pages') ? readResults() : await run();
console.log(`\n${describe(results)}`);
if (writes) {
  const all = only === undefined ? results : replaced(readResults(), results);
  writeResults(all);
  publish(readResults()); // As rounded there: `--pages` writes the same.
}

async function run(): Promise<Results> {
  const fits = new RegExp(only ?? '');
  const names = (quick ? QUICK : Object.keys(SECTIONS)).filter((name) => fits.test(name));

  const folder = mkdtempSync(join(tmpdir(), 'praya-yardstick-'));
  try {
    const program = compileYardstick(folder);
    if (program === null) console.log('there is no g++: the C++ yardstick is left out');
    const runs = quick ? [names] : names.map((name) => [name]); // Processes take time to start.
    const found: SectionResult[] = [];
    for (const each of runs) {
      try {
        found.push(await runSections([folder, program ?? '', ...each]));
      } catch (error) {
        console.error(error); // The others still run, so that one run tells everything.
        process.exitCode = 1;
      }
    }
    const measures = found.flatMap((it) => it.measures);
    const lines = Object.assign({}, ...found.map((it) => it.lines)) as Results['lines'];
    return { conditions: conditionsOf(scale), measures, lines };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function runSections([folder, program, ...names]: string[]): Promise<SectionResult> {
  const path = fileURLToPath(new URL('section.js', import.meta.url));
  const args = [folder, program, String(scale), ...names];
  const child = fork(path, args, { execArgv: ['--expose-gc'] });
  return new Promise((resolve, reject) => {
    child.on('message', (result) => resolve(result as SectionResult));
    child.on('exit', (code) => reject(new Error(`${names.join(', ')} ended with ${code}`)));
  });
}

function optionOf(flag: string): string | undefined {
  const at = args.indexOf(flag);
  return at < 0 ? undefined : args[at + 1];
}
