// From a data folder to a state: the newest snapshot that is whole, and the journal behind it.

import { type EngineState, read, viewEvents } from '../../engine/index.ts';
import type { AccountId } from '../../engine/schema/index.ts';
import { decodeServerMessage } from '../../proto/codec.ts';
import type { Clock } from '../host/clock.ts';
import { VenueError } from '../host/errors.ts';
import type { Logger } from '../host/logger.ts';
import { type Scheduler, turn } from '../host/scheduler.ts';
import type { LogStore } from '../log/log-store.ts';
import { type Beginning, emptyVenue, newestState } from '../replay/beginning.ts';
import { Replay } from '../replay/replay.ts';
import type { AccountStreams } from '../streams/account-streams.ts';
import type { MarketLog } from '../streams/market-log.ts';
import { tradeOf } from '../streams/trade-record.ts';
import type { StreamWriter } from './stream-writer.ts';

export interface Recovered {
  readonly state: EngineState;
  readonly snapshotSeq: number;
  readonly replayed: number;
}

/** Between two log lines of its progress. */
const PROGRESS_US = 2_000_000;
const TURN_US = 100_000;

interface RecoveryParts {
  readonly store: LogStore;
  readonly streams: AccountStreams;
  readonly accounts: StreamWriter;
  readonly market: MarketLog;
  readonly log: Logger;
  readonly clock: Clock;
  readonly scheduler: Scheduler;
}

/**
 * Replays what the snapshot does not hold, and stores what account streams miss of it.
 *
 * @throws LogError, VenueError `diverged` or `streams`
 */
export async function recover(parts: RecoveryParts): Promise<Recovered> {
  const { store, streams, market, log, clock } = parts;
  const startedAt = clock.now();
  let from = await newestState(store, (error) => {
    log.warn({ err: error }, 'a snapshot is damaged; going back to an older one');
  });
  if (misses(from.state, parts) && (await mayBeginAnew(parts))) from = emptyVenue();
  let snapshotSeq: number = from.state.seq;
  await replay(parts, from);
  if (misses(from.state, parts) && (await mayBeginAnew(parts))) {
    from = emptyVenue();
    snapshotSeq = 0;
    await replay(parts, from);
  }
  const { state } = from;
  checkNotAhead(state, streams);
  checkTapeNotAhead(state, market);
  market.reach(state.seq, state.time);
  const replayed = store.position.seq - snapshotSeq;
  log.info({ seq: state.seq, replayed, us: clock.now() - startedAt }, 'recovered');
  return { state, snapshotSeq, replayed };
}

async function replay(parts: RecoveryParts, { state, after }: Beginning): Promise<void> {
  const { store, streams, accounts, market, log, clock, scheduler } = parts;
  const snapshotSeq = state.seq;
  const untilSeq = store.position.seq;
  log.info({ snapshotSeq, untilSeq }, 'recovering');
  if (snapshotSeq >= untilSeq) return;
  const publishedUntilSeq = lastPublishedSeq(streams);
  const tapedUntilSeq = market.storedSeq;
  const replaying = new Replay(state, {
    onDivergence: 'stop',
    onCommand: (_, { seq, time, session, command }, out) => {
      if (seq < publishedUntilSeq && seq < tapedUntilSeq) return;
      const events = viewEvents(out);
      if (seq >= publishedUntilSeq) {
        accounts.take({ seq, time, session, request: 0, command, events, levels: [], orders: [] });
      }
      for (const event of events) {
        if (event.kind === 'fill') market.take(event.contract, tradeOf(event, time), seq);
        else if (event.kind === 'markPriceSet' || event.kind === 'indexPriceSet') {
          market.takePrice(event, { seq, time });
        }
      }
    },
  });
  const options = after === null ? {} : { after };
  let loggedAt = clock.now();
  let turnedAt = loggedAt;
  for await (const batch of store.read({ from: snapshotSeq + 1, ...options })) {
    replaying.take(batch);
    accounts.write();
    market.write();
    const now = clock.now();
    if (now - turnedAt >= TURN_US) {
      turnedAt = now;
      await turn(scheduler); // Batches by themselves leave no turn to signals and timers.
    }
    if (now - loggedAt < PROGRESS_US) continue;
    loggedAt = now;
    log.info({ seq: state.seq, untilSeq }, 'replaying');
  }
}

/** Only the whole journal can make the account streams whole again; then nothing of them is kept. */
async function mayBeginAnew({ store, streams, market, log }: RecoveryParts): Promise<boolean> {
  const isWhole = (await store.firstSeq()) === 1 && (await store.rulesSpans()).length === 1;
  if (!isWhole) {
    log.error(
      'account streams miss events, and no replay goes back to command 1: some must restart',
    );
    return false;
  }
  log.warn('account streams miss events: making all of them again from the whole journal');
  streams.clear();
  market.clear();
  return true;
}

/** The last command that anything is stored of: of all before it, everything is, unless a file was lost. */
function lastPublishedSeq(streams: AccountStreams): number {
  const stored = streams.lastFound();
  if (stored === null) return 0;
  const { message } = decodeServerMessage(stored);
  return message.kind === 'accountEvent' ? message.seq : 0;
}

function misses(state: EngineState, { streams, market }: RecoveryParts): boolean {
  return missesEvents(state, streams) || market.lastTrade < read.lastTrade(state);
}

function missesEvents(state: EngineState, streams: AccountStreams): boolean {
  for (const account of streams.accounts()) {
    if (!streams.isWhole(account)) return true;
  }
  for (let account = 1 as AccountId; account <= read.lastAccount(state); account++) {
    if (read.accountSeq(state, account) > streams.last(account)) return true;
  }
  return false;
}

/** Events are sent when their commands are in the journal: a shorter journal is not the one they came from. */
function checkNotAhead(state: EngineState, streams: AccountStreams): void {
  for (const account of streams.accounts()) {
    const published = streams.last(account);
    const known = read.accountSeq(state, account);
    if (published <= known) continue;
    const text =
      `account ${account} has been told ${published} events, and the journal, which ends at ${state.seq}, ` +
      `knows of ${known}: the journal has lost its end, or is an older copy. Put back the newest ` +
      "one; or, to go on without what it lost, move the folder 'streams' away";
    throw new VenueError('streams', text);
  }
}

function checkTapeNotAhead(state: EngineState, { lastTrade }: MarketLog): void {
  const known = read.lastTrade(state);
  if (lastTrade <= known) return;
  const text =
    `${lastTrade} trades were published, and the journal, which ends at ${state.seq}, knows of ${known}: it has lost its ` +
    "end, or is an older copy. Put back the newest one; or, to go on without what it lost, move the folder 'streams' away";
  throw new VenueError('streams', text);
}
