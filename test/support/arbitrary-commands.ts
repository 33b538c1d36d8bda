// Any command, event and envelope. These are what the wire can carry, not what a market would send: quantities of
// zero, prices of 2^53 − 1 and sides that are not given are among them.

import fc from 'fast-check';
import type { Command, CommandKind, Envelope } from '../../engine/schema/command.ts';
import type { Event, EventKind } from '../../engine/schema/event.ts';
import { commands, envelope } from '../../proto/codec/command-shapes.ts';
import { events } from '../../proto/codec/event-shapes.ts';
import { anyOf, anyOfChoice } from './arbitrary-messages.ts';

export const COMMAND_KINDS = [...commands.byKind.keys()] as CommandKind[];
export const EVENT_KINDS = [...events.byKind.keys()] as EventKind[];

export const anyCommand: fc.Arbitrary<Command> = anyOfChoice(commands);
export const anyEnvelope: fc.Arbitrary<Envelope> = anyOf(envelope);
export const anyEvent: fc.Arbitrary<Event> = anyOfChoice(events);

export function anyCommandOf(kind: CommandKind): fc.Arbitrary<Command> {
  const shape = commands.byKind.get(kind);
  if (shape === undefined) throw new Error(`no command is called ${kind}`);
  return anyOf(shape);
}

export function anyEnvelopeOf(kind: CommandKind): fc.Arbitrary<Envelope> {
  return fc
    .tuple(anyEnvelope, anyCommandOf(kind))
    .map(([envelope, command]) => ({ ...envelope, command }));
}

export function anyEventOf(kind: EventKind): fc.Arbitrary<Event> {
  const shape = events.byKind.get(kind);
  if (shape === undefined) throw new Error(`no event is called ${kind}`);
  return anyOf(shape);
}
