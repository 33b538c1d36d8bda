// The suspicion packs behind a venue: each that the journal asks for is written by a thread, one after another, and sealed. What was
// not sealed when the venue stopped is written again after the next start, also under later rules; what fails is reported and tried
// again. They leave the venue its disk: so many a day, and none while it is low.

import { rmSync } from 'node:fs';
import type { Thread, Threads } from '../../host/threads.ts';
import type { LogSource } from '../../log/log-store.ts';
import { timeText } from '../../replay/until.ts';
import type { ConsumedCommand, JournalConsumer } from '../watch/journal-consumer.ts';
import { isSealed } from './folder-seal.ts';
import { type PackRequest, PackRequests } from './pack-requests.ts';
import type { PackTask } from './pack-thread.ts';
import { COMPUTED } from './suspicion-pack.ts';

interface PackDeskParts {
  readonly records: string;
  readonly journal: LogSource;
  readonly threads: Threads;
  /** There is no room for packs: the venue needs what is left. */
  readonly isLow: () => boolean;
  /** Called when a pack could not be written, or has to wait. */
  readonly failed: (text: string) => void;
}

interface Wanted extends PackRequest {
  /** Of the journal's time: not before. */
  retryAt: number;
  retryUs: number;
}

/** Of a thread that writes a pack: beyond it that pack fails, and nothing else does. */
const HEAP_MB = 2048;
/** Of the journal's time, before a pack that failed is tried again; doubled with each failure of it. */
const RETRY_US = 10_000_000;
const RETRY_US_MAX = 3_600_000_000;
/** Of a UTC day: those that are asked for beyond wait for the next ones. */
export const PACKS_A_DAY = 100;
const DAY_US = 86_400_000_000;
const LOW = 'the disk is low';

/** Each pack stands in a folder named for the command that asked for it. */
export class PackDesk implements JournalConsumer {
  readonly #parts: PackDeskParts;
  readonly #requests: PackRequests;
  readonly #waiting: Wanted[] = [];
  /** Not yet on disk beside the packs. */
  #unnoted: PackRequest[] = [];
  #thread: Thread | null = null;
  /** Why the thread was ended. */
  #stopped = '';
  /** A day that begins here has turns left, and how many were given. */
  #turns = { from: 0, given: 0 };
  #time = 0;
  #hasBegun = false;
  #isLow = false;
  #isClosed = false;

  constructor(parts: PackDeskParts) {
    this.#parts = parts;
    this.#requests = new PackRequests(parts.records);
  }

  take({ envelope, events }: ConsumedCommand): void {
    const { seq, time } = envelope;
    if (!this.#hasBegun) this.#takeOwed(seq);
    this.#hasBegun = true;
    this.#time = time;
    for (const event of events) {
      if (event.kind !== 'suspicionPackRequested') continue;
      const { record, staff } = event;
      const retryAt = this.#turnAt(time);
      if (isSealed(this.#requests.folderOf(seq))) continue;
      this.#unnoted.push({ seq, staff, record });
      this.#waiting.push({ seq, staff, record, retryAt, retryUs: RETRY_US });
      if (retryAt > time) {
        const when = `at most ${PACKS_A_DAY} are written a day; this one from ${timeText(retryAt)} on`;
        this.#parts.failed(`the pack ${seq} waits: ${when}`);
      }
    }
  }

  /** What the audit log has of the request is on disk by now: its consumer is settled before this one. */
  settle(): void {
    if (this.#isClosed) return;
    for (const request of this.#unnoted.splice(0)) this.#note(request);
    if (this.#thread === null && this.#waiting.length === 0) return;
    this.#look();
    if (this.#isLow) {
      this.#stop(LOW);
      return;
    }
    if (this.#thread !== null) return;
    // One that fails again and again holds no other one up.
    const at = this.#waiting.findIndex(({ retryAt }) => retryAt <= this.#time);
    const [wanted] = at < 0 ? [] : this.#waiting.splice(at, 1);
    if (wanted !== undefined) this.#write(wanted);
  }

  close(): void {
    this.#isClosed = true;
    this.#stop('');
  }

  /** What was asked for under former rules, which the journal does not show again. */
  #takeOwed(firstSeq: number): void {
    for (const seq of this.#requests.notedBefore(firstSeq)) {
      if (isSealed(this.#requests.folderOf(seq))) {
        this.#requests.forget(seq);
        continue;
      }
      try {
        this.#waiting.push({ ...this.#requests.read(seq), retryAt: 0, retryUs: RETRY_US });
        const what = `without ${COMPUTED.join(', ')}, as its subject.json says`;
        this.#parts.failed(`the pack ${seq} was asked for under former rules: it is ${what}`);
      } catch (error) {
        this.#parts.failed(`the pack ${seq} cannot be written: ${textOf(error)}`);
      }
    }
  }

  /** The same after each start, for it is of the journal alone. */
  #turnAt(time: number): number {
    const today = time - (time % DAY_US);
    if (this.#turns.from < today) this.#turns = { from: today, given: 0 };
    if (this.#turns.given >= PACKS_A_DAY) {
      this.#turns = { from: this.#turns.from + DAY_US, given: 0 };
    }
    this.#turns.given += 1;
    return Math.max(time, this.#turns.from);
  }

  #note(request: PackRequest): void {
    try {
      this.#requests.note(request);
    } catch (error) {
      this.#parts.failed(
        `the request for the pack ${request.seq} is in the journal alone: ${textOf(error)}`,
      );
    }
  }

  #look(): void {
    const isLow = this.#parts.isLow();
    if (isLow === this.#isLow) return;
    this.#isLow = isLow;
    this.#parts.failed(
      isLow ? `${LOW}: packs wait until there is room` : 'packs are written again',
    );
  }

  #stop(why: string): void {
    if (this.#thread === null) return;
    this.#stopped = why;
    void this.#thread.end();
  }

  #write(wanted: Wanted): void {
    const { records, journal, threads, failed } = this.#parts;
    const { seq, staff, record } = wanted;
    const { participant, from, to, reason } = record;
    const out = this.#requests.folderOf(seq);
    const request = { seq, by: `staff ${staff}`, reason };
    const data: PackTask = { records, journal, participant, period: { from, to }, out, request };
    let problem = '';
    const ended = (): void => {
      this.#thread = null;
      if (this.#isClosed) return;
      if (isSealed(out)) {
        this.#requests.forget(seq);
        return;
      }
      const why = this.#stopped === '' ? problem : this.#stopped;
      this.#stopped = '';
      this.#putOff(wanted);
      failed(`the pack in ${out} could not be written and is tried again: ${why}`);
    };
    this.#stopped = '';
    try {
      this.#thread = threads.start('compliance/records/pack-thread', {
        data,
        heapMb: HEAP_MB,
        onError: (error) => {
          problem = textOf(error);
        },
        onEnd: ended,
      });
    } catch (error) {
      problem = textOf(error);
      ended();
    }
  }

  /** Nothing of it is kept meanwhile. */
  #putOff(wanted: Wanted): void {
    wanted.retryAt = this.#time + wanted.retryUs;
    wanted.retryUs = Math.min(2 * wanted.retryUs, RETRY_US_MAX);
    this.#waiting.push(wanted);
    rmSync(this.#requests.folderOf(wanted.seq), { recursive: true, force: true });
  }
}

function textOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
