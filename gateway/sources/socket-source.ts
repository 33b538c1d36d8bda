// A source that is a WebSocket which sends JSON: it is connected to, asked to send, and read until it fails.

import { type RawData, WebSocket } from 'ws';
import type { ContractId } from '../../engine/schema/index.ts';
import type { SocketSettings } from '../host/source-settings.ts';
import { Newest } from './newest.ts';
import { untilSilent } from './silence.ts';
import type { ConfiguredParts, Note, Quote, Source } from './source.ts';
import { excerpt, SourceError, unlessFault } from './source-error.ts';
import { Ticker } from './ticker.ts';

const SECOND_US = 1_000_000;
/** What a message or a ping counts for besides its length: each is work, an empty one too. */
const MESSAGE_BYTES = 256;

export class SocketSource implements Source {
  readonly contract: ContractId;
  readonly name: string;
  readonly #parts: ConfiguredParts<SocketSettings>;

  constructor(parts: ConfiguredParts<SocketSettings>) {
    this.contract = parts.contract;
    this.name = parts.settings.name;
    this.#parts = parts;
  }

  /** @throws SourceError when the connection ends, or nothing comes of it */
  async *quotes(signal: AbortSignal, note: Note): AsyncGenerator<Quote> {
    const { pace, settings } = this.#parts;
    const newest = new Newest<Quote>();
    const over = new AbortController();
    const end = (): void => {
      newest.fail(new SourceError('closed', 'no more is asked of it'));
      over.abort();
    };
    signal.addEventListener('abort', end);
    const socket = this.#open(newest, note);
    let heardAt = pace.now();
    void untilSilent(pace, settings.staleMs, () => heardAt, over.signal).then((error) =>
      newest.fail(error),
    );
    try {
      while (!signal.aborted) {
        const quote = await newest.take();
        heardAt = pace.now();
        yield quote;
      }
    } finally {
      over.abort();
      signal.removeEventListener('abort', end);
      socket.terminate();
    }
  }

  #open(newest: Newest<Quote>, note: Note): WebSocket {
    const { settings } = this.#parts;
    const { host } = new URL(settings.url); // The rest may hold a key: it is in no text.
    const socket = new WebSocket(settings.url, {
      handshakeTimeout: settings.connectMs,
      maxPayload: settings.bytesMax,
      perMessageDeflate: false,
      followRedirects: false,
    });
    let isOpen = false;
    const fail = (code: 'connect' | 'closed' | 'size' | 'flood', text: string): void =>
      newest.fail(new SourceError(code, `${host}: ${text}`));
    socket.on('open', () => {
      isOpen = true;
      for (const message of settings.subscribe) socket.send(JSON.stringify(message));
    });
    const isTooMuch = this.#count();
    const charge = (bytes: number): boolean => {
      if (!isTooMuch(bytes)) return true;
      fail('flood', 'too much a second');
      socket.terminate(); // Nothing more of it is read.
      return false;
    };
    socket.on('ping', (data: Buffer) => void charge(data.length));
    socket.on('message', this.#reader(newest, note, charge));
    socket.on('close', (code) => fail('closed', `closed the connection (${code})`));
    socket.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'WS_ERR_UNSUPPORTED_MESSAGE_LENGTH') {
        fail('size', `a message of more than ${settings.bytesMax} bytes`);
      } else fail(isOpen ? 'closed' : 'connect', excerpt(error.message));
    });
    return socket;
  }

  /** @returns whether what came within this second is more than the source may send */
  #count(): (bytes: number) => boolean {
    const { pace, settings } = this.#parts;
    let second = 0;
    let sum = 0;
    return (bytes) => {
      const now = Math.floor(pace.now() / SECOND_US);
      if (now !== second) sum = 0;
      second = now;
      sum += bytes + MESSAGE_BYTES;
      return sum > settings.bytesPerSecond;
    };
  }

  #reader(
    newest: Newest<Quote>,
    note: Note,
    charge: (bytes: number) => boolean,
  ): (data: RawData) => void {
    const { pace, settings, moneyDecimals } = this.#parts;
    const ticker = new Ticker({ where: settings, moneyDecimals, now: () => pace.now() });
    return (data) => {
      const text = data.toString();
      if (!charge(text.length)) return;
      const quote = unlessFault(() => ticker.ofJson(text), note);
      if (quote !== null) newest.put(quote);
    };
  }
}
