// The door of this room: opens a log from where it is kept.

import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { realScheduler } from '../host/scheduler.ts';
import { ARCHIVE, JOURNAL } from './journal-reader.ts';
import { type LockHolder, waitForSilence } from './lock.ts';
import type { LogReader, LogSource, LogStore } from './log-store.ts';
import { SegmentReader } from './segment-reader.ts';
import { SegmentStore, type SegmentStoreOptions } from './segment-store.ts';

interface LogStoreOptions extends Omit<SegmentStoreOptions, 'folder' | 'silent'> {
  /** Called when the lock's holder cannot be looked up, before its silence is waited for. */
  readonly onWait?: (holder: LockHolder) => void;
}

/** Opens a log for reading, also while somebody writes it. */
export function openLogReader(source: LogSource): LogReader {
  return new SegmentReader(source.folder);
}

/**
 * Opens a log for writing: takes it, finds its end and cuts away what a crash left behind it.
 *
 * A lock whose holder cannot be looked up is watched for five seconds before it is taken over.
 *
 * @throws FolderError, LogError `locked`, `rules`, `damaged`, `forked`, `gap`, `behind` or `format`.
 */
export async function openLogStore(
  { folder }: LogSource,
  options: LogStoreOptions,
): Promise<LogStore> {
  const { scheduler = realScheduler, onWait } = options;
  const silent = await waitForSilence(folder, scheduler, onWait);
  return new SegmentStore({ ...options, folder, silent });
}

/** The log of a data folder, or of the folder of its segments; null where there is none. */
export function findLog(path: string): LogSource | null {
  const whole = resolve(path);
  if (existsSync(join(whole, JOURNAL))) return { kind: 'segments', folder: path };
  const isRoom = basename(whole) === JOURNAL || basename(whole) === ARCHIVE;
  if (isRoom && holdsSegments(whole)) return { kind: 'segments', folder: dirname(whole) };
  return null;
}

/** One file of a log: nothing that can be opened by itself. */
export function isPartOfLog(path: string): boolean {
  return path.endsWith('.seg');
}

function holdsSegments(folder: string): boolean {
  return readdirSync(folder).some(isPartOfLog);
}
