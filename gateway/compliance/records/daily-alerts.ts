// Alerts of surveillance that were raised, went on or were reviewed on a day.

import type { EngineState } from '../../../engine/index.ts';
import { timeText } from '../../replay/until.ts';
import { type Alert, alertStateName } from '../watch/alert.ts';
import type { ConsumedCommand } from '../watch/journal-consumer.ts';
import { Surveillance } from '../watch/surveillance.ts';
import type { DailyPart } from './daily-part.ts';
import { symbolOf } from './plain-words.ts';
import type { Section } from './section.ts';

/** Where the alerts of another journal consumer are, which is shown each command before the reports are. */
export type AlertSource = () => readonly Alert[];

export class AlertsPart implements DailyPart {
  readonly #own: Surveillance | null;
  readonly #source: AlertSource;
  /** The end of the day before. */
  #since = -1;

  /** @param source by default, it watches by itself. */
  constructor(source: AlertSource | null = null) {
    const own = new Surveillance();
    this.#own = source === null ? own : null;
    this.#source = source ?? (() => own.alerts);
  }

  take(consumed: ConsumedCommand): void {
    this.#own?.take(consumed);
  }

  close(state: EngineState): Section[] {
    const since = this.#since;
    this.#since = state.time;
    const rows = this.#source()
      .filter(({ lastAt, reviews }) => lastAt > since || (reviews.at(-1)?.at ?? -1) > since)
      .map(({ id, detector, contract, at, signs, state: stands, participants, text }) => [
        id,
        timeText(at),
        detector,
        symbolOf(state, contract),
        alertStateName(stands),
        signs,
        participants.join(' '),
        text,
      ]);
    const columns = [
      'id',
      'raised',
      'detector',
      'contract',
      'state',
      'signs',
      'participants',
      'text',
    ];
    return [{ name: 'alerts', title: 'Alerts of surveillance', columns, rows, notes: [] }];
  }
}
