// Lines of the log as a table: the columns of every export, in this order for good.

import type { AuditLine } from './audit-line.ts';
import { csvRow } from './csv.ts';

const LINE_COLUMNS = [
  'reference',
  'sequence',
  'time_us',
  'time_utc',
  'topic',
  'kind',
  'who',
  'session',
  'key',
  'trader',
  'staff',
  'accounts',
  'participants',
  'orders',
  'contract',
  'reason',
  'field',
  'limit',
  'actual',
  'count',
  'changed',
  'by',
  'why',
  'words',
  'facts',
  'hash',
] as const;

export function linesHeader(): string {
  return csvRow(LINE_COLUMNS);
}

export function lineRow(line: AuditLine): string {
  const { who, refusal, change } = line;
  const changed =
    change?.values.map((value) => `${value.what}: ${value.old} -> ${value.new}`) ?? [];
  return csvRow([
    line.ref,
    line.seq,
    line.time,
    line.at,
    line.topic,
    line.kind,
    who?.name ?? '',
    who?.session ?? '',
    who?.key ?? '',
    who?.trader ?? '',
    who?.staff ?? '',
    line.accounts?.join(' ') ?? '',
    line.participants?.join(' ') ?? '',
    line.orders?.join(' ') ?? '',
    line.contract ?? '',
    refusal?.name ?? '',
    refusal?.field ?? '',
    refusal?.limit ?? '',
    refusal?.actual ?? '',
    refusal?.count ?? '',
    changed.join('; '),
    change?.by.join(' and ') ?? '',
    change?.why ?? '',
    line.words,
    JSON.stringify(line.facts),
    line.hash,
  ]);
}

/** For a person. */
export function lineText({ at, ref, who, words }: AuditLine): string {
  const name = (who?.name ?? '').padEnd(WHO_WIDTH);
  return printable(`${at}  ${ref.padEnd(REF_WIDTH)}  ${name}  ${words}`);
}

/** One line on any terminal: what a name or a reason holds of control is shown and does nothing. */
export function printable(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Bidi_Control}\u2028\u2029]/gu, (sign) => {
    return `\\u${(sign.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`;
  });
}

const REF_WIDTH = 10;
const WHO_WIDTH = 18;
