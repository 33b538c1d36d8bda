// The wiring of a venue:
//
//   host → journal → streams → recovery → sequencer, rows → upkeep → edges → journal consumers

import { join } from 'node:path';
import { type EngineState, read } from '../../engine/index.ts';
import { type Command, RULES, type Time } from '../../engine/schema/index.ts';
import { registerScan } from '../compliance/registers/register-scan.ts';
import { JournalConsumers } from '../compliance/watch/journal-consumers.ts';
import { ClockWatch } from '../core/clock-watch.ts';
import { commandLog } from '../core/command-log.ts';
import { CommandTraces } from '../core/command-traces.ts';
import { DiskSpace } from '../core/disk-space.ts';
import { GoAway } from '../core/go-away.ts';
import { JournalSize } from '../core/journal-size.ts';
import { OrderWatch } from '../core/order-watch.ts';
import { type Recovered, recover } from '../core/recovery.ts';
import { type FailedAt, Sequencer } from '../core/sequencer.ts';
import { Snapshots } from '../core/snapshots.ts';
import { waitForJournalTime } from '../core/start-clock.ts';
import { StreamRepair } from '../core/stream-repair.ts';
import { StreamWriter } from '../core/stream-writer.ts';
import { TradeCounts } from '../core/trade-counts.ts';
import type { Config } from '../host/config.ts';
import { writeNote } from '../host/log-relay.ts';
import { Refused } from '../host/refused.ts';
import type { Documents } from '../http/disclosure/documents.ts';
import { Editions } from '../http/disclosure/editions.ts';
import { readDocuments } from '../http/disclosure/read-documents.ts';
import type { VenueState } from '../link/messages.ts';
import type { CoreSide } from '../link/thread-link.ts';
import { GroupCommit } from '../log/group-commit.ts';
import type { LogError } from '../log/log-error.ts';
import type { LogSource, LogStore } from '../log/log-store.ts';
import { openLogStore } from '../log/open-log.ts';
import type { LogPosition } from '../log/position.ts';
import { AdmittedSessions } from '../serving/admitted.ts';
import { Commands } from '../serving/commands.ts';
import type { Services } from '../serving/edge-service.ts';
import { FixNotes } from '../serving/fix-notes.ts';
import { KeyWatch } from '../serving/key-watch.ts';
import { LogOns } from '../serving/log-ons.ts';
import { MarketHistory } from '../serving/market-news.ts';
import { Queries } from '../serving/queries.ts';
import { RecordFiles } from '../serving/record-files.ts';
import { RefusalCounts } from '../serving/refusal-counts.ts';
import { RowPublisher } from '../serving/row-publisher.ts';
import { SnapshotCache } from '../serving/snapshot-cache.ts';
import { AccountStreams } from '../streams/account-streams.ts';
import { MarketLog } from '../streams/market-log.ts';
import { type Host, hostOf, type VenueDependencies } from './dependencies.ts';
import { Edges, type VenueReport } from './edges.ts';
import { addGauges } from './gauges.ts';
import { Lifecycle } from './lifecycle.ts';
import { whyNotReady } from './readiness.ts';
import { Upkeep } from './upkeep.ts';
import { Venue } from './venue.ts';

/** A venue to which clients may connect. @throws VenueError, LogError: the text describes what to do about it. */
export async function openVenue(
  config: Config,
  dependencies: VenueDependencies = {},
): Promise<Venue> {
  const venue = await recoverVenue(config, dependencies);
  try {
    await dependencies.beforeListen?.();
    await venue.listen();
  } catch (error) {
    await venue.close();
    throw error;
  }
  return venue;
}

/** A venue as its journal left it: it takes commands of its own, and no client connects before `listen`. */
export async function recoverVenue(
  config: Config,
  dependencies: VenueDependencies = {},
): Promise<Venue> {
  const host = hostOf(config, dependencies);
  const documents = readDocuments(config.disclosureFile);
  const diskSpace = new DiskSpace({ ...host, disk: dependencies.disk });
  await diskSpace.makeRoom();
  let lost: LogError | null = null; // Before there is a lifecycle.
  let onLost = (error: LogError): void => {
    lost = error;
  };
  const onStoreLost = (error: LogError): void => onLost(error);
  const journal = new GroupCommit(await openStore(host, dependencies, onStoreLost));
  try {
    const { acceptClock: isAccepted } = config;
    await waitForJournalTime({ ...host, isAccepted }, journal.position.time);
    await diskSpace.look();
    const streams = openStreams(host, journal, (defect) => lifecycle.fail(defect));
    const recovered = await recoverState(host, journal, streams);
    const core = coreOf(host, {
      journal,
      streams,
      recovered,
      fail: (e, at) => lifecycle.fail(e, at),
    });
    onLost = (error) => core.sequencer.fail(error);
    const { metrics } = host;
    const journalSize = new JournalSize({ store: journal.store, metrics });
    const upkeep = new Upkeep({ host, diskSpace, journalSize, ...core });
    const notReady = (): string => whyNotReady({ diskSpace, lifecycle, ...core });
    const venueState = (): VenueState => ({
      notReady: notReady(),
      isHealthy: lifecycle.isHealthy,
      isOpen: lifecycle.isReady,
      goAwayAt: core.goAway.deadline,
      lowDisk: diskSpace.isLow ? diskSpace.free : -1,
    });
    const edges = edgesOf({
      host,
      journal,
      core,
      streams,
      documents,
      venueState,
      beforeCommand: () => upkeep.beforeCommand(),
    });
    const journalConsumers = journalConsumersOf(host, journal, core);
    const failed = dependencies.failed ?? (() => process.exit(1));
    const rest = { journal, journalConsumers, upkeep, edges, failed };
    const lifecycle: Lifecycle = new Lifecycle({ host, ...core, ...streams, ...rest });
    if (lost !== null) throw lost;
    // No session outlives the venue: before anything else of a start, what they chose happens.
    if (read.hasSessions(core.state)) core.sequencer.submit({ kind: 'loseSessions' });
    addGauges({ host, journal, edges, notReady, ...core });
    const { epoch } = journal.store;
    return new Venue({ config, metrics, epoch, ...core, edges, lifecycle });
  } catch (error) {
    await journal.close();
    throw error;
  }
}

/** The account streams on disk, and who writes and mends them. */
interface Streams {
  readonly streams: AccountStreams;
  readonly writer: StreamWriter;
  readonly repair: StreamRepair;
  /** The public tape and its candles. */
  readonly market: MarketLog;
}

/** What turns commands into history. */
interface Core {
  readonly state: EngineState;
  readonly sequencer: Sequencer;
  readonly traces: CommandTraces | null;
  readonly clockWatch: ClockWatch;
  readonly snapshots: Snapshots;
  readonly side: CoreSide;
  readonly orders: OrderWatch;
  readonly rows: RowPublisher;
  readonly history: MarketHistory;
  readonly sessions: AdmittedSessions;
  readonly refusals: RefusalCounts;
  readonly logOns: LogOns;
  readonly fixNotes: FixNotes;
  readonly keys: KeyWatch;
  readonly goAway: GoAway;
}

function openStore(
  { config, scheduler, log }: Host,
  { disk }: VenueDependencies,
  onLost: (error: LogError) => void,
): Promise<LogStore> {
  return openLogStore(logSourceOf(config), {
    rules: RULES,
    scheduler,
    segmentBytes: config.segmentBytes,
    ...(disk === undefined ? {} : { disk }),
    onTorn: (tail) => log.warn(tail, 'cut a torn tail from the journal'),
    onWait: (holder) =>
      log.warn(holder, 'the lock is of another container or machine: watching its beat'),
    onLost,
  });
}

/** Where the journal is kept: one kind as yet. */
function logSourceOf({ logStore, dataFolder: folder }: Config): LogSource {
  switch (logStore) {
    case 'folder':
      return { kind: 'segments', folder };
    default:
      return logStore satisfies never;
  }
}

function openStreams(
  { config, threads, log, metrics }: Host,
  { store }: GroupCommit,
  onDefect: (error: unknown) => void,
): Streams {
  const repair = new StreamRepair({
    threads,
    log,
    metrics,
    store,
    streams: () => streams,
    onDefect,
  });
  const streams: AccountStreams = new AccountStreams({
    folder: join(config.dataFolder, 'streams'),
    eventsMax: config.streamEventsMax,
    segmentBytes: config.streamSegmentBytes,
    damaged: (events) => repair.repair(events),
  });
  log.info(streams.report, 'account streams read');
  const writer = new StreamWriter({
    streams,
    gap: ({ account, accountSeq }) => {
      metrics.count('stream_gaps');
      log.error({ account, accountSeq }, 'an account stream lacks what came before');
    },
  });
  const market = new MarketLog({ folder: join(config.dataFolder, 'streams', 'market') });
  return { streams, writer, repair, market };
}

/** Replays the journal; from here on the clock goes on where it ended. */
async function recoverState(
  host: Host,
  journal: GroupCommit,
  { streams, writer, market }: Streams,
): Promise<Recovered> {
  const { clock, scheduler, log } = host;
  const { store } = journal;
  const recovered = await recover({
    store,
    streams,
    accounts: writer,
    market,
    log,
    clock,
    scheduler,
  });
  const { state } = recovered;
  clock.reach?.(Math.max(state.time, journal.position.time) as Time);
  return recovered;
}

interface CoreParts {
  readonly journal: GroupCommit;
  readonly streams: Streams;
  readonly recovered: Recovered;
  readonly fail: (error: unknown, at: FailedAt) => void;
}

function coreOf(host: Host, { journal, streams, recovered, fail }: CoreParts): Core {
  const { config, clock, scheduler, metrics } = host;
  const { state, snapshotSeq: lastSeq } = recovered;
  const orders = new OrderWatch();
  const note = commandLog(host.log, clock);
  const traces = CommandTraces.open(host);
  const sequencer = new Sequencer({
    state,
    orders,
    journal,
    clock,
    scheduler,
    metrics,
    applied: (outcome) => clockWatch.take(outcome),
    release: (outcome) => {
      rows.take(outcome);
      keys.take(outcome);
      note?.(outcome);
    },
    released: (seq, time) => rows.released(seq, time),
    fail,
  });
  const submit = (command: Command): void => {
    if (!sequencer.isStopped) sequencer.submit(command);
  };
  const side = host.link;
  const history = new MarketHistory(state, streams.market);
  const rows = new RowPublisher({
    ...host,
    state,
    streams: streams.writer,
    history,
    orders,
    refused: new Refused(metrics),
    trades: new TradeCounts(metrics, state),
    sink: side.rows,
    behindBytesMax: host.rings.rowBytes,
  });
  const sessions = new AdmittedSessions(config.connectionsPerKey, (session) => {
    if (read.endsWith(state, session)) submit({ kind: 'endSession', session });
  });
  const refusals = new RefusalCounts(clock.now());
  const logOns = new LogOns({ ...host, state, sequencer, sessions, rows, refusals });
  const fixNotes = new FixNotes({ sequencer, rows });
  const keys = new KeyWatch({ ...host, state, sessions, rows, logOns });
  const clockWatch = new ClockWatch({ ...host, state, submit });
  const onDefect = (error: unknown): void => sequencer.fail(error);
  const { store } = journal;
  const snapshots = new Snapshots({ ...host, store, ...streams, lastSeq, onDefect });
  const made = { side, orders, rows, history, sessions, refusals, logOns, fixNotes, keys };
  return { state, sequencer, traces, clockWatch, snapshots, ...made, goAway: new GoAway(clock) };
}

interface EdgeWiring {
  readonly host: Host;
  readonly journal: GroupCommit;
  readonly core: Core;
  readonly streams: Streams;
  readonly documents: Documents;
  readonly venueState: () => VenueState;
  readonly beforeCommand: () => void;
}

function edgesOf(wiring: EdgeWiring): Edges {
  const { host, journal, core, streams, documents, venueState, beforeCommand } = wiring;
  const { state, sequencer, refusals } = core;
  const { epoch } = journal.store;
  const editions = new Editions({ state, documents });
  let sessionBlocks = 0;
  const services: Services = {
    ...host,
    ...core,
    ...streams,
    commands: new Commands({ ...host, ...core, beforeCommand }),
    queries: new Queries(host),
    snapshots: new SnapshotCache(state),
    records: new RecordFiles(join(host.config.dataFolder, 'records')),
    registers: (request) => registerScan(state, request),
    places: { placeOf: (edge) => edges.placeOf(edge), waiting: () => edges.waiting },
    disclosure: (version) => (version === null ? editions.make() : editions.termsOf(version)),
    venue: venueState,
    nextSessions: () => {
      const first = epoch * SESSIONS_AN_EPOCH + 1 + sessionBlocks * SESSIONS_A_BLOCK;
      sessionBlocks += 1;
      return { first, count: SESSIONS_A_BLOCK };
    },
  };
  const report = (report: VenueReport): void => {
    switch (report.kind) {
      case 'refusals':
        for (const { reason, key, account, count } of report.refusals) {
          const isKnown = account !== 0 && read.accountExists(state, account);
          refusals.note(reason, key, isKnown ? account : 0, count);
        }
        return;
      case 'log':
        writeNote(host.log, report.note);
        return;
      default:
        report satisfies never;
    }
  };
  const onDefect = (error: unknown): void => sequencer.fail(error);
  const { side } = core;
  const shared = { host, epoch, side, services, documents };
  const edges: Edges = new Edges({ ...shared, venue: venueState, report, onDefect });
  return edges;
}

/** Sessions are numbered within an epoch, so that no two of a journal share a number. */
const SESSIONS_AN_EPOCH = 2 ** 32;
const SESSIONS_A_BLOCK = 2 ** 16;

function journalConsumersOf(
  host: Host,
  { store }: GroupCommit,
  { sequencer }: Core,
): JournalConsumers {
  const durable = (): LogPosition => store.position;
  const onDefect = (error: unknown): void => sequencer.fail(error);
  return new JournalConsumers({ ...host, source: store.source, durable, onDefect });
}
