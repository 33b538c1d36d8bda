// Where FIX clients connect: accept, ticket, TLS where it is configured, then messages of FIX from the first byte.

import { createServer, type Server, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { isLoopback, plainAddress } from '../host/address.ts';
import type { Certificate } from '../host/certificate.ts';
import { VenueError } from '../host/errors.ts';
import type { Metrics } from '../host/metrics.ts';
import type { Timer } from '../host/scheduler.ts';
import type { Connections, Ticket } from '../session/connections.ts';
import { closeServer, listenAt, portOf } from '../session/listening.ts';
import { readThroughSmallBuffer } from '../session/small-reads.ts';
import { TimedSignatures } from '../session/timed-signatures.ts';
import { TlsDoor } from '../session/tls-door.ts';
import type { FixApplicationLayer } from './application.ts';
import { FixDictionary } from './fields.ts';
import { FixLine } from './fix-line.ts';
import type { FixRoom } from './room.ts';
import { SessionLayer } from './session-layer.ts';
import { SESSION_TABLES } from './session-tables.ts';

const TICK_MS = 250;
const BACKLOG = 128;
/** Connections that may be in the course of being turned away. */
const REFUSALS_AT_ONCE = 16;

/** What an edge gives the acceptor. */
interface AcceptorParts
  extends Omit<FixRoom, 'dictionary' | 'signatures' | 'taken' | 'application'> {
  readonly application: FixApplicationLayer;
  readonly host: string;
  readonly port: number;
  /** Null where it speaks in the clear. */
  readonly certificate: Certificate | null;
  readonly connections: Connections;
  readonly metrics: Metrics;
  /** New connections are welcome. */
  readonly isOpen: () => boolean;
}

export class FixAcceptor {
  readonly #parts: AcceptorParts;
  readonly #room: FixRoom;
  readonly #server: Server;
  readonly #tls: TlsDoor | null;
  readonly #sockets = new Set<Socket>();
  readonly #layers = new Set<SessionLayer>();
  readonly #ticks: Timer;

  private constructor(parts: AcceptorParts) {
    const { certificate, connections, application, clock, scheduler } = parts;
    this.#parts = parts;
    this.#room = {
      ...parts,
      dictionary: new FixDictionary(application.tables, SESSION_TABLES),
      signatures: new TimedSignatures(clock),
      taken: new Set(),
    };
    const { edges } = connections;
    this.#tls = certificate === null ? null : new TlsDoor({ ...parts, certificate, edges });
    this.#server = createServer({ noDelay: true }, (raw) => this.#accept(raw));
    this.#server.maxConnections = connections.most + REFUSALS_AT_ONCE;
    this.#ticks = scheduler.every(TICK_MS, () => {
      for (const layer of this.#layers) layer.tick();
    });
  }

  /** @throws VenueError `listen` */
  static async open(parts: AcceptorParts): Promise<FixAcceptor> {
    const { host, certificate, config } = parts;
    if (certificate === null && !isLoopback(host) && !config.allowPlainRemote) {
      throw new VenueError('listen', `fixHost: FIX in the clear on ${host} is refused`);
    }
    const acceptor = new FixAcceptor(parts);
    try {
      await listenAt(acceptor.#server, { ...parts, backlog: BACKLOG, purpose: ' for FIX' });
    } catch (error) {
      acceptor.#ticks.cancel();
      throw error;
    }
    return acceptor;
  }

  get port(): number {
    return portOf(this.#server);
  }

  renewCertificate(certificate: Certificate): void {
    this.#tls?.renew(certificate);
  }

  /** Takes no more connections; those there are stay. */
  stop(): void {
    this.#server.close();
  }

  async close(): Promise<void> {
    this.#ticks.cancel();
    this.#tls?.close();
    await closeServer(this.#server, this.#sockets);
  }

  #accept(raw: Socket): void {
    const { connections, metrics, config, scheduler, isOpen } = this.#parts;
    this.#sockets.add(raw);
    raw.on('error', () => raw.destroy());
    raw.on('close', () => this.#sockets.delete(raw));
    const address = plainAddress(raw.remoteAddress);
    const ticket = isOpen() ? connections.admit(address) : 'all';
    if (typeof ticket === 'string') {
      metrics.counter('connections_refused', ticket).add();
      raw.destroy();
      return;
    }
    raw.on('close', () => ticket.release());
    if (this.#tls === null) {
      readThroughSmallBuffer(raw);
      this.#begin(raw, address, ticket);
      return;
    }
    // Who has not ended its handshake by then is cut; a session that there is has its own time for the log-on.
    const late = scheduler.after(config.logOnMs, () => raw.destroy()).unref();
    this.#tls.take(raw, (stream) => {
      late.cancel();
      this.#begin(stream, address, ticket);
    });
  }

  #begin(stream: Duplex, address: string, ticket: Ticket): void {
    const { clock, scheduler } = this.#parts;
    const layer = new SessionLayer(this.#room);
    const now = () => clock.now();
    const line = new FixLine({ stream, address, ticket, scheduler, now }, layer);
    if (!layer.begin(line)) {
      stream.destroy();
      return;
    }
    this.#layers.add(layer);
    stream.once('close', () => this.#layers.delete(layer));
  }
}
