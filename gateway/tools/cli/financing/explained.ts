// What the person at the keyboard can do about a data folder that is refused, in one line.

import { VenueError } from '../../../host/errors.ts';
import { LogError } from '../../../log/log-error.ts';
import { Failure } from '../failure.ts';

/** @param command with which the desk starts all the same. */
export function explained(error: unknown, command = ''): unknown {
  if (error instanceof LogError && error.code === 'rules') {
    const what =
      'there is no upgrade of a financing folder: it stays with the release that wrote it';
    return new Failure(
      `${error.message}; ${what}, and its loans are entered again in a new folder (--data; docs/operating/upgrading.md)`,
    );
  }
  if (error instanceof VenueError && error.code === 'clock') {
    return new Failure(`${error.message}: ${command}`);
  }
  return error;
}
