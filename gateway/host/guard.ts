// Three kinds of wrong meet here: whatever serves one reader alone (its messages, its sockets' callbacks, its streams,
// its pages) runs through one guard, so that no error of the world in one reader's stream reaches the others.

import { isDefect } from './defect.ts';
import type { ThreadLog } from './log-relay.ts';
import type { Metrics } from './metrics.ts';

/**
 * Runs what serves one reader. An error with a code costs that reader, whom `lose` lets go; anything else is a
 * defect of ours, and the venue ends.
 */
export type Guard = (
  serve: () => void,
  lose: (error: unknown) => void,
  /** That is served, for the log; 0 for none. */
  session?: number,
) => void;

export function guardOf(
  { log, metrics }: { readonly log: ThreadLog; readonly metrics: Metrics },
  onDefect: (error: unknown) => void,
): Guard {
  return (serve, lose, session = 0) => {
    try {
      serve();
    } catch (error) {
      metrics.count('defects');
      if (isDefect(error)) onDefect(error);
      else log.error({ session, err: error }, 'a reader could not be served');
      lose(error);
    }
  };
}
