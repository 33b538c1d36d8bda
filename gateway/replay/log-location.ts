import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { ARCHIVE, JOURNAL } from '../log/journal-reader.ts';
import { LogError } from '../log/log-error.ts';

/** Where a log of commands is: the data folder of a journal, or a text log (`-` for standard input). */
export type LogLocation =
  | { readonly kind: 'journal'; readonly folder: string }
  | { readonly kind: 'text'; readonly path: string };

/**
 * What a person means by a path: a data folder, its `journal` folder, or a text log.
 *
 * @throws LogError when there is no log.
 */
export function locateLog(path: string): LogLocation {
  if (path === '-') return { kind: 'text', path };
  if (!existsSync(path)) throw new LogError('format', `there is no ${path}`);
  if (!statSync(path).isDirectory()) {
    if (path.endsWith('.seg')) {
      throw new LogError(
        'format',
        `${path} is one segment: name the folder of the journal instead`,
      );
    }
    return { kind: 'text', path };
  }
  const whole = resolve(path);
  if (existsSync(join(whole, JOURNAL))) return { kind: 'journal', folder: path };
  const isRoom = basename(whole) === JOURNAL || basename(whole) === ARCHIVE;
  if (isRoom && holdsSegments(whole)) return { kind: 'journal', folder: dirname(whole) };
  throw new LogError('format', `${path} holds no journal`);
}

function holdsSegments(folder: string): boolean {
  return readdirSync(folder).some((name) => name.endsWith('.seg'));
}
