// The venue of one moment: a state, what was published up to there, and an edge that serves it like any venue's. Commands go on
// from there; a jump closes the edge, and for one that goes back another stage takes this one's place.

import { type EngineState, type EventBuffer, read, viewEvents } from '../../engine/index.ts';
import { type Envelope, RejectReason, Scope } from '../../engine/schema/index.ts';
import { CloseCode } from '../../proto/close-code.ts';
import { rejection } from '../answers/rejection.ts';
import { OrderWatch } from '../core/order-watch.ts';
import type { Outcome } from '../core/outcome.ts';
import { Edge } from '../edge/edge.ts';
import type { EdgeHost } from '../edge/listeners.ts';
import type { Logger } from '../host/logger.ts';
import { turn as nextTurn } from '../host/scheduler.ts';
import type { Documents } from '../http/disclosure/documents.ts';
import { Editions } from '../http/disclosure/editions.ts';
import { CoreClient } from '../link/core-client.ts';
import type { VenueState } from '../link/messages.ts';
import type { CoreSide } from '../link/thread-link.ts';
import { Replay } from '../replay/replay.ts';
import { AdmittedSessions } from '../serving/admitted.ts';
import { EdgeService, type Services } from '../serving/edge-service.ts';
import { type KeptNews, MarketHistory } from '../serving/market-news.ts';
import { Queries } from '../serving/queries.ts';
import { RecordFiles } from '../serving/record-files.ts';
import { RowPublisher } from '../serving/row-publisher.ts';
import { SnapshotCache } from '../serving/snapshot-cache.ts';
import type { History } from './history.ts';
import type { Recorded } from './recording.ts';
import { type ViewerKey, Viewers } from './viewers.ts';

/** What all stages of a replay have. */
export interface StageHost extends EdgeHost {
  readonly log: Logger;
  readonly link: CoreSide;
  readonly rowBytes: number;
  readonly history: History;
  readonly documents: Documents;
  readonly key: ViewerKey;
  readonly onDefect: (error: unknown) => void;
}

/** What a command did. */
export interface Applied {
  readonly traded: boolean;
  readonly openedAccount: boolean;
}

/** Of one turn. */
const SESSIONS = 2 ** 32;

const OPEN: VenueState = {
  notReady: '',
  isHealthy: true,
  isOpen: true,
  goAwayAt: 0,
  lowDisk: -1,
};

export class Stage {
  readonly state: EngineState;
  readonly replay: Replay;
  readonly #host: StageHost;
  readonly #market: MarketHistory;
  readonly #orders = new OrderWatch();
  readonly #sessions: AdmittedSessions;
  readonly #rows: RowPublisher;
  readonly #viewers: Viewers;
  readonly #touched = read.createLevelList();
  #edge: { readonly edge: Edge; readonly service: EdgeService } | null = null;
  #traded = false;
  #openedAccount = false;

  /** @param news of the moment that the state is of */
  constructor(host: StageHost, state: EngineState, news: KeptNews) {
    const { history, link, rowBytes, config, key } = host;
    this.#host = host;
    this.state = state;
    this.replay = new Replay(state, { onDivergence: 'report', onCommand: this.#publish });
    this.#market = new MarketHistory(state, history.market, news);
    this.#sessions = new AdmittedSessions(config.connectionsPerKey);
    this.#rows = new RowPublisher({
      ...host,
      state,
      streams: history.writer,
      history: this.#market,
      orders: this.#orders,
      sink: link.rows,
      behindBytesMax: rowBytes,
    });
    this.#viewers = new Viewers({ key, state, sessions: this.#sessions, rows: this.#rows });
  }

  /** What neither the state nor the tape has, as it is now. */
  get news(): KeptNews {
    return this.#market.kept();
  }

  /** Where its edge listens; 0 while it has none. */
  get port(): number {
    return this.#edge?.edge.port ?? 0;
  }

  get accounts(): readonly number[] {
    return read.accounts(this.state);
  }

  /** Its events are published when it is released. */
  apply({ envelope, digest }: Recorded): Applied {
    this.#traded = false;
    this.#openedAccount = false;
    this.replay.step(envelope, digest);
    return { traded: this.#traded, openedAccount: this.#openedAccount };
  }

  /** All that was applied reaches those who watch. */
  release(): void {
    this.#rows.released(this.state.seq, this.state.time);
  }

  /** @param turn counts the edges of a replay, from 1. @throws VenueError `listen` */
  async open(turn: number): Promise<void> {
    const { link, documents, onDefect } = this.#host;
    this.release();
    const { requests: source, core: end } = link.addLocal();
    const services = this.#services(turn);
    const service = new EdgeService({
      edge: turn,
      source,
      services,
      onDefect,
      onDamage: onDefect,
      report: () => {},
    });
    const edge = await Edge.open({
      host: this.#host,
      number: turn,
      edges: 1,
      epoch: turn,
      ports: {
        port: 0,
        adminPort: null,
        okxPort: null,
        fixPort: null,
        certificate: null,
        renewals: 0,
      },
      end,
      core: new CoreClient(end),
      numbers: services.nextSessions(),
      documents,
      visitor: null,
      beat: () => {},
      onDefect,
    });
    this.#edge = { edge, service };
  }

  /** Those who watch are let go. */
  async close(): Promise<void> {
    const opened = this.#edge;
    if (opened === null) return;
    this.#edge = null;
    opened.edge.closeSessions(CloseCode.goingAway, 'the replay has moved');
    await nextTurn(this.#host.scheduler);
    opened.service.close();
    await opened.edge.close();
  }

  #services(turn: number): Services {
    const { state } = this;
    const { history, documents } = this.#host;
    const editions = new Editions({ state, documents });
    let blocks = 0;
    return {
      ...this.#host,
      state,
      sequencer: ALL_DURABLE,
      goAway: { announced: null },
      streams: history.streams,
      sessions: this.#sessions,
      commands: {
        take: (to) => this.#rows.answer(to, rejection(RejectReason.scopeMissing, READ_ONLY), true),
      },
      logOns: this.#viewers,
      fixNotes: { note: (to) => this.#rows.reply(to, { refused: RejectReason.scopeMissing }) },
      queries: new Queries(this.#host),
      rows: this.#rows,
      history: this.#market,
      market: history.market,
      orders: this.#orders,
      records: new RecordFiles(history.folder), // Of staff, and no viewer is that; registers too.
      registers: () => rejection(RejectReason.scopeMissing, READ_ONLY),
      places: { placeOf: () => 0, waiting: () => new Map() },
      snapshots: new SnapshotCache(state),
      disclosure: (version) => (version === null ? editions.make() : editions.termsOf(version)),
      venue: () => OPEN,
      nextSessions: () => {
        blocks += 1;
        return { first: turn * SESSIONS + blocks * 2 ** 16, count: 2 ** 16 };
      },
    };
  }

  readonly #publish = (state: EngineState, envelope: Envelope, out: EventBuffer): void => {
    const { seq, time, session, request, command } = envelope;
    const events = viewEvents(out);
    read.listTouched(state, this.#touched);
    const orders = this.#orders.changes(state, events);
    const { levels } = this.#touched;
    const outcome: Outcome = { seq, time, session, request, command, events, levels, orders };
    this.#rows.take(outcome);
    for (const { kind } of events) {
      if (kind === 'fill') this.#traded = true;
      if (kind === 'accountOpened') this.#openedAccount = true;
    }
    if (!this.#openedAccount || this.#edge === null) return;
    this.#rows.notice(0, { kind: 'participant', facts: this.#viewers.factsOf() });
  };
}

const READ_ONLY = { limit: Scope.trade, actual: Scope.read } as const;

/** A recording is on disk. */
const ALL_DURABLE = { hasFailed: false, afterDurable: (callback: () => void) => callback() };
