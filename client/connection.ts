// One WebSocket, from its opening to its end: the log-on, messages in and out, the watch on silence. It is never
// opened twice; what survives a connection is the client's.

import WebSocket, { type RawData } from 'ws';
import type { ClientMessage, ClientRequest } from '../proto/client-message.ts';
import {
  clientMessageToJson,
  decodeServerMessage,
  encodeClientMessage,
  SUBPROTOCOL_JSON,
  SUBPROTOCOL_PROTO,
  serverMessageFromJson,
} from '../proto/codec.ts';
import type { Hello, LogOnResult, ServerMessage } from '../proto/server-message.ts';
import type { Signer } from './credentials.ts';
import { ConnectionLost, LogOnRefused } from './refusals.ts';

/** 'proto' is the smaller and the faster one; 'json' can be read in a trace. */
export type ProtocolName = 'proto' | 'json';

export interface ConnectionOptions {
  readonly url: string;
  readonly protocol: ProtocolName;
  readonly keyName: string;
  readonly signer: Signer;
  /** From the first byte to the answer to the log-on. */
  readonly openMs: number;
}

/** What a connection tells its client. After `closed` it says nothing more. */
export interface Listener {
  message(message: ServerMessage): void;
  closed(reason: string): void;
}

/** The log-on's own request. Requests of the client count on from 1. */
const LOG_ON_REQUEST = 0;
/** So many heartbeats may fail to come. */
const HEARTBEATS_MISSED = 3;

export class Connection {
  readonly hello: Hello;
  readonly logOn: LogOnResult;
  readonly #socket: WebSocket;
  readonly #json: boolean;
  readonly #listener: Listener;
  readonly #watch: NodeJS.Timeout;
  readonly #silenceMs: number;
  #receivedAt = performance.now();
  #sentAt = performance.now();
  #ended = false;

  /** Opens and logs on. @throws LogOnRefused, ConnectionLost */
  static open(options: ConnectionOptions, listener: Listener): Promise<Connection> {
    return new Promise((resolve, reject) => {
      const json = options.protocol === 'json';
      const subprotocol = json ? SUBPROTOCOL_JSON : SUBPROTOCOL_PROTO;
      const socket = new WebSocket(options.url, subprotocol, { perMessageDeflate: false });
      let hello: Hello | undefined;
      const fail = (error: Error): void => {
        clearTimeout(timer);
        socket.removeAllListeners();
        socket.on('error', () => {}); // Whatever the end of this socket still brings.
        socket.terminate();
        reject(error);
      };
      const timer = setTimeout(
        () => fail(new ConnectionLost(`no answer from ${options.url}`, false)),
        options.openMs,
      );
      socket.on('error', (error) =>
        fail(new ConnectionLost(`cannot connect to ${options.url}: ${textOf(error)}`, false)),
      );
      socket.on('close', (code, reason) =>
        fail(new ConnectionLost(`closed before the log-on: ${closeText(code, reason)}`, false)),
      );
      socket.on('message', (data, binary) => {
        let body: ServerMessage['message'];
        try {
          body = read(data, binary).message;
        } catch (error) {
          fail(new ConnectionLost(textOf(error), false));
          return;
        }
        switch (body.kind) {
          case 'hello': {
            hello = body;
            const signature = options.signer(hello.nonce, subprotocol);
            const request = { kind: 'logOn' as const, key: options.keyName, signature };
            write(socket, json, { requestId: LOG_ON_REQUEST, request });
            return;
          }
          case 'reject':
            fail(new LogOnRefused(body));
            return;
          case 'logOnResult':
            if (hello === undefined) return;
            clearTimeout(timer);
            socket.removeAllListeners();
            resolve(new Connection(socket, json, hello, body, listener));
            return;
          default:
            return;
        }
      });
    });
  }

  private constructor(
    socket: WebSocket,
    json: boolean,
    hello: Hello,
    logOn: LogOnResult,
    listener: Listener,
  ) {
    this.#socket = socket;
    this.#json = json;
    this.hello = hello;
    this.logOn = logOn;
    this.#listener = listener;
    const heartbeatMs = hello.limits.heartbeatUs / 1000;
    this.#silenceMs = heartbeatMs * HEARTBEATS_MISSED;
    this.#watch = setInterval(() => this.#checkSilence(heartbeatMs), heartbeatMs / 2);
    socket.on('message', (data, binary) => this.#onMessage(data, binary));
    socket.on('ping', () => this.#noteLife());
    socket.on('error', (error) => this.#end(textOf(error)));
    socket.on('close', (code, reason) => this.#end(closeText(code, reason)));
  }

  send(requestId: number, request: ClientRequest): void {
    this.#sentAt = performance.now();
    write(this.#socket, this.#json, { requestId, request });
  }

  /** Ends it without a word to the listener. */
  close(): void {
    this.#ended = true;
    clearInterval(this.#watch);
    this.#socket.close(1000);
    // A server that does not answer the close is not waited for.
    setTimeout(() => this.#socket.terminate(), CLOSE_MS).unref();
  }

  /** Breaks it off, as a failing network would. */
  abort(reason: string): void {
    this.#end(reason);
  }

  #onMessage(data: RawData, binary: boolean): void {
    if (this.#ended) return;
    this.#noteLife();
    let message: ServerMessage;
    try {
      message = read(data, binary);
    } catch (error) {
      this.#end(`unreadable message: ${textOf(error)}`);
      return;
    }
    this.#listener.message(message);
  }

  #noteLife(): void {
    this.#receivedAt = performance.now();
  }

  #checkSilence(heartbeatMs: number): void {
    const now = performance.now();
    if (now - this.#receivedAt > this.#silenceMs) this.#end('the server is silent');
    else if (now - this.#sentAt > heartbeatMs) this.send(0, { kind: 'ping', echo: 0 });
  }

  #end(reason: string): void {
    if (this.#ended) return;
    this.#ended = true;
    clearInterval(this.#watch);
    this.#socket.terminate();
    this.#listener.closed(reason);
  }
}

const CLOSE_MS = 1000;

function read(data: RawData, binary: boolean): ServerMessage {
  const bytes = Array.isArray(data) ? Buffer.concat(data) : data;
  if (binary) return decodeServerMessage(new Uint8Array(bytes as Buffer));
  return serverMessageFromJson(bytes.toString());
}

function write(socket: WebSocket, json: boolean, message: ClientMessage): void {
  if (socket.readyState !== WebSocket.OPEN) return; // Its end is about to be told.
  socket.send(json ? clientMessageToJson(message) : encodeClientMessage(message));
}

function closeText(code: number, reason: Buffer): string {
  return reason.length === 0 ? `code ${code}` : `${reason.toString()} (code ${code})`;
}

function textOf(error: unknown): string {
  return error instanceof Error ? error.message || error.name : String(error);
}
