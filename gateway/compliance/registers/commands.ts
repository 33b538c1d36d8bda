// What a venue needs so that its registers hold the rows of the files: one command after another, in the
// order in which they can be carried out, each with the row that it comes from.

import type { Command } from '../../../engine/schema/index.ts';
import type { ReadRow } from './reading.ts';
import type { TableName, Values } from './tables.ts';

export interface RowCommand {
  readonly from: ReadRow;
  readonly command: Command;
}

/** Heads of groups before their members, persons before keys, what a client is before what it accepts. */
export function commandsOf(rows: readonly ReadRow[]): RowCommand[] {
  const of = (table: TableName): ReadRow[] => rows.filter((row) => row.table === table);
  const investors = of('investors');
  const heads = investors.filter(({ values }) => isOwnHead(values));
  const members = investors.filter(({ values }) => !isOwnHead(values));
  const evidence = of('evidence');
  const steps: [readonly ReadRow[], (values: Values) => object[]][] = [
    [of('staff'), staffOf],
    [[...heads, ...members], participantOf],
    [investors, (values) => classOf(values, evidence)],
    [investors, boundsOf],
    [of('traders'), traderOf],
    [of('keys'), keyOf],
    [of('assessments'), (values) => [{ kind: 'assessCorporate', ...values }]],
    [of('acknowledgements'), acceptanceOf],
  ];
  return steps.flatMap(([from, commands]) =>
    from.flatMap((row) =>
      commands(row.values).map((command) => ({ from: row, command: command as Command })),
    ),
  );
}

/** Why something is recorded again in another venue. */
const REASON = 'imported';

function isOwnHead({ group, participant }: Values): boolean {
  return group === 0 || group === participant;
}

function staffOf({ retired, ...row }: Values): object[] {
  const hired = { kind: 'registerStaff', ...row };
  const left = { kind: 'retireStaff', staff: row['staff'], reason: REASON };
  return retired === true ? [hired, left] : [hired];
}

function participantOf(row: Values): object[] {
  const { participant, name, role, affiliated, group, holders } = row;
  const registered = { participant, name, role, affiliated, group, holders };
  const accounts = (row['accounts'] as readonly string[]).map((account) => ({
    kind: 'openAccount',
    account: Number(account),
    participant,
  }));
  return [{ kind: 'registerParticipant', ...registered }, ...accounts];
}

function classOf(row: Values, evidence: readonly ReadRow[]): object[] {
  const { participant, investorClass, portfolioHkd, assetsHkd } = row;
  const { confirmedAt, validUntil, confirmedBy } = row;
  if (investorClass === 0) return [];
  const own = evidence.filter(({ values }) => values['participant'] === participant);
  const items = own.map(({ values: { participant: _participant, ...item } }) => item);
  const figures = { investorClass, portfolioHkd, assetsHkd };
  const confirmed = { confirmedAt, validUntil, evidence: items, confirmedBy };
  return [{ kind: 'classifyInvestor', participant, ...figures, ...confirmed }];
}

function boundsOf({ participant, suspended, notionalMax, groupNotionalMax }: Values): object[] {
  const bound = (wholeGroup: boolean, most: unknown): object[] =>
    most === 0 ? [] : [{ kind: 'setExposureLimit', participant, wholeGroup, notionalMax: most }];
  const barred = { kind: 'suspendParticipant', participant, suspended, reason: REASON };
  return [
    ...(suspended === true ? [barred] : []),
    ...bound(false, notionalMax),
    ...bound(true, groupNotionalMax),
  ];
}

function traderOf(row: Values): object[] {
  const { trader, participant, name, responsiblePerson, ...knowledge } = row;
  const registered = { kind: 'registerTrader', trader, participant, name, responsiblePerson };
  if (row['basis'] === 0) return [registered];
  return [registered, { kind: 'assessTrader', trader, ...knowledge }];
}

function keyOf({ revoked, ...row }: Values): object[] {
  const registered = { kind: 'registerKey', ...row };
  const gone = { kind: 'revokeKey', key: row['key'], reason: REASON };
  return revoked === true ? [registered, gone] : [registered];
}

function acceptanceOf({ participant, contract, version }: Values): object[] {
  return contract === 0
    ? [{ kind: 'acceptRulebook', participant, version }]
    : [{ kind: 'acknowledgeDisclosure', participant, contract, version }];
}
