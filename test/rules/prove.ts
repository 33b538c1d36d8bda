// `npm run prove:rules`: puts the deliberate bug of each requirement into a copy of the repository, and demands that a
// proof named for that requirement fails; without the bugs all proofs pass.
//
//   node dist/test/rules/prove.js [--sample N --seed TEXT] [--tested] [ID …]
//
// `--tested`: all tests passed a moment ago, so the proofs need not be run without a bug once more.

import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Bug, readBugs, withBug } from './bugs.ts';
import { readRegister } from './register.ts';

const SCENARIOS = 'test/scenarios/';
const FINANCING_SCENARIOS = 'test/financing/scenarios/';

/** Tests to run: whole files, or those of a file whose name fits. */
interface Proof {
  readonly path: string;
  readonly file: string;
  readonly name?: string;
}

/** A test that was run, or left out. */
interface Ran {
  readonly file: string;
  readonly name: string;
  readonly status: string;
}

/** A run that takes longer hangs. */
const RUN_MS_MAX = 600_000;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    sample: { type: 'string' },
    seed: { type: 'string', default: '' },
    tested: { type: 'boolean', default: false },
  },
});
const proofsOf = new Map(readRegister().requirements.map(({ id, proofs }) => [id, proofs]));
const bugs = chosen(readBugs());
const copy = mkdtempSync(join(tmpdir(), 'praya-rules-'));
process.on('exit', () => rmSync(copy, { recursive: true, force: true }));
copyRepository();
process.exitCode = proveAll() ? 0 : 1;

function chosen(all: readonly Bug[]): Bug[] {
  if (positionals.length > 0) {
    const unknown = positionals.filter((wanted) => all.every(({ id }) => id !== wanted));
    if (unknown.length > 0) throw new Error(`no deliberate bug for ${unknown.join(', ')}`);
    return all.filter(({ id }) => positionals.includes(id));
  }
  if (values.sample === undefined) return [...all];
  const rank = ({ id }: Bug): string =>
    createHash('sha256').update(`${values.seed} ${id}`).digest('hex');
  return all.toSorted((a, b) => (rank(a) < rank(b) ? -1 : 1)).slice(0, Number(values.sample));
}

function copyRepository(): void {
  const files = execFileSync('git', ['ls-files', '-z', '-co', '--exclude-standard']).toString();
  for (const file of files.split('\0').filter((name) => name !== ''))
    cpSync(file, join(copy, file));
  cpSync('dist', join(copy, 'dist'), { recursive: true });
  symlinkSync(resolve('node_modules'), join(copy, 'node_modules'));
}

function proveAll(): boolean {
  const began = Date.now();
  const proofs = [...new Set(bugs.flatMap(({ id }) => proofsOf.get(id) ?? []))].map(proofOf);
  const broken = values.tested ? [] : failing(proofs);
  for (const { path } of broken) print(`fails without a bug: ${path}`);
  let proved = 0;
  for (const bug of bugs) {
    if (isProved(bug)) proved += 1;
  }
  const seconds = Math.round((Date.now() - began) / 1000);
  print(`${proved} of ${bugs.length} requirements proved, ${proofs.length} proofs, ${seconds} s`);
  return broken.length === 0 && proved === bugs.length;
}

/** Those that do not pass without a bug: all of one kind in one run. A proof of which no test ran has shown nothing. */
function failing(proofs: readonly Proof[]): Proof[] {
  const kinds = new Set(proofs.map(({ file, name }) => (name === undefined ? '' : file)));
  const ran = [...kinds].flatMap((kind) =>
    run(proofs.filter(({ file, name }) => (name === undefined ? '' : file) === kind)),
  );
  return proofs.filter((proof) => {
    const tests = ran.filter((test) => isOf(proof, test));
    const isShown = tests.some(({ status }) => status === 'passed');
    return !isShown || tests.some(({ status }) => status === 'failed');
  });
}

function isOf({ file, name }: Proof, test: Ran): boolean {
  return test.file === file && (name === undefined || test.name.startsWith(`${name} `));
}

/** The proofs one after another, the quick ones first, until a test fails. That a file cannot be loaded proves nothing. */
function isProved(bug: Bug): boolean {
  const { id, file, what } = bug;
  const path = join(copy, file);
  const before = readFileSync(path);
  writeFileSync(path, withBug(bug));
  try {
    const proofs = (proofsOf.get(id) ?? []).map(proofOf);
    const quickFirst = proofs.toSorted((a, b) => slowness(a) - slowness(b));
    let isBuilt = false;
    for (const proof of quickFirst) {
      if (slowness(proof) > 1 && !isBuilt) {
        spawnSync('npx', ['tsc'], { cwd: copy });
        isBuilt = true;
      }
      const failed = run([proof]).find(({ status }) => status === 'failed');
      if (failed === undefined) continue;
      print(`${id}  ${what}: ${proof.path} fails (${failed.name})`);
      return true;
    }
  } finally {
    writeFileSync(path, before);
  }
  print(`${id}  NOT PROVED: ${what} (${file}) passes ${(proofsOf.get(id) ?? []).join(', ')}`);
  return false;
}

/** A scenario, a test of the engine, anything else, which may run what is built. */
function slowness({ file, name }: Proof): number {
  if (name !== undefined) return 0;
  return file.startsWith('test/engine/') ? 1 : 2;
}

function proofOf(path: string): Proof {
  if (path.startsWith(SCENARIOS)) {
    return { path, file: 'test/scenarios.test.ts', name: path.slice(SCENARIOS.length) };
  }
  if (path.startsWith(FINANCING_SCENARIOS))
    return { path, file: 'test/financing/scenarios.test.ts' };
  return { path, file: path };
}

/** Runs proofs of one kind: whole files, or scenarios of one file. */
function run(proofs: readonly Proof[]): Ran[] {
  const report = join(copy, 'report.json');
  rmSync(report, { force: true });
  const files = new Set(proofs.map(({ file }) => file));
  const words = ['vitest', 'run', ...files, '--reporter=json', `--outputFile=${report}`];
  const names = proofs.flatMap(({ name }) => (name === undefined ? [] : [name]));
  if (names.length > 0) words.push('-t', `^(${names.join('|').replaceAll('.', '\\.')}) `);
  spawnSync('npx', words, { cwd: copy, timeout: RUN_MS_MAX * files.size });
  return existsSync(report) ? testsOf(report) : [];
}

interface VitestReport {
  readonly testResults: readonly {
    /** The file, in full. */
    readonly name: string;
    readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[];
  }[];
}

function testsOf(report: string): Ran[] {
  const { testResults } = JSON.parse(readFileSync(report, 'utf8')) as VitestReport;
  return testResults.flatMap(({ name: file, assertionResults }) =>
    assertionResults.map(({ fullName: name, status }) => ({
      file: file.slice(file.lastIndexOf('/test/') + 1),
      name,
      status,
    })),
  );
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
