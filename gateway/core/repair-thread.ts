// The thread that makes damaged events of account streams again: they follow from the journal, which it replays by
// itself from the last snapshot before them.

import { viewEvents } from '../../engine/index.ts';
import { encodeServerMessage } from '../../proto/codec.ts';
import { insideThread, type ThreadInside } from '../host/threads.ts';
import type { LogSource } from '../log/log-store.ts';
import { openLogReader } from '../log/open-log.ts';
import { newestState } from '../replay/beginning.ts';
import { Replay } from '../replay/replay.ts';
import type { StreamEvent } from '../streams/account-streams.ts';
import { OwnEvents } from './own-events.ts';

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
  const ownEvents = new OwnEvents();
  const { state, after } = await newestState(reader, () => {}, afterSeq);
  const fromSeq = state.seq + 1;
  const replay = new Replay(state, {
    onDivergence: 'stop',
    onCommand: (_, { seq, time }, out) => {
      for (const event of viewEvents(out)) {
        ownEvents.publish(event, seq, time, (own) => {
          const { account, accountSeq } = own;
          if (wanted.delete(nameOf(own))) {
            made.push({
              account,
              accountSeq,
              payload: encodeServerMessage({ requestId: 0, tsUs: 0, message: own }),
            });
          }
        });
      }
    },
  });
  const options = after === null ? {} : { after };
  for await (const batch of reader.read({ from: fromSeq, until: untilSeq, ...options })) {
    replay.take(batch);
    if (wanted.size === 0) break;
  }
  return made;
}

function nameOf({ account, accountSeq }: StreamEvent): string {
  return `${account} ${accountSeq}`;
}
