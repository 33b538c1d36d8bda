import { Command, InvalidArgumentError } from 'commander';
import { restoreBook, snapshotBook } from '../../../../engine/financing/index.ts';
import { stressText } from '../../../financing/report-text.ts';
import { hasLoans, type StressOutcome, stressBook } from '../../../financing/stress.ts';
import { madeUpBook, Trial } from '../../../financing/stress-population.ts';
import { readPath } from '../../../stress/path.ts';
import { StressError } from '../../../stress/stress-error.ts';
import { Failure } from '../failure.ts';
import { Progress } from '../progress.ts';
import { logOf, readBook } from './data-folder.ts';

interface Options {
  readonly data?: string;
  readonly clients: number;
  readonly seed: number;
  readonly path?: readonly string[];
  readonly json?: boolean;
}

/** Where no recordings are at hand. */
const SHOCKS = ['shock:-20%:60s', 'shock:-40%:600s', 'shock:-60%:3600s', 'outage:3600s'];

export function stressFinancingCommand(): Command {
  return new Command('stress')
    .summary('put the book under stress: shocks, outages, recorded crashes')
    .description(
      'Plays each path on a copy of a desk’s book, or on a made-up one: coins and crypto stocks move as the path does, other securities ' +
        'stay, no client pays or pledges more, every default is enforced at once, and a dealer fills half a percent below the price. ' +
        'Reports calls, suspensions, sales, what is left uncovered, and all loans against the capital.',
    )
    .option('--data <DIR>', 'data folder of a desk; its book stays as it is')
    .option('--clients <N>', 'of a made-up book', whole(1, 3000), 200)
    .option('--seed <N>', 'of a made-up book', whole(0, 2_147_483_647), 1)
    .option(
      '--path <PATH>',
      `shock:-40%:60s, outage:3600s, or a file of bars (.csv, .csv.gz); repeatable (default: ${SHOCKS.join(', ')})`,
      (text: string, before: readonly string[] | undefined) => [...(before ?? []), text],
    )
    .option('--json', 'print one JSON object')
    .addHelpText('after', '\nExit status 1 when a law of the book was broken.')
    .action(stress);
}

async function stress(options: Options): Promise<void> {
  const { data, clients, seed, json = false } = options;
  const paths = options.path ?? SHOCKS;
  const book = data === undefined ? null : (await readBook(logOf(data))).book;
  if (book !== null && !hasLoans(book)) throw new Failure(`nobody owes anything in ${data}`);
  const outcomes: StressOutcome[] = [];
  const progress = new Progress();
  try {
    for (const text of paths) {
      const path = await readPath(text);
      const trial =
        book === null
          ? madeUpBook(clients, seed)
          : new Trial(restoreBook(snapshotBook(book)), book.time);
      const onProgress = (second: number): void =>
        progress.show(second, path.seconds, trial.book.seq);
      outcomes.push(stressBook(trial, path, onProgress));
    }
  } catch (error) {
    if (error instanceof StressError)
      throw new Failure(`stress: ${error.code}: ${error.message}`, 2);
    throw error;
  } finally {
    progress.end();
  }
  process.stdout.write(json ? `${JSON.stringify({ outcomes })}\n` : stressText(outcomes));
  if (outcomes.some(({ brokenLaws }) => brokenLaws.length > 0)) process.exitCode = 1;
}

function whole(least: number, most: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (/^\d{1,10}$/.test(text) && value >= least && value <= most) return value;
    throw new InvalidArgumentError(`Not a whole number from ${least} to ${most}.`);
  };
}
