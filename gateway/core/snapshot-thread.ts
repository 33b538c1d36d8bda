// The thread that makes a snapshot: it replays from the last one by itself, so that matching never waits for it,
// and proves on the way that the journal can be replayed.

import { parentPort, workerData } from 'node:worker_threads';
import { eventDigestOf, snapshot, stateDigest } from '../../engine/index.ts';
import { readJournal } from '../log/journal-reader.ts';
import type { LogPosition } from '../log/record.ts';
import { newestSnapshot, saveSnapshot } from '../log/snapshot-folder.ts';
import { Replay, stateOf } from '../replay/journal-replay.ts';

export interface SnapshotTask {
  readonly folder: string;
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

if (parentPort !== null) {
  const made = makeSnapshot(workerData as SnapshotTask);
  parentPort.postMessage(made);
}

/** @returns null when there is nothing new. @throws LogError, VenueError `diverged` */
export function makeSnapshot({ folder, untilSeq }: SnapshotTask): SnapshotMade | null {
  const before = newestSnapshot(folder, () => {});
  const fromSeq = (before?.position.seq ?? 0) + 1;
  if (fromSeq > untilSeq) return null;
  const replay = new Replay(stateOf(before));
  const batches = readJournal(folder, {
    from: fromSeq,
    until: untilSeq,
    ...(before === null ? {} : { after: before.position }),
  });
  let position: LogPosition | undefined;
  for (const batch of batches) {
    replay.take(batch);
    position = batch.position;
  }
  if (position === undefined) return null;
  const { state } = replay;
  const saved = saveSnapshot(folder, {
    position,
    eventDigest: String(eventDigestOf(state)),
    stateDigest: stateDigest(state),
    sections: snapshot(state),
  });
  const { bytes, oldestSeq } = saved;
  return { seq: position.seq, bytes, commands: position.seq - fromSeq + 1, oldestSeq };
}
