// Numbers of FIX sessions on their way into the journal: the messages leave when they are in it.

import { RejectReason } from '../../engine/schema/index.ts';
import type { Sequencer } from '../core/sequencer.ts';
import type { Ask } from '../link/messages.ts';
import { refusalIn } from './log-ons.ts';
import type { Asker, RowPublisher } from './row-publisher.ts';

type NoteAsk = Extract<Ask, { readonly kind: 'noteFixSession' }>;

/** What an edge asks of who keeps the numbers. */
export interface FixNoteService {
  note(to: Asker, ask: NoteAsk): void;
}

interface FixNotesParts {
  readonly sequencer: Sequencer;
  readonly rows: RowPublisher;
}

const GONE = { refused: RejectReason.goingAway, field: '' } as const;

export class FixNotes implements FixNoteService {
  readonly #parts: FixNotesParts;

  constructor(parts: FixNotesParts) {
    this.#parts = parts;
  }

  note(to: Asker, { session, note }: NoteAsk): void {
    const { sequencer, rows } = this.#parts;
    if (sequencer.isStopped) {
      rows.reply(to, GONE);
      return;
    }
    sequencer.submit({ kind: 'noteFixSession', ...note }, session, 0, (outcome) => {
      if (outcome !== null) rows.reply(to, refusalIn(outcome));
      // It was dropped with commands of its session; or the venue has failed, and nothing leaves any more.
      else if (!sequencer.hasFailed) rows.reply(to, GONE);
    });
  }
}
