// What the page tells: short messages that come up and go, and the list of them.

import { signal } from '@preact/signals';
import {
  AmountError,
  ConnectionLost,
  OrderRefused,
  refusalWords,
  type Scale,
} from '../../../client/core/index.ts';

/** `unknown`: whether it was done is for a person to look at. */
export type NoticeTone = 'done' | 'fill' | 'refused' | 'unknown' | 'note';

export interface Notice {
  readonly id: number;
  readonly tone: NoticeTone;
  readonly title: string;
  readonly lines: readonly string[];
  /** Milliseconds since 1970. */
  readonly at: number;
}

const SHOWN_MAX = 4;
const KEPT_MAX = 200;
/** Null: until a person dismisses it. */
const SHOWN_MS: Readonly<Record<NoticeTone, number | null>> = {
  done: 4000,
  fill: 5000,
  note: 6000,
  refused: 14_000,
  unknown: null,
};

export class Notices {
  readonly #lookAt: string;
  /** Up now, newest last. */
  readonly shown = signal<readonly Notice[]>([]);
  /** Newest first. */
  readonly all = signal<readonly Notice[]>([]);
  readonly #now: () => number;
  #last = 0;

  /** @param lookAt what shows whether something was done. @param now milliseconds since 1970 */
  constructor(lookAt: string, now: () => number = Date.now) {
    this.#lookAt = lookAt;
    this.#now = now;
  }

  tell(tone: NoticeTone, title: string, ...lines: readonly string[]): void {
    this.#last += 1;
    const notice = { id: this.#last, tone, title, lines, at: this.#now() };
    this.all.value = [notice, ...this.all.peek()].slice(0, KEPT_MAX);
    const shown = [...this.shown.peek(), notice];
    if (shown.length > SHOWN_MAX) shown.splice(firstThatGoes(shown), 1);
    this.shown.value = shown;
    const shownMs = SHOWN_MS[tone];
    if (shownMs !== null) setTimeout(() => this.dismiss(notice.id), shownMs);
  }

  /** Another person sits down. */
  clear(): void {
    this.shown.value = [];
    this.all.value = [];
  }

  dismiss(id: number): void {
    this.shown.value = this.shown.peek().filter((notice) => notice.id !== id);
  }

  /** Whatever a request threw, in words with their fix. */
  tellError(error: unknown, scale: Scale | null): void {
    const { title, lines } = errorWords(error, scale, this.#lookAt);
    const isUnknown = error instanceof ConnectionLost && error.sent;
    this.tell(isUnknown ? 'unknown' : 'refused', title, ...lines);
  }
}

/** What is not known stays before what would go by itself. */
function firstThatGoes(shown: readonly Notice[]): number {
  return Math.max(
    0,
    shown.findIndex(({ tone }) => SHOWN_MS[tone] !== null),
  );
}

/** @throws what is none of the client's errors: a defect of this page */
export function errorWords(
  error: unknown,
  scale: Scale | null,
  lookAt = 'orders and fills',
): { readonly title: string; readonly lines: readonly string[] } {
  if (error instanceof OrderRefused) {
    const { means, numbers, fix } = refusalWords(error, scale ?? undefined);
    const lines = [numbers, fix].filter((line) => line !== '');
    return { title: means, lines: [...lines, `${error.reason}, ${error.code}`] };
  }
  if (error instanceof ConnectionLost) {
    return error.sent
      ? {
          title: 'The connection ended before the answer.',
          lines: [`It may have been done: look at ${lookAt} before you send it again.`],
        }
      : { title: 'There is no connection.', lines: ['Nothing was sent.'] };
  }
  if (error instanceof AmountError) return { title: error.message, lines: [] };
  throw error;
}
