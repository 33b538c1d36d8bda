// The streams of many accounts as one: of a participant's, or for the operator's staff of everybody's. Like an account
// stream it is contiguous and never gathered: each account's events carry that account's own numbers.

import type { AccountId } from '../../engine/schema/index.ts';
import { Channel, type Stream } from '../../proto/client-message.ts';
import { VenueError } from '../host/errors.ts';
import type { AccountFeedContext, Feed, FetchedEvents, Reader } from './feed.ts';
import { BodyFrame } from './frame.ts';
import { evictStuck, fetched, type Lag, noLag } from './slow-reader.ts';

interface Place extends Lag {
  /** Account → the last number sent. */
  readonly sent: Map<AccountId, number>;
  /** Accounts of which more was published than was sent. */
  readonly behind: Set<AccountId>;
  /** An account that is not in `sent` begins with whatever comes first: it began when the reader did. */
  readonly isFromNow: boolean;
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

  /** Reads on from now, of every account there is. */
  subscribe(reader: Reader): void {
    this.#begin(reader, new Map(), true);
  }

  /** Reads on after what is given of each account; one that is not there begins with its first event. */
  subscribeAfter(reader: Reader, sent: Map<AccountId, number>): void {
    this.#begin(reader, sent, false);
  }

  /** The same, where what is given may be long ago: what came since is sent again. */
  resumeAfter(reader: Reader, sent: Map<AccountId, number>): void {
    this.#begin(reader, sent, false);
    const place = this.#readers.get(reader);
    for (const account of sent.keys()) place?.behind.add(account);
    this.catchUp(reader);
  }

  unsubscribe(reader: Reader): void {
    this.#readers.delete(reader);
  }

  publish(): void {} // AccountFeeds publishes for all accounts in turn.

  /** One account's next event; a reader that is not there yet asks the core for what is missing. */
  post(account: AccountId, accountSeq: number, frame: BodyFrame): void {
    for (const [reader, place] of this.#readers) {
      const sent = place.sent.get(account) ?? (place.isFromNow ? accountSeq - 1 : 0);
      if (sent >= accountSeq) continue;
      if (sent === accountSeq - 1 && !place.behind.has(account) && !reader.isSlow) {
        this.#send(reader, place, account, accountSeq, frame);
        continue;
      }
      place.sent.set(account, sent);
      place.behind.add(account);
      place.behindBytes += frame.bytes.length;
      if (place.stuckSince === 0) place.stuckSince = this.#context.now();
      this.catchUp(reader);
    }
  }

  catchUp(reader: Reader): void {
    const place = this.#readers.get(reader);
    if (place === undefined || place.isReading || reader.isSlow) return;
    const next = place.behind.values().next();
    if (next.done === true) {
      place.stuckSince = 0;
      place.behindBytes = 0;
      return;
    }
    const account = next.value;
    place.isReading = true;
    this.#context.fetch(account, place.sent.get(account) ?? 0, (read) => {
      fetched(place, reader, () => this.#take(reader, place, account, read));
    });
  }

  /** Events may have been lost: of accounts that are not known yet no one would notice. */
  resync(): void {
    for (const [reader, place] of this.#readers) {
      for (const account of place.sent.keys()) place.behind.add(account);
      reader.guard(() => {
        if (place.isFromNow) throw new VenueError('streamLost', 'the drop copy has lost its place');
        this.catchUp(reader);
      });
    }
  }

  /** These accounts are of it: of one that began unnoticed no event may ever tell. */
  owns(accounts: readonly AccountId[]): void {
    for (const [reader, place] of this.#readers) {
      if (place.isFromNow) continue;
      for (const account of accounts) {
        if (place.sent.has(account)) continue;
        place.sent.set(account, 0);
        place.behind.add(account);
      }
      reader.guard(() => this.catchUp(reader));
    }
  }

  evictSlow(): void {
    evictStuck(this.#readers, this.#context, (reader) => this.catchUp(reader));
  }

  position(reader: Reader): number {
    return this.#readers.get(reader)?.count ?? 0;
  }

  #begin(reader: Reader, sent: Map<AccountId, number>, isFromNow: boolean): void {
    this.#readers.set(reader, { sent, behind: new Set(), isFromNow, count: 0, ...noLag() });
  }

  #take(reader: Reader, place: Place, account: AccountId, read: () => FetchedEvents): void {
    if (this.#readers.get(reader) !== place) return;
    const { last, events } = read();
    for (const stored of events) {
      const accountSeq = (place.sent.get(account) ?? 0) + 1;
      const frame = new BodyFrame(stored, this.#context.now());
      this.#send(reader, place, account, accountSeq, frame);
      place.stuckSince = this.#context.now();
    }
    place.behind.delete(account);
    // What is left of it waits behind the other accounts.
    if ((place.sent.get(account) ?? 0) < last) place.behind.add(account);
    this.catchUp(reader);
  }

  #send(
    reader: Reader,
    place: Place,
    account: AccountId,
    accountSeq: number,
    frame: BodyFrame,
  ): void {
    place.sent.set(account, accountSeq);
    place.count += 1;
    reader.sendFrame(frame);
  }
}
