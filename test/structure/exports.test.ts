/** An export is there for another file; what only a test names is dead code. */

import { describe, expect, test } from 'vitest';
import { type UnusedExport, unusedExports } from './exports.ts';
import { readTree } from './tree.ts';

const unused = unusedExports(readTree('.'));

describe('an export', () => {
  test('of a value has an importer', () => {
    expect(shown(({ isType, isTested }) => !isType && !isTested)).toEqual([]);
  });

  test('of a type has an importer', () => {
    expect(shown(({ isType, isTested }) => isType && !isTested)).toEqual([]);
  });

  test('that only tests import is used in its own file', () => {
    expect(shown(({ isTested, isDead }) => isTested && isDead)).toEqual([]);
  });
});

function shown(isShown: (unused: UnusedExport) => boolean): string[] {
  return unused.filter(isShown).map(({ path, name, line }) => `${path}:${line} ${name}`);
}
