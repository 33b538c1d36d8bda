// Step 5: what no account could carry is cut from open gains, pro rata; deposited margin of solvent clients is never touched.

import { type EventBuffer, emitRare } from '../events/buffer.ts';
import { FIRST_CLIENT_ACCOUNT } from '../kernel/limits.ts';
import type { AccountId, Money } from '../kernel/units.ts';
import { cutGain } from '../ledger/fill.ts';
import { equityOf, unrealized } from '../margin/margin.ts';
import { cancelUnmargined } from '../orders/cancel-unmargined.ts';
import { accountExists, nextAccountSeq } from '../state/accounts.ts';
import type { EngineState } from '../state/state.ts';
import { type Claim, shareOut } from './share-out.ts';

/**
 * Cuts up to `amount` from the open gains of all accounts in all contracts, each capped by its equity, by raising
 * the cost of gaining positions, and gives it to the defaulter.
 *
 * @returns what was cut.
 * @example 12 345 over gains of 50, 30 and 20 k: 6 173, 3 703, 2 469.
 * @see docs/rules/default.md DEFAULT-011
 */
export function cutGains(
  state: EngineState,
  defaulter: AccountId,
  amount: number,
  out: EventBuffer,
): number {
  const claims: Claim[] = [];
  for (let account = FIRST_CLIENT_ACCOUNT as AccountId; account <= state.accounts.high; account++) {
    if (account === defaulter || !accountExists(state.accounts, account)) continue;
    let gains = 0;
    for (const market of state.listed) {
      gains += Math.max(0, unrealized(market, account));
    }
    if (gains === 0) continue;
    const cap = Math.max(0, Math.min(gains, equityOf(state, account)));
    claims.push({ key: account, weight: BigInt(gains), cap: BigInt(cap) });
  }
  const shares = shareOut(claims, BigInt(amount));
  let cut = 0;
  for (const [i, { key }] of claims.entries()) {
    const share = Number(shares[i]);
    if (share > 0) cutAccount(state, key as AccountId, defaulter, share, out);
    cut += share;
  }
  for (const [i, { key }] of claims.entries()) {
    if (shares[i] > 0n) cancelUnmargined(state, key as AccountId, out); // It can carry less than at the mark.
  }
  return cut;
}

/** Over an account's gaining positions: pro rata to their gains, the odd units in contract order. */
function cutAccount(
  state: EngineState,
  account: AccountId,
  defaulter: AccountId,
  amount: number,
  out: EventBuffer,
): void {
  const gaining = state.listed.filter((market) => unrealized(market, account) > 0);
  const claims = gaining.map((market) => {
    const gain = BigInt(unrealized(market, account));
    return { key: market.terms.contract as number, weight: gain, cap: gain };
  });
  const shares = shareOut(claims, BigInt(amount));
  for (const [i, market] of gaining.entries()) {
    const share = Number(shares[i]);
    if (share === 0) continue;
    cutGain(state, market, account, defaulter, share);
    emitRare(out, {
      kind: 'gainCut',
      account,
      accountSeq: nextAccountSeq(state.accounts, account),
      contract: market.terms.contract,
      amount: share as Money,
      cost: market.positions.cost[account],
      defaulter,
    });
  }
}
