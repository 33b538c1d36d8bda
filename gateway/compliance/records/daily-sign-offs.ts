// Which affiliates their overseers signed off, and which are missing. A day can be signed once it is over: the report of a day has the
// day before, of every affiliate that was authorized when it ended, and whatever else was signed on it.

import { type EngineState, read } from '../../../engine/index.ts';
import { type ParticipantId, Role } from '../../../engine/schema/index.ts';
import { timeText } from '../../replay/until.ts';
import type { ConsumedCommand } from '../watch/journal-consumer.ts';
import { dayOf } from './audit-files.ts';
import type { DailyPart } from './daily-part.ts';
import { staffName } from './plain-words.ts';
import type { Section } from './section.ts';

interface SignOff {
  readonly participant: ParticipantId;
  readonly day: number;
  readonly by: string;
  readonly at: string;
  readonly note: string;
}

export class SignOffsPart implements DailyPart {
  #signed: SignOff[] = [];
  /** The day before, and those who were authorized when it ended; '' before one has ended. */
  #due: { readonly day: string; readonly participants: readonly ParticipantId[] } = {
    day: '',
    participants: [],
  };
  #day = '';

  take({ envelope, events, state }: ConsumedCommand): void {
    if (this.#day === '') this.#day = dayOf(envelope.time);
    for (const event of events) {
      if (event.kind !== 'affiliateSignedOff') continue;
      const { participant, day, note } = event.record;
      const by = staffName(state, event.staff);
      this.#signed.push({ participant, day, by, at: timeText(envelope.time), note });
    }
  }

  soFar(state: EngineState): Section[] {
    const due = Number(this.#due.day.replaceAll('-', ''));
    const missing = this.#due.participants
      .filter((participant) => {
        return !this.#signed.some((row) => row.participant === participant && row.day === due);
      })
      .map((participant) => [...named(state, participant), due, 'missing', '', '', '']);
    const signed = this.#signed.map(({ participant, day, by, at, note }) => {
      return [...named(state, participant), day, 'signed', by, at, note];
    });
    const rows = [...missing, ...signed].sort(
      ([a, , , dayA], [b, , , dayB]) => Number(a) - Number(b) || Number(dayA) - Number(dayB),
    );
    const columns = ['participant', 'name', 'overseer', 'day', 'state', 'by', 'at', 'note'];
    return [{ name: 'signOffs', title: 'Sign-offs of affiliates', columns, rows, notes: NOTES }];
  }

  close(state: EngineState): Section[] {
    const sections = this.soFar(state);
    this.#signed = [];
    this.#due = { day: this.#day, participants: authorized(state) };
    this.#day = dayOf(state.time);
    return sections;
  }
}

const NOTES = [
  'A day is signed by the overseer of the affiliate once it is over: missing is the day before, of those who were authorized when it ended.',
];

function named(state: EngineState, participant: ParticipantId): (string | number)[] {
  const row = read.participant(state, participant);
  return [participant, row?.name ?? '', row?.authorization?.overseer ?? ''];
}

function authorized(state: EngineState): ParticipantId[] {
  return [...read.participants(state)]
    .filter(({ role, authorization }) => {
      return role === Role.affiliate && (authorization?.validUntil ?? 0) > state.time;
    })
    .map(({ id }) => id);
}
