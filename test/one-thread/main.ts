// `npm run test:one-thread`: the tests that open a venue once more, with everything in one thread.
//
//   node dist/test/one-thread/main.js [--sample N --seed TEXT] [FILE …]

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

/** What a file of tests imports that opens a venue, or starts one. */
const OPENS = /from '[./]*\/?(gateway\/)?(fixture|venue-process|edge-run|kill-run|play)\.ts'/;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { sample: { type: 'string' }, seed: { type: 'string', default: '' } },
});

const files = positionals.length > 0 ? positionals : sampled(opening());
console.log(`With everything in one thread: ${files.length} files of tests.`);
const { status } = spawnSync('npx', ['vitest', 'run', '--retry=1', ...files], {
  stdio: 'inherit',
  env: { ...process.env, TEST_EDGES: '0' },
});
process.exitCode = status ?? 1;

function opening(): string[] {
  return readdirSync('test', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => join('test', name))
    .filter((path) => OPENS.test(readFileSync(path, 'utf8')))
    .sort();
}

function sampled(all: readonly string[]): string[] {
  if (all.length === 0) throw new Error('no file of tests opens a venue');
  if (values.sample === undefined) return [...all];
  const rank = (path: string): string =>
    createHash('sha256').update(`${values.seed} ${path}`).digest('hex');
  return all.toSorted((a, b) => (rank(a) < rank(b) ? -1 : 1)).slice(0, Number(values.sample));
}
