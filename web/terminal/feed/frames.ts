// Drawing once a frame: whatever changed since the last one is worked out and shown together, however often it changed. Components
// draw in it too. A page that is not in view has no frames, and goes on once a second.

import { batch } from '@preact/signals';
import { options } from 'preact';

const HIDDEN_MS = 1000;
const works = new Set<() => void>();
const draws = new Set<() => void>();
let isAsked = false;
/** What a person does is being worked out. */
let isActing = false;

/** Runs the work before the next frame is shown; the same work asked for again runs once. */
export function beforeFrame(work: () => void): void {
  works.add(work);
  ask();
}

/** Lets components draw behind the work of their frame, all of them in one go. */
export function drawInFrames(): void {
  options.debounceRendering = (draw) => {
    draws.add(draw);
    if (isActing) drawNow();
    else ask();
  };
  document.addEventListener('visibilitychange', () => {
    if (document.hidden && isAsked) setTimeout(run, HIDDEN_MS);
  });
  // What a person does shows at once, whoever listens first: the next key counts on it.
  for (const kind of ['input', 'change', 'click', 'keydown']) {
    window.addEventListener(kind, act, { capture: true });
  }
}

function act(): void {
  isActing = true;
  drawNow();
  setTimeout(() => {
    isActing = false;
  }, 0);
}

/** Behind the listener that is at work. */
function drawNow(): void {
  queueMicrotask(() => each(draws));
}

function ask(): void {
  if (isAsked) return;
  isAsked = true;
  if (document.hidden) setTimeout(run, HIDDEN_MS);
  else requestAnimationFrame(run);
}

function run(): void {
  if (!isAsked) return; // A frame and the clock were both asked.
  try {
    batch(() => each(works));
    each(draws);
  } finally {
    isAsked = false;
    if (works.size + draws.size > 0) ask();
  }
}

/** What is asked for meanwhile is for the next frame. */
function each(due: Set<() => void>): void {
  const all = [...due];
  due.clear();
  for (const one of all) {
    try {
      one();
    } catch (error) {
      reportError(error); // The others are drawn all the same.
    }
  }
}
