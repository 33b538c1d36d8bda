// The streams of many accounts as one: of a participant's, or for the operator's staff of everybody's. Like an account
// stream it is contiguous and never gathered: each account's events carry that account's own numbers.

import type { AccountId } from '../../engine/schema/index.ts';
import { Channel, type Stream } from '../../proto/client-message.ts';
import type { AccountFeedContext, Feed, Reader } from './feed.ts';
import { type EventFrame, StoredFrame } from './frame.ts';
import { EVENTS_A_TURN, evictStuck, goOn, type Lag, noLag } from './slow-reader.ts';

interface Place extends Lag {
  /** Account → the last number sent; an account that is not here begins with 1. */
  readonly sent: Map<AccountId, number>;
  /** Accounts with more on disk than was sent. */
  readonly behind: Set<AccountId>;
  /** Events sent since it began. */
  count: number;
}

export class DropCopyFeed implements Feed {
  readonly stream: Stream = { channel: Channel.dropCopy, contract: 0, account: 0 };
  readonly #context: AccountFeedContext;
  readonly #readers = new Map<Reader, Place>();

  constructor(context: AccountFeedContext) {
    this.#context = context;
  }

  get readers(): number {
    return this.#readers.size;
  }

  /** Reads on after the newest event of every account there is. */
  subscribe(reader: Reader): void {
    const { streams } = this.#context;
    const newest = new Map<AccountId, number>();
    for (const account of streams.accounts()) newest.set(account, streams.last(account));
    this.subscribeAfter(reader, newest);
  }

  /** Reads on after what is given of each account. */
  subscribeAfter(reader: Reader, sent: Map<AccountId, number>): void {
    const behind = new Set(sent.keys());
    const place = { sent, behind, count: 0, ...noLag() };
    this.#readers.set(reader, place);
    this.catchUp(reader);
  }

  unsubscribe(reader: Reader): void {
    this.#readers.delete(reader);
  }

  publish(): void {} // AccountFeeds publishes for all accounts in turn.

  /** One account's next event; a reader that is not there yet will find it on disk. */
  post(account: AccountId, accountSeq: number, frame: EventFrame, length: number): void {
    for (const [reader, place] of this.#readers) {
      const sent = place.sent.get(account) ?? 0;
      if (sent >= accountSeq) continue;
      if (sent === accountSeq - 1 && !reader.isSlow) {
        place.sent.set(account, accountSeq);
        place.count += 1;
        reader.sendFrame(frame);
        continue;
      }
      place.behind.add(account);
      place.behindBytes += length;
      if (place.stuckSince === 0) place.stuckSince = this.#context.now();
    }
  }

  catchUp(reader: Reader): void {
    const place = this.#readers.get(reader);
    if (place === undefined || place.isReading || place.behind.size === 0) return;
    let budget = EVENTS_A_TURN;
    for (const account of place.behind) {
      budget = this.#read(reader, place, account, budget);
      if (budget === 0 || reader.isSlow) break;
    }
    goOn(place, place.behind.size === 0, reader, this.#context, () => {
      if (this.#readers.get(reader) === place) this.catchUp(reader);
    });
  }

  evictSlow(): void {
    const { streams } = this.#context;
    const requireNext = ({ sent, behind }: Place): void => {
      for (const account of behind) {
        const next = (sent.get(account) ?? 0) + 1;
        if (next <= streams.last(account)) streams.requireKept(account, next);
      }
    };
    evictStuck(this.#readers, this.#context, (reader) => this.catchUp(reader), requireNext);
  }

  position(reader: Reader): number {
    return this.#readers.get(reader)?.count ?? 0;
  }

  /** Sends what is on disk of one account. @returns what is left of the budget. */
  #read(reader: Reader, place: Place, account: AccountId, budget: number): number {
    const { streams, now } = this.#context;
    let left = budget;
    let sent = place.sent.get(account) ?? 0;
    while (sent < streams.last(account)) {
      if (left === 0 || reader.isSlow) return left;
      sent += 1;
      reader.sendFrame(new StoredFrame(streams.read(account, sent), now()));
      place.sent.set(account, sent);
      place.stuckSince = now();
      place.count += 1;
      left -= 1;
    }
    place.behind.delete(account);
    return left;
  }
}
