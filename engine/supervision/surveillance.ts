// What the engine does for surveillance: it keeps the thresholds and what people made of alerts. It raises none: the
// detectors look at its events from outside, and their alerts follow from the journal as it does.

import { type EventBuffer, emitRare } from '../events/buffer.ts';
import { ALERTS_REVIEWED_MAX, TEXT_BYTES_MAX } from '../kernel/limits.ts';
import { AlertState, StaffRole } from '../schema/closed-sets.ts';
import type {
  RequestSuspicionPack,
  ReviewAlert,
  SetThreshold,
} from '../schema/commands/records.ts';
import { OK, RejectReason, type Verdict } from '../schema/reject.ts';
import { THRESHOLDS, thresholdKey, thresholdTerms } from '../schema/thresholds.ts';
import { checkMember, checkText, checkWhole } from '../state/fields.ts';
import { type EngineState, marketOf, refuse, refuseContract } from '../state/state.ts';
import { signerOf } from './staff.ts';
import { thresholdInForce } from './thresholds.ts';

/**
 * @returns `fieldInvalid` with the detector, the parameter or the value; `contractUnknown`.
 * @see docs/rules/surveillance.md WATCH-001
 */
export function setThreshold(state: EngineState, command: SetThreshold, out: EventBuffer): Verdict {
  const { detector, parameter, contract, value } = command;
  if (!Object.hasOwn(THRESHOLDS, detector)) {
    return refuse(state, RejectReason.fieldInvalid, 'detector');
  }
  const terms = thresholdTerms(detector, parameter);
  if (terms === null) return refuse(state, RejectReason.fieldInvalid, 'parameter');
  if (contract !== 0 && marketOf(state, contract) === undefined) {
    return refuseContract(state, contract);
  }
  const verdict = checkWhole(state, 'value', value, terms.least, terms.most);
  if (verdict !== OK) return verdict;

  // Nothing fails after this line.
  const before = thresholdInForce(state, detector, parameter, contract);
  const { thresholds } = state.supervision;
  thresholds.set(thresholdKey(detector, parameter, contract), value);
  emitRare(out, { kind: 'thresholdSet', record: command, before });
  return OK;
}

/** Who looks at alerts: the two roles that have no orders to see through and no money to move. */
const REVIEWERS: readonly StaffRole[] = [StaffRole.risk, StaffRole.compliance];

const { open, underReview, escalated, closed, falsePositive } = AlertState;

/** From → to. A note may be added to what is open to work; what is finished can only be taken up again. */
const STEPS: Readonly<Record<AlertState, readonly AlertState[]>> = {
  [open]: [underReview, escalated, closed, falsePositive],
  [underReview]: [underReview, escalated, closed, falsePositive],
  [escalated]: [underReview, escalated, closed, falsePositive],
  [closed]: [underReview],
  [falsePositive]: [underReview],
};

/**
 * Notes what somebody of the staff made of an alert. An alert without a review is open.
 *
 * @returns what is wrong with the key; `staffRole`; `fieldInvalid` with `alert`, `state` or `note`; `transitionInvalid`
 * with the state the alert is in; `alertsFull`.
 * @see docs/rules/surveillance.md WATCH-002
 */
export function reviewAlert(state: EngineState, command: ReviewAlert, out: EventBuffer): Verdict {
  const reviewer = signerOf(state, command.key);
  if (reviewer === null) return state.refusal.reason;
  if (!REVIEWERS.includes(reviewer.role)) {
    return refuse(state, RejectReason.staffRole, 'key', 0, reviewer.role);
  }
  const { alert, state: to, note } = command;
  const verdict =
    checkAlert(state, alert) ||
    checkMember(state, 'state', to, AlertState) ||
    checkText(state, 'note', note, 1);
  if (verdict !== OK) return verdict;
  const { alerts } = state.supervision;
  const from = alerts.get(alert) ?? open;
  if (!STEPS[from].includes(to)) {
    return refuse(state, RejectReason.transitionInvalid, 'state', from, to);
  }
  const forgotten = alerts.has(alert) || alerts.size < ALERTS_REVIEWED_MAX ? '' : oldest(alerts);
  if (forgotten === null) {
    return refuse(state, RejectReason.alertsFull, 'alert', ALERTS_REVIEWED_MAX, alerts.size);
  }

  // Nothing fails after this line.
  if (forgotten !== '') alerts.delete(forgotten);
  alerts.delete(alert);
  alerts.set(alert, to);
  emitRare(out, { kind: 'alertReviewed', record: command, staff: reviewer.id });
  return OK;
}

/**
 * Notes that compliance takes a pack about a participant. It changes nothing and is of no stream, so that the participant it
 * is about does not learn of it.
 *
 * @returns what is wrong with the key; `staffRole`; `participantUnknown`; `fieldInvalid` with `to` or `reason`.
 * @see docs/rules/surveillance.md WATCH-016
 */
export function requestSuspicionPack(
  state: EngineState,
  command: RequestSuspicionPack,
  out: EventBuffer,
): Verdict {
  const signer = signerOf(state, command.key);
  if (signer === null) return state.refusal.reason;
  if (signer.role !== StaffRole.compliance) {
    return refuse(state, RejectReason.staffRole, 'key', 0, signer.role);
  }
  const { participant, from, to, reason } = command;
  if (!state.eligibility.participants.has(participant)) {
    return refuse(state, RejectReason.participantUnknown, 'participant', 0, participant);
  }
  const verdict =
    checkWhole(state, 'from', from, 0, Number.MAX_SAFE_INTEGER - 1) ||
    checkWhole(state, 'to', to, from + 1, Number.MAX_SAFE_INTEGER) ||
    checkText(state, 'reason', reason, 1);
  if (verdict !== OK) return verdict;

  // Nothing fails after this line.
  emitRare(out, { kind: 'suspicionPackRequested', record: command, staff: signer.id });
  return OK;
}

/** `detector-seq-n`: of a detector there is, at a command there was. */
function checkAlert(state: EngineState, alert: string): Verdict {
  const fault = (): Verdict => refuse(state, RejectReason.fieldInvalid, 'alert', TEXT_BYTES_MAX);
  const [, detector = '', seq = ''] =
    /^([a-zA-Z]+)-([1-9]\d{0,15})-[1-9]\d{0,3}$/.exec(alert) ?? [];
  if (!Object.hasOwn(THRESHOLDS, detector)) return fault();
  return Number(seq) <= state.seq ? OK : fault();
}

/** Of what is finished, what was reviewed longest ago; null when nothing is finished. */
function oldest(alerts: Map<string, AlertState>): string | null {
  for (const [alert, is] of alerts) if (is === closed || is === falsePositive) return alert;
  return null;
}
