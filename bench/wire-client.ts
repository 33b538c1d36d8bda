// The clients of wire-venue.ts, in a process of their own: `node wire-client.js VENUE_PORT ECHO_PORT`, then one task after
// the other by message.

import { WebSocket } from 'ws';
import { connect, type Client as LibraryClient } from '../client/node/index.ts';
import { Side } from '../engine/schema/index.ts';
import { PLAIN_ORDER } from '../engine/schema/plain-order.ts';
import { Channel } from '../proto/client-message.ts';
import { decodeServerMessage, encodeClientMessage } from '../proto/codec.ts';
import { Client, type LooseRequest } from '../test/gateway/client.ts';
import { BENCH_ACCOUNT, BENCH_SECRET, type WireAnswer, type WireTask } from './wire-task.ts';

const SECRET = Buffer.from(BENCH_SECRET, 'hex');
const UNDER_WAY = 256;
const BATCH = 16;
/** Below the most open orders that an account may have. */
const RESTING_MAX = 400;
const PRICE = 990_000;

const ORDER = {
  ...PLAIN_ORDER,
  account: BENCH_ACCOUNT,
  contract: 1,
  side: Side.buy,
  qty: 1,
  limit: PRICE,
} as LooseRequest;
const CANCEL_ALL = {
  kind: 'massCancel',
  key: 0,
  account: BENCH_ACCOUNT,
  contract: 0,
  side: 0,
  tag: '',
} as LooseRequest;

class Clients {
  readonly #venuePort: number;
  readonly #raw: Client;
  readonly #echo: WebSocket;
  readonly #library: LibraryClient;
  readonly #others: Client[] = [];
  #readers = 0;
  #requestId = 1000;

  private constructor(
    venuePort: number,
    parts: { raw: Client; echo: WebSocket; library: LibraryClient },
  ) {
    this.#venuePort = venuePort;
    this.#raw = parts.raw;
    this.#echo = parts.echo;
    this.#library = parts.library;
  }

  static async open(venuePort: number, echoPort: number): Promise<Clients> {
    const raw = new Client(venuePort);
    await raw.logOn('bench', SECRET);
    raw.socket.removeAllListeners('message');
    const echo = new WebSocket(`ws://127.0.0.1:${echoPort}`, { perMessageDeflate: false });
    await new Promise((resolve) => echo.once('open', resolve));
    const url = `ws://127.0.0.1:${venuePort}`;
    const library = await connect({ url, keyName: 'bench', secret: BENCH_SECRET });
    return new Clients(venuePort, { raw, echo, library });
  }

  async perform(task: WireTask): Promise<WireAnswer> {
    switch (task.kind) {
      case 'latency':
        return this.#latency(task.by, task.count);
      case 'rate':
        return { perSecond: await this.#rate(task.by, task.count) };
      case 'connect':
        return this.#connect(task.count);
      case 'subscribe':
        return this.#subscribe(task.count);
      default:
        throw new Error(task satisfies never);
    }
  }

  async #latency(by: 'raw' | 'library' | 'echo', count: number): Promise<WireAnswer> {
    const took = new Float64Array(count);
    for (let n = 0; n < count; n++) {
      const start = performance.now();
      if (by === 'raw') await this.#place();
      else if (by === 'echo') await this.#echoed();
      else
        await this.#library.place({
          account: BENCH_ACCOUNT,
          contract: 'BTC-PERP',
          side: 'buy',
          qty: { lots: 1 },
          limit: { ticks: PRICE },
        });
      took[n] = (performance.now() - start) * 1000;
      if (n % RESTING_MAX === RESTING_MAX - 1) await this.#cancelAll();
    }
    await this.#cancelAll();
    const sorted = took.sort();
    return { p50: sorted[Math.floor(count / 2)], p99: sorted[Math.floor(count * 0.99)] };
  }

  /** @returns orders, or echoes, a second. */
  async #rate(by: 'single' | 'batch' | 'echo', count: number): Promise<number> {
    const start = performance.now();
    if (by === 'echo') await this.#echoes(count);
    else await this.#orders(count, by === 'batch' ? BATCH : 1);
    return count / ((performance.now() - start) / 1000);
  }

  /** Orders in frames of so many, with many under way; they are all cancelled before there are too many. */
  async #orders(count: number, each: number): Promise<void> {
    const items = Array.from({ length: each }, () => ORDER);
    const request = each === 1 ? ORDER : ({ kind: 'batch', items } as LooseRequest);
    for (let sent = 0; sent < count; ) {
      const frames = Math.ceil(Math.min(RESTING_MAX, count - sent, UNDER_WAY * each) / each);
      const from = this.#requestId + 1;
      const answered = this.#answered(from, frames + 1);
      for (let frame = 0; frame < frames; frame++) this.#send(request);
      this.#send(CANCEL_ALL);
      await answered;
      sent += frames * each;
    }
  }

  #send(request: LooseRequest): void {
    this.#requestId += 1;
    const message = { requestId: this.#requestId, request };
    this.#raw.socket.send(
      encodeClientMessage(message as Parameters<typeof encodeClientMessage>[0]),
    );
  }

  #place(): Promise<void> {
    const answered = this.#answered(this.#requestId + 1, 1);
    this.#send(ORDER);
    return answered;
  }

  #cancelAll(): Promise<void> {
    const answered = this.#answered(this.#requestId + 1, 1);
    this.#send(CANCEL_ALL);
    return answered;
  }

  /** Resolves when so many requests from one on are answered. A refusal ends the bench. */
  #answered(from: number, count: number): Promise<void> {
    const { socket } = this.#raw;
    let left = count;
    return new Promise((resolve, reject) => {
      const onMessage = (data: Buffer): void => {
        const { requestId, message } = decodeServerMessage(new Uint8Array(data));
        if (message.kind === 'reject') reject(new Error(JSON.stringify(message)));
        if (requestId < from) return;
        left -= 1;
        if (left > 0) return;
        socket.off('message', onMessage);
        resolve();
      };
      socket.on('message', onMessage);
    });
  }

  #echoed(): Promise<void> {
    return new Promise((resolve) => {
      this.#echo.once('message', () => resolve());
      this.#echo.send(new Uint8Array(60));
    });
  }

  async #echoes(count: number): Promise<void> {
    const text = 'x'.repeat(60);
    for (let sent = 0; sent < count; sent += UNDER_WAY) {
      await new Promise<void>((resolve) => {
        let left = UNDER_WAY;
        const onMessage = (): void => {
          left -= 1;
          if (left > 0) return;
          this.#echo.off('message', onMessage);
          resolve();
        };
        this.#echo.on('message', onMessage);
        for (let n = 0; n < UNDER_WAY; n++) this.#echo.send(text);
      });
    }
  }

  async #connect(count: number): Promise<WireAnswer> {
    while (this.#others.length < count) {
      const other = new Client(this.#venuePort);
      await other.logOn('bench', SECRET);
      this.#others.push(other);
    }
    return { connections: count };
  }

  async #subscribe(count: number): Promise<WireAnswer> {
    await this.#connect(count);
    const stream = { channel: Channel.bookRaw, contract: 1, account: 0, resumeAfterSeq: 0 };
    for (const reader of this.#others.slice(this.#readers, count)) {
      await reader.askFor('subscribed', { kind: 'subscribe', ...stream });
      reader.socket.removeAllListeners('message');
      reader.socket.on('message', () => {});
    }
    this.#readers = count;
    return { readers: count };
  }
}

const [venuePort, echoPort] = process.argv.slice(2).map(Number);
const clients = await Clients.open(venuePort, echoPort);
process.on('disconnect', () => process.exit(0));
process.on('message', (task: WireTask) => {
  clients.perform(task).then(
    (answer) => process.send?.(answer),
    (error) => {
      console.error(error);
      process.exit(1);
    },
  );
});
