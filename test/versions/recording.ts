// A journal with something of everything, the same for the same seed: the nasty streams of the property tests on an
// open venue, with triggers, lapses and refusals, and then every kind of command with any numbers at all.

import fc from 'fast-check';
import { apply } from '../../engine/engine.ts';
import {
  type Command,
  clearEvents,
  type Envelope,
  type Event,
  readEvents,
} from '../../engine/index.ts';
import { createLog } from '../../gateway/replay/log-writer.ts';
import { encodeEnvelope } from '../../proto/codec.ts';
import { CodecError } from '../../proto/codec-error.ts';
import { emptyPair, type Step, step } from '../property/agree.ts';
import { stream } from '../property/streams.ts';
import { liveVenue, START } from '../property/venues.ts';
import { anyCommandOf, COMMAND_KINDS } from '../support/arbitrary-commands.ts';

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
  for (const { envelope, said } of envelopes(seed, count)) {
    await log.write(envelope);
    bump(commands, envelope.command.kind);
    for (const { kind } of said) bump(events, kind);
  }
  await log.close();
  return { commands, events };
}

interface Line {
  readonly envelope: Envelope;
  readonly said: readonly Event[];
}

function* envelopes(seed: number, count: number): Generator<Line> {
  const pair = emptyPair();
  const { state, out, venue } = pair;
  const take = function* ({ time, command }: Step): Generator<Line> {
    const envelope = envelopeOf(state.seq + 1, time, command);
    const fault = step(pair, { time, command });
    if (fault !== '') throw new Error(`command ${envelope.seq} of seed ${seed}: ${fault}`);
    yield { envelope, said: readEvents(out) };
  };
  for (const command of liveVenue()) yield* take({ time: START, command });
  const commands = stream(seed, true);
  for (let i = 0; i < count; i++) {
    const next = commands.next(venue);
    if (fitsTheWire(next.command)) yield* take(next);
  }
  // From here on only the engine obeys: no model is meant to follow such numbers.
  for (const command of anything(seed)) {
    const envelope = envelopeOf(state.seq + 1, state.time + 1, command);
    clearEvents(out);
    apply(state, envelope, out);
    yield { envelope, said: readEvents(out) };
  }
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
