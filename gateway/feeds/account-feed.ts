// The account streams to those who read them. Every event is on disk before it is sent, so a reader is nothing but
// a place in the stream: one that is slow, or was away, is read to from there.

import { type EngineState, read } from '../../engine/index.ts';
import type { AccountId, ParticipantId } from '../../engine/schema/index.ts';
import { Channel, type Stream } from '../../proto/client-message.ts';
import type { AccountEvent, ServerMessage } from '../../proto/server-message.ts';
import { DropCopyFeed } from './drop-copy-feed.ts';
import type { AccountFeedContext, Feed, Reader } from './feed.ts';
import { EventFrame, StoredFrame, storedFrom } from './frame.ts';
import type { Outcome } from './outcome.ts';
import { OwnEvents } from './own-events.ts';
import { EVENTS_A_TURN, evictStuck, goOn, type Lag, noLag } from './slow-reader.ts';

/** All account streams; each is a feed of its own. */
export class AccountFeeds {
  readonly #context: AccountFeedContext;
  readonly #feeds = new Map<AccountId, AccountFeed>();
  /** Participant → the drop copy of its accounts; 0 → of all accounts. */
  readonly #dropCopies = new Map<ParticipantId | 0, DropCopyFeed>();
  readonly #ownEvents = new OwnEvents();
  /** Filled again for each event. */
  readonly #message: { requestId: number; tsUs: number; message: AccountEvent | null } = {
    requestId: 0,
    tsUs: 0,
    message: null,
  };
  #fresh: Fresh[] = [];
  #state: EngineState | undefined;

  constructor(context: AccountFeedContext) {
    this.#context = context;
  }

  of(account: AccountId): AccountFeed {
    let feed = this.#feeds.get(account);
    if (feed === undefined) {
      feed = new AccountFeed(account, this.#context);
      this.#feeds.set(account, feed);
    }
    return feed;
  }

  /** Whose accounts are whose is read from here. */
  open(state: EngineState): void {
    this.#state = state;
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

  /** Stores what a command means to each account. */
  take({ events, seq, time }: Outcome): void {
    for (const event of events) this.#ownEvents.publish(event, seq, time, this.#store);
  }

  /** As `take`, after a restart: most of it is known. */
  readonly #store = (event: AccountEvent): void => {
    const { account, accountSeq } = event;
    const { streams, writer, now, gap } = this.#context;
    if (accountSeq <= streams.last(account)) return;
    const message = this.#message;
    message.tsUs = now();
    message.message = event;
    writer.write(message as ServerMessage);
    const { bytes, end } = writer;
    const from = storedFrom(bytes, writer.start);
    if (streams.append(account, accountSeq, bytes, from, end) === 'gap') gap(event);
    const feed = this.#feeds.get(account);
    const copies = this.#copiesOf(account);
    if ((feed === undefined || feed.readers === 0) && copies.length === 0) return;
    const frame = new EventFrame(writer.keep());
    this.#fresh.push({ feed, copies, account, accountSeq, frame, length: end - from });
  };

  publish(): void {
    this.#context.streams.write();
    const fresh = this.#fresh;
    this.#fresh = [];
    for (const { feed, copies, account, accountSeq, frame, length } of fresh) {
      feed?.post(accountSeq, frame, length);
      for (const copy of copies) copy.post(account, accountSeq, frame, length);
    }
  }

  evictSlow(): void {
    for (const feed of this.#feeds.values()) feed.evictSlow();
    for (const copy of this.#dropCopies.values()) copy.evictSlow();
  }

  /** Drop copies that an account is part of and that somebody reads. */
  #copiesOf(account: AccountId): readonly DropCopyFeed[] {
    if (this.#dropCopies.size === 0 || this.#state === undefined) return NO_COPIES;
    const owner = read.owner(this.#state, account);
    const copies = [this.#dropCopies.get(owner), this.#dropCopies.get(0)];
    return copies.filter((copy): copy is DropCopyFeed => copy !== undefined && copy.readers > 0);
  }
}

const NO_COPIES: readonly DropCopyFeed[] = [];

interface Fresh {
  readonly feed: AccountFeed | undefined;
  readonly copies: readonly DropCopyFeed[];
  readonly account: AccountId;
  readonly accountSeq: number;
  readonly frame: EventFrame;
  readonly length: number;
}

interface Place extends Lag {
  sentSeq: number;
}

class AccountFeed implements Feed {
  readonly stream: Stream;
  readonly #account: AccountId;
  readonly #context: AccountFeedContext;
  readonly #readers = new Map<Reader, Place>();

  constructor(account: AccountId, context: AccountFeedContext) {
    this.stream = { channel: Channel.account, contract: 0, account };
    this.#account = account;
    this.#context = context;
  }

  get readers(): number {
    return this.#readers.size;
  }

  /** Reads on after the newest event; see `subscribeAfter`. */
  subscribe(reader: Reader): void {
    this.subscribeAfter(reader, this.#context.streams.last(this.#account));
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

  /** The event after the last one; a reader that is not there yet will find it on disk. */
  post(accountSeq: number, frame: EventFrame, length: number): void {
    for (const [reader, place] of this.#readers) {
      if (place.sentSeq >= accountSeq) continue;
      if (place.sentSeq === accountSeq - 1 && !reader.isSlow) {
        place.sentSeq = accountSeq;
        reader.sendFrame(frame);
        continue;
      }
      place.behindBytes += length;
      if (place.stuckSince === 0) place.stuckSince = this.#context.now();
    }
  }

  catchUp(reader: Reader): void {
    const place = this.#readers.get(reader);
    if (place === undefined || place.isReading) return;
    const { streams, now } = this.#context;
    const last = streams.last(this.#account);
    if (place.sentSeq >= last) return;
    let budget = EVENTS_A_TURN;
    while (place.sentSeq < last && budget > 0 && !reader.isSlow) {
      const stored = streams.read(this.#account, place.sentSeq + 1);
      reader.sendFrame(new StoredFrame(stored, now()));
      place.sentSeq += 1;
      place.stuckSince = now();
      budget -= 1;
    }
    goOn(place, place.sentSeq >= last, reader, this.#context, () => {
      if (this.#readers.get(reader) === place) this.catchUp(reader);
    });
  }

  evictSlow(): void {
    const { streams } = this.#context;
    const requireNext = ({ sentSeq }: Place): void => {
      if (sentSeq < streams.last(this.#account)) streams.requireKept(this.#account, sentSeq + 1);
    };
    evictStuck(this.#readers, this.#context, (reader) => this.catchUp(reader), requireNext);
  }

  position(reader: Reader): number {
    return this.#readers.get(reader)?.sentSeq ?? 0;
  }
}
