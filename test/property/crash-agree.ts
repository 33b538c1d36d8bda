// The same falling markets on the real engine and the plain one: event by event.

import { emptyPair, inspect, type Pair, type Step, step } from './agree.ts';
import { crashStream } from './crash-stream.ts';
import { type Climate, crashVenue } from './crash-venue.ts';
import { START } from './venues.ts';

function open(climate: Climate): Pair {
  const pair = emptyPair();
  for (const command of crashVenue(climate)) {
    const fault = step(pair, { time: START, command });
    if (fault !== '') throw new Error(`the venue does not open: ${fault}`);
  }
  return pair;
}

/** Plays one seed on both; throws with the commands that matter when the two part. */
export function agreeInCrash(seed: number, count: number): void {
  const stream = crashStream(seed, true);
  const pair = open(stream.climate);
  const steps: Step[] = [];
  for (let i = 0; i < count; i++) {
    const next = stream.next(pair.state);
    steps.push(next);
    const fault = guarded(() => step(pair, next) || (i % 50 === 49 ? inspect(pair) : ''));
    if (fault === '') continue;
    const kept = shrink(steps, stream.climate, kindOf(fault));
    const lines = kept.map(({ time, command }) => `${time - START} ${JSON.stringify(command)}`);
    const head = `seed ${seed} ${JSON.stringify(stream.climate)}: ${failure(kept, stream.climate)}`;
    throw new Error(
      `${head}\n\n${kept.length} of ${steps.length} commands do it:\n${lines.join('\n')}`,
    );
  }
}

function guarded(action: () => string): string {
  try {
    return action();
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
}

/** Where two lists of events part, without the numbers. */
function kindOf(fault: string): string {
  return (
    [...fault.matchAll(/"(?:kind|command|reason)":[^,}]+/g)].slice(0, 4).join() ||
    fault.slice(0, 40)
  );
}

function failure(steps: readonly Step[], climate: Climate): string {
  const pair = open(climate);
  for (const next of steps) {
    const fault = guarded(() => step(pair, next) || inspect(pair));
    if (fault !== '') return fault;
  }
  return '';
}

const SHRINK_MS = 4000;

function shrink(steps: Step[], climate: Climate, wanted: string): Step[] {
  const until = performance.now() + SHRINK_MS;
  let kept = steps;
  for (let size = kept.length >> 1; size >= 1; size >>= 1) {
    for (let from = 0; from < kept.length && performance.now() < until; ) {
      const less = [...kept.slice(0, from), ...kept.slice(from + size)];
      if (kindOf(failure(less, climate)) === wanted) kept = less;
      else from += size;
    }
  }
  return kept;
}
