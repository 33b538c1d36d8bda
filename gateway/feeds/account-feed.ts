// The account streams to those who read them. The core has every event on disk before it is sent, so a reader is nothing
// but a place in the stream: one that is slow, or was away, is read to from there, out of the window or from the core.

import type { AccountId, ParticipantId } from '../../engine/schema/index.ts';
import { Channel, type Stream } from '../../proto/client-message.ts';
import { DropCopyFeed } from './drop-copy-feed.ts';
import { EventWindow } from './event-window.ts';
import type { AccountFeedContext, Feed, Reader } from './feed.ts';
import { BodyFrame } from './frame.ts';
import { EVENTS_A_TURN, evictStuck, fetched, goOn, type Lag, noLag } from './slow-reader.ts';

/** Kept at hand of an account that somebody reads. */
const WINDOW_BYTES = 128 << 10;

/** All account streams; each is a feed of its own. */
export class AccountFeeds {
  readonly #context: AccountFeedContext;
  readonly #feeds = new Map<AccountId, AccountFeed>();
  /** Participant → the drop copy of its accounts; 0 → of all accounts. */
  readonly #dropCopies = new Map<ParticipantId | 0, DropCopyFeed>();
  #fresh: Fresh[] = [];

  constructor(context: AccountFeedContext) {
    this.#context = context;
  }

  /** @param last the newest event of the account that is known of: rows up to there may still come */
  of(account: AccountId, last: number): AccountFeed {
    let feed = this.#feeds.get(account);
    if (feed === undefined) {
      feed = new AccountFeed(account, last, this.#context);
      this.#feeds.set(account, feed);
    }
    if (feed.readers === 0) feed.reach(last);
    return feed;
  }

  /** The drop copy of a participant's accounts; for 0 of everybody's. */
  dropCopy(participant: ParticipantId | 0): DropCopyFeed {
    let feed = this.#dropCopies.get(participant);
    if (feed === undefined) {
      feed = new DropCopyFeed(this.#context);
      this.#dropCopies.set(participant, feed);
    }
    return feed;
  }

  /** Takes an event; what is stored of it is read only if somebody reads the stream. */
  take(
    account: AccountId,
    accountSeq: number,
    owner: ParticipantId | 0,
    stored: StoredEvent,
  ): void {
    const feed = this.#feeds.get(account);
    const copies = this.#copiesOf(owner);
    if (feed?.readers === 0) this.#feeds.delete(account);
    if ((feed === undefined || feed.readers === 0) && copies.length === 0) return;
    const frame = new BodyFrame(stored.bytes(), this.#context.now());
    this.#fresh.push({ feed, copies, account, accountSeq, frame });
  }

  publish(): void {
    if (this.#fresh.length === 0) return;
    const fresh = this.#fresh;
    this.#fresh = [];
    for (const { feed, copies, account, accountSeq, frame } of fresh) {
      feed?.post(accountSeq, frame);
      for (const copy of copies) copy.post(account, accountSeq, frame);
    }
  }

  /** Events may have been lost on their way: readers are read to from the core. */
  resync(): void {
    for (const feed of this.#feeds.values()) feed.resync();
    for (const copy of this.#dropCopies.values()) copy.resync();
  }

  /** What a participant has, as the core says after events may have been lost. */
  owns(participant: ParticipantId, accounts: readonly AccountId[]): void {
    this.#dropCopies.get(participant)?.owns(accounts);
  }

  evictSlow(): void {
    for (const feed of this.#feeds.values()) feed.evictSlow();
    for (const copy of this.#dropCopies.values()) copy.evictSlow();
  }

  /** Drop copies that an account is part of and that somebody reads. */
  #copiesOf(owner: ParticipantId | 0): readonly DropCopyFeed[] {
    if (this.#dropCopies.size === 0) return NO_COPIES;
    const copies = [this.#dropCopies.get(owner), this.#dropCopies.get(0)];
    return copies.filter((copy): copy is DropCopyFeed => copy !== undefined && copy.readers > 0);
  }
}

/** Where the event can be read, until the call returns. */
interface StoredEvent {
  bytes(): Uint8Array;
}

const NO_COPIES: readonly DropCopyFeed[] = [];

interface Fresh {
  readonly feed: AccountFeed | undefined;
  readonly copies: readonly DropCopyFeed[];
  readonly account: AccountId;
  readonly accountSeq: number;
  readonly frame: BodyFrame;
}

interface Place extends Lag {
  sentSeq: number;
}

class AccountFeed implements Feed {
  readonly stream: Stream;
  readonly #account: AccountId;
  readonly #context: AccountFeedContext;
  readonly #window: EventWindow;
  readonly #readers = new Map<Reader, Place>();

  constructor(account: AccountId, last: number, context: AccountFeedContext) {
    this.stream = { channel: Channel.account, contract: 0, account };
    this.#account = account;
    this.#context = context;
    this.#window = new EventWindow(last, WINDOW_BYTES);
  }

  get readers(): number {
    return this.#readers.size;
  }

  /** Of what is passed over here the window will never have the rows: readers who miss them fetch them. */
  reach(last: number): void {
    if (last <= this.#window.last) return;
    this.#window.reach(last);
    for (const reader of [...this.#readers.keys()]) reader.guard(() => this.catchUp(reader));
  }

  /** Reads on after the newest event; see `subscribeAfter`. */
  subscribe(reader: Reader): void {
    this.subscribeAfter(reader, this.#window.last);
  }

  /** Reads on after `accountSeq`; what came since is sent again. */
  subscribeAfter(reader: Reader, accountSeq: number): void {
    const place = { sentSeq: accountSeq, ...noLag() };
    this.#readers.set(reader, place);
    this.catchUp(reader);
  }

  unsubscribe(reader: Reader): void {
    this.#readers.delete(reader);
  }

  publish(): void {} // AccountFeeds publishes for all accounts in turn.

  /** The event after the last one; a reader that is not there yet will find it in the window, or behind it. */
  post(accountSeq: number, frame: BodyFrame): void {
    if (!this.#window.add(accountSeq, frame)) return;
    for (const [reader, place] of this.#readers) {
      if (place.sentSeq >= accountSeq) continue;
      if (place.sentSeq === accountSeq - 1 && !place.isReading && !reader.isSlow) {
        place.sentSeq = accountSeq;
        reader.sendFrame(frame);
        continue;
      }
      place.behindBytes += frame.bytes.length;
      if (place.stuckSince === 0) place.stuckSince = this.#context.now();
      if (!place.isReading && !reader.isSlow) this.catchUp(reader);
    }
  }

  catchUp(reader: Reader): void {
    const place = this.#readers.get(reader);
    if (place === undefined || place.isReading) return;
    let budget = EVENTS_A_TURN;
    while (place.sentSeq < this.#window.last && budget > 0 && !reader.isSlow) {
      const frame = this.#window.at(place.sentSeq + 1);
      if (frame === null) {
        this.#fetch(reader, place);
        return;
      }
      this.#send(reader, place, frame);
      budget -= 1;
    }
    const isDone = place.sentSeq >= this.#window.last;
    goOn(place, isDone, reader, this.#context, () => this.#again(reader, place));
  }

  /** What may have been missed is known to the core. */
  resync(): void {
    for (const [reader, place] of this.#readers) {
      if (!place.isReading) this.#fetch(reader, place);
    }
  }

  evictSlow(): void {
    evictStuck(this.#readers, this.#context, (reader) => this.catchUp(reader));
  }

  position(reader: Reader): number {
    return this.#readers.get(reader)?.sentSeq ?? 0;
  }

  #again(reader: Reader, place: Place): void {
    if (this.#readers.get(reader) === place) this.catchUp(reader);
  }

  #send(reader: Reader, place: Place, frame: BodyFrame): void {
    reader.sendFrame(frame);
    place.sentSeq += 1;
    place.stuckSince = this.#context.now();
  }

  #fetch(reader: Reader, place: Place): void {
    const { fetch, now } = this.#context;
    place.isReading = true;
    if (place.stuckSince === 0) place.stuckSince = now();
    fetch(this.#account, place.sentSeq, (read) => {
      fetched(place, reader, () => {
        if (this.#readers.get(reader) !== place) return;
        const { last, events } = read();
        for (const stored of events) this.#send(reader, place, new BodyFrame(stored, now()));
        this.reach(last);
        this.catchUp(reader);
      });
    });
  }
}
