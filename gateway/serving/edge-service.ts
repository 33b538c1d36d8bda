// What the core does for one edge: takes its requests in their order, and answers them. Docs: docs/edge-link.md.

import { read } from '../../engine/index.ts';
import { type AccountId, RejectReason, Scope } from '../../engine/schema/index.ts';
import { decodeEnvelope } from '../../proto/codec.ts';
import type { ServerBody } from '../../proto/server-message.ts';

import { keysOf } from '../answers/keys.ts';
import { openOrderPage } from '../answers/open-orders.ts';
import { previewOf } from '../answers/preview.ts';
import { proposalsOf } from '../answers/proposals.ts';
import { rejection } from '../answers/rejection.ts';
import { tradingLimitsOf } from '../answers/trading-limits.ts';
import type { GoAway } from '../core/go-away.ts';
import type { OrderWatch } from '../core/order-watch.ts';
import type { Sequencer } from '../core/sequencer.ts';
import type { Clock } from '../host/clock.ts';
import { isDefect } from '../host/defect.ts';
import type { Logger } from '../host/logger.ts';
import type { Metrics } from '../host/metrics.ts';
import type { Scheduler } from '../host/scheduler.ts';
import type { RequestSource } from '../link/link.ts';
import { MessageReader } from '../link/message-reader.ts';
import {
  type Ask,
  type EdgeReport,
  type Report,
  RequestKind,
  type VenueState,
} from '../link/messages.ts';
import type { AccountStreams } from '../streams/account-streams.ts';
import type { MarketLog } from '../streams/market-log.ts';
import { historyScan, statementScan } from './account-pages.ts';
import type { Admitted, AdmittedSessions } from './admitted.ts';
import type { Commands } from './commands.ts';
import { type EventsPages, eventsAfter } from './events-page.ts';
import type { FixNoteService } from './fix-notes.ts';
import { gatesOf, type LogOnService } from './log-ons.ts';
import type { MarketHistory } from './market-news.ts';
import { candlesPart } from './market-pages.ts';
import { publicAnswer } from './public-answers.ts';
import type { Queries } from './queries.ts';
import type { Asker, RowPublisher } from './row-publisher.ts';
import type { Scan } from './scan.ts';
import { isSeatQuery, type SeatQuery, type SeatSources, seatAnswer } from './seat.ts';
import type { SnapshotCache } from './snapshot-cache.ts';
import { standingOf } from './standing.ts';

/** What all edges share. */
export interface Services extends EventsPages, SeatSources {
  readonly sequencer: Pick<Sequencer, 'hasFailed' | 'afterDurable'>;
  readonly goAway: Pick<GoAway, 'announced'>;
  readonly scheduler: Scheduler;
  readonly clock: Clock;
  readonly streams: AccountStreams;
  readonly sessions: AdmittedSessions;
  readonly commands: Pick<Commands, 'take'>;
  readonly logOns: LogOnService;
  readonly fixNotes: FixNoteService;
  readonly queries: Queries;
  readonly rows: RowPublisher;
  readonly history: MarketHistory;
  readonly market: MarketLog;
  readonly orders: OrderWatch;
  readonly snapshots: SnapshotCache;
  /** What is disclosed now, or the terms of an earlier version. */
  readonly disclosure: (version: string | null) => unknown;
  readonly venue: () => VenueState;
  readonly log: Logger;
  readonly metrics: Metrics;
  readonly nextSessions: () => { readonly first: number; readonly count: number };
}

interface EdgeServiceParts {
  /** Its number, above 0. No other edge of this run had it. */
  readonly edge: number;
  readonly source: RequestSource;
  readonly services: Services;
  /** Nothing that an edge sends is a reason to fail: what is thrown is a defect of ours. */
  readonly onDefect: (error: unknown) => void;
  /** What it sends is not what an edge sends: it is let go. */
  readonly onDamage: (error: unknown) => void;
  readonly report: (report: EdgeReport) => void;
}

type Query = Extract<Ask, { readonly kind: 'query' }>;
/** Answered out of the state, or the market's log, at once. */
type StateQuery = Exclude<
  Query['request'],
  { readonly kind: 'getHistory' | 'getStatements' | SeatQuery['kind'] }
>;
/** Chunks are read in one turn of the event loop for as long; one at least. */
const TURN_US = 2000;
const LEVELS_A_PART = 1000;
/** Rows of orders that are looked at for one. */
const ORDERS_A_PART = 500;

export class EdgeService {
  readonly #parts: EdgeServiceParts;
  readonly #reader = new MessageReader();
  #isClosed = false;
  #isScheduled = false;

  constructor(parts: EdgeServiceParts) {
    this.#parts = parts;
    parts.source.onArrival(() => this.#receive());
  }

  /** It has nothing more to ask. */
  close(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    const { edge, source, services } = this.#parts;
    source.close();
    services.queries.drop(edge);
    services.sessions.endEdge(edge);
    services.orders.dropEdge(edge);
  }

  #receive(): void {
    if (this.#isClosed || this.#isScheduled) return;
    const { source, services } = this.#parts;
    const until = services.clock.now() + TURN_US;
    this.#guard(() => {
      do {
        if (!source.receive(this.#take, 1)) return;
      } while (services.clock.now() < until);
      this.#isScheduled = true;
      services.scheduler.soon(() => {
        this.#isScheduled = false;
        this.#receive();
      });
    });
  }

  #guard(serve: () => void): void {
    if (this.#isClosed || this.#parts.services.sequencer.hasFailed) return;
    try {
      serve();
    } catch (error) {
      if (isDefect(error)) {
        this.#parts.onDefect(error);
        return;
      }
      this.close();
      this.#parts.onDamage(error);
    }
  }

  readonly #take = (chunk: Uint8Array): void => {
    const reader = this.#reader;
    reader.open(chunk);
    for (let kind = reader.next(); kind !== 0; kind = reader.next()) {
      if (this.#isClosed) return;
      this.#takeRequest(kind as RequestKind, reader);
    }
  };

  #takeRequest(kind: RequestKind, reader: MessageReader): void {
    switch (kind) {
      case RequestKind.command:
        this.#takeCommand(reader);
        return;
      case RequestKind.ask:
        this.#takeAsk(reader.uint(), reader.json() as Ask);
        return;
      case RequestKind.report:
        this.#takeReport(reader.json() as Report);
        return;
      default:
        kind satisfies never;
    }
  }

  #takeCommand(reader: MessageReader): void {
    const ticket = reader.uint();
    const creditsLeft = reader.number();
    const envelope = decodeEnvelope(reader.bytes());
    this.#parts.services.commands.take({ edge: this.#parts.edge, ticket }, envelope, creditsLeft);
  }

  #takeReport(report: Report): void {
    const { services } = this.#parts;
    switch (report.kind) {
      case 'ended':
        services.logOns.noteEnded(report.session, report.owed);
        return;
      case 'logOnRefused':
        services.logOns.noteRefused(report);
        return;
      case 'orderReaders':
        services.orders.want(this.#parts.edge, report.contract, report.isWanted);
        return;
      case 'open':
      case 'alive':
      case 'done':
      case 'refusals':
      case 'metrics':
      case 'log':
        this.#parts.report(report);
        return;
      default:
        report satisfies never;
    }
  }

  #takeAsk(ticket: number, ask: Ask): void {
    const asked = { ask: ask.kind, session: 'session' in ask ? ask.session : 0 };
    const to: Asker = { edge: this.#parts.edge, ticket, asked };
    const { rows, logOns, queries, history, nextSessions } = this.#parts.services;
    const { metrics, disclosure, streams, venue, fixNotes } = this.#parts.services;
    const later = (answer: () => void): void => {
      queries.add(to.edge, () => this.#guard(() => this.#answer(to, answer)));
    };
    switch (ask.kind) {
      case 'findKey':
        rows.reply(to, logOns.keyFacts(ask.name));
        return;
      case 'admit':
        logOns.admit(to, ask);
        return;
      case 'chooseDisconnect':
        logOns.choose(to, ask);
        return;
      case 'sessions':
        rows.reply(to, nextSessions());
        return;
      case 'standing':
        rows.reply(to, standingOf(this.#parts.services, to.edge, ask.sessions));
        return;
      case 'venue':
        rows.reply(to, venue());
        return;
      case 'place':
        rows.reply(to, { first: streams.first(ask.account), last: streams.last(ask.account) });
        return;
      case 'query':
        later(() => this.#query(to, ask));
        return;
      case 'publicQuery':
        later(() => this.#replyDurable(to, publicAnswer(this.#parts.services, ask.request)));
        return;
      case 'snapshot':
        later(() => this.#snapshot(to, ask.accounts));
        return;
      case 'events':
        later(() => eventsAfter(this.#parts.services, to, ask));
        return;
      case 'markets':
        later(() => this.#whenDurable(to, history.markets()));
        return;
      case 'depth':
        later(() => this.#depth(to, ask));
        return;
      case 'orders':
        later(() => this.#orders(to, ask));
        return;
      case 'candles':
        later(() => rows.reply(to, candlesPart(this.#parts.services.market, ask)));
        return;
      case 'fixSession':
        this.#whenDurable(to, read.fixSession(this.#parts.services.state, ask.key, ask.account));
        return;
      case 'noteFixSession':
        fixNotes.note(to, ask);
        return;
      case 'disclosure':
        later(() => this.#whenDurable(to, disclosure(ask.version)));
        return;
      case 'metrics':
        later(() => rows.reply(to, metrics.samples()));
        return;
      default:
        ask satisfies never;
    }
  }

  /** An error with a code is the world's fault: it costs who asked. */
  #answer(to: Asker, answer: () => void): void {
    try {
      answer();
    } catch (error) {
      if (isDefect(error)) throw error;
      const { rows, log, metrics } = this.#parts.services;
      metrics.count('defects');
      log.error({ edge: to.edge, ...to.asked, err: error }, 'a question could not be answered');
      rows.failure(to);
    }
  }

  /** What is known of the state now leaves when the disk knows it. */
  #whenDurable(to: Asker, value: unknown): void {
    this.#afterDurable(to, () => this.#parts.services.rows.reply(to, value));
  }

  #replyDurable(to: Asker, body: ServerBody): void {
    this.#afterDurable(to, () => this.#reply(to, body));
  }

  #afterDurable(to: Asker, reply: () => void): void {
    const { sequencer } = this.#parts.services;
    sequencer.afterDurable(() => this.#guard(() => this.#answer(to, reply)));
  }

  #query(to: Asker, { session, request }: Query): void {
    const { state, streams, sessions } = this.#parts.services;
    const admitted = sessions.findOn(to.edge, session);
    if (admitted === undefined) {
      this.#reply(to, rejection(RejectReason.keyRevoked));
    } else if (isSeatQuery(request)) {
      this.#seat(to, admitted, request);
    } else if (request.kind === 'getHistory') {
      this.#scan(to, historyScan(streams, request));
    } else if (request.kind === 'getStatements') {
      const currency = read.contracts(state).at(0)?.terms.currency ?? '';
      this.#scan(to, statementScan(streams, request, currency));
    } else {
      this.#replyDurable(to, this.#bodyOf(admitted, request));
    }
  }

  #reply(to: Asker, body: ServerBody): void {
    this.#parts.services.rows.answer(to, body, body.kind === 'reject');
  }

  #seat(to: Asker, admitted: Admitted, request: SeatQuery): void {
    const found = seatAnswer(this.#parts.services, admitted, request);
    if (found instanceof Promise) this.#readRecords(to, found);
    else if ('kind' in found) this.#replyDurable(to, found);
    else this.#scan(to, found);
  }

  /** The disk answers when it does. */
  #readRecords(to: Asker, answer: Promise<ServerBody>): void {
    const found = answer.then(
      (body) => () => this.#reply(to, body),
      (error) => () => {
        throw error;
      },
    );
    void found.then((reply) => this.#guard(() => this.#answer(to, reply)));
  }

  /** A step, and the next one when others have had their turn. Of a session that has ended the edge still waits for an answer. */
  #scan(to: Asker, scan: Scan): void {
    const { sessions, queries } = this.#parts.services;
    const next = (): void => this.#answer(to, () => this.#scan(to, scan));
    if (sessions.findOn(to.edge, to.asked?.session ?? 0) === undefined) {
      this.#reply(to, rejection(RejectReason.keyRevoked));
    } else if (!scan.step()) queries.add(to.edge, () => this.#guard(next));
    else if (scan.isDurable) this.#reply(to, scan.answer());
    else this.#replyDurable(to, scan.answer());
  }

  #bodyOf({ session, holder, isAdmin }: Admitted, request: StateQuery) {
    const { state, snapshots, sessions } = this.#parts.services;
    switch (request.kind) {
      case 'getContracts':
      case 'getCandles':
      case 'getTrades':
        return publicAnswer(this.#parts.services, request);
      case 'getAccount':
        return snapshots.of(request.account);
      case 'getGate':
        return { kind: 'gate', gates: gatesOf(state, holder, request.contract) } as const;
      case 'previewOrder':
        return previewOf(state, holder, request.order, session);
      case 'getOpenOrders':
        return openOrderPage(state, request);
      case 'getKeys':
        return keysOf(state, holder, (key) => sessions.countOf(key));
      case 'getTradingLimits':
        return tradingLimitsOf(state, holder);
      case 'getProposals':
        // Shown to those who may act on them, and nowhere else.
        return isAdmin && (holder.scopes & Scope.admin) !== 0
          ? proposalsOf(state)
          : rejection(RejectReason.scopeMissing, { limit: Scope.admin, actual: holder.scopes });
      default:
        return request satisfies never;
    }
  }

  /** Of one account, or of those of a drop copy; their events go on behind it. */
  #snapshot(to: Asker, accounts: readonly AccountId[]): void {
    const { snapshots, sequencer, rows } = this.#parts.services;
    const taken = accounts.map((account) => snapshots.of(account));
    sequencer.afterDurable(() => rows.snapshots(to, taken));
  }

  /** Changes of them follow it: they are wanted by now. */
  #orders(to: Asker, { contract, after }: Extract<Ask, { readonly kind: 'orders' }>): void {
    const { state, orders } = this.#parts.services;
    const { orders: found, next } = read.ordersBehind(state, contract, after, ORDERS_A_PART);
    const part = found.map((each) => {
      return [orders.aliasOf(each), each.side, each.price, each.qty, each.place];
    });
    this.#whenDurable(to, { seq: state.seq, orders: part, next });
  }

  #depth(to: Asker, { contract, side, behind }: Extract<Ask, { readonly kind: 'depth' }>): void {
    const { state } = this.#parts.services;
    const levels = read.depth(state, contract, side, LEVELS_A_PART, behind);
    this.#whenDurable(to, {
      seq: state.seq,
      prices: levels.map(({ price }) => price),
      qtys: levels.map(({ qty }) => qty),
      isLast: levels.length < LEVELS_A_PART,
    });
  }
}
