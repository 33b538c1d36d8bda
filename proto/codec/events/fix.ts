import type { FixSessionNoted } from '../../../engine/schema/events/fix.ts';
import { noteFixSession } from '../commands/fix.ts';
import { recorded } from '../recorded.ts';
import type { Shape } from '../schema.ts';

export const fixSessionNoted: Shape<FixSessionNoted> = recorded<FixSessionNoted>(
  'FixSessionNoted',
  'fixSessionNoted',
  noteFixSession,
);
