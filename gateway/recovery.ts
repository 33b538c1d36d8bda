// From a data folder to a state: the newest snapshot that is whole, and the journal behind it.

import { type EngineState, readEvents } from '../engine/index.ts';
import type { Clock } from './clock.ts';
import type { AccountFeeds } from './feeds/account-feed.ts';
import type { SegmentStore } from './log/segment-store.ts';
import { newestSnapshot } from './log/snapshot-folder.ts';
import type { Logger } from './log.ts';
import { Replay, stateOf } from './replay.ts';

export interface Recovered {
  readonly state: EngineState;
  readonly snapshotSeq: number;
  readonly replayed: number;
}

/** Between two lines that say how far it has come. */
const PROGRESS_US = 2_000_000;

/**
 * Replays what the snapshot does not hold, and stores what account streams lack of it.
 *
 * @throws LogError, VenueError `parted`
 */
export function recover(
  store: SegmentStore,
  accounts: AccountFeeds,
  log: Logger,
  clock: Clock,
): Recovered {
  const from = newestSnapshot(store.folder, (error) => {
    log.warn({ err: error }, 'a snapshot is damaged; going back to an older one');
  });
  const snapshotSeq = from?.position.seq ?? 0;
  const state = stateOf(from);
  const untilSeq = store.position.seq;
  log.info({ snapshotSeq, untilSeq }, 'recovering');
  const replay = new Replay(state, (envelope, out) => {
    const { seq, time, session, command } = envelope;
    accounts.take({ seq, time, session, command, events: readEvents(out), levels: [] });
  });
  const startedAt = clock.now();
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
