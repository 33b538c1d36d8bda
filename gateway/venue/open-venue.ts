// The wiring of a venue:
//
//   host → journal → streams, feeds → recovery → sequencer → upkeep → requests, listeners → journal consumers

import { join } from 'node:path';
import { type EngineState, read } from '../../engine/index.ts';
import { type Command, RULES, type Time } from '../../engine/schema/index.ts';
import { CloseCode } from '../../proto/close-code.ts';
import { createServerEncoder, ServerWriter } from '../../proto/codec.ts';
import { JournalConsumers } from '../compliance/watch/journal-consumers.ts';
import { ClockWatch } from '../core/clock-watch.ts';
import { DiskSpace } from '../core/disk-space.ts';
import { GoAway } from '../core/go-away.ts';
import { type Recovered, recover } from '../core/recovery.ts';
import { Sequencer } from '../core/sequencer.ts';
import { Snapshots } from '../core/snapshots.ts';
import { waitForJournalTime } from '../core/start-clock.ts';
import { StreamRepair } from '../core/stream-repair.ts';
import { AccountFeeds } from '../feeds/account-feed.ts';
import type { Feed, Reader } from '../feeds/feed.ts';
import { Publisher } from '../feeds/publisher.ts';
import type { Config } from '../host/config.ts';
import { type Guard, guardOf } from '../host/guard.ts';
import { readDocuments } from '../http/disclosure/documents.ts';
import { Publication } from '../http/disclosure/publication.ts';
import { GroupCommit } from '../log/group-commit.ts';
import type { LogError } from '../log/log-error.ts';
import type { LogStore } from '../log/log-store.ts';
import { openLogStore } from '../log/open-log.ts';
import { Authenticator } from '../session/auth.ts';
import { OrderEntry } from '../session/order-entry.ts';
import { Outbox } from '../session/outbox.ts';
import { RateLimits } from '../session/rate-limits.ts';
import { SessionRegister } from '../session/register.ts';
import { Requests } from '../session/requests.ts';
import { Session } from '../session/session.ts';
import { AccountStreams } from '../streams/account-streams.ts';
import { type Host, hostOf, type VenueDependencies } from './dependencies.ts';
import { Lifecycle } from './lifecycle.ts';
import { Listeners } from './listeners.ts';
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
    const feeds = openFeeds(host, journal, (defect) => lifecycle.fail(defect));
    const recovered = await recoverState(host, journal, feeds);
    const core = coreOf(host, { journal, feeds, recovered, fail: (e) => lifecycle.fail(e) });
    onLost = (error) => core.sequencer.fail(error);
    const guard = guardOf(host, (defect) => core.sequencer.fail(defect));
    const upkeep = new Upkeep({ host, diskSpace, ...core, ...feeds });
    const notReady = (): string => whyNotReady({ diskSpace, lifecycle, ...core });
    const listeners = new Listeners({
      host,
      epoch: journal.store.epoch,
      limits: core.limits,
      sessions: feeds.sessions,
      outbox: core.outbox,
      requests: requestsOf({ ...host, diskSpace }, core, feeds),
      publication: publicationOf(core, documents, guard),
      pages: dependencies.pages,
      beforeMessage: () => upkeep.beforeMessage(),
      guard,
      hasFailed: () => core.sequencer.hasFailed,
      isHealthy: () => lifecycle.isHealthy,
      whyNotReady: notReady,
      isOpen: () => lifecycle.isReady,
    });
    const journalConsumers = journalConsumersOf(host, journal, core);
    const failed = dependencies.failed ?? (() => process.exit(1));
    const rest = { journal, journalConsumers, upkeep, listeners, failed };
    const lifecycle: Lifecycle = new Lifecycle({ host, ...core, ...feeds, ...rest });
    if (lost !== null) throw lost;
    addGauges(host, journal, core, feeds, () => notReady() === '');
    const { metrics } = host;
    const { epoch } = journal.store;
    return new Venue({ config, metrics, epoch, ...core, ...feeds, listeners, lifecycle });
  } catch (error) {
    await journal.close();
    throw error;
  }
}

/** What leaves the venue, and to whom. */
interface Feeds {
  readonly streams: AccountStreams;
  readonly repair: StreamRepair;
  readonly publisher: Publisher;
  readonly sessions: SessionRegister;
}

/** What turns commands into history. */
interface Core {
  readonly state: EngineState;
  readonly sequencer: Sequencer;
  readonly clockWatch: ClockWatch;
  readonly snapshots: Snapshots;
  readonly outbox: Outbox;
  readonly limits: RateLimits;
  readonly goAway: GoAway;
}

function openStore(
  { config, scheduler, log }: Host,
  { disk }: VenueDependencies,
  onLost: (error: LogError) => void,
): Promise<LogStore> {
  const source = { kind: 'segments', folder: config.dataFolder } as const;
  return openLogStore(source, {
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

function openFeeds(
  { config, clock, scheduler, threads, log, metrics }: Host,
  journal: GroupCommit,
  onDefect: (error: unknown) => void,
): Feeds {
  const { store } = journal;
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
  const sessions = new SessionRegister(config.connectionsPerKey);
  const now = (): number => clock.now();
  const slowUs = config.slowMs * 1000;
  const encode = createServerEncoder();
  const accounts = new AccountFeeds({
    streams,
    writer: new ServerWriter(),
    now,
    scheduler,
    slowBytesMax: config.slowBytesMax,
    slowUs,
    gap: ({ account, accountSeq }) => {
      metrics.count('stream_gaps');
      log.error({ account, accountSeq }, 'an account stream lacks what came before');
    },
  });
  const lost = (feed: Feed, reader: Reader): void => {
    if (reader instanceof Session) reader.subscriptions.lose(feed);
    metrics.count('resyncs_required');
  };
  const publisher = new Publisher({
    accounts,
    context: { epoch: journal.store.epoch, encode, now, slowUs, lost },
    scheduler,
    keyEnded: (key) => sessions.closeKey(key, CloseCode.keyEnded, 'the key was revoked'),
  });
  return { streams, repair, publisher, sessions };
}

/** Replays the journal; from here on the clock and the public feeds go on where it ended. */
async function recoverState(host: Host, journal: GroupCommit, feeds: Feeds): Promise<Recovered> {
  const { clock, scheduler, log } = host;
  const { streams, publisher } = feeds;
  const { store } = journal;
  const { accounts } = publisher;
  const recovered = await recover({ store, streams, accounts, log, clock, scheduler });
  const { state } = recovered;
  clock.reach?.(Math.max(state.time, journal.position.time) as Time);
  publisher.open(state);
  return recovered;
}

interface CoreParts {
  readonly journal: GroupCommit;
  readonly feeds: Feeds;
  readonly recovered: Recovered;
  readonly fail: (error: unknown) => void;
}

function coreOf(host: Host, { journal, feeds, recovered, fail }: CoreParts): Core {
  const { config, clock, scheduler, metrics } = host;
  const { publisher, streams } = feeds;
  const { state, snapshotSeq: lastSeq } = recovered;
  const outbox = new Outbox({ clock, metrics });
  const sequencer = new Sequencer({
    state,
    journal,
    clock,
    scheduler,
    metrics,
    applied: (outcome) => clockWatch.take(outcome),
    answered: () => outbox.flush(),
    release: (outcome) => publisher.take(outcome),
    released: () => publisher.publish(),
    fail,
  });
  const submit = (command: Command): void => {
    if (!sequencer.isStopped) sequencer.submit(command);
  };
  const clockWatch = new ClockWatch({ ...host, state, submit });
  const onDefect = (error: unknown): void => sequencer.fail(error);
  const snapshots = new Snapshots({ ...host, store: journal.store, streams, lastSeq, onDefect });
  const limits = new RateLimits(config, clock.now());
  return { state, sequencer, clockWatch, snapshots, outbox, limits, goAway: new GoAway(clock) };
}

function requestsOf(
  host: Host & { readonly diskSpace: DiskSpace },
  core: Core,
  feeds: Feeds,
): Requests {
  const orders = new OrderEntry({ ...host, ...core });
  const authenticator = new Authenticator(host.config.masterKey);
  return new Requests({ ...host, ...core, ...feeds, authenticator, orders });
}

function publicationOf(
  { state, sequencer }: Core,
  documents: ReturnType<typeof readDocuments>,
  guard: Guard,
): Publication {
  const whenDurable = (callback: () => void): void => sequencer.afterDurable(callback);
  return new Publication({ state, documents, whenDurable, guard });
}

function journalConsumersOf(
  host: Host,
  { store }: GroupCommit,
  { sequencer }: Core,
): JournalConsumers {
  const durableSeq = (): number => store.position.seq;
  const onDefect = (error: unknown): void => sequencer.fail(error);
  return new JournalConsumers({ ...host, source: store.source, durableSeq, onDefect });
}

function addGauges(
  { metrics }: Host,
  journal: GroupCommit,
  { state }: Core,
  { sessions }: Feeds,
  isReady: () => boolean,
): void {
  metrics.gauge('sessions', () => sessions.count);
  metrics.gauge('journal_seq', () => journal.position.seq);
  metrics.gauge('orders_live', () => read.liveOrders(state));
  metrics.gauge('ready', () => (isReady() ? 1 : 0));
}
