// How far the signed head of a log is behind its journal.

import { openLogReader } from '../../log/open-log.ts';
import type { LogLocation } from '../../replay/log-location.ts';
import type { Head } from './audit-files.ts';

/** A venue signs twice a second; beyond this something is wrong with its records. */
export const LAG_MAX_US = 60_000_000;

export interface Lag {
  readonly commands: number;
  /** From the head's command to the journal's last. */
  readonly us: number;
}

/** @returns nothing behind for a text log, which is not written any more. @throws LogError */
export async function headLag(
  head: Pick<Head, 'seq' | 'time'>,
  journal: LogLocation,
): Promise<Lag> {
  if (journal.kind === 'text') return { commands: 0, us: 0 };
  let [seq, time] = [head.seq, head.time];
  for await (const { position } of openLogReader(journal).read({ from: head.seq + 1 })) {
    if (position.seq > seq) ({ seq, time } = position);
  }
  return { commands: seq - head.seq, us: Math.max(0, time - head.time) };
}
