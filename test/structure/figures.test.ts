// biome-ignore-all lint/suspicious/noTemplateCurlyInString: some texts to scan are templates.

/** The scanner and the counts, on texts small enough to count by hand; the goals are not tested here. */

import { describe, expect, test } from 'vitest';
import { unusedExports } from './exports.ts';
import { figuresOf } from './figures.ts';
import { functionsIn } from './functions.ts';
import { against, feedback, graphOf, knots, reachable } from './graph.ts';
import { moduleOf } from './modules.ts';
import { scan } from './tokens.ts';
import {
  arrowsOf,
  exportedNames,
  readTree,
  type SourceFile,
  sourceFile,
  type Tree,
} from './tree.ts';
import { bareComment, countWords, prose } from './words.ts';

function treeOf(
  files: Record<string, string>,
  published: [string, string][] = [],
  built = ['dist/client/bundle.js'],
): Tree {
  const sources = Object.entries(files).map(([path, text]): [string, SourceFile] => [
    path,
    sourceFile(path, text),
  ]);
  const loaded = new Map(built.length === 0 ? [] : published.map(([name]) => [name, built]));
  return {
    root: '.',
    files: new Map(sources),
    documents: [],
    published: new Map(published),
    loaded,
  };
}

function kindsOf(text: string): string[] {
  return scan(text).tokens.map(({ kind, text: shown }) => `${kind} ${shown}`);
}

describe('tokens', () => {
  test('a comment is no token, and a comment in a string is no comment', () => {
    const { tokens, comments } = scan('a; // b\n/* c\n d */ e(\'// f\', "/* g */");');
    expect(tokens.map(({ text }) => text).join(' ')).toBe('a ; e ( // f , /* g */ ) ;');
    expect(comments).toEqual([
      { text: '// b', line: 1 },
      { text: '/* c\n d */', line: 2 },
    ]);
    expect(tokens[2].line).toBe(3);
  });

  test('an escaped quote ends no string', () => {
    expect(kindsOf("'it\\'s // so' x")).toEqual(["string it\\'s // so", 'word x']);
  });

  test('a template holds tokens in its substitutions, however deep', () => {
    expect(kindsOf('`a ${b({ c: `d ${e}` })} // f` g')).toEqual([
      'template a ',
      ...['punct ${', 'word b', 'punct (', 'punct {', 'word c', 'punct :'],
      ...['template d ', 'punct ${', 'word e', 'punct }', 'template '],
      ...['punct }', 'punct )', 'punct }', 'template  // f', 'word g'],
    ]);
    expect(kindsOf('`costs \\`$5\\` \\${x}` y')).toEqual([
      'template costs \\`$5\\` \\${x}',
      'word y',
    ]);
  });

  test('a slash divides after an operand and opens a regular expression elsewhere', () => {
    const regexes = (text: string): string[] =>
      scan(text).tokens.flatMap(({ kind, text: shown }) => (kind === 'regex' ? [shown] : []));
    expect(regexes("x = /['/]\\/`/gu.test(y)")).toEqual(["/['/]\\/`/gu"]);
    expect(regexes('return /a/; f(/b/, !/c/.test(d))')).toEqual(['/a/', '/b/', '/c/']);
    expect(regexes('a / b / c; (a) / b / c; a[0] / b / c; a! / b / c; i++ / 2 / 3')).toEqual([]);
    expect(regexes('`${a}/b/c`; 4 / 2 / 1')).toEqual([]);
  });
});

describe('imports and exports', () => {
  const of = (text: string) => moduleOf(scan(text).tokens);

  test('every form of an import has its kind', () => {
    const text = [
      "import 'a';",
      "import b from 'b';",
      "import type { C } from 'c';",
      "import {\n  D, // with a comment\n  type E,\n  f as g,\n} from './d.ts';",
      "import type from 'h';",
      "import * as i from 'i';",
      "export { j } from '../j.ts';",
      "export type { K } from 'k';",
      "export * from 'l';",
      "export type * from 'm';",
      "export * as n from 'n';",
      "const o = await import('o');",
      "// import p from 'p';",
      'const text = "import q from \'q\'";',
      'const url = import.meta.url;',
      "import r, { s } from 'r';",
    ].join('\n');
    const kinds = of(text).imports.map(({ specifier, kind }) => `${specifier} ${kind}`);
    const values = ['a value', 'b value', 'c type', './d.ts value', 'h value', 'i value'];
    const passedOn = ['../j.ts value', 'k type', 'l value', 'm type', 'n value'];
    expect(kinds).toEqual([...values, ...passedOn, 'o dynamic', 'r value']);
  });

  test('names are taken from the other side', () => {
    const [first, second] = of(
      "import a, { type B, c as d } from 'x'; import * as e from 'y';",
    ).imports;
    expect(first.names.map(({ name, local }) => `${name} ${local}`)).toEqual([
      'default a',
      'B B',
      'c d',
    ]);
    expect(second.names).toEqual([{ name: '*', local: 'e' }]);
  });

  test('every form of an export has its names', () => {
    const text = [
      'export const a = f(1, 2), b: Map<string, number> = new Map();',
      'export const { c, d: e = 1 } = g, [h] = k;',
      'export async function i() {}',
      'export function* j() {}',
      'export abstract class L {}',
      'export interface M {}',
      'export type N = { a: 1 };',
      "export { o, p as q, type R } from 's';",
      'export default t;',
      'function u() { return { export: 1 }; }',
    ].join('\n');
    expect(of(text).exports.map(({ name }) => name)).toEqual([
      ...['a', 'b', 'c', 'e', 'h', 'i', 'j', 'L', 'M', 'N', 'o', 'q', 'R', 'default'],
    ]);
    expect(
      of(text)
        .exports.filter(({ isType }) => isType)
        .map(({ name }) => name),
    ).toEqual(['M', 'N']);
  });

  test('a name is followed through re-exports to its declaration', () => {
    const tree = treeOf({
      'index.ts':
        "export * from './a.ts'; export { b as c } from './b.ts'; export type * from './t.ts';",
      'a.ts': "import { deep } from './b.ts'; export { deep }; export const own = 1;",
      'b.ts': "export const b = 1, deep = 2; export * from './a.ts';",
      't.ts': 'export type T = 1;',
    });
    const names = [...exportedNames(tree, 'index.ts')].map(
      ([name, at]) => `${name} ${at.path}:${at.name}`,
    );
    expect(names.sort()).toEqual(['T t.ts:T', 'c b.ts:b', 'deep b.ts:deep', 'own a.ts:own']);
  });

  test('an export is used by an import, not by being passed on; tests are told apart', () => {
    const tree = treeOf(
      {
        'engine/a.ts':
          'export const used = 1, passed = 2, tested = 3, inner = used + tested; export type T = 4;',
        'engine/index.ts': "export { passed } from './a.ts';",
        'gateway/b.ts': "import { used } from '../engine/a.ts'; export const whole = used;",
        'gateway/c.ts': "import * as b from './b.ts'; b.whole;",
        'engine/generated.ts': "// Made from a.\nimport { inner } from './a.ts';",
        'engine/d.ts': 'export const dead = 1;',
        'test/a.test.ts':
          "import { tested } from '../engine/a.ts'; import { dead } from '../engine/d.ts';",
        'client/client.ts': 'export const surface = 1;',
      },
      [['./client', 'client/client.ts']],
    );
    const shown = unusedExports(tree).map(
      ({ name, ...is }) => `${name} ${is.isTested} ${is.isType} ${is.isDead}`,
    );
    expect(shown).toEqual([
      'passed false false true',
      'tested true false false',
      'T false true true',
      'dead true false true',
    ]);
  });

  test('of a module exported under a name, what is read of the name is used', () => {
    const tree = treeOf({
      'engine/read.ts': 'export const depth = 1, mark = 2; export interface View {}',
      'engine/index.ts': "export * as read from './read.ts';",
      'gateway/a.ts': "import { read } from '../engine/index.ts'; let v: read.View = read.depth;",
      'gateway/b.ts':
        "import { type read as r } from '../engine/index.ts'; page.r.mark; read.mark;",
    });
    expect(unusedExports(tree).map(({ name }) => name)).toEqual(['mark']);
  });
});

describe('functions', () => {
  const of = (text: string): string[] =>
    functionsIn(scan(text).tokens).map(({ name, parameters }) => `${name} ${parameters}`);

  test('a comma counts where it separates parameters', () => {
    expect(
      of('function f(a: Map<string, number>, { b, c }: D = { b: 1, c: 2 }, ...e: [g, h]) {}'),
    ).toEqual(['f 3']);
    expect(of('function none() {} function trailing(\n  a,\n  b,\n) {}')).toEqual([
      'none 0',
      'trailing 2',
    ]);
    expect(
      of('function f<A extends B<C>, D>(a: (x: A, y: D) => void): Promise<[A, D]> {}'),
    ).toEqual(['f 1']);
  });

  test('methods, constructors and arrows are functions', () => {
    const text = `class A extends B<C> {
      constructor(a, b) { super(a, b); }
      async #m(a: D, b): Promise<E> { if (a) { return; } }
      static get g(): number { return 1; }
      handler = (a, b, c) => a;
    }
    const one = async (a) => a;
    const table = { two: (a, b): void => {}, three(a, b, c) { return f(a, b); } };
    list.map((a, i) => a);`;
    expect(of(text)).toEqual([
      ...['constructor 2', '#m 2', 'g 0', 'handler 3', 'one 1', 'two 2', 'three 3', '(arrow) 2'],
    ]);
  });

  test('a type of a function and a call are none', () => {
    const text = `type F = (a: A, b: B) => void;
    type G<T> = { f: (a: T, b: T) => void };
    interface H { f: (a, b) => void; g(a, b): { c: 1 }; }
    let k: (a, b) => void;
    if (f(a, b)) { g(a, b, c); }
    for (const x of f(a, b)) { x; }
    switch (f(a, b)) { case g(a): { break; } }`;
    expect(of(text)).toEqual([]);
    expect(of('class A { readonly f: (a, b) => void; }')).toEqual([]);
    expect(of('function f(g: (a, b, c) => void): asserts g is H {}')).toEqual(['f 1']);
  });
});

describe('graphs', () => {
  const graph = graphOf(
    ['a b', 'b c', 'c a', 'c d', 'd e', 'e d', 'x a'].map((arrow) => {
      const [from, to] = arrow.split(' ');
      return { from, to };
    }),
  );

  test('a knot is what reaches itself, and nothing that only leads there', () => {
    expect(knots(graph)).toEqual([
      ['a', 'b', 'c'],
      ['d', 'e'],
    ]);
    expect([...reachable(graph, 'd')].sort()).toEqual(['d', 'e']);
  });

  test('backward arrows are counted against an order, or against the best one', () => {
    expect(against(graph, ['e', 'd', 'a', 'b', 'c', 'x'])).toEqual([
      ['e', 'd'],
      ['a', 'b'],
      ['b', 'c'],
    ]);
    expect(feedback(graph).arrows).toHaveLength(2);
    expect(feedback(graph).isProven).toBe(true);
  });

  test('of a knot too large to prove the search finds what is known to be least', () => {
    const names = Array.from({ length: 30 }, (_, at) => `n${at}`);
    const chain = names.flatMap((to, at) => (at === 0 ? [] : [{ from: names[at - 1], to }]));
    const ring = graphOf([...chain, { from: 'n29', to: 'n0' }]);
    expect(feedback(ring).arrows).toHaveLength(1);
    expect(feedback(ring).isProven).toBe(false);
  });
});

describe('words', () => {
  const found = (text: string): readonly string[] => countWords('a', text).found;

  test('each inflection counts once, and no word that contains one', () => {
    expect(found('Nobody says it; the essay was told.')).toEqual(['says', 'told', 'Nobody']);
    expect(found('A trigger that arms is essayed at the storyboard.')).toEqual([]);
    expect(countWords('a', "It isn't a rate-limit of 5.").words).toBe(6);
  });

  test('a word with a plain sense counts in the other one', () => {
    expect(found('what a lot is worth; cures the account; tell apart')).toEqual([]);
    expect(found("the contract's worth; a refusal with its cure; tell the client")).toHaveLength(3);
  });

  test('only prose is read', () => {
    expect(bareComment('/**\n * A `story` of\n * two lines.\n */').trim()).toBe(
      'A   of\n two lines.',
    );
    expect(prose('# A\n```sh\nsay\n```\n[b](say.md) `say`\n').trim()).toBe('# A\n\n[b]');
  });
});

describe('figures', () => {
  const files = {
    'engine/index.ts': "export * from './book/book.ts'; export { unit } from './kernel/unit.ts';",
    'engine/kernel/unit.ts': "import type { Book } from '../book/book.ts'; export const unit = 1;",
    'engine/book/book.ts':
      "import { unit } from '../kernel/unit.ts'; export interface Book { displayQty: typeof unit }",
    'client/client.ts':
      "import { unit } from '../engine/index.ts'; import type { W } from 'ws'; export const a = unit;",
    'gateway/a.ts': "import 'node:fs'; export const kinds = ['setClassFloor'];",
  };
  const shown = (tree: Tree, start: string): number | undefined =>
    figuresOf(tree).find(({ name }) => name.trim().startsWith(start))?.value;
  const published: [string, string][] = [['./client', 'client/client.ts']];

  test('a type that looks upward counts against the declared order', () => {
    const tree = treeOf(files, published);
    expect(shown(tree, 'backward arrows between engine rooms (declared order)')).toBe(1);
    expect(shown(tree, 'folders and loose files without a place')).toBe(0);
    expect(shown(tree, 'cycles of files, values')).toBe(0);
    expect(shown(tree, 'cycles of files, types')).toBe(1);
  });

  test('a room that is not declared is named, and the best order is used', () => {
    const tree = treeOf({ ...files, 'engine/attic/a.ts': '' }, published);
    expect(shown(tree, 'folders and loose files without a place')).toBe(1);
    expect(shown(tree, 'backward arrows between engine rooms (best order')).toBe(1);
  });

  test('a client loads what it imports as a value, to the end', () => {
    const tree = treeOf(files, published, ['dist/a.js', 'dist/b.js']);
    expect(shown(tree, 'modules loaded by ./client')).toBe(2);
    expect(shown(tree, 'modules of the source in them')).toBe(4);
    expect(shown(tree, 'of the engine, outside kernel and schema')).toBe(2);
    expect(shown(tree, 'imports of node:* and ws')).toBe(0);
  });

  test('what cannot be measured is no goal met', () => {
    expect(() => figuresOf(treeOf(files))).toThrow('publishes no client');
    expect(() => figuresOf(treeOf(files, published, []))).toThrow('not built');
    const { 'gateway/a.ts': _, ...others } = files;
    expect(() => figuresOf(treeOf(others, published))).toThrow('no file names setClassFloor');
  });
});

test('the whole tree is read: every import leads to a file, and every figure is a number', () => {
  const tree = readTree('.');
  const { path } = [...tree.files.values()].find(
    (file) => file.path === 'engine/index.ts',
  ) as SourceFile;
  expect(arrowsOf(tree, [path]).length).toBeGreaterThan(5);
  const lost = [...tree.files.values()].flatMap((file) => {
    const wanted = file.module.imports.filter(({ specifier }) => /^\.\.?\/.*\.ts$/.test(specifier));
    const found = arrowsOf(tree, [file.path]).filter(({ to }) => to.endsWith('.ts'));
    return wanted.length === found.length ? [] : [file.path];
  });
  expect(lost).toEqual([]);
  expect(tree.published.get('./client/core')).toBe('client/core/index.ts');
  expect(tree.loaded.get('./client/core')).toEqual([
    'dist/client/bundle/core.js',
    'dist/client/bundle/shared.js',
  ]);
  for (const { name, value } of figuresOf(tree)) expect(value, name).not.toBeNaN();
}, 60_000);
