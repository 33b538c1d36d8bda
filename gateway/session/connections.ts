import type { Clock } from '../host/clock.ts';
import type { Config } from '../host/config.ts';
import { Bucket } from './rate-limits.ts';

/** How many come from each address, and how fast. */
export class Connections {
  readonly #config: Config;
  readonly #clock: Clock;
  readonly #open = new Map<string, number>();
  readonly #handshakes = new Map<string, Bucket>();

  constructor(config: Config, clock: Clock) {
    this.#config = config;
    this.#clock = clock;
  }

  /** May this address begin a handshake now? Asking counts as one. */
  mayShakeHands(address: string): boolean {
    const { handshakesPerSecond } = this.#config;
    const now = this.#clock.now();
    if (this.#handshakes.size > ADDRESSES_MAX) this.#forgetFull();
    let bucket = this.#handshakes.get(address);
    if (bucket === undefined) {
      bucket = new Bucket(handshakesPerSecond, handshakesPerSecond, now);
      this.#handshakes.set(address, bucket);
    }
    if (bucket.wait(1, now) > 0) return false;
    bucket.spend(1);
    return true;
  }

  isFull(address: string): boolean {
    return (this.#open.get(address) ?? 0) >= this.#config.connectionsPerAddress;
  }

  opened(address: string): void {
    this.#open.set(address, (this.#open.get(address) ?? 0) + 1);
  }

  closed(address: string): void {
    const left = (this.#open.get(address) ?? 0) - 1;
    if (left > 0) this.#open.set(address, left);
    else this.#open.delete(address);
  }

  /** A bucket that is full again is the same as none. */
  #forgetFull(): void {
    const now = this.#clock.now();
    for (const [address, bucket] of this.#handshakes) {
      if (bucket.wait(this.#config.handshakesPerSecond, now) === 0)
        this.#handshakes.delete(address);
    }
  }
}

const ADDRESSES_MAX = 10_000;
