import type { AccountId } from '../../engine/schema/index.ts';
import type { Stream } from '../../proto/client-message.ts';
import type { ServerEncoder } from '../../proto/codec.ts';
import type { ServerBody } from '../../proto/server-message.ts';
import type { Scheduler } from '../host/scheduler.ts';
import type { Frame } from './frame.ts';

/** Who reads a feed. */
export interface Reader {
  /** More is waiting in its socket than it should be; what can wait should. */
  readonly isSlow: boolean;
  send(message: ServerBody): void;
  sendFrame(frame: Frame): void;
  /** Runs what serves this reader alone, now or later: an error in it costs this reader alone. */
  guard(serve: () => void): void;
  /** The account stream cannot be dropped or gathered, and there is no more room: the connection ends. */
  overrun(): void;
}

/** A stream of messages, the same for all who read it. */
export interface Feed {
  readonly stream: Stream;
  readonly readers: number;
  /** Adds a reader and sends it a snapshot; one that reads already starts afresh. */
  subscribe(reader: Reader): void;
  unsubscribe(reader: Reader): void;
  /** Sends what has come together. */
  publish(): void;
  /** The reader's socket has room again. */
  catchUp(reader: Reader): void;
  /** Ends readers that have been too slow for too long. Called a few times a second. */
  evictSlow(): void;
  /** The last number sent to a reader. */
  position(reader: Reader): number;
}

/** Events of an account that came before the window, from the core: it calls back later, in whatever way. */
export type FetchEvents = (
  account: AccountId,
  after: number,
  /** @throws VenueError `streamLost` when they are not there any more */
  done: (read: () => FetchedEvents) => void,
) => void;

export interface FetchedEvents {
  /** The newest there is. */
  readonly last: number;
  /** Those that follow in a row, as they are stored. */
  readonly events: readonly Uint8Array[];
}

/** What the feeds of accounts need to know of theirs. */
export interface AccountFeedContext {
  readonly fetch: FetchEvents;
  readonly now: () => number;
  readonly scheduler: Scheduler;
  /** A reader that is this far behind, or this long without progress, is cut off. */
  readonly slowBytesMax: number;
  readonly slowUs: number;
}

/** What feeds need of their dependencies. */
export interface FeedContext {
  readonly epoch: number;
  readonly encode: ServerEncoder;
  readonly now: () => number;
  /** The last command that what is published takes in: the number of everything that is sent now. */
  readonly seq: () => number;
  readonly slowUs: number;
  /** A reader lost its stream: `ResyncRequired` was sent. */
  readonly lost: (feed: Feed, reader: Reader) => void;
}
