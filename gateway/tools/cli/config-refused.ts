import { VenueError } from '../../host/errors.ts';
import { Failure } from './failure.ts';

/** What is wrong with a configuration, each on a line of its own, and how it ends. Anything else is handed on. */
export function refusedConfig(error: unknown): unknown {
  if (!(error instanceof VenueError) || error.code !== 'config') return error;
  const [head = '', ...faults] = error.message.split('\n').map((line) => line.trim());
  if (faults.length === 0) return new Failure(head, 2);
  for (const fault of faults) process.stderr.write(`${fault}\n`);
  const count = faults.length === 1 ? '1 fault' : `${faults.length} faults`;
  return new Failure(`${head.replace(/:$/, '')}: ${count}; nothing was opened`, 2);
}
