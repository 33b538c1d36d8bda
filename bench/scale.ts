// How much of everything a run plays.

export const QUICK_SCALE = 0.01;

/** A look at everything: venues are small, too. At any other scale their sizes are those of the goals. */
export function isQuick(scale: number): boolean {
  return scale <= QUICK_SCALE;
}
