// Plays a falling market on the real engine, looks at every law after every command, and cuts a failing stream
// down to the commands that matter.

import { apply } from '../../engine/engine.ts';
import { clearEvents, createEventBuffer } from '../../engine/events/buffer.ts';
import { readEvents } from '../../engine/events/rows.ts';
import { audit } from '../../engine/persist/audit.ts';
import { restore, snapshot } from '../../engine/persist/snapshot.ts';
import { stateDigest } from '../../engine/persist/state-digest.ts';
import { Cause } from '../../engine/schema/closed-sets.ts';
import type { Command, Envelope } from '../../engine/schema/command.ts';
import type { Event } from '../../engine/schema/event.ts';
import { rejectName } from '../../engine/schema/reject.ts';
import { createState, type EngineState } from '../../engine/state/state.ts';
import { broken } from '../support/laws.ts';
import { readState } from '../support/laws-readings.ts';
import { crashStream } from './crash-stream.ts';
import { type Climate, crashVenue } from './crash-venue.ts';
import { START } from './venues.ts';

export interface CrashStep {
  readonly time: number;
  readonly command: Command;
}

interface Run {
  state: EngineState;
  readonly out: ReturnType<typeof createEventBuffer>;
}

function applyCommand(run: Run, { time, command }: CrashStep): Event[] {
  const seq = run.state.seq + 1;
  const envelope = { seq, time, session: 0, request: 0, command } as unknown as Envelope;
  clearEvents(run.out);
  apply(run.state, envelope, run.out);
  return readEvents(run.out);
}

function open(climate: Climate): Run {
  const run = { state: createState(), out: createEventBuffer() };
  for (const command of crashVenue(climate)) {
    const refused = applyCommand(run, { time: START, command }).find(
      ({ kind }) => kind === 'commandRejected',
    );
    if (refused !== undefined)
      throw new Error(`${JSON.stringify(refused)} ${JSON.stringify(command)}`);
  }
  return run;
}

/** @returns the law that is broken after the command, or '', and the events. */
function step(run: Run, next: CrashStep, count: number): { fault: string; events: Event[] } {
  const before = readState(run.state);
  const events = applyCommand(run, next);
  let fault = broken(run.state, before, events);
  if (fault === '' && count % 20 === 19) fault = audit(run.state)[0] ?? '';
  if (fault === '' && count % 70 === 69) {
    const restored = restore(snapshot(run.state));
    if (stateDigest(restored) !== stateDigest(run.state)) fault = 'a snapshot lost something';
    run.state = restored;
  }
  return { fault, events };
}

/**
 * Plays one seed.
 *
 * @returns how often each thing happened; throws with the commands that matter when a law is broken.
 */
export function crash(seed: number, count: number, counts: Map<string, number>): void {
  const stream = crashStream(seed);
  const run = open(stream.climate);
  const steps: CrashStep[] = [];
  for (let i = 0; i < count; i++) {
    const next = stream.next(run.state);
    steps.push(next);
    const { fault, events } = guarded(() => step(run, next, i));
    if (fault !== '') throw new Error(report(seed, fault, steps, stream.climate));
    for (const event of events) {
      for (const name of namesOf(event)) counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  }
}

function guarded(action: () => { fault: string; events: Event[] }): {
  fault: string;
  events: Event[];
} {
  try {
    return action();
  } catch (error) {
    const fault = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { fault, events: [] };
  }
}

const CAUSES = new Map<number, string>(Object.entries(Cause).map(([name, cause]) => [cause, name]));

function namesOf(event: Event): string[] {
  switch (event.kind) {
    case 'fill':
      return [`fill ${CAUSES.get(event.cause)}`];
    case 'liquidationOrdered':
      return [
        `step ${event.step}`,
        ...(event.budget > 0 ? [`step ${event.step} with budget`] : []),
      ];
    case 'deleveraged':
      return event.shares.some(({ lots }) => lots > 0) ? [`round ${event.round}`] : [];
    case 'shortfallCovered':
      return (['insurance', 'tranche', 'uncovered'] as const)
        .filter((row) => event[row] > 0)
        .map((row) => `paid by ${row}`);
    case 'indexPriceSet':
      return [`index ${event.state}`, ...(event.inputs.length > 0 ? ['index from sources'] : [])];
    case 'marginLevelChanged':
      return [`level ${event.level}`];
    case 'orderCanceled':
      return [`orderCanceled ${event.reason}`];
    case 'orderRejected':
    case 'commandRejected':
      return [rejectName(event.reason)];
    default:
      return [event.kind];
  }
}

function report(seed: number, fault: string, steps: CrashStep[], climate: Climate): string {
  const kept = shrink(steps, climate, kindOf(fault));
  const lines = kept.map(({ time, command }) => `${time - START} ${JSON.stringify(command)}`);
  const head = `seed ${seed} ${JSON.stringify(climate)}: ${failure(kept, climate) || fault}`;
  return `${head}\n\n${kept.length} of ${steps.length} commands do it:\n${lines.join('\n')}`;
}

function kindOf(fault: string): string {
  return (fault.split('\n')[0] ?? '').split(': {')[0].replace(/-?\d+/g, '#');
}

function failure(steps: readonly CrashStep[], climate: Climate): string {
  const run = open(climate);
  for (const [i, next] of steps.entries()) {
    const { fault } = guarded(() => step(run, next, i));
    if (fault !== '') return fault;
  }
  return '';
}

const SHRINK_MS = 20_000;

/** Leaves out commands, in ever smaller chunks, as long as the same law is broken. */
function shrink(steps: CrashStep[], climate: Climate, wanted: string): CrashStep[] {
  const until = performance.now() + SHRINK_MS;
  let kept = steps;
  for (let size = Math.ceil(kept.length / 2); size >= 1; size = size >> 1) {
    for (let from = 0; from < kept.length && performance.now() < until; ) {
      const less = [...kept.slice(0, from), ...kept.slice(from + size)];
      if (kindOf(failure(less, climate)) === wanted) kept = less;
      else from += size;
    }
  }
  return kept;
}
