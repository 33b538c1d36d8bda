// `praya records daily|incident|evidence|retention`: what is made of the log for others to read.

import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import type { EngineState } from '../../../engine/index.ts';
import {
  type DailyReport,
  DailyReports,
  dailyFolder,
  dailyJson,
  dailyText,
  writeDaily,
} from '../../compliance/records/daily.ts';
import { stressDay } from '../../compliance/records/daily-stress.ts';
import { writeEvidence } from '../../compliance/records/evidence.ts';
import { isSealed, sealFolder } from '../../compliance/records/folder-seal.ts';
import {
  incidentJson,
  incidentOf,
  incidentPage,
  writeIncident,
} from '../../compliance/records/incident.ts';
import { openRecordsKey } from '../../compliance/records/records-key.ts';
import { retention, YEARS_LEAST } from '../../compliance/records/retention.ts';
import { sectionCsv, sectionJson, sectionText } from '../../compliance/records/section.ts';
import { consumeLog } from '../../compliance/watch/live-replay.ts';
import { loadConfig } from '../../host/config.ts';
import { findLog } from '../../log/open-log.ts';
import { locateLog } from '../../replay/log-location.ts';
import { Failure } from './failure.ts';
import { Progress } from './progress.ts';
import { auditIn, print, readTime, whole } from './records-place.ts';

interface DailyOptions {
  readonly data: string;
  readonly log?: string;
  readonly json?: boolean;
  readonly csv?: string;
  readonly write?: boolean;
}

export function dailyCommand(): Command {
  return new Command('daily')
    .summary('the report of a day')
    .description(
      'Positions, large positions, market makers, fund, liquidations, funding, fees, and whether the fund would stand a ' +
        'crash. A venue writes it when the day is over; another day is computed from the journal.',
    )
    .argument('<DATE>', 'a UTC day: 2026-05-04', readDay)
    .option('--data <DIR>', 'data folder, or a folder of records', 'data')
    .option('--log <LOG>', 'compute it from this log')
    .option('--csv <SECTION>', 'print one of its tables: positions, largePositions, fees, …')
    .option('--json', 'print one JSON object')
    .option('--write', 'put it among the records, with its stress run, and seal it')
    .action(daily);
}

async function daily(day: string, options: DailyOptions): Promise<void> {
  const { data, log, csv, json = false, write = false } = options;
  const records = recordsIn(data);
  const folder = dailyFolder(records, day);
  if (log === undefined && isSealed(folder)) {
    printFolder(folder, options);
    return;
  }
  if (write && isSealed(folder)) throw new Failure(`${folder} is sealed`);
  const report = await computed(log ?? data, day, (found, state) => {
    if (write) writeDaily(records, found, state);
  });
  if (report === null) throw new Failure(`no command of ${day} is in ${log ?? data}`);
  if (write) {
    if (!report.isComplete) throw new Failure(`${day} is not over: only a whole day is written`);
    await stressDay(folder);
    sealFolder(folder, openRecordsKey(records));
    printFolder(folder, options);
  } else if (csv !== undefined) {
    const section = report.sections.find(({ name }) => name === csv);
    const known = report.sections.map(({ name }) => name).join(', ');
    if (section === undefined) throw new Failure(`there is no ${csv}; there are ${known}`, 2);
    print(sectionCsv(section));
  } else print(json ? `${JSON.stringify(dailyJson(report))}\n` : dailyText(report));
}

function printFolder(folder: string, { csv, json = false }: DailyOptions): void {
  const file = (name: string): string => readFileSync(join(folder, name), 'utf8');
  if (csv !== undefined) {
    if (!existsSync(join(folder, `${csv}.csv`))) throw new Failure(`there is no ${csv}`, 2);
    print(file(`${csv}.csv`));
  } else if (json) {
    const stress: unknown = JSON.parse(file('stress.json'));
    print(`${JSON.stringify({ ...(JSON.parse(file('report.json')) as object), stress })}\n`);
  } else print(`${file('report.txt')}\n${file('stress.txt')}`);
}

/** @param closed receives the report and the state when the day is over. @returns what there is of an open day. */
async function computed(
  log: string,
  day: string,
  closed: (report: DailyReport, state: EngineState) => void,
): Promise<DailyReport | null> {
  const found: DailyReport[] = [];
  const reports = new DailyReports((report, state) => {
    if (report.day !== day) return;
    found.push(report);
    closed(report, state);
  });
  const progress = new Progress();
  const onProgress = (bytes: number, total: number, commands: number): void =>
    progress.show(bytes, total, commands);
  await consumeLog(locateLog(log), [reports], { onProgress });
  progress.end();
  const open = reports.unfinished();
  return found[0] ?? (open?.day === day ? open : null);
}

interface IncidentOptions {
  readonly data: string;
  readonly json?: boolean;
  readonly write?: boolean;
}

export function incidentCommand(): Command {
  return new Command('incident')
    .summary('the report of an incident, from the first to the last command of it')
    .description(
      'Time, duration, systems, earlier reports of the same, clients hit and how, and the course of it, from the audit ' +
        'log. Root cause, fix and prevention are left to people, and marked so.',
    )
    .argument('<FROM..TO>', 'sequences, both included: 1200..1310', readRange)
    .option('--data <DIR>', 'data folder, or a folder of records', 'data')
    .option('--write', 'put it among the records, for people to finish')
    .option('--json', 'print one JSON object')
    .action((seqs: [number, number], { data, json = false, write = false }: IncidentOptions) => {
      const audit = auditIn(data);
      const records = dirname(audit);
      const incident = incidentOf(records, audit, seqs);
      if (write) print(`${writeIncident(records, incident)}\n`);
      else print(json ? `${JSON.stringify(incidentJson(incident))}\n` : incidentPage(incident));
    });
}

interface EvidenceOptions {
  readonly data: string;
  readonly from: number;
  readonly to: number;
  readonly out: string;
  readonly log?: string;
}

export function evidenceCommand(): Command {
  return new Command('evidence')
    .summary('the pack of a period for an independent firm')
    .description(
      'Configuration and terms in force, hashes of the rules, staff and their keys, log-ons, the audit log, changes, ' +
        'exceptions and the result of verification, sealed. The gateway is described as this environment configures it.',
    )
    .option('--data <DIR>', 'data folder, or a folder of records', 'data')
    .requiredOption('--from <TIME>', 'from here on', readTime)
    .requiredOption('--to <TIME>', 'before this', readTime)
    .requiredOption('--out <DIR>', 'a folder that is empty or not there')
    .option('--log <LOG>', 'the journal, when it is not in the data folder')
    .action(async ({ data, from, to, out, log }: EvidenceOptions) => {
      const audit = auditIn(data);
      const { masterKey: _secret, masterKeyFile: _file, ...config } = loadConfig(process.env);
      const names = await writeEvidence({
        records: dirname(audit),
        audit,
        journal: locateLog(log ?? data),
        period: { from, to },
        out,
        config,
        version: process.version,
      });
      print(`${names.map((name) => join(out, name)).join('\n')}\n`);
    });
}

interface RetentionOptions {
  readonly data: string;
  readonly on: string;
  readonly years?: number;
  readonly csv?: boolean;
  readonly json?: boolean;
}

export function retentionCommand(): Command {
  return new Command('retention')
    .summary('what must stay, what may leave, what is missing')
    .description(
      'Lists every day of the audit log with the day until which it must be kept. Deletes nothing.',
    )
    .option('--data <DIR>', 'data folder, or a folder of records', 'data')
    .option('--on <DATE>', 'as of this day; today', readDay, new Date().toISOString().slice(0, 10))
    .option(
      '--years <N>',
      'kept for so long, seven at least; recordsYears of the configuration',
      whole,
    )
    .option('--csv', 'print CSV')
    .option('--json', 'print one JSON object')
    .action(({ data, on, csv = false, json = false, ...options }: RetentionOptions) => {
      const years = options.years ?? loadConfig(process.env).recordsYears;
      if (years < YEARS_LEAST)
        throw new Failure(`records are kept ${YEARS_LEAST} years at least`, 2);
      const section = retention(auditIn(data), on, years);
      if (csv) print(sectionCsv(section));
      else print(json ? `${JSON.stringify(sectionJson(section))}\n` : `${sectionText(section)}\n`);
    });
}

function recordsIn(data: string): string {
  const inside = join(data, 'records');
  return existsSync(inside) || (existsSync(data) && findLog(data) !== null) ? inside : data;
}

function readDay(text: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text))) return text;
  throw new InvalidArgumentError('Not a day.');
}

function readRange(text: string): [number, number] {
  const [, first = '', last = ''] = /^(\d{1,15})\.\.(\d{1,15})$/.exec(text) ?? [];
  if (first === '' || Number(first) > Number(last))
    throw new InvalidArgumentError('Not a range of sequences.');
  return [Number(first), Number(last)];
}
