// Keeps what commands mean to each account in its stream on disk: every event once, for any number of readers.

import type { AccountId } from '../../engine/schema/index.ts';
import { ServerWriter } from '../../proto/codec.ts';
import type { AccountEvent, ServerMessage } from '../../proto/server-message.ts';
import type { AccountStreams } from '../streams/account-streams.ts';
import type { Outcome } from './outcome.ts';
import { OwnEvents } from './own-events.ts';

interface StreamWriterParts {
  readonly streams: AccountStreams;
  /** An event did not follow the last one of its account: something is missing on disk. */
  readonly gap: (event: AccountEvent) => void;
}

/** Is shown each event that was stored, as it is stored: `bytes[from, to)`, to be looked at until it returns. */
export type Stored = (
  event: { readonly account: AccountId; readonly accountSeq: number },
  bytes: Uint8Array,
  from: number,
  to: number,
) => void;

export class StreamWriter {
  readonly #parts: StreamWriterParts;
  readonly #ownEvents = new OwnEvents();
  readonly #writer = new ServerWriter();
  /** Filled again for each event. What is stored has neither a request nor a time of sending. */
  readonly #message: { requestId: number; tsUs: number; message: AccountEvent | null } = {
    requestId: 0,
    tsUs: 0,
    message: null,
  };
  #stored: Stored = ignore;

  constructor(parts: StreamWriterParts) {
    this.#parts = parts;
  }

  /** Stores what is not there yet: after a restart most of it is. */
  take({ events, seq, time }: Outcome, stored: Stored = ignore): void {
    this.#stored = stored;
    for (const event of events) this.#ownEvents.publish(event, seq, time, this.#store);
  }

  /** Hands what was stored to the operating system. */
  write(): void {
    this.#parts.streams.write();
  }

  readonly #store = (event: AccountEvent): void => {
    const { account, accountSeq } = event;
    const { streams, gap } = this.#parts;
    if (accountSeq <= streams.last(account)) return;
    const writer = this.#writer;
    this.#message.message = event;
    writer.write(this.#message as ServerMessage);
    const { bytes, start, end } = writer;
    if (streams.append(account, accountSeq, bytes, start, end) === 'gap') gap(event);
    this.#stored(event, bytes, start, end);
  };
}

function ignore(): void {}
