import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { compiled } from '../support/compiled.ts';

const PRAYA: string = compiled('gateway/tools/cli/praya.js');
const run = promisify(execFile);

/** The built command, beside whatever else goes on. @throws with its output when it fails. */
export async function praya(...args: readonly string[]): Promise<string> {
  const { stdout } = await run(process.execPath, [PRAYA, ...args], { maxBuffer: 1 << 26 });
  return stdout;
}

/** The digest that a log comes to by `praya replay`. */
export async function replayedDigest(folder: string, ...options: string[]): Promise<string> {
  const summary: unknown = JSON.parse(await praya('replay', '--json', ...options, folder));
  return (summary as { digest: string }).digest;
}
