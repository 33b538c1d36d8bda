import { existsSync, statSync } from 'node:fs';
import { LogError } from '../log/log-error.ts';
import type { LogSource } from '../log/log-store.ts';
import { findLog, isPartOfLog } from '../log/open-log.ts';

/** Where commands are: a log, or a text log (`-` for standard input). */
export type LogLocation = LogSource | { readonly kind: 'text'; readonly path: string };

/**
 * What a person means by a path: a data folder, its `journal` folder, or a text log.
 *
 * @throws LogError when there is no log.
 */
export function locateLog(path: string): LogLocation {
  if (path === '-') return { kind: 'text', path };
  if (!existsSync(path)) throw new LogError('format', `there is no ${path}`);
  if (!statSync(path).isDirectory()) {
    if (isPartOfLog(path)) {
      throw new LogError(
        'format',
        `${path} is one segment: name the folder of the journal instead`,
      );
    }
    return { kind: 'text', path };
  }
  const found = findLog(path);
  if (found === null) throw new LogError('format', `${path} holds no journal`);
  return found;
}
