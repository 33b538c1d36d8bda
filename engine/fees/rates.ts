// What an account pays: the lower of the contract's terms and of its row of the published schedule. Found once a day and
// account, at the first trade that needs it, and kept in two columns.

import type { AccountId, Money, ParticipantId, Ppm } from '../kernel/units.ts';
import { feeOf } from '../ledger/settle.ts';
import { FeeClass, Privilege } from '../schema/closed-sets.ts';
import type { FeeRow } from '../schema/commands/fees.ts';
import type { Market } from '../state/market.ts';
import { grantKey, obligationKey } from '../state/staff.ts';
import type { EngineState } from '../state/state.ts';
import { volumeOf } from './group-days.ts';
import { countVolume, dayOf, today } from './volume.ts';

/** The most an account pays, whatever the terms of a contract. */
interface Rates {
  readonly makerFee: Ppm;
  readonly takerFee: Ppm;
}

/** An account's place in the schedule. */
interface FeeTier extends Rates {
  readonly feeClass: FeeClass;
  /** Of its group, over the last 30 full days. */
  readonly volume: Money;
}

/** No bound but the terms. */
const LIST: Ppm = 1_000_000 as Ppm;

/** The maker's fee of `notional`, which counts as traded. @param isPaid whether a taker pays a fee: else a rebate is none. */
export function chargeMaker(
  state: EngineState,
  market: Market,
  account: AccountId,
  notional: number,
  isPaid: boolean,
): Money {
  refresh(state, account);
  countVolume(state, account, notional);
  const rate = Math.min(market.terms.makerFee, state.accounts.makerFee[account]);
  return feeOf(notional, (isPaid ? rate : Math.max(0, rate)) as Ppm);
}

/** The taker's fee of `notional`, which counts as traded. */
export function chargeTaker(
  state: EngineState,
  market: Market,
  account: AccountId,
  notional: number,
): Money {
  refresh(state, account);
  countVolume(state, account, notional);
  const rate = Math.min(market.terms.takerFee, state.accounts.takerFee[account]);
  return feeOf(notional, rate as Ppm);
}

/** What an account pays in a contract. Of a tier it asks nothing but the rates. */
export function ratesIn({ terms }: Market, { makerFee, takerFee }: Rates): Rates {
  return {
    makerFee: Math.min(terms.makerFee, makerFee) as Ppm,
    takerFee: Math.min(terms.takerFee, takerFee) as Ppm,
  };
}

/** For a reader: nothing is kept. */
export function tierOf(state: EngineState, account: AccountId): FeeTier {
  const { accounts } = state;
  const feeClass = classOf(state, accounts.participant[account]);
  const volume = volumeOf(state.fees, accounts.group[account], dayOf(state));
  return { feeClass, volume, ...ratesOf(state, account, feeClass, volume) };
}

/** Brings the account's columns up to date, unless they are. */
function refresh(state: EngineState, account: AccountId): void {
  const { accounts, fees } = state;
  const day = today(state);
  if (accounts.feesAt[account] === fees.stamp) return;
  const volume = volumeOf(fees, accounts.group[account], day);
  const feeClass = classOf(state, accounts.participant[account]);
  const { makerFee, takerFee } = ratesOf(state, account, feeClass, volume);
  accounts.makerFee[account] = makerFee;
  accounts.takerFee[account] = takerFee;
  accounts.feesAt[account] = fees.stamp;
}

/** The row of the class at this volume, and a lower maker fee that was granted. */
function ratesOf(
  { accounts, fees, supervision }: EngineState,
  account: AccountId,
  feeClass: FeeClass,
  volume: Money,
): Rates {
  let row: FeeRow | null = null;
  for (const each of fees.schedule.rows) {
    if (each.feeClass === feeClass && each.volumeFrom <= volume) row = each;
  }
  const { makerFee, takerFee } = row ?? { makerFee: LIST, takerFee: LIST };
  const key = grantKey(accounts.participant[account], Privilege.makerFee);
  const granted = supervision.grants.get(key)?.value ?? LIST;
  return { makerFee: Math.min(makerFee, granted) as Ppm, takerFee };
}

/**
 * A company of the operator's group is an affiliate, whatever else it is.
 *
 * @see docs/rules/fees.md FEE-002
 */
function classOf(state: EngineState, id: ParticipantId): FeeClass {
  const { eligibility, supervision, listed } = state;
  if (eligibility.participants.get(id)?.affiliated === true) return FeeClass.affiliate;
  const isObliged = listed.some(({ terms }) =>
    supervision.obligations.has(obligationKey(id, terms.contract)),
  );
  return isObliged ? FeeClass.marketMaker : FeeClass.client;
}
