import type { Time } from '../../engine/schema/index.ts';
import type { Pace } from './source.ts';
import { SourceError } from './source-error.ts';

const MS_US = 1000;

/** @returns once nothing was heard for so long, or `signal` aborts: why the source has failed. */
export async function untilSilent(
  pace: Pace,
  staleMs: number,
  heardAt: () => Time,
  signal: AbortSignal,
): Promise<SourceError> {
  for (;;) {
    const leftUs = heardAt() + staleMs * MS_US - pace.now();
    if (leftUs <= 0 || signal.aborted) break;
    await pace.wait(Math.ceil(leftUs / MS_US), signal);
  }
  return silence(staleMs);
}

/** Why a source has failed that says nothing. */
export function silence(staleMs: number): SourceError {
  return new SourceError('silent', `no quote for ${staleMs} ms`);
}
