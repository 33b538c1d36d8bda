// The report of an incident, from the first to the last command that belongs to it: what the log knows is filled in,
// what people must add is marked so (rule G-12: root cause, time, duration, systems, prior occurrence, clients, fix,
// prevention).

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolders } from '../../host/folders.ts';
import type { AuditLine } from './audit-line.ts';
import { readLines } from './read-lines.ts';
import { RecordsError } from './records-error.ts';
import { type Section, sectionJson } from './section.ts';
import { writeWhole } from './whole-file.ts';

interface Incident {
  /** Day and commands: `2026-05-04-1200-1310`. */
  readonly id: string;
  readonly firstSeq: number;
  readonly lastSeq: number;
  readonly began: string;
  readonly ended: string;
  readonly seconds: number;
  /** Contracts that were touched, and what else the lines speak of. */
  readonly systems: readonly string[];
  /** Reports of before that speak of the same. */
  readonly prior: readonly string[];
  readonly clients: Section;
  readonly effect: Section;
  /** What the operator's people did meanwhile, and what the market went through. */
  readonly course: Section;
}

/** @throws RecordsError `asked` when nothing of it is in the log. */
export function incidentOf(
  records: string,
  audit: string,
  seqs: readonly [number, number],
): Incident {
  const lines: AuditLine[] = [];
  for (const line of readLines(audit)) {
    if (line.seq > seqs[1]) break;
    if (line.seq >= seqs[0]) lines.push(line);
  }
  const [first] = lines;
  const last = lines.at(-1);
  if (first === undefined || last === undefined) {
    throw new RecordsError('asked', `the log has no line from command ${seqs[0]} to ${seqs[1]}`);
  }
  const signs = signsOf(lines);
  return {
    id: `${first.at.slice(0, 10)}-${seqs[0]}-${seqs[1]}`,
    firstSeq: seqs[0],
    lastSeq: seqs[1],
    began: first.at,
    ended: last.at,
    seconds: (last.time - first.time) / 1_000_000,
    systems: signs,
    prior: priorTo(records, `${first.at.slice(0, 10)}-${seqs[0]}-${seqs[1]}`, signs),
    clients: clientsOf(lines),
    effect: effectOf(lines),
    course: courseOf(lines),
  };
}

/** Writes Markdown for people to finish, and JSON; a report that is there is theirs and stays. */
export function writeIncident(records: string, incident: Incident): string {
  const folder = join(records, 'incidents', incident.id);
  if (existsSync(folder)) throw new RecordsError('asked', `${folder} is there already`);
  makeFolders(folder);
  writeWhole(join(folder, 'report.json'), `${JSON.stringify(incidentJson(incident), null, 2)}\n`);
  writeWhole(join(folder, 'report.md'), incidentPage(incident));
  return folder;
}

export function incidentJson(incident: Incident): object {
  const { clients, effect, course, ...facts } = incident;
  const byPeople = { rootCause: '', fix: '', prevention: '', writtenBy: '', approvedBy: '' };
  const tables = {
    clients: sectionJson(clients),
    effect: sectionJson(effect),
    course: sectionJson(course),
  };
  return { ...facts, ...tables, byPeople };
}

const BY_PEOPLE = '*To be written by people: the log does not know.*';

export function incidentPage(incident: Incident): string {
  const { id, firstSeq, lastSeq, began, ended, seconds, systems, prior } = incident;
  const parts = [
    `# Incident ${id}`,
    `From the audit log, commands ${firstSeq} to ${lastSeq}.`,
    '## Root cause',
    BY_PEOPLE,
    '## Time and duration',
    `From ${began} to ${ended}: ${seconds} seconds.`,
    '## Systems',
    systems.length === 0 ? 'The log names none.' : systems.map((one) => `- ${one}`).join('\n'),
    '## Prior occurrence',
    prior.length === 0
      ? 'No earlier report speaks of the same.'
      : prior.map((one) => `- ${one}`).join('\n'),
    '## Clients hit',
    table(incident.clients),
    '## Effect',
    table(incident.effect),
    '## Course',
    table(incident.course),
    '## Fix',
    BY_PEOPLE,
    '## Prevention',
    BY_PEOPLE,
  ];
  return `${parts.join('\n\n')}\n`;
}

function table({ columns, rows }: Section): string {
  if (rows.length === 0) return 'None.';
  const cell = (value: string | number): string => String(value).replaceAll('|', '\\|');
  const head = [`| ${columns.join(' | ')} |`, `|${' --- |'.repeat(columns.length)}`];
  return [...head, ...rows.map((row) => `| ${row.map(cell).join(' | ')} |`)].join('\n');
}

/** What an incident is known by, to find its like: halts, defaults, refusals of one reason in numbers. */
function signsOf(lines: readonly AuditLine[]): string[] {
  const signs = new Set<string>();
  const refusals = new Map<string, number>();
  for (const { kind, contract, refusal } of lines) {
    if (kind === 'contractStateChanged') signs.add(`state of ${contract}`);
    if (kind === 'liquidationStarted' || kind === 'deleveraged') signs.add('default management');
    if (kind === 'shortfallCovered') signs.add('insurance fund');
    if (refusal !== undefined) {
      refusals.set(refusal.name, (refusals.get(refusal.name) ?? 0) + refusal.count);
    }
  }
  for (const [name, count] of refusals) if (count >= MANY_REFUSALS) signs.add(`refusals: ${name}`);
  return [...signs].sort();
}

const MANY_REFUSALS = 10;

function priorTo(records: string, id: string, signs: readonly string[]): string[] {
  const folder = join(records, 'incidents');
  const names = existsSync(folder) ? readdirSync(folder).sort() : [];
  return names.flatMap((name) => {
    const path = join(folder, name, 'report.json');
    if (name === id || !existsSync(path)) return [];
    const { began, systems } = JSON.parse(readFileSync(path, 'utf8')) as Incident;
    const same = systems.filter((sign) => signs.includes(sign));
    return same.length === 0 ? [] : [`${name}, ${began}: ${same.join(', ')}`];
  });
}

function clientsOf(lines: readonly AuditLine[]): Section {
  const clients = new Map<number, number[]>();
  for (const line of lines) {
    const at = EFFECTS.findIndex(([, isOf]) => isOf(line));
    if (at < 0) continue;
    for (const participant of line.participants ?? []) {
      const counts = clients.get(participant) ?? EFFECTS.map(() => 0);
      counts[at] += line.refusal?.count ?? 1;
      clients.set(participant, counts);
    }
  }
  const rows = [...clients].sort(([a], [b]) => a - b).map(([id, counts]) => [id, ...counts]);
  const columns = ['participant', ...EFFECTS.map(([name]) => name)];
  return { name: 'clients', title: 'Clients', columns, rows, notes: [] };
}

function effectOf(lines: readonly AuditLine[]): Section {
  const counts = new Map<string, number>();
  for (const line of lines) {
    const { kind, refusal } = line;
    const what = refusal === undefined ? kind : `${kind}: ${refusal.name}`;
    counts.set(what, (counts.get(what) ?? 0) + (refusal?.count ?? 1));
  }
  const rows = [...counts].sort(([, a], [, b]) => b - a);
  return { name: 'effect', title: 'Effect', columns: ['what', 'count'], rows, notes: [] };
}

function courseOf(lines: readonly AuditLine[]): Section {
  const rows = lines
    .filter(({ kind, topic }) => COURSE_KINDS.has(kind) || topic === 'approval')
    .map(({ at, ref, who, words }) => [at, ref, who?.name ?? '', words]);
  const columns = ['time', 'reference', 'who', 'what'];
  return { name: 'course', title: 'Course', columns, rows, notes: [] };
}

const COURSE_KINDS: ReadonlySet<string> = new Set([
  'contractStateChanged',
  'participantSuspended',
  'affiliateSuspended',
  'liquidationStarted',
  'liquidationEnded',
  'deleveraged',
  'shortfallCovered',
  'setMarkPrice',
  'setIndexPrice',
]);

const EFFECTS: readonly (readonly [string, (line: AuditLine) => boolean])[] = [
  ['refused', ({ refusal }) => refusal !== undefined],
  ['canceled', ({ kind }) => kind === 'orderCanceled' || kind === 'orderExpired'],
  ['fills', ({ kind }) => kind === 'fill'],
  ['liquidated', ({ kind }) => kind === 'liquidationStarted'],
  ['deleveraged', ({ kind }) => kind === 'deleveraged' || kind === 'gainCut'],
];
