// The suspicion packs behind a venue: each that the journal asks for is written by a thread, one after another, and sealed. What was
// not sealed when the venue stopped is written again after the next start; what fails is reported and tried again.

import { join } from 'node:path';
import type { RequestSuspicionPack, Seq, StaffId } from '../../../engine/schema/index.ts';
import { makeFolders } from '../../host/folders.ts';
import type { Thread, Threads } from '../../host/threads.ts';
import type { LogSource } from '../../log/log-store.ts';
import type { ConsumedCommand, JournalConsumer } from '../watch/journal-consumer.ts';
import { isSealed } from './folder-seal.ts';
import type { PackTask } from './pack-thread.ts';

interface PackDeskParts {
  readonly records: string;
  readonly journal: LogSource;
  readonly threads: Threads;
  /** Called when a pack could not be written. */
  readonly failed: (text: string) => void;
}

interface Wanted {
  readonly seq: Seq;
  /** Of the journal's time: not before. */
  retryAt: number;
  retryUs: number;
  readonly staff: StaffId;
  readonly record: RequestSuspicionPack;
}

/** Of a thread that writes a pack: beyond it that pack fails, and nothing else does. */
const HEAP_MB = 2048;
/** Of the journal's time, before a pack that failed is tried again; doubled with each failure of it. */
const RETRY_US = 10_000_000;
const RETRY_US_MAX = 3_600_000_000;

/** Packs stand in a folder that its owner alone may open, each in one named for the command that asked for it. */
export class PackDesk implements JournalConsumer {
  readonly #parts: PackDeskParts;
  readonly #waiting: Wanted[] = [];
  #thread: Thread | null = null;
  #time = 0;
  #isClosed = false;

  constructor(parts: PackDeskParts) {
    this.#parts = parts;
  }

  take({ envelope, events }: ConsumedCommand): void {
    this.#time = envelope.time;
    for (const event of events) {
      if (event.kind !== 'suspicionPackRequested') continue;
      const { record, staff } = event;
      if (!isSealed(this.#folderOf(envelope.seq))) {
        const retry = { retryAt: 0, retryUs: RETRY_US };
        this.#waiting.push({ seq: envelope.seq, staff, record, ...retry });
      }
    }
  }

  /** What the audit log has of the request is on disk by now: its consumer is settled before this one. */
  settle(): void {
    if (this.#thread !== null || this.#isClosed) return;
    // One that fails again and again holds no other one up.
    const at = this.#waiting.findIndex(({ retryAt }) => retryAt <= this.#time);
    const [wanted] = at < 0 ? [] : this.#waiting.splice(at, 1);
    if (wanted !== undefined) this.#write(wanted);
  }

  close(): void {
    this.#isClosed = true;
    void this.#thread?.end();
  }

  #write(wanted: Wanted): void {
    const { records, journal, threads, failed } = this.#parts;
    const { seq, staff, record } = wanted;
    const { participant, from, to, reason } = record;
    const out = this.#folderOf(seq);
    const request = { seq, by: `staff ${staff}`, reason };
    const data: PackTask = { records, journal, participant, period: { from, to }, out, request };
    let problem = '';
    const noteProblem = (error: unknown): void => {
      problem = error instanceof Error ? error.message : String(error);
    };
    const ended = (): void => {
      this.#thread = null;
      if (this.#isClosed) return;
      if (isSealed(out)) return;
      wanted.retryAt = this.#time + wanted.retryUs;
      wanted.retryUs = Math.min(2 * wanted.retryUs, RETRY_US_MAX);
      this.#waiting.push(wanted);
      failed(`the pack in ${out} could not be written and is tried again: ${problem}`);
    };
    try {
      makeFolders(join(records, 'packs'), 0o700);
      this.#thread = threads.start('compliance/records/pack-thread', {
        data,
        heapMb: HEAP_MB,
        onError: noteProblem,
        onEnd: ended,
      });
    } catch (error) {
      noteProblem(error);
      ended();
    }
  }

  #folderOf(seq: Seq): string {
    return join(this.#parts.records, 'packs', String(seq));
  }
}
