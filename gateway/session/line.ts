import type { Time } from '../../engine/schema/index.ts';
import type { ClientMessage } from '../../proto/client-message.ts';
import type { CloseCode } from '../../proto/close-code.ts';
import type { ServerBody } from '../../proto/server-message.ts';
import type { Frame } from '../feeds/frame.ts';
import type { Ticket } from './connections.ts';

/** A session, as its line knows it. */
export interface Carried {
  readonly openedAt: Time;
  readonly isEnded: boolean;
  /** Runs what serves this session alone: an error in it costs this session alone. */
  guard(serve: () => void): void;
  /** A message of so many bytes has come. @returns false where it is not to be read any more. */
  arrives(bytes: number): boolean;
  /** What is no message, such as a ping or a pong, has come, and costs too. */
  arrivesAside(bytes: number): void;
  /** Has what a message asks for done, or keeps it until a log-on has its answer. */
  take(message: ClientMessage): void;
  /** The same with one that was made of another protocol's, and may be beyond the bounds of the schema. */
  takeMade(message: ClientMessage): void;
  send(message: ServerBody, requestId?: number): void;
  /** There is room again for what was held back. */
  catchUp(): void;
  close(code: CloseCode, text: string): void;
  /** The peer has gone: nothing more comes in or goes out. */
  end(): void;
}

/**
 * What carries a session: a WebSocket, or a connection of another protocol whose messages are translated. What comes in is
 * handed to the session by `arrives`, and by `take` or `takeMade`; what leaves comes as frames.
 */
export interface Line {
  /** The client's. */
  readonly address: string;
  /** What is spoken over it. */
  readonly subprotocol: string;
  /** Its place among the connections. */
  readonly ticket: Ticket;
  /** The peer still takes messages. */
  readonly isOpen: boolean;
  /** Bytes that wait to leave. */
  readonly waiting: number;
  /** When the last message left. */
  readonly lastMessageAt: Time;
  readonly isPaused: boolean;
  /** Whom it leads to, for the measures of fair dissemination. */
  isAffiliate: boolean;
  /** Called once: what comes in is this session's. */
  begin(session: Carried): void;
  /** @returns the bytes it comes to. @throws where the message cannot be written */
  sendFrame(frame: Frame): number;
  /** Asks the peer for a sign of life. */
  ping(): void;
  /** Reads nothing more until `resume`, of what has arrived either. */
  pause(): void;
  resume(): void;
  /** Ends it; code and text reach the client where its socket still takes them. */
  close(code: CloseCode, text: string): void;
  /** Ends it at once. */
  terminate(): void;
}
