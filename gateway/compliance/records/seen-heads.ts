// Heads of logs that were verified here, kept outside of them: who puts an older log back with its older head cannot
// put this back as well. A file of the person who verifies, not of the venue.

import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { makeFolders } from '../../host/folders.ts';
import { RecordsError } from './records-error.ts';
import type { SeenHead } from './verify.ts';
import { replaceWhole } from './whole-file.ts';

/** Log → where it stood. */
type Seen = Record<string, SeenHead>;

const LOGS_MAX = 1000;

export function seenPath(env: NodeJS.ProcessEnv): string {
  const { XDG_STATE_HOME } = env;
  const state =
    XDG_STATE_HOME === undefined || XDG_STATE_HOME === ''
      ? join(homedir(), '.local', 'state')
      : XDG_STATE_HOME;
  return join(state, 'praya', 'seen-heads.json');
}

/** @returns null for a log that was not verified before. @throws RecordsError `damaged` when the file is none of ours. */
export function seenHead(path: string, folder: string): SeenHead | null {
  return readSeen(path)[realpathSync(folder)] ?? null;
}

/** @throws the disk's errors: what cannot be remembered is to be reported. */
export function rememberHead(path: string, folder: string, { n, hash }: SeenHead): void {
  const place = realpathSync(folder);
  const { [place]: _before, ...others } = readSeen(path);
  const kept = Object.entries(others).slice(1 - LOGS_MAX);
  makeFolders(dirname(path), 0o700);
  const seen: Seen = { ...Object.fromEntries(kept), [place]: { n, hash } };
  replaceWhole(path, `${JSON.stringify(seen, null, 2)}\n`);
}

function readSeen(path: string): Seen {
  if (!existsSync(path)) return {};
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Seen;
  } catch (error) {
    throw new RecordsError('damaged', `${path} cannot be read`, error);
  }
}
