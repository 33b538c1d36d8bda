// The stress run of a day (rule P-53): the book as it stood at its end falls by a fifth in a minute, and by two fifths in
// five, and the report states whether the fund would have sufficed.

import { join } from 'node:path';
import { readPath } from '../../stress/path.ts';
import { StressError } from '../../stress/stress-error.ts';
import { type Summary, summaryOf } from '../../stress/summary.ts';
import { runTrial } from '../../stress/trial.ts';
import { STATE_FILE } from './daily.ts';
import { sectionText } from './section.ts';
import { writeWhole } from './whole-file.ts';

const DAILY_PATHS: readonly string[] = ['shock:-20%:60s', 'shock:-40%:300s'];
/** What is left to chance is the same every day, so days can be compared. */
const SEED = 1;

interface StressVerdict {
  readonly path: string;
  /** Nothing was left uncovered, no account was deleveraged, and no gain was cut. */
  readonly suffices: boolean;
  readonly summary: Summary | null;
  /** Why there was no run. */
  readonly problem: string;
}

/** Runs every path over the state of a day's folder and writes `stress.json` and `stress.txt` there. */
export async function stressDay(
  folder: string,
  paths: readonly string[] = DAILY_PATHS,
): Promise<StressVerdict[]> {
  const verdicts: StressVerdict[] = [];
  for (const path of paths) verdicts.push(await stress(join(folder, STATE_FILE), path));
  writeWhole(join(folder, 'stress.json'), `${JSON.stringify(verdicts, null, 2)}\n`);
  writeWhole(join(folder, 'stress.txt'), stressText(verdicts));
  return verdicts;
}

async function stress(snapshot: string, name: string): Promise<StressVerdict> {
  try {
    const path = await readPath(name);
    const outcome = await runTrial({ path, accounts: 0, seed: SEED, overrides: [], snapshot });
    const summary = summaryOf(name, SEED, outcome);
    const { uncovered, deleveragedLots, haircut, accountsBelowZero } = summary;
    const suffices =
      uncovered === 0 && deleveragedLots === 0 && haircut === 0 && accountsBelowZero === 0;
    return { path: name, suffices, summary, problem: '' };
  } catch (error) {
    if (!(error instanceof StressError)) throw error;
    return { path: name, suffices: false, summary: null, problem: error.message };
  }
}

function stressText(verdicts: readonly StressVerdict[]): string {
  const rows = verdicts.map(({ path, suffices, summary, problem }) => {
    if (summary === null) return [path, `not run: ${problem}`, '', '', '', '', '', ''];
    const { liquidatedAccounts, fundUsed, fundAtEnd, trancheUsed, deleveragedLots, uncovered } =
      summary;
    const verdict = suffices ? 'suffices' : 'does not suffice';
    return [
      path,
      verdict,
      liquidatedAccounts,
      fundUsed,
      fundAtEnd,
      trancheUsed,
      deleveragedLots,
      uncovered,
    ];
  });
  const columns = [
    'path',
    'fund',
    'defaults',
    'fundUsed',
    'fundAtEnd',
    'trancheUsed',
    'deleveragedLots',
    'uncovered',
  ];
  const notes = [
    'The fund suffices when no account is deleveraged, no gain is cut and nothing is left uncovered.',
  ];
  const title = 'Stress run over the live book';
  return `${sectionText({ name: 'stress', title, columns, rows, notes })}\n`;
}
