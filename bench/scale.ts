// How much of everything a run plays.

export const QUICK_SCALE = 0.01;

/** A look at everything: venues are small, too. At any other scale their sizes are those of the goals. */
export function isQuick(scale: number): boolean {
  return scale <= QUICK_SCALE;
}

const SLICE_ROWS = 20_000;

/** In how many slices so many rows are played: ten, fewer when they would be too short to be timed. */
export function slicesOf(rows: number): number {
  return Math.min(10, Math.max(3, Math.floor(rows / SLICE_ROWS)));
}
