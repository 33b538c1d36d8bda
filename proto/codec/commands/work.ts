import type { Continue, SetWorkBounds } from '../../../engine/schema/commands/work.ts';
import { int64 } from '../field.ts';
import type { Shape } from '../schema.ts';
import { message } from '../shape.ts';

const continueShape: Shape<Continue> = message<Continue>('Continue', 'continue', {});

export { continueShape as continue };

export const setWorkBounds: Shape<SetWorkBounds> = message<SetWorkBounds>(
  'SetWorkBounds',
  'setWorkBounds',
  { work: int64(), fills: int64() },
);
