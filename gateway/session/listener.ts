// A listener: who may connect at all, and what there is besides the socket. It knows nothing of messages.
//
//   accept ──► ticket ──► TLS, where configured ──► one HTTP head ──► a page, or the upgrade to a WebSocket

import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer, type Server, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { type Server as SocketServer, WebSocketServer } from 'ws';
import { MESSAGE_BYTES_MAX } from '../../proto/client-message.ts';
import { SUBPROTOCOL_JSON, SUBPROTOCOL_PROTO } from '../../proto/codec.ts';
import { isLoopback, plainAddress } from '../host/address.ts';
import type { Certificate } from '../host/certificate.ts';
import type { Config } from '../host/config.ts';
import type { ThreadLog } from '../host/log-relay.ts';
import type { Metrics } from '../host/metrics.ts';
import type { Scheduler } from '../host/scheduler.ts';
import { Proxies } from './client-address.ts';
import type { Connections, Ticket, Turned } from './connections.ts';
import { isUpgrade, readHead, requestOf, responseTo } from './http-head.ts';
import { closeServer, listenAt, portOf } from './listening.ts';
import { PacedInput, SharedTurn } from './paced-input.ts';
import { type Refused, refuse } from './refusal.ts';
import { readThroughSmallBuffer } from './small-reads.ts';
import { TlsDoor } from './tls-door.ts';
import { VenueSocket } from './venue-socket.ts';

/** Answers a request that is no upgrade, of a client at `address`. @returns whether it did. */
export type PageHandler = (
  request: IncomingMessage,
  response: ServerResponse,
  address: string,
) => boolean;

/** A connection that has become a WebSocket. */
export interface Connected {
  readonly socket: VenueSocket;
  /** Below the WebSocket. */
  readonly stream: Duplex;
  readonly input: PacedInput;
  readonly address: string;
  readonly ticket: Ticket;
}

interface ListenerParts {
  readonly host: string;
  readonly port: number;
  readonly config: Config;
  /** Null where it speaks in the clear. */
  readonly certificate: Certificate | null;
  readonly scheduler: Scheduler;
  readonly connections: Connections;
  readonly metrics: Metrics;
  readonly log: ThreadLog;
  readonly pages: PageHandler;
  /** New connections are welcome. */
  readonly isOpen: () => boolean;
  readonly connected: (connection: Connected) => void;
}

export class Listener {
  readonly #parts: ListenerParts;
  readonly #server: Server;
  readonly #tls: TlsDoor | null;
  readonly #proxies: Proxies;
  readonly #sockets: SocketServer<typeof VenueSocket>;
  readonly #turn: SharedTurn;
  readonly #streams = new Set<Socket>();

  private constructor(parts: ListenerParts) {
    this.#parts = parts;
    const { certificate, connections } = parts;
    this.#tls =
      certificate === null
        ? null
        : new TlsDoor({ ...parts, certificate, edges: connections.edges });
    this.#turn = new SharedTurn(parts.scheduler);
    this.#proxies = new Proxies(parts.config.trustedProxies);
    this.#server = createServer({ noDelay: true }, (stream) => this.#accept(stream));
    // Beyond it the system's own answer is the cheapest; some are let in only to be refused in words.
    this.#server.maxConnections = parts.connections.most + REFUSALS_AT_ONCE;
    this.#server.on('drop', () => parts.metrics.counter('connections_refused', 'all').add());
    this.#sockets = new WebSocketServer({
      WebSocket: VenueSocket,
      noServer: true,
      autoPong: false, // A pong waits its turn among the frames of the session.
      clientTracking: false,
      maxPayload: MESSAGE_BYTES_MAX,
      perMessageDeflate: false,
      maxFragments: FRAGMENTS_MAX,
      handleProtocols: (offered) => subprotocolOf(offered) ?? false,
    });
  }

  /** @throws VenueError `listen` */
  static async open(parts: ListenerParts): Promise<Listener> {
    const listener = new Listener(parts);
    await listenAt(listener.#server, { ...parts, backlog: BACKLOG });
    return listener;
  }

  get port(): number {
    return portOf(this.#server);
  }

  /** Of connections from now on; those that there are keep theirs. */
  renewCertificate(certificate: Certificate): void {
    this.#tls?.renew(certificate);
  }

  /** Takes no more connections; those there are stay. */
  stop(): void {
    this.#server.close();
  }

  async close(): Promise<void> {
    this.#tls?.close();
    this.#sockets.close();
    await closeServer(this.#server, this.#streams);
  }

  #accept(raw: Socket): void {
    const { connections } = this.#parts;
    const peer = plainAddress(raw.remoteAddress);
    this.#streams.add(raw);
    raw.on('error', () => raw.destroy());
    raw.on('close', () => this.#streams.delete(raw));
    const ticket = connections.admit(this.#proxies.isTrusted(peer) ? null : peer);
    if (typeof ticket === 'string') {
      this.#turnAway(raw, ticket);
      return;
    }
    raw.on('close', () => ticket.release());
    this.#cutIfLate(raw);
    if (this.#tls === null) {
      readThroughSmallBuffer(raw);
      this.#readRequest(raw, raw, peer, ticket);
    } else this.#tls.take(raw, (stream) => this.#readRequest(stream, raw, peer, ticket));
  }

  /** In words where that costs next to nothing, and not at all where there are many or the words would need TLS. */
  #turnAway(raw: Socket, why: Turned): void {
    const { metrics, connections } = this.#parts;
    metrics.counter('connections_refused', why).add();
    const isCrowd = this.#streams.size > connections.count + REFUSALS_AT_ONCE;
    if (this.#tls !== null || why === 'rate' || isCrowd) {
      raw.destroy();
      return;
    }
    metrics.counter('upgrades_refused', '429').add();
    readThroughSmallBuffer(raw);
    raw.resume(); // Unread bytes would turn the answer into a reset.
    refuse(raw, { status: 429, text: 'too many connections' });
    this.#parts.scheduler.after(REFUSAL_MS, () => raw.destroy()).unref();
  }

  /** A client asks as soon as it is connected. Where places are short, who has not yet makes room for those who do. */
  #cutIfLate(raw: Socket): void {
    const { scheduler, config, connections } = this.#parts;
    const cut = (): void => {
      raw.destroy();
    };
    const cutLater = (): void => {
      const timer = scheduler.after(config.logOnMs - HASTE_MS, cut).unref();
      this.#lateTimers.set(raw, timer);
    };
    const isHasty = this.#tls === null && config.logOnMs > HASTE_MS;
    const first = isHasty ? HASTE_MS : config.logOnMs;
    const timer = scheduler
      .after(first, () => (isHasty && !connections.isCrowded ? cutLater() : cut()))
      .unref();
    this.#lateTimers.set(raw, timer);
    raw.once('close', () => this.#lateTimers.get(raw)?.cancel());
  }

  readonly #lateTimers = new WeakMap<Socket, { cancel(): void }>();

  #readRequest(stream: Duplex, raw: Socket, peer: string, ticket: Ticket): void {
    stream.on('error', () => stream.destroy());
    readHead(stream, (head) => {
      const request = head === null ? null : requestOf(head.text, stream);
      if (head === null || request === null) {
        raw.destroy();
        return;
      }
      const address = this.#proxies.clientOf(request, peer);
      if (this.#proxies.isTrusted(peer) && !ticket.moveTo(address)) {
        this.#refuse(stream, { status: 429, text: 'too many connections' });
      } else if (isUpgrade(request)) {
        this.#upgrade(request, stream, { raw, rest: head.rest, address, ticket });
      } else this.#answer(request, stream, raw, address);
    });
  }

  #answer(request: IncomingMessage, stream: Duplex, raw: Socket, address: string): void {
    if (!this.#parts.connections.mayAsk(address)) {
      this.#refuse(stream, { status: 429, text: 'too many requests' });
      return;
    }
    this.#lateTimers.get(raw)?.cancel();
    const timer = this.#parts.scheduler.after(PAGE_MS, () => raw.destroy()).unref();
    raw.once('close', () => timer.cancel());
    const response = responseTo(request, stream);
    if (this.#parts.pages(request, response, address)) return;
    response.writeHead(404, { 'Content-Type': 'text/plain' }).end('not found\n');
  }

  #upgrade(
    request: IncomingMessage,
    stream: Duplex,
    { raw, rest, address, ticket }: { raw: Socket; rest: Buffer; address: string; ticket: Ticket },
  ): void {
    const refusal = this.#refusal(request, address);
    if (refusal !== null) {
      this.#refuse(stream, refusal);
      return;
    }
    this.#sockets.handleUpgrade(request, stream, rest, (socket) => {
      this.#lateTimers.get(raw)?.cancel();
      const input = new PacedInput(stream, this.#parts.scheduler, this.#turn);
      this.#parts.connected({ socket, stream, input, address, ticket });
      stream.resume();
    });
  }

  #refuse(stream: Duplex, refusal: Refused): void {
    this.#parts.metrics.counter('upgrades_refused', String(refusal.status)).add();
    refuse(stream, refusal);
  }

  #refusal(request: IncomingMessage, address: string): Refused | null {
    const { connections, isOpen } = this.#parts;
    if (!connections.mayShakeHands(address)) return { status: 429, text: 'too many handshakes' };
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
/** Connections that wait to be accepted: the system hands over all of them in one turn of the event loop. */
const BACKLOG = 1024;
/** How many may be in the course of being refused in words. */
const REFUSALS_AT_ONCE = 16;
const REFUSAL_MS = 1000;
/** For the first request where places are short. With TLS a handshake may have to wait for its turn here. */
const HASTE_MS = 600;
/** Until a page has been read by who asked for it. */
const PAGE_MS = 30_000;

/** The first of ours that the client offers. */
function subprotocolOf(offered: Iterable<string>): string | null {
  for (const name of offered) {
    if (name === SUBPROTOCOL_PROTO || name === SUBPROTOCOL_JSON) return name;
  }
  return null;
}
