// `npm run prove:rules`: puts the deliberate bug of each requirement into a copy of the repository, and demands that a
// proof named for that requirement fails; without the bugs all proofs pass.
//
//   node dist/test/rules/prove.js [--sample N --seed TEXT] [ID …]

import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
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

interface Outcome {
  readonly failed: number;
  readonly first: string;
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { sample: { type: 'string' }, seed: { type: 'string', default: '' } },
});
const proofsOf = new Map(readRegister().requirements.map(({ id, proofs }) => [id, proofs]));
const bugs = chosen(readBugs());
const copy = mkdtempSync(join(tmpdir(), 'praya-rules-'));
process.on('exit', () => rmSync(copy, { recursive: true, force: true }));
copyRepository();
process.exitCode = proveAll() ? 0 : 1;

function chosen(all: readonly Bug[]): Bug[] {
  if (positionals.length > 0) return all.filter(({ id }) => positionals.includes(id));
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
  const broken = proofs.filter((proof) => run(proof).failed > 0);
  for (const { path } of broken) print(`fails without a bug: ${path}`);
  let proved = 0;
  for (const bug of bugs) {
    if (isProved(bug)) proved += 1;
  }
  const seconds = Math.round((Date.now() - began) / 1000);
  print(`${proved} of ${bugs.length} requirements proved, ${proofs.length} proofs, ${seconds} s`);
  return broken.length === 0 && proved === bugs.length;
}

/** The proofs one after another, the quick ones first, until one fails. */
function isProved(bug: Bug): boolean {
  const { id, file, what } = bug;
  const path = join(copy, file);
  const before = readFileSync(path);
  writeFileSync(path, withBug(bug));
  try {
    const proofs = (proofsOf.get(id) ?? []).map(proofOf);
    const quickFirst = proofs.toSorted(
      (a, b) => Number(a.name === undefined) - Number(b.name === undefined),
    );
    let isBuilt = false;
    for (const proof of quickFirst) {
      if (proof.name === undefined && !isBuilt) {
        spawnSync('npx', ['tsc'], { cwd: copy });
        isBuilt = true;
      }
      const { failed, first } = run(proof);
      if (failed === 0) continue;
      print(`${id}  ${what}: ${proof.path} fails (${first})`);
      return true;
    }
  } finally {
    writeFileSync(path, before);
  }
  print(`${id}  NOT PROVED: ${what} (${file}) passes ${(proofsOf.get(id) ?? []).join(', ')}`);
  return false;
}

function proofOf(path: string): Proof {
  if (path.startsWith(SCENARIOS)) {
    return { path, file: 'test/scenarios.test.ts', name: path.slice(SCENARIOS.length) };
  }
  if (path.startsWith(FINANCING_SCENARIOS)) {
    const name = path.slice(FINANCING_SCENARIOS.length);
    return { path, file: 'test/financing/scenarios.test.ts', name };
  }
  return { path, file: path };
}

function run({ file, name }: Proof): Outcome {
  const report = join(copy, 'report.json');
  rmSync(report, { force: true });
  const words = ['vitest', 'run', file, '--reporter=json', `--outputFile=${report}`];
  if (name !== undefined) words.push('-t', name.replaceAll('.', '\\.'));
  spawnSync('npx', words, { cwd: copy });
  return outcomeOf(report);
}

interface VitestReport {
  readonly numFailedTests: number;
  readonly testResults: readonly {
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[];
  }[];
}

/** A file that cannot even be loaded has failed. */
function outcomeOf(path: string): Outcome {
  const report = JSON.parse(readFileSync(path, 'utf8')) as VitestReport;
  const tests = report.testResults.flatMap(({ assertionResults }) => assertionResults);
  const broken = report.testResults.filter(({ status }) => status === 'failed').length;
  const first = tests.find(({ status }) => status === 'failed')?.fullName ?? 'cannot be loaded';
  const failed = Math.max(report.numFailedTests, broken);
  return { failed, first };
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
