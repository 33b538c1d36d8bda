// What a script and a reader get.

import { writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { readPath } from '../../../gateway/stress/path.ts';
import { reportPage } from '../../../gateway/stress/report-page.ts';
import { exact, type Report, reportText } from '../../../gateway/stress/report-text.ts';
import { runTrial } from '../../../gateway/stress/trial.ts';
import { praya, useFolder } from '../tools/cli/run-praya.ts';

const file = useFolder();

describe('a report', () => {
  let report: Report;

  beforeAll(async () => {
    const path = await readPath('shock:-20%:20s');
    const trial = { path, accounts: 30, seed: 3, overrides: [], snapshot: '' };
    const outcome = await runTrial(trial);
    const runs = [
      { name: 'default terms', outcome },
      { name: '<b>other</b>', outcome },
    ];
    report = { path: path.name, seed: 3, runs };
  });

  test('is a page that needs nothing from elsewhere', () => {
    const page = reportPage(report);
    expect(page).not.toMatch(/https?:|<script|<link|<img|@import|url\(/);
    expect(page).toContain('prefers-color-scheme:dark');
    expect(page).not.toContain('<b>');
    expect(page).not.toMatch(/NaN|undefined|Infinity/);
    for (const picture of page.match(/<svg viewBox="0 0 560.*?<\/svg>/gs) ?? []) {
      expect(picture).toMatch(/^<svg [^>]*role="img"[^>]*><title id="[^"]+">[^<]+<\/title><desc/);
    }
    const drawn = page.match(/role="img"/g)?.length ?? 0;
    expect(drawn).toBeGreaterThanOrEqual(2 * 6); // What did not happen is not drawn.
    expect(page.match(/<h2>/g)).toHaveLength(9 + 3);
  });

  test('marks on each chart what happened, in the order in which it did, and nothing of the opening', () => {
    const { happenings } = report.runs[0].outcome;
    expect(happenings.map(({ text }) => text)).toContain('the first account is liquidated');
    const seconds = happenings.map(({ second }) => second);
    expect(seconds).toEqual([...seconds].sort((a, b) => a - b));
    expect(seconds[0]).toBeGreaterThan(0);
    const page = reportPage(report);
    for (const picture of page.match(/<svg viewBox="0 0 560.*?<\/svg>/gs) ?? []) {
      const marks = picture.match(/class="mark"/g) ?? [];
      expect(marks).toHaveLength(new Set(seconds).size);
    }
    expect(page.match(/<li><strong>A<\/strong>/g)).toHaveLength(2);
  });

  test('closes every element it opens', () => {
    const open: string[] = [];
    const empty = new Set(['meta', 'path']);
    for (const [, slash, name = '', rest = ''] of reportPage(report).matchAll(
      /<(\/?)([a-z0-9]+)((?:"[^"]*"|[^>"])*)>/g,
    )) {
      if (slash === '/') expect(open.pop()).toBe(name);
      else if (!rest.endsWith('/') && !empty.has(name)) open.push(name);
    }
    expect(open).toEqual([]);
  });

  test('has a line for everything, and a column for each set of parameters', () => {
    const text = reportText(report);
    expect(text).toMatch(/^Stress shock:-20%:20s, seed 3\n/);
    expect(text).toMatch(/\naccounts that ended below zero +0 +0\n/);
    expect(text).toMatch(/\nmoney conserved +yes +yes\n/);
  });

  test('states money to the millionth', () => {
    expect(exact(-1_234_567_000_001n)).toBe('-1,234,567.000001 USD');
  });
});

describe('praya stress', () => {
  const small = ['stress', '--path', 'shock:-20%:20s', '--accounts', '30', '--seed', '3'];

  test('prints one object, the same on every run', () => {
    const { status, stdout } = praya([...small, '--json']);
    expect(status).toBe(0);
    const summary = JSON.parse(stdout) as Record<string, unknown>;
    expect(summary).toMatchObject({
      path: 'shock:-20%:20s',
      seed: 3,
      accountsBelowZero: 0,
      moneyConserved: true,
      seconds: 320,
    });
    for (const name of NUMBERS) expect(typeof summary[name], name).toBe('number');
    expect(summary['digest']).toMatch(/^[0-9a-f]{16,}$/);
    expect(praya([...small, '--json']).stdout).toBe(stdout);
  });

  test('compares two sets of parameters on one path', () => {
    const terms = file('tight.json');
    writeFileSync(terms, '{"*.default.slicesMax": 2, "BTC-PERP": {"default": {"budget": 1}}}');
    const page = file('report.html');
    const { status, stdout } = praya([...small, '--json', '--compare', terms, '--html', page]);
    expect(status).toBe(0);
    const { compare, ...first } = JSON.parse(stdout) as { compare: Record<string, unknown> };
    expect(Object.keys(compare)).toEqual(Object.keys(first));
    expect(compare['digest']).not.toBe((first as Record<string, unknown>)['digest']);
  });

  test.each([
    [['--path', 'nowhere'], 'stress: path:'],
    [['--path', 'shock:-20%:60s', '--accounts', '1'], 'whole number'],
    [['--path', 'shock:-20%:60s', '--accounts', '1e3'], 'whole number'],
    [['--path', 'shock:-20%:60s', '--seed', '-1'], 'whole number'],
    [['--path', 'shock:-20%:60s', '--terms', 'nowhere.json'], 'stress: terms:'],
    [['--path', 'shock:-20%:60s', '--snapshot', 'nowhere'], 'stress: population:'],
    [['--path', 'shock:-20%:60s', '--wish', '1'], 'unknown option'],
    [['--json'], "required option '--path <PATH>'"],
  ])('refuses %j', (args, text) => {
    const { status, stdout, stderr } = praya(['stress', ...args]);
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain(text);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });
});

const NUMBERS = [
  'accounts',
  'commands',
  'liquidatedNotional',
  'slices',
  'fundUsed',
  'trancheUsed',
  'deleveragedLots',
  'haircut',
  'accountsBelowZero',
  'accountsBelowZeroHalted',
  'seconds',
];
