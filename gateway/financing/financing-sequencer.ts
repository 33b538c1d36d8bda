// The book-keeper: one after another commands are stamped, logged and applied, and none is answered before it is
// on disk. The same log store as the venue's, in a folder of its own.

import {
  applyFinancing,
  type Book,
  bookDigest,
  FINANCING_RULES,
  type FinancingCommand,
  type FinancingEnvelope,
  type FinancingEvent,
  financingEventDigest,
  nextMoment,
  snapshotBook,
} from '../../engine/financing/index.ts';
import type { Seq, Time } from '../../engine/schema/index.ts';
import { waitForJournalTime } from '../core/start-clock.ts';
import type { Clock } from '../host/clock.ts';
import { isDefect } from '../host/defect.ts';
import { VenueError } from '../host/errors.ts';
import type { Logger } from '../host/logger.ts';
import type { Scheduler } from '../host/scheduler.ts';
import type { Disk } from '../log/disk.ts';
import { GroupCommit } from '../log/group-commit.ts';
import type { LogError } from '../log/log-error.ts';
import { type LogStore, newestSnapshot } from '../log/log-store.ts';
import { openLogStore } from '../log/open-log.ts';
import { EventRing } from './event-ring.ts';
import { encodeFinancing } from './record.ts';
import { bookOf, FinancingReplay, sectionOf } from './replay.ts';

interface FinancingSequencerParts {
  readonly folder: string;
  readonly clock: Clock;
  readonly scheduler: Scheduler;
  readonly log: Logger;
  /** The clock was looked at by who starts the desk. */
  readonly isAccepted: boolean;
  /** What the journal is written to. */
  readonly disk?: Disk | undefined;
  /** The book cannot go on: a failed write, or a defect. Called once. */
  readonly fail: (error: unknown) => void;
}

/** A command with who asks for it. */
interface Request {
  readonly by: string;
  readonly approver: string;
  readonly reference: string;
  readonly command: FinancingCommand;
}

/** What a command came to, durable. */
interface Outcome {
  /** Of the original, when the command is a repeat. */
  readonly seq: number;
  readonly time: number;
  readonly isRepeat: boolean;
  readonly events: readonly FinancingEvent[];
}

/** A snapshot after so many commands. */
const SNAPSHOT_COMMANDS = 50_000;

interface Opened {
  readonly journal: GroupCommit;
  readonly book: Book;
  readonly events: EventRing;
  /** Where the newest snapshot stands. */
  readonly from: number;
}

export class FinancingSequencer {
  /** To be read only, and ahead of what is durable: wait for `settled` before anything of it leaves. */
  readonly book: Book;
  readonly events: EventRing;
  readonly #parts: FinancingSequencerParts;
  readonly #journal: GroupCommit;
  #snapshotSeq: number;
  #isStopped = false;
  #hasFailed = false;
  #isClosed = false;

  private constructor(parts: FinancingSequencerParts, { journal, book, events, from }: Opened) {
    this.#parts = parts;
    this.#journal = journal;
    this.book = book;
    this.events = events;
    this.#snapshotSeq = from;
  }

  /** Takes the folder and replays its journal. @throws LogError, VenueError `clock`, `diverged` */
  static async open(parts: FinancingSequencerParts): Promise<FinancingSequencer> {
    const { folder, log, clock, scheduler, isAccepted, disk } = parts;
    const source = { kind: 'segments', folder } as const;
    let onLost = (_error: LogError): void => {}; // Before there is a book: the first append fails.
    const store = await openLogStore(source, {
      rules: FINANCING_RULES,
      scheduler,
      onLost: (error) => onLost(error),
      ...(disk === undefined ? {} : { disk }),
      onTorn: (tail) => log.warn(tail, 'cut a torn tail from the journal'),
    });
    try {
      await waitForJournalTime({ clock, scheduler, log, isAccepted }, store.position.time);
      const { book, events, from } = await replayed(store, log);
      clock.reach?.(Math.max(book.time, store.position.time) as Time);
      log.info({ seq: book.seq, replayed: book.seq - from, digest: bookDigest(book) }, 'recovered');
      const journal = new GroupCommit(store);
      const opened = new FinancingSequencer(parts, { journal, book, events, from });
      onLost = (error) => void opened.#fail(error);
      return opened;
    } catch (error) {
      await store.close();
      throw error;
    }
  }

  /** Takes a command into history. @returns what it came to, once it is on disk. @throws VenueError `stopped` */
  async submit(request: Request): Promise<Outcome> {
    if (this.#isStopped) throw new VenueError('stopped', 'the financing book has stopped');
    const envelope = this.#stamp(request);
    const { seq, time } = envelope;
    const events: FinancingEvent[] = [];
    try {
      this.#journal.add(seq, time, encodeFinancing(envelope));
      applyFinancing(this.book, envelope, events);
      this.#journal.setDigest(seq, financingEventDigest(this.book));
      await this.#journal.flush();
    } catch (error) {
      await this.#fail(error);
      throw new VenueError(
        'stopped',
        'the financing book stopped before the command was durable',
        error,
      );
    }
    this.events.add(seq, time, events);
    return this.#outcome(envelope, events);
  }

  /** Lets what is due happen, if anything is. */
  async tick(): Promise<void> {
    if (this.#isStopped || this.book.nextMidnight === 0) return;
    if (nextMoment(this.book) > this.#parts.clock.now()) return;
    await this.submit({ by: 'clock', approver: '', reference: '', command: { kind: 'tick' } });
  }

  /** Waits until everything that the book holds now is on disk. @throws VenueError `stopped` */
  async settled(): Promise<void> {
    if (this.#hasFailed) throw new VenueError('stopped', 'the financing book has stopped');
    if (this.#isStopped) return;
    try {
      await this.#journal.flush();
    } catch (error) {
      throw new VenueError('stopped', 'the financing book has stopped', error);
    }
  }

  /** What was thrown in reading the book: a defect of ours ends the process, the world's fault is the caller's. */
  async onFault(error: unknown): Promise<void> {
    if (isDefect(error)) await this.#fail(error);
  }

  /** Makes a snapshot when there is enough that is new. */
  async snapshotIfDue(): Promise<void> {
    if (this.book.seq - this.#snapshotSeq >= SNAPSHOT_COMMANDS) await this.snapshot();
  }

  /** Makes a snapshot of now. */
  async snapshot(): Promise<void> {
    await this.#journal.flush();
    const { position } = this.#journal;
    if (position.seq !== this.book.seq || position.seq === this.#snapshotSeq) return;
    await this.#journal.store.snapshots.put({
      position,
      eventDigest: String(financingEventDigest(this.book)),
      stateDigest: bookDigest(this.book),
      sections: [sectionOf(snapshotBook(this.book))],
    });
    this.#snapshotSeq = position.seq;
  }

  /** Takes no more commands, makes durable what was taken, lets go of the folder. */
  async close(): Promise<void> {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#isStopped = true;
    try {
      if (!this.#hasFailed) await this.snapshot();
    } finally {
      await this.#journal.close();
    }
  }

  #stamp(request: Request): FinancingEnvelope {
    const { clock } = this.#parts;
    const seq = this.#journal.nextSeq as Seq;
    const time = Math.max(this.book.time, clock.now(), this.#journal.position.time) as Time;
    return { ...request, seq, time };
  }

  #outcome({ seq, time }: FinancingEnvelope, events: readonly FinancingEvent[]): Outcome {
    const repeat = events.find((event) => event.kind === 'commandRepeated');
    if (repeat === undefined) return { seq, time, isRepeat: false, events };
    const original = this.book.references.get(repeat.reference);
    return { seq: repeat.seq, time, isRepeat: true, events: original?.events ?? [] };
  }

  /** The command stays in the log, so that a defect can be found. */
  async #fail(error: unknown): Promise<void> {
    this.#isStopped = true;
    if (this.#hasFailed) return;
    this.#hasFailed = true;
    await this.#journal.flush().catch(() => {});
    this.#parts.log.fatal({ err: error }, 'the financing book has stopped');
    this.#parts.fail(error);
  }
}

/** The newest snapshot, and the journal behind it. */
async function replayed(store: LogStore, log: Logger): Promise<Omit<Opened, 'journal'>> {
  const snapshot = await newestSnapshot(store.snapshots, (error) =>
    log.warn({ err: error }, 'a snapshot is damaged; going back to an older one'),
  );
  const from = snapshot?.position.seq ?? 0;
  const events = new EventRing();
  const replay = new FinancingReplay(bookOf(snapshot), ({ seq, time }, emitted) =>
    events.add(seq, time, emitted),
  );
  events.beginAfter(from);
  const after = snapshot === null ? {} : { after: snapshot.position };
  for await (const batch of store.read({ from: from + 1, ...after })) replay.take(batch);
  return { book: replay.book, events, from };
}
