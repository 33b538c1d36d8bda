// The published fee schedule: announced, and in force at one microsecond. What margin reserves stays at the terms of the
// contract, which the schedule never exceeds, so that a tier that is lost leaves no account short.

import { type EventBuffer, emitRare } from '../events/buffer.ts';
import { checkRates } from '../fees/bounds.ts';
import { FEE_ROWS_MAX } from '../kernel/limits.ts';
import type { Time } from '../kernel/units.ts';
import { FeeClass } from '../schema/closed-sets.ts';
import type { FeeRow, SetFeeSchedule } from '../schema/commands/fees.ts';
import { OK, RejectReason, type Verdict } from '../schema/reject.ts';
import { type Due, DueKind, schedule, unschedule } from '../state/due.ts';
import { forgetRates } from '../state/fees.ts';
import { checkHash, checkMember, checkWhole } from '../state/fields.ts';
import { type EngineState, refuse } from '../state/state.ts';
import { checkNotice } from './terms-change.ts';

/** Ten percent, the most of a taker's fee in the terms too. */
const RATE_MAX = 100_000;

/**
 * Announces an edition, which takes the place of one that waits; one whose moment has come is in force at once.
 *
 * @returns `fieldInvalid` with the field of the first row at fault, `feeAboveTerms`, `rebateAboveTakerFee`, or, once dual
 * control has begun, `noticeTooShort`.
 * @see docs/rules/fees.md FEE-001, FEE-005 … FEE-007
 */
export function setFeeSchedule(
  state: EngineState,
  command: SetFeeSchedule,
  out: EventBuffer,
): Verdict {
  const { fees } = state;
  const { edition, hash, effectiveAt, rows } = command;
  const next = (fees.coming?.record.edition ?? fees.schedule.edition) + 1;
  const verdict =
    checkWhole(state, 'edition', edition, next, next) ||
    checkHash(state, 'hash', hash) ||
    checkRows(state, rows) ||
    checkRates(state, rows) ||
    checkWhole(state, 'effectiveAt', effectiveAt, state.time) ||
    (state.supervision.dualControl ? checkNotice(state, effectiveAt) : OK);
  if (verdict !== OK) return verdict;

  // Nothing fails after this line.
  const replaced = fees.coming?.record ?? null;
  if (replaced !== null) unschedule(state.due, dueOf(replaced));
  fees.coming = { record: command, announcedAt: state.time };
  if (effectiveAt === state.time) {
    takeFeesIntoForce(state, out);
    return OK;
  }
  schedule(state.due, dueOf(command));
  emitRare(out, {
    kind: 'feeScheduleAnnounced',
    record: command,
    replaced: replaced?.edition ?? 0,
  });
  return OK;
}

/** From this microsecond on fills pay by the announced edition. */
export function takeFeesIntoForce({ fees }: EngineState, out: EventBuffer): void {
  const { coming } = fees;
  if (coming === null) return;
  const { record, announcedAt } = coming;
  const { edition, hash, effectiveAt, rows } = record;
  const before = fees.schedule.edition;
  fees.schedule = { edition, hash, effectiveAt, rows };
  fees.coming = null;
  forgetRates(fees);
  emitRare(out, { kind: 'feeScheduleChanged', record, announcedAt, before });
}

/** Puts the announced edition into an empty due queue: after a restore. */
export function scheduleFeeSchedule({ fees, due }: EngineState): void {
  if (fees.coming !== null) schedule(due, dueOf(fees.coming.record));
}

/** In the order of classes, each from a volume of 0 upwards; who trades more never pays more, and a maker no more than a taker. */
function checkRows(state: EngineState, rows: readonly FeeRow[]): Verdict {
  if (rows.length > FEE_ROWS_MAX) {
    return refuse(state, RejectReason.fieldInvalid, 'rows', FEE_ROWS_MAX, rows.length);
  }
  let before: FeeRow | null = null;
  for (const row of rows) {
    const { feeClass, volumeFrom, makerFee, takerFee } = row;
    const known: FeeRow | null = before?.feeClass === feeClass ? before : null;
    const takerMost = known?.takerFee ?? RATE_MAX;
    const verdict =
      checkMember(state, 'feeClass', feeClass, FeeClass) ||
      checkWhole(state, 'feeClass', feeClass, before?.feeClass ?? 0) ||
      (known === null
        ? checkWhole(state, 'volumeFrom', volumeFrom, 0, 0)
        : checkWhole(state, 'volumeFrom', volumeFrom, known.volumeFrom + 1)) ||
      checkWhole(state, 'takerFee', takerFee, 0, takerMost) ||
      checkWhole(
        state,
        'makerFee',
        makerFee,
        -RATE_MAX,
        Math.min(known?.makerFee ?? takerFee, takerFee),
      );
    if (verdict !== OK) return verdict;
    before = row;
  }
  return OK;
}

function dueOf({ effectiveAt }: SetFeeSchedule): Due {
  return { at: effectiveAt as Time, kind: DueKind.feeSchedule, id: 0, detail: 0 };
}
