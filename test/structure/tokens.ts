/**
 * A scanner of TypeScript text: words, punctuation, literals and comments, nothing more.
 *
 * The compiler offers no syntax tree to programs, and the figures need none: what they count can be read from tokens
 * with their brackets. A slash is the one thing that needs context; see `startsRegex`.
 */

export type TokenKind = 'word' | 'number' | 'string' | 'template' | 'regex' | 'punct';

export interface Token {
  readonly kind: TokenKind;
  /** As written; of a string what stands between the quotes. */
  readonly text: string;
  readonly line: number;
}

export interface Scan {
  readonly tokens: readonly Token[];
  readonly comments: readonly { readonly text: string; readonly line: number }[];
}

const SPACE = /\s+/y;
const COMMENT = /\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)/y;
const WORD = /[\p{ID_Start}$_#@][\p{ID_Continue}$]*/uy;
const NUMBER = /\d[\w.]*(?<!\.\.)/y;
const STRING = /'(?:\\[\s\S]|[^'\\\n])*'?|"(?:\\[\s\S]|[^"\\\n])*"?/y;
const REGEX = /\/(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\[\n])+\/[a-z]*/y;
/** The literal part of a template, up to its end or to a substitution. */
const CHUNK = /(?:\\[\s\S]|\$(?!\{)|[^\\`$])*(`|\$\{|$)/y;
const PUNCT =
  /=>|\+\+|--|\.\.\.|(?:\?\?|&&|\|\||[-+*/%&|^])=|\?\?|\?\.(?!\d)|&&|\|\||[=!]==?|[<>]=|[\s\S]/y;

/** After these words an expression starts, so a slash starts a regular expression. */
const BEFORE_EXPRESSION = new Set(
  'return typeof case in of delete void instanceof new throw else do yield await'.split(' '),
);

const AFTER_OPERAND = new Set([')', ']', '++', '--']);

export function scan(text: string): Scan {
  const tokens: Token[] = [];
  const comments: { text: string; line: number }[] = [];
  /** One entry an open brace: whether its end continues a template. */
  const braces: boolean[] = [];
  let at = 0;
  let line = 1;

  const take = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match === null || match[0] === '') return undefined;
    at = pattern.lastIndex;
    return match[0];
  };
  const push = (kind: TokenKind, written: string, shown = written): void => {
    tokens.push({ kind, text: shown, line });
    line += newlines(written);
  };
  const template = (opening: string): void => {
    const chunk = take(CHUNK) ?? '';
    const substitutes = chunk.endsWith('${');
    const literal = chunk.slice(0, substitutes ? -2 : chunk.endsWith('`') ? -1 : undefined);
    push('template', opening + literal, literal);
    if (!substitutes) return;
    push('punct', '${');
    braces.push(true);
  };

  while (at < text.length) {
    const space = take(SPACE);
    if (space !== undefined) {
      line += newlines(space);
      continue;
    }
    const comment = take(COMMENT);
    if (comment !== undefined) {
      comments.push({ text: comment, line });
      line += newlines(comment);
      continue;
    }
    const word = take(WORD);
    if (word !== undefined) {
      push('word', word);
      continue;
    }
    const number = take(NUMBER);
    if (number !== undefined) {
      push('number', number);
      continue;
    }
    const string = take(STRING);
    if (string !== undefined) {
      push('string', string, string.slice(1, -1));
      continue;
    }
    const regex = text[at] === '/' && startsRegex(tokens) ? take(REGEX) : undefined;
    if (regex !== undefined) {
      push('regex', regex);
      continue;
    }
    const mark = take(PUNCT) as string;
    if (mark === '`') {
      template('');
      continue;
    }
    push('punct', mark);
    if (mark === '{') braces.push(false);
    if (mark === '}' && braces.pop() === true) template('');
  }
  return { tokens, comments };
}

/** Where an operand has just ended a slash divides; anywhere else it starts a regular expression. */
function startsRegex(tokens: readonly Token[]): boolean {
  const last = tokens.at(-1);
  if (last === undefined) return true;
  if (last.text === '!' && last.kind === 'punct') {
    const operand = tokens.at(-2); // `a! / b` divides; `!/a/.test(b)` does not.
    return operand === undefined || !endsOperand(operand);
  }
  return !endsOperand(last);
}

function endsOperand(token: Token): boolean {
  switch (token.kind) {
    case 'word':
      return !BEFORE_EXPRESSION.has(token.text);
    case 'punct':
      return AFTER_OPERAND.has(token.text);
    case 'number':
    case 'string':
    case 'template':
    case 'regex':
      return true;
    default:
      return token.kind satisfies never;
  }
}

const CLOSES: Record<string, string> = { '(': ')', '[': ']', '{': '}', '${': '}' };
const CLOSERS = new Set([')', ']', '}']);

/** Punctuation `text` at `at`, not a literal that reads the same. */
export function isMark(token: Token | undefined, text: string): boolean {
  return token !== undefined && token.kind === 'punct' && token.text === text;
}

export function isWord(token: Token | undefined, text: string): boolean {
  return token !== undefined && token.kind === 'word' && token.text === text;
}

export function opens(token: Token): boolean {
  return token.kind === 'punct' && CLOSES[token.text] !== undefined;
}

export function closes(token: Token): boolean {
  return token.kind === 'punct' && CLOSERS.has(token.text);
}

/** Index of the bracket that closes the one at `open`, or the number of tokens where none does. */
export function closing(tokens: readonly Token[], open: number): number {
  let depth = 0;
  for (let at = open; at < tokens.length; at += 1) {
    if (opens(tokens[at])) depth += 1;
    if (closes(tokens[at])) depth -= 1;
    if (depth === 0) return at;
  }
  return tokens.length;
}

/** Index after the type arguments that open at `at`, or `at` where none do. */
export function afterAngles(tokens: readonly Token[], at: number): number {
  if (!isMark(tokens[at], '<')) return at;
  let depth = 0;
  for (let next = at; next < tokens.length; next += 1) {
    if (isMark(tokens[next], '<')) depth += 1;
    if (isMark(tokens[next], '>')) depth -= 1;
    if (depth === 0) return next + 1;
    if (opens(tokens[next])) next = closing(tokens, next);
  }
  return tokens.length;
}

function newlines(text: string): number {
  let count = 0;
  for (const character of text) if (character === '\n') count += 1;
  return count;
}
