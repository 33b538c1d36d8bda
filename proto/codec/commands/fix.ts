import { FIX_RUNS_PER_NOTE } from '../../../engine/kernel/limits.ts';
import type { FixRun, NoteFixSession } from '../../../engine/schema/commands/fix.ts';
import { flag, int64 } from '../field.ts';
import type { Shape } from '../schema.ts';
import { list, message, nested } from '../shape.ts';

const fixRun = message<FixRun>('FixRun', '', {
  count: int64(),
  account: int64(),
  after: int64(),
  through: int64(),
});

export const noteFixSession: Shape<NoteFixSession> = message<NoteFixSession>(
  'NoteFixSession',
  'noteFixSession',
  {
    key: int64(),
    account: int64(),
    reset: flag,
    expected: int64(),
    first: int64(),
    runs: list(nested(fixRun), FIX_RUNS_PER_NOTE),
  },
);
