// The alerts of a venue as a file among its records: `alerts.jsonl`, whole at every settling. It is made of the
// journal each time, so nothing is lost with it. What was reported is not reported again: after a start everything is
// made again up to the command that `alerts.head.json` names, in silence, and the file stays as it is until then.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolders } from '../../host/folders.ts';
import { headPath, readHead } from '../records/audit-files.ts';
import { RecordsError } from '../records/records-error.ts';
import { replaceWhole, writeWhole } from '../records/whole-file.ts';
import { type Alert, alertJson } from './alert.ts';
import type { ConsumedCommand, JournalConsumer } from './journal-consumer.ts';
import { Surveillance } from './surveillance.ts';

/** How far the journal was looked at when the file was last written. */
interface AlertHead {
  readonly seq: number;
}

/** Between heads that only follow the journal: at most so much of it is looked at again as if it were new. */
const HEAD_COMMANDS = 1000;

export class AlertFile implements JournalConsumer {
  readonly #path: string;
  readonly #headPath: string;
  readonly #surveillance: Surveillance;
  readonly #report: (alert: Alert) => void;
  /** What was looked at before this start. */
  readonly #knownSeq: number;
  #seq = 0;
  #headSeq: number;
  #isNew = true;
  #unreported: Alert[] = [];

  /**
   * @param records the folder of the records, made when it is not there.
   * @param report is called with each alert once, when it is in the file; never again after a start.
   */
  constructor(records: string, report: (alert: Alert) => void) {
    makeFolders(records);
    this.#path = join(records, 'alerts.jsonl');
    this.#headPath = join(records, 'alerts.head.json');
    this.#report = report;
    this.#knownSeq = this.#knownUntil(records);
    this.#headSeq = this.#knownSeq;
    this.#surveillance = new Surveillance((alert) => {
      if (this.#seq > this.#knownSeq) this.#unreported.push(alert);
    });
  }

  get alerts(): readonly Alert[] {
    return this.#surveillance.alerts;
  }

  take(consumed: ConsumedCommand): void {
    this.#seq = consumed.envelope.seq;
    if (this.#surveillance.take(consumed)) this.#isNew = true;
  }

  settle(): void {
    if (this.#seq < this.#knownSeq) return;
    if (this.#isNew) {
      this.#isNew = false;
      const lines = this.#surveillance.alerts.map((alert) => `${alertJson(alert)}\n`);
      writeWhole(this.#path, lines.join(''));
      this.#writeHead();
    } else if (this.#seq - this.#headSeq >= HEAD_COMMANDS) this.#writeHead();
    const unreported = this.#unreported;
    this.#unreported = [];
    for (const alert of unreported) this.#report(alert);
  }

  close(): void {
    if (this.#seq > this.#headSeq) this.#writeHead();
  }

  #writeHead(): void {
    const head: AlertHead = { seq: this.#seq };
    replaceWhole(this.#headPath, `${JSON.stringify(head)}\n`);
    this.#headSeq = this.#seq;
  }

  /** A folder of an earlier release has no head of alerts: the audit log beside it was written as far. */
  #knownUntil(records: string): number {
    if (existsSync(this.#headPath)) {
      try {
        const { seq } = JSON.parse(readFileSync(this.#headPath, 'utf8')) as AlertHead;
        if (Number.isSafeInteger(seq)) return seq;
      } catch {
        // Cut short or written by hand: reporting again is better than a stop, and the audit log knows as well.
      }
    }
    try {
      return readHead(headPath(join(records, 'audit')))?.seq ?? 0;
    } catch (error) {
      if (error instanceof RecordsError) return 0; // The audit log itself reports it.
      throw error;
    }
  }
}
