import type { PricePath } from './price-path.ts';

/** One market's price, the same for everybody who asks about the same moment. */
export interface SharedPath {
  /** Lately and from now on only: what is long past is forgotten. */
  at(time: number): number;
}

/** Straight lines between the prices of whole seconds. */
export function sharedPath(path: PricePath, start: number): SharedPath {
  let from = path.next();
  let before = from;
  let to = path.next();
  let fromAt = start;
  return {
    at(time) {
      while (time >= fromAt + SECOND_US) {
        before = from;
        from = to;
        to = path.next();
        fromAt += SECOND_US;
      }
      const share = (time - fromAt) / SECOND_US;
      if (share >= 0) return from + (to - from) * share;
      return from + (before - from) * Math.min(1, -share);
    },
  };
}

const SECOND_US = 1_000_000;
