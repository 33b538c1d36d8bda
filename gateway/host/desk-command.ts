// What the log gives a person of the operator to type, as this machine takes it.

import { programName } from './program-name.ts';

/** Where `praya desk` looks for the administrative listener. */
export const DEFAULT_ADMIN_PORT = 8901;

/**
 * A command of the desk, whole but for the file of its key.
 *
 * @param words like `reopen BTC-PERP`.
 * @param adminPort where the venue listens; 0 when it is not known yet.
 */
export function deskCommand(
  words: string,
  because: string,
  adminPort: number,
  program: string = programName(),
): string {
  const known = adminPort === 0 || adminPort === DEFAULT_ADMIN_PORT;
  const port = known ? '' : ` --port ${adminPort}`;
  return `${program} desk ${words} --because "${because}" --key-file FILE${port}`;
}
