// The files of the repository as text, for the tests that hold the code to its own rules.

import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

/** The rooms of the house. A new one is a decision: write its page and add it here. */
export const ROOMS: readonly string[] = [
  'bench',
  'client',
  'docs',
  'engine',
  'examples',
  'gateway',
  'proto',
  'test',
  'web',
];

/** Made by tools or by a running venue, never committed. */
export const UNTRACKED: readonly string[] = ['node_modules', 'dist', 'coverage', 'data'];

export const sources: readonly string[] = filesUnder('.').filter(
  (path) => /\.(tsx?|mjs)$/.test(path) && !path.startsWith('proto/generated/'),
);
export const written: readonly string[] = sources.filter((path) => ROOMS.includes(folder(path)));
export const documents: readonly string[] = filesUnder('.').filter((path) => path.endsWith('.md'));
export const decisions: readonly string[] = documents.filter((path) =>
  /^docs\/decisions\/\d/.test(path),
);

export interface Import {
  readonly path: string;
  readonly target: string; // A path from the root for a file, the name for a package.
  readonly isFile: boolean;
}

export function importsOf(room: string): Import[] {
  const files = inRoom(room).filter((path) => /\.tsx?$/.test(path)); // A .mjs is a build step.
  return files.flatMap((path) =>
    specifiers(read(path)).map((specifier) => {
      const isFile = specifier.startsWith('.');
      const target = isFile ? normalize(join(dirname(path), specifier)) : specifier;
      return { path, target, isFile };
    }),
  );
}

export function specifiers(text: string): string[] {
  const form = /^(?:import|export)\s+(?:[^'";]*?\bfrom\s*)?'([^']+)'|\bimport\(\s*'([^']+)'/gm;
  return [...withoutComments(text).matchAll(form)].map(
    ([, from, dynamic]) => from ?? dynamic ?? '',
  );
}

/** `file:line: text` of every line on which `pattern` is found in its `view`. */
export function linesMatching(
  paths: string[],
  pattern: RegExp,
  view: (text: string) => string,
): string[] {
  return paths.flatMap((path) =>
    view(read(path))
      .split('\n')
      .flatMap((line, at) => (pattern.test(line) ? [`${path}:${at + 1}: ${line.trim()}`] : [])),
  );
}

export const COMMENT_OR_STRING: RegExp =
  /\/\*[\s\S]*?\*\/|\/\/[^\n]*|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`/g;

/** The text with comments emptied; line numbers stay. */
export function withoutComments(text: string): string {
  return text.replace(COMMENT_OR_STRING, (token) =>
    token.startsWith('/') ? token.replace(/[^\n]/g, '') : token,
  );
}

/** The text with comments and strings emptied; line numbers stay. */
export function code(text: string): string {
  return text.replace(COMMENT_OR_STRING, (token) => token.replace(/[^\n]/g, ''));
}

/** Markdown without its code blocks and code spans. */
export function prose(text: string): string {
  return text.replace(/^```[\s\S]*?^```/gm, '').replace(/`[^`\n]*`/g, '');
}

export function inRoom(room: string): string[] {
  return written.filter((path) => path.startsWith(`${room}/`));
}

export function folder(path: string): string {
  return path.split('/')[0] ?? '';
}

export function read(path: string): string {
  return readFileSync(path, 'utf8');
}

export function filesUnder(directory: string): string[] {
  return readdirSync(directory, { withFileTypes: true }).flatMap((entry) => {
    if (entry.name.startsWith('.') || UNTRACKED.includes(entry.name)) return [];
    const path = join(directory, entry.name);
    return entry.isDirectory() ? filesUnder(path) : [path];
  });
}
