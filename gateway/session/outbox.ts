// Holds back what is written in one turn of the event loop, so that the frames for a connection leave in one write. The
// connections of a turn are served from another first one each time.

import type { Clock } from '../host/clock.ts';
import type { Metrics } from '../host/metrics.ts';
import { Rotation } from '../host/rotation.ts';
import { Blocks } from './blocks.ts';
import type { Outlet } from './outlet.ts';
import { Spread } from './spread.ts';

interface OutboxParts {
  readonly clock: Clock;
  readonly metrics: Metrics;
}

export class Outbox {
  readonly blocks: Blocks = new Blocks();
  readonly #clock: Clock;
  readonly #spread: Spread;
  readonly #rotation = new Rotation();
  #held: Outlet[] = [];
  /** Takes turns with `#held`. */
  #spare: Outlet[] = [];
  #published = 0;

  constructor(parts: OutboxParts) {
    this.#clock = parts.clock;
    this.#spread = new Spread(parts);
  }

  /** From here on, until `flush` or the end of the turn. */
  hold(outlet: Outlet): void {
    if (this.#held.length === 0) process.nextTick(this.#endTurn);
    outlet.isHeld = true;
    this.#held.push(outlet);
  }

  /** What the outlet was given last goes to others too. */
  publish(outlet: Outlet): void {
    if (outlet.isPublished) return;
    outlet.isPublished = true;
    this.#published += 1;
  }

  flush(): void {
    const held = this.#held;
    const count = held.length;
    if (count === 0) return;
    const isMeasured = this.#published > 1;
    this.#held = this.#spare;
    this.#published = 0;
    if (isMeasured) this.#spread.begin();
    const now = this.#clock.now();
    let at = count === 1 ? 0 : this.#rotation.next(count);
    for (let served = 0; served < count; served++) {
      const outlet = held[at];
      at = at + 1 === count ? 0 : at + 1;
      outlet.isHeld = false;
      if (outlet.hasMessage) outlet.lastMessageAt = now;
      outlet.hasMessage = false;
      const hasLeft = outlet.flush();
      if (isMeasured && hasLeft && outlet.isPublished) this.#spread.note(outlet.isAffiliate);
      outlet.isPublished = false;
    }
    if (isMeasured) this.#spread.end();
    held.length = 0;
    this.#spare = held;
  }

  readonly #endTurn = (): void => this.flush();
}
