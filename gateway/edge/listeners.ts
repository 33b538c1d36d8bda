// Where clients connect: the main listener, and one for operators. Each connection becomes a session.

import { PROTOCOL_VERSION } from '../../proto/server-message.ts';
import type { FixAcceptor } from '../fix/acceptor.ts';
import { type Certificate, readCertificate } from '../host/certificate.ts';
import type { Clock } from '../host/clock.ts';
import type { Config } from '../host/config.ts';
import { connectionsWithin, descriptorLimit } from '../host/descriptors.ts';
import { VenueError } from '../host/errors.ts';
import type { Guard } from '../host/guard.ts';
import type { ThreadLog } from '../host/log-relay.ts';
import type { Metrics } from '../host/metrics.ts';
import type { Scheduler } from '../host/scheduler.ts';
import type { Publication } from '../http/disclosure/publication.ts';
import { type Page, venuePages } from '../http/pages.ts';
import { Site, type Visitor } from '../http/site.ts';
import type { VenueState } from '../link/messages.ts';
import type { OkxListener } from '../okx/listener.ts';
import { Connections } from '../session/connections.ts';
import { limitsOf } from '../session/limits.ts';
import { type Connected, Listener } from '../session/listener.ts';
import type { Outbox } from '../session/outbox.ts';
import type { OpenSession } from '../session/session.ts';
import type { SessionMeasures } from '../session/session-measures.ts';
import { SocketLine } from '../session/socket-line.ts';

/** What every room of an edge is handed. */
export interface EdgeHost {
  readonly config: Config;
  readonly clock: Clock;
  readonly scheduler: Scheduler;
  readonly log: ThreadLog;
  readonly metrics: Metrics;
}

/** Where an edge listens; a null port is none. */
export interface Ports {
  readonly port: number;
  readonly adminPort: number | null;
  /** Of the listener in OKX's shape; null for none. */
  readonly okxPort: number | null;
  /** Of FIX; null is none. */
  readonly fixPort: number | null;
  /** Of all; null where they speak in the clear. */
  readonly certificate: Certificate | null;
  /** How often it had been renewed. */
  readonly renewals: number;
}

interface ListenersParts {
  readonly host: EdgeHost;
  readonly ports: Ports;
  /** Edges that share what the venue allows in all, and of each address. */
  readonly edges: number;
  readonly epoch: number;
  readonly outbox: Outbox;
  readonly openSession: OpenSession;
  readonly measures: SessionMeasures;
  readonly publication: Publication;
  readonly visitor: Visitor | null;
  readonly metricsPage: (done: (page: Page) => void) => void;
  readonly guard: Guard;
  /** Opens the listener in OKX's shape. */
  readonly openOkx: (place: Place) => Promise<OkxListener>;
  readonly openFix: (place: Place) => Promise<FixAcceptor>;
  /** As the core last described it. */
  readonly venue: () => VenueState;
  /** As the core describes it now. */
  readonly describeVenue: (done: (venue: VenueState) => void) => void;
}

/** Where a listener of another protocol listens, and who may connect. */
interface Place {
  readonly port: number;
  /** Null where it speaks in the clear. */
  readonly certificate: Certificate | null;
  readonly connections: Connections;
}

/** Of all connections, those of the administrative listener. */
const OPERATORS_SHARE = 16;
/** Of the connections of the main listener, as many more at each of those of another protocol. */
const TRANSLATED_SHARE = 4;

export class Listeners {
  readonly #parts: ListenersParts;
  readonly #open: Listener[] = [];
  #okx: OkxListener | null = null;
  #fix: FixAcceptor | null = null;
  /** The last that could be used. */
  #certificate: Certificate | null;
  #renewals: number;

  constructor(parts: ListenersParts) {
    this.#parts = parts;
    this.#certificate = parts.ports.certificate;
    this.#renewals = parts.ports.renewals;
  }

  /** Where traders connect; 0 before it listens. */
  get port(): number {
    return this.#open[0]?.port ?? 0;
  }

  /** Where operators connect; 0 when there is no such listener. */
  get adminPort(): number {
    return this.#open[1]?.port ?? 0;
  }

  /** 0 when there is no such listener. */
  get okxPort(): number {
    return this.#okx?.port ?? 0;
  }

  /** Where FIX clients connect; 0 when there is no such listener. */
  get fixPort(): number {
    return this.#fix?.port ?? 0;
  }

  /** @throws VenueError `listen` */
  async listen(): Promise<void> {
    const { host, ports, openOkx, openFix } = this.#parts;
    const { config } = host;
    this.#open.push(await this.#listenOn(config.host, ports.port, false));
    if (ports.adminPort !== null) {
      this.#open.push(await this.#listenOn(config.adminHost, ports.adminPort, true));
    }
    if (ports.okxPort !== null) this.#okx = await openOkx(this.#placeOf(ports.okxPort));
    if (ports.fixPort !== null) this.#fix = await openFix(this.#placeOf(ports.fixPort));
  }

  /** As the core counts them: after one that was not heard of yet new connections get the certificate that is in the files. */
  followRenewals(renewals: number): void {
    if (renewals === this.#renewals) return;
    this.#renewals = renewals;
    this.#renewCertificate();
  }

  /** Those connections that there are keep theirs. */
  #renewCertificate(): void {
    const { config, log } = this.#parts.host;
    try {
      const certificate = readCertificate(config);
      if (certificate === null) return;
      this.#certificate = certificate;
      for (const listener of this.#all) listener.renewCertificate(certificate);
    } catch (error) {
      if (!(error instanceof VenueError)) throw error;
      log.error({ err: error }, 'the former certificate stays');
    }
  }

  /** Takes no more connections; those there are stay. */
  stop(): void {
    for (const listener of this.#all) listener.stop();
  }

  async close(): Promise<void> {
    for (const listener of this.#all) await listener.close();
  }

  get #all(): readonly (Listener | OkxListener | FixAcceptor)[] {
    return [...this.#open, this.#okx, this.#fix].filter((listener) => listener !== null);
  }

  /** Counted apart, so that no crowd at one of them closes the way in at the others. */
  #placeOf(port: number): Place {
    const { host, edges } = this.#parts;
    const most = Math.max(8, Math.floor(this.#most(false) / TRANSLATED_SHARE));
    const connections = new Connections({ ...host, edges, most });
    return { port, certificate: this.#certificate, connections };
  }

  #listenOn(host: string, port: number, isAdmin: boolean): Promise<Listener> {
    const { publication, visitor, guard, metricsPage, venue, describeVenue, edges } = this.#parts;
    const { config, clock, scheduler, metrics, log } = this.#parts.host;
    const site = Site.open(isAdmin ? 'ops' : 'terminal');
    const shown = { metricsPage, venue: describeVenue, publication, site, visitor };
    const pages = venuePages({ ...shown, isAdmin });
    return Listener.open({
      host,
      port,
      config,
      certificate: this.#certificate,
      scheduler,
      connections: new Connections({ config, clock, edges, most: this.#most(isAdmin) }),
      metrics,
      log,
      pages: (request, response, address) => {
        let isAnswered = true;
        const answer = (): void => {
          isAnswered = pages(request, response, address);
        };
        guard(answer, () => response.destroy());
        return isAnswered;
      },
      isOpen: () => venue().isOpen,
      connected: (connection) => this.#connect(connection, isAdmin),
    });
  }

  /** The operator's are counted apart: a crowd of traders leaves them their way in. */
  #most(isAdmin: boolean): number {
    const { host, edges } = this.#parts;
    const { config, log } = host;
    const limit = descriptorLimit();
    const most = Math.min(config.connectionsMax, connectionsWithin(limit));
    if (most < config.connectionsMax && !isAdmin) {
      log.warn({ limit, connectionsMax: config.connectionsMax, most }, 'few descriptors');
    }
    const operators = Math.max(8, Math.floor(most / OPERATORS_SHARE));
    return isAdmin ? operators : Math.max(8, Math.floor((most - operators) / edges));
  }

  #connect(connection: Connected, isAdmin: boolean): void {
    const { host, epoch, outbox, openSession, measures } = this.#parts;
    const { config, scheduler } = host;
    const { slowBytes } = config;
    const line = new SocketLine({ connection, outbox, scheduler, measures, slowBytes });
    const session = openSession(line, isAdmin);
    if (session === null) {
      connection.socket.terminate();
      return;
    }
    const { nonce } = session;
    const hello = { protocol: PROTOCOL_VERSION, epoch, limits: limitsOf(config), nonce };
    session.send({ kind: 'hello', ...hello });
  }
}
