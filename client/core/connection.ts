// One WebSocket, from its opening to its end: the log-on, messages in and out, the watch on silence. It is never
// opened twice; what survives a connection is the client's.

import { DisconnectScope } from '../../engine/schema/closed-sets.ts';
import {
  clientMessageToJson,
  createClientEncoder,
  decodeServerMessage,
  SUBPROTOCOL_JSON,
  SUBPROTOCOL_PROTO,
  serverMessageFromJson,
} from '../../proto/client-codec.ts';
import type { ClientMessage, ClientRequest } from '../../proto/client-message.ts';
import { CloseCode } from '../../proto/close-code.ts';
import { logOnBytes } from '../../proto/log-on.ts';
import type { Hello, LogOnResult, ServerMessage } from '../../proto/server-message.ts';
import { ConnectionLost, LogOnRefused } from './refusals.ts';
import type { Signer } from './signer.ts';
import type { OpenSocket, Socket, SocketListener } from './socket.ts';

/** 'proto' is the smaller and the faster one; 'json' can be read in a trace. */
export type ProtocolName = 'proto' | 'json';

interface ConnectionOptions {
  readonly url: string;
  readonly protocol: ProtocolName;
  readonly keyName: string;
  readonly sign: Signer;
  readonly openSocket: OpenSocket;
  readonly cancelOnDisconnect?: keyof typeof DisconnectScope | undefined;
  /** From the first byte to the answer to the log-on. */
  readonly openMs: number;
}

/** What a connection reports to its client. After `closed` it reports nothing more. */
interface Listener {
  message(message: ServerMessage): void;
  /** @param startAgain the account's stream cannot be read on: it starts from a snapshot. */
  closed(reason: string, startAgain: boolean): void;
}

/** The log-on's own request. Requests of the client count on from 1. */
const LOG_ON_REQUEST = 0;
/** So many heartbeats may fail to come. */
const HEARTBEATS_MISSED = 3;

/** An opened socket, and who receives it now: the log-on first, the connection from then on. */
interface Line {
  readonly socket: Socket;
  readonly json: boolean;
  readonly encode: (message: ClientMessage) => Uint8Array;
  listener: SocketListener;
}

export class Connection {
  readonly hello: Hello;
  readonly logOn: LogOnResult;
  readonly #line: Line;
  readonly #listener: Listener;
  readonly #watch: ReturnType<typeof setInterval>;
  readonly #silenceMs: number;
  #receivedAt = performance.now();
  #sentAt = performance.now();
  #ended = false;

  /** Opens and logs on. @throws LogOnRefused, ConnectionLost */
  static open(options: ConnectionOptions, listener: Listener): Promise<Connection> {
    return new Promise((resolve, reject) => {
      const fail = (error: Error): void => {
        clearTimeout(timer);
        line.listener = NO_LISTENER; // Whatever the end of this socket still brings.
        line.socket.terminate();
        reject(error);
      };
      const lost = (problem: string): void => fail(new ConnectionLost(problem, false));
      let hello: Hello | undefined;
      const line = openLine(options, {
        message: (frame) => {
          let body: ServerMessage['message'];
          try {
            body = read(frame).message;
          } catch (error) {
            lost(textOf(error));
            return;
          }
          switch (body.kind) {
            case 'hello':
              hello = body;
              answer(line, body, options).catch(fail);
              return;
            case 'reject':
              fail(new LogOnRefused(body));
              return;
            case 'logOnResult':
              if (hello === undefined) return;
              clearTimeout(timer);
              resolve(new Connection(line, hello, body, listener));
              return;
            default:
              return;
          }
        },
        ping: () => {},
        failed: (problem) => lost(`cannot connect to ${options.url}: ${problem}`),
        closed: (code, reason) => lost(`closed before the log-on: ${closeText(code, reason)}`),
      });
      const timer = setTimeout(() => lost(`no answer from ${options.url}`), options.openMs);
    });
  }

  private constructor(line: Line, hello: Hello, logOn: LogOnResult, listener: Listener) {
    this.#line = line;
    this.hello = hello;
    this.logOn = logOn;
    this.#listener = listener;
    const heartbeatMs = hello.limits.heartbeatUs / 1000;
    this.#silenceMs = heartbeatMs * HEARTBEATS_MISSED;
    this.#watch = setInterval(() => this.#checkSilence(heartbeatMs), heartbeatMs / 2);
    line.listener = {
      message: (frame) => this.#onMessage(frame),
      ping: () => this.#noteLife(),
      failed: (problem) => this.#end(problem),
      closed: (code, reason) => {
        this.#end(closeText(code, reason), code === CloseCode.startAgain);
      },
    };
  }

  send(requestId: number, request: ClientRequest): void {
    this.#sentAt = performance.now();
    write(this.#line, { requestId, request });
  }

  /** Ends it without a word to the listener. */
  close(): void {
    this.#ended = true;
    clearInterval(this.#watch);
    this.#line.socket.close();
  }

  /** Breaks it off, as a failing network would. */
  abort(reason: string): void {
    this.#end(reason);
  }

  #onMessage(frame: Uint8Array | string): void {
    if (this.#ended) return;
    this.#noteLife();
    let message: ServerMessage;
    try {
      message = read(frame);
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

  #end(reason: string, startAgain = false): void {
    if (this.#ended) return;
    this.#ended = true;
    clearInterval(this.#watch);
    this.#line.socket.terminate();
    this.#listener.closed(reason, startAgain);
  }
}

const NO_LISTENER: SocketListener = { message() {}, ping() {}, failed() {}, closed() {} };

function openLine(
  { url, protocol, openSocket }: ConnectionOptions,
  listener: SocketListener,
): Line {
  const json = protocol === 'json';
  const socket = openSocket(url, subprotocolOf(json), {
    message: (frame) => line.listener.message(frame),
    ping: () => line.listener.ping(),
    failed: (problem) => line.listener.failed(problem),
    closed: (code, reason) => line.listener.closed(code, reason),
  });
  const line: Line = { socket, json, encode: createClientEncoder(), listener };
  return line;
}

/** Answers the server's nonce. */
async function answer(line: Line, { nonce }: Hello, options: ConnectionOptions): Promise<void> {
  const { keyName, sign, cancelOnDisconnect } = options;
  const signature = await sign(logOnBytes(nonce, keyName, subprotocolOf(line.json)));
  const leaves = cancelOnDisconnect === undefined ? 0 : DisconnectScope[cancelOnDisconnect];
  const request = {
    kind: 'logOn',
    key: keyName,
    signature,
    cancelOnDisconnect: leaves,
  } as const;
  write(line, { requestId: LOG_ON_REQUEST, request });
}

function subprotocolOf(json: boolean): string {
  return json ? SUBPROTOCOL_JSON : SUBPROTOCOL_PROTO;
}

function read(frame: Uint8Array | string): ServerMessage {
  return typeof frame === 'string' ? serverMessageFromJson(frame) : decodeServerMessage(frame);
}

function write({ socket, json, encode }: Line, message: ClientMessage): void {
  socket.send(json ? clientMessageToJson(message) : encode(message));
}

function closeText(code: number, reason: string): string {
  return reason === '' ? `code ${code}` : `${reason} (code ${code})`;
}

function textOf(error: unknown): string {
  return error instanceof Error ? error.message || error.name : String(error);
}
