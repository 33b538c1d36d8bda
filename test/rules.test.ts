/**
 * Traceability: every rule of docs/rules has a test, and every test that names a rule names one
 * that exists. A rule is a heading with its id, `## MATCH-001 Best price first`; a test names it
 * anywhere: in the head of a scenario, in a title, in a comment beside a table.
 */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const RULES = 'docs/rules';
const ID = /\b[A-Z]{2,}-\d{3}\b/g;

const headings = filesUnder(RULES)
  .filter((path) => path.endsWith('.md'))
  .flatMap((path) => readFileSync(path, 'utf8').match(/^#{1,6} .*$/gm) ?? [])
  .flatMap((heading) => heading.match(ID) ?? []);
const rules = new Set(headings);
/** Only the families of the rules count: SHA-256 is not a rule of ours. */
const families = new Set(headings.map(family));

const named = new Map<string, string>();
for (const path of filesUnder('test')) {
  if (!/\.(ts|txt|json|jsonl|md)$/.test(path) || path === 'test/rules.test.ts') continue;
  for (const id of readFileSync(path, 'utf8').match(ID) ?? []) {
    if (families.has(family(id))) named.set(id, path);
  }
}

const unwritten = rules.size === 0;

test.skipIf(unwritten)('every rule is named by a test', () => {
  expect([...rules].filter((id) => !named.has(id)).sort()).toEqual([]);
});

test.skipIf(unwritten)('every rule that a test names is written', () => {
  const unknown = [...named].filter(([id]) => !rules.has(id));
  expect(unknown.map(([id, path]) => `${id} in ${path}`)).toEqual([]);
});

test.skipIf(unwritten)('no rule id is used twice', () => {
  expect(headings.filter((id, at) => headings.indexOf(id) !== at)).toEqual([]);
});

function family(id: string): string {
  return id.slice(0, id.indexOf('-'));
}

function filesUnder(directory: string): string[] {
  if (!existsSync(directory)) return [];
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}
