// Answers that wait for work: a command that leaves work undone is answered once it is done, with all of its events. One
// that passed while another was at work is done before it, so that they stand in a pile.

import { keepEvent } from '../../engine/index.ts';
import type { Event } from '../../engine/schema/index.ts';
import type { Outcome } from './outcome.ts';

/** Given the outcome when it is durable; null when it never will be. */
export type Answer = (outcome: Outcome | null) => void;

interface Unfinished {
  readonly outcome: Outcome;
  readonly events: Event[];
  readonly answer: Answer;
  /** What was owed before it: when no more is owed, it is done. */
  readonly owedBefore: number;
}

interface Finished {
  readonly answer: Answer;
  /** With the whole of what its command came to. */
  readonly outcome: Outcome;
}

export class OwedAnswers {
  #pile: Unfinished[] = [];

  get count(): number {
    return this.#pile.length;
  }

  /** The command is done in parts. */
  add(outcome: Outcome, answer: Answer, owedBefore: number): void {
    const events = outcome.events.map(keepEvent);
    this.#pile.push({
      outcome: { ...outcome, events, levels: [], orders: [] },
      events,
      answer,
      owedBefore,
    });
  }

  /** A part was done, after which so much is owed. @returns who can be answered now. */
  follow(events: readonly Event[], owed: number): Finished[] {
    const finished: Finished[] = [];
    let rest = events;
    for (let top = this.#pile.at(-1); top !== undefined; top = this.#pile.at(-1)) {
      const own = owed > top.owedBefore ? rest.length : ownLength(top, rest);
      for (const event of rest.slice(0, own)) top.events.push(keepEvent(event));
      if (owed > top.owedBefore) break;
      rest = rest.slice(own);
      this.#pile.pop();
      finished.push({ answer: top.answer, outcome: top.outcome });
    }
    return finished;
  }

  /** They are never answered. */
  clear(): Answer[] {
    return this.#pile.splice(0).map(({ answer }) => answer);
  }
}

/** Of the part in which it was finished: a mass cancel ends with its count, anything else with the part. */
function ownLength({ outcome }: Unfinished, events: readonly Event[]): number {
  if (outcome.command.kind !== 'massCancel') return events.length;
  const end = events.findIndex(({ kind }) => kind === 'massCanceled');
  return end < 0 ? events.length : end + 1;
}
