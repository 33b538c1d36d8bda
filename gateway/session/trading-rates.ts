// How many messages a second a participant lets a trader or a key of its own send (rule LIMIT-007), over all sessions. Only the
// lane of orders counts: a cancel is never refused for it.

import type { KeyId, Time, TraderId } from '../../engine/schema/index.ts';
import { Bucket } from '../host/bucket.ts';
import type { Owed, ParticipantFacts, TradingRate } from '../link/messages.ts';

/** Who sends. */
export interface Sender {
  readonly key: KeyId;
  readonly trader: TraderId | 0;
}

/** What a participant's people may send, and which part of it this edge has. */
type Rated = Pick<ParticipantFacts, 'rates'> & { readonly isFull: boolean; readonly since: Time };

interface Limiting {
  readonly waitUs: number;
  readonly creditsLeft: number;
  readonly field: 'trader' | 'key';
  readonly limit: number;
}

export class TradingRates {
  readonly #buckets = new Map<string, Bucket>();

  /** The one that keeps so many messages waiting longest; null when they may pass. */
  wait(sender: Sender, rated: Rated, orders: number, now: Time): Limiting | null {
    let longest: Limiting | null = null;
    for (const rate of rated.rates) {
      if (!isOf(rate, sender)) continue;
      const bucket = this.#reach(rate, rated, now);
      const waitUs = bucket.wait(orders, now);
      if (waitUs <= (longest?.waitUs ?? 0)) continue;
      const field = whoseIs(rate);
      longest = { waitUs, creditsLeft: bucket.whole, field, limit: rate.perSecond };
    }
    return longest;
  }

  /** After `wait` found nothing. */
  spend(sender: Sender, { rates }: Rated, orders: number): void {
    for (const rate of rates) {
      if (isOf(rate, sender)) this.#buckets.get(nameOf(rate))?.spend(orders);
    }
  }

  /** Has nothing left here of what it had before. */
  drain({ rates }: ParticipantFacts, now: Time): void {
    for (const rate of rates) this.#buckets.get(nameOf(rate))?.drain(now);
  }

  /** The same of one sender, who begins with nothing where it was not before, and with what it owes elsewhere. */
  drainOwn(sender: Sender, { rates }: ParticipantFacts, owed: Owed, now: Time): void {
    for (const rate of rates) {
      if (!isOf(rate, sender)) continue;
      const bucket = this.#reach(rate, { isFull: false, since: now }, now);
      bucket.drain(now);
      bucket.owe(Math.max(0, owed[whoseIs(rate)] - bucket.owedUs(now)));
    }
  }

  /** What a sender has yet to make up for. */
  owedBy(sender: Sender, { rates }: Pick<ParticipantFacts, 'rates'>, now: Time): Owed {
    const owed = { trader: 0, key: 0 };
    for (const rate of rates) {
      if (isOf(rate, sender))
        owed[whoseIs(rate)] = this.#buckets.get(nameOf(rate))?.owedUs(now) ?? 0;
    }
    return owed;
  }

  /** A second's messages at once, then one after the other; of those who are on other edges too, nothing to begin with. */
  #reach(rate: TradingRate, { isFull, since }: Omit<Rated, 'rates'>, now: Time): Bucket {
    const name = nameOf(rate);
    const { parts } = rate;
    const perSecond = rate.perSecond / parts;
    const found = this.#buckets.get(name);
    if (found?.perSecond === perSecond && found.parts === parts) return found;
    const size = Math.max(1, perSecond);
    const isFirst = isFull && parts === 1;
    const made =
      found?.resized(perSecond, size, parts, now) ??
      new Bucket(perSecond, size, isFull || parts > 1 ? now : since, isFirst ? 1 : 0, parts);
    if (found === undefined && this.#buckets.size >= BUCKETS_MAX) this.#buckets.clear();
    this.#buckets.set(name, made);
    return made;
  }
}

/** More than there are sessions at once. */
const BUCKETS_MAX = 100_000;

function isOf({ key, trader }: TradingRate, sender: Sender): boolean {
  return trader === 0 ? key === sender.key : trader === sender.trader;
}

function whoseIs({ trader }: TradingRate): keyof Owed {
  return trader === 0 ? 'key' : 'trader';
}

function nameOf({ key, trader }: TradingRate): string {
  return trader === 0 ? `key ${key}` : `trader ${trader}`;
}
