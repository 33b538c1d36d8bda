// Where a replay begins: at the first command, at a snapshot, or where the journal changed to the rules of this build.
// Older commands were applied by rules that this build does not have; what they came to is in a snapshot that the first
// command of the new rules seals.

import { createState, type EngineState } from '../../engine/index.ts';
import { type ChangeRules, RULES } from '../../engine/schema/index.ts';
import { LogError } from '../log/log-error.ts';
import { type LogReader, newestSnapshot } from '../log/log-store.ts';
import type { LogPosition } from '../log/position.ts';
import { checkRules } from '../log/rules.ts';
import type { Snapshot } from '../log/snapshot.ts';
import { envelopeAt } from './envelopes.ts';
import { restored, stateOf } from './replay.ts';

export interface Beginning {
  readonly state: EngineState;
  /** The place of the state in the log; null for an empty venue before the first command. */
  readonly after: LogPosition | null;
}

/** Before the first command of all. */
export function emptyVenue(): Beginning {
  return { state: createState(), after: null };
}

/**
 * Before the first command that the rules of this build were applied to.
 *
 * @throws LogError `rules` when the log goes on by other rules, or the state that these begin with is not the sealed one.
 */
export async function beginningOf(log: LogReader): Promise<Beginning> {
  const spans = await log.rulesSpans();
  checkRules(spans, RULES, log.source.folder);
  const span = spans.at(-1);
  if (span === undefined || spans.length === 1) return emptyVenue();
  const found = await log.snapshots.getBeginning(RULES);
  const seal = await sealAt(log, span.firstSeq);
  if (found === null || found.position.seq !== span.firstSeq - 1) {
    throw notSealed('the state that they begin with is not there', span.firstSeq);
  }
  const state = restored(found);
  if (state === null || found.stateDigest !== seal?.state) {
    throw notSealed('the state that they begin with is not the one that was sealed', span.firstSeq);
  }
  return { state, after: found.position };
}

/**
 * The newest whole snapshot that the rules of this build made; without one, where they begin.
 *
 * @param beforeSeq later ones do not count.
 * @throws LogError, VenueError `diverged`
 */
export async function newestState(
  log: LogReader,
  onDamaged: (error: LogError) => void,
  beforeSeq?: number,
): Promise<Beginning> {
  const found = await newestOfTheseRules(log, onDamaged, beforeSeq);
  return found === null ? beginningOf(log) : { state: stateOf(found), after: found.position };
}

/** @throws LogError `rules` */
export async function newestOfTheseRules(
  log: LogReader,
  onDamaged: (error: LogError) => void,
  beforeSeq: number = Number.POSITIVE_INFINITY,
): Promise<Snapshot | null> {
  const spans = await log.rulesSpans();
  checkRules(spans, RULES, log.source.folder);
  const sinceSeq = spans.at(-1)?.firstSeq ?? 0;
  return newestSnapshot(log.snapshots, onDamaged, { sinceSeq, beforeSeq });
}

async function sealAt(log: LogReader, seq: number): Promise<ChangeRules | null> {
  for await (const batch of log.read({ from: seq })) {
    const { command } = envelopeAt(batch, 0);
    return command.kind === 'changeRules' ? command : null;
  }
  return null;
}

function notSealed(what: string, seq: number): LogError {
  return new LogError('rules', `rules ${RULES} begin at command ${seq}, and ${what}`, { seq });
}
