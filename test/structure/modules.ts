/** What a file imports and exports, read from its tokens. */

import { afterAngles, closes, closing, isMark, isWord, opens, type Token } from './tokens.ts';

/** A type import is erased; a dynamic one is loaded when it is reached, not before. */
export type ImportKind = 'value' | 'type' | 'dynamic';

export interface Import {
  readonly specifier: string;
  readonly kind: ImportKind;
  /** Name in the other module → name here; `*` for all of it, `default` for its default. */
  readonly names: readonly { readonly name: string; readonly local: string }[];
  /** `export … from`: passed on, not used. */
  readonly isReexport: boolean;
}

export interface Export {
  readonly name: string;
  /** The name here or, with `from`, the name there; `*` for the whole module under a name. */
  readonly local: string;
  readonly from: string | undefined;
  /** Declared here as a type or an interface. */
  readonly isType: boolean;
  readonly line: number;
}

export interface Module {
  readonly imports: readonly Import[];
  readonly exports: readonly Export[];
  /** Modules whose every export is exported here. */
  readonly stars: readonly string[];
}

interface Found {
  readonly imports: Import[];
  readonly exports: Export[];
  readonly stars: string[];
}

export function moduleOf(tokens: readonly Token[]): Module {
  const found: Found = { imports: [], exports: [], stars: [] };
  let depth = 0;
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (opens(token)) depth += 1;
    if (closes(token)) depth -= 1;
    if (token.kind !== 'word' || isMark(tokens[at - 1], '.')) continue;
    if (token.text === 'import') readImport(tokens, at, depth, found);
    if (token.text === 'export' && depth === 0) readExport(tokens, at, found);
  }
  return found;
}

function readImport(tokens: readonly Token[], start: number, depth: number, found: Found): void {
  let at = start + 1;
  if (isMark(tokens[at], '(')) {
    const { kind, text } = tokens[at + 1];
    if (kind !== 'string') return;
    const names = [{ name: '*', local: '' }];
    found.imports.push({ specifier: text, kind: 'dynamic', names, isReexport: false });
    return;
  }
  if (depth !== 0 || isMark(tokens[at], '.') || isMark(tokens[at], ':')) return;
  const isType = startsTypeOnly(tokens, at);
  if (isType) at += 1;
  const names: { name: string; local: string }[] = [];
  for (; at < tokens.length && tokens[at].kind !== 'string'; at += 1) {
    const token = tokens[at];
    if (isMark(token, '{')) {
      names.push(...listed(tokens, at).map(({ first, last }) => ({ name: first, local: last })));
      at = closing(tokens, at);
    } else if (isMark(token, '*')) {
      names.push({ name: '*', local: tokens[at + 2].text });
      at += 2;
    } else if (token.kind === 'word' && token.text !== 'from') {
      names.push({ name: 'default', local: token.text });
    }
  }
  if (at === tokens.length) return;
  const kind = isType ? 'type' : 'value';
  found.imports.push({ specifier: tokens[at].text, kind, names, isReexport: false });
}

function readExport(tokens: readonly Token[], start: number, found: Found): void {
  const { line } = tokens[start];
  let at = start + 1;
  const isType = isWord(tokens[at], 'type') && /^[{*]$/.test(tokens[at + 1]?.text ?? '');
  if (isType) at += 1;
  const kind = isType ? 'type' : 'value';
  if (isMark(tokens[at], '*')) {
    const name = isWord(tokens[at + 1], 'as') ? tokens[at + 2].text : undefined;
    const specifier = tokens[at + (name === undefined ? 2 : 4)].text;
    if (name === undefined) found.stars.push(specifier);
    else found.exports.push({ name, local: '*', from: specifier, isType: false, line });
    found.imports.push({ specifier, kind, names: [], isReexport: true });
  } else if (isMark(tokens[at], '{')) {
    const end = closing(tokens, at);
    const from = isWord(tokens[end + 1], 'from') ? tokens[end + 2].text : undefined;
    for (const { first, last } of listed(tokens, at)) {
      found.exports.push({ name: last, local: first, from, isType: false, line });
    }
    if (from !== undefined) {
      found.imports.push({ specifier: from, kind, names: [], isReexport: true });
    }
  } else {
    const declaresType = /^(?:type|interface)$/.test(tokens[at].text);
    for (const name of declared(tokens, at)) {
      found.exports.push({ name, local: name, from: undefined, isType: declaresType, line });
    }
  }
}

/** `import type { A }`, not `import type from 'a'`. */
function startsTypeOnly(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  return isWord(tokens[at], 'type') && !isWord(next, 'from') && !isMark(next, ',');
}

/** The names between braces: `a`, `type b`, `c as d`. */
function listed(tokens: readonly Token[], open: number): { first: string; last: string }[] {
  const end = closing(tokens, open);
  const names: { first: string; last: string }[] = [];
  let words: string[] = [];
  for (let at = open + 1; at <= end; at += 1) {
    if (at < end && !isMark(tokens[at], ',')) {
      words.push(tokens[at].text);
      continue;
    }
    if (words.length > 1 && words[0] === 'type' && words[1] !== 'as') words.shift();
    if (words.length > 0) names.push({ first: words[0], last: words.at(-1) as string });
    words = [];
  }
  return names;
}

const MODIFIERS = new Set(['declare', 'abstract', 'async']);

/** The names that a declaration after `export` makes. */
function declared(tokens: readonly Token[], start: number): string[] {
  let at = start;
  while (MODIFIERS.has(tokens[at].text)) at += 1;
  if (isWord(tokens[at], 'default')) return ['default'];
  if (!/^(?:const|let|var)$/.test(tokens[at].text)) {
    const name = isMark(tokens[at + 1], '*') ? tokens[at + 2] : tokens[at + 1];
    return name === undefined ? [] : [name.text];
  }
  if (isWord(tokens[at + 1], 'enum')) return [tokens[at + 2].text];
  const names: string[] = [];
  let expects = true;
  for (at += 1; at < tokens.length && !isMark(tokens[at], ';'); at += 1) {
    if (expects && opens(tokens[at])) names.push(...bound(tokens, at));
    else if (expects) names.push(tokens[at].text);
    expects = isMark(tokens[at], ',');
    if (opens(tokens[at])) at = closing(tokens, at);
    // The arguments of a type hold commas; a comparison in an initializer has none to skip.
    if (isMark(tokens[at + 1], '<')) {
      const after = afterAngles(tokens, at + 1);
      if (after < tokens.length) at = after - 1;
    }
  }
  return names;
}

/** The names that a destructuring pattern binds. */
function bound(tokens: readonly Token[], open: number): string[] {
  const end = closing(tokens, open);
  const names: string[] = [];
  for (let at = open + 1; at < end; at += 1) {
    const ends = isMark(tokens[at + 1], ',') || isMark(tokens[at + 1], '=') || at + 1 === end;
    if (tokens[at].kind === 'word' && ends) names.push(tokens[at].text);
    if (isMark(tokens[at], '=')) {
      while (at < end && !isMark(tokens[at], ',')) {
        at = opens(tokens[at]) ? closing(tokens, at) + 1 : at + 1;
      }
    }
  }
  return names;
}
