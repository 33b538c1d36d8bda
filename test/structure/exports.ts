/** Exports without an importer: an `export` that could go, or a name that could go altogether. */

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
  /** Some test imports it: it is no dead code, but only a test keeps it. */
  readonly isTested: boolean;
}

/** What the package publishes counts as used: a stranger may import it. */
export function unusedExports(tree: Tree): UnusedExport[] {
  const used = new Set([...importedNames(tree, filesIn(tree, ...CODE)), ...publishedNames(tree)]);
  const tested = importedNames(tree, filesIn(tree, 'test'));
  return filesIn(tree, ...CODE)
    .filter(({ path }) => !isPublishedWhole(tree, path))
    .flatMap(({ path, module }) =>
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
 * taken whole every name counts.
 */
function importedNames(tree: Tree, files: readonly SourceFile[]): Set<string> {
  const names = new Set<string>();
  const add = (found: Declaration | undefined): void => {
    if (found !== undefined) names.add(`${found.path} ${found.name}`);
  };
  for (const { path, module } of files) {
    for (const { specifier, names: imported } of module.imports) {
      const target = resolve(tree, path, specifier);
      if (target === undefined) continue;
      for (const { name } of imported) {
        if (name !== '*') add(declarationOf(tree, target, name));
        else for (const declaration of exportedNames(tree, target).values()) add(declaration);
      }
    }
  }
  return names;
}

/** Not a name that was imported and is exported again. */
function isDeclaredHere(module: SourceFile['module'], local: string, name: string): boolean {
  if (local === '*') return false;
  const isImported = module.imports.some(({ names }) =>
    names.some((entry) => entry.local === local),
  );
  return !isImported || local !== name;
}
