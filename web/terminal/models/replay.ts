// A recording as a bar: which moment a place on it is, and where a key leads.

import type { ReplayMark, ReplayPlace, ReplayRecording } from '../../../client/core/index.ts';

export const SPEEDS: readonly number[] = [1, 10, 100, 1000];

type Extent = Pick<ReplayRecording, 'before' | 'last'>;

/** When a command came, as near as the milestones tell; 0 where there is none. */
export function timeAt(milestones: ReplayRecording['milestones'], seq: number): number {
  const next = milestones.findIndex(([at]) => at >= seq);
  const [to, toTime] = milestones[next] ?? milestones.at(-1) ?? [0, 0];
  const [from, fromTime] = milestones[next - 1] ?? [to, toTime];
  if (next < 0 || to === from) return toTime;
  return Math.round(fromTime + ((toTime - fromTime) * (seq - from)) / (to - from));
}

/** Something has been played, and nothing of it could be compared with what happened. */
export function isUnproved(
  { before }: Extent,
  { seq, to, compared }: Pick<ReplayPlace, 'seq' | 'to' | 'compared'>,
): boolean {
  return to === null && seq > before && compared === 0;
}

/** @param share of the whole bar, from 0 to 1 */
export function seqAt({ before, last }: Extent, share: number): number {
  return Math.round(before + (last - before) * Math.min(1, Math.max(0, share)));
}

/** Where on the bar a command stands, from 0 to 1. */
export function shareOf({ before, last }: Extent, seq: number): number {
  return last === before ? 0 : Math.min(1, Math.max(0, (seq - before) / (last - before)));
}

const MARK_WORDS = {
  halted: 'halted',
  cancelOnly: 'cancels only',
  auction: 'auction',
} as const;

/** @example 'BTC-PERP halted' */
export function markText({ symbol, what }: ReplayMark): string {
  return `${symbol} ${MARK_WORDS[what]}`;
}

/** The next behind a command, or the first again when there is none behind it; null without any. */
export function markBehind(marks: readonly ReplayMark[], seq: number): ReplayMark | null {
  return marks.find((mark) => mark.seq > seq) ?? marks[0] ?? null;
}

/** Of the marks within a hundredth of the bar the nearest one; null where there is none. */
export function markNear(
  marks: readonly ReplayMark[],
  seq: number,
  { before, last }: Extent,
): ReplayMark | null {
  let near: ReplayMark | null = null;
  let least = (last - before) / 100;
  for (const mark of marks) {
    const distance = Math.abs(mark.seq - seq);
    if (distance > least) continue;
    near = mark;
    least = distance;
  }
  return near;
}

/** A hundredth by an arrow, a command by one with Shift, a tenth by a page. @returns null for a key that leads nowhere */
export function seqByKey(
  { key, shiftKey }: { readonly key: string; readonly shiftKey: boolean },
  seq: number,
  { before, last }: Extent,
): number | null {
  const by = (share: number): number => {
    const least = Math.max(1, Math.round((last - before) / share));
    return shiftKey ? 1 : least;
  };
  const to = ((): number | null => {
    switch (key) {
      case 'ArrowRight':
      case 'ArrowUp':
        return seq + by(100);
      case 'ArrowLeft':
      case 'ArrowDown':
        return seq - by(100);
      case 'PageUp':
        return seq + by(10);
      case 'PageDown':
        return seq - by(10);
      case 'Home':
        return before;
      case 'End':
        return last;
      default:
        return null;
    }
  })();
  return to === null ? null : Math.min(last, Math.max(before, to));
}

/** @example '2026-11-30 07:12:04.5 UTC' */
export function dateText(us: number): string {
  if (us === 0) return '–';
  const text = new Date(us / 1000).toISOString();
  return `${text.slice(0, 10)} ${text.slice(11, 21)} UTC`;
}

/** @example 'command 120 of 4,500' */
export function commandText(seq: number, { last }: Extent): string {
  return `command ${seq.toLocaleString('en')} of ${last.toLocaleString('en')}`;
}

/** What happens now, in a word or two. */
export function doingText({ to, isPaused, seq, speed }: ReplayPlace, { last }: Extent): string {
  if (to !== null) return `going to ${to.toLocaleString('en')}`;
  if (seq === last) return 'at the end';
  return isPaused ? 'paused' : `${speed}×`;
}
