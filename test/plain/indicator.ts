// How near to deleveraging every position is (docs/rules/default.md DEFAULT-014), as emitted at full minutes.

import { leverageOf, unprotected } from './deleverage.ts';
import { gainOf } from './haircut.ts';
import { abs, ceilDiv } from './margin.ts';
import {
  accountsOf,
  emit,
  nextAccountSeq,
  type PlainAccount,
  type PlainMarket,
  type PlainVenue,
  positionOf,
} from './venue.ts';

const FINE = 10n ** 18n;

export function emitIndicators(venue: PlainVenue, market: PlainMarket): void {
  const { contract } = market.terms;
  for (const account of accountsOf(venue)) {
    const position = positionOf(account, market);
    const indicator = indicatorOf(venue, account, market);
    if (indicator === position.indicator) continue;
    position.indicator = indicator;
    const head = { account: account.id, accountSeq: nextAccountSeq(account) };
    emit(venue, { kind: 'indicatorChanged', ...head, contract, indicator });
  }
}

/** Fifths of 10 times all lots, rounded up. */
function indicatorOf(venue: PlainVenue, account: PlainAccount, market: PlainMarket): number {
  const { held } = positionOf(account, market);
  if (held === 0n || gainOf(account, market) <= 0n) return 0;
  const weight = leverageOf(venue, account, market) * unprotected(venue, account, market);
  return Number(ceilDiv(weight * 5n, 10n * FINE * abs(held)));
}
