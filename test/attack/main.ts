// `npm run attack`: every attack against a venue in a process of its own, three times, with times against the idle
// baseline of the same runs. `-- --short` asks for counts alone, once; `-- NAME …` for some of them; `-- --rounds=1` plays each once; `-- --profile` writes
// what the venue spent its time on under attack, as NAME.cpuprofile.

import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Attack } from './attack.ts';
import { ATTACKS } from './attacks.ts';
import { LONG, type Played, play, SHORT } from './play.ts';
import { quantile, together } from './times.ts';

const ONE = '--one';
const words = process.argv.slice(2);
const isShort = words.includes('--short');
const hasProfile = words.includes('--profile');
const mostRounds = Number(words.find((word) => /^--rounds=\d+$/.test(word))?.split('=')[1] ?? 3);
const names = words.filter((word) => !word.startsWith('--'));

if (words.includes(ONE)) {
  const attack = ATTACKS.find(({ name }) => name === names[0]) as Attack;
  const profile = hasProfile ? `${attack.name}.cpuprofile` : '';
  process.stdout.write(`${JSON.stringify(await play(attack, isShort ? SHORT : LONG, profile))}\n`);
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
  const rounds = isShort || attack.venue !== 'lives' ? 1 : mostRounds;
  const played = summed(Array.from({ length: rounds }, () => playWithin(attack)));
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
  const [file = '', ...rest] = [
    ...within,
    ...program,
    ...words.filter((word) => word.startsWith('--')),
  ];
  const stdio = ['ignore', 'pipe', 'inherit'] as const;
  const { stdout, status } = spawnSync(file, rest, { stdio: [...stdio], encoding: 'utf8' });
  const line = stdout.trim().split('\n').at(-1) ?? '';
  if (status !== 0 || !line.startsWith('{')) throw new Error(`${name} ended with ${status}`);
  return JSON.parse(line) as Played;
}

/** Of several rounds: all their times, the slowest close, every problem. */
function summed(rounds: readonly Played[]): Played {
  const last = rounds.at(-1) as Played;
  const closed = rounds.map(({ closedMs }) => closedMs);
  return {
    ...last,
    problems: rounds.flatMap(({ problems }) => problems),
    closedMs: closed.includes(null) ? null : Math.max(...(closed as number[])),
    acked: rounds.reduce((sum, { acked }) => sum + acked, 0),
    baseline: together(rounds.map(({ baseline }) => baseline)),
    under: together(rounds.map(({ under }) => under)),
  };
}

/** Others wait at most twice as long, nothing holds the loop for more than 50 ms, and the abuser is gone within a second. */
function timeProblems(
  { isClosed, venue }: Attack,
  { baseline, under, closedMs }: Played,
): string[] {
  const problems: string[] = [];
  const isSlower = quantile(under, 0.99) > 2 * quantile(baseline, 0.99);
  if (venue === 'lives' && isSlower) problems.push("others' p99 doubled");
  if (venue === 'lives' && under.loopMs > 50) problems.push('the loop was held for over 50 ms');
  if (isClosed && (closedMs ?? 0) > 1000) problems.push('the abuser was closed late');
  return problems;
}

function timesOf({ baseline, under, closedMs, codes, acked }: Played): string {
  const ms = (value: number): string => value.toFixed(1);
  const change = (share: number): string =>
    `${ms(quantile(baseline, share))} → ${ms(quantile(under, share))}`;
  const times = `p99 ${change(0.99)} ms of ${under.ms.length} (median ${change(0.5)}, longest ${change(1)})`;
  const loop = `loop held ${ms(baseline.loopMs)} → ${ms(under.loopMs)} ms`;
  const closed = closedMs === null ? 'not closed' : `closed after ${ms(closedMs)} ms`;
  return `${times}, ${loop}, ${closed} ${JSON.stringify(codes)}, ${acked} acknowledged, none lost`;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
