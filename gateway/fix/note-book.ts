// The numbers of one session's outgoing messages, and what each was made of: what stands in the engine's table, and what has
// been sent since out of an account stream.

import {
  type AccountId,
  FIX_RUN_MAX,
  FIX_RUNS_MAX,
  type FixRun,
} from '../../engine/schema/index.ts';
import type { FixNote, FixSessionState } from '../link/messages.ts';

/** A number of messages of the account that is being sent before it is noted, so that a resend finds its way. */
const MARK_EVERY = 512;
/** Runs of one note. */
const RUNS_MAX = 60;

/** A run and the number of its first message. */
export interface PlacedRun extends FixRun {
  readonly first: number;
}

export class NoteBook {
  /** The number of the next message. */
  next: number;
  /** Account → the number in its stream up to which messages were made of it. */
  readonly places: Map<AccountId, number>;
  readonly #runs: PlacedRun[];
  /** Sent, or about to be, and in no note yet. */
  #fresh: PlacedRun[] = [];

  constructor({ next, places, runs }: FixSessionState) {
    this.next = next;
    this.places = new Map(places);
    this.#runs = [...runs];
  }

  /** What one session has that is new, or begins at 1 again. */
  static empty(): NoteBook {
    return new NoteBook({ expected: 1, next: 1, places: [], runs: [] });
  }

  /** So many messages that are of no stream get the next numbers. @returns the first */
  takeOther(count: number): number {
    return this.#take({ count, account: 0, after: 0, through: 0 });
  }

  /** An event of a stream has become so many messages. @returns the number of the first */
  takeEvent(account: AccountId, accountSeq: number, count: number): number {
    const after = this.places.get(account) ?? 0;
    this.places.set(account, accountSeq);
    return this.#take({ count, account, after, through: accountSeq });
  }

  /** The stream is read from here on. */
  begin(account: AccountId, accountSeq: number): void {
    this.places.set(account, accountSeq);
    this.#take({ count: 0, account, after: accountSeq, through: accountSeq });
  }

  /** So much was sent since the last note that there should be one. */
  get isLong(): boolean {
    return this.isFull || (this.#fresh.at(-1)?.count ?? 0) >= MARK_EVERY;
  }

  /** More is in no note than one takes. */
  get isFull(): boolean {
    return this.#fresh.length >= RUNS_MAX;
  }

  /** What is to be noted: it counts as noted from here on, for a refused note ends the session. */
  note(): Pick<FixNote, 'first' | 'runs'> {
    const fresh = this.#fresh;
    this.#fresh = [];
    const first = fresh[0]?.first ?? this.next;
    for (const run of fresh) if (run.count > 0) this.#keep(run);
    const runs = fresh.map(({ count, account, after, through }) => ({
      count,
      account,
      after,
      through,
    }));
    return { first, runs };
  }

  /** Runs that have the numbers from `begin` to `end`, in their order; null when older ones are asked for than are kept. */
  runsOf(begin: number, end: number): PlacedRun[] | null {
    const all = [...this.#runs, ...this.#fresh.filter(({ count }) => count > 0)];
    if (all.length === 0 || begin < all[0].first) return null;
    return all.filter(({ first, count }) => first <= end && first + count > begin);
  }

  /** As the engine does: what goes on with the last run makes it longer. */
  #keep(run: PlacedRun): void {
    const runs = this.#runs;
    const last = runs.at(-1);
    const goesOn =
      last !== undefined &&
      last.account === run.account &&
      last.through === run.after &&
      (run.account === 0 || last.count + run.count <= FIX_RUN_MAX);
    if (goesOn) {
      runs[runs.length - 1] = { ...last, count: last.count + run.count, through: run.through };
    } else runs.push(run);
    if (runs.length > FIX_RUNS_MAX) runs.shift();
  }

  #take(run: FixRun): number {
    const first = this.next;
    this.next += run.count;
    const last = this.#fresh.at(-1);
    const goesOn =
      last !== undefined &&
      last.account === run.account &&
      last.through === run.after &&
      last.count < MARK_EVERY;
    if (goesOn) {
      const { through } = run;
      this.#fresh[this.#fresh.length - 1] = { ...last, count: last.count + run.count, through };
    } else this.#fresh.push({ ...run, first });
    return first;
  }
}
