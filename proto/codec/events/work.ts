import type { WorkBoundsSet } from '../../../engine/schema/events/work.ts';
import type { WorkBounds } from '../../../engine/schema/work-bounds.ts';
import { setWorkBounds } from '../commands/work.ts';
import { int64 } from '../field.ts';
import type { Shape } from '../schema.ts';
import { message, nested } from '../shape.ts';

const workBounds = message<WorkBounds>('WorkBounds', '', {
  work: int64(),
  fills: int64(),
});

export const workBoundsSet: Shape<WorkBoundsSet> = message<WorkBoundsSet>(
  'WorkBoundsSet',
  'workBoundsSet',
  { record: nested(setWorkBounds), before: nested(workBounds) },
);
