/**
 * Who touches the tables of the engine, by patterns over tokens that have lost their comments and strings.
 *
 * A write to a column is an assignment to one of its elements. The column is named by its owner (`accounts.balance[…]`,
 * `positions.held[…]`) or by an alias of the file: a destructuring of the owner, a constant or a result of a function
 * of the file that is the whole column. Setters count as well: `accounts.balance.set(…)`, and so does handing the whole
 * column to a function, for what that does with it the patterns cannot follow. An assignment to the column itself
 * (`accounts.balance = grown(…)`) replaces the table and is not counted.
 */

import type { SourceFile } from './tree.ts';

/** Owner of the columns, as its name ends in code, and the columns. */
interface Columns {
  readonly owner: string;
  readonly names: readonly string[];
}

export const BALANCES: Columns = { owner: 'accounts', names: ['balance'] };
export const POSITIONS: Columns = { owner: 'positions', names: ['held', 'cost', 'owed', 'seen'] };
/** A currency is found as what it is, or comes in as somebody's holding. */
export const COLLATERAL: Columns = {
  owner: '(?:currency|collateral|holding)',
  names: ['held'],
};

const ASSIGNS = String.raw`(?:(?:[-+*/%&|^]|\?\?|&&|\|\|)?= |\+\+|--)`;
const INDEX = String.raw`\[(?:[^\][]|\[[^\][]*\])*\]`;

/** The tokens of a file with one space between them: comments gone, literals empty. */
export function codeText({ scan }: Pick<SourceFile, 'scan'>): string {
  const literal = new Set(['string', 'template', 'regex']);
  return scan.tokens.map(({ kind, text }) => (literal.has(kind) ? "''" : text)).join(' ');
}

export function writes(code: string, { owner, names }: Columns): boolean {
  const column = names.join('|');
  const owned = `\\b\\w*${owner} \\. (?:${column})`;
  const targets = [
    `(?:${owned})`,
    ...aliases(code, { owner, names }).map((name) => `(?<!\\. )\\b${name}`),
  ];
  const element = new RegExp(`(?:${targets.join('|')}) (?:${INDEX} ${ASSIGNS}|\\. set \\()`, 'i');
  const handed = new RegExp(
    `(?:(?<!\\bgrown )\\(|,) (?:\\w+ \\. )*\\w*${owner} \\. (?:${column}) [,)]`,
    'i',
  );
  return element.test(code) || handed.test(code);
}

/** Local names of a column. */
function aliases(code: string, { owner, names }: Columns): string[] {
  const found = new Set<string>();
  for (const column of names) {
    const whole = `\\w*${owner} \\. ${column}\\b(?! \\[)(?! \\. )`;
    // const { held, cost: paid } = market.positions
    for (const [, list] of code.matchAll(
      new RegExp(`\\{ ([^{}]*) \\} = [\\w .]*\\b\\w*${owner} ;`, 'gi'),
    )) {
      const entry = list.match(new RegExp(`(?:^|, )${column}(?: : (\\w+))?(?= ,|$| ,)`));
      if (entry !== null) found.add(entry[1] ?? column);
    }
    // const balances = state.accounts.balance
    const constant = new RegExp(`\\bconst (\\w+)(?: : [^=;]*)? = [^;({]*\\b${whole}`, 'gi');
    for (const [, name] of code.matchAll(constant)) found.add(name);
    // function columnOf(…) { return … state.accounts.balance … }, const column = columnOf(…)
    const returning = new RegExp(
      `\\bfunction (\\w+) \\([^{}]*\\{[^{}]*\\breturn [^;({]*\\b${whole}`,
      'gi',
    );
    for (const [, name] of code.matchAll(returning)) {
      for (const [, local] of code.matchAll(new RegExp(`\\bconst (\\w+) = ${name} \\(`, 'g')))
        found.add(local);
    }
  }
  return [...found];
}

/**
 * The tables of `EngineState` and of a `Market` with contents of their own. Numbers beside them (`seq`, `time`,
 * `currency`, a market's terms) are no tables.
 *
 * `listed` is a market that somebody calls so; a state that goes by another name, or a pattern whose type is inferred,
 * the patterns cannot follow.
 */
const STATE_TABLES =
  'orders|orderIndex|accounts|markets|eligibility|registers|supervision|clientOrderIds|moneyReferences|collateral|defaults|due';
const MARKET_TABLES = 'book|positions|triggers|pricing|funding';

/** How a reader comes by a state or a market: the name of a value, or the type of a pattern. */
const STATE = String.raw`(?:state|engine|\w*State)`;
const MARKET = String.raw`(?:market|\w*Market|listed)`;
/** A pattern in braces that names one of the tables; another pattern may stand inside it. */
const taking = (tables: string): string =>
  String.raw`\{(?:[^{}]|\{[^{}]*\})*\b(?:${tables})\b(?:[^{}]|\{[^{}]*\})*\}`;

/** By a dot, by an index (whose text is no token), by a pattern over a value, by a pattern of a parameter. */
const TOUCHES: readonly RegExp[] = [
  new RegExp(`\\b${STATE} \\??\\. (?:${STATE_TABLES})\\b(?! \\()`),
  /(?<!: )\b(?:state|\w+State) (?:\?\. )?\[ (?!\])/,
  new RegExp(`${taking(STATE_TABLES)} = [\\w .]*\\b(?:state|\\w+State) ;`),
  new RegExp(`${taking(STATE_TABLES)} : (?:\\w+ \\. )?EngineState\\b`),
  new RegExp(`\\b${MARKET} \\??\\. (?:${MARKET_TABLES})\\b(?! \\()`),
  new RegExp(`${taking(MARKET_TABLES)} = [\\w .]*\\b${MARKET} (?:! )?;`),
  new RegExp(`${taking(MARKET_TABLES)} = [^;]*\\bMarket\\b`),
  new RegExp(`${taking(MARKET_TABLES)} : (?:\\w+ \\. )?Market\\b`),
];

export function touchesTables(code: string): boolean {
  return TOUCHES.some((pattern) => pattern.test(code));
}
