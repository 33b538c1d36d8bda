// The alerts of a venue as a file among its records: `alerts.jsonl`, whole at every settling. It is made of the
// journal each time, so nothing is lost with it.

import { join } from 'node:path';
import { makeFolders } from '../../host/folders.ts';
import { writeWhole } from '../records/whole-file.ts';
import { type Alert, alertJson } from './alert.ts';
import type { ConsumedCommand, JournalConsumer } from './journal-consumer.ts';
import { Surveillance } from './surveillance.ts';

export class AlertFile implements JournalConsumer {
  readonly #path: string;
  readonly #surveillance: Surveillance;
  #isNew = true;

  /**
   * @param records the folder of the records, made when it is not there.
   * @param raised is called with each alert that is opened.
   */
  constructor(records: string, raised: (alert: Alert) => void) {
    makeFolders(records);
    this.#path = join(records, 'alerts.jsonl');
    this.#surveillance = new Surveillance(raised);
  }

  get alerts(): readonly Alert[] {
    return this.#surveillance.alerts;
  }

  take(consumed: ConsumedCommand): void {
    if (this.#surveillance.take(consumed)) this.#isNew = true;
  }

  settle(): void {
    if (!this.#isNew) return;
    this.#isNew = false;
    const lines = this.#surveillance.alerts.map((alert) => `${alertJson(alert)}\n`);
    writeWhole(this.#path, lines.join(''));
  }
}
