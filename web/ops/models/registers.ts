// The registers as tables of texts: what ends soon stands first.

import type { RegisterTable } from '../../../client/core/index.ts';

export const TABLES = [
  'investors',
  'evidence',
  'traders',
  'assessments',
  'acknowledgements',
  'keys',
  'staff',
  'authorizations',
  'obligations',
  'privileges',
  'groups',
] as const;
export type TableName = (typeof TABLES)[number];

/** Those whose rows end. */
export const ENDING: readonly TableName[] = [
  'investors',
  'evidence',
  'traders',
  'assessments',
  'keys',
  'authorizations',
];

interface RegisterRow {
  readonly cells: readonly string[];
  /** Whole days until the first of its dates ends; below zero it has ended; null where nothing ends within the month. */
  readonly daysLeft: number | null;
}

const DAY_MS = 86_400_000;
const SOON_DAYS = 30;

/** @param now milliseconds. @returns what has ended or ends within 30 days first, the soonest on top */
export function rowsByExpiry({ columns, rows }: RegisterTable, now: number): RegisterRow[] {
  const ends = columns.flatMap((name, at) => (name === 'validUntil' ? [at] : []));
  const soon: RegisterRow[] = [];
  const others: RegisterRow[] = [];
  for (const cells of rows) {
    const daysLeft = firstEnd(
      ends.map((at) => cells[at] ?? ''),
      now,
    );
    (daysLeft === null ? others : soon).push({ cells, daysLeft });
  }
  soon.sort((a, b) => (a.daysLeft ?? 0) - (b.daysLeft ?? 0));
  return [...soon, ...others];
}

/** How many rows of a table have ended, and how many end within 30 days. */
export interface Ending {
  readonly table: TableName;
  readonly ended: number;
  readonly soon: number;
}

/** Of the tables that were read, those with a row that somebody has to look at. What was revoked is done with. */
export function endingsOf(registers: ReadonlyMap<TableName, RegisterTable>, now: number): Ending[] {
  const endings = ENDING.map((table): Ending => {
    const { columns = [], rows = [] } = registers.get(table) ?? {};
    const revoked = columns.indexOf('revoked');
    const kept = rows.filter((cells) => revoked < 0 || cells[revoked] !== 'yes');
    const left = rowsByExpiry({ columns, rows: kept }, now).flatMap(
      ({ daysLeft }) => daysLeft ?? [],
    );
    const ended = left.filter((days) => days < 0).length;
    return { table, ended, soon: left.length - ended };
  });
  return endings.filter(({ ended, soon }) => ended + soon > 0);
}

function firstEnd(dates: readonly string[], now: number): number | null {
  const left = dates
    .map((text) => Date.parse(text))
    .filter((end) => !Number.isNaN(end))
    .map((end) => Math.floor((end - now) / DAY_MS));
  const least = Math.min(...left);
  return left.length === 0 || least > SOON_DAYS ? null : least;
}

/** @example 'ended 3 days ago', 'ends in 12 days' */
export function expiryWords(daysLeft: number): string {
  if (daysLeft < 0) return `ended ${days(-daysLeft)} ago`;
  return daysLeft === 0 ? 'ends within a day' : `ends in ${days(daysLeft)}`;
}

function days(count: number): string {
  return count === 1 ? '1 day' : `${count} days`;
}
