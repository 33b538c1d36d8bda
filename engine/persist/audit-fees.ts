// The law of fees: what is kept of them is what follows from the rest.

import { daysOf, volumeOf } from '../fees/group-days.ts';
import { tierOf } from '../fees/rates.ts';
import { dayOf } from '../fees/volume.ts';
import { FEE_VOLUME_DAYS } from '../kernel/limits.ts';
import type { AccountId, ParticipantId } from '../kernel/units.ts';
import { accountExists } from '../state/accounts.ts';
import type { EngineState } from '../state/state.ts';

/**
 * Rates that would be charged now are those of the account's row; days on which it traded ascend, each within 30 days of the
 * latest one; the volume of a group is the sum of its accounts' days.
 *
 * @see docs/rules/fees.md FEE-009
 */
export function auditFees(state: EngineState, broken: string[]): void {
  const { accounts, fees } = state;
  const volumes = new Map<ParticipantId, bigint>();
  for (let account = 1 as AccountId; account <= accounts.high; account++) {
    if (!accountExists(accounts, account)) continue;
    const days = [...(fees.past.get(account) ?? []), accounts.tradedOn[account]];
    for (let at = 2; at < days.length; at += 2) {
      const isNext = days[at - 2] < days[at] && days[0] >= days[at] - FEE_VOLUME_DAYS;
      if (!isNext) broken.push(`FEE-009 account ${account}: day ${days[at]} after ${days[0]}`);
    }
    const group = accounts.group[account];
    volumes.set(group, (volumes.get(group) ?? 0n) + volumeOfAccount(state, account));
    if (accounts.feesAt[account] !== fees.stamp || dayOf(state) !== fees.day) continue;
    const { makerFee, takerFee } = tierOf(state, account);
    if (makerFee !== accounts.makerFee[account] || takerFee !== accounts.takerFee[account]) {
      const kept = `${accounts.makerFee[account]} / ${accounts.takerFee[account]}`;
      broken.push(`FEE-009 account ${account}: pays ${kept}, not ${makerFee} / ${takerFee}`);
    }
  }
  for (const [group, real] of volumes) {
    const kept = volumeOf(fees, group, dayOf(state));
    const bounded = real < MOST ? real : MOST;
    if (BigInt(kept) !== bounded) {
      broken.push(`FEE-009 group ${group}: ${kept} in 30 days, not ${bounded}`);
    }
  }
}

const MOST = BigInt(Number.MAX_SAFE_INTEGER);

function volumeOfAccount(state: EngineState, account: AccountId): bigint {
  const today = dayOf(state);
  let volume = 0n;
  for (const [day, amount] of daysOf(state, account)) {
    if (day < today && day >= today - FEE_VOLUME_DAYS) volume += BigInt(amount);
  }
  return volume;
}
