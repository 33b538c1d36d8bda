// Step 5: what no account could carry is cut from open gains, pro rata; deposited margin of solvent clients is never touched.

import { type EventBuffer, emitRare } from '../events/buffer.ts';
import { FIRST_CLIENT_ACCOUNT } from '../kernel/limits.ts';
import type { AccountId, Money } from '../kernel/units.ts';
import { cutGain } from '../ledger/fill.ts';
import { unrealized } from '../margin/margin.ts';
import { sweepAccounts } from '../margin/sweep.ts';
import { nextAccountSeq } from '../state/accounts.ts';
import type { GainCut } from '../state/owed.ts';
import type { EngineState } from '../state/state.ts';
import { type Claims, shareAmongAll } from './apportion.ts';
import { shareOut } from './share-out.ts';

/**
 * Up to `amount` of the open gains of all other accounts in all contracts, each capped by its equity.
 *
 * @returns who gives, by account id, and how much.
 * @example 12 345 over gains of 50, 30 and 20 k: 6 173, 3 703, 2 469.
 * @see docs/rules/default.md DEFAULT-011
 */
export function sharesOfGains(state: EngineState, defaulter: AccountId, amount: number): GainCut[] {
  const gains = gainsOf(state, defaulter);
  const { equity } = sweepAccounts(state);
  const cap = gains.map((gain, account) =>
    Math.max(0, Math.min(gain, equity[account as AccountId])),
  );
  const rows = Int32Array.from([...gains.keys()].filter((account) => cap[account] > 0));
  const most = rows.reduce((sum, row) => sum + BigInt(cap[row]), 0n);
  const gives = most <= BigInt(amount) ? cap : shared({ gains, cap, rows }, amount);
  return Array.from(rows, (row) => ({
    account: row as AccountId,
    amount: gives[row] as Money,
  })).filter((cut) => cut.amount > 0);
}

interface Gains {
  /** Account → its open gains. */
  readonly gains: Float64Array;
  readonly cap: Float64Array;
  readonly rows: Int32Array;
}

function shared({ gains, cap, rows }: Gains, amount: number): Float64Array {
  const gives = new Float64Array(gains.length);
  const isAlike = (a: number, b: number): boolean => gains[a] === gains[b];
  const exactOf = (row: number): bigint => BigInt(gains[row]);
  const claims: Claims = { about: gains, cap, unit: 1, gives, exactOf, isAlike };
  let weight = rows.reduce((sum, row) => sum + exactOf(row), 0n);
  const leave = (row: number): void => {
    weight -= exactOf(row);
  };
  shareAmongAll(claims, { rows, total: amount, weight }, leave, () => weight);
  return gives;
}

function gainsOf(state: EngineState, defaulter: AccountId): Float64Array {
  const { high } = state.accounts;
  const gains = new Float64Array(high + 1);
  for (const market of state.listed) {
    for (let account = FIRST_CLIENT_ACCOUNT as AccountId; account <= high; account++) {
      if (market.positions.held[account] === 0) continue;
      gains[account] += Math.max(0, unrealized(market, account));
    }
  }
  gains[defaulter] = 0;
  return gains;
}

/** Over an account's gaining positions: pro rata to their gains, the odd units in contract order. */
export function cutAccount(
  state: EngineState,
  { account, amount }: GainCut,
  defaulter: AccountId,
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
