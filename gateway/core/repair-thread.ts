// The thread that makes damaged events of account streams again: they follow from the journal, which it replays by
// itself from the last snapshot before them.

import { readEvents } from '../../engine/index.ts';
import { storedBytes } from '../feeds/frame.ts';
import { publishToAccounts } from '../feeds/own-events.ts';
import { insideThread, type ThreadInside } from '../host/threads.ts';
import { LogError } from '../log/log-error.ts';
import type { LogSource, SnapshotStore } from '../log/log-store.ts';
import { openLogReader } from '../log/open-log.ts';
import type { Snapshot } from '../log/snapshot.ts';
import { Replay, stateOf } from '../replay/replay.ts';
import type { StreamEvent } from '../streams/account-streams.ts';

export interface RepairTask {
  readonly log: LogSource;
  readonly events: readonly StreamEvent[];
  /** A command that all of them follow, or 0: a snapshot before it may be started from. */
  readonly afterSeq: number;
  /** The end of a batch that is durable, behind all of them. */
  readonly untilSeq: number;
}

export interface MadeEvent extends StreamEvent {
  readonly payload: Uint8Array;
}

const thread: ThreadInside<RepairTask, never, MadeEvent[]> | null = insideThread();
if (thread !== null) thread.post(await makeEvents(thread.data));

/** @throws LogError, VenueError `diverged` */
async function makeEvents({ log, events, afterSeq, untilSeq }: RepairTask): Promise<MadeEvent[]> {
  const reader = openLogReader(log);
  const wanted = new Set(events.map(nameOf));
  const made: MadeEvent[] = [];
  const from = await snapshotBefore(reader.snapshots, afterSeq);
  const replay = new Replay(stateOf(from), {
    onDivergence: 'stop',
    onCommand: (_, { seq, time }, out) => {
      for (const event of readEvents(out)) {
        publishToAccounts(event, seq, time, (own) => {
          const { account, accountSeq } = own;
          if (wanted.delete(nameOf(own))) {
            made.push({ account, accountSeq, payload: storedBytes(own) });
          }
        });
      }
    },
  });
  const after = from === null ? {} : { after: from.position };
  const fromSeq = (from?.position.seq ?? 0) + 1;
  for await (const batch of reader.read({ from: fromSeq, until: untilSeq, ...after })) {
    replay.take(batch);
    if (wanted.size === 0) break;
  }
  return made;
}

async function snapshotBefore(snapshots: SnapshotStore, seq: number): Promise<Snapshot | null> {
  const before = (await snapshots.list()).filter((at) => at < seq);
  for (const at of before.reverse()) {
    try {
      return await snapshots.get(at);
    } catch (error) {
      if (!(error instanceof LogError)) throw error; // A damaged one: the one before it will do.
    }
  }
  return null;
}

function nameOf({ account, accountSeq }: StreamEvent): string {
  return `${account} ${accountSeq}`;
}
