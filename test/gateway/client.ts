// A client of the tests, over a real socket: on either subprotocol, with either algorithm.

import { createHmac, type KeyObject, sign } from 'node:crypto';
import { WebSocket } from 'ws';
import type { ClientMessage, ClientRequest } from '../../proto/client-message.ts';
import {
  clientMessageToJson,
  decodeServerMessage,
  encodeClientMessage,
  SUBPROTOCOL_JSON,
  SUBPROTOCOL_PROTO,
  serverMessageFromJson,
} from '../../proto/codec.ts';
import { logOnBytes } from '../../proto/log-on.ts';
import type { ServerBody, ServerMessage } from '../../proto/server-message.ts';

/** How a key of the tests signs. */
export type Signer = KeyObject | Uint8Array;

/** Numbers without their brands: tests write them by hand. */
type Loose<T> = T extends Uint8Array
  ? T
  : T extends number
    ? number
    : T extends string | boolean
      ? T
      : T extends readonly (infer Item)[]
        ? readonly Loose<Item>[]
        : { readonly [K in keyof T]: Loose<T[K]> };
export type LooseRequest = ClientRequest extends infer R
  ? R extends ClientRequest
    ? Loose<R>
    : never
  : never;

export type Body<K extends ServerBody['kind']> = Extract<ServerBody, { kind: K }>;

interface ClientOptions {
  readonly json?: boolean;
  readonly headers?: Record<string, string>;
  /** Which of this machine's own addresses it comes from. */
  readonly localAddress?: string;
  /** Over TLS, any certificate will do. */
  readonly isSecure?: boolean;
}

export class Client {
  readonly socket: WebSocket;
  readonly messages: ServerMessage[] = [];
  closeCode = 0;
  closeText = '';
  #lastId = 0;
  readonly #seen = new Map<string, number>(); // Per kind.
  readonly #answers = new Map<number, ServerBody>();
  #isJson: boolean;
  #resume: (() => void)[] = [];

  constructor(
    port: number,
    { json = false, headers = {}, localAddress, isSecure = false }: ClientOptions = {},
  ) {
    this.#isJson = json;
    const subprotocol = json ? SUBPROTOCOL_JSON : SUBPROTOCOL_PROTO;
    const scheme = isSecure ? 'wss' : 'ws';
    this.socket = new WebSocket(`${scheme}://127.0.0.1:${port}`, [subprotocol], {
      headers,
      rejectUnauthorized: false,
      ...(localAddress === undefined ? {} : { localAddress }),
    });
    this.socket.on('message', (data: Buffer) => {
      const message = json
        ? serverMessageFromJson(data.toString())
        : decodeServerMessage(new Uint8Array(data));
      this.messages.push(message);
      if (message.requestId !== 0) this.#answers.set(message.requestId, message.message);
      this.#notifyAll();
    });
    this.socket.on('close', (code, text) => {
      this.closeCode = code;
      this.closeText = text.toString();
      this.#notifyAll();
    });
    this.socket.on('error', () => this.#notifyAll());
  }

  get isClosed(): boolean {
    return this.socket.readyState === WebSocket.CLOSED;
  }

  /** Sends and returns the number of the request. */
  send(request: LooseRequest): number {
    this.#lastId += 1;
    const message = { requestId: this.#lastId, request } as ClientMessage;
    this.sendRaw(this.#isJson ? clientMessageToJson(message) : encodeClientMessage(message));
    return this.#lastId;
  }

  sendRaw(data: string | Uint8Array): void {
    this.socket.send(data, { binary: typeof data !== 'string' });
  }

  /** The answer to a request. */
  async ask(request: LooseRequest): Promise<ServerBody> {
    const id = this.send(request);
    for (;;) {
      const answer = this.#answers.get(id);
      if (answer !== undefined) return answer;
      await this.#more(`an answer to ${request.kind}`);
    }
  }

  async askFor<K extends ServerBody['kind']>(kind: K, request: LooseRequest): Promise<Body<K>> {
    const answer = await this.ask(request);
    if (answer.kind !== kind) throw new Error(`${kind} expected: ${JSON.stringify(answer)}`);
    return answer as Body<K>;
  }

  /** The first message of a kind, from now on or among those not yet asked for. */
  async next<K extends ServerBody['kind']>(
    kind: K,
    fits: (body: Body<K>) => boolean = () => true,
  ): Promise<Body<K>> {
    for (;;) {
      for (let at = this.#seen.get(kind) ?? 0; at < this.messages.length; at++) {
        this.#seen.set(kind, at + 1);
        const { message } = this.messages[at];
        if (message.kind === kind && fits(message as Body<K>)) return message as Body<K>;
      }
      await this.#more(`message ${kind}`);
    }
  }

  async logOn(name: string, signer: Signer): Promise<ServerBody> {
    const hello = await this.next('hello');
    return this.ask({ kind: 'logOn', key: name, signature: this.answer(hello, name, signer) });
  }

  answer(hello: ServerBody, name: string, signer: Signer): Uint8Array {
    const { nonce } = hello as Body<'hello'>;
    const signed = logOnBytes(nonce, name, this.socket.protocol);
    if (signer instanceof Uint8Array) return createHmac('sha256', signer).update(signed).digest();
    return sign(null, signed, signer);
  }

  all<K extends ServerBody['kind']>(kind: K): Body<K>[] {
    return this.messages.flatMap(({ message }) =>
      message.kind === kind ? [message as Body<K>] : [],
    );
  }

  async closed(): Promise<number> {
    while (!this.isClosed) await this.#more('the end of the connection');
    return this.closeCode;
  }

  close(): void {
    this.socket.terminate();
  }

  #more(what: string): Promise<void> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        const got = this.messages.slice(-3).map(({ message }) => JSON.stringify(message));
        const end = this.isClosed ? ` (closed ${this.closeCode} ${this.closeText})` : '';
        reject(new Error(`no ${what}${end}; the last were ${got.join(' ')}`));
      }, PATIENCE_MS);
      this.#resume.push(() => {
        clearTimeout(timer);
        resolve();
      });
    });
  }

  #notifyAll(): void {
    for (const resume of this.#resume.splice(0)) resume();
  }
}

const PATIENCE_MS = 20_000;
