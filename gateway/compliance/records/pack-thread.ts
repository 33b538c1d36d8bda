// The thread of a suspicion pack: the whole journal once more, which neither matching nor the audit log may wait for.

import { rmSync } from 'node:fs';
import { setPriority } from 'node:os';
import { join } from 'node:path';
import { insideThread, type ThreadInside } from '../../host/threads.ts';
import { isSealed } from './folder-seal.ts';
import { type SuspicionParts, writeSuspicionPack } from './suspicion-pack.ts';

export type PackTask = Omit<SuspicionParts, 'audit'>;

/** Where there are fewer processors than threads, matching goes first. */
const NICENESS = 10;

const thread: ThreadInside<PackTask, never, never> | null = insideThread();
if (thread !== null) {
  setPriority(0, NICENESS);
  const { data } = thread;
  if (!isSealed(data.out)) {
    rmSync(data.out, { recursive: true, force: true }); // What an earlier run left unfinished.
    await writeSuspicionPack({ ...data, audit: join(data.records, 'audit') });
  }
}
