// The file in which a bot remembers, between its runs, what it has counted. It is replaced as a whole: whoever reads it,
// after whatever kill, finds the one before or the one after.

import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { type Books, BooksError } from './books.ts';
import type { Day } from './profit.ts';
import type { QuoteQuality } from './quote-quality.ts';

/** Documented in docs/bots.md, "The state file". */
export interface BotState {
  readonly form: typeof FORM;
  readonly bot: BotName;
  readonly contract: string;
  readonly books: Books;
  readonly day: Day | null;
  /** Of a market maker. */
  readonly quality: QuoteQuality | null;
}

export type BotName = 'maker' | 'taker';

export const FORM = 1;

/** null when there is none yet. @throws BooksError when it is not whole, or is of another bot or contract */
export function readState(path: string, bot: BotName, contract: string): BotState | null {
  if (!existsSync(path)) return null;
  let state: BotState;
  try {
    state = JSON.parse(readFileSync(path, 'utf8')) as BotState;
  } catch (error) {
    throw new BooksError(`the state file ${path} cannot be read: ${(error as Error).message}`);
  }
  const problem = problemOf(state, bot, contract);
  if (problem === '') return state;
  throw new BooksError(`the state file ${path} ${problem}; another --state begins anew`);
}

function problemOf(state: BotState, bot: BotName, contract: string): string {
  if (state?.form !== FORM) return `is not of the form ${FORM}`;
  if (state.bot !== bot) return `is of a ${state.bot}`;
  if (state.contract !== contract) return `is of ${state.contract}`;
  const { books } = state;
  const numbers = [books?.account, books?.seq, ...WHOLE.map((name) => books?.[name])];
  if (!numbers.every((value) => Number.isSafeInteger(value))) return 'has books that are not whole';
  const { cash, opening, realized, fees, funding, other } = books;
  const sum = opening.cash + realized - fees - funding + other;
  return cash === sum ? '' : `has books that do not add up: cash ${cash}, in all ${sum}`;
}

const WHOLE = [
  'cash',
  'realized',
  'fees',
  'funding',
  'other',
  'fills',
  'makerFills',
  'boughtLots',
  'soldLots',
] as const;

export function writeState(path: string, state: BotState): void {
  const fresh = `${path}.new`;
  const file = openSync(fresh, 'w', 0o600);
  try {
    writeSync(file, `${JSON.stringify(state, null, 2)}\n`);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(fresh, path);
  const folder = openSync(dirname(path), 'r');
  try {
    fsyncSync(folder); // The new name is on disk too.
  } finally {
    closeSync(folder);
  }
}
