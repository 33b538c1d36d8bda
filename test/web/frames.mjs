// How long script and layout take in each frame, from Chromium's own trace: the union of what ran on the page's main thread
// between the beginnings of two frames, messages of the socket included.

const WORK = new Set([
  'FunctionCall',
  'EvaluateScript',
  'RunMicrotasks',
  'FireAnimationFrame',
  'TimerFire',
  'EventDispatch',
  'WebSocketReceive',
  'UpdateLayoutTree',
  'Layout',
  'PrePaint',
  'MinorGC',
  'MajorGC',
]);

/** Milliseconds of each frame that had work. */
export function framesOf(events) {
  const thread = mainThread(events);
  const own = events.filter(({ pid, tid }) => `${pid}/${tid}` === thread);
  const starts = own
    .filter(({ name }) => name === 'BeginMainThreadFrame')
    .map(({ ts }) => ts)
    .sort((a, b) => a - b);
  const work = union(
    own
      .filter(({ name, ph, dur }) => ph === 'X' && dur > 0 && WORK.has(name))
      .map(({ ts, dur }) => [ts, ts + dur])
      .sort(([a], [b]) => a - b),
  );
  const took = [];
  let at = 0;
  for (let frame = 0; frame + 1 < starts.length; frame += 1) {
    let sum = 0;
    while (at < work.length && work[at][0] < starts[frame + 1]) {
      if (work[at][0] >= starts[frame]) sum += work[at][1] - work[at][0];
      at += 1;
    }
    if (sum > 0) took.push(sum / 1000);
  }
  return took;
}

/** The median, the 95th part of a hundred and the most. */
export function summaryOf(frames) {
  const took = frames.toSorted((a, b) => a - b);
  const part = (share) => took[Math.min(took.length - 1, Math.floor(took.length * share))] ?? 0;
  return { median: part(0.5), p95: part(0.95), most: took.at(-1) ?? 0 };
}

/** The thread with the most frames: the page's. */
function mainThread(events) {
  const counts = new Map();
  for (const { name, pid, tid } of events) {
    if (name !== 'BeginMainThreadFrame') continue;
    const key = `${pid}/${tid}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}

function union(spans) {
  const joined = [];
  for (const [from, to] of spans) {
    const last = joined.at(-1);
    if (last !== undefined && from <= last[1]) last[1] = Math.max(last[1], to);
    else joined.push([from, to]);
  }
  return joined;
}
