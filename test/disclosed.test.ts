/**
 * DISC-010: what is not enforced is not disclosed. A block of test/disclosed/*.txt is a scenario in two editions,
 * `{before|after}`: one line sets another value, and the engine emits something else. The disclosures of the two differ in
 * the named parameters alone. A parameter without a block fails, and so does a block without a parameter.
 *
 * The blocks are described in docs/testing.md.
 */

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { LargePositionsPart } from '../gateway/compliance/records/daily-large.ts';
import { disclosureOf } from '../gateway/http/disclosure/document.ts';
import { METHODS } from '../gateway/http/disclosure/methods.ts';
import { readDocuments } from '../gateway/http/disclosure/read-documents.ts';
import type { PlainRecord } from '../gateway/http/disclosure/terms-view.ts';
import { WATERFALL } from '../gateway/http/disclosure/waterfall.ts';
import { readScenario } from './scenario/reader.ts';
import { type Playing, play } from './scenario/scenario.ts';

const FOLDER = new URL('./disclosed/', import.meta.url);

/** Texts, names and dates that people read: nothing that acts on an order. */
const NO_PARAMETERS: readonly RegExp[] = [
  /^operator\./,
  /^currency$/,
  /^collateral\.(settlement|listed\.currency)$/,
  /^contracts\.(contract|symbol|base|currency|kind|approval|termsHash)$/,
  /^contracts\.coming\.(announcedAt|reference|termsHashBefore|termsHashAfter)$/,
  /^contracts\.coming\.changes\.(field|before|after)$/,
  /^(rulebook|contracts\.riskStatement)\.(hash|href)$/,
  /^methods\./,
  /^waterfall\./,
  /^fees\.(edition|hash|effectiveAt)$/,
  /^fees\.coming\.(edition|hash|announcedAt)$/,
  /^affiliates\.(present|conflict|privilegesVersion|privilegesHash)$/,
  /^affiliates\.(privilegesAllowed|privileges)\.\w+\.(privilege|affiliate)$/,
];

/** Where no event of a scenario shows it: the test that names it and does. */
const SHOWN_IN: ReadonlyMap<string, string> = new Map([
  ['bounds.openInterest', 'test/engine/margin/exact-bounds.test.ts'],
  ['contracts.terms.sizes.largePositionLots', 'test/disclosed.test.ts'],
  [
    'affiliates.privileges.messageRate.value',
    'test/gateway/http/disclosure/privilege-process.test.ts',
  ],
]);

interface Block {
  readonly paths: readonly string[];
  /** As it is disclosed, of a parameter that no command changes; '' of all others. */
  readonly fixed: string;
  readonly name: string;
  readonly lines: readonly string[];
}

const HEAD = /^# (?:(?<fixed>[^,]+) = )?(?<paths>[a-zA-Z.]+(?:, [a-zA-Z.]+)*) {2}\S/;

/** A head and its lines, up to the next head. */
function blocksOf(file: string): Block[] {
  const blocks: { paths: string[]; fixed: string; name: string; lines: string[] }[] = [];
  for (const row of readFileSync(new URL(file, FOLDER), 'utf8').split('\n')) {
    const head = HEAD.exec(row);
    if (head === null) blocks.at(-1)?.lines.push(row);
    else {
      const { fixed = '', paths = '' } = head.groups ?? {};
      blocks.push({ paths: paths.split(', '), fixed, name: row.slice(2), lines: [] });
    }
  }
  return blocks;
}

const FILES = readdirSync(FOLDER).filter((name) => name.endsWith('.txt'));
const BLOCKS = FILES.sort().flatMap(blocksOf);

const CHOICE = /\{([^{}|]*)\|([^{}|]*)\}/g;

/** Ends what is disclosed, where it is another thing once the parameter has acted. */
const DISCLOSED = 'disclosed';

function edition(lines: readonly string[], which: 1 | 2): Playing {
  const played = lines.filter((line) => line !== DISCLOSED);
  const chosen = played.map((line) =>
    line.replace(CHOICE, (_, before: string, after: string) => (which === 1 ? before : after)),
  );
  const scenario = readScenario(['# DISC-010  An edition.', ...chosen].join('\n'));
  return play(scenario, { restoring: false, flipped: new Set() });
}

/** Every value of the disclosed terms under its path; members of a list have no number. */
function leavesOf(playing: Playing): Map<string, string> {
  const leaves = new Map<string, string>();
  collect(disclosed(playing), '', leaves);
  return leaves;
}

function disclosed({ stage }: Playing): PlainRecord {
  return disclosureOf(stage.state, readDocuments('')).terms;
}

function collect(value: unknown, path: string, leaves: Map<string, string>): void {
  if (typeof value !== 'object' || value === null) {
    leaves.set(path, `${leaves.has(path) ? `${leaves.get(path)} ` : ''}${value}`);
    return;
  }
  for (const [key, member] of Object.entries(value)) {
    const { privilege = '' } = (member ?? {}) as { privilege?: string };
    const step = Array.isArray(value) ? privilege : key;
    collect(member, [path, step].filter((part) => part !== '').join('.'), leaves);
  }
}

function differences(before: Map<string, string>, after: Map<string, string>): string[] {
  const paths = new Set([...before.keys(), ...after.keys()]);
  return [...paths].filter((path) => before.get(path) !== after.get(path)).sort();
}

/** The action of a line, without what the engine emits. */
function action(line: string): string {
  return /^\s*expect /.test(line) ? '' : (line.split('->')[0] ?? '');
}

const isParameter = (path: string): boolean => !NO_PARAMETERS.some((each) => each.test(path));

describe('DISC-010 every disclosed parameter acts', () => {
  test.each(BLOCKS.map((block) => [block.name, block] as const))('%s', (_, block) => {
    const { lines, paths, fixed } = block;
    const [first, second] = [edition(lines, 1), edition(lines, 2)];
    expect([...first.failures, ...second.failures].join('\n')).toBe('');

    const chosen = lines.filter((line) => line.match(CHOICE) !== null);
    expect(chosen.filter((line) => action(line).match(CHOICE) !== null)).toHaveLength(1);
    const emitted = chosen.filter((line) => line.slice(action(line).length).match(CHOICE) !== null);
    expect(emitted.length, 'what is emitted differs').toBeGreaterThan(0);

    const end = lines.indexOf(DISCLOSED);
    const until = end === -1 ? lines : lines.slice(0, end);
    const [before, after] = [leavesOf(edition(until, 1)), leavesOf(edition(until, 2))];
    const changed = differences(before, after).filter(isParameter);
    if (fixed === '') expect(changed).toEqual([...paths].sort());
    else {
      expect(changed).toEqual([]);
      for (const path of paths) expect([path, before.get(path)]).toEqual([path, fixed]);
    }
  });

  test('positions are reported from the disclosed size on', () => {
    const scenario = readFileSync(new URL('records/records-large.txt', SCENARIOS), 'utf8');
    const reported = (size: string): [string, number] => {
      const terms = `contract BTC-PERP sizes.largePosition ${size}`;
      const playing = play(readScenario(scenario.replace('live BTC-PERP', terms)), AS_WRITTEN);
      const [large] = new LargePositionsPart().close(playing.stage.state);
      const shown = leavesOf(playing).get('contracts.terms.sizes.largePositionLots') ?? '';
      return [shown, large?.rows.length ?? -1];
    };
    expect([reported('250_000'), reported('250_001')]).toEqual([
      ['250000', 1],
      ['250001', 0],
    ]);
  });
});

const SCENARIOS = new URL('./scenarios/', import.meta.url);
const AS_WRITTEN = { restoring: false, flipped: new Set<string>() };

describe('DISC-010 no parameter is without one', () => {
  const text = readFileSync(new URL('whole-venue', FOLDER), 'utf8');
  const playing = edition(text.split('\n'), 1);
  const whole = disclosed(playing);
  const parameters = [...leavesOf(playing).keys()].filter(isParameter);
  const shown = new Set([...BLOCKS.flatMap(({ paths }) => paths), ...SHOWN_IN.keys()]);

  test.each(parameters)('%s', (path) => {
    expect(shown.has(path)).toBe(true);
  });

  test('each that is shown is disclosed', () => {
    expect([...shown].filter((path) => !parameters.includes(path))).toEqual([]);
  });

  test.each([...SHOWN_IN])('%s is shown in %s', (path, file) => {
    expect(readFileSync(file, 'utf8')).toContain(path);
  });

  test('the whole venue discloses something of everything', () => {
    const { waterfall: _, ...terms } = whole;
    expect(JSON.stringify(terms)).not.toMatch(/\[\]|\{\}|null/);
  });

  test('DISC-006 texts name only parameters that are disclosed', () => {
    const named = [
      ...METHODS.flatMap(({ text }) =>
        [...text.matchAll(/\[([a-zA-Z.]+)\]/g)].map(([, name]) => name),
      ),
      ...WATERFALL.flatMap(({ parameters: names }) => names as string[]),
    ];
    const known = new Set(parameters.map((path) => path.replace(/^contracts\.terms\./, '')));
    expect(named.filter((name = '') => !known.has(name) && !known.has(`${name}.upTo`))).toEqual([]);
  });
});
