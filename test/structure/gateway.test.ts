/** The order of the gateway's rooms, the door of its log, and that timers and threads are handed in. */

import { describe, expect, test } from 'vitest';
import { GATEWAY_ROOMS, roomOf } from './rooms.ts';
import { filesIn, readTree, resolve, type SourceFile, sourceFile, type Tree } from './tree.ts';

/** What the rest of the gateway sees of its log: commands in, batches and snapshots out, wherever they are kept. */
const DOOR_OF_THE_LOG = [
  'open-log.ts',
  'copy-log.ts',
  'log-store.ts',
  'log-report.ts',
  'log-error.ts',
  'group-commit.ts',
  'position.ts',
  'rules.ts',
  'snapshot.ts',
  'text-log.ts',
  'disk.ts',
].map((name) => `gateway/log/${name}`);
const ROOMS_OF_LOG_FILES = /\b(?:join|resolve)\([^)]*'(?:journal|archive|snapshots)'/;
const HOST_MODULES = /^node:(?:timers|worker_threads)/;
const TIMERS = new Set(['setTimeout', 'setInterval', 'setImmediate', 'Worker']);

const tree = readTree('.');
const gateway = filesIn(tree, 'gateway');

describe('the gateway', () => {
  test('imports in a room only from rooms before it, types included', () => {
    expect(gateway.flatMap((file) => backward(tree, file))).toEqual([]);
  });

  test('has no timer and no thread but those of the host', () => {
    expect(gateway.flatMap(timersOf)).toEqual([]);
  });

  test('opens a log only by its door, and knows nothing of its files', () => {
    expect(gateway.flatMap((file) => pastTheDoor(tree, file))).toEqual([]);
  });

  test('would be seen to do otherwise', () => {
    const text = [
      "import { Worker } from 'node:worker_threads';",
      "import { readJournal } from '../log/journal-reader.ts';",
      "import type { Venue } from '../venue/venue.ts';",
      "const path = join(folder, 'journal');",
      'setTimeout(() => {}, 1); // setInterval in a comment, and in the string below',
      "const word = 'setImmediate';",
    ].join('\n');
    const file = sourceFile('gateway/core/example.ts', text);
    expect(timersOf(file)).toEqual([
      'gateway/core/example.ts: node:worker_threads',
      'gateway/core/example.ts: Worker',
      'gateway/core/example.ts: setTimeout',
    ]);
    expect(pastTheDoor(tree, file)).toEqual([
      'gateway/core/example.ts: gateway/log/journal-reader.ts',
      'gateway/core/example.ts: a folder of the log',
    ]);
    expect(backward(tree, file)).toEqual(['gateway/core/example.ts: gateway/venue/venue.ts']);
  });
});

function timersOf({ path, scan, module }: SourceFile): string[] {
  if (path.startsWith('gateway/host/')) return [];
  const imported = module.imports.map(({ specifier }) => specifier);
  const words = scan.tokens.filter(({ kind, text }) => kind === 'word' && TIMERS.has(text));
  const found = [
    ...imported.filter((specifier) => HOST_MODULES.test(specifier)),
    ...words.map(({ text }) => text),
  ];
  return found.map((name) => `${path}: ${name}`);
}

function pastTheDoor(among: Tree, file: SourceFile): string[] {
  const { path, text } = file;
  if (path.startsWith('gateway/log/')) return [];
  const found = importsOf(among, file).filter(
    (target) => target.startsWith('gateway/log/') && !DOOR_OF_THE_LOG.includes(target),
  );
  if (ROOMS_OF_LOG_FILES.test(text)) found.push('a folder of the log');
  return found.map((target) => `${path}: ${target}`);
}

function backward(among: Tree, file: SourceFile): string[] {
  const place = (path: string): number => GATEWAY_ROOMS.indexOf(roomOf(path, true));
  return importsOf(among, file)
    .filter((target) => target.startsWith('gateway/'))
    .filter((target) => place(target) < 0 || place(target) > place(file.path))
    .map((target) => `${file.path}: ${target}`);
}

function importsOf(among: Tree, { path, module }: SourceFile): string[] {
  return module.imports.flatMap(({ specifier }) => resolve(among, path, specifier) ?? []);
}
