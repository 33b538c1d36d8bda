// `npm run attack`: every attack against a venue in a process of its own, with times against the idle baseline of the
// same run. `-- --short` asks for counts alone, `-- NAME …` for some of them.

import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Attack } from './attack.ts';
import { ATTACKS } from './attacks.ts';
import { LONG, type Played, play, SHORT } from './play.ts';

const ONE = '--one';
const words = process.argv.slice(2);
const isShort = words.includes('--short');
const names = words.filter((word) => !word.startsWith('--'));

if (words.includes(ONE)) {
  const attack = ATTACKS.find(({ name }) => name === names[0]) as Attack;
  process.stdout.write(`${JSON.stringify(await play(attack, isShort ? SHORT : LONG))}\n`);
  process.exit(0);
}

let failed = 0;
for (const attack of ATTACKS) {
  if (names.length > 0 && !names.includes(attack.name)) continue;
  const skipped = attack.skip?.() ?? null;
  if (skipped !== null) {
    print(`${attack.name}: skipped, ${skipped}`);
    continue;
  }
  const played = playWithin(attack);
  const problems = [...played.problems, ...(isShort ? [] : timeProblems(attack, played))];
  if (problems.length > 0) failed += 1;
  print(`${attack.name}: ${problems.length === 0 ? 'stood' : `FAILED: ${problems.join('; ')}`}`);
  print(`    ${attack.does}: ${played.did}`);
  print(`    ${timesOf(played)}`);
}
process.exitCode = failed === 0 ? 0 : 1;

/** Each in a process of its own, under whatever it has to run under. */
function playWithin({ name, within = [] }: Attack): Played {
  const program = [process.execPath, fileURLToPath(import.meta.url), ONE, name];
  const [file = '', ...rest] = [...within, ...program, ...(isShort ? ['--short'] : [])];
  const stdio = ['ignore', 'pipe', 'inherit'] as const;
  const { stdout, status } = spawnSync(file, rest, { stdio: [...stdio], encoding: 'utf8' });
  const line = stdout.trim().split('\n').at(-1) ?? '';
  if (status !== 0 || !line.startsWith('{')) throw new Error(`${name} ended with ${status}`);
  return JSON.parse(line) as Played;
}

/** Others wait at most twice as long, nothing holds the loop for more than 50 ms, and the abuser is gone within a second. */
function timeProblems(
  { isClosed, venue }: Attack,
  { baseline, under, closedMs }: Played,
): string[] {
  const problems: string[] = [];
  if (venue === 'lives' && under.p99Ms > 2 * baseline.p99Ms) problems.push("others' p99 doubled");
  if (venue === 'lives' && under.loopMs > 50) problems.push('the loop was held for over 50 ms');
  if (isClosed && (closedMs ?? 0) > 1000) problems.push('the abuser was closed late');
  return problems;
}

function timesOf({ baseline, under, closedMs, codes, acked }: Played): string {
  const ms = (value: number): string => value.toFixed(1);
  const times = `p99 ${ms(baseline.p99Ms)} → ${ms(under.p99Ms)} ms (median ${ms(baseline.p50Ms)} → ${ms(under.p50Ms)})`;
  const loop = `loop held ${ms(baseline.loopMs)} → ${ms(under.loopMs)} ms`;
  const closed = closedMs === null ? 'not closed' : `closed after ${ms(closedMs)} ms`;
  return `${times}, ${loop}, ${closed} ${JSON.stringify(codes)}, ${acked} acknowledged, none lost`;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
