// The least that signs and asks as these clients do.

import { createHmac } from 'node:crypto';
import WebSocket from 'ws';
import type { Trader } from '../fixture.ts';

export const BALANCE = '/api/v5/account/balance';
export const ORDER = '/api/v5/trade/order';
export const SWAP = 'BTC-USD-SWAP';
/** A bid that rests. */
export const BID: Readonly<Record<string, string>> = {
  instId: SWAP,
  tdMode: 'cross',
  side: 'buy',
  ordType: 'limit',
  px: '99900',
  sz: '1',
};

export interface Answered {
  readonly status: number;
  readonly code: string;
  readonly msg: string;
  readonly data: Record<string, string>[];
}

export function sign(trader: Trader, text: string): string {
  const secret = Buffer.from(trader.signer as Uint8Array).toString('hex');
  return createHmac('sha256', secret).update(text).digest('base64');
}

interface Signed {
  readonly passphrase?: string;
  readonly time?: Date;
  readonly headers?: Record<string, string>;
}

export async function asked(port: number, path: string, init: RequestInit = {}): Promise<Answered> {
  const response = await fetch(`http://127.0.0.1:${port}${path}`, init);
  return { status: response.status, ...((await response.json()) as object) } as Answered;
}

export function headersOf(
  trader: Trader,
  [method, path, body]: readonly [string, string, string],
  { passphrase = String(trader.account), time = new Date(), headers = {} }: Signed = {},
): Record<string, string> {
  const timestamp = time.toISOString();
  return {
    'OK-ACCESS-KEY': trader.name,
    'OK-ACCESS-PASSPHRASE': passphrase,
    'OK-ACCESS-TIMESTAMP': timestamp,
    'OK-ACCESS-SIGN': sign(trader, `${timestamp}${method}${path}${body}`),
    'Content-Type': 'application/json',
    ...headers,
  };
}

/** Asks with a signature: with GET, or POST where there is a body. */
export function askedBy(
  trader: Trader,
  port: number,
  path: string,
  body?: unknown,
  signed: Signed = {},
): Promise<Answered> {
  const method = body === undefined ? 'GET' : 'POST';
  const text = body === undefined ? '' : JSON.stringify(body);
  const headers = headersOf(trader, [method, path, text], signed);
  return asked(port, path, { method, headers, ...(body === undefined ? {} : { body: text }) });
}

type Message = Record<string, unknown> & { readonly data?: Record<string, string>[] };

/** A WebSocket that keeps what it receives. */
export class OkxSocketClient {
  readonly received: (Message | string)[] = [];
  readonly socket: WebSocket;
  readonly closed: Promise<number>;
  #wake: (() => void)[] = [];

  constructor(port: number, path: string = '/ws/v5/private') {
    this.socket = new WebSocket(`ws://127.0.0.1:${port}${path}`);
    this.closed = new Promise((resolve) => this.socket.on('close', resolve));
    this.socket.on('error', () => {});
    this.socket.on('message', (data) => {
      const text = String(data);
      this.received.push(text.startsWith('{') ? (JSON.parse(text) as Message) : text);
      for (const wake of this.#wake.splice(0)) wake();
    });
  }

  static async open(port: number, path?: string): Promise<OkxSocketClient> {
    const client = new OkxSocketClient(port, path);
    await new Promise<void>((resolve, reject) => {
      client.socket.once('open', resolve);
      client.socket.once('error', reject);
    });
    return client;
  }

  send(message: object | string): void {
    this.socket.send(typeof message === 'string' ? message : JSON.stringify(message));
  }

  /** The first message, from now or before, that fits; it is taken out. */
  async next(fits: (message: Message) => boolean): Promise<Message> {
    for (;;) {
      const at = this.received.findIndex((each) => typeof each !== 'string' && fits(each));
      if (at >= 0) return this.received.splice(at, 1)[0] as Message;
      await new Promise<void>((resolve) => this.#wake.push(resolve));
    }
  }

  async ask(message: object): Promise<Message> {
    this.#id += 1;
    const id = String(this.#id);
    this.send({ id, ...message });
    return await this.next((each) => each['id'] === id);
  }

  async logOn(
    trader: Trader,
    passphrase: string = String(trader.account),
    seconds?: number,
  ): Promise<Message> {
    const timestamp = String(seconds ?? Math.floor(Date.now() / 1000));
    const sealed = sign(trader, `${timestamp}GET/users/self/verify`);
    const arg = { apiKey: trader.name, passphrase, timestamp, sign: sealed };
    this.send({ op: 'login', args: [arg] });
    return await this.next(({ event }) => event === 'login' || event === 'error');
  }

  async subscribe(arg: object): Promise<Message> {
    this.send({ op: 'subscribe', args: [arg] });
    return await this.next(({ event }) => event === 'subscribe' || event === 'error');
  }

  close(): void {
    this.socket.terminate();
  }

  #id = 0;
}
