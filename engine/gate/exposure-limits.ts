// Item 7 of the gate: how large a position may become. Accounts are isolated from one another, so exposures of
// a participant and of a group are gross: Σ |held| over the accounts, each at the mark.
//
// Nearly every order is far below every limit, and one multiplication shows it: `groupWorst`, kept for margin,
// is never below Σ |held|, so if even that and the order together are inside the least limit, none is broken.
// Only then the accounts are walked, at most ten a participant.

import { type EventBuffer, emitRare } from '../events/buffer.ts';
import { mulDivFloor } from '../kernel/math.ts';
import type { AccountId, Money, ParticipantId } from '../kernel/units.ts';
import type { SetExposureLimit } from '../schema/commands/participants.ts';
import { OK, RejectReason, type Verdict } from '../schema/reject.ts';
import type { ExposureBounds } from '../state/exposure-bounds.ts';
import { checkWhole, refuseParticipant } from '../state/fields.ts';
import type { Market } from '../state/market.ts';
import type { Participant } from '../state/registers.ts';
import { type EngineState, refuse } from '../state/state.ts';

/**
 * Whether the account may come to hold `signedLots` more: participant, group, position, open interest.
 *
 * Notional is |held + signedLots| × mark × moneyPerTickLot. The position limit and the share of open interest
 * are per beneficial owner, hence the group's. A product beyond 2^53 is rounded, and still above every limit.
 *
 * @see docs/rules/eligibility.md ELIG-018 … ELIG-021
 */
export function checkExposure(
  state: EngineState,
  market: Market,
  account: AccountId,
  signedLots: number,
): Verdict {
  return isFarBelowLimits(state, market, account, Math.abs(signedLots))
    ? OK
    : checkWalked(state, market, account, signedLots);
}

/** May the account trade so many lots, bought or sold, with no limit near? */
export function isFarBelowLimits(
  state: EngineState,
  market: Market,
  account: AccountId,
  lots: number,
): boolean {
  const { sizes } = market.terms;
  const bounds = state.eligibility.exposureBounds;
  const owner = state.accounts.participant[account];
  const group = state.accounts.group[account];
  const moneyPerLot = market.mark * market.moneyPerTickLot;
  const mostLots = market.positions.groupWorst[group] + lots;
  const most = mostLots * moneyPerLot;
  const { openInterest } = market.positions;
  return (
    most <= sizes.positionNotionalMax &&
    (openInterest * moneyPerLot <= sizes.openInterestFloor ||
      mostLots <= openInterestShare(market)) &&
    isWithin(most, bounds.ofParticipant[owner]) &&
    isWithin(most, bounds.ofGroup[group])
  );
}

/** 0 is no limit. */
function isWithin(notional: number, limit: Money): boolean {
  return limit === 0 || notional <= limit;
}

function checkWalked(
  state: EngineState,
  market: Market,
  account: AccountId,
  signedLots: number,
): Verdict {
  const { accounts, eligibility } = state;
  const { sizes } = market.terms;
  const { held, openInterest } = market.positions;
  const bounds: ExposureBounds = eligibility.exposureBounds;
  const owner = accounts.participant[account];
  const group = accounts.group[account];
  const moneyPerLot = market.mark * market.moneyPerTickLot;
  const change = Math.abs(held[account] + signedLots) - Math.abs(held[account]);

  const own = (heldBy(state, market, owner) + change) * moneyPerLot;
  if (!isWithin(own, bounds.ofParticipant[owner])) {
    return refuseNotional(state, RejectReason.participantLimit, bounds.ofParticipant[owner], own);
  }
  const lots = heldByGroup(state, market, group) + change;
  const notional = lots * moneyPerLot;
  if (!isWithin(notional, bounds.ofGroup[group])) {
    return refuseNotional(state, RejectReason.groupLimit, bounds.ofGroup[group], notional);
  }
  if (notional > sizes.positionNotionalMax) {
    return refuseNotional(state, RejectReason.positionLimit, sizes.positionNotionalMax, notional);
  }
  if (openInterest * moneyPerLot <= sizes.openInterestFloor) return OK;
  const share = openInterestShare(market);
  if (lots <= share) return OK;
  return refuseNotional(state, RejectReason.openInterestLimit, share * moneyPerLot, notional);
}

/** Lots that one beneficial owner may hold at most of the open interest. */
function openInterestShare({ positions, terms }: Market): number {
  return mulDivFloor(positions.openInterest, terms.sizes.openInterestShareMax, MILLION);
}

const MILLION = 1_000_000;

/** Σ |held| of a participant's accounts in a contract, lots. */
function heldBy(state: EngineState, market: Market, id: ParticipantId): number {
  const { held } = market.positions;
  let lots = 0;
  for (const account of (state.eligibility.participants.get(id) as Participant).accounts) {
    lots += Math.abs(held[account]);
  }
  return lots;
}

function heldByGroup(state: EngineState, market: Market, head: ParticipantId): number {
  let lots = 0;
  for (const member of (state.eligibility.participants.get(head) as Participant).members) {
    lots += heldBy(state, market, member);
  }
  return lots;
}

function refuseNotional(
  state: EngineState,
  reason: RejectReason,
  limit: number,
  notional: number,
): Verdict {
  return refuse(state, reason, 'qty', limit, Math.min(notional, Number.MAX_SAFE_INTEGER));
}

/** Sets, changes or (with 0) lifts a limit. What is held already stays; only new risk is measured. */
export function setExposureLimit(
  state: EngineState,
  command: SetExposureLimit,
  out: EventBuffer,
): Verdict {
  const { participant: id, wholeGroup, notionalMax } = command;
  const participant = state.eligibility.participants.get(id);
  if (participant === undefined) return refuseParticipant(state, 'participant', id);
  if (wholeGroup && participant.group !== id) {
    return refuse(state, RejectReason.fieldInvalid, 'participant', participant.group, id);
  }
  const verdict = checkWhole(state, 'notionalMax', notionalMax, 0);
  if (verdict !== OK) return verdict;

  // Nothing fails after this line.
  const bounds = state.eligibility.exposureBounds;
  if (wholeGroup) bounds.ofGroup[id] = notionalMax;
  else bounds.ofParticipant[id] = notionalMax;
  emitRare(out, { kind: 'exposureLimitSet', record: command });
  return OK;
}
