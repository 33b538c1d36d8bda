// A backup: a copy of a data folder that has its name only when it was replayed and found right.

import { existsSync, realpathSync, renameSync, rmSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import { audit, stateDigest } from '../../../engine/index.ts';
import { grouped } from '../../../proto/grouped.ts';
import { copyRecords } from '../../compliance/records/copy-audit.ts';
import { copyFolder, modeOf, sizeOfFolder, syncPath } from '../../host/file-copy.ts';
import { makeFolders, makeNewFolder } from '../../host/folders.ts';
import { copyLog, isOfLog } from '../../log/copy-log.ts';
import { type Disk, realDisk } from '../../log/disk.ts';
import type { LogSource } from '../../log/log-store.ts';
import { openLogReader } from '../../log/open-log.ts';
import { divergenceText, type Replay } from '../../replay/replay.ts';
import { type ReplayFrom, replayLog } from '../../replay/replay-log.ts';
import { Failure } from './failure.ts';
import { Progress } from './progress.ts';

interface BackupPlan {
  readonly source: LogSource;
  /** A folder that is not there yet. */
  readonly to: string;
  /** Where the replay of the copy begins; the chain proves what lies before. */
  readonly from: ReplayFrom;
  /** What stays free on the disk of the copy. */
  readonly freeBytesMin: number;
  readonly disk?: Pick<Disk, 'freeBytes'>;
}

export interface Backup {
  readonly files: number;
  readonly bytes: number;
  /** The last command, and its time. */
  readonly seq: number;
  readonly time: number;
  /** Commands that were replayed, and those whose events were compared with recorded ones. */
  readonly commands: number;
  readonly compared: number;
  /** Of the whole state. */
  readonly digest: string;
}

/** @throws Failure, LogError, RecordsError, FolderError: there is no backup then. */
export async function backUp(plan: BackupPlan): Promise<Backup> {
  const { source, to, from } = plan;
  const whole = resolve(to);
  const partial = `${whole}.partial`;
  refuseTaken(whole, partial);
  makeFolders(dirname(whole));
  refuseInside(source.folder, dirname(whole));
  await refuseLowDisk(plan, dirname(whole));
  makeNewFolder(partial, modeOf(source.folder));
  try {
    copyLog(source, partial, () => copyRest(source.folder, partial));
    const replay = await proved({ kind: 'segments', folder: partial }, from);
    const { files, bytes } = sizeOfFolder(partial);
    syncPath(partial);
    renameSync(partial, whole);
    syncPath(dirname(whole));
    const { state, commands, compared } = replay;
    const { seq, time } = state;
    return { files, bytes, seq, time, commands, compared, digest: stateDigest(state) };
  } catch (error) {
    rmSync(partial, { recursive: true, force: true });
    throw error;
  }
}

function refuseTaken(to: string, partial: string): void {
  if (existsSync(to)) throw new Failure(`${to} is there already, and is not written over`, 2);
  if (!existsSync(partial)) return;
  const text = 'another backup is at work there, or one was cut short: remove it then';
  throw new Failure(`${partial} is there: ${text}`, 2);
}

/** A copy in the folder that is copied would be in the next one too. */
function refuseInside(folder: string, into: string): void {
  const [outer, inner] = [realpathSync(folder), realpathSync(into)];
  if (inner !== outer && !inner.startsWith(outer + sep)) return;
  throw new Failure(`${into} is in the data folder ${folder}: a backup belongs elsewhere`, 2);
}

/** On the disk of a venue a copy must leave what it needs to take orders. */
async function refuseLowDisk(
  { source, freeBytesMin, disk = realDisk }: BackupPlan,
  into: string,
): Promise<void> {
  const { bytes } = sizeOfFolder(source.folder);
  const free = await disk.freeBytes(into);
  if (free - bytes >= freeBytesMin) return;
  const [needed, there, kept] = [bytes, free, freeBytesMin].map(grouped);
  const text = `the disk of ${into} has ${there} bytes free, and the copy takes up to ${needed}`;
  throw new Failure(`${text}; ${kept} must stay free`);
}

/** What is not the log's: streams and records, which follow from it, and whatever else is kept there. */
function copyRest(folder: string, to: string): void {
  const records = join(folder, RECORDS);
  if (existsSync(records)) copyRecords(records, join(to, RECORDS));
  copyFolder(folder, to, (name) => !isOfLog(name) && name !== RECORDS && name !== RESERVE);
}

const RECORDS = 'records';
/** Bytes set aside for a start on a full disk. */
const RESERVE = 'reserve';

/** @throws Failure unless the copy is whole and replays to what was recorded. */
async function proved(copy: LogSource, from: ReplayFrom): Promise<Replay> {
  const { segments, snapshots, isWhole } = await openLogReader(copy).inspect();
  if (!isWhole) {
    const found = [...segments, ...snapshots].flatMap(({ problem }) => problem ?? []);
    throw new Failure(found[0]?.message ?? 'a snapshot does not fit the journal');
  }
  const progress = new Progress();
  try {
    const replay = await replayLog(copy, {
      from,
      onProgress: (bytes, total, commands) => progress.show(bytes, total, commands),
    });
    if (replay.divergence !== null) throw new Failure(divergenceText(replay.divergence));
    const [broken] = audit(replay.state);
    if (broken !== undefined) throw new Failure(`a law is broken at the end: ${broken}`);
    return replay;
  } finally {
    progress.end();
  }
}
