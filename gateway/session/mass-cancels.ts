// Mass cancels have a lane of their own, and none is ever refused. Up to ten a second an account are run as they come;
// above that those that are alike wait together: one runs, and all are answered with it.

import type { AccountId, MassCancel, Time } from '../../engine/schema/index.ts';
import { Bucket } from '../host/bucket.ts';
import type { Clock } from '../host/clock.ts';
import type { Scheduler } from '../host/scheduler.ts';
import type { Session } from './session.ts';

const PER_SECOND = 10;
const MERGE_MS = 1000 / PER_SECOND;
/** Unlike each other, run together: as many as an account may send plain cancels in that time. */
const RUN_AT_ONCE = 30;
/** Unlike each other, that may wait: beyond it their sender is read more slowly. */
const WAITING_MAX = 100;

/** Who is answered. */
export interface Asked {
  readonly session: Session;
  readonly requestId: number;
}

interface Waiting {
  readonly command: MassCancel;
  readonly asked: Asked[];
}

interface Lane {
  bucket: Bucket;
  /** By what they filter. */
  readonly waiting: Map<string, Waiting>;
}

interface MassCancelsParts {
  readonly clock: Clock;
  readonly scheduler: Scheduler;
  readonly run: (command: MassCancel, asked: readonly Asked[]) => void;
}

export class MassCancels {
  readonly #parts: MassCancelsParts;
  readonly #lanes = new Map<AccountId, Lane>();
  /** Those whose turn comes. */
  readonly #scheduled = new Set<Lane>();

  constructor(parts: MassCancelsParts) {
    this.#parts = parts;
  }

  /** @param parts edges that share the account's lane */
  take(command: MassCancel, asked: Asked, parts: number): void {
    const now = this.#parts.clock.now();
    const lane = this.#reach(command.account, parts, now);
    const { waiting, bucket } = lane;
    if (waiting.size === 0 && bucket.wait(1, now) === 0) {
      bucket.spend(1);
      this.#parts.run(command, [asked]);
      return;
    }
    if (!asked.session.charge()) return;
    const name = `${command.contract} ${command.side} ${command.tag}`;
    const alike = waiting.get(name);
    if (alike === undefined) waiting.set(name, { command, asked: [asked] });
    else alike.asked.push(asked);
    if (waiting.size > WAITING_MAX) asked.session.readLater(MERGE_MS);
    this.#schedule(lane);
  }

  /** What waits of an account was sent before whatever comes now: it runs first. */
  runWaiting(account: AccountId): void {
    const lane = this.#lanes.get(account);
    if (lane !== undefined) this.#run(lane, Number.POSITIVE_INFINITY);
  }

  /** What a client that leaves has sent and what waits with it runs while its session still counts. */
  runOf(session: Session): void {
    if (session.holder === null) return;
    for (const lane of this.#scheduled) {
      if (isAskedBy(lane, session)) this.#run(lane, lane.waiting.size);
    }
  }

  #schedule(lane: Lane): void {
    if (this.#scheduled.has(lane)) return;
    this.#scheduled.add(lane);
    const { scheduler } = this.#parts;
    scheduler.after(MERGE_MS, () => {
      this.#scheduled.delete(lane);
      this.#run(lane, RUN_AT_ONCE);
      if (lane.waiting.size > 0) this.#schedule(lane);
    });
  }

  #run({ waiting, bucket }: Lane, most: number): void {
    let left = most;
    for (const [name, { command, asked }] of waiting) {
      if (left === 0) return;
      left -= 1;
      waiting.delete(name);
      bucket.spend(Math.min(1, bucket.whole));
      this.#runFor(command, asked);
    }
  }

  /** Another turn than that of the messages: what cannot be run costs those who asked for it. */
  #runFor(command: MassCancel, asked: readonly Asked[]): void {
    try {
      this.#parts.run(command, asked);
    } catch (error) {
      for (const { session } of asked) {
        session.guard(() => {
          throw error;
        });
      }
    }
  }

  #reach(account: AccountId, parts: number, now: Time): Lane {
    const perSecond = PER_SECOND / parts;
    let lane = this.#lanes.get(account);
    if (lane === undefined) {
      const bucket = new Bucket(perSecond, perSecond, now, 1, parts);
      lane = { bucket, waiting: new Map() };
      this.#lanes.set(account, lane);
    } else if (lane.bucket.perSecond !== perSecond) {
      lane.bucket = lane.bucket.resized(perSecond, perSecond, parts, now);
    }
    return lane;
  }
}

function isAskedBy({ waiting }: Lane, session: Session): boolean {
  return [...waiting.values()].some(({ asked }) => asked.some((each) => each.session === session));
}
