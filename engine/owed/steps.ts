// What is owed, done step by step as far as the command at hand may go. A room adds a kind of owed work by its shape in
// state/owed.ts and its step in the table here.

import { goOnAuction } from '../auction/uncross.ts';
import { goOnConverting } from '../collateral/convert.ts';
import { goOnFollowing } from '../conditional/pegs.ts';
import { runTriggers } from '../conditional/triggers.ts';
import { goOnDelisting, goOnTakingRaising } from '../contracts/life.ts';
import { goOnReserving } from '../contracts/terms-change.ts';
import { goOnOutsideBand } from '../controls/trade-band.ts';
import { goOnCutting } from '../default/cover.ts';
import { goOnRound } from '../default/deleverage.ts';
import { goOnIndicating } from '../default/indicator.ts';
import { visitDefaults } from '../default/manage.ts';
import type { EventBuffer } from '../events/buffer.ts';
import { goOnPosting } from '../funding/settlement.ts';
import { goOnMatching } from '../matching/match.ts';
import { goOnCanceling, goOnMassCanceling } from '../orders/cancel.ts';
import { goOnRemargining } from '../orders/cancel-unmargined.ts';
import { goOnSweeping } from '../orders/sweep.ts';
import { goOnLosing } from '../registers/lapses.ts';
import { goOnMissed, goOnSecond } from '../second.ts';
import { mayGoOn, type OwedKind, type OwedWork } from '../state/owed.ts';
import type { EngineState } from '../state/state.ts';
import { goOnSuspending } from '../supervision/overseers.ts';
import { goOnBatch } from './batch.ts';

/**
 * Does some of the work, at least one step of it, while the meter has something left. It may owe other work, which then
 * stands before or behind it.
 *
 * @returns true when nothing of it is left.
 */
type Step<Kind extends OwedKind> = (
  state: EngineState,
  work: OwedWork<Kind>,
  out: EventBuffer,
) => boolean;

const STEPS: { readonly [Kind in OwedKind]: Step<Kind> } = {
  match: goOnMatching,
  second: goOnSecond,
  missed: goOnMissed,
  posting: goOnPosting,
  conversions: goOnConverting,
  band: goOnOutsideBand,
  margins: goOnRemargining,
  defaults: visitDefaults,
  round: goOnRound,
  cuts: goOnCutting,
  triggers: runTriggers,
  pegs: goOnFollowing,
  massCancel: goOnMassCanceling,
  batch: goOnBatch,
  losing: goOnLosing,
  orders: goOnCanceling,
  overseen: goOnSuspending,
  reserving: goOnReserving,
  auction: goOnAuction,
  delisting: goOnDelisting,
  takingRaising: goOnTakingRaising,
  indicators: goOnIndicating,
  sweep: goOnSweeping,
};

/** Goes on with what is owed, in order, until nothing is left or the command has done its share. */
export function runOwed(state: EngineState, out: EventBuffer): void {
  const { owed, scratch } = state;
  while (owed.queue.length > 0 && mayGoOn(scratch.meter)) {
    const work = owed.queue[0];
    const step = STEPS[work.kind] as Step<OwedKind>;
    if (step(state, work, out)) owed.queue = owed.queue.filter((other) => other !== work);
  }
}
