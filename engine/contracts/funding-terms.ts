// Another formula of the funding rate, known before it takes effect.

import { type EventBuffer, emitRare } from '../events/buffer.ts';
import type { SetFundingTerms } from '../schema/commands/funding.ts';
import { OK, RejectReason, type Verdict } from '../schema/reject.ts';
import { type EngineState, marketOf, refuse, refuseContract } from '../state/state.ts';
import { faultInFunding } from './terms.ts';
import { checkNotice } from './terms-change.ts';

/**
 * Notes the formula; it takes over at the first minute that closes at or after its time. Another one for the same time
 * replaces it.
 *
 * @returns `contractUnknown`, `termsInvalid` with the name at fault, `fieldInvalid` when its time is past, or, once dual
 * control has begun, `noticeTooShort`.
 * @see docs/rules/funding.md FUND-010
 * @see docs/rules/contracts.md CONTRACT-008
 */
export function setFundingTerms(
  state: EngineState,
  command: SetFundingTerms,
  out: EventBuffer,
): Verdict {
  const { contract, terms, effectiveAt } = command;
  const market = marketOf(state, contract);
  if (market === undefined) {
    return refuseContract(state, contract);
  }
  const fault = faultInFunding(terms);
  if (fault !== '') return refuse(state, RejectReason.termsInvalid, fault);
  if (!Number.isSafeInteger(effectiveAt) || effectiveAt < state.time) {
    return refuse(state, RejectReason.fieldInvalid, 'effectiveAt', state.time, effectiveAt);
  }
  // A venue at work binds itself to the notice it gives for other terms; one that is being founded has announced none yet.
  const notice = state.supervision.dualControl ? checkNotice(state, effectiveAt) : OK;
  if (notice !== OK) return notice;
  const { funding } = market;
  funding.coming = funding.coming.filter((known) => known.effectiveAt !== effectiveAt);
  funding.coming.push({ terms, effectiveAt });
  funding.coming.sort((a, b) => a.effectiveAt - b.effectiveAt);
  emitRare(out, { kind: 'fundingTermsSet', record: command });
  return OK;
}
