import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Ops } from '../state/ops.ts';
import type { Page } from '../state/page.ts';

export interface Room {
  readonly ops: Ops;
  readonly page: Page;
}

export const RoomContext = createContext<Room | null>(null);

export function useRoom(): Room {
  const room = useContext(RoomContext);
  if (room === null) throw new Error('a section stands outside the page');
  return room;
}

/** Microseconds by the venue's clock, anew each second: for what counts down. */
export function useNow(): number {
  const { ops, page } = useRoom();
  return page.now.value * 1_000_000 + ops.venue.aheadUs.value;
}
