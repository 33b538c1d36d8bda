import { type Disk, realDisk } from './disk.ts';
import { listSegments, type SegmentFile } from './journal-reader.ts';
import { LogError } from './log-error.ts';
import { readSegmentHeader, SEGMENT_HEADER_BYTES } from './record.ts';
import type { RulesSpan } from './rules.ts';

/** The spans of a data folder, oldest first; none while there is no journal. @throws LogError */
export function rulesSpans(folder: string, disk: Disk = realDisk): RulesSpan[] {
  const spans: RulesSpan[] = [];
  for (const file of listSegments(folder, disk)) {
    const { rules, firstSeq } = headerOf(file, disk);
    const before = spans.at(-1)?.rules ?? 0;
    if (rules < before) {
      const text = `rules ${rules} behind rules ${before}`;
      throw new LogError('damaged', text, { file: file.path, offset: 0, seq: firstSeq });
    }
    if (rules > before) spans.push({ rules, firstSeq });
  }
  return spans;
}

function headerOf(file: SegmentFile, disk: Disk): ReturnType<typeof readSegmentHeader> {
  const bytes = new Uint8Array(SEGMENT_HEADER_BYTES);
  const fd = disk.openSync(file.path, 'r');
  try {
    for (let done = 0; done < bytes.length; ) {
      const got = disk.readSync(fd, bytes, done, bytes.length - done, done);
      if (got === 0) break;
      done += got;
    }
  } finally {
    disk.closeSync(fd);
  }
  return readSegmentHeader(bytes, file.path);
}
