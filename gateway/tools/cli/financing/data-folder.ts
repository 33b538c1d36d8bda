// The journal of a desk into a book, for every subcommand that only reads.

import { existsSync } from 'node:fs';
import { type Book, FINANCING_RULES } from '../../../../engine/financing/index.ts';
import { bookOf, FinancingReplay, type FinancingWatcher } from '../../../financing/replay.ts';
import type { TornTail } from '../../../log/log-report.ts';
import type { LogReader } from '../../../log/log-store.ts';
import { findLog, openLogReader } from '../../../log/open-log.ts';
import { checkRules } from '../../../log/rules.ts';
import { Failure } from '../failure.ts';
import { Progress } from '../progress.ts';
import { explained } from './explained.ts';

interface ReadBook {
  readonly book: Book;
  readonly commands: number;
  readonly compared: number;
}

/** The journal of a data folder. @throws Failure */
export function logOf(folder: string): LogReader {
  const source = existsSync(folder) ? findLog(folder) : null;
  if (source === null) throw new Failure(`${folder} is no data folder: it has no journal`);
  return openLogReader(source);
}

/** Replays the whole journal. @throws Failure for other rules, LogError, VenueError `diverged` */
export async function readBook(
  log: LogReader,
  watch: FinancingWatcher | null = null,
): Promise<ReadBook> {
  try {
    checkRules(await log.rulesSpans(), FINANCING_RULES, log.source.folder);
  } catch (error) {
    throw explained(error);
  }
  const replay = new FinancingReplay(bookOf(null), watch);
  const progress = new Progress();
  const onTorn = ({ file, offset, seq }: TornTail): void => {
    process.stderr.write(
      `praya: warning: the end of ${file} was cut short by a crash at offset ${offset}: sequence ${seq} and later were never acknowledged\n`,
    );
  };
  try {
    for await (const batch of log.read({ onTorn })) {
      replay.take(batch);
      progress.show(0, 0, replay.book.seq);
    }
  } finally {
    progress.end();
  }
  return { book: replay.book, commands: replay.book.seq, compared: replay.compared };
}
