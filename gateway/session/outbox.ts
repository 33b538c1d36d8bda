// Holds back what is written in one turn of the event loop, so that the frames for a connection leave in one write.
//
//   for one reader   ──► held ──► end of the turn
//   for many readers ──► a round, a few connections a turn ──► a longer rest ──► the next round
//
// Answers so never wait for more than a few writes to others, however many read what is published; and what is published in
// a long round and the rest behind it is gathered by the feeds meanwhile. A round begins with another connection each time.

import type { Time } from '../../engine/schema/index.ts';
import type { Clock } from '../host/clock.ts';
import type { Metrics } from '../host/metrics.ts';
import { Rotation } from '../host/rotation.ts';
import type { Scheduler } from '../host/scheduler.ts';
import { Blocks } from './blocks.ts';
import type { Outlet } from './outlet.ts';
import { SharedWrites } from './shared-writes.ts';
import { Spread } from './spread.ts';

interface OutboxParts {
  readonly clock: Clock;
  readonly metrics: Metrics;
  readonly scheduler: Scheduler;
}

/** A round of several turns is followed by so many times its own length for answers alone: a quarter of an edge's time is for readers. */
const REST = 3;

/** Connections of a round that are written to before sockets are read again … */
const WRITES_A_TURN = 32;
/** … or fewer, where writes are slow. */
const TURN_US = 250;

export class Outbox {
  readonly blocks: Blocks = new Blocks();
  readonly shared: SharedWrites = new SharedWrites();
  /** Called when a round and its rest are over. */
  onFree: () => void = () => {};
  readonly #clock: Clock;
  readonly #scheduler: Scheduler;
  readonly #spread: Spread;
  readonly #rotation = new Rotation();
  #held: Outlet[] = [];
  /** Takes turns with `#held`. */
  #spareHeld: Outlet[] = [];
  /** Of the next round. */
  #waiting: Outlet[] = [];
  /** Takes turns with `#waiting`. */
  #round: Outlet[] = [];
  #at = 0;
  #left = 0;
  /** What the writes of this round took, in µs, and over how many turns. */
  #busy = 0;
  #turns = 0;
  #isResting = false;
  #isTurnEnding = false;

  constructor(parts: OutboxParts) {
    this.#clock = parts.clock;
    this.#scheduler = parts.scheduler;
    this.#spread = new Spread(parts);
  }

  /** No round is under way, and none has to rest: what is published now leaves now. */
  get isFree(): boolean {
    return this.#left === 0 && !this.#isResting;
  }

  /** Its bytes leave with `flush`, or at the end of the turn. */
  hold(outlet: Outlet): void {
    outlet.isHeld = true;
    this.#held.push(outlet);
    this.#endTurnSoon();
  }

  /** Its bytes leave with the round that is under way, or the next one. */
  queue(outlet: Outlet): void {
    outlet.isQueued = true;
    this.#waiting.push(outlet);
    this.#endTurnSoon();
  }

  /** Writes to those who were given something that is for them alone. */
  flush(): void {
    const held = this.#held;
    const count = held.length;
    if (count === 0) return;
    this.#held = this.#spareHeld;
    const now = this.#clock.now();
    let at = count === 1 ? 0 : this.#rotation.next(count);
    for (let served = 0; served < count; served++) {
      const outlet = held[at];
      at = at + 1 === count ? 0 : at + 1;
      outlet.isHeld = false;
      this.#write(outlet, now);
    }
    held.length = 0;
    this.#spareHeld = held;
  }

  #endTurnSoon(): void {
    if (this.#isTurnEnding) return;
    this.#isTurnEnding = true;
    process.nextTick(this.#endTurn);
  }

  readonly #endTurn = (): void => {
    this.#isTurnEnding = false;
    this.flush();
    if (this.isFree && this.#waiting.length > 0) this.#begin();
  };

  #begin(): void {
    const count = this.#waiting.length;
    const round = this.#waiting;
    this.#waiting = this.#round;
    this.#round = round;
    this.#left = count;
    this.#at = this.#rotation.next(count);
    this.#busy = 0;
    this.#turns = 0;
    this.#goOn();
  }

  readonly #goOn = (): void => {
    const round = this.#round;
    const begun = this.#clock.now();
    let now = begun;
    for (let writes = 0; writes < WRITES_A_TURN && this.#left > 0; writes++) {
      if (now - begun >= TURN_US) break;
      const outlet = round[this.#at];
      this.#at = this.#at + 1 === round.length ? 0 : this.#at + 1;
      this.#left -= 1;
      outlet.isQueued = false;
      this.#write(outlet, now);
      now = this.#clock.now();
    }
    this.#busy += now - begun;
    this.#turns += 1;
    if (this.#left > 0) this.#scheduler.soon(this.#goOn);
    else this.#end();
  };

  #end(): void {
    this.#spread.end();
    this.shared.forget();
    this.#round.length = 0;
    if (this.#turns === 1) return; // Nobody was kept waiting meanwhile.
    this.#isResting = true;
    this.#scheduler.after(Math.ceil((REST * this.#busy) / 1000), this.#rested).unref();
  }

  readonly #rested = (): void => {
    this.#isResting = false;
    this.onFree();
    if (this.isFree && this.#waiting.length > 0) this.#begin();
  };

  #write(outlet: Outlet, now: Time): void {
    if (outlet.hasMessage) outlet.lastMessageAt = now;
    outlet.hasMessage = false;
    const isPublished = outlet.isPublished;
    outlet.isPublished = false;
    if (outlet.flush() && isPublished) this.#spread.note(outlet.isAffiliate);
  }
}
