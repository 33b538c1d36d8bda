// The evidence pack of a period (rule A-10): what an independent firm is given. Everything in it comes from the journal,
// the audit log and this program; the seal over it names each file.

import { hash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type EngineState, read } from '../../../engine/index.ts';
import { StaffRole } from '../../../engine/schema/index.ts';
import { makeFolders } from '../../host/folders.ts';
import type { LogLocation } from '../../replay/log-location.ts';
import { replayLog } from '../../replay/replay-log.ts';
import { timeText } from '../../replay/until.ts';
import { compareWithJournal } from './compare.ts';
import { csvRow } from './csv.ts';
import { isSealed, sealFolder } from './folder-seal.ts';
import { lineRow, linesHeader } from './line-table.ts';
import { nameOf } from './plain-words.ts';
import { changesIn } from './questions.ts';
import { type Period, readLines } from './read-lines.ts';
import { RecordsError } from './records-error.ts';
import { openRecordsKey } from './records-key.ts';
import { verifyRecords } from './verify.ts';
import { writeWhole } from './whole-file.ts';

interface EvidenceParts {
  readonly records: string;
  readonly audit: string;
  readonly journal: LogLocation;
  readonly period: Period;
  readonly out: string;
  /** Of the gateway, without its secrets. */
  readonly config: object;
  readonly version: string;
}

/** @returns the names of the files. @throws RecordsError, LogError */
export async function writeEvidence(parts: EvidenceParts): Promise<string[]> {
  const { out, audit, period, records } = parts;
  if (existsSync(out) && readdirSync(out).length > 0) {
    throw new RecordsError('asked', `${out} is not empty; a pack is never written over`);
  }
  makeFolders(out);
  const put = (name: string, content: string): void => writeWhole(join(out, name), content);
  const until = { kind: 'time', time: period.to - 1 } as const;
  const { state } = await replayLog(parts.journal, { until });
  put('configuration.json', json({ version: parts.version, gateway: parts.config }));
  put('terms.json', json(termsOf(state)));
  put('rules.json', json(ruleHashes()));
  put('staff.csv', staffTable(state));
  put(
    'access.csv',
    linesWhere(parts, ({ topic }) => topic === 'logOn'),
  );
  put(
    'audit.csv',
    linesWhere(parts, () => true),
  );
  put(
    'exceptions.csv',
    linesWhere(parts, ({ topic }) => /Exception|erroneousEntry/.test(topic)),
  );
  put('changes.csv', changeTable(parts));
  const { faults, files, lines, hash: end } = verifyRecords(audit);
  const { fault, seq } = await compareWithJournal(audit, parts.journal);
  const result = { files, lines, end, faults, journal: { seq, fault } };
  put('verification.json', json(result));
  if (!isSealed(out)) sealFolder(out, openRecordsKey(records));
  return readdirSync(out).sort();
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** What was in force at the end of the period: terms with the hash that was approved, and published texts. */
function termsOf(state: EngineState): object {
  const { time, seq } = state;
  const contracts = read.contracts(state).map(({ terms, termsHash, approval }) => {
    return { symbol: terms.symbol, termsHash, approval, terms };
  });
  const disclosures = contracts.map(({ symbol, terms }) => ({
    symbol,
    ...read.disclosure(state, terms.contract),
  }));
  return { at: timeText(time), seq, contracts, rulebook: read.rulebook(state), disclosures };
}

/** The rules of this program, as they were delivered with it. */
function ruleHashes(): Record<string, string> {
  const folder = ['../../../docs/rules/', '../../../../docs/rules/']
    .map((up) => new URL(up, import.meta.url))
    .find((url) => existsSync(url));
  if (folder === undefined) return {};
  const names = readdirSync(folder).filter((name) => name.endsWith('.md'));
  return Object.fromEntries(
    names.sort().map((name) => [name, hash('sha256', readFileSync(new URL(name, folder)), 'hex')]),
  );
}

/** The list of accesses that is reviewed each year (rule G-01). */
function staffTable(state: EngineState): string {
  const rows = [...read.staff(state)].map(({ id, name, role, retired }) => {
    const keys = [...read.keys(state)].filter(({ staff }) => staff === id);
    const living = keys.filter(({ revoked }) => !revoked).map((key) => key.name);
    return csvRow([
      id,
      name,
      nameOf(StaffRole, role, 'role'),
      retired ? 'retired' : 'active',
      living.join(' '),
    ]);
  });
  return csvRow(['staff', 'name', 'role', 'state', 'keys']) + rows.join('');
}

function linesWhere(
  { audit, period }: EvidenceParts,
  isWanted: (line: Parameters<typeof lineRow>[0]) => boolean,
): string {
  const rows = [linesHeader()];
  for (const line of readLines(audit, period)) if (isWanted(line)) rows.push(lineRow(line));
  return rows.join('');
}

function changeTable({ audit, period }: EvidenceParts): string {
  const rows = [csvRow(['time_utc', 'reference', 'what', 'old', 'new', 'by', 'why'])];
  for (const line of readLines(audit, period)) {
    for (const change of changesIn(line, '')) {
      const { at, ref, what, old, by, why } = change;
      rows.push(csvRow([at, ref, what, old, change.new, by, why]));
    }
  }
  return rows.join('');
}
