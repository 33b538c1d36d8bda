// Step 5 of page 6: gains give up what no one else can pay, by largest remainder.

import { cancelUnmargined } from './cancel-unmargined.ts';
import { equityOf, notionalOf } from './margin.ts';
import { shareOut } from './share.ts';
import {
  accountsOf,
  emit,
  marketsOf,
  nextAccountSeq,
  type PlainAccount,
  type PlainMarket,
  type PlainVenue,
  positionOf,
} from './venue.ts';

export function gainOf(account: PlainAccount, market: PlainMarket): bigint {
  const { held, cost } = positionOf(account, market);
  const gain = notionalOf(market, held) - cost;
  return gain > 0n ? gain : 0n;
}

/** @returns what gains gave of `amount`. */
export function haircutGains(venue: PlainVenue, defaulter: PlainAccount, amount: bigint): bigint {
  const rows = accountsOf(venue)
    .filter((account) => account !== defaulter)
    .map((account) => {
      const gains = marketsOf(venue).map((market) => gainOf(account, market));
      const gain = gains.reduce((sum, one) => sum + one, 0n);
      const equity = equityOf(venue, account);
      const cap = equity < gain ? (equity > 0n ? equity : 0n) : gain;
      return { account, gains, weight: gain, cap };
    });
  const most = rows.reduce((sum, { cap }) => sum + cap, 0n);
  const wanted = amount < most ? amount : most;
  if (wanted === 0n) return 0n;
  const cuts = shareOut(wanted, rows);
  for (const [i, { account, gains }] of rows.entries()) {
    const inside = shareOut(
      cuts[i],
      gains.map((gain) => ({ weight: gain, cap: gain })),
    );
    for (const [k, market] of marketsOf(venue).entries()) {
      if (inside[k] === 0n) continue;
      const position = positionOf(account, market);
      position.cost += inside[k];
      emit(venue, {
        kind: 'gainCut',
        account: account.id,
        accountSeq: nextAccountSeq(account),
        contract: market.terms.contract,
        amount: Number(inside[k]),
        cost: Number(position.cost),
        defaulter: defaulter.id,
      });
    }
  }
  for (const [i, { account }] of rows.entries()) if (cuts[i] > 0n) cancelUnmargined(venue, account);
  return wanted;
}
