// The thread that makes a snapshot: it replays from the last one by itself, so that matching never waits for it,
// and proves on the way that the journal can be replayed.

import { eventDigestOf, snapshot, stateDigest } from '../../engine/index.ts';
import { insideThread, type ThreadInside } from '../host/threads.ts';
import type { LogSource } from '../log/log-store.ts';
import { openLogReader } from '../log/open-log.ts';
import type { LogPosition } from '../log/position.ts';
import { newestState } from '../replay/beginning.ts';
import { Replay } from '../replay/replay.ts';

export interface SnapshotTask {
  readonly log: LogSource;
  /** The end of a batch that is durable. */
  readonly untilSeq: number;
}

export interface SnapshotMade {
  readonly seq: number;
  readonly bytes: number;
  readonly commands: number;
  /** Nothing below it is needed to start. */
  readonly oldestSeq: number;
}

const thread: ThreadInside<SnapshotTask, never, SnapshotMade | null> | null = insideThread();
if (thread !== null) thread.post(await makeSnapshot(thread.data));

/** @returns null when there is nothing new. @throws LogError, VenueError `diverged` */
async function makeSnapshot({ log, untilSeq }: SnapshotTask): Promise<SnapshotMade | null> {
  const reader = openLogReader(log);
  const before = await newestState(reader, () => {});
  const fromSeq = before.state.seq + 1;
  if (fromSeq > untilSeq) return null;
  const replay = new Replay(before.state, { onDivergence: 'stop' });
  const after = before.after === null ? {} : { after: before.after };
  let position: LogPosition | undefined;
  for await (const batch of reader.read({ from: fromSeq, until: untilSeq, ...after })) {
    replay.take(batch);
    position = batch.position;
  }
  if (position === undefined) return null;
  const { state } = replay;
  const { bytes, oldestSeq } = await reader.snapshots.put({
    position,
    eventDigest: String(eventDigestOf(state)),
    stateDigest: stateDigest(state),
    sections: snapshot(state),
  });
  return { seq: position.seq, bytes, commands: position.seq - fromSeq + 1, oldestSeq };
}
