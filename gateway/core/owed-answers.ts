// Answers that wait for work: a command that leaves work undone is answered once it is done, with all of its events.

import type { Event } from '../../engine/schema/index.ts';
import type { Outcome } from '../feeds/outcome.ts';
import type { Answer } from './sequencer.ts';

interface Unfinished {
  readonly outcome: Outcome;
  readonly events: Event[];
  readonly answer: Answer;
}

export class OwedAnswers {
  #unfinished: Unfinished[] = [];

  get count(): number {
    return this.#unfinished.length;
  }

  /** The command is done in parts. */
  add(outcome: Outcome, answer: Answer): void {
    this.#unfinished.push({ outcome, events: [...outcome.events], answer });
  }

  /** A part of what is owed was done. */
  follow(events: readonly Event[]): void {
    for (const one of this.#unfinished) for (const event of events) one.events.push(event);
  }

  /** Nothing is owed any more. @returns each answer with the whole of what its command came to. */
  take(): { readonly answer: Answer; readonly outcome: Outcome }[] {
    const done = this.#unfinished;
    this.#unfinished = [];
    return done.map(({ answer, outcome, events }) => ({ answer, outcome: { ...outcome, events } }));
  }
}
