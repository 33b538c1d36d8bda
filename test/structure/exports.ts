/** Exports without an importer: an `export` that could go, or a name that could go altogether. */

import { isMark, isWord, type Token } from './tokens.ts';
import {
  type Declaration,
  declarationOf,
  exportedNames,
  filesIn,
  resolve,
  type SourceFile,
  type Tree,
} from './tree.ts';

const CODE = ['engine', 'gateway', 'proto', 'client', 'bench'];

export interface UnusedExport extends Declaration {
  readonly line: number;
  readonly isType: boolean;
  /** Some test imports it. */
  readonly isTested: boolean;
  /** Nothing else in its file names it: with no importer it is dead code, whatever tests it. */
  readonly isDead: boolean;
}

/** What the package publishes counts as used: a stranger may import it. What generated code imports is used too. */
export function unusedExports(tree: Tree): UnusedExport[] {
  const users = [...tree.files.values()].filter(({ path }) => CODE.includes(path.split('/')[0]));
  const used = new Set([...importedNames(tree, users), ...publishedNames(tree)]);
  const tested = importedNames(tree, filesIn(tree, 'test'));
  return filesIn(tree, ...CODE)
    .filter(({ path }) => !isPublishedWhole(tree, path))
    .flatMap(({ path, module, scan }) =>
      module.exports
        .filter(
          ({ name, local, from }) => from === undefined && isDeclaredHere(module, local, name),
        )
        .filter(({ name }) => !used.has(`${path} ${name}`))
        .map(({ name, line, isType }) => ({
          path,
          name,
          line,
          isType,
          isTested: tested.has(`${path} ${name}`),
          isDead: scan.tokens.filter((token) => isWord(token, name)).length < 2,
        })),
    );
}

function publishedNames(tree: Tree): string[] {
  return [...tree.published.values()]
    .filter((path) => tree.files.has(path))
    .flatMap((path) => [...exportedNames(tree, path).values()])
    .map(({ path, name }) => `${path} ${name}`);
}

/** By a pattern such as `./client/*` every file of a folder is published. */
function isPublishedWhole(tree: Tree, path: string): boolean {
  return [...tree.published.values()].some((target) => {
    const [before, after] = target.split('*');
    return after !== undefined && path.startsWith(before) && path.endsWith(after);
  });
}

/**
 * `path name` of every declaration that a file imports, through re-exports; passing on is not importing. Of a module
 * taken whole every name counts; of one that is exported under a name, what is read of that name (`read.depth`).
 */
function importedNames(tree: Tree, files: readonly SourceFile[]): Set<string> {
  const names = new Set<string>();
  const add = (found: Declaration | undefined): void => {
    if (found !== undefined) names.add(`${found.path} ${found.name}`);
  };
  for (const { path, module, scan } of files) {
    for (const { specifier, names: imported } of module.imports) {
      const target = resolve(tree, path, specifier);
      if (target === undefined) continue;
      for (const { name, local } of imported) {
        if (name === '*') {
          for (const declaration of exportedNames(tree, target).values()) add(declaration);
          continue;
        }
        const declared = declarationOf(tree, target, name);
        add(declared);
        const members = declared && namespaceAt(tree, declared);
        if (members === undefined) continue;
        for (const member of membersOf(scan.tokens, local)) add(members.get(member));
      }
    }
  }
  return names;
}

/** The names behind `export * as name from`; undefined for any other declaration. */
function namespaceAt(
  tree: Tree,
  { path, name }: Declaration,
): Map<string, Declaration> | undefined {
  const { module } = tree.files.get(path) as SourceFile;
  const from = module.exports.find((entry) => entry.name === name && entry.local === '*')?.from;
  const target = from === undefined ? undefined : resolve(tree, path, from);
  return target === undefined ? undefined : exportedNames(tree, target);
}

/** What a file reads of a name: `local.member`. */
function membersOf(tokens: readonly Token[], local: string): string[] {
  return tokens.flatMap((token, at) =>
    isWord(token, local) && !isMark(tokens[at - 1], '.') && isMark(tokens[at + 1], '.')
      ? [tokens[at + 2].text]
      : [],
  );
}

/** Not a name that was imported and is exported again. */
function isDeclaredHere(module: SourceFile['module'], local: string, name: string): boolean {
  if (local === '*') return false;
  const isImported = module.imports.some(({ names }) =>
    names.some((entry) => entry.local === local),
  );
  return !isImported || local !== name;
}
