// The thread of a day's stress run: minutes of work that neither matching nor the audit log may wait for.

import { insideThread, type ThreadInside } from '../../host/threads.ts';
import { stressDay } from './daily-stress.ts';
import { sealFolder } from './folder-seal.ts';
import { openRecordsKey } from './records-key.ts';

export interface DailyTask {
  readonly records: string;
  readonly folder: string;
}

const thread: ThreadInside<DailyTask, never, never> | null = insideThread();
if (thread !== null) {
  const { records, folder } = thread.data;
  await stressDay(folder);
  sealFolder(folder, openRecordsKey(records));
}
