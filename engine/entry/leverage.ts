// Less leverage than the brackets allow: by a client's own choice, or by the operator's floor for a class. Both
// raise initial margin only.

import { type EventBuffer, emitRare } from '../events/buffer.ts';
import { checkIdentity } from '../gate/gate.ts';
import { FIRST_CLIENT_ACCOUNT } from '../kernel/limits.ts';
import type { AccountId } from '../kernel/units.ts';
import { floorWith, refreshFloor } from '../margin/initial-floors.ts';
import { available } from '../margin/margin.ts';
import { ifFloor } from '../margin/what-if.ts';
import { indexStateNow } from '../pricing/index-trust.ts';
import { IndexState, InvestorClass } from '../schema/closed-sets.ts';
import type { ChooseLeverage, SetClassFloor } from '../schema/commands/accounts.ts';
import { OK, RejectReason, type Verdict } from '../schema/reject.ts';
import { accountExists, nextAccountSeq } from '../state/accounts.ts';
import { checkMember, checkWhole } from '../state/fields.ts';
import { type EngineState, marketOf, refuse, refuseContract } from '../state/state.ts';

const LEVERAGE_MAX = 100;
const MILLION = 1_000_000;

/**
 * Sets an account's leverage in a contract; 0 lifts the choice. A higher leverage waits for a normal index; what
 * asks for more margin needs that margin to be there.
 *
 * @see docs/rules/margin.md MARGIN-014
 */
export function chooseLeverage(
  state: EngineState,
  command: ChooseLeverage,
  out: EventBuffer,
): Verdict {
  const { account, contract, leverage } = command;
  const market = marketOf(state, contract);
  if (market === undefined || market.terms.recorded) {
    return refuseContract(state, contract);
  }
  if (!accountExists(state.accounts, account)) {
    return refuse(state, RejectReason.accountUnknown, 'account', 0, account);
  }
  const identity = checkIdentity(state, command.key, account);
  if (identity !== OK) return identity;
  if (!Number.isSafeInteger(leverage) || leverage < 0 || leverage > LEVERAGE_MAX) {
    return refuse(state, RejectReason.leverageInvalid, 'leverage', LEVERAGE_MAX, leverage);
  }
  const { positions } = market;
  const { riskHold } = state.supervision;
  const rises = ratherOf(leverage) > ratherOf(positions.leverage[account]);
  if (rises && indexStateNow(state, market) !== IndexState.normal) {
    const { leverageHeld } = RejectReason;
    return refuse(state, leverageHeld, 'leverage', positions.leverage[account], leverage);
  }
  if (rises && riskHold !== null) {
    return refuse(state, RejectReason.clockInDoubt, 'leverage', 0, riskHold.drift);
  }
  const floor = floorWith(state, market, account, leverage);
  if (floor > positions.initialFloor[account]) {
    const left = available(state, account, ifFloor(market, floor));
    if (left < 0) return refuse(state, RejectReason.insufficientMargin, 'leverage', 0, left);
  }

  // Nothing fails after this line.
  positions.leverage[account] = leverage;
  positions.initialFloor[account] = floor;
  const accountSeq = nextAccountSeq(state.accounts, account);
  emitRare(out, { kind: 'leverageChosen', account, accountSeq, contract, leverage });
  return OK;
}

/** No choice is the highest leverage that there is. */
function ratherOf(leverage: number): number {
  return leverage === 0 ? Number.POSITIVE_INFINITY : leverage;
}

/**
 * Sets the least initial margin of a class's lots in a contract; 0 lifts it. Positions that are there simply need
 * more. A participant that was never classified counts as retail.
 *
 * @see docs/rules/margin.md MARGIN-015
 */
export function setClassFloor(
  state: EngineState,
  command: SetClassFloor,
  out: EventBuffer,
): Verdict {
  const { contract, investorClass, initialMin } = command;
  const market = marketOf(state, contract);
  if (market === undefined || market.terms.recorded) {
    return refuseContract(state, contract);
  }
  const verdict =
    checkMember(state, 'investorClass', investorClass, InvestorClass) ||
    checkWhole(state, 'initialMin', initialMin, 0, MILLION);
  if (verdict !== OK) return verdict;

  // Nothing fails after this line.
  market.positions.classFloors[investorClass] = initialMin;
  const { accounts } = state;
  for (let account = FIRST_CLIENT_ACCOUNT as AccountId; account <= accounts.high; account++) {
    if (accountExists(accounts, account)) refreshFloor(state, market, account);
  }
  emitRare(out, { kind: 'classFloorSet', record: command });
  return OK;
}
