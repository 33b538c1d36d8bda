/**
 * What the regulator asks, and where it is shown: docs/rules/register.md against the tests. Every id of the register
 * has a proof, a proof names the ids that it shows, and no id is asked twice or forgotten.
 *
 * A proof is marked `Shows P-40, I-22.` in a comment: a scenario of test/scenarios, or any test.
 */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readRegister } from './rules/register.ts';

const ID = /\b[A-Z]-\d{2}a?\b/g;
/** The families and how far they count: an id that is left out is a gap. */
const ASKED: Readonly<Record<string, readonly number[]>> = {
  A: range(1, 14),
  F: range(1, 19),
  G: [...range(1, 15), ...range(20, 26)],
  I: [...range(1, 9), ...range(20, 24)],
  N: range(1, 7),
  O: range(1, 4),
  P: [...range(1, 10), ...range(20, 24), ...range(30, 38), ...range(40, 46), ...range(50, 53)],
  W: range(1, 3),
};

const { requirements: rows, byPeople: people } = readRegister();

/** Test file → the ids it claims to show. */
const shown = new Map<string, readonly string[]>();
for (const path of filesUnder('test')) {
  if (!/\.(ts|txt)$/.test(path) || path === 'test/register.test.ts') continue;
  const shows = readFileSync(path, 'utf8').match(/\bShows (?:[A-Z]-\d{2}a?[,. ]\s*)+/g) ?? [];
  const ids = shows.flatMap((sentence) => sentence.match(ID) ?? []);
  if (ids.length > 0) shown.set(path, ids);
}

test('every id that is asked stands in the register, once', () => {
  const asked = Object.entries(ASKED).flatMap(([family, numbers]) =>
    numbers.map((number) => `${family}-${String(number).padStart(2, '0')}`),
  );
  const listed = [...rows.map(({ id }) => id), ...people.map(({ id }) => id)];
  expect(listed.filter((id, at) => listed.indexOf(id) !== at)).toEqual([]);
  expect(listed.sort()).toEqual([...asked, 'P-03a'].sort());
});

test('the register has rows, and every one has a proof that exists', () => {
  expect(rows.length).toBeGreaterThan(70);
  expect(rows.filter(({ proofs }) => proofs.length === 0).map(({ id }) => id)).toEqual([]);
  const missing = rows.flatMap(({ proofs }) => proofs.filter((path) => !existsSync(path)));
  expect(missing).toEqual([]);
});

test('every proof names the id that it shows', () => {
  const silent = rows.flatMap(({ id, proofs }) =>
    proofs.filter((path) => !shown.get(path)?.includes(id)).map((path) => `${path}: ${id}`),
  );
  expect(silent).toEqual([]);
});

test('every id that a test claims to show has it for a proof', () => {
  const claimed = [...shown].flatMap(([path, ids]) => ids.map((id) => ({ path, id })));
  const unlisted = claimed.filter(
    ({ path, id }) => !rows.some((row) => row.id === id && row.proofs.includes(path)),
  );
  expect(unlisted.map(({ path, id }) => `${path}: ${id}`)).toEqual([]);
});

describe('what only people can satisfy', () => {
  test('is emitted with the reason', () => {
    expect(people.length).toBeGreaterThan(20);
    expect(people.filter(({ why }) => why.length < 8).map(({ id }) => id)).toEqual([]);
  });
});

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, at) => from + at);
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}
