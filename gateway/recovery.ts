// From a data folder to a state: the newest snapshot that is whole, and the journal behind it.

import { type AccountId, type EngineState, readEvents } from '../engine/index.ts';
import { decodeServerMessage } from '../proto/codec.ts';
import type { Clock } from './clock.ts';
import type { AccountFeeds } from './feeds/account-feed.ts';
import { listSegments } from './log/journal-reader.ts';
import type { SegmentStore } from './log/segment-store.ts';
import type { Snapshot } from './log/snapshot.ts';
import { newestSnapshot } from './log/snapshot-folder.ts';
import type { Logger } from './log.ts';
import { Replay, stateOf } from './replay.ts';
import type { AccountStreams } from './streams/account-streams.ts';

export interface Recovered {
  readonly state: EngineState;
  readonly snapshotSeq: number;
  readonly replayed: number;
}

/** Between two lines that say how far it has come. */
const PROGRESS_US = 2_000_000;

export interface RecoveryParts {
  readonly store: SegmentStore;
  readonly streams: AccountStreams;
  readonly accounts: AccountFeeds;
  readonly log: Logger;
  readonly clock: Clock;
}

/**
 * Replays what the snapshot does not hold, and stores what account streams lack of it.
 *
 * @throws LogError, VenueError `parted`
 */
export function recover({ store, streams, accounts, log, clock }: RecoveryParts): Recovered {
  const startedAt = clock.now();
  const { from, state } = beginning(store, streams, log);
  const snapshotSeq = from?.position.seq ?? 0;
  const untilSeq = store.position.seq;
  log.info({ snapshotSeq, untilSeq }, 'recovering');
  const toldUntilSeq = lastToldSeq(streams);
  const replay = new Replay(state, (envelope, out) => {
    const { seq, time, session, command } = envelope;
    if (seq < toldUntilSeq) return;
    accounts.take({ seq, time, session, command, events: readEvents(out), levels: [] });
  });
  let saidAt = startedAt;
  if (snapshotSeq < untilSeq) {
    for (const batch of store.batches(snapshotSeq + 1, from?.position)) {
      replay.take(batch);
      accounts.publish();
      const now = clock.now();
      if (now - saidAt < PROGRESS_US) continue;
      saidAt = now;
      log.info({ seq: state.seq, untilSeq }, 'replaying');
    }
  }
  const replayed = untilSeq - snapshotSeq;
  log.info({ seq: state.seq, replayed, us: clock.now() - startedAt }, 'recovered');
  return { state, snapshotSeq, replayed };
}

/** The newest snapshot; or none, when only the whole journal can make the account streams whole again. */
function beginning(
  store: SegmentStore,
  streams: AccountStreams,
  log: Logger,
): { from: Snapshot | null; state: EngineState } {
  const from = newestSnapshot(store.folder, (error) => {
    log.warn({ err: error }, 'a snapshot is damaged; going back to an older one');
  });
  const state = stateOf(from);
  if (from === null || !lacksEvents(state, streams)) return { from, state };
  if (listSegments(store.folder)[0]?.firstSeq !== 1) {
    log.error(
      'account streams lack events, and the journal no longer begins at 1: some must restart',
    );
    return { from, state };
  }
  log.warn('account streams lack events of before the snapshot: replaying the whole journal');
  return { from: null, state: stateOf(null) };
}

/** The last command that anything is stored of: of all before it, everything is. */
function lastToldSeq(streams: AccountStreams): number {
  const stored = streams.lastFound();
  if (stored === null) return 0;
  const { message } = decodeServerMessage(stored);
  return message.kind === 'accountEvent' ? message.seq : 0;
}

function lacksEvents({ accounts }: EngineState, streams: AccountStreams): boolean {
  for (let account = 1 as AccountId; account <= accounts.high; account++) {
    if (accounts.streamSeq[account] > streams.last(account)) return true;
  }
  return false;
}
