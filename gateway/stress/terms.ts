// Parameters other than the default ones, for a run that asks what they would do: a JSON file that names terms by their
// path, "BTC-PERP.default.cure", or "*.default.cure" for every contract; nested objects are paths as well.

import { readFileSync } from 'node:fs';
import { faultIn, IDENTIFYING_TERMS } from '../../engine/index.ts';
import type { ContractTerms } from '../../engine/schema/index.ts';
import { parseStrictJson } from '../../proto/strict-json.ts';
import { StressError } from './stress-error.ts';

export type Overrides = readonly { readonly path: readonly string[]; readonly value: unknown }[];

/** What a contract is, not how it is managed: a population in positions cannot change it. */
const FIXED: ReadonlySet<string> = new Set(IDENTIFYING_TERMS);

/** @throws StressError `terms` */
export function readOverrides(file: string): Overrides {
  let json: unknown;
  try {
    json = parseStrictJson(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new StressError(
      'terms',
      `${file}: ${error instanceof Error ? error.message : 'unreadable'}`,
    );
  }
  if (!isObject(json)) throw new StressError('terms', `${file}: not an object of terms by path`);
  return [...flattened(json, [])];
}

function* flattened(json: object, above: readonly string[]): Generator<Overrides[number]> {
  for (const [key, value] of Object.entries(json)) {
    const path = [...above, ...key.split('.')];
    if (isObject(value)) yield* flattened(value, path);
    else yield { path, value };
  }
}

/** The terms of all contracts with the overrides in place. @throws StressError `terms`, naming the path. */
export function overridden(all: readonly ContractTerms[], overrides: Overrides): ContractTerms[] {
  const symbols = new Set(all.map(({ symbol }) => symbol));
  const stranger = overrides.find(({ path }) => path[0] !== '*' && !symbols.has(path[0]));
  if (stranger !== undefined) {
    const known = [...symbols].join(', ');
    throw new StressError('terms', `${stranger.path.join('.')}: begins with ${known} or *`);
  }
  return all.map((terms) => {
    const changed: ContractTerms = structuredClone(terms);
    for (const { path, value } of overrides) {
      if (path[0] === '*' || path[0] === terms.symbol) put(changed, path, value);
    }
    const fault = faultIn(changed);
    if (fault !== '') throw new StressError('terms', `${terms.symbol}.${fault}: out of range`);
    return changed;
  });
}

function put(terms: ContractTerms, path: readonly string[], value: unknown): void {
  const name = path.join('.');
  const [, ...inside] = path;
  if (inside.length === 0)
    throw new StressError('terms', `${name}: names a contract, not one of its terms`);
  if (FIXED.has(inside[0]))
    throw new StressError('terms', `${name}: is what the contract is and stays`);
  let place: unknown = terms;
  for (const part of inside.slice(0, -1))
    place = (place as Record<string, unknown>)[known(place, part, name)];
  const last = known(place, inside.at(-1) ?? '', name);
  const slots = place as Record<string, unknown>;
  if (kindOf(slots[last]) !== kindOf(value)) {
    throw new StressError(
      'terms',
      `${name}: ${kindOf(value)} where ${kindOf(slots[last])} belongs`,
    );
  }
  slots[last] = value;
}

function known(place: unknown, part: string, name: string): string {
  if (typeof place === 'object' && place !== null && Object.hasOwn(place, part)) return part;
  throw new StressError(
    'terms',
    `${name}: there is no ${JSON.stringify(part)} in the terms of a contract`,
  );
}

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  return value === null ? 'null' : `a ${typeof value}`;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
