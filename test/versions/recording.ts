// A journal with something of everything, the same for the same seed: the nasty streams of the property tests on an
// open venue, with triggers, lapses and refusals, and then every kind of command with any numbers at all.

import fc from 'fast-check';
import {
  apply,
  clearEvents,
  createEventBuffer,
  createState,
  readEvents,
} from '../../engine/index.ts';
import type { Command, Envelope, Event } from '../../engine/schema/index.ts';
import { createLog } from '../../gateway/replay/log-writer.ts';
import { CodecError } from '../../proto/codec-error.ts';
import { applyPlainly } from '../plain/engine.ts';
import { createVenue } from '../plain/venue.ts';
import { stream } from '../property/streams.ts';
import { liveVenue, START } from '../property/venues.ts';
import { anyCommandOf, COMMAND_KINDS } from '../support/arbitrary-commands.ts';
import { encodeEnvelope } from '../support/journal-record.ts';

/** How often each kind of command and of event is in it. */
export interface Recorded {
  readonly commands: ReadonlyMap<string, number>;
  readonly events: ReadonlyMap<string, number>;
}

const OF_EACH_KIND = 40;

/** @param count of commands of the stream; the rest comes on top. */
export async function record(folder: string, seed: number, count: number): Promise<Recorded> {
  const log = createLog(folder, 'journal');
  const commands = new Map<string, number>();
  const events = new Map<string, number>();
  for (const { envelope, emitted } of envelopes(seed, count)) {
    await log.write(envelope);
    bump(commands, envelope.command.kind);
    for (const { kind } of emitted) bump(events, kind);
  }
  await log.close();
  return { commands, events };
}

interface Line {
  readonly envelope: Envelope;
  readonly emitted: readonly Event[];
}

function* envelopes(seed: number, count: number): Generator<Line> {
  const [state, out, venue] = [createState(), createEventBuffer(), createVenue()];
  const take = (time: number, command: Command): Line => {
    const envelope = envelopeOf(state.seq + 1, time, command);
    clearEvents(out);
    apply(state, envelope, out);
    return { envelope, emitted: readEvents(out) };
  };
  // The plain venue only shows the stream where to aim; whether it agrees is checked by another test.
  const takeBoth = (time: number, command: Command): Line => {
    const line = take(time, command);
    applyPlainly(venue, line.envelope);
    return line;
  };
  for (const command of liveVenue()) yield takeBoth(START, command);
  const commands = stream(seed, 'live');
  for (let i = 0; i < count; i++) {
    const { time, command } = commands.next(venue);
    if (fitsTheWire(command)) yield takeBoth(time, command);
  }
  for (const command of anything(seed)) yield take(state.time + 1, command);
}

/** What no schema knows reaches no journal. */
function fitsTheWire(command: Command): boolean {
  try {
    encodeEnvelope(envelopeOf(1, START, command));
    return true;
  } catch (error) {
    if (error instanceof CodecError) return false;
    throw error;
  }
}

function anything(seed: number): Command[] {
  return COMMAND_KINDS.flatMap((kind, at) =>
    fc.sample(anyCommandOf(kind), { seed: seed + at, numRuns: OF_EACH_KIND }),
  );
}

function envelopeOf(seq: number, time: number, command: Command): Envelope {
  return { seq, time, session: seq % 7, request: seq, command } as unknown as Envelope;
}

function bump(counts: Map<string, number>, kind: string): void {
  counts.set(kind, (counts.get(kind) ?? 0) + 1);
}
