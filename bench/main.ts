// `npm run bench`: every row in one run, each section in a process of its own; then the pages, the charts and
// bench/results.json are written from what was measured. `npm run bench -- --help` has the options.

import { fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Command, InvalidArgumentError } from 'commander';
import { describe, publish } from './report.ts';
import { conditionsOf, type Results, readResults, replaced, writeResults } from './results.ts';
import { QUICK_SCALE } from './scale.ts';
import type { SectionResult } from './section.ts';
import { QUICK, SECTIONS } from './sections.ts';
import { compileYardstick } from './yardstick/yardstick.ts';

interface Options {
  readonly quick?: true;
  readonly scale: number;
  readonly only?: RegExp;
  readonly write?: true;
  readonly pages?: true;
}

const program = new Command('npm run bench --')
  .argument('[sections...]', 'by name, such as sockets; writes nothing')
  .option('--quick', 'a short look that asserts all that is right or wrong, and writes nothing')
  .option('--scale <SHARE>', 'of each workload, such as 0.2', shareOf, 1)
  .option('--only <WORDS>', 'the sections whose name fits this expression; writes nothing', fitting)
  .option(
    '--write',
    'with names or --only: what was measured takes its place in bench/results.json',
  )
  .option('--pages', 'no measuring: pages and charts again, from bench/results.json')
  .parse();
const { quick, only, write, pages, ...given } = program.opts<Options>();
const isPart = only !== undefined || program.args.length > 0;
const writes = !quick && (!isPart || write === true);
const scale = quick ? QUICK_SCALE : given.scale;

const results = pages ? readResults() : await run();
console.log(`\n${describe(results)}`);
if (writes) {
  const all = !isPart ? results : replaced(readResults(), results);
  writeResults(all);
  publish(readResults()); // As rounded there: `--pages` writes the same.
}

async function run(): Promise<Results> {
  const names = chosen(quick ? QUICK : Object.keys(SECTIONS));

  const folder = mkdtempSync(join(tmpdir(), 'praya-yardstick-'));
  try {
    const yardstick = compileYardstick(folder);
    if (yardstick === null) console.log('there is no g++: the C++ yardstick is left out');
    const runs = quick ? [names] : names.map((name) => [name]); // Processes take time to start.
    const found: SectionResult[] = [];
    for (const each of runs) {
      try {
        found.push(await runSections([folder, yardstick ?? '', ...each]));
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

/** Those that are named and those whose name fits; all where nothing is asked. */
function chosen(all: readonly string[]): string[] {
  const { args } = program;
  const stranger = args.find((name) => !all.includes(name));
  if (stranger !== undefined) {
    throw new Error(`no section is called '${stranger}'; there are: ${all.join(', ')}`);
  }
  if (!isPart) return [...all];
  const names = all.filter((name) => args.includes(name) || only?.test(name));
  if (names.length === 0) throw new Error(`no section fits; there are: ${all.join(', ')}`);
  return names;
}

function runSections([folder, yardstick, ...names]: string[]): Promise<SectionResult> {
  const path = fileURLToPath(new URL('section.js', import.meta.url));
  const args = [folder, yardstick, String(scale), ...names];
  const child = fork(path, args, { execArgv: ['--expose-gc'] });
  return new Promise((resolve, reject) => {
    child.on('message', (result) => resolve(result as SectionResult));
    child.on('exit', (code) => reject(new Error(`${names.join(', ')} ended with ${code}`)));
  });
}

function shareOf(text: string): number {
  const share = Number(text);
  if (share > 0 && share <= 1) return share;
  throw new InvalidArgumentError('It is a number above 0, at most 1.');
}

function fitting(text: string): RegExp {
  try {
    return new RegExp(text);
  } catch {
    throw new InvalidArgumentError('It is no regular expression.');
  }
}
