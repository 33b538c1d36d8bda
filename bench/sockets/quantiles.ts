import type { Answer } from './peer.ts';

/** Of microseconds. */
export function quantiles(took: readonly number[]): Answer {
  const sorted = Float64Array.from(took).sort();
  const at = (share: number): number => sorted[Math.floor(sorted.length * share)] ?? 0;
  return { p50: at(0.5), p99: at(0.99), count: sorted.length };
}
