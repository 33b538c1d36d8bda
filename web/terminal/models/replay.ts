// A recording as a bar: which moment a place on it is, and where a key leads.

import type { ReplayPlace, ReplayRecording } from '../../../client/core/index.ts';

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
