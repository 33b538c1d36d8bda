// Gathers commands into batches and makes one batch durable at a time.
//
//   add ──► open batch ──► seal ──► append ──► durable: answers may leave
//              ▲                       │
//              └── what comes meanwhile waits ──┘

import { Batch } from './batch.ts';
import { LogError } from './log-error.ts';
import type { LogStore } from './log-store.ts';
import type { LogPosition } from './position.ts';

export class GroupCommit {
  readonly store: LogStore;
  #lastSeq: number; // Of what was added.
  #lastTime: number;
  #open = new Batch();
  #sealed = new Batch();
  #running: Promise<void> | null = null;
  #queued: Promise<void> | null = null;
  #failure: unknown = null;
  #isClosed = false;

  constructor(store: LogStore) {
    this.store = store;
    this.#lastSeq = store.position.seq;
    this.#lastTime = store.position.time;
  }

  /** The end of what is durable. */
  get position(): LogPosition {
    return this.store.position;
  }

  /** The sequence that the next command must carry; ahead of `position` while a batch is open. */
  get nextSeq(): number {
    return this.#lastSeq + 1;
  }

  /**
   * Puts a command into the open batch. Nothing is durable yet.
   *
   * @param seq is `nextSeq`. @param time is not before that of the command before.
   * @param from is copied from `start` to `end` before this returns.
   * @throws LogError
   */
  add(
    seq: number,
    time: number,
    from: Uint8Array,
    start: number = 0,
    end: number = from.length,
  ): void {
    if (this.#failure !== null || this.#isClosed) throw this.#refusal();
    if (seq !== this.#lastSeq + 1 || !(time >= this.#lastTime) || !Number.isSafeInteger(time)) {
      throw new LogError('order', `time ${time} behind ${this.#lastSeq}, ${this.#lastTime}`, {
        seq,
      });
    }
    this.#open.add(seq, time, from, start, end);
    this.#lastSeq = seq;
    this.#lastTime = time;
  }

  /**
   * What the events of a command came to, as an unsigned 32-bit number. Set after `add` and before the turn of the
   * event loop is over; replay compares it and can name the command at which two runs diverge.
   */
  setDigest(seq: number, digest: number): void {
    this.#open.setDigest(seq, digest);
  }

  /**
   * Resolves when everything added before is durable. One batch is on its way at a time; what is
   * added meanwhile goes with the next, which is what makes a slow disk fast.
   *
   * @throws LogError, and so does every later call: the log is to be closed and the process to exit.
   */
  flush(): Promise<void> {
    if (this.#failure !== null || this.#isClosed) return Promise.reject(this.#refusal());
    return this.#flushOpen();
  }

  /** Flushes what is open, if that is still possible, and closes the store. */
  async close(): Promise<void> {
    if (this.#isClosed) return;
    this.#isClosed = true;
    try {
      if (this.#failure === null) await this.#flushOpen();
    } finally {
      await this.store.close();
    }
  }

  #flushOpen(): Promise<void> {
    if (this.#failure !== null) return Promise.reject(this.#failure);
    if (this.#open.count === 0) return this.#running ?? Promise.resolve();
    if (this.#running === null) {
      this.#running = this.#commit();
      return this.#running;
    }
    // Another caller may have started the next flush already, so we ask again.
    this.#queued ??= this.#running.then(() => {
      this.#queued = null;
      return this.#flushOpen();
    });
    return this.#queued;
  }

  async #commit(): Promise<void> {
    const batch = this.#open;
    this.#open = this.#sealed;
    this.#sealed = batch;
    try {
      await this.store.append(batch.seal(this.store.position, this.store.epoch));
    } catch (error) {
      // What the log holds now is unknown; a second try could make it hold two truths.
      this.#failure = error;
      throw error;
    } finally {
      batch.clear();
      this.#running = null;
    }
  }

  #refusal(): unknown {
    return this.#failure ?? new LogError('closed', 'the log is closed');
  }
}
