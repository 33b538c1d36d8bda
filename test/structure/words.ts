/**
 * Words that the style card replaces, and how many of them stand in comments and documents.
 *
 * A word with a plain sense as well is held to the sense that is not: `equity` as a noun for equity, not what a lot is
 * worth; `cure` of a refusal, not of an account in default; `submit` unless two things are told apart. The others are
 * counted wherever they stand. Names of code in backquotes are not prose and are not counted. Inflections are listed,
 * never derived.
 */

import type { Tree } from './tree.ts';

export interface Wording {
  /** What to write instead, for the reader of a list. */
  readonly instead: string;
  readonly pattern: RegExp;
}

export const WORDS: readonly Wording[] = [
  // Of events, streams and code; of a person these verbs are rare enough for the goal to leave room for them.
  { instead: 'emit, state, read', pattern: /\b(?:say|says|said|saying|unsaid)\b/gi },
  {
    instead: 'emit, report, inform',
    pattern: /\b(?:tell|tells|told|telling|untold)\b(?! apart)/gi,
  },
  { instead: 'hear → receive', pattern: /\b(?:hear|hears|heard)\b/gi },
  { instead: 'no one, none; name the actor', pattern: /\b(?:nobody|nobody's)\b/gi },
  { instead: 'applyCommand, apply, follow', pattern: /\b(?:obey|obeys|obeyed|obeying)\b/gi },
  { instead: 'order request', pattern: /\b(?:wish|wishes|wished)\b/gi },
  {
    instead: 'pending trigger',
    pattern: /\b(?:asleep|sleeper|sleepers|sleeping order|sleeping orders)\b/gi,
  },
  { instead: 'arm, trigger', pattern: /\b(?:wake|wakes|woke|woken|waking|awake)\b/gi },
  { instead: 'equity', pattern: /\b(?:its|their|the|net|[a-z]+'s) worth\b/gi },
  { instead: 'deficit, missing', pattern: /\b(?:lack|lacks|lacked|lacking)\b/gi },
  { instead: 'afford, carry', pattern: /\b(?:bear|bears|bore|borne|bearing|bearable)\b/gi },
  { instead: 'cancelUnmargined', pattern: /\b(?:strip|strips|stripped|stripping)\b/gi },
  {
    instead: 'journal consumer',
    pattern:
      /\b(?:witness|witnesses|witnessed|onlooker|onlookers|follower|followers|keeper|keepers)\b/gi,
  },
  { instead: 'diverged, divergence', pattern: /\b(?:parted|parting|partings)\b/gi },
  { instead: 'onDefect, fail', pattern: /\b(?:stumble|stumbles|stumbled|stumbling)\b/gi },
  {
    instead: 'housekeeping, heartbeat',
    pattern: /\b(?:patrol|patrols|look around|looks around)\b/gi,
  },
  { instead: 'dependencies', pattern: /\bsurroundings\b/gi },
  { instead: 'scenario', pattern: /\b(?:story|stories)\b/gi },
  { instead: 'kill test', pattern: /\b(?:ordeal|ordeals)\b/gi },
  { instead: 'participants, seed', pattern: /\b(?:cast of|the cast|casting|castings)\b/gi },
  { instead: 'volatility', pattern: /\b(?:nerve|nerves|nervous)\b/gi },
  { instead: 'documents', pattern: /\bpapers\b/gi },
  { instead: 'heartbeat', pattern: /\bbeats?\b/gi },
  { instead: 'chance, randomness', pattern: /\bdice\b/gi },
  { instead: 'format', pattern: /\bink\b/gi },
  {
    instead: 'Fix',
    pattern: /\b(?:(?:its|their|the|a|with|and) cures?|(?:would|will|to) cure (?:it|them))\b/gi,
  },
];

/** Whose comments and documents are counted. */
export const WORDED: readonly string[] = ['engine', 'gateway', 'proto', 'client', 'bench', 'test'];

export interface WordCount {
  readonly path: string;
  readonly words: number;
  readonly found: readonly string[];
}

export function wordsOf(tree: Tree): WordCount[] {
  const counts: WordCount[] = [];
  for (const { path, scan } of tree.files.values()) {
    if (!WORDED.includes(path.split('/')[0]) || path.startsWith('proto/generated/')) continue;
    counts.push(countWords(path, scan.comments.map(({ text }) => bareComment(text)).join('\n')));
  }
  for (const { path, text } of tree.documents) counts.push(countWords(path, prose(text)));
  return counts;
}

export function countWords(path: string, text: string): WordCount {
  const found = WORDS.flatMap(({ pattern }) => [...text.matchAll(pattern)].map(([word]) => word));
  return { path, words: text.match(/[\p{L}\d][\p{L}\d'’-]*/gu)?.length ?? 0, found };
}

/** A comment without its marks and without the names of code in it. */
export function bareComment(text: string): string {
  return withoutCode(text.replace(/^\s*(?:\/\*\*?|\*\/|\*|\/\/+)/gm, '').replace(/\*\/$/, ''));
}

/** A document without its blocks of code, code spans and addresses. */
export function prose(text: string): string {
  return withoutCode(text.replace(/^(```|~~~)[\s\S]*?^\1/gm, '').replace(/\]\([^)\s]*\)/g, ']'));
}

function withoutCode(text: string): string {
  return text.replace(/`[^`\n]*`/g, ' ').replace(/\{@link[^}]*\}/g, ' ');
}
