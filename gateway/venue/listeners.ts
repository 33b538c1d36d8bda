// Where clients connect: the main listener, and one for operators. Each connection becomes a session.

import { createServerEncoder, type ServerEncoder } from '../../proto/codec.ts';
import { PROTOCOL_VERSION } from '../../proto/server-message.ts';
import { atMostEvery } from '../host/at-most-every.ts';
import { connectionsWithin, descriptorLimit } from '../host/descriptors.ts';
import type { Guard } from '../host/guard.ts';
import type { Publication } from '../http/disclosure/publication.ts';
import { venuePages } from '../http/pages.ts';
import { Connections } from '../session/connections.ts';
import { limitsOf } from '../session/limits.ts';
import { type Connected, Listener, type PageHandler } from '../session/listener.ts';
import type { Outbox } from '../session/outbox.ts';
import type { RateLimits } from '../session/rate-limits.ts';
import type { SessionRegister } from '../session/register.ts';
import type { Requests } from '../session/requests.ts';
import { Session } from '../session/session.ts';
import type { Host } from './dependencies.ts';

interface ListenersParts {
  readonly host: Host;
  readonly epoch: number;
  readonly limits: RateLimits;
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
  /** What every order would be refused for; '' when one would be taken. */
  readonly whyNotReady: () => string;
  /** New connections are welcome. */
  readonly isOpen: () => boolean;
}

/** Sessions are numbered within an epoch, so that no two of a journal share a number. */
const SESSIONS_AN_EPOCH = 2 ** 32;
/** How old the numbers of a page may be. */
const METRICS_US = 250_000;
/** Of all connections, those of the administrative listener. */
const OPERATORS_SHARE = 16;

export class Listeners {
  readonly #parts: ListenersParts;
  readonly #open: Listener[] = [];
  readonly #encode: ServerEncoder = createServerEncoder();
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
    const { publication, guard, isHealthy, whyNotReady, isOpen } = this.#parts;
    const { config, clock, scheduler, metrics, log } = this.#parts.host;
    const metricsText = atMostEvery(
      METRICS_US,
      () => clock.now(),
      () => metrics.text(),
    );
    const own = venuePages({ metricsText, isHealthy, whyNotReady, publication, isAdmin });
    const more = isAdmin ? undefined : this.#parts.pages;
    return Listener.open({
      host,
      port,
      config,
      scheduler,
      connections: new Connections({ config, clock, most: this.#most(isAdmin) }),
      metrics,
      log,
      pages: (request, response, address) => {
        let isAnswered = true;
        const answer = (): void => {
          isAnswered =
            own(request, response, address) || (more?.(request, response, address) ?? false);
        };
        guard(answer, () => response.destroy());
        return isAnswered;
      },
      isOpen,
      connected: (connection) => this.#connect(connection, isAdmin),
    });
  }

  /** The operator's are counted apart: a crowd of traders leaves them their way in. */
  #most(isAdmin: boolean): number {
    const { config, log } = this.#parts.host;
    const limit = descriptorLimit();
    const most = Math.min(config.connectionsMax, connectionsWithin(limit));
    if (most < config.connectionsMax && !isAdmin) {
      log.warn({ limit, connectionsMax: config.connectionsMax, most }, 'few descriptors');
    }
    const operators = Math.max(8, Math.floor(most / OPERATORS_SHARE));
    return isAdmin ? operators : Math.max(8, most - operators);
  }

  #connect(connection: Connected, isAdmin: boolean): void {
    const { host, epoch, outbox, sessions, requests, limits } = this.#parts;
    const { beforeMessage, guard, hasFailed } = this.#parts;
    const { config, clock, scheduler, metrics } = host;
    this.#lastSession += 1;
    const session = new Session({
      id: epoch * SESSIONS_AN_EPOCH + this.#lastSession,
      connection,
      outbox,
      encode: this.#encode,
      isAdmin,
      config,
      clock,
      scheduler,
      handle: (from, message) => {
        beforeMessage();
        if (!hasFailed()) requests.handle(from, message);
      },
      closed: (ended) => sessions.remove(ended),
      charge: ({ key }) => limits.isFlooding(key, clock.now()),
      metrics,
      guard,
    });
    sessions.add(session);
    const { nonce } = session;
    const hello = { protocol: PROTOCOL_VERSION, epoch, limits: limitsOf(config), nonce };
    session.send({ kind: 'hello', ...hello });
  }
}
