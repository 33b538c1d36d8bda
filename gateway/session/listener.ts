// A listener: who may connect at all, and what is there besides the socket. It knows nothing of messages.

import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { MESSAGE_BYTES_MAX } from '../../proto/client-message.ts';
import { SUBPROTOCOL_JSON, SUBPROTOCOL_PROTO } from '../../proto/codec.ts';
import { isLoopback, plainAddress } from '../host/address.ts';
import type { Config } from '../host/config.ts';
import { VenueError } from '../host/errors.ts';
import type { Logger } from '../host/logger.ts';
import type { Metrics } from '../host/metrics.ts';
import type { Connections } from './connections.ts';

/** Answers a request that is no upgrade. @returns whether it did. */
export type PageHandler = (request: IncomingMessage, response: ServerResponse) => boolean;

interface ListenerParts {
  readonly host: string;
  readonly port: number;
  readonly config: Config;
  readonly connections: Connections;
  readonly metrics: Metrics;
  readonly log: Logger;
  readonly pages: PageHandler;
  /** New connections are welcome. */
  readonly isOpen: () => boolean;
  readonly connected: (socket: WebSocket, stream: Duplex, address: string) => void;
}

export class Listener {
  readonly #parts: ListenerParts;
  readonly #server: Server;
  readonly #sockets: WebSocketServer;
  readonly #streams = new Set<Duplex>();

  private constructor(parts: ListenerParts) {
    this.#parts = parts;
    this.#server = createHttp(parts.config);
    this.#sockets = new WebSocketServer({
      noServer: true,
      clientTracking: false,
      maxPayload: MESSAGE_BYTES_MAX,
      perMessageDeflate: false,
      maxFragments: FRAGMENTS_MAX,
      handleProtocols: (offered) => subprotocolOf(offered) ?? false,
    });
    this.#server.on('request', (request, response) => this.#answer(request, response));
    this.#server.on('upgrade', (request, stream, head) => this.#upgrade(request, stream, head));
    this.#server.on('connection', (stream: Socket) => this.#track(stream));
    this.#server.on('clientError', (_error, stream) => stream.destroy());
  }

  /** @throws VenueError `listen` */
  static async open(parts: ListenerParts): Promise<Listener> {
    const listener = new Listener(parts);
    await listener.#listen();
    return listener;
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  /** Takes no more connections; those there are stay. */
  stop(): void {
    this.#server.close();
  }

  async close(): Promise<void> {
    const closed = new Promise<void>((resolve) => this.#server.close(() => resolve()));
    for (const stream of this.#streams) stream.destroy();
    this.#sockets.close();
    await closed;
  }

  async #listen(): Promise<void> {
    const { host, port } = this.#parts;
    await new Promise<void>((resolve, reject) => {
      const fail = (error: Error): void => {
        reject(
          new VenueError('listen', `cannot listen on ${host}:${port}: ${error.message}`, error),
        );
      };
      this.#server.once('error', fail);
      this.#server.listen({ host, port }, () => {
        this.#server.off('error', fail);
        this.#server.on('error', (error) => this.#parts.log.error({ error }, 'listener failed'));
        resolve();
      });
    });
  }

  #track(stream: Socket): void {
    stream.setNoDelay(true);
    this.#streams.add(stream);
    stream.on('close', () => this.#streams.delete(stream));
    stream.on('error', () => stream.destroy());
  }

  #answer(request: IncomingMessage, response: ServerResponse): void {
    response.setHeader('X-Content-Type-Options', 'nosniff');
    if (this.#parts.pages(request, response)) return;
    response.writeHead(404, { 'Content-Type': 'text/plain' }).end('not found\n');
  }

  #upgrade(request: IncomingMessage, stream: Duplex, head: Buffer): void {
    const address = plainAddress(request.socket.remoteAddress);
    const { connections, metrics, connected } = this.#parts;
    const refusal = this.#refusal(request, address);
    if (refusal !== null) {
      metrics.count(`upgrades_refused_${refusal.status}`);
      refuse(stream, refusal);
      return;
    }
    this.#sockets.handleUpgrade(request, stream, head, (socket) => {
      connections.opened(address);
      stream.on('close', () => connections.closed(address));
      connected(socket, stream, address);
    });
  }

  #refusal(request: IncomingMessage, address: string): Refused | null {
    const { connections, isOpen } = this.#parts;
    if (!connections.mayShakeHands(address)) return { status: 429, text: 'too many handshakes' };
    if (connections.isFull(address)) return { status: 429, text: 'too many connections' };
    if (!isOpen()) return { status: 503, text: 'going away' };
    const { origin } = request.headers;
    if (origin !== undefined && !this.#takesOrigin(origin)) {
      return { status: 403, text: 'this origin is not on the list' };
    }
    const offered = (request.headers['sec-websocket-protocol'] ?? '')
      .split(',')
      .map((name) => name.trim());
    if (subprotocolOf(offered) !== null) return null;
    const text = `offer the subprotocol ${SUBPROTOCOL_PROTO} or ${SUBPROTOCOL_JSON}`;
    return { status: 400, text };
  }

  /** Pages on the list, and those of this server itself by the name it listens on. */
  #takesOrigin(origin: string): boolean {
    const { config, host } = this.#parts;
    if (config.allowedOrigins.includes(origin)) return true;
    const scheme = config.tlsCertFile === undefined ? 'http' : 'https';
    const names = isLoopback(host) ? [host, 'localhost', '127.0.0.1'] : [host];
    return names.some((name) => origin === `${scheme}://${name}:${this.port}`);
  }
}

/** Of one message; empty ones cost their sender next to nothing. */
const FRAGMENTS_MAX = 256;

interface Refused {
  readonly status: 400 | 403 | 429 | 503;
  readonly text: string;
}

const STATUS_TEXTS = {
  400: 'Bad Request',
  403: 'Forbidden',
  429: 'Too Many Requests',
  503: 'Service Unavailable',
} as const;

function refuse(stream: Duplex, { status, text }: Refused): void {
  const body = `${text}\n`;
  stream.on('error', () => stream.destroy());
  // Its client may never end its own side.
  stream.once('finish', () => stream.destroy());
  stream.end(
    [
      `HTTP/1.1 ${status} ${STATUS_TEXTS[status]}`,
      'Connection: close',
      'Content-Type: text/plain',
      ...(status === 429 ? ['Retry-After: 1'] : []),
      `Content-Length: ${Buffer.byteLength(body)}`,
      '',
      body,
    ].join('\r\n'),
  );
}

/** The first of ours that the client offers. */
function subprotocolOf(offered: Iterable<string>): string | null {
  for (const name of offered) {
    if (name === SUBPROTOCOL_PROTO || name === SUBPROTOCOL_JSON) return name;
  }
  return null;
}

/** A slow handshake is cut off: whoever connects speaks at once. */
function createHttp({ tlsCertFile, tlsKeyFile, logOnMs }: Config): Server {
  const options = {
    headersTimeout: logOnMs,
    requestTimeout: logOnMs,
    connectionsCheckingInterval: 1000,
    maxHeaderSize: 16_384,
  };
  if (tlsCertFile === undefined || tlsKeyFile === undefined) return createServer(options);
  try {
    const cert = readFileSync(tlsCertFile);
    const key = readFileSync(tlsKeyFile);
    return createTlsServer({
      ...options,
      handshakeTimeout: logOnMs,
      cert,
      key,
      minVersion: 'TLSv1.2',
    }) as unknown as Server;
  } catch (error) {
    throw new VenueError('config', `TLS: ${error instanceof Error ? error.message : error}`, error);
  }
}
