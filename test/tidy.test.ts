/**
 * The manners of the code, stated as data and read from the files themselves.
 *
 * What Biome can check is in biome.json. This file checks the rest: who may import whom, what the
 * engine does not know, and what the tree looks like.
 */

import { existsSync, readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readonlyInterfaces, writableValues } from './structure/module-values.ts';
import { ENGINE_ROOMS, roomOf } from './structure/rooms.ts';
import { kindSwitches } from './structure/switches.ts';
import {
  code,
  documents,
  folder,
  importsOf,
  inRoom,
  linesMatching,
  ROOMS,
  read,
  sources,
  specifiers,
  UNTRACKED,
  written,
} from './support/repository.ts';

/**
 * From the files of a folder, the only imports allowed: own packages by name, own files by path
 * prefix. `bench` and `test` may import everything and are not listed.
 */
const MAY_IMPORT: Record<string, { files: string[]; packages: RegExp }> = {
  engine: { files: ['engine/'], packages: /^(bintrees|decimal\.js)$/ },
  proto: { files: ['proto/', 'engine/schema/', 'engine/kernel/'], packages: /^protobufjs(\/|$)/ },
  'client/core': {
    files: ['client/core/', 'proto/', 'engine/schema/', 'engine/kernel/'],
    packages: /^decimal\.js$/,
  },
  'client/node': {
    files: ['client/node/', 'client/core/'],
    packages: /^(node:|ws$)/,
  },
  'client/bots': {
    files: ['client/bots/', 'client/node/index.ts'],
    packages: /^node:/,
  },
  web: {
    files: ['web/', 'client/core/index.ts'],
    packages: /^(preact(\/hooks)?|@preact\/signals|lightweight-charts)$/,
  },
  gateway: {
    files: [
      ...['gateway/', 'proto/', 'client/node/index.ts', 'client/bots/index.ts'],
      ...['engine/index.ts', 'engine/schema/', 'engine/kernel/', 'engine/financing/index.ts'],
    ],
    packages: /^(node:|(ws|pino|prom-client|commander|zod|decimal\.js)$|protobufjs(\/|$))/,
  },
};

/**
 * The financing book is another engine: of this one it knows numbers and digests (docs/decisions/0023-*), and this one
 * nothing of it.
 */
const FINANCING = 'engine/financing/';
const FINANCING_SEES = 'engine/kernel/';

/** No clock, no randomness, no host, no promise, no float that is not an integer. */
const UNKNOWN_TO_THE_ENGINE: Record<string, RegExp> = {
  'a clock': /\bDate\b|\bperformance\b|\bTemporal\b/,
  dice: /\bMath\.random\b|\bcrypto\b/,
  'a timer': /\b(set(Timeout|Interval|Immediate)|queueMicrotask|nextTick)\b/,
  'a promise': /\basync\b|\bawait\b|\bPromise\b/,
  'the host': /\bprocess\.|\bconsole\.|\bglobalThis\b|\bBuffer\b|\brequire\(/,
  'a locale': /\.toLocale|\.localeCompare|\bIntl\b/,
  'a rounded function': /\bMath\.(pow|exp|expm1|log\w*|cbrt|hypot|a?(sin|cos|tan)\w*)\b/,
};

/** Words that have another one in docs/glossary.md; the engine and the schema use that one. */
const BANNED_WORDS = /\b(aggressor\w*|avgPrice|averagePrice|wallet\w*|leavesQty)\b/i;

/** A file is named for the noun it holds. */
const EMPTY_NAMES = /^(utils?|common|helpers?|types|interfaces|misc|shared|manager|service)s?\./;

const LINES_MAX = 400;

/** Long because they are one straight list. Each entry is a choice; keep the list short. */
const MAY_BE_LONG: string[] = [];

/**
 * These pick a few of the seventy kinds of events and pass over the rest, which is what reading a stream is. Nothing is
 * allowed or applied by what they pass over.
 */
const EVENT_READERS: string[] = [
  'gateway/compliance/records/auditor.ts',
  'gateway/compliance/records/changes.ts',
  'gateway/compliance/records/concerned.ts',
  'gateway/compliance/records/daily-defaults.ts',
  'gateway/compliance/records/event-words.ts',
  'gateway/compliance/records/register-changes.ts',
  'gateway/compliance/watch/links.ts',
  'gateway/compliance/watch/resting-orders.ts',
  'gateway/feeds/risk-feeds.ts',
  'gateway/okx/own-orders.ts',
  'gateway/answers/order-answer.ts',
  'gateway/stress/happenings.ts',
  'gateway/stress/tally.ts',
  'gateway/tools/cli/desk/result.ts',
  'gateway/tools/demo/narrator.ts',
];

describe('the tree', () => {
  test('has only the rooms it is known for', () => {
    const rooms = readdirSync('.', { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
      .map((entry) => entry.name)
      .filter((name) => !UNTRACKED.includes(name) && !ROOMS.includes(name));
    expect(rooms).toEqual([]);
  });

  test('names files for the noun they hold', () => {
    expect(sources.filter((path) => EMPTY_NAMES.test(basename(path)))).toEqual([]);
  });

  test(`keeps files under ${LINES_MAX} lines`, () => {
    const long = sources
      .filter((path) => !MAY_BE_LONG.includes(path))
      .map((path) => ({ path, lines: read(path).split('\n').length - 1 }))
      .filter(({ lines }) => lines > LINES_MAX)
      .map(({ path, lines }) => `${path}: ${lines}`);
    expect(long).toEqual([]);
  });

  test('excuses no file from the length rule that does not need it', () => {
    const idle = MAY_BE_LONG.filter(
      (path) => !existsSync(path) || read(path).split('\n').length - 1 <= LINES_MAX,
    );
    expect(idle).toEqual([]);
  });
});

describe('who may import whom', () => {
  test.each(Object.entries(MAY_IMPORT))('%s imports only what it may', (room, may) => {
    const strangers = importsOf(room).filter(({ target, isFile }) =>
      isFile ? !may.files.some((prefix) => target.startsWith(prefix)) : !may.packages.test(target),
    );
    expect(strangers.map(({ path, target }) => `${path} imports ${target}`)).toEqual([]);
  });

  test('every file of a room with rules has one', () => {
    const ruled = Object.keys(MAY_IMPORT);
    const rooms = new Set(ruled.map(folder));
    const loose = written.filter(
      (path) => rooms.has(folder(path)) && !ruled.some((room) => path.startsWith(`${room}/`)),
    );
    expect(loose.filter((path) => path.endsWith('.ts'))).toEqual([]);
    expect(ruled.filter((room) => importsOf(room).length === 0)).toEqual([]);
  });

  test('in the engine a room imports only from rooms before it, types included', () => {
    const place = (path: string) => ENGINE_ROOMS.indexOf(roomOf(path, true));
    const backward = importsOf('engine').filter(({ path, target, isFile }) => {
      if (!isFile) return false;
      return place(path) < 0 || place(target) < 0 || place(target) > place(path);
    });
    expect(backward.map(({ path, target }) => `${path} imports ${target}`)).toEqual([]);
  });

  test('the financing book and the exchange know nothing of each other', () => {
    const crossing = importsOf('engine').filter(({ path, target }) =>
      path.startsWith(FINANCING)
        ? !target.startsWith(FINANCING) && !target.startsWith(FINANCING_SEES)
        : target.startsWith(FINANCING),
    );
    expect(crossing.map(({ path, target }) => `${path} imports ${target}`)).toEqual([]);
  });

  test('the reader of imports sees every form an import takes', () => {
    const text = [
      "import 'a';",
      "import b from 'b';",
      "import type { C } from 'c';",
      "import {\n  D,\n  type E,\n} from './d.ts';",
      "export { f } from '../f.ts';",
      "export * from 'g';",
      "const h = await import('h');",
      "// import i from 'i';",
      "const text = 'import j';",
      "export function k() {\n  return read('k');\n}",
    ].join('\n');
    expect(specifiers(text)).toEqual(['a', 'b', 'c', './d.ts', '../f.ts', 'g', 'h']);
  });
});

describe('the engine', () => {
  test.each(Object.entries(UNKNOWN_TO_THE_ENGINE))('does not know %s', (_, pattern) => {
    expect(linesMatching(inRoom('engine'), pattern, code)).toEqual([]);
  });

  test('keeps nothing at module level that could be written', () => {
    const texts = inRoom('engine').map((path) => ({ path, text: code(read(path)) }));
    const types = new Set(texts.flatMap(({ text }) => readonlyInterfaces(text)));
    const writable = texts.flatMap(({ path, text }) =>
      writableValues(text, types).map((name) => `${path}: ${name}`),
    );
    expect(writable).toEqual([]);
  });

  test('the reader of module-level values sees what could be written', () => {
    const text = [
      'interface Fixed {\n  readonly a: number;\n  readonly b: {\n    c: number;\n  };\n}',
      'export interface Loose {\n  readonly a: number;\n  b: number;\n}',
      'let count = 0;',
      'const intent: Intent = createIntent();',
      'const tables = new Map<number, number[]>();',
      'const words = new Float64Array(8);',
      'export const list: number[] = [];',
      'const loose: Loose = {\n  a: 1,\n  b: 2,\n};',
      'const START: Int32Array = Int32Array.from(\n  [],\n);',
      'const fixed: Fixed = { a: 1, b: { c: 2 } };',
      'const SIDE = { buy: 1, sell: 2 } as const;',
      'const NAMES: ReadonlyMap<number, string> = new Map([]);',
      'const PAIR: readonly [bigint, bigint] = [0n, 1n];',
      'const PARTS = BigInt(480) * 1_000n;',
      'const SIZE: number = 8 * 3_600;',
      'const { open, closed } = STATES;',
      'export function run(): void {\n  const row = createRow();\n}',
    ].join('\n');
    const types = new Set(readonlyInterfaces(text));
    expect([...types]).toEqual(['Fixed']);
    const expected = ['count', 'intent', 'tables', 'words', 'list', 'loose', 'START'];
    expect(writableValues(text, types)).toEqual(expected);
  });

  test('posts one side of a movement only where the other stands in a position', () => {
    const importing = /\{[^}]*\bpost\b[^}]*\} from '[^']*\/cash\.ts'/;
    const posting = inRoom('engine').filter((path) => importing.test(read(path)));
    expect(posting).toEqual(['engine/ledger/fill.ts']);
  });

  test('uses the words of the glossary', () => {
    expect(linesMatching(inRoom('engine'), BANNED_WORDS, code)).toEqual([]);
  });
});

describe('a switch over a kind', () => {
  const switches = [...inRoom('engine'), ...inRoom('gateway')].flatMap((path) =>
    kindSwitches(code(read(path))).map((found) => ({ path, ...found })),
  );

  test('names every kind of command, of what is due and of a request', () => {
    const open = switches.filter(({ path, subject, isClosed }) => {
      const reads = subject === 'event.kind' && EVENT_READERS.includes(path);
      return !isClosed && !reads;
    });
    expect(open.map(({ path, line, subject }) => `${path}:${line}: switch (${subject})`)).toEqual(
      [],
    );
  });

  test('is excused in no file that names every event', () => {
    const selecting = switches.filter(({ isClosed }) => !isClosed).map(({ path }) => path);
    expect(EVENT_READERS.filter((path) => !selecting.includes(path))).toEqual([]);
  });

  test('is found, and its end is read', () => {
    const [open, closed, none] = ['return null;', 'return command satisfies never;', ''].map(
      (end) =>
        `switch (command.kind) { case 'a': switch (x) { default: }\n ${end && `default: ${end}`} }`,
    );
    expect([open, closed, none].map((text) => kindSwitches(text)[0]?.isClosed)).toEqual([
      false,
      true,
      false,
    ]);
  });
});

describe('what is finished is finished', () => {
  test('no file leaves work for later', () => {
    // The classes keep this line from finding itself.
    const marker = /\b(?:[T]ODO|[F]IXME|[X]XX|[H]ACK)\b/;
    expect(linesMatching([...written, ...documents], marker, (text) => text)).toEqual([]);
  });

  test('no test is switched off or runs alone', () => {
    const off = /\b(?:test|it|describe|suite|bench)(?:\.\w+)*\.(?:only|skip|todo)\b/;
    expect(linesMatching(inRoom('test'), off, code)).toEqual([]);
  });

  test('no file asks the compiler to look away', () => {
    const files = written.filter((path) => folder(path) !== 'test');
    const pragma = linesMatching(files, /@ts-(?:ignore|nocheck|expect-error)/, (text) => text);
    expect([...pragma, ...linesMatching(files, /\bas any\b|:\s*any\b/, code)]).toEqual([]);
  });
});
