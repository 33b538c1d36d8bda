// The journal of a financing book, read again into a book: by a desk that starts, by `praya financing replay`. The events
// of the first time must come again.

import {
  applyFinancing,
  type Book,
  bookDigest,
  createBook,
  type FinancingEnvelope,
  type FinancingEvent,
  financingEventDigest,
  restoreBook,
} from '../../engine/financing/index.ts';
import { VenueError } from '../host/errors.ts';
import type { LoggedBatch } from '../log/log-store.ts';
import type { Snapshot } from '../log/snapshot.ts';
import { decodeFinancing } from './record.ts';

const SECTION = 'financing-book';

/** The book that a snapshot holds, proved by its digest; an empty one without. @throws VenueError `diverged` */
export function bookOf(snapshot: Snapshot | null): Book {
  if (snapshot === null) return createBook();
  const { seq } = snapshot.position;
  const section = snapshot.sections.find(({ name }) => name === SECTION);
  if (section === undefined) {
    throw new VenueError('diverged', `the snapshot at sequence ${seq} is none of a financing book`);
  }
  const book = restoreBook(Buffer.from(section.bytes).toString('utf8'));
  if (book.seq !== seq || bookDigest(book) !== snapshot.stateDigest) {
    throw new VenueError('diverged', `the snapshot at sequence ${seq} restores to another book`);
  }
  return book;
}

export function sectionOf(text: string): Snapshot['sections'][number] {
  return { name: SECTION, bytes: Buffer.from(text, 'utf8') };
}

export type FinancingWatcher = (
  envelope: FinancingEnvelope,
  events: readonly FinancingEvent[],
) => void;

/** Applies batch after batch. @throws VenueError `diverged`, naming the first command with other events. */
export class FinancingReplay {
  readonly book: Book;
  readonly #watch: FinancingWatcher | null;
  /** Commands whose events were compared with the recorded ones. */
  compared = 0;

  constructor(book: Book, watch: FinancingWatcher | null = null) {
    this.book = book;
    this.#watch = watch;
  }

  take(batch: LoggedBatch): void {
    for (let i = 0; i < batch.count; i++) this.#takeOne(batch, i);
  }

  #takeOne(batch: LoggedBatch, i: number): void {
    const seq = batch.firstSeq + i;
    const envelope = decodeFinancing(batch.payload(i), seq, batch.time(i));
    const events: FinancingEvent[] = [];
    applyFinancing(this.book, envelope, events);
    const recorded = batch.digest(i);
    const now = financingEventDigest(this.book);
    if (recorded !== 0 && recorded !== now) {
      const text =
        `replay parts from the record at sequence ${seq} (${envelope.command.kind}): the events come to ` +
        `${now.toString(16)}, and ${recorded.toString(16)} was recorded`;
      throw new VenueError('diverged', text);
    }
    if (recorded !== 0) this.compared += 1;
    this.#watch?.(envelope, events);
  }
}
