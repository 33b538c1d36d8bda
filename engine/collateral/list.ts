// Making a currency collateral: the operator's list, in the order in which it is converted.

import { type EventBuffer, emitRare } from '../events/buffer.ts';
import { TEXT_BYTES_MAX } from '../kernel/limits.ts';
import { createRows } from '../kernel/table.ts';
import { utf8Bytes } from '../kernel/text.ts';
import type { Money, Time } from '../kernel/units.ts';
import type { ListCollateral } from '../schema/commands/collateral.ts';
import { OK, RejectReason, type Verdict } from '../schema/reject.ts';
import { findCollateral, HOLDINGS, WHOLE } from '../state/collateral.ts';
import { type EngineState, refuse } from '../state/state.ts';

const MILLION = 1_000_000;
const COLLATERAL_MAX = 8;
const DECIMALS_MAX = 12;
const NAME = /^[A-Z0-9]{2,12}$/;
/** Off as margin: only with an approval, a deep haircut and a cap on their share. */
const VOLATILE: readonly string[] = ['BTC', 'ETH'];
const VOLATILE_HAIRCUT_MIN = 600_000;

/**
 * Lists a currency. It counts for nothing until it has a rate.
 *
 * @see docs/rules/collateral.md COLL-001, COLL-002
 */
export function listCollateral(
  state: EngineState,
  command: ListCollateral,
  out: EventBuffer,
): Verdict {
  const { currency, decimals, haircut, concentrationMax } = command;
  const { listed } = state.collateral;
  // What settles is known with the first contract; nothing can be beside it before.
  if (state.currency === '') return refuse(state, RejectReason.contractUnknown, 'currency');
  if (currency === state.currency || findCollateral(state.collateral, currency)) {
    return refuse(state, RejectReason.alreadyExists, 'currency');
  }
  if (listed.length === COLLATERAL_MAX) {
    return refuse(state, RejectReason.termsInvalid, 'currency', COLLATERAL_MAX, listed.length + 1);
  }
  const volatile = isVolatile(state, command);
  const fault = faultIn(command, volatile);
  if (fault !== '') return refuse(state, RejectReason.termsInvalid, fault);

  // Nothing fails after this line.
  const facts = {
    currency,
    decimals,
    haircut,
    volatile,
    concentrationMax,
    rate: 0,
    ratedAt: 0 as Time,
    factor: WHOLE,
    netDeposits: 0 as Money,
  };
  listed.push(createRows(HOLDINGS, state.accounts.capacity, facts));
  emitRare(out, { kind: 'collateralListed', record: command });
  return OK;
}

/** What the operator lists as volatile, and what cannot be denied to be: what contracts are written on. */
function isVolatile(state: EngineState, { currency, volatile }: ListCollateral): boolean {
  if (volatile || VOLATILE.includes(currency)) return true;
  return state.listed.some(({ terms }) => terms.base === currency);
}

function faultIn(command: ListCollateral, volatile: boolean): string {
  const { currency, decimals, haircut, concentrationMax, approval } = command;
  if (!NAME.test(currency)) return 'currency';
  if (!isWhole(decimals, 0, DECIMALS_MAX)) return 'decimals';
  if (!isWhole(haircut, volatile ? VOLATILE_HAIRCUT_MIN : 0, MILLION - 1)) return 'haircut';
  // A cap at the whole would be none.
  const isCap = volatile
    ? isWhole(concentrationMax, 1, MILLION - 1)
    : isWhole(concentrationMax, 0, MILLION);
  if (!isCap) return 'concentrationMax';
  if (utf8Bytes(approval) > TEXT_BYTES_MAX || (volatile && approval === '')) return 'approval';
  return '';
}

function isWhole(value: number, least: number, most: number): boolean {
  return Number.isSafeInteger(value) && value >= least && value <= most;
}
