import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { FolderError, makeFolders, makeNewFolder } from '../../../gateway/host/folders.ts';

let room = '';
beforeEach(() => {
  room = mkdtempSync(join(tmpdir(), 'praya-folders-'));
});
afterEach(() => rmSync(room, { recursive: true, force: true }));

test('makes what is missing, with the mode, and leaves alone what is there', () => {
  mkdirSync(join(room, 'a'), { mode: 0o755 });
  makeFolders(join(room, 'a', 'b', 'c'), 0o700);
  expect(statSync(join(room, 'a')).mode & 0o777).toBe(0o755);
  expect(statSync(join(room, 'a', 'b', 'c')).mode & 0o777).toBe(0o700);
  makeFolders(join(room, 'a', 'b', 'c'));
});

test('makes a new one once', () => {
  makeNewFolder(join(room, 'new'), 0o700);
  expect(statSync(join(room, 'new')).mode & 0o777).toBe(0o700);
  expect(() => makeNewFolder(join(room, 'new'))).toThrow(
    /new: the folder cannot be made \(EEXIST\)/,
  );
});

test('names the place that is in the way, at once, on every odd file system', () => {
  writeFileSync(join(room, 'file'), '');
  symlinkSync('loop', join(room, 'loop'));
  symlinkSync('nowhere', join(room, 'dangling'));
  const places = ['/proc/praya', '/proc/self/praya/data', '/dev/null', '/dev/full/data'];
  for (const name of ['file', 'file/data', 'loop', 'loop/data', 'dangling', 'a'.repeat(300)]) {
    places.push(join(room, name));
  }
  for (const place of places) {
    expect(() => makeFolders(place), place).toThrow(FolderError);
    expect(() => makeFolders(place), place).toThrow(/^\/\S+: /);
  }
});

test('nothing else in the gateway makes folders by a recursive mkdir', () => {
  const files = readdirSync('gateway', { recursive: true, encoding: 'utf8' });
  const found = files
    .filter((name) => name.endsWith('.ts') && name !== 'host/folders.ts')
    .filter((name) => /mkdir(Sync)?\(/.test(readFileSync(join('gateway', name), 'utf8')));
  expect(found).toEqual([]);
});
