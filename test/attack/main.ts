// `npm run attack`: every attack against a venue in a process of its own, three times, with times against the idle
// baseline of the same runs. `npm run attack -- --help` has the options.

import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { Argument, Command, Option } from 'commander';
import type { Attack } from './attack.ts';
import { ATTACKS } from './attacks.ts';
import { LONG, type Played, play, SHORT } from './play.ts';
import { quantile, together } from './times.ts';

interface Options {
  readonly short?: true;
  readonly rounds: string;
  readonly profile?: true;
  readonly one?: true;
}

const names = new Argument('[names...]', 'some of them').choices(ATTACKS.map(({ name }) => name));
const program = new Command('npm run attack --')
  .addArgument(names)
  .option('--short', 'counts alone, once, and no times')
  .addOption(
    new Option('--rounds <N>', 'how often each is played').choices(['1', '2', '3']).default('3'),
  )
  .option('--profile', 'write what the venue spent its time on under attack, as NAME.cpuprofile')
  .addOption(new Option('--one', 'play it here, and answer in JSON').hideHelp())
  .parse();
const { short: isShort = false, profile: hasProfile, one, rounds } = program.opts<Options>();
const asked = ATTACKS.filter(
  ({ name }) => program.args.length === 0 || program.args.includes(name),
);

if (one) {
  const [attack] = asked as [Attack];
  const profile = hasProfile ? `${attack.name}.cpuprofile` : '';
  process.stdout.write(`${JSON.stringify(await play(attack, isShort ? SHORT : LONG, profile))}\n`);
  process.exit(0);
}

let failed = 0;
for (const attack of asked) {
  const skipped = attack.skip?.() ?? null;
  if (skipped !== null) {
    print(`${attack.name}: skipped, ${skipped}`);
    continue;
  }
  const times = isShort || attack.venue !== 'lives' ? 1 : Number(rounds);
  const played = summed(Array.from({ length: times }, () => playWithin(attack)));
  const problems = [...played.problems, ...(isShort ? [] : timeProblems(attack, played))];
  if (problems.length > 0) failed += 1;
  print(`${attack.name}: ${problems.length === 0 ? 'stood' : `FAILED: ${problems.join('; ')}`}`);
  print(`    ${attack.does}: ${played.did}`);
  print(`    ${timesOf(played)}`);
}
process.exitCode = failed === 0 ? 0 : 1;

/** Each in a process of its own, under whatever it has to run under. */
function playWithin({ name, within = [] }: Attack): Played {
  const own = [process.execPath, fileURLToPath(import.meta.url), '--one', name];
  const how = [...(isShort ? ['--short'] : []), ...(hasProfile ? ['--profile'] : [])];
  const [file = '', ...rest] = [...within, ...own, ...how];
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
