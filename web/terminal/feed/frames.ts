// Drawing once a frame: whatever changed since the last one is worked out and shown together, however often it changed.

import { batch } from '@preact/signals';

const due = new Set<() => void>();
let isAsked = false;

/** Runs the work before the next frame is shown; the same work asked for again runs once. */
export function beforeFrame(work: () => void): void {
  due.add(work);
  if (isAsked) return;
  isAsked = true;
  requestAnimationFrame(run);
}

function run(): void {
  isAsked = false;
  const works = [...due];
  due.clear();
  batch(() => {
    for (const work of works) work();
  });
}
