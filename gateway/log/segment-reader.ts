import { type Disk, realDisk } from './disk.ts';
import { inspectJournal } from './inspect.ts';
import { listSegments, readJournal } from './journal-reader.ts';
import { JournalTail } from './journal-tail.ts';
import { type LockHolder, lockHolder } from './lock.ts';
import type { JournalReport } from './log-report.ts';
import type {
  LoggedBatch,
  LogReader,
  LogSource,
  LogTail,
  ReadOptions,
  SnapshotStore,
} from './log-store.ts';
import type { LogPosition } from './position.ts';
import type { RulesSpan } from './rules.ts';
import { rulesSpans } from './segment-rules.ts';
import { SegmentSizes } from './segment-sizes.ts';
import { SnapshotFolder } from './snapshot-folder.ts';

/** The segments of a data folder, which another process may be writing. Takes no lock and changes no segment. */
export class SegmentReader implements LogReader {
  readonly source: LogSource;
  readonly snapshots: SnapshotStore;
  protected readonly folder: string;
  protected readonly disk: Disk;
  readonly #sizes: SegmentSizes;

  constructor(folder: string, disk: Disk = realDisk) {
    this.source = { kind: 'segments', folder };
    this.snapshots = new SnapshotFolder(folder, disk);
    this.folder = folder;
    this.disk = disk;
    this.#sizes = new SegmentSizes(folder, disk);
  }

  async firstSeq(): Promise<number | null> {
    return listSegments(this.folder, this.disk)[0]?.firstSeq ?? null;
  }

  async *read(options: ReadOptions = {}): AsyncGenerator<LoggedBatch> {
    yield* readJournal(this.folder, { ...options, disk: this.disk });
  }

  async rulesSpans(): Promise<RulesSpan[]> {
    return rulesSpans(this.folder, this.disk);
  }

  tail(after?: LogPosition): LogTail {
    return new JournalTail(this.folder, this.disk, after);
  }

  bytes(): Promise<number> {
    return this.#sizes.sum();
  }

  async inspect(): Promise<JournalReport> {
    return inspectJournal(this.folder, this.disk);
  }

  async writer(): Promise<LockHolder | null> {
    return lockHolder(this.folder);
  }
}
