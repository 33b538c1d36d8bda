// The built command as a real process: what a script sees.

import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll } from 'vitest';

export const PRAYA: string = resolve('dist', 'gateway', 'tools', 'cli', 'praya.js');

/** Where `records verify` remembers heads; not in the home of the person who runs the tests. */
const STATE = join(tmpdir(), `praya-state-${process.pid}`);

export interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export function praya(args: readonly string[], input = '', env: NodeJS.ProcessEnv = {}): Ran {
  if (!existsSync(PRAYA)) throw new Error(`${PRAYA} is missing: run \`npm run build\` first`);
  const { status, stdout, stderr } = spawnSync(process.execPath, [PRAYA, ...args], {
    input,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1', PRAYA_DEBUG: '', XDG_STATE_HOME: STATE, ...env },
    maxBuffer: 1 << 28,
  });
  return { status, stdout, stderr };
}

/** A folder for the files of one test file, gone afterwards. */
export function useFolder(): (name: string) => string {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'praya-cli-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return (name) => join(folder, name);
}
