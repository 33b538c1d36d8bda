// The thread of a day's stress run: minutes of work that neither matching nor the audit log may wait for.

import { parentPort, workerData } from 'node:worker_threads';
import { stressDay } from './daily-stress.ts';
import { sealFolder } from './folder-seal.ts';
import { openRecordsKey } from './records-key.ts';

export interface DailyTask {
  readonly records: string;
  readonly folder: string;
}

if (parentPort !== null) {
  const { records, folder } = workerData as DailyTask;
  await stressDay(folder);
  sealFolder(folder, openRecordsKey(records));
}
