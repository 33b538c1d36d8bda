// What the venue is started with: an optional file of JSON with comments, and the environment above it. Every fault is named at
// once, and nothing starts on a guess.

import { readFileSync, statSync } from 'node:fs';
import { assert } from '../../engine/kernel/assert.ts';
import type { Checked } from './checked-settings.ts';
import { contradictions, issueFaults } from './config-faults.ts';
import {
  type ReadSettings,
  type ReadVariables,
  readEnvironment,
  readFile,
} from './config-reading.ts';
import { VenueError } from './errors.ts';
import { parseSettings, SETTINGS } from './settings.ts';

/** What a venue runs on. */
export interface Config extends Omit<Checked, 'masterKey'> {
  /** 32 bytes, or null, and then HMAC keys cannot log on. */
  readonly masterKey: Uint8Array | null;
}

/** What may be set; the master key as 64 hexadecimal digits. */
export type Settings = Partial<Omit<Checked, 'masterKey'>> & { readonly masterKey?: string };

/** @throws VenueError `config`, naming every field at fault. */
export function checkConfig(settings: Settings): Config {
  return checked({ values: settings, variables: NO_VARIABLES, faults: [] }, NOTHING_MORE);
}

/** What is wrong with settings that are right by themselves, of files that they name. */
type Inspect = (settings: Checked) => readonly string[];

/** From the variables `PRAYA_…`, above the file that `PRAYA_CONFIG` names. @throws VenueError `config` */
export function loadConfig(
  environment: NodeJS.ProcessEnv,
  settings: Settings = {},
  inspect: Inspect = NOTHING_MORE,
): Config {
  const file = environment['PRAYA_CONFIG'];
  const fromFile = file === undefined ? NOTHING : readFile(file);
  const { values, variables, faults } = readEnvironment(environment);
  const all = { ...fromFile.values, ...values, ...settings };
  // Of a file that could not be read nothing is known: what it names is not looked for elsewhere.
  const look = fromFile.faults.length > 0 ? NOTHING_MORE : inspect;
  return checked({ values: all, variables, faults: [...fromFile.faults, ...faults] }, look);
}

const NO_VARIABLES: ReadonlyMap<string, string> = new Map();
const NOTHING: ReadSettings = { values: {}, faults: [] };
const NOTHING_MORE: Inspect = () => [];

function checked({ values, variables, faults: before }: ReadVariables, inspect: Inspect): Config {
  const { settings, issues } = parseSettings(values);
  const faulty = issues.flatMap(({ path: [first], keys = [] }) =>
    first === undefined ? keys : [String(first)],
  );
  const rest = settings ?? withoutFaulty(values, faulty);
  const faults = [...before, ...issueFaults(issues, { values, variables, facts: SETTINGS })];
  faults.push(...contradictions(rest, faulty));
  const masterKey = masterKeyOf(rest, faults);
  faults.push(...inspect(rest));
  if (faults.length > 0) {
    const lines = [...new Set(faults)].join('\n  ');
    throw new VenueError('config', `the configuration is refused:\n  ${lines}`);
  }
  const { masterKey: _digits, ...others } = rest;
  return Object.freeze({
    ...others,
    allowedOrigins: Object.freeze([...others.allowedOrigins]),
    trustedProxies: Object.freeze([...others.trustedProxies]),
    masterKey,
  });
}

/** What is right, and defaults for the rest, so that contradictions among what is right are found in the same run. */
function withoutFaulty(values: object, faulty: readonly string[]): Checked {
  const right = Object.entries(values).filter(([name]) => !faulty.includes(name));
  const { settings } = parseSettings(Object.fromEntries(right));
  assert(settings !== null, 'every fault has the name of its setting');
  return settings;
}

function masterKeyOf(
  { masterKey: digits, masterKeyFile: file }: Checked,
  faults: string[],
): Uint8Array | null {
  if (digits !== undefined) return new Uint8Array(Buffer.from(digits, 'hex'));
  if (file === undefined) return null;
  let found: { mode: number; content: string };
  try {
    found = { mode: statSync(file).mode & 0o777, content: readFileSync(file, 'utf8').trim() };
  } catch (error) {
    faults.push(`masterKeyFile: ${error instanceof Error ? error.message : String(error)}`);
    return null;
  }
  if (found.mode !== 0o600) {
    const mode = found.mode.toString(8).padStart(4, '0');
    faults.push(`masterKeyFile: ${file} has mode ${mode}; only 0600 is taken`);
  }
  if (!/^[0-9a-fA-F]{64}$/.test(found.content)) {
    faults.push(`masterKeyFile: ${file} must hold 64 hexadecimal digits`);
  }
  return new Uint8Array(Buffer.from(found.content, 'hex'));
}
