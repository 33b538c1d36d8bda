// What a book reports of each message, as rows of four words in a ring that need not be read.
//
//   a fill         maker, taker, price, lots
//   anything else  − (kind + 8 when it sells), order, price, lots

export const Report = {
  accepted: 1,
  cancelled: 2,
  replaced: 3,
  cancelRejected: 4,
  replaceRejected: 5,
} as const;
export type Report = (typeof Report)[keyof typeof Report];

const ROWS = 1 << 16;

export interface Reports {
  readonly words: Int32Array;
  count: number;
}

export function createReports(): Reports {
  return { words: new Int32Array(4 * ROWS), count: 0 };
}

/** The first word of a report; the others stand behind it. */
export function report(reports: Reports, a: number, b: number, c: number, d: number): void {
  const { words } = reports;
  const at = (reports.count++ & (ROWS - 1)) << 2;
  words[at] = a;
  words[at + 1] = b;
  words[at + 2] = c;
  words[at + 3] = d;
}

/** Where a report's words begin. */
export function reportAt(index: number): number {
  return (index & (ROWS - 1)) << 2;
}

/** Of all reports, in order: two books that agree on it did the same. */
export class ReportDigest {
  #read = 0;
  #hash = 0x811c9dc5 | 0;

  /** Takes what was reported since; to be called before the ring comes round. */
  take({ words, count }: Reports): void {
    if (count - this.#read > ROWS) throw new Error('the ring of reports came round unread');
    for (; this.#read < count; this.#read++) {
      const at = reportAt(this.#read);
      for (let i = 0; i < 4; i++) {
        const mixed = Math.imul(this.#hash ^ words[at + i], 0x9e3779b1);
        this.#hash = mixed ^ (mixed >>> 15);
      }
    }
  }

  get value(): string {
    return `${this.#read} reports, ${(this.#hash >>> 0).toString(16)}`;
  }
}
