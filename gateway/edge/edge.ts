// An edge: everything between a socket and the core's link. It keeps its own books, tape and windows of streams, made of the
// rows that the core publishes, and asks the core for the rest.
//
//   sockets ──► listeners ──► sessions ──► requests ──► core client ──► link
//   sockets ◄── outbox ◄───── sessions ◄── feeds ◄───── row reader ◄──── link

import type { AccountId, Time } from '../../engine/schema/index.ts';
import { CloseCode } from '../../proto/close-code.ts';
import { createServerEncoder } from '../../proto/codec.ts';
import type { ContractStatus } from '../../proto/market-message.ts';
import { AccountFeeds } from '../feeds/account-feed.ts';
import type { Feed, FetchEvents, FetchedEvents, Reader } from '../feeds/feed.ts';
import type { MarketContext } from '../feeds/market-feeds.ts';
import { Publisher } from '../feeds/publisher.ts';
import { VenueError } from '../host/errors.ts';
import { guardOf } from '../host/guard.ts';
import type { Histogram } from '../host/metrics.ts';
import type { Timer } from '../host/scheduler.ts';
import { heapUsed } from '../host/thread-watch.ts';
import type { Documents } from '../http/disclosure/documents.ts';
import type { Visitor } from '../http/site.ts';
import type { CoreClient } from '../link/core-client.ts';
import type { CoreEnd } from '../link/link.ts';
import type {
  EdgeState,
  LostEvents,
  Notice,
  SessionBlock,
  Standing,
  VenueState,
} from '../link/messages.ts';
import { RefusalCounts } from '../serving/refusal-counts.ts';
import { Announcements } from '../session/announcements.ts';
import { Outbox } from '../session/outbox.ts';
import { Participants } from '../session/participants.ts';
import { RateLimits } from '../session/rate-limits.ts';
import { SessionRegister } from '../session/register.ts';
import { Session } from '../session/session.ts';
import { BookSync } from './book-sync.ts';
import { listenersOf } from './front.ts';
import type { EdgeHost, Listeners, Ports } from './listeners.ts';
import { RowReader } from './row-reader.ts';

interface EdgeParts {
  readonly host: EdgeHost;
  /** Above 0; no other edge of this run has had it. */
  readonly number: number;
  /** How many share the venue's limits. */
  readonly edges: number;
  readonly epoch: number;
  readonly ports: Ports;
  readonly end: CoreEnd;
  /** Of the same end. */
  readonly core: CoreClient;
  readonly numbers: SessionBlock;
  readonly documents: Documents;
  /** Of the demonstration. */
  readonly visitor: Visitor | null;
  /** Follows each beat of the core, for a clock that goes by it. */
  readonly beat: (now: Time) => void;
  /** A defect of ours: this edge ends. */
  readonly onDefect: (error: unknown) => void;
}

const HEARTBEAT_MS = 100;
const SECOND_MS = 1000;

export class Edge {
  readonly #parts: EdgeParts;
  readonly #core: CoreClient;
  readonly #outbox: Outbox;
  readonly #sessions: SessionRegister;
  readonly #participants = new Participants(() => this.#rows.receive());
  readonly #limits: RateLimits;
  readonly #publisher: Publisher;
  readonly #announcements: Announcements;
  readonly #books: BookSync;
  readonly #rows: RowReader;
  readonly #listeners: Listeners;
  readonly #refusals: RefusalCounts;
  #timers: Timer[] = [];
  /** From the core's publication to its reading here: edges beside each other. */
  readonly #lag: Histogram;
  #isGoingAway = false;
  #venue: VenueState = CLOSED;

  private constructor(parts: EdgeParts) {
    const { host, end, core, number } = parts;
    const { clock, scheduler } = host;
    this.#parts = parts;
    this.#outbox = new Outbox(host);
    this.#lag = host.metrics.histogram('edge_lag');
    this.#core = core;
    this.#refusals = new RefusalCounts(clock.now());
    this.#limits = new RateLimits(host.config);
    this.#sessions = new SessionRegister(this.#core, this.#participants, (holder) =>
      this.#limits.owedBy(
        holder,
        this.#participants.find(holder.participant) ?? NO_RATES,
        clock.now(),
      ),
    );
    this.#publisher = this.#openPublisher();
    const statuses = (): Iterable<ContractStatus> => this.#publisher.statuses();
    this.#announcements = new Announcements({ sessions: this.#sessions, statuses });
    this.#outbox.onFree = () => this.#publisher.publish();
    this.#books = new BookSync({ core: this.#core, publisher: this.#publisher });
    this.#rows = new RowReader({
      edge: number,
      end,
      scheduler,
      core: this.#core,
      publisher: this.#publisher,
      books: this.#books,
      answered: () => this.#outbox.flush(),
      released: (publishedAt) => {
        this.#lag.add(Math.max(0, host.clock.now() - publishedAt)); // Clocks of two threads.
        this.#publisher.accounts.publish();
      },
      received: () => this.#publisher.publish(),
      notice: (notice) => this.#notice(notice),
      announcements: this.#announcements,
      lost: () => this.#resync(),
    });
    this.#listeners = this.#openListeners();
  }

  /** Clients may connect once it knows all that is public. @throws VenueError `listen` */
  static async open(parts: EdgeParts): Promise<Edge> {
    const edge = new Edge(parts);
    try {
      await edge.#open();
      return edge;
    } catch (error) {
      await edge.close();
      throw error;
    }
  }

  get port(): number {
    return this.#listeners.port;
  }

  get adminPort(): number {
    return this.#listeners.adminPort;
  }

  get okxPort(): number {
    return this.#listeners.okxPort;
  }

  get fixPort(): number {
    return this.#listeners.fixPort;
  }

  get state(): EdgeState {
    return { ...this.#sessions.measured, heapUsed: heapUsed() };
  }

  get sessions(): Iterable<Session> {
    return this.#sessions;
  }

  /** Takes no more connections. */
  stop(): void {
    this.#listeners.stop();
  }

  /** All connections end with a code. */
  closeSessions(code: CloseCode, text: string): void {
    this.#sessions.closeAll(code, text);
  }

  async close(): Promise<void> {
    for (const timer of this.#timers) timer.cancel();
    this.#rows.close();
    this.#publisher.close();
    for (const session of [...this.#sessions]) session.terminate();
    await this.#listeners.close();
    this.#parts.end.close();
  }

  async #open(): Promise<void> {
    const { clock, scheduler } = this.#parts.host;
    this.#sync();
    // Rows may be lost meanwhile, and it resynchronises.
    await new Promise<void>((done) => this.#publisher.whenWhole(done));
    await new Promise<void>((done) => this.#describeVenue(() => done()));
    this.#publisher.open();
    await this.#listeners.listen();
    this.#timers = [
      scheduler.every(HEARTBEAT_MS, () => this.#sessions.heartbeat(clock.now())),
      scheduler.every(SECOND_MS, () => this.#reportRefusals()),
    ];
    const { port, adminPort, okxPort, fixPort } = this;
    this.#core.report({ kind: 'open', port, adminPort, okxPort, fixPort });
  }

  #describeVenue(done: (venue: VenueState) => void): void {
    const take = (venue: VenueState): void => {
      this.#venue = venue;
      done(venue);
    };
    this.#core.askFor('venue', {}, take, () => done(this.#venue));
  }

  /** Has all that is public from the core. */
  #sync(): void {
    this.#publisher.suspend();
    this.#rows.suspend();
    this.#core.askFor(
      'markets',
      {},
      (markets) => {
        this.#publisher.takeMarkets(markets);
        this.#rows.begin(markets.seq, markets.time);
        const contracts = markets.contracts.map(({ status }) => status.contract);
        this.#books.start(contracts, () => {
          this.#publisher.loadCandles(contracts, () => this.#publisher.resume());
        });
      },
      () => {}, // Then the edge resynchronises.
    );
  }

  /** Rows were lost: who waits for an answer cannot be given it, and all others read on without a gap. */
  #resync(): void {
    const { metrics, log } = this.#parts.host;
    metrics.count('edge_resyncs');
    log.warn({ edge: this.#parts.number }, 'an edge has fallen behind: it begins anew');
    this.#core.loseAll();
    this.#askStanding();
    this.#sync();
    this.#publisher.accounts.resync();
  }

  /** Notices may have been lost too: whose key has ended, what a participant has, that the end is near. */
  #askStanding(): void {
    const sessions = this.#sessions.loggedOn();
    const take = ({ ended, participants, goAway }: Standing): void => {
      for (const session of ended) {
        this.#sessions.close(session, CloseCode.keyEnded, 'the key has ended');
      }
      for (const facts of participants) {
        this.#participants.update(facts);
        this.#publisher.accounts.owns(facts.participant, facts.accounts);
      }
      if (goAway !== null) this.#goAway(goAway);
    };
    this.#core.askFor('standing', { sessions }, take, () => {}); // Then the edge resynchronises.
  }

  /** Everybody is informed once. */
  #goAway({ deadline, reason }: { readonly deadline: Time; readonly reason: string }): void {
    this.#venue = { ...this.#venue, goAwayAt: deadline, isOpen: false };
    if (this.#isGoingAway) return;
    this.#isGoingAway = true;
    this.#sessions.sendAll({ kind: 'goAway', deadline, reason });
  }

  #notice(notice: Notice): void {
    switch (notice.kind) {
      case 'beat':
        this.#venue = notice.venue;
        this.#parts.beat(notice.now);
        this.#listeners.followRenewals(notice.renewals);
        this.#core.report({ kind: 'alive' });
        return;
      case 'participant':
        this.#participants.update(notice.facts);
        return;
      case 'keyEnded':
        this.#sessions.closeKey(notice.key, CloseCode.keyEnded, notice.text);
        return;
      case 'sessionEnded':
        this.#sessions.close(notice.session, CloseCode.keyEnded, notice.text);
        return;
      case 'goAway':
        this.#goAway(notice);
        return;
      case 'stop':
        this.stop();
        this.#reportRefusals();
        this.#core.report({ kind: 'done' });
        return;
      case 'close':
        this.closeSessions(notice.code, notice.text);
        this.#parts.host.scheduler.soon(() => this.#core.report({ kind: 'done' }));
        return;
      default:
        notice satisfies never;
    }
  }

  #reportRefusals(): void {
    const refusals = this.#refusals.take(this.#parts.host.clock.now());
    if (refusals.length > 0) this.#core.report({ kind: 'refusals', refusals });
  }

  #openPublisher(): Publisher {
    const { host, epoch } = this.#parts;
    const { config, clock, scheduler, metrics } = host;
    const now = (): number => clock.now();
    const slowUs = config.slowMs * 1000;
    const { slowBytesMax } = config;
    const accounts = new AccountFeeds({ fetch: this.#fetch, now, scheduler, slowBytesMax, slowUs });
    const lost = (feed: Feed, reader: Reader): void => {
      if (reader instanceof Session) reader.subscriptions.lose(feed);
      metrics.count('resyncs_required');
    };
    const encode = createServerEncoder();
    const seq = (): number => this.#rows.seq;
    return new Publisher({
      accounts,
      context: { epoch, encode, now, seq, slowUs, lost, ...this.#pastOf() },
      scheduler,
      isFree: () => this.#outbox.isFree,
    });
  }

  /** What rows do not have, from the core. Where an answer is lost the edge resynchronises. */
  #pastOf(): Pick<MarketContext, 'orders' | 'candles'> {
    const core = this.#core;
    return {
      orders: {
        want: (contract, isWanted) => core.report({ kind: 'orderReaders', contract, isWanted }),
        load: (contract, after, done) => core.askFor('orders', { contract, after }, done, () => {}),
      },
      candles: {
        time: () => this.#rows.time,
        load: (ask, done) => core.askFor('candles', ask, done, () => {}),
      },
    };
  }

  readonly #fetch: FetchEvents = (account, after, done) => {
    this.#core.ask(
      { kind: 'events', account, after },
      {
        events: (last, events) => done(() => ({ last, events })),
        reply: (value) => done(() => lostEvents(value as LostEvents)),
        lost: () => this.#fetch(account as AccountId, after, done),
      },
    );
  };

  #openListeners(): Listeners {
    const { host, onDefect } = this.#parts;
    return listenersOf({
      ...this.#parts,
      participants: this.#participants,
      sessions: this.#sessions,
      limits: this.#limits,
      announcements: this.#announcements,
      refusals: this.#refusals,
      publisher: this.#publisher,
      fetch: this.#fetch,
      outbox: this.#outbox,
      guard: guardOf(host, onDefect),
      venue: () => this.#venue,
      describeVenue: (done) => this.#describeVenue(done),
    });
  }
}

/** Until the core describes it. */
const CLOSED: VenueState = {
  notReady: 'starting',
  isHealthy: true,
  isOpen: true,
  goAwayAt: 0,
  lowDisk: -1,
};

function lostEvents({ lost }: LostEvents): FetchedEvents {
  throw new VenueError('streamLost', lost);
}

/** Of staff, who have none. */
const NO_RATES = { rates: [] } as const;
