/**
 * The documents, held to the repository: links lead somewhere, pages are listed, the changelog and the lockfile are in
 * order.
 */

import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { decisions, documents, filesUnder, prose, read, written } from './support/repository.ts';

describe('documents', () => {
  test('every decision is listed in docs/decisions/README.md', () => {
    const list = read('docs/decisions/README.md');
    const missing = decisions.filter((path) => !list.includes(`](${basename(path)})`));
    expect(missing).toEqual([]);
  });

  test('decisions are numbered densely from 0001 and have context, choice and cost', () => {
    const numbers = decisions.map((path) => basename(path).slice(0, 4)).sort();
    expect(numbers).toEqual(decisions.map((_, at) => String(at + 1).padStart(4, '0')));
    const incomplete = decisions.filter((path) =>
      ['Context', 'Choice', 'Cost'].some((part) => !read(path).includes(`\n## ${part}\n`)),
    );
    expect(incomplete).toEqual([]);
  });

  test('no two pages share a name', () => {
    const names = documents
      .filter((path) => path.startsWith('docs/') && basename(path) !== 'README.md')
      .map((path) => basename(path));
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  });

  test('no generated page is kept in the tree', () => {
    expect(filesUnder('docs').filter((path) => path.endsWith('.html'))).toEqual([]);
  });

  test('the README stays short', () => {
    expect(read('README.md').split('\n').length - 1).toBeLessThanOrEqual(120);
  });

  test('every relative link leads to a file', () => {
    const dead = documents.flatMap((path) =>
      [...prose(read(path)).matchAll(/\]\((?!\w+:|#)([^)#\s]+)[^)]*\)/g)]
        .map(([, target = '']) => target)
        .filter((target) => !existsSync(join(dirname(path), target)))
        .map((target) => `${path} → ${target}`),
    );
    expect(dead).toEqual([]);
  });

  test('every page that the code names exists', () => {
    const named = written.flatMap((path) =>
      [...read(path).matchAll(/\bdocs\/[\w/-]+\.md\b/g)].map(([page]) => ({ path, page })),
    );
    expect(named.length).toBeGreaterThan(100);
    expect(named.filter(({ page }) => !existsSync(page))).toEqual([]);
  });

  test('the changelog starts with what is coming or with a version', () => {
    const first = read('CHANGELOG.md').match(/^## .*$/m)?.[0];
    expect(first).toMatch(/^## (Unreleased|\[?\d+\.\d+\.\d+)/);
  });

  test('the lockfile names no host', () => {
    expect(read('package-lock.json')).not.toContain('"resolved"');
  });

  // npm leaves out what it could not fetch, and then `npm ci` refuses the file everywhere.
  test('the lockfile has an entry for every platform', () => {
    const { packages } = JSON.parse(read('package-lock.json')) as Lockfile;
    const named = Object.values(packages).flatMap((p) => Object.keys(p.optionalDependencies ?? {}));
    expect(named.filter((name) => !(`node_modules/${name}` in packages))).toEqual([]);
  });
});

interface Lockfile {
  readonly packages: Record<string, { optionalDependencies?: Record<string, string> }>;
}
