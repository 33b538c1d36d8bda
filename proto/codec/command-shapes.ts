// Every command in the order of its number, and the envelope of the journal. The tables of the commands stand by noun
// in commands/, their fields in the order of the schema. The bounds are those of the wire: sizes that keep memory safe.
// What a tag or a quantity may be in the trade is the engine's to refuse, so that the refusal stands in the journal.

import type { Command, CommandKind, Envelope } from '../../engine/schema/command.ts';
import { COMMAND_NUMBERS } from '../generated/kind-numbers.ts';
import { type CommandShapes, commandShapes } from './commands/by-kind.ts';
import * as proposals from './commands/proposals.ts';
import { int64 } from './field.ts';
import type { Choice, Shape } from './schema.ts';
import { choiceOf, message, nested, union } from './shape.ts';

const shapes: CommandShapes = { ...commandShapes, ...proposals };

export const commands: Choice<Command> = choiceOf<CommandKind, Command>(COMMAND_NUMBERS, shapes);

export const command: Shape<Command> = union<Command>('Command', commands);

export const envelope: Shape<Envelope> = message<Envelope>(
  'Envelope',
  '',
  {
    seq: int64(),
    time: int64(),
    session: int64(),
    request: int64(),
    command: nested(command),
  },
  layOutEnvelope,
);

/** Of the layout that the hand-speed reader makes. */
function layOutEnvelope({ seq, time, session, request, command }: Envelope): Envelope {
  return { seq, time, session, request, command };
}
