// What is wrong with a configuration, in words: the setting, what was expected, and what was given.

import { isAddressBlock, isLoopback } from './address.ts';
import type { Checked } from './checked-settings.ts';
import { edgePort } from './edge-port.ts';
import { nearest } from './nearest.ts';
import type { Issue, SettingFacts } from './settings.ts';
import { sourceFaults } from './source-settings.ts';

/** What was given, and what it was to be. */
interface Given {
  readonly values: unknown;
  readonly facts: SettingFacts;
  /** Of settings that came from the environment. */
  readonly variables: ReadonlyMap<string, string>;
}

export function issueFaults(issues: readonly Issue[], given: Given): string[] {
  return issues.flatMap(({ code, path, keys = [] }) => {
    const place = path.map(String);
    if (code === 'unrecognized_keys') return keys.map((key) => strangerFault(place, key, given));
    return [valueFault(place, given)];
  });
}

/** What would be right there, in words. */
export function expectedOf(facts: SettingFacts): string {
  const { type, minimum = 0, maximum = 0, maxLength, maxItems, unit } = facts;
  if (facts.expected !== undefined) return facts.expected;
  if (facts.const !== undefined) return JSON.stringify(facts.const);
  if (facts.enum !== undefined) return `one of ${facts.enum.join(', ')}`;
  switch (type) {
    case 'integer':
      return `a whole number from ${minimum} to ${maximum}${unit === undefined ? '' : ` (${unit})`}`;
    case 'boolean':
      return 'true or false';
    case 'string':
      return `a text of at most ${maxLength} letters`;
    case 'array':
      return `a list, of at most ${maxItems}`;
    default:
      return 'an object';
  }
}

/** Among settings that are right by themselves. @param faulty those that are not: nothing is said of them again. */
export function contradictions(config: Checked, faulty: readonly string[]): string[] {
  const { host, adminHost, port: main, adminPort, adminListener } = config;
  const faults: string[] = [];
  const say = (settings: readonly string[], text: string): void => {
    if (!settings.some((name) => faulty.includes(name))) faults.push(text);
  };
  const tls = ['tlsCertFile', 'tlsKeyFile'];
  const hasTls = config.tlsCertFile !== undefined && config.tlsKeyFile !== undefined;
  if ((config.tlsCertFile === undefined) !== (config.tlsKeyFile === undefined)) {
    say(tls, 'tlsCertFile and tlsKeyFile are needed together');
  }
  const { fixHost, fixPort } = config;
  const hosts = {
    host,
    ...(adminListener ? { adminHost } : {}),
    ...(fixPort === undefined ? {} : { fixHost }),
  };
  for (const [name, address] of Object.entries(hosts)) {
    if (isLoopback(address) || hasTls || config.allowPlainRemote) continue;
    say(
      [name, 'allowPlainRemote', ...tls],
      `${name}: plain ${name === 'fixHost' ? 'FIX' : 'ws://'} on ${address} is refused; configure TLS, or set allowPlainRemote behind a proxy that does it`,
    );
  }
  const ports = ['port', 'adminPort', 'adminListener'];
  if (adminListener && main !== 0 && main === adminPort) {
    say(ports, 'adminPort: is the same as port');
  }
  if (fixPort !== undefined && fixPort !== 0 && (fixPort === main || fixPort === adminPort)) {
    say(['fixPort', ...ports], 'fixPort: is that of another listener');
  }
  for (let edge = 1; edge < config.edges && main !== 0; edge++) {
    const own = edgePort(main, edge);
    if (own > 65_535) say(['port', 'edges'], `edges: edge ${edge} would listen on ${own}`);
    else if (own === fixPort) say(['fixPort', 'port', 'edges'], `fixPort: is that of edge ${edge}`);
    else if (adminListener && own === adminPort) {
      say([...ports, 'edges'], `adminPort: is that of edge ${edge}`);
    }
  }
  for (const entry of config.trustedProxies) {
    if (isAddressBlock(entry)) continue;
    say(['trustedProxies'], `trustedProxies: ${entry} is no address and no block`);
  }
  if (config.creditsMax < config.creditsPerSecond) {
    say(['creditsMax', 'creditsPerSecond'], 'creditsMax: must be at least creditsPerSecond');
  }
  if (config.slowBytesMax <= config.slowBytes) {
    say(['slowBytesMax', 'slowBytes'], 'slowBytesMax: must be above slowBytes');
  }
  if (config.masterKey !== undefined && config.masterKeyFile !== undefined) {
    say(['masterKey', 'masterKeyFile'], 'masterKey and masterKeyFile: give one of them');
  }
  for (const text of sourceFaults(config.sources)) say(['sources'], text);
  return faults;
}

function valueFault(place: readonly string[], given: Given): string {
  const name = place.length === 0 ? 'the whole' : place.join('.');
  const facts = factsAt(place, given);
  const value = valueAt(place, given.values);
  const from = given.variables.get(place[0] ?? '');
  const by = from === undefined ? '' : ` by ${from}`;
  // A text where an object belongs is a piece of a list of the environment: it may hold a password.
  const isObject = facts.type === 'object' || facts.oneOf !== undefined;
  const isPiece = isObject && typeof value === 'string';
  const text = facts.isSecret === true || isPiece ? 'something else' : shown(value);
  const what = value === undefined ? 'nothing was given' : `${text} was given${by}`;
  return `${name}: expected ${expectedOf(facts)}, ${what}`;
}

function strangerFault(place: readonly string[], key: string, given: Given): string {
  const known = Object.keys(factsAt(place, given).properties ?? {});
  const near = nearest(key, known);
  const hint = near === null ? '' : `; the nearest is ${near}`;
  return `${[...place, key].join('.')}: there is no such setting${hint}`;
}

/** Of a setting or a part of one; a part of a source by its adapter. */
function factsAt(place: readonly string[], given: Given): SettingFacts {
  let { facts, values: value } = given;
  for (const step of place) {
    const { oneOf } = facts;
    if (oneOf !== undefined && step === 'adapter') return { enum: oneOf.map(adapterOf) };
    const { isSecret = false } = facts;
    facts = facts.properties?.[step] ?? facts.items ?? {};
    if (isSecret) facts = { ...facts, isSecret };
    value = valueAt([step], value);
    const adapter = valueAt(['adapter'], value);
    facts = facts.oneOf?.find((own) => adapterOf(own) === adapter) ?? facts;
  }
  return facts;
}

function adapterOf({ properties }: SettingFacts): string {
  return properties?.['adapter']?.const ?? '';
}

function valueAt(place: readonly string[], values: unknown): unknown {
  let value = values;
  for (const step of place) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = Object.hasOwn(value, step) ? (value as Record<string, unknown>)[step] : undefined;
  }
  return value;
}

/** Cut, so that a refusal stays readable. */
function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length <= SHOWN_MAX ? text : `${text.slice(0, SHOWN_MAX)}…`;
}

const SHOWN_MAX = 60;
