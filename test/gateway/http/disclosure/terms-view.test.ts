// Every value of a contract's terms that is enforced is disclosed, and nothing else: change any of them, and what is
// disclosed changes.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { BTC_PERP } from '../../../../engine/index.ts';
import type { ContractTerms } from '../../../../engine/schema/index.ts';
import { moment, percent, seconds, steps } from '../../../../gateway/http/disclosure/amounts.ts';
import { changesBetween, termsView } from '../../../../gateway/http/disclosure/terms-view.ts';

/** Paths of all numbers and texts in a value. */
function leaves(value: unknown, path: readonly string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [[...path]];
  return Object.entries(value).flatMap(([key, member]) => leaves(member, [...path, key]));
}

function changed(path: readonly string[]): ContractTerms {
  const terms = structuredClone(BTC_PERP) as unknown as Record<string, unknown>;
  let at = terms;
  for (const key of path.slice(0, -1)) at = at[key] as Record<string, unknown>;
  const last = path.at(-1) ?? '';
  const value = at[last];
  at[last] = typeof value === 'number' ? value + 1 : `${value}1`;
  return terms as unknown as ContractTerms;
}

/** Shown beside the terms, or the same for the whole venue; and recordings are not disclosed. */
const BESIDE = ['contract', 'symbol', 'base', 'currency', 'moneyDecimals', 'recorded'];

const PATHS = leaves(BTC_PERP).filter(([first = '']) => !BESIDE.includes(first));

/** What acts on terms: not what declares, checks, lists or stores them. */
const ACTING = filesUnder('engine', 'gateway/compliance').filter(
  (path) => !/financing|engine\/schema|contracts\/(terms|live-contracts)\.ts/.test(path),
);

function filesUnder(...folders: string[]): string[] {
  return folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
      .map((entry) => join(entry.parentPath, entry.name)),
  );
}

describe('DISC-010 what is not enforced is not disclosed', () => {
  const code = ACTING.map((path) => readFileSync(path, 'utf8')).join('\n');

  test.each(PATHS.map((path) => path.join('.')))('%s acts', (path) => {
    const name = path.split('.').at(-1) ?? '';
    expect(/^\d+$/.test(name) || new RegExp(`\\b${name}\\b`).test(code)).toBe(true);
  });
});

describe('DISC-002 no value of the terms is left out', () => {
  test.each(PATHS.map((path) => [path.join('.'), path] as const))('%s', (_, path) => {
    const after = changed(path);
    expect(JSON.stringify(termsView(after))).not.toBe(JSON.stringify(termsView(BTC_PERP)));
    const changes = changesBetween(BTC_PERP, after);
    expect(changes.length).toBeGreaterThan(0);
    for (const { before, after: next } of changes) expect(before).not.toBe(next);
  });

  test('a change of nothing is no change', () => {
    expect(changesBetween(BTC_PERP, structuredClone(BTC_PERP))).toEqual([]);
  });

  test('a member of the index that goes and one that comes are two lines', () => {
    const [first, ...rest] = BTC_PERP.index.sources;
    const sources = [{ ...first, name: 'golf' }, ...rest] as ContractTerms['index']['sources'];
    const after = { ...BTC_PERP, index: { ...BTC_PERP.index, sources } };
    expect(changesBetween(BTC_PERP, after)).toEqual([
      { field: 'index.members.alpha.name', before: 'alpha', after: '' },
      { field: 'index.members.alpha.weight', before: '30%', after: '' },
      { field: 'index.members.golf.name', before: '', after: 'golf' },
      { field: 'index.members.golf.weight', before: '', after: '30%' },
    ]);
  });
});

test.each([
  [percent(400), '0.04%'],
  [percent(-100), '-0.01%'],
  [seconds(10_500_000), '10.5 s'],
  [steps(1_000_001, '0.1'), '100000.1'],
  [steps(1_000_000, '0.1'), '100000.0'],
  [moment(1_768_176_000_000_007), '2026-01-12T00:00:00.000007Z'],
])('a number is exact: %s', (shownText, exact) => {
  expect(shownText).toBe(exact);
});
