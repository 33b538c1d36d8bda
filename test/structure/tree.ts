/** The files of a checkout, each scanned once, with every import resolved to a file. */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { type Export, type ImportKind, type Module, moduleOf } from './modules.ts';
import { type Scan, scan } from './tokens.ts';

const SKIPPED = new Set(['node_modules', 'dist', 'coverage', 'data']);

/** Written by a tool: they are loaded and imported, but not read as written code. Some are marked in their first line. */
const GENERATED = 'proto/generated/';
const GENERATED_HEAD = '// Made from ';

export interface SourceFile {
  readonly path: string;
  readonly text: string;
  readonly scan: Scan;
  readonly module: Module;
}

export interface Tree {
  readonly root: string;
  readonly files: ReadonlyMap<string, SourceFile>;
  readonly documents: readonly { readonly path: string; readonly text: string }[];
  /** What the package publishes: the name a stranger imports → the source file, either with one `*` or none. */
  readonly published: ReadonlyMap<string, string>;
  /** The same names → the built files that an import of it loads, none where the tree is not built. */
  readonly loaded: ReadonlyMap<string, readonly string[]>;
}

export interface Arrow {
  readonly from: string;
  readonly to: string;
  readonly kind: ImportKind;
}

export function readTree(root: string): Tree {
  const paths = filesUnder(root, '');
  const files = new Map<string, SourceFile>();
  for (const path of paths) {
    if (!/\.(?:ts|mjs|js)$/.test(path) || path.endsWith('.d.ts')) continue;
    files.set(path, sourceFile(path, readFileSync(join(root, path), 'utf8')));
  }
  const documents = paths
    .filter((path) => path.endsWith('.md'))
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Manifest;
  const entries = Object.entries(manifest.exports ?? {});
  const published = entries.flatMap(([name, target]) => named(name, sourceOf(target)));
  const loaded = entries.flatMap(([name, target]) => named(name, loadedBy(root, target)));
  return { root, files, documents, published: new Map(published), loaded: new Map(loaded) };
}

interface Manifest {
  readonly exports?: Readonly<Record<string, unknown>>;
}

function named<T>(name: string, value: T | undefined): [string, T][] {
  return value === undefined ? [] : [[name, value]];
}

/** By the declarations of an entry, or by its module where it names none. */
function sourceOf(target: unknown): string | undefined {
  const text = JSON.stringify(target);
  const found = text.match(/"\.\/dist\/([^"]+)\.d\.ts"/) ?? text.match(/"\.\/dist\/([^"]+)\.js"/);
  return found === null ? undefined : `${found[1]}.ts`;
}

function loadedBy(root: string, target: unknown): string[] | undefined {
  const entry = JSON.stringify(target).match(/"\.\/(dist\/[^"]+\.js)"/)?.[1];
  if (entry === undefined || !existsSync(join(root, entry))) return undefined;
  const found = new Set([entry]);
  for (const path of found) {
    const { imports } = moduleOf(scan(readFileSync(join(root, path), 'utf8')).tokens);
    for (const { specifier } of imports) {
      if (specifier.startsWith('.')) found.add(posix.join(dirname(path), specifier));
    }
  }
  return [...found];
}

export function sourceFile(path: string, text: string): SourceFile {
  const found = scan(text);
  return { path, text, scan: found, module: moduleOf(found.tokens) };
}

/** The written files of some top folders, in order of path. */
export function filesIn(tree: Tree, ...folders: readonly string[]): SourceFile[] {
  return [...tree.files.values()].filter(
    ({ path, text }) =>
      folders.includes(path.split('/')[0]) &&
      !path.startsWith(GENERATED) &&
      !text.startsWith(GENERATED_HEAD),
  );
}

/** The file that a specifier names, or undefined for a package. */
export function resolve(tree: Tree, path: string, specifier: string): string | undefined {
  if (!specifier.startsWith('.')) return undefined;
  const target = posix.normalize(posix.join(dirname(path), specifier));
  return tree.files.has(target) ? target : undefined;
}

/** Every import between files of the tree; a re-export is one too. */
export function arrowsOf(tree: Tree, paths: Iterable<string>): Arrow[] {
  const arrows: Arrow[] = [];
  for (const from of paths) {
    for (const { specifier, kind } of (tree.files.get(from) as SourceFile).module.imports) {
      const to = resolve(tree, from, specifier);
      if (to !== undefined) arrows.push({ from, to, kind });
    }
  }
  return arrows;
}

/** Names a module exports, through `export *`: name → the file and the name that declare it. */
export function exportedNames(tree: Tree, path: string): Map<string, Declaration> {
  const names = new Map<string, Declaration>();
  collectNames(tree, path, names, new Set());
  return names;
}

export interface Declaration {
  readonly path: string;
  readonly name: string;
}

function collectNames(
  tree: Tree,
  path: string,
  names: Map<string, Declaration>,
  visited: Set<string>,
): void {
  if (visited.has(path)) return;
  visited.add(path);
  const { module } = tree.files.get(path) as SourceFile;
  for (const { name } of module.exports) {
    if (!names.has(name)) names.set(name, declarationOf(tree, path, name) ?? { path, name });
  }
  for (const specifier of module.stars) {
    const target = resolve(tree, path, specifier);
    if (target !== undefined) collectNames(tree, target, names, visited);
  }
}

/** Follows re-exports to the declaration of `name`; undefined where the module exports no such name. */
export function declarationOf(tree: Tree, path: string, name: string): Declaration | undefined {
  return follow(tree, path, name, new Set());
}

function follow(
  tree: Tree,
  path: string,
  name: string,
  visited: Set<string>,
): Declaration | undefined {
  if (visited.has(`${path} ${name}`)) return undefined;
  visited.add(`${path} ${name}`);
  const { module } = tree.files.get(path) as SourceFile;
  const found = module.exports.find((exported) => exported.name === name);
  if (found !== undefined) return followExport(tree, path, found, visited);
  for (const specifier of module.stars) {
    const target = resolve(tree, path, specifier);
    const declared = target === undefined ? undefined : follow(tree, target, name, visited);
    if (declared !== undefined) return declared;
  }
  return undefined;
}

function followExport(
  tree: Tree,
  path: string,
  exported: Export,
  visited: Set<string>,
): Declaration | undefined {
  const { local, from, name } = exported;
  if (local === '*') return { path, name };
  if (from !== undefined) {
    const target = resolve(tree, path, from);
    return target === undefined ? undefined : follow(tree, target, local, visited);
  }
  const { module } = tree.files.get(path) as SourceFile;
  for (const { specifier, names } of module.imports) {
    const imported = names.find((entry) => entry.local === local && entry.name !== '*');
    const target = imported && resolve(tree, path, specifier);
    if (target !== undefined) return follow(tree, target, imported?.name as string, visited);
  }
  return { path, name };
}

function filesUnder(root: string, folder: string): string[] {
  const entries = readdirSync(join(root, folder), { withFileTypes: true });
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  return entries.flatMap((entry) => {
    if (entry.name.startsWith('.') || SKIPPED.has(entry.name)) return [];
    const path = posix.join(folder, entry.name);
    return entry.isDirectory() ? filesUnder(root, path) : [path];
  });
}
