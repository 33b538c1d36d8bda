// Whether retail clients may trade a contract's reference asset spot on this platform (rule P-03). When that is lost,
// positions may only be reduced from then on; it takes two people to confirm that it is back, and two to go live again.

import { returnToReduceOnly } from '../auction/call.ts';
import { enterReduceOnly } from '../controls/contract-state.ts';
import { type EventBuffer, emitRare } from '../events/buffer.ts';
import { ContractState } from '../schema/closed-sets.ts';
import type { SetReferenceEligibility } from '../schema/commands/contracts.ts';
import { OK, type Verdict } from '../schema/reject.ts';
import { checkText } from '../state/fields.ts';
import { type EngineState, marketOf, refuseContract } from '../state/state.ts';

/**
 * Records it, and takes a live contract to reduce-only when it is lost. A contract that is stopped further than that
 * stays stopped. What is back reopens nothing by itself.
 *
 * @see docs/rules/contracts.md CONTRACT-010
 */
export function setReferenceEligibility(
  state: EngineState,
  command: SetReferenceEligibility,
  out: EventBuffer,
): Verdict {
  const { contract, eligible, reason } = command;
  const market = marketOf(state, contract);
  if (market === undefined) {
    return refuseContract(state, contract);
  }
  const verdict = checkText(state, 'reason', reason, 1);
  if (verdict !== OK) return verdict;

  // Nothing fails after this line.
  market.referenceEligible = eligible;
  emitRare(out, { kind: 'referenceEligibilitySet', record: command });
  if (!eligible && market.state === ContractState.live) {
    enterReduceOnly(state, market, reason, out);
  }
  if (eligible) return OK;
  returnToReduceOnly(state, market, out);
  // Not even an outage, or maintenance, that is over makes it more than that.
  const { reduceOnly } = ContractState;
  if (market.outage !== null) market.outage = { ...market.outage, returnsTo: reduceOnly };
  return OK;
}
