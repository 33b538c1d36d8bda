import type { NoteFixSession } from '../commands/fix.ts';
import type { Recorded } from './parts.ts';

/** Of no stream: it would number itself. */
export type FixSessionNoted = Recorded<'fixSessionNoted', NoteFixSession>;
