// Who may connect: how many in all, how many that have not logged on, how many from each address, and how fast.

import type { Time } from '../../engine/schema/index.ts';
import { addressGroup } from '../host/address.ts';
import { Bucket } from '../host/bucket.ts';
import type { Clock } from '../host/clock.ts';
import type { Config } from '../host/config.ts';

/** A connection that was let in, until it is released. */
export interface Ticket {
  /** Counts it by another address: of the client, whom a trusted proxy names. @returns whether that one has room. */
  moveTo(address: string): boolean;
  /** It has logged on, and makes room for others to do so. */
  loggedOn(): void;
  release(): void;
}

/** Why a connection is not let in. */
export type Turned = 'all' | 'notLoggedOn' | 'address' | 'rate';

interface ConnectionsParts {
  readonly config: Config;
  readonly clock: Clock;
  /** Edges that share what an address is allowed. */
  readonly edges: number;
  /** In all, of this edge. Those not logged on have at most a quarter of it. */
  readonly most: number;
}

export class Connections {
  readonly most: number;
  /** That share what the venue allows. */
  readonly edges: number;
  readonly #ofAddress: OfAddress;
  readonly #clock: Clock;
  readonly #notLoggedOnMax: number;
  readonly #byAddress = new Map<string, number>();
  readonly #connects = new Rates();
  readonly #handshakes = new Rates();
  readonly #pages = new Rates();
  #count = 0;
  #notLoggedOn = 0;

  constructor({ config, clock, edges, most }: ConnectionsParts) {
    this.edges = edges;
    this.#ofAddress = sharedBy(config, edges);
    this.#clock = clock;
    this.most = most;
    this.#notLoggedOnMax = Math.max(1, Math.floor(most / NOT_LOGGED_ON_SHARE));
  }

  get count(): number {
    return this.#count;
  }

  /** Half of the places of those who have not logged on are taken: a connection without a request should make room. */
  get isCrowded(): boolean {
    return this.#notLoggedOn * 2 > this.#notLoggedOnMax;
  }

  /** Lets a connection in, from `address`; null is a proxy's, which names the client's later. */
  admit(address: string | null): Ticket | Turned {
    if (this.#count >= this.most) return 'all';
    if (this.#notLoggedOn >= this.#notLoggedOnMax) return 'notLoggedOn';
    const group = address === null ? null : addressGroup(address);
    if (group !== null && !this.#mayConnect(group)) return 'rate';
    if (group !== null && this.#isFull(group)) return 'address';
    this.#count += 1;
    this.#notLoggedOn += 1;
    if (group !== null) this.#add(group);
    return this.#ticket(group);
  }

  /** May this address begin a handshake of WebSocket now? Asking counts as one. */
  mayShakeHands(address: string): boolean {
    const { handshakes: rate } = this.#ofAddress;
    return this.#handshakes.take(addressGroup(address), rate, rate, this.#clock.now());
  }

  /** May this address ask for a page now? Asking counts as one. */
  mayAsk(address: string): boolean {
    const { pages: rate } = this.#ofAddress;
    const most = rate * PAGES_SECONDS;
    return this.#pages.take(addressGroup(address), rate, most, this.#clock.now());
  }

  #ticket(of: string | null): Ticket {
    let group = of;
    let isLoggedOn = false;
    let isReleased = false;
    return {
      moveTo: (address) => {
        const next = addressGroup(address);
        if (!this.#mayConnect(next) || this.#isFull(next)) return false;
        if (group !== null) this.#remove(group);
        this.#add(next);
        group = next;
        return true;
      },
      loggedOn: () => {
        if (isLoggedOn || isReleased) return;
        isLoggedOn = true;
        this.#notLoggedOn -= 1;
      },
      release: () => {
        if (isReleased) return;
        isReleased = true;
        this.#count -= 1;
        if (!isLoggedOn) this.#notLoggedOn -= 1;
        if (group !== null) this.#remove(group);
      },
    };
  }

  #mayConnect(group: string): boolean {
    const { connects: rate } = this.#ofAddress;
    return this.#connects.take(group, rate, rate * CONNECTS_SECONDS, this.#clock.now());
  }

  #isFull(group: string): boolean {
    return (this.#byAddress.get(group) ?? 0) >= this.#ofAddress.connections;
  }

  #add(group: string): void {
    this.#byAddress.set(group, (this.#byAddress.get(group) ?? 0) + 1);
  }

  #remove(group: string): void {
    const left = (this.#byAddress.get(group) ?? 0) - 1;
    if (left > 0) this.#byAddress.set(group, left);
    else this.#byAddress.delete(group);
  }
}

/** What one edge grants an address: a second, and at once. */
interface OfAddress {
  readonly connects: number;
  readonly handshakes: number;
  readonly pages: number;
  readonly connections: number;
}

function sharedBy(config: Config, edges: number): OfAddress {
  const part = (all: number): number => Math.max(1, Math.floor(all / edges));
  return {
    connects: part(config.connectsPerSecond),
    handshakes: part(config.handshakesPerSecond),
    pages: part(config.pagesPerSecond),
    connections: part(config.connectionsPerAddress),
  };
}

const NOT_LOGGED_ON_SHARE = 4;
/** How many seconds' worth may come at once. */
const CONNECTS_SECONDS = 2;
const PAGES_SECONDS = 5;

/** A bucket for each address. */
class Rates {
  readonly #buckets = new Map<string, Bucket>();

  take(group: string, perSecond: number, most: number, now: Time): boolean {
    if (this.#buckets.size > ADDRESSES_MAX) this.#forgetFull(most, now);
    let bucket = this.#buckets.get(group);
    if (bucket === undefined) {
      bucket = new Bucket(perSecond, most, now);
      this.#buckets.set(group, bucket);
    }
    if (bucket.wait(1, now) > 0) return false;
    bucket.spend(1);
    return true;
  }

  /** A bucket that is full again is the same as none. */
  #forgetFull(most: number, now: Time): void {
    for (const [group, bucket] of this.#buckets) {
      if (bucket.wait(most, now) === 0) this.#buckets.delete(group);
    }
  }
}

const ADDRESSES_MAX = 10_000;
