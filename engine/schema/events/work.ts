import type { SetWorkBounds } from '../commands/work.ts';
import type { WorkBounds } from '../work-bounds.ts';

/** The bounds of one command were set; `before` is what held until now. */
export interface WorkBoundsSet {
  readonly kind: 'workBoundsSet';
  readonly record: SetWorkBounds;
  readonly before: WorkBounds;
}
