// The daily reports: a folder for each UTC day, sealed once everything is in it. A day ends with the first command of
// the next: its closing tick, with the funding of its last hour, belongs to the day that it closes.

import { join } from 'node:path';
import { type EngineState, eventDigestOf, snapshot, stateDigest } from '../../../engine/index.ts';
import { makeFolders } from '../../host/folders.ts';
import { BEGINNING } from '../../log/position.ts';
import { snapshotBytes } from '../../log/snapshot.ts';
import { exportTable } from '../registers/export.ts';
import { TABLES, type TableName } from '../registers/tables.ts';
import type { ConsumedCommand, JournalConsumer } from '../watch/journal-consumer.ts';
import { dayOf } from './audit-files.ts';
import type { AlertSource } from './daily-alerts.ts';
import type { DailyPart } from './daily-part.ts';
import { dailyParts } from './daily-parts.ts';
import { isSealed } from './folder-seal.ts';
import { type Section, sectionCsv, sectionJson, sectionText } from './section.ts';
import { writeWhole } from './whole-file.ts';

export interface DailyReport {
  readonly day: string;
  /** False while the day goes on. */
  readonly isComplete: boolean;
  readonly firstSeq: number;
  readonly lastSeq: number;
  readonly sections: readonly Section[];
}

/** @param closed is called with each report, and the state at the end of its day. */
export class DailyReports implements JournalConsumer {
  readonly #closed: (report: DailyReport, state: EngineState) => void;
  readonly #parts: readonly DailyPart[];
  #day = '';
  #firstSeq = 1;
  #state: EngineState | null = null;

  constructor(
    closed: (report: DailyReport, state: EngineState) => void,
    alerts: AlertSource | null = null,
  ) {
    this.#closed = closed;
    this.#parts = dailyParts(alerts);
  }

  take(consumed: ConsumedCommand): void {
    const { envelope, state } = consumed;
    const day = dayOf(envelope.time);
    if (this.#day === '') this.#day = day;
    this.#state = state;
    for (const part of this.#parts) part.take(consumed);
    if (day === this.#day) return;
    this.#closed(this.#report(state, true), state);
    this.#day = day;
    this.#firstSeq = envelope.seq + 1;
  }

  /** The report of the day that goes on, as far as it has come; null before the first command. */
  unfinished(): DailyReport | null {
    return this.#state === null ? null : this.#report(this.#state, false);
  }

  /** What can be followed while the day goes on, and when it was so; null before the first command. */
  soFar(): { readonly time: number; readonly report: DailyReport } | null {
    const state = this.#state;
    if (state === null) return null;
    const sections = this.#parts.flatMap((part) => part.soFar?.(state) ?? []);
    return { time: state.time, report: this.#reportOf(state, false, sections) };
  }

  #report(state: EngineState, isComplete: boolean): DailyReport {
    const sections = this.#parts.flatMap((part) => part.close(state));
    return this.#reportOf(state, isComplete, sections);
  }

  #reportOf(state: EngineState, isComplete: boolean, sections: readonly Section[]): DailyReport {
    return { day: this.#day, isComplete, firstSeq: this.#firstSeq, lastSeq: state.seq, sections };
  }
}

export function dailyFolder(records: string, day: string): string {
  return join(records, 'daily', day);
}

/** Puts a report in its folder, with the state it ends in, so that a stress run can begin there; the seal comes last. */
export function writeDaily(records: string, report: DailyReport, state: EngineState): void {
  const folder = dailyFolder(records, report.day);
  if (isSealed(folder)) return;
  makeFolders(folder);
  writeWhole(join(folder, 'report.txt'), dailyText(report));
  writeWhole(join(folder, 'report.json'), `${JSON.stringify(dailyJson(report), null, 2)}\n`);
  for (const section of report.sections) {
    writeWhole(join(folder, `${section.name}.csv`), sectionCsv(section));
  }
  // The registers as they stood, for whoever reads the records and nothing else.
  for (const name of Object.keys(TABLES) as TableName[]) {
    writeWhole(join(folder, `register-${name}.csv`), exportTable(state, name));
  }
  const bytes = snapshotBytes({
    position: { ...BEGINNING, seq: state.seq, time: state.time },
    eventDigest: String(eventDigestOf(state)),
    stateDigest: stateDigest(state),
    sections: snapshot(state),
  });
  writeWhole(join(folder, STATE_FILE), bytes);
}

export const STATE_FILE = 'state.snap';

export function dailyText(report: DailyReport): string {
  const { day, isComplete, firstSeq, lastSeq, sections } = report;
  const state = isComplete ? '' : ', which is not over';
  const head = `Daily report of ${day} (UTC)${state}, commands ${firstSeq} to ${lastSeq}`;
  return `${[head, ...sections.map(sectionText)].join('\n\n')}\n`;
}

export function dailyJson({ sections, ...head }: DailyReport): object {
  const named = Object.fromEntries(sections.map((section) => [section.name, sectionJson(section)]));
  return { ...head, ...named };
}
