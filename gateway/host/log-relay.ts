// The log of a thread: what it notes is written by another, which has the log.

import type { Logger } from './logger.ts';

const LEVELS = ['info', 'warn', 'error'] as const;
type Level = (typeof LEVELS)[number];

/** What a thread may note. */
export type ThreadLog = Pick<Logger, Level>;

/** A note on its way. */
export interface LogNote {
  readonly level: Level;
  readonly fields: object;
  readonly text: string;
}

export function relayedLog(send: (note: LogNote) => void): ThreadLog {
  const noteAt = (level: Level): ThreadLog[Level] => {
    const take = (fields: unknown, text?: string): void => {
      const plain = typeof fields === 'object' && fields !== null ? plainOf(fields) : {};
      send({ level, fields: plain, text: text ?? String(fields) });
    };
    return take as ThreadLog[Level];
  };
  return { info: noteAt('info'), warn: noteAt('warn'), error: noteAt('error') };
}

export function writeNote(log: Logger, { level, fields, text }: LogNote): void {
  log[level](fields, text);
}

/** Errors have no members that JSON would write. */
function plainOf(fields: object): object {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [
      name,
      value instanceof Error
        ? { type: value.name, message: value.message, stack: value.stack }
        : value,
    ]),
  );
}
