// Where clients connect: the main listener, and one for operators. Each connection becomes a session.

import type { Duplex } from 'node:stream';
import type { WebSocket } from 'ws';
import { PROTOCOL_VERSION } from '../../proto/server-message.ts';
import type { Guard } from '../host/guard.ts';
import type { Publication } from '../http/disclosure/publication.ts';
import { venuePages } from '../http/pages.ts';
import type { Connections } from '../session/connections.ts';
import { limitsOf } from '../session/limits.ts';
import { Listener, type PageHandler } from '../session/listener.ts';
import type { Outbox } from '../session/outbox.ts';
import type { SessionRegister } from '../session/register.ts';
import type { Requests } from '../session/requests.ts';
import { Session } from '../session/session.ts';
import type { Host } from './dependencies.ts';

interface ListenersParts {
  readonly host: Host;
  readonly epoch: number;
  readonly connections: Connections;
  readonly sessions: SessionRegister;
  readonly outbox: Outbox;
  readonly requests: Requests;
  readonly publication: Publication;
  /** Pages of the main listener besides those of the venue. */
  readonly pages: PageHandler | undefined;
  /** Called before each message of a client. */
  readonly beforeMessage: () => void;
  readonly guard: Guard;
  /** The process is about to end: nothing is served any more. */
  readonly hasFailed: () => boolean;
  readonly isHealthy: () => boolean;
  /** New connections are welcome. */
  readonly isReady: () => boolean;
}

/** Sessions are numbered within an epoch, so that no two of a journal share a number. */
const SESSIONS_AN_EPOCH = 2 ** 32;

export class Listeners {
  readonly #parts: ListenersParts;
  readonly #open: Listener[] = [];
  #lastSession = 0;

  constructor(parts: ListenersParts) {
    this.#parts = parts;
  }

  /** Where traders connect; 0 before it listens. */
  get port(): number {
    return this.#open[0]?.port ?? 0;
  }

  /** Where operators connect; 0 when there is no such listener. */
  get adminPort(): number {
    return this.#open[1]?.port ?? 0;
  }

  /** @throws VenueError `listen` */
  async listen(): Promise<void> {
    const { config } = this.#parts.host;
    this.#open.push(await this.#listenOn(config.host, config.port, false));
    if (config.adminListener) {
      this.#open.push(await this.#listenOn(config.adminHost, config.adminPort, true));
    }
  }

  /** Takes no more connections; those there are stay. */
  stop(): void {
    for (const listener of this.#open) listener.stop();
  }

  async close(): Promise<void> {
    for (const listener of this.#open) await listener.close();
  }

  #listenOn(host: string, port: number, isAdmin: boolean): Promise<Listener> {
    const { connections, publication, guard, isHealthy, isReady } = this.#parts;
    const { config, metrics, log } = this.#parts.host;
    const own = venuePages({ metrics, isHealthy, isReady, publication, isAdmin });
    const more = isAdmin ? undefined : this.#parts.pages;
    return Listener.open({
      host,
      port,
      config,
      connections,
      metrics,
      log,
      pages: (request, response) => {
        let isAnswered = true;
        const answer = (): void => {
          isAnswered = own(request, response) || (more?.(request, response) ?? false);
        };
        guard(answer, () => response.destroy());
        return isAnswered;
      },
      isOpen: isReady,
      connected: (socket, stream, address) => this.#connect(socket, stream, address, isAdmin),
    });
  }

  #connect(socket: WebSocket, stream: Duplex, address: string, isAdmin: boolean): void {
    const { host, epoch, outbox, sessions, requests } = this.#parts;
    const { beforeMessage, guard, hasFailed } = this.#parts;
    const { config, clock, scheduler, metrics } = host;
    this.#lastSession += 1;
    const session = new Session({
      id: epoch * SESSIONS_AN_EPOCH + this.#lastSession,
      socket,
      stream,
      outbox,
      address,
      isAdmin,
      config,
      clock,
      scheduler,
      handle: (from, message) => {
        beforeMessage();
        if (!hasFailed()) requests.handle(from, message);
      },
      closed: (ended) => sessions.remove(ended),
      count: (name) => metrics.count(name),
      guard,
    });
    sessions.add(session);
    const { nonce } = session;
    const limits = limitsOf(config);
    session.send({ kind: 'hello', protocol: PROTOCOL_VERSION, epoch, limits, nonce });
  }
}
