// What a venue is founded with: its staff, its contracts, its documents. A person writes it, or takes the one that comes along.

import { dirname, resolve } from 'node:path';
import { z } from 'zod';
import { BTC_PERP, ETH_PERP } from '../../../engine/index.ts';
import type { ContractTerms } from '../../../engine/schema/index.ts';
import { commandFromJson, commandToJson } from '../../../proto/codec.ts';
import { issueFaults } from '../../host/config-faults.ts';
import { VenueError } from '../../host/errors.ts';
import type { Issue, SettingFacts } from '../../host/settings.ts';
import { SEATS, type SeatName } from './staff.ts';

export interface Plan {
  readonly staff: Readonly<Record<SeatName, string>>;
  /** From where they may log on; from everywhere when there are none. */
  readonly staffAddresses: readonly string[];
  readonly contracts: readonly ContractTerms[];
  /** A file like docs/disclosure/demonstration.json; '' for the templates that come along. */
  readonly documents: string;
}

const name = z.string().min(1).max(128);
const schema = z.strictObject({
  staff: z.strictObject({
    operations: name,
    treasury: name,
    risk: name,
    compliance: name,
    management: name,
  } satisfies Record<SeatName, unknown>),
  staffAddresses: z.array(name).max(16).default(['127.0.0.1', '::1']),
  contracts: z.array(z.record(z.string(), z.unknown())).min(1).max(64),
  documents: z.string().max(4096).default(''),
});
const FACTS = z.toJSONSchema(schema, { io: 'input' }) as SettingFacts;

/** @param file it was read from: paths are relative to it. @throws VenueError `config`, naming everything that is wrong */
export function planOf(values: unknown, file: string): Plan {
  const result = schema.safeParse(values);
  const faults = result.success
    ? repeatedNames(result.data.staff)
    : issueFaults(result.error.issues as Issue[], { values, facts: FACTS, variables: new Map() });
  const contracts = result.success
    ? result.data.contracts.map((terms, at) => termsOf(terms, at, faults))
    : [];
  if (faults.length > 0 || !result.success) {
    throw new VenueError('config', `${file} is refused:\n  ${faults.join('\n  ')}`);
  }
  const { documents } = result.data;
  return {
    ...result.data,
    contracts: contracts.filter((terms) => terms !== null),
    documents: documents === '' ? '' : resolve(dirname(file), documents),
  };
}

/** The plan that comes along, as a person edits it: the contracts of the specification. */
export function planText(): string {
  const terms = [BTC_PERP, ETH_PERP].map((own) => indented(termsJson(own)));
  const people = SEATS.map(
    (role) => `    ${JSON.stringify(role)}: ${JSON.stringify(seatOf(role))},`,
  );
  return `// What \`praya init DIR --plan FILE\` founds a venue with. None of it can be taken back: names and terms are the first commands of its journal.
{
  // One person of each role, by the names that stand in the records for good. No one is two of them, or acts for an affiliate.
  "staff": {
${people.join('\n')}
  },
  // From where their keys log on; from everywhere when the list is empty.
  "staffAddresses": ["127.0.0.1", "::1"],
  // The texts that clients accept, named by a file like docs/disclosure/demonstration.json; empty for the templates.
  "documents": "",
  // As in a command \`listContract\` (docs/messages.md): prices in ticks, shares in millionths, money in its smallest unit, times in µs.
  "contracts": [
${terms.join(',\n')}
  ]
}
`;
}

function seatOf(role: SeatName): string {
  return `Head of ${role}`;
}

function termsJson(terms: ContractTerms): unknown {
  const { listContract } = JSON.parse(commandToJson({ kind: 'listContract', terms })) as Listing;
  return listContract.terms;
}

interface Listing {
  readonly listContract: { readonly terms: unknown };
}

function indented(value: unknown): string {
  return JSON.stringify(value, null, 2).replace(/^/gm, '    ');
}

function termsOf(terms: object, at: number, faults: string[]): ContractTerms | null {
  try {
    const command = commandFromJson(JSON.stringify({ listContract: { terms } }));
    if (command.kind === 'listContract') return command.terms;
  } catch (error) {
    faults.push(`contracts.${at}: ${error instanceof Error ? error.message : String(error)}`);
  }
  return null;
}

function repeatedNames(staff: Readonly<Record<SeatName, string>>): string[] {
  const names = Object.entries(staff);
  return names.flatMap(([role, own], at) => {
    const before = names.findIndex(([, other]) => other.toLowerCase() === own.toLowerCase());
    return before < at
      ? [`staff.${role}: ${own} is ${names[before]?.[0]} already; no one is two`]
      : [];
  });
}
