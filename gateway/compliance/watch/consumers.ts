// Everybody who looks on at a venue, in one list: the same behind a live venue and over its journal afterwards.

import { statfsSync } from 'node:fs';
import { join } from 'node:path';
import type { Threads } from '../../host/threads.ts';
import type { LogSource } from '../../log/log-store.ts';
import { AuditLog } from '../records/audit-log.ts';
import { DailyDesk } from '../records/daily-desk.ts';
import { PackDesk } from '../records/pack-desk.ts';
import type { Alert } from './alert.ts';
import { AlertFile } from './alert-file.ts';
import type { JournalConsumer } from './journal-consumer.ts';

interface ConsumersParts {
  /** Of the venue: a journal consumer keeps its files in a folder of its own below it. */
  readonly dataFolder: string;
  /** What they follow. */
  readonly journal: LogSource;
  readonly threads: Threads;
  /** Of the disk, below which the venue refuses new orders. */
  readonly freeBytesMin: number;
  /** Reports something to the venue's operator at once; in a replay it goes nowhere. */
  readonly report: (news: News) => void;
}

/** What cannot wait for a report. */
export interface News {
  /** Who reports it: `surveillance`. */
  readonly from: string;
  readonly text: string;
}

interface Consumers {
  readonly consumers: readonly JournalConsumer[];
  /** Of surveillance, as they are now. */
  readonly alerts: () => readonly Alert[];
}

/** A consumer that keeps files must go on where they end: after a start it is shown every command again. */
export function consumersOf({
  dataFolder,
  journal,
  threads,
  freeBytesMin,
  report,
}: ConsumersParts): Consumers {
  const records = join(dataFolder, 'records');
  const failed = (text: string): void => report({ from: 'records', text });
  const raised = (alert: Alert): void =>
    report({ from: 'surveillance', text: `${alert.id}: ${alert.text}` });
  const audit = new AuditLog(records, { isPacked: true });
  const alerts = new AlertFile(records, raised);
  const daily = new DailyDesk({ records, alerts: () => alerts.alerts, threads, failed });
  const isLow = (): boolean => isTooFull(dataFolder, freeBytesMin);
  const packs = new PackDesk({ records, journal, threads, isLow, failed });
  return { consumers: [audit, alerts, daily, packs], alerts: () => alerts.alerts };
}

/** Above what the venue keeps for itself, also where that is nothing: packs end before orders do. */
const PACK_ROOM_BYTES = 256 << 20;

function isTooFull(folder: string, freeBytesMin: number): boolean {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize < freeBytesMin + PACK_ROOM_BYTES;
}
