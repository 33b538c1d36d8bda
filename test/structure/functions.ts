/** The functions of a file that have a body, with the number of their parameters. */

import { afterAngles, closing, isMark, isWord, opens, type Token } from './tokens.ts';

export interface FunctionFound {
  readonly name: string;
  readonly parameters: number;
  readonly line: number;
}

/** Words that stand before a parenthesis and a brace without being a method. */
const STATEMENTS = new Set('if for while switch catch with function return await'.split(' '));

/** What may stand before the name of a method. */
const BEFORE_METHOD = new Set(
  '{ } ; , * async static private public protected override get set'.split(' '),
);

/** What may stand before an arrow function that is a value; after a colon it depends, see `isValueAfterColon`. */
const BEFORE_ARROW = new Set('= ( , [ return => ? ?? || && async default !'.split(' '));

export function functionsIn(tokens: readonly Token[]): FunctionFound[] {
  const kinds = bracketKinds(tokens);
  const found: FunctionFound[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    if (!isMark(tokens[at], '(')) continue;
    const name = functionName(tokens, at, kinds);
    if (name === undefined) continue;
    found.push({ name, parameters: parametersIn(tokens, at), line: tokens[at].line });
  }
  return found;
}

/** The name of the function whose parameters open at `at`; undefined where the parenthesis is another one. */
function functionName(
  tokens: readonly Token[],
  at: number,
  kinds: readonly Kind[],
): string | undefined {
  const before = beforeAngles(tokens, at - 1);
  const named = tokens[before];
  const keyword = isMark(tokens[before - 1], '*') ? before - 2 : before - 1;
  if (isWord(named, 'function')) return nameGiven(tokens, before);
  if (isWord(tokens[keyword], 'function')) return named.text;
  const end = closing(tokens, at);
  if (named?.kind === 'word' && !STATEMENTS.has(named.text)) {
    const isMethod = BEFORE_METHOD.has(tokens[before - 1]?.text ?? ';') && kinds[at] !== 'type';
    if (isMethod && isMark(tokens[bodyAfter(tokens, end)], '{')) return named.text;
  }
  const arrow = bodyAfter(tokens, end);
  if (!isMark(tokens[arrow], '=>') || kinds[at] === 'type') return undefined;
  const isValue = named === undefined || BEFORE_ARROW.has(named.text) || kinds[at] === 'value';
  return isValue ? nameGiven(tokens, before) : undefined;
}

/** `name = (…) =>`, `name: (…) =>`: what a function without a name of its own is called. */
function nameGiven(tokens: readonly Token[], before: number): string {
  const at =
    isWord(tokens[before], 'async') || isWord(tokens[before], 'function') ? before - 1 : before;
  const isGiven = isMark(tokens[at], '=') || isMark(tokens[at], ':');
  return isGiven && tokens[at - 1]?.kind === 'word' ? tokens[at - 1].text : '(arrow)';
}

/** Index before the type parameters that end at `at`, or `at` where none do. */
function beforeAngles(tokens: readonly Token[], at: number): number {
  if (!isMark(tokens[at], '>')) return at;
  let depth = 0;
  for (let back = at; back >= 0; back -= 1) {
    if (isMark(tokens[back], '>')) depth += 1;
    if (isMark(tokens[back], '<')) depth -= 1;
    if (depth === 0) return back - 1;
  }
  return -1;
}

/** Index of what follows the parameters and the type of the result: a brace or an arrow, if it is a function. */
function bodyAfter(tokens: readonly Token[], end: number): number {
  let at = end + 1;
  if (!isMark(tokens[at], ':')) return at;
  at += 1;
  for (let first = true; at < tokens.length; first = false) {
    const token = tokens[at];
    if (isMark(token, '=>') || isMark(token, ';') || isMark(token, ',') || isMark(token, ')'))
      break;
    if (isMark(token, '{') && !first && !continuesType(tokens[at - 1])) break;
    if (isMark(token, '<')) at = afterAngles(tokens, at);
    else if (opens(token)) at = closing(tokens, at) + 1;
    else at += 1;
  }
  return at;
}

function continuesType(before: Token): boolean {
  return isMark(before, '|') || isMark(before, '&') || isWord(before, 'is');
}

/** What stands directly in the parentheses that open at `open`, without a trailing comma. */
export function parametersIn(tokens: readonly Token[], open: number): number {
  const end = closing(tokens, open);
  let commas = 0;
  let isEmpty = true;
  for (let at = open + 1; at < end; at += 1) {
    if (isMark(tokens[at], ',') && at + 1 < end) commas += 1;
    isEmpty = false;
    if (isMark(tokens[at], '<')) at = afterAngles(tokens, at) - 1;
    else if (opens(tokens[at])) at = closing(tokens, at);
  }
  return isEmpty ? 0 : commas + 1;
}

/** Whether a colon before a token gives a value (a property of an object) or a type; elsewhere it decides nothing. */
type Kind = 'value' | 'type' | 'either';

/** For every token, what the brackets about it make of an arrow after a colon. */
function bracketKinds(tokens: readonly Token[]): Kind[] {
  const kinds: Kind[] = [];
  const stack: { kind: Kind; end: number }[] = [];
  let aliasEnds = -1;
  for (let at = 0; at < tokens.length; at += 1) {
    while (stack.length > 0 && (stack.at(-1)?.end as number) <= at) stack.pop();
    if (startsTypeAlias(tokens, at)) aliasEnds = endOfStatement(tokens, at);
    const around = at < aliasEnds ? 'type' : (stack.at(-1)?.kind ?? 'either');
    kinds.push(around);
    if (!opens(tokens[at])) continue;
    stack.push({ kind: kindOfBracket(tokens, at, around), end: closing(tokens, at) });
  }
  return kinds;
}

function kindOfBracket(tokens: readonly Token[], at: number, around: Kind): Kind {
  if (around === 'type') return 'type';
  if (!isMark(tokens[at], '{')) return 'either';
  const before = tokens[at - 1];
  if (isInterface(tokens, at)) return 'type';
  if (isMark(before, ':')) return around === 'value' ? 'value' : 'type';
  return /^(?:[=([,?]|return|\?\?|&&|\|\|)$/.test(before?.text ?? '') ? 'value' : 'either';
}

/** `interface Name<…> extends … {`. */
function isInterface(tokens: readonly Token[], brace: number): boolean {
  for (let at = brace - 1; at >= 0; at -= 1) {
    const { kind, text } = tokens[at];
    if (kind === 'word' && text === 'interface') return true;
    if (kind === 'punct' && /^[{};=()]$/.test(text)) return false;
  }
  return false;
}

function startsTypeAlias(tokens: readonly Token[], at: number): boolean {
  if (!isWord(tokens[at], 'type') || tokens[at + 1]?.kind !== 'word') return false;
  const before = tokens[at - 1];
  if (before !== undefined && !/^(?:[;{}]|export|declare)$/.test(before.text)) return false;
  const after = tokens[at + 2];
  return isMark(after, '=') || isMark(after, '<');
}

function endOfStatement(tokens: readonly Token[], start: number): number {
  let at = start;
  while (at < tokens.length && !isMark(tokens[at], ';')) {
    at = opens(tokens[at]) ? closing(tokens, at) + 1 : at + 1;
  }
  return at;
}
