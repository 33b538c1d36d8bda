/**
 * The structure of the tree in figures, each with its goal: what stands in the wrong place, and how much of it.
 *
 * Everything is read from the text of the files, so that any checkout can be measured by one version of this code.
 */

import { type UnusedExport, unusedExports } from './exports.ts';
import { type FunctionFound, functionsIn } from './functions.ts';
import { against, feedback, graphOf, knots, reachable } from './graph.ts';
import { ENGINE_ROOMS, GATEWAY_ROOMS, roomOf } from './rooms.ts';
import { BALANCES, COLLATERAL, codeText, POSITIONS, touchesTables, writes } from './tables.ts';
import {
  type Arrow,
  arrowsOf,
  exportedNames,
  filesIn,
  type SourceFile,
  type Tree,
} from './tree.ts';
import { wordsOf } from './words.ts';

export interface Figure {
  readonly name: string;
  readonly value: number;
  /** The most it should be; undefined where the figure is only shown. */
  readonly goal: number | undefined;
  /** What was counted, for the one who mends it. */
  readonly found: readonly string[];
}

/** Without tests: what a change has to touch. */
const CODE = ['engine', 'gateway', 'proto', 'client', 'bench'];

export function figuresOf(tree: Tree): Figure[] {
  const arrows = arrowsOf(tree, tree.files.keys());
  return [
    ...looseFiles(tree),
    ...backwardImports(tree, arrows, 'engine', ENGINE_ROOMS),
    ...backwardImports(tree, arrows, 'gateway', GATEWAY_ROOMS).slice(0, 1),
    ...cycles(arrows),
    ...loadedByClient(tree, arrows),
    ...writers(tree),
    ...parameters(tree),
    exportsOfEngine(tree),
    ...filesTouched(tree),
    ...unused(tree),
    ...wordFigures(tree),
  ];
}

function figure(name: string, found: readonly string[], goal?: number): Figure {
  return { name, value: found.length, goal, found };
}

function looseFiles(tree: Tree): Figure[] {
  return ['engine', 'gateway'].map((folder) => {
    const loose = filesIn(tree, folder).map(({ path }) => path);
    const found = loose.filter((path) => path.split('/').length === 2);
    return figure(`loose files in ${folder}/`, found, 5);
  });
}

/**
 * Arrows between two rooms of a folder that go against the order, types included. Without a declared order the
 * loose files are one room, and the arrows are the fewest that any order has.
 */
function backwardImports(
  tree: Tree,
  arrows: readonly Arrow[],
  folder: string,
  order: readonly string[],
): Figure[] {
  const inside = arrows.filter(({ from, to }) =>
    [from, to].every((path) => path.startsWith(`${folder}/`)),
  );
  const rooms = new Set(filesIn(tree, folder).map(({ path }) => roomOf(path, true)));
  const unknown = [...rooms].filter((room) => !order.includes(room)).sort();
  const isDeclared = unknown.length === 0;
  const of = (path: string): string => roomOf(path, isDeclared);
  const graph = graphOf(inside.map(({ from, to }) => ({ from: of(from), to: of(to) })));
  const found = isDeclared ? against(graph, order) : feedback(graph).arrows;
  const lines = found.map(([from, to]) => {
    const imports = inside.filter((arrow) => of(arrow.from) === from && of(arrow.to) === to);
    const first = imports[0];
    return `${from} → ${to}: ${imports.length} imports, ${first.from} → ${first.to}`;
  });
  const basis = isDeclared ? 'declared order' : 'best order, none declared';
  return [
    figure(`backward arrows between ${folder} rooms (${basis})`, lines, 2),
    figure('  rooms', [...graph.keys()]),
    figure('  folders and loose files without a place in the declared order', unknown, 0),
  ];
}

/** Tests are left out: a cycle there is not in the way of a reader of the code. */
function cycles(arrows: readonly Arrow[]): Figure[] {
  const code = arrows.filter(({ from }) => CODE.includes(from.split('/')[0]));
  const values = code.filter(({ kind }) => kind === 'value');
  const shown = (knot: readonly string[]): string => knot.join(' ');
  return [
    figure('cycles of files, values only', knots(graphOf(values)).map(shown), 0),
    figure('cycles of files, types included', knots(graphOf(code)).map(shown), 0),
  ];
}

/** What a stranger loads are the built files; what is in them, the sources show. */
function loadedByClient(tree: Tree, arrows: readonly Arrow[]): Figure[] {
  const name = ['./client/core', './client'].find((entry) => tree.published.has(entry));
  const source = name === undefined ? undefined : tree.published.get(name);
  if (name === undefined || source === undefined || !tree.files.has(source)) {
    throw new Error('package.json publishes no client');
  }
  const files = tree.loaded.get(name);
  if (files === undefined) throw new Error(`what ${name} loads is not built: npm run build`);
  return [figure(`modules loaded by ${name}`, files, 20), ...sourcesOf(tree, arrows, source)];
}

/** `import type` is erased and every other import stays (verbatimModuleSyntax), so the text shows what is needed. */
function sourcesOf(tree: Tree, arrows: readonly Arrow[], entry: string): Figure[] {
  const values = arrows.filter(({ kind }) => kind === 'value');
  const loaded = [...reachable(graphOf(values), entry)].sort();
  const plain = /^engine\/(?:kernel|schema)\//;
  const behaviour = loaded.filter((path) => path.startsWith('engine/') && !plain.test(path));
  const packages = loaded.flatMap((path) =>
    (tree.files.get(path) as SourceFile).module.imports
      .filter(({ kind, specifier }) => kind === 'value' && !specifier.startsWith('.'))
      .map(({ specifier }) => `${specifier} (${path})`),
  );
  return [
    figure(`  modules of the source in them, from ${entry}`, loaded),
    figure(`  of the engine, outside kernel and schema`, behaviour, 0),
    figure(
      `  imports of node:* and ws among them`,
      packages.filter((name) => /^(?:node:|ws )/.test(name)),
      0,
    ),
  ];
}

function writers(tree: Tree): Figure[] {
  const engine = filesIn(tree, 'engine').map((file) => ({ path: file.path, code: codeText(file) }));
  const of = (columns: typeof BALANCES): string[] =>
    engine.filter(({ code }) => writes(code, columns)).map(({ path }) => path);
  const gateway = filesIn(tree, 'gateway').filter((file) => touchesTables(codeText(file)));
  return [
    figure('engine files that write balances', of(BALANCES), 1),
    figure('engine files that write collateral', of(COLLATERAL), 1),
    figure('engine files that write positions', of(POSITIONS), 1),
    figure(
      'gateway files that touch engine tables',
      gateway.map(({ path }) => path),
      0,
    ),
  ];
}

function parameters(tree: Tree): Figure[] {
  const functions = ['engine', 'gateway', 'proto', 'client'].flatMap((folder) =>
    filesIn(tree, folder).flatMap(({ path, scan }) =>
      functionsIn(scan.tokens).map((found) => ({ folder, path, ...found })),
    ),
  );
  functions.sort((a, b) => b.parameters - a.parameters);
  const shown = ({ path, name, line, parameters }: FunctionFound & { path: string }): string =>
    `${parameters} ${path}:${line} ${name}`;
  const many = functions.filter((found) => found.parameters > 5);
  const five = functions.filter((found) => found.parameters >= 5);
  return [
    figure('functions with more than five parameters', many.map(shown), 0),
    figure('  with five or more', five.map(shown)),
    figure(
      '  with five or more, engine only',
      five.filter((f) => f.folder === 'engine').map(shown),
    ),
  ];
}

function exportsOfEngine(tree: Tree): Figure {
  const index = 'engine/index.ts';
  const names = [...exportedNames(tree, index).keys()].sort();
  return figure(`names exported by ${index}`, names, 60);
}

/**
 * The files that name one sample of a kind: where it is declared and every use of it. What a new one must touch is fewer,
 * and stands in docs/style.md.
 */
function filesTouched(tree: Tree): Figure[] {
  const naming = (word: string): string[] => {
    const files = filesIn(tree, ...CODE).filter(({ text }) =>
      new RegExp(`\\b${word}\\b`).test(text),
    );
    if (files.length === 0) throw new Error(`no file names ${word}: choose another sample`);
    return files.map(({ path }) => path);
  };
  return [
    figure('files that name an order field (displayQty)', naming('displayQty')),
    figure('files that name a command (setClassFloor)', naming('setClassFloor')),
  ];
}

/** A test may ask for a part of a file by itself; what only a test names at all is dead code. */
function unused(tree: Tree): Figure[] {
  const found = unusedExports(tree);
  const shown = (isShown: (unused: UnusedExport) => boolean): string[] =>
    found.filter(isShown).map(({ path, name, line }) => `${path}:${line} ${name}`);
  return [
    figure(
      'exports of values without an importer',
      shown(({ isType, isTested }) => !isType && !isTested),
      0,
    ),
    figure(
      'exports of types without an importer',
      shown(({ isType, isTested }) => isType && !isTested),
      0,
    ),
    figure(
      'exports that only tests name',
      shown(({ isTested, isDead }) => isTested && isDead),
      0,
    ),
    figure(
      '  exports of values that only tests import',
      shown(({ isType, isTested }) => !isType && isTested),
    ),
    figure(
      '  exports of types that only tests import',
      shown(({ isType, isTested }) => isType && isTested),
    ),
  ];
}

function wordFigures(tree: Tree): Figure[] {
  const counts = wordsOf(tree);
  const all = wordFigure('words of the list per 100, comments and documents', counts, 0.1);
  const isDocument = ({ path }: { path: string }): boolean => path.endsWith('.md');
  return [
    all,
    wordFigure(
      '  in comments',
      counts.filter((count) => !isDocument(count)),
    ),
    wordFigure('  in documents', counts.filter(isDocument)),
  ];
}

function wordFigure(name: string, counts: ReturnType<typeof wordsOf>, goal?: number): Figure {
  const words = counts.reduce((sum, count) => sum + count.words, 0);
  const found = counts.reduce((sum, count) => sum + count.found.length, 0);
  const worst = counts
    .filter((count) => count.found.length > 0)
    .sort((a, b) => b.found.length - a.found.length)
    .map((count) => `${count.found.length} ${count.path}: ${tally(count.found)}`);
  return { name, value: Math.round((found / words) * 10_000) / 100, goal, found: worst };
}

function tally(words: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const word of words) {
    const key = word.toLowerCase();
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts].map(([word, count]) => (count === 1 ? word : `${word} ×${count}`)).join(', ');
}
