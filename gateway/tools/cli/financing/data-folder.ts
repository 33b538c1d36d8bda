// The journal of a desk into a book, for every subcommand that only reads.

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Book } from '../../../../engine/financing/index.ts';
import { bookOf, FinancingReplay, type FinancingWatcher } from '../../../financing/replay.ts';
import { JOURNAL, readJournal } from '../../../log/journal-reader.ts';
import type { TornTail } from '../../../log/segment-scan.ts';
import { Failure } from '../failure.ts';
import { Progress } from '../progress.ts';

export interface ReadBook {
  readonly book: Book;
  readonly commands: number;
  readonly compared: number;
}

/** Replays the whole journal. @throws Failure, LogError, VenueError `diverged` */
export function readBook(folder: string, watch: FinancingWatcher | null = null): ReadBook {
  if (!existsSync(join(folder, JOURNAL)))
    throw new Failure(`${folder} is no data folder: it has no journal`);
  const replay = new FinancingReplay(bookOf(null), watch);
  const progress = new Progress();
  const onTorn = ({ file, offset, seq }: TornTail): void => {
    process.stderr.write(
      `praya: warning: the end of ${file} was cut short by a crash at offset ${offset}: sequence ${seq} and later were never acknowledged\n`,
    );
  };
  try {
    for (const batch of readJournal(folder, { onTorn })) {
      replay.take(batch);
      progress.show(0, 0, replay.book.seq);
    }
  } finally {
    progress.end();
  }
  return { book: replay.book, commands: replay.book.seq, compared: replay.compared };
}
