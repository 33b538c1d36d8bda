// What the page tells: short messages that come up and go, and the list of them.

import { signal } from '@preact/signals';
import {
  AmountError,
  ConnectionLost,
  OrderRefused,
  refusalWords,
  type Scale,
} from '../../../client/core/index.ts';

export type NoticeTone = 'done' | 'fill' | 'refused' | 'note';

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
const SHOWN_MS: Readonly<Record<NoticeTone, number>> = {
  done: 4000,
  fill: 5000,
  note: 6000,
  refused: 14_000,
};

export class Notices {
  /** Up now, newest last. */
  readonly shown = signal<readonly Notice[]>([]);
  /** Newest first. */
  readonly all = signal<readonly Notice[]>([]);
  readonly #now: () => number;
  #last = 0;

  /** @param now milliseconds since 1970 */
  constructor(now: () => number) {
    this.#now = now;
  }

  tell(tone: NoticeTone, title: string, ...lines: readonly string[]): void {
    this.#last += 1;
    const notice = { id: this.#last, tone, title, lines, at: this.#now() };
    this.all.value = [notice, ...this.all.peek()].slice(0, KEPT_MAX);
    this.shown.value = [...this.shown.peek(), notice].slice(-SHOWN_MAX);
    setTimeout(() => this.dismiss(notice.id), SHOWN_MS[tone]);
  }

  dismiss(id: number): void {
    this.shown.value = this.shown.peek().filter((notice) => notice.id !== id);
  }

  /** Whatever a request threw, in words with their fix. */
  tellError(error: unknown, scale: Scale | null): void {
    const { title, lines } = errorWords(error, scale);
    this.tell('refused', title, ...lines);
  }
}

/** @throws what is none of the client's errors: a defect of this page */
export function errorWords(
  error: unknown,
  scale: Scale | null,
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
          lines: ['It may have been done: look at orders and fills before you send it again.'],
        }
      : { title: 'There is no connection.', lines: ['Nothing was sent.'] };
  }
  if (error instanceof AmountError) return { title: error.message, lines: [] };
  throw error;
}
