// Where settings come from: a file of JSON with comments, and the environment.

import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { parseJsonc } from './jsonc.ts';
import { nearest } from './nearest.ts';
import { SETTINGS, type SettingFacts } from './settings.ts';

export interface ReadSettings {
  readonly values: Readonly<Record<string, unknown>>;
  readonly faults: readonly string[];
}

export interface ReadVariables extends ReadSettings {
  /** By setting, where it came from. */
  readonly variables: ReadonlyMap<string, string>;
}

/** Paths in it are relative to the file. */
export function readFile(file: string): ReadSettings {
  try {
    const values: unknown = parseJsonc(readFileSync(file, 'utf8'));
    if (typeof values !== 'object' || values === null || Array.isArray(values)) {
      throw new Error('no object');
    }
    return { values: fromFolder(dirname(file), values, SETTINGS), faults: [] };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const line = reason.replaceAll(/\s*\n\s*/g, ' '); // A fault is one line.
    return { values: {}, faults: [`PRAYA_CONFIG: ${file}: ${line}`] };
  }
}

export function readEnvironment(environment: NodeJS.ProcessEnv): ReadVariables {
  const fields = Object.keys(SETTINGS.properties ?? {});
  const byVariable = new Map(fields.map((field) => [variable(field), field]));
  const values: Record<string, unknown> = {};
  const variables = new Map<string, string>();
  const faults: string[] = [];
  for (const [name, value] of Object.entries(environment)) {
    if (!name.startsWith('PRAYA_') || ELSEWHERE.has(name) || value === undefined) continue;
    const field = byVariable.get(name);
    if (field !== undefined) {
      values[field] = readVariable(SETTINGS.properties?.[field] ?? {}, value);
      variables.set(field, name);
      continue;
    }
    const near = nearest(name, [...byVariable.keys()]);
    faults.push(
      `${name}: there is no such setting${near === null ? '' : `; the nearest is ${near}`}`,
    );
  }
  return { values, variables, faults };
}

/** Read by others: where the file is, whether to print stack traces, and what tests run on. */
const ELSEWHERE: ReadonlySet<string> = new Set([
  'PRAYA_CONFIG',
  'PRAYA_DEBUG',
  'PRAYA_DATA',
  'PRAYA_LONG',
  'PRAYA_FINANCING_TOKENS',
  'PRAYA_FINANCING_TOKEN',
  'PRAYA_FINANCING_APPROVAL',
]);

/** Of a setting, in the environment. */
export function variable(field: string): string {
  return `PRAYA_${field.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase()}`;
}

/** Environment variables are texts; the schema then names what is wrong with what was read. */
function readVariable({ type, isSecret }: SettingFacts, value: string): unknown {
  if (isSecret === true) return value;
  if (type === 'array') return value.split(',').filter((entry) => entry !== '');
  if (value === 'true' || value === 'false') return value === 'true';
  return /^-?\d+$/.test(value) ? Number(value) : value;
}

/** The same values, with whatever is a path resolved from `folder`. */
function fromFolder(
  folder: string,
  values: object,
  { properties = {}, oneOf = [] }: SettingFacts,
): Record<string, unknown> {
  const known = Object.assign({}, ...oneOf.map((own) => own.properties), properties) as Record<
    string,
    SettingFacts
  >;
  const resolved = Object.entries(values).map(([name, value]: [string, unknown]) => {
    const facts = Object.hasOwn(known, name) ? known[name] : {};
    if (facts.isPath === true && typeof value === 'string' && value !== '') {
      return [name, resolve(folder, value)];
    }
    const { items } = facts;
    if (items === undefined || !Array.isArray(value)) return [name, value];
    const inner = value.map((item: unknown) =>
      typeof item === 'object' && item !== null ? fromFolder(folder, item, items) : item,
    );
    return [name, inner];
  });
  return Object.fromEntries(resolved) as Record<string, unknown>;
}
