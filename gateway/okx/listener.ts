// Where clients of other people's programs connect: requests over HTTP and WebSockets in the shape of a venue that they know,
// translated. Compatible, not affiliated.

import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Time } from '../../engine/schema/index.ts';
import { MESSAGE_BYTES_MAX } from '../../proto/client-message.ts';
import type { Publisher } from '../feeds/publisher.ts';
import { plainAddress } from '../host/address.ts';
import type { Certificate } from '../host/certificate.ts';
import type { Clock } from '../host/clock.ts';
import type { Config } from '../host/config.ts';
import type { Guard } from '../host/guard.ts';
import type { ThreadLog } from '../host/log-relay.ts';
import type { Metrics } from '../host/metrics.ts';
import type { Scheduler, Timer } from '../host/scheduler.ts';
import type { CoreClient } from '../link/core-client.ts';
import type { Authenticator } from '../session/auth.ts';
import { Proxies } from '../session/client-address.ts';
import type { Connections, Ticket } from '../session/connections.ts';
import { closeServer, listenAt, portOf } from '../session/listening.ts';
import type { LogOnDesk } from '../session/log-on.ts';
import { PacedInput, SharedTurn } from '../session/paced-input.ts';
import { refuse as refuseUpgrade } from '../session/refusal.ts';
import type { OpenSession } from '../session/session.ts';
import { TimedSignatures } from '../session/timed-signatures.ts';
import { Crowd } from './crowd.ts';
import { MarketData } from './market-data.ts';
import { OkxError } from './okx-error.ts';
import { PublicFeeds } from './public-feeds.ts';
import { Rest, refuse } from './rest.ts';
import { RestSessions } from './rest-sessions.ts';
import { OkxSocket, type SocketParts } from './socket.ts';

interface OkxListenerParts {
  readonly host: string;
  readonly port: number;
  readonly config: Config;
  /** Null where it speaks in the clear. */
  readonly certificate: Certificate | null;
  readonly clock: Clock;
  readonly scheduler: Scheduler;
  readonly metrics: Metrics;
  readonly log: ThreadLog;
  readonly guard: Guard;
  readonly core: CoreClient;
  readonly publisher: Publisher;
  readonly connections: Connections;
  readonly desk: LogOnDesk;
  readonly authenticator: Authenticator;
  readonly openSession: OpenSession;
  /** New connections are welcome. Requests over HTTP are answered until the end: orders are cancelled to the last. */
  readonly isOpen: () => boolean;
}

const SWEEP_MS = 1000;
/** Every so many sweeps positions are sent again, for marks move by themselves. */
const REFRESH_SWEEPS = 5;
const CATCH_UP_MS = 100;
/** For a head to come, for a whole request, and between two requests of one connection. */
const HEAD_MS = 5000;
const REQUEST_MS = 10_000;
const IDLE_MS = 60_000;
const CROWDED_IDLE_US = 1_000_000;
const LOOK_MS = 1000;
const HEAD_BYTES_MAX = 16_384;
const MIN_VERSION = 'TLSv1.2';

/** A connection, until it closes. */
interface Peer {
  readonly ticket: Ticket;
  readonly address: string;
  /** A trusted proxy's connection is counted by its client's address, once. */
  isPlaced: boolean;
  isBusy: boolean;
  /** Somebody has proved to hold a key over it; or it has become a WebSocket, which has times of its own. */
  mayStay: boolean;
  idleSince: Time;
}

export class OkxListener {
  readonly #parts: OkxListenerParts;
  readonly #server: Server;
  readonly #sockets = new WebSocketServer({
    noServer: true,
    clientTracking: false,
    maxPayload: MESSAGE_BYTES_MAX,
    perMessageDeflate: false,
  });
  readonly #proxies: Proxies;
  readonly #rest: Rest;
  readonly #sessions: RestSessions;
  readonly #feeds: PublicFeeds;
  readonly #data: MarketData;
  readonly #shared: SocketParts;
  readonly #signatures: TimedSignatures;
  readonly #turn: SharedTurn;
  readonly #peers = new WeakMap<Socket, Peer>();
  readonly #streams = new Set<Socket>();
  readonly #open = new Set<OkxSocket>();
  readonly #timers: Timer[] = [];
  #sweeps = 0;

  private constructor(parts: OkxListenerParts) {
    const { clock, config, guard, connections } = parts;
    this.#parts = parts;
    this.#turn = new SharedTurn(parts.scheduler);
    this.#proxies = new Proxies(config.trustedProxies);
    this.#signatures = new TimedSignatures(clock);
    const shared = { ...parts, signatures: this.#signatures };
    this.#data = new MarketData(parts);
    this.#feeds = new PublicFeeds(this.#data, clock);
    this.#sessions = new RestSessions(shared);
    const failed = (error: unknown): void => {
      guard(
        () => {
          throw error;
        },
        () => {},
      );
    };
    this.#rest = new Rest({ ...shared, data: this.#data, sessions: this.#sessions, failed });
    const { slowBytes, slowBytesMax, subscriptionsMax, logOnMs } = config;
    const limits = { slowBytes, slowBytesMax, subscriptionsMax, logOnMs };
    const crowd = new Crowd(Math.max(1, Math.floor(connections.most / READERS_SHARE)));
    this.#shared = { ...shared, ...limits, data: this.#data, feeds: this.#feeds, crowd };
    this.#server = this.#createServer();
  }

  /** @throws VenueError `listen` */
  static async open(parts: OkxListenerParts): Promise<OkxListener> {
    const listener = new OkxListener(parts);
    await listener.#listen();
    return listener;
  }

  get port(): number {
    return portOf(this.#server);
  }

  /** Of connections from now on; those that there are keep theirs. */
  renewCertificate({ cert, key }: Certificate): void {
    const { setSecureContext } = this.#server as { setSecureContext?: (context: object) => void };
    setSecureContext?.call(this.#server, { cert: Buffer.from(cert), key: Buffer.from(key) });
  }

  /** Takes no more connections; those there are stay. */
  stop(): void {
    this.#server.close();
  }

  async close(): Promise<void> {
    for (const timer of this.#timers) timer.cancel();
    this.#sockets.close();
    await closeServer(this.#server, this.#streams);
  }

  #createServer(): Server {
    const { certificate, connections } = this.#parts;
    const limits = {
      keepAliveTimeout: IDLE_MS,
      headersTimeout: HEAD_MS,
      requestTimeout: REQUEST_MS,
      connectionsCheckingInterval: LOOK_MS,
      maxHeaderSize: HEAD_BYTES_MAX,
      noDelay: true,
    };
    const server: Server =
      certificate === null
        ? createServer(limits)
        : createSecureServer({
            ...limits,
            cert: Buffer.from(certificate.cert),
            key: Buffer.from(certificate.key),
            minVersion: MIN_VERSION,
            handshakeTimeout: HEAD_MS,
          });
    server.maxConnections = connections.most;
    server.on('connection', (stream: Socket) => this.#admit(stream, stream));
    server.on('secureConnection', (stream: Socket) => this.#follow(stream));
    server.on('tlsClientError', (_error: Error, stream: Duplex) => stream.destroy());
    server.on('request', (request, response) => this.#serve(request, response));
    server.on('upgrade', (request, stream, head) => this.#upgrade(request, stream, head));
    server.on('clientError', (error: NodeJS.ErrnoException, stream: Duplex) => {
      answerUnreadable(stream, error.code ?? '');
    });
    return server;
  }

  async #listen(): Promise<void> {
    const { scheduler } = this.#parts;
    await listenAt(this.#server, this.#parts);
    this.#timers.push(
      scheduler.every(SWEEP_MS, () => this.#sweep()),
      scheduler.every(CATCH_UP_MS, () => this.#feeds.catchUp()),
    );
  }

  /** Counts the connection, or ends it. */
  #admit(stream: Socket, raw: Socket): void {
    const { connections, metrics } = this.#parts;
    const address = plainAddress(raw.remoteAddress);
    stream.on('error', () => stream.destroy());
    const ticket = connections.admit(this.#proxies.isTrusted(address) ? null : address);
    if (typeof ticket === 'string') {
      metrics.counter('connections_refused', ticket).add();
      raw.destroy();
      return;
    }
    this.#streams.add(raw);
    const isPlaced = !this.#proxies.isTrusted(address);
    const times = { isBusy: false, mayStay: false, idleSince: this.#parts.clock.now() };
    const peer = { ticket, address, isPlaced, ...times };
    this.#peers.set(raw, peer);
    this.#byAddress.set(placeOf(raw), peer);
    raw.on('close', () => {
      ticket.release();
      this.#streams.delete(raw);
      this.#byAddress.delete(placeOf(raw));
    });
  }

  /** What TLS has made of a connection is the same peer. */
  #follow(stream: Socket): void {
    const peer = this.#byAddress.get(placeOf(stream));
    if (peer === undefined) stream.destroy();
    else this.#peers.set(stream, peer);
    stream.on('error', () => stream.destroy());
  }

  /** By address and port of the peer, for TLS, which hands over another object. */
  readonly #byAddress = new Map<string, Peer>();

  /** Whose request it is. @returns null where it was refused */
  #clientOf(request: IncomingMessage): { peer: Peer; address: string } | null {
    const peer = this.#peers.get(request.socket);
    if (peer === undefined) return null;
    const address = this.#proxies.clientOf(request, peer.address);
    if (!peer.isPlaced && !peer.ticket.moveTo(address)) return null;
    peer.isPlaced = true;
    return { peer, address };
  }

  #serve(request: IncomingMessage, response: ServerResponse): void {
    const { guard, clock } = this.#parts;
    response.on('error', () => response.destroy());
    const client = this.#clientOf(request);
    if (client === null || client.peer.isBusy) {
      response.setHeader('Connection', 'close');
      refuse(response, client === null ? BUSY : PIPELINED);
      return;
    }
    const { peer, address } = client;
    peer.isBusy = true;
    response.on('close', () => {
      peer.isBusy = false;
      peer.idleSince = clock.now();
    });
    const proved = (): void => {
      peer.mayStay = true;
      peer.ticket.loggedOn();
    };
    guard(
      () => void this.#rest.handle(request, response, { address, proved }),
      () => response.destroy(),
    );
  }

  #upgrade(request: IncomingMessage, stream: Duplex, head: Buffer): void {
    const { guard, connections, isOpen, config, metrics } = this.#parts;
    stream.on('error', () => stream.destroy());
    const client = this.#clientOf(request);
    const { origin } = request.headers;
    const isForeign = origin !== undefined && !config.allowedOrigins.includes(origin);
    const turnAway = (status: 403 | 429 | 503, text: string): void => {
      metrics.counter('upgrades_refused', String(status)).add();
      refuseUpgrade(stream, { status, text });
    };
    if (client === null) turnAway(429, 'too many connections');
    else if (!isOpen()) turnAway(503, 'going away');
    else if (isForeign) turnAway(403, 'this origin is not on the list');
    else if (!connections.mayShakeHands(client.address)) turnAway(429, 'too many handshakes');
    else {
      this.#sockets.handleUpgrade(request, stream, head, (socket) => {
        guard(
          () => this.#connected(socket, stream, client),
          () => socket.terminate(),
        );
        stream.resume();
      });
    }
  }

  #connected(
    socket: WebSocket,
    stream: Duplex,
    { peer, address }: { readonly peer: Peer; readonly address: string },
  ): void {
    peer.mayStay = true;
    const input = new PacedInput(stream, this.#parts.scheduler, this.#turn);
    const connected = new OkxSocket({ socket, input, address, ticket: peer.ticket }, this.#shared);
    this.#open.add(connected);
    socket.on('close', () => this.#open.delete(connected));
  }

  #sweep(): void {
    const { clock, connections } = this.#parts;
    this.#sweeps += 1;
    this.#sessions.sweep();
    this.#signatures.forget();
    if (connections.isCrowded) this.#makeRoom(clock.now());
    for (const socket of [...this.#open]) {
      socket.sweep(clock.now());
      if (this.#sweeps % REFRESH_SWEEPS === 0) socket.refresh();
    }
    // Terms and states of contracts change seldom; who is connected has them within a second.
    if (this.#open.size > 0) void this.#data.refresh().catch(ignoreBusy);
  }

  /** Connections that ask for nothing, and over which no one has proved anything, go when others want their places. */
  #makeRoom(now: Time): void {
    for (const stream of [...this.#streams]) {
      const peer = this.#peers.get(stream);
      if (peer === undefined || peer.mayStay || peer.isBusy) continue;
      if (now - peer.idleSince > CROWDED_IDLE_US) stream.destroy();
    }
  }
}

/** Of the connections, those may be readers of public channels that never log on. */
const READERS_SHARE = 2;
const BUSY = new OkxError('50011', 'Too many connections');
const PIPELINED = new OkxError('50011', 'One request at a time on a connection');

/** It is asked again in a second. */
function ignoreBusy(error: unknown): void {
  if (!(error instanceof OkxError)) throw error;
}

function placeOf({ remoteAddress, remotePort }: Socket): string {
  return `${remoteAddress} ${remotePort}`;
}

const UNREADABLE: Readonly<Record<string, readonly [string, string, string]>> = {
  ERR_HTTP_REQUEST_TIMEOUT: ['408 Request Timeout', '50004', 'The request took too long'],
  HPE_HEADER_OVERFLOW: ['431 Request Header Fields Too Large', '1009', 'The head is too large'],
};

/** What is no request of HTTP is answered in words, and the connection ends. */
function answerUnreadable(stream: Duplex, fault: string): void {
  if (!stream.writable || fault === 'ECONNRESET') {
    stream.destroy();
    return;
  }
  const [status, code, msg] = UNREADABLE[fault] ?? ['400 Bad Request', '50002', 'Not a request'];
  const body = JSON.stringify({ code, msg, data: [] });
  const head = `HTTP/1.1 ${status}\r\nContent-Type: application/json\r\nConnection: close\r\n`;
  stream.end(`${head}Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
}
