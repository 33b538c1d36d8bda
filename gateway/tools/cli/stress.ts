import { writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import { readPath } from '../../stress/path.ts';
import { reportPage } from '../../stress/report-page.ts';
import { type Report, type Run, reportText } from '../../stress/report-text.ts';
import { StressError } from '../../stress/stress-error.ts';
import { summaryOf } from '../../stress/summary.ts';
import { type Overrides, readOverrides } from '../../stress/terms.ts';
import { runTrial } from '../../stress/trial.ts';
import { Failure } from './failure.ts';
import { Progress } from './progress.ts';

interface Options {
  readonly path: string;
  readonly accounts: number;
  readonly seed: number;
  readonly snapshot?: string;
  readonly terms?: string;
  readonly compare?: string;
  readonly html?: string;
  readonly json?: boolean;
}

/** Ids run out above it. */
const ACCOUNTS_TOP = 250_000;
const SEED_TOP = 2_147_483_647;

export function stressCommand(): Command {
  return new Command('stress')
    .summary('run the risk engine over a crash')
    .description(
      'Runs the real engine over a path of prices, with a population of accounts in positions and market makers who ' +
        'withdraw, and reports what default management did and that no account ended below zero.',
    )
    .requiredOption(
      '--path <PATH>',
      'shock:-20%:60s, outage:90s[:SOURCES LEFT], depeg:-30%:60s, or a file of bars (.csv, .csv.gz)',
    )
    .option('--accounts <N>', 'accounts of the population', whole(2, ACCOUNTS_TOP), 1000)
    .option(
      '--seed <N>',
      'the population and everything that is left to chance',
      whole(0, SEED_TOP),
      1,
    )
    .option('--snapshot <FILE|DIR>', "a live venue's snapshot as the population")
    .option('--terms <FILE>', 'other parameters: JSON, terms by path')
    .option('--compare <FILE>', 'a second set of parameters on the same path')
    .option('--html <FILE>', 'write a page with charts')
    .option('--json', 'print one JSON object')
    .addHelpText(
      'after',
      '\nExit status: 0 when no account ended below zero and every law held, 1 when not.' +
        '\n\nExamples:\n' +
        '  praya stress --path shock:-20%:60s --accounts 10000 --seed 7\n' +
        '  praya stress --path bars.csv.gz --compare tighter.json --html report.html',
    )
    .action(stress);
}

async function stress(options: Options): Promise<void> {
  const { accounts, seed, snapshot = '', html, json = false } = options;
  try {
    const path = await readPath(options.path);
    const sets: [string, Overrides][] = [[setName(options.terms), overridesOf(options.terms)]];
    if (options.compare !== undefined) {
      sets.push([setName(options.compare), overridesOf(options.compare)]);
    }
    const progress = new Progress();
    const runs: Run[] = [];
    for (const [name, overrides] of sets) {
      const onProgress = (second: number, commands: number): void =>
        progress.show(second, path.seconds, commands);
      const trial = { path, accounts, seed, overrides, snapshot, onProgress };
      runs.push({ name, outcome: await runTrial(trial) });
    }
    progress.end();
    const report: Report = { path: path.name, seed, runs };
    if (html !== undefined) writePage(html, reportPage(report));
    process.stdout.write(json ? `${jsonOf(report)}\n` : reportText(report));
    if (runs.some(({ outcome }) => outcome.accountsBelowZero > 0 || outcome.broken.length > 0)) {
      process.exitCode = 1;
    }
  } catch (error) {
    if (error instanceof StressError)
      throw new Failure(`stress: ${error.code}: ${error.message}`, 2);
    throw error;
  }
}

function jsonOf({ path, seed, runs }: Report): string {
  const [first, second] = runs.map(({ outcome }) => summaryOf(path, seed, outcome));
  return JSON.stringify(second === undefined ? first : { ...first, compare: second });
}

function overridesOf(file: string | undefined): Overrides {
  return file === undefined ? [] : readOverrides(file);
}

function setName(file: string | undefined): string {
  return file === undefined ? 'default terms' : basename(file);
}

function writePage(file: string, page: string): void {
  try {
    writeFileSync(file, page);
  } catch (error) {
    throw new Failure(`stress: html: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function whole(least: number, most: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (!/^\d+$/.test(text) || value < least || value > most) {
      throw new InvalidArgumentError(`It is a whole number from ${least} to ${most}.`);
    }
    return value;
  };
}
