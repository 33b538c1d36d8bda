// The whole: configuration → journal → replay → engine → feeds → sockets.

import { join } from 'node:path';
import type { Duplex } from 'node:stream';
import { setTimeout as passed } from 'node:timers/promises';
import type { WebSocket } from 'ws';
import type { Command, EngineState, Event, Time } from '../../engine/index.ts';
import { PROTOCOL_VERSION } from '../../proto/server-message.ts';
import { JournalConsumers } from '../compliance/watch/journal-consumers.ts';
import { GoAway } from '../core/go-away.ts';
import { recover } from '../core/recovery.ts';
import { Sequencer } from '../core/sequencer.ts';
import { Snapshots } from '../core/snapshots.ts';
import { Ticker } from '../core/ticker.ts';
import { AccountFeeds } from '../feeds/account-feed.ts';
import { Publisher } from '../feeds/publisher.ts';
import { type Clock, MachineClock } from '../host/clock.ts';
import type { Config } from '../host/config.ts';
import { isDefect } from '../host/defect.ts';
import { CloseCode, VenueError } from '../host/errors.ts';
import { type Logger, openLog } from '../host/logger.ts';
import { Metrics } from '../host/metrics.ts';
import { readDocuments } from '../http/disclosure/documents.ts';
import { Publication } from '../http/disclosure/publication.ts';
import { venuePages } from '../http/pages.ts';
import { SegmentStore } from '../log/segment-store.ts';
import { Authenticator } from '../session/auth.ts';
import { Connections } from '../session/connections.ts';
import { limitsOf } from '../session/limits.ts';
import { Listener } from '../session/listener.ts';
import { keyEnd } from '../session/log-on.ts';
import { OrderEntry } from '../session/order-entry.ts';
import { Outbox } from '../session/outbox.ts';
import { RateLimits } from '../session/rate-limits.ts';
import { SessionRegister } from '../session/register.ts';
import { Requests } from '../session/requests.ts';
import { Session } from '../session/session.ts';
import { AccountStreams } from '../streams/account-streams.ts';
import type { VenueDependencies } from './dependencies.ts';

/** @throws VenueError, LogError: the text says what to do about it. */
export async function openVenue(
  config: Config,
  dependencies: VenueDependencies = {},
): Promise<Venue> {
  const venue = new Venue(config, dependencies);
  try {
    await venue.listen();
  } catch (error) {
    await venue.close();
    throw error;
  }
  return venue;
}

/** Sessions are numbered within an epoch, so that no two of a journal share a number. */
const SESSIONS_AN_EPOCH = 2 ** 32;
const HEARTBEAT_MS = 100;
/** Between the deadline that GoAway named and the end, for the last cancels. */
const GRACE_MS = 1000;

export class Venue {
  readonly config: Config;
  readonly metrics: Metrics = new Metrics();
  /** To be read only, and ahead of what is durable. */
  readonly state: EngineState;
  readonly epoch: number;
  readonly #clock: Clock;
  readonly #log: Logger;
  readonly #dependencies: VenueDependencies;
  readonly #store: SegmentStore;
  readonly #streams: AccountStreams;
  readonly #sequencer: Sequencer;
  readonly #publisher: Publisher;
  readonly #sessions: SessionRegister;
  readonly #connections: Connections;
  readonly #requests: Requests;
  readonly #limits: RateLimits;
  readonly #snapshots: Snapshots;
  readonly #journalConsumers: JournalConsumers;
  readonly #goAway: GoAway;
  readonly #publication: Publication;
  readonly #outbox = new Outbox();
  readonly #timers: NodeJS.Timeout[] = [];
  readonly #ticker: Ticker;
  #listeners: Listener[] = [];
  #lastSession = 0;
  #hasFailed = false;
  #closing: Promise<void> | null = null;

  constructor(config: Config, dependencies: VenueDependencies) {
    const clock = dependencies.clock ?? new MachineClock();
    const log = dependencies.log ?? openLog(config.logLevel);
    this.config = config;
    this.#dependencies = dependencies;
    this.#clock = clock;
    this.#log = log;
    const { metrics } = this;
    const documents = readDocuments(config.disclosureFile);
    const onDefect = (error: unknown): void => this.#sequencer.fail(error);
    this.#store = new SegmentStore({
      folder: config.dataFolder,
      segmentBytes: config.segmentBytes,
      ...(dependencies.disk === undefined ? {} : { disk: dependencies.disk }),
      onTorn: (tail) => log.warn(tail, 'cut a torn tail from the journal'),
    });
    this.epoch = this.#store.epoch;
    this.#sessions = new SessionRegister(config.connectionsPerKey);
    this.#connections = new Connections(config, clock);
    this.#goAway = new GoAway(clock);
    this.#limits = new RateLimits(config, clock.now());
    try {
      this.#streams = new AccountStreams({
        folder: join(config.dataFolder, 'streams'),
        eventsMax: config.streamEventsMax,
        segmentBytes: config.streamSegmentBytes,
      });
      log.info(this.#streams.report, 'account streams read');
      this.#publisher = this.#makePublisher();
      const recovered = recover({
        store: this.#store,
        streams: this.#streams,
        accounts: this.#publisher.accounts,
        log,
        clock,
      });
      this.state = recovered.state;
      clock.reach?.(Math.max(this.state.time, this.#store.position.time) as Time);
      this.#snapshots = new Snapshots({
        config,
        clock,
        log,
        metrics,
        store: this.#store,
        streams: this.#streams,
        lastSeq: recovered.snapshotSeq,
        onDefect,
      });
    } catch (error) {
      void this.#store.close();
      throw error;
    }
    this.#publisher.open(this.state);
    this.#sequencer = new Sequencer({
      state: this.state,
      store: this.#store,
      clock,
      metrics,
      answered: () => this.#outbox.flush(),
      release: (outcome) => this.#publisher.take(outcome),
      released: () => this.#publisher.publish(),
      fail: (error) => this.#fail(error),
    });
    this.#requests = this.#makeRequests();
    const whenDurable = (callback: () => void): void => this.#sequencer.afterDurable(callback);
    this.#publication = new Publication({ state: this.state, documents, whenDurable });
    const durableSeq = (): number => this.#store.position.seq;
    this.#journalConsumers = new JournalConsumers({ config, log, metrics, durableSeq, onDefect });
    this.#ticker = new Ticker({ clock, tickMs: config.tickMs, tick: (lagUs) => this.#tick(lagUs) });
    this.#watch();
  }

  /** Where traders connect. */
  get port(): number {
    return this.#listeners[0]?.port ?? 0;
  }

  /** Where operators connect; 0 when there is no such listener. */
  get adminPort(): number {
    return this.#listeners[1]?.port ?? 0;
  }

  /** The connections there are. */
  get sessions(): Iterable<Session> {
    return this.#sessions;
  }

  get isReady(): boolean {
    return !this.#hasFailed && this.#closing === null && !this.#goAway.isAnnounced;
  }

  /** Takes a command of the venue's own. @returns what it said, once it is durable. */
  submit(command: Command): Promise<readonly Event[]> {
    return new Promise((resolve, reject) => {
      this.#sequencer.submit(command, 0, 0, (outcome) => {
        if (outcome !== null) resolve(outcome.events);
        else reject(new VenueError('stopped', 'the venue stopped before the command was durable'));
      });
    });
  }

  async listen(): Promise<void> {
    const { config } = this;
    this.#listeners.push(await this.#listenOn(config.host, config.port, false));
    if (config.adminListener) {
      this.#listeners.push(await this.#listenOn(config.adminHost, config.adminPort, true));
    }
    const { port, adminPort, epoch } = this;
    this.#log.info({ host: config.host, port, adminPort, epoch }, 'open');
    this.#ticker.start();
    this.#journalConsumers.start();
  }

  /** Makes a snapshot now. */
  snapshot(): Promise<void> {
    return this.#snapshots.make();
  }

  /** Tells everybody, waits until the deadline, and closes. */
  async goAway(reason = 'the server is shutting down'): Promise<void> {
    const { goAwayMs } = this.config;
    const deadline = this.#goAway.announce(goAwayMs);
    this.#log.info({ deadline, sessions: this.#sessions.count }, 'going away');
    for (const session of this.#sessions) session.send({ kind: 'goAway', deadline, reason });
    await passed(goAwayMs + Math.min(goAwayMs, GRACE_MS));
    await this.close();
  }

  /** Stops at once and cleanly: what was taken is made durable and answered. */
  close(): Promise<void> {
    this.#closing ??= this.#close();
    return this.#closing;
  }

  async #close(): Promise<void> {
    this.#ticker.stop();
    for (const timer of this.#timers) clearInterval(timer);
    for (const listener of this.#listeners) listener.stop();
    this.#countRefusals();
    await this.#sequencer.stop();
    this.#publisher.close();
    await this.#snapshots.close();
    const open = [...this.#sessions];
    for (const session of open) session.close(CloseCode.goingAway, 'the server is shutting down');
    if (open.length > 0) await passed(CLOSE_MS); // For the last words to leave.
    for (const listener of this.#listeners) await listener.close();
    await this.#journalConsumers.close();
    try {
      if (!this.#hasFailed) await this.#streams.sync();
      this.#streams.close();
    } finally {
      await this.#store.close();
    }
    this.#log.info({ seq: this.state.seq }, 'closed');
  }

  async #listenOn(host: string, port: number, isAdmin: boolean): Promise<Listener> {
    const own = venuePages({
      metrics: this.metrics,
      isHealthy: () => !this.#hasFailed,
      isReady: () => this.isReady,
      publication: this.#publication,
      isAdmin,
    });
    const more = isAdmin ? undefined : this.#dependencies.pages;
    return Listener.open({
      host,
      port,
      config: this.config,
      connections: this.#connections,
      metrics: this.metrics,
      log: this.#log,
      pages: (request, response) => own(request, response) || (more?.(request, response) ?? false),
      onFault: (error) => this.#onFault(error),
      isOpen: () => this.isReady,
      connected: (socket, stream, address) => this.#connect(socket, stream, address, isAdmin),
    });
  }

  #connect(socket: WebSocket, stream: Duplex, address: string, isAdmin: boolean): void {
    this.#lastSession += 1;
    const session = new Session({
      id: this.epoch * SESSIONS_AN_EPOCH + this.#lastSession,
      socket,
      stream,
      outbox: this.#outbox,
      address,
      isAdmin,
      config: this.config,
      clock: this.#clock,
      handle: (from, message) => {
        this.#ticker.tickIfDue();
        if (!this.#sequencer.hasFailed) this.#requests.handle(from, message);
      },
      closed: (ended) => this.#sessions.remove(ended),
      count: (name) => this.metrics.count(name),
      onFault: (error) => this.#onFault(error),
    });
    this.#sessions.add(session);
    const { epoch } = this;
    const limits = limitsOf(this.config);
    const { nonce } = session;
    session.send({ kind: 'hello', protocol: PROTOCOL_VERSION, epoch, limits, nonce });
  }

  #makePublisher(): Publisher {
    const { config } = this;
    const now = (): number => this.#clock.now();
    const slowUs = config.slowMs * 1000;
    const accounts = new AccountFeeds({
      streams: this.#streams,
      now,
      slowBytesMax: config.slowBytesMax,
      slowUs,
      gap: ({ account, accountSeq }) => {
        this.metrics.count('stream_gaps');
        this.#log.error({ account, accountSeq }, 'an account stream lacks what came before');
      },
    });
    const lost = (feed: Parameters<Session['subscriptions']['lose']>[0], reader: unknown): void => {
      if (reader instanceof Session) reader.subscriptions.lose(feed);
      this.metrics.count('resyncs_required');
    };
    return new Publisher(accounts, { epoch: this.epoch, now, slowUs, lost }, (key) => {
      this.#sessions.closeKey(key, CloseCode.keyEnded, 'the key was revoked');
    });
  }

  #makeRequests(): Requests {
    const shared = {
      state: this.state,
      sequencer: this.#sequencer,
      clock: this.#clock,
      metrics: this.metrics,
    };
    const orders = new OrderEntry({ ...shared, limits: this.#limits, goAway: this.#goAway });
    return new Requests({
      ...shared,
      config: this.config,
      authenticator: new Authenticator(this.config.masterKey),
      sessions: this.#sessions,
      publisher: this.#publisher,
      streams: this.#streams,
      limits: this.#limits,
      orders,
    });
  }

  #watch(): void {
    const { metrics } = this;
    metrics.gauge('sessions', () => this.#sessions.count);
    metrics.gauge('journal_seq', () => this.#store.position.seq);
    metrics.gauge('orders_live', () => this.state.orders.live);
    metrics.gauge('ready', () => (this.isReady ? 1 : 0));
    this.#every(HEARTBEAT_MS, () => this.#sessions.heartbeat(this.#clock.now()));
    this.#every(SECOND_MS, () => this.#housekeeping());
  }

  /** Once a second: keys that have expired, refusals to be counted, a snapshot that is due. */
  #housekeeping(): void {
    const now = this.#clock.now();
    for (const key of this.#sessions.keys()) {
      if (keyEnd(this.state, key, now) === null) continue;
      this.#sessions.closeKey(key, CloseCode.keyEnded, 'the key has ended');
    }
    this.#countRefusals();
    this.#snapshots.snapshotIfDue();
  }

  #countRefusals(): void {
    for (const count of this.#limits.takeRefusals(this.#clock.now())) this.#submitOwn(count);
  }

  /** What nobody waits for: a venue that has stopped does without. */
  #submitOwn(command: Command): void {
    if (!this.#sequencer.isStopped) this.#sequencer.submit(command);
  }

  #tick(lagUs: number): void {
    this.metrics.latency('tick_lag', lagUs);
    this.#submitOwn({ kind: 'tick' });
  }

  #every(ms: number, what: () => void): void {
    this.#timers.push(setInterval(what, ms));
  }

  /** What was thrown in serving somebody: the world's fault is logged, a defect ends the venue. */
  #onFault(error: unknown): void {
    this.metrics.count('defects');
    if (isDefect(error)) this.#sequencer.fail(error);
    else this.#log.error({ err: error }, 'a message could not be served');
  }

  #fail(error: unknown): void {
    this.#hasFailed = true;
    this.#ticker.stop();
    for (const timer of this.#timers) clearInterval(timer);
    this.#publisher.close();
    this.#journalConsumers.abort();
    this.#log.fatal({ err: error }, 'the venue has stopped');
    for (const session of [...this.#sessions]) session.terminate();
    const { failed } = this.#dependencies;
    if (failed !== undefined) failed(error);
    else process.exit(1);
  }
}

const SECOND_MS = 1000;
const CLOSE_MS = 100;
