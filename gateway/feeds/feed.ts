import type { Stream } from '../../proto/client-message.ts';
import type { ServerEncoder, ServerWriter } from '../../proto/codec.ts';
import type { AccountEvent, ServerBody } from '../../proto/server-message.ts';
import type { Scheduler } from '../host/scheduler.ts';
import type { AccountStreams } from '../streams/account-streams.ts';
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

/** What the feeds of accounts need to know of theirs. */
export interface AccountFeedContext {
  readonly streams: AccountStreams;
  readonly writer: ServerWriter;
  readonly now: () => number;
  readonly scheduler: Scheduler;
  /** A reader that is this far behind, or this long without progress, is cut off. */
  readonly slowBytesMax: number;
  readonly slowUs: number;
  /** An event did not follow the last one of its account: something is missing on disk. */
  readonly gap: (event: AccountEvent) => void;
}

/** What feeds need of their dependencies. */
export interface FeedContext {
  readonly epoch: number;
  readonly encode: ServerEncoder;
  readonly now: () => number;
  readonly slowUs: number;
  /** A reader lost its stream: `ResyncRequired` was sent. */
  readonly lost: (feed: Feed, reader: Reader) => void;
}
