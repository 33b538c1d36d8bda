// Chunks that show by their bytes which they are, and whether they are whole.

import { expect } from 'vitest';
import type { CoreEnd, RequestSource } from '../../../gateway/link/link.ts';
import { chunkOf, numberOf } from './numbered-chunk.ts';

export { chunkOf, numberOf };

/** @returns the numbers of what comes, 'lost' among them, received each time the end is woken */
export function gather(end: CoreEnd | RequestSource, most = 100): (number | 'lost')[] {
  const got: (number | 'lost')[] = [];
  end.onArrival(() => drain(end, got, most));
  return got;
}

/** Receives until nothing more is there. */
export function drain(end: CoreEnd | RequestSource, got: (number | 'lost')[], most = 100): void {
  for (;;) {
    const more = receive(end, got, most);
    if (more === false || more === 'done') return;
  }
}

/** Receives once. */
export function receive(
  end: CoreEnd | RequestSource,
  got: (number | 'lost')[],
  most: number,
): boolean | 'done' | 'more' | 'lost' {
  const more = end.receive((chunk) => got.push(numberOf(chunk)), most);
  if (more === 'lost') got.push('lost');
  return more;
}

/** What was received is `count` chunks without a gap, but for runs of newer ones behind each loss; @returns losses */
export function expectRuns(got: readonly (number | 'lost')[], count: number): number {
  let next = 0;
  let losses = 0;
  let isLost = false;
  for (const one of got) {
    if (one === 'lost') {
      losses += 1;
      isLost = true;
    } else {
      if (isLost) expect(one).toBeGreaterThan(next);
      else expect(one).toBe(next);
      isLost = false;
      next = one + 1;
    }
  }
  if (!isLost) expect(next).toBe(count);
  return losses;
}
