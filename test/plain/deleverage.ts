// Step 4 of page 6, and the own group of step 3: closing a defaulter against the other side, in rounds.

import { Cause, Side } from '../../engine/schema/closed-sets.ts';
import { equityShare, priceAt, roundFor, withBudget } from './bankruptcy.ts';
import { trim } from './cancel.ts';
import { cancelUnmargined } from './cancel-unmargined.ts';
import { gainOf } from './haircut.ts';
import { abs, equityOf, notionalOf } from './margin.ts';
import { settle } from './match.ts';
import { shareOut } from './share.ts';
import {
  accountsOf,
  emit,
  groupAccounts,
  marketsOf,
  nextAccountSeq,
  type PlainAccount,
  type PlainMarket,
  type PlainVenue,
  positionOf,
} from './venue.ts';

const FINE = 10n ** 18n;

interface Terms {
  readonly round: number;
  readonly price: bigint;
  readonly bankruptcy: bigint;
  readonly budget: bigint;
}

interface Row {
  readonly account: PlainAccount;
  readonly eligible: bigint;
  readonly leverage: bigint;
}

function isOpposite(a: bigint, b: bigint): boolean {
  return (a > 0n && b < 0n) || (a < 0n && b > 0n);
}

/** notional ÷ equity in 10⁻¹⁸, 1 … 10; no equity counts as 10. */
export function leverageOf(venue: PlainVenue, account: PlainAccount, market: PlainMarket): bigint {
  const equity = equityOf(venue, account);
  const value = abs(notionalOf(market, positionOf(account, market).held));
  const exact = equity <= 0n ? 10n * FINE : (value * FINE) / equity;
  return exact < FINE ? FINE : exact > 10n * FINE ? 10n * FINE : exact;
}

/** Lots whose owner stays at or above zero when they close at `price`. */
function affordable(
  venue: PlainVenue,
  account: PlainAccount,
  market: PlainMarket,
  price: bigint,
): bigint {
  const { held } = positionOf(account, market);
  const sign = held > 0n ? 1n : -1n;
  const given = sign * (BigInt(market.mark) - price) * market.money;
  const equity = equityOf(venue, account);
  if (given <= 0n) return abs(held);
  if (equity <= 0n) return 0n;
  return least(equity / given, abs(held));
}

function least(a: bigint, b: bigint): bigint {
  return a < b ? a : b;
}

/** Lots whose removal does not raise |net delta| over all contracts. */
export function unprotected(venue: PlainVenue, account: PlainAccount, market: PlainMarket): bigint {
  const { held } = positionOf(account, market);
  const net = marketsOf(venue).reduce(
    (sum, one) => sum + notionalOf(one, positionOf(account, one).held),
    0n,
  );
  if (net === 0n || net > 0n !== held > 0n) return 0n;
  return least((2n * abs(net)) / (BigInt(market.mark) * market.money), abs(held));
}

/** @returns the lots that the defaulter's own group stood in for. */
export function closeAgainstGroup(
  venue: PlainVenue,
  defaulter: PlainAccount,
  market: PlainMarket,
  lots: bigint,
): bigint {
  const { held } = positionOf(defaulter, market);
  const exact = priceAt(defaulter, market, equityShare(venue, defaulter, market));
  const bankruptcy = roundFor(held, exact);
  const price = bankruptcy < 1n ? 1n : bankruptcy;
  const rows = groupAccounts(venue, defaulter.participant.group)
    .filter((account) => isOpposite(positionOf(account, market).held, held))
    .map((account) => ({
      account,
      eligible: affordable(venue, account, market, price),
      leverage: leverageOf(venue, account, market),
    }))
    .filter(({ eligible }) => eligible > 0n);
  let left = lots;
  const shares = rows.map(({ eligible }) => {
    const share = least(eligible, left);
    left -= share;
    return share;
  });
  closeRound(
    venue,
    defaulter,
    market,
    { round: 0, price, bankruptcy, budget: 0n },
    lots,
    rows,
    shares,
  );
  return lots - left;
}

/** Exactly the uncovered lots, in three rounds; what no account can carry closes at the mark. */
export function deleverage(
  venue: PlainVenue,
  defaulter: PlainAccount,
  market: PlainMarket,
  lots: bigint,
  budget: bigint,
): void {
  const mark = BigInt(market.mark);
  const { held } = positionOf(defaulter, market);
  const equity = equityOf(venue, defaulter);
  const exact = priceAt(defaulter, market, equityShare(venue, defaulter, market));
  const bankruptcy = roundFor(held, exact);
  const wanted = roundFor(held, withBudget(held, exact, market, budget, lots));
  const far = held > 0n ? wanted < mark : wanted > mark;
  const price = equity >= 0n || far ? mark : wanted < 1n ? 1n : wanted;
  const left = rounds(venue, defaulter, market, { price, bankruptcy, budget }, lots);
  if (left === 0n) return;
  const again = roundFor(held, priceAt(defaulter, market, equityShare(venue, defaulter, market)));
  rounds(venue, defaulter, market, { price: mark, bankruptcy: again, budget }, left);
}

function rounds(
  venue: PlainVenue,
  defaulter: PlainAccount,
  market: PlainMarket,
  terms: Omit<Terms, 'round'>,
  lots: bigint,
): bigint {
  const { held } = positionOf(defaulter, market);
  const others = accountsOf(venue).filter((account) =>
    isOpposite(positionOf(account, market).held, held),
  );
  const leverages = new Map(others.map((account) => [account, leverageOf(venue, account, market)]));
  const gains = new Set(others.filter((account) => gainOf(account, market) > 0n));
  let left = lots;
  for (const round of [1, 2, 3]) {
    if (left === 0n) break;
    const rows = others
      .filter((account) => gains.has(account) === round < 3)
      .map((account): Row => {
        const affordableLots = affordable(venue, account, market, terms.price);
        const eligible =
          round === 1 ? least(affordableLots, unprotected(venue, account, market)) : affordableLots;
        return { account, eligible, leverage: leverages.get(account) ?? FINE };
      })
      .filter(({ account, eligible }) => eligible > 0n && positionOf(account, market).held !== 0n);
    const most = rows.reduce((sum, { eligible }) => sum + eligible, 0n);
    if (most === 0n) continue;
    const sharers = rows.map(({ eligible, leverage }) => ({
      weight: eligible * leverage,
      cap: eligible,
    }));
    const shares = shareOut(least(left, most), sharers);
    closeRound(venue, defaulter, market, { round, ...terms }, left, rows, shares);
    left -= least(left, most);
  }
  return left;
}

function closeRound(
  venue: PlainVenue,
  defaulter: PlainAccount,
  market: PlainMarket,
  terms: Terms,
  uncovered: bigint,
  rows: readonly Row[],
  shares: readonly bigint[],
): void {
  if (rows.length === 0) return;
  const { contract } = market.terms;
  emit(venue, {
    kind: 'deleveraged',
    account: defaulter.id,
    contract,
    round: terms.round,
    uncovered: Number(uncovered),
    price: Number(terms.price),
    markPrice: market.mark,
    bankruptcyPrice: Number(terms.bankruptcy),
    budget: Number(terms.budget),
    shares: rows.map(({ account, eligible, leverage }, i) => ({
      account: account.id,
      held: Number(positionOf(account, market).held),
      cost: Number(positionOf(account, market).cost),
      equity: Number(equityOf(venue, account)),
      eligible: Number(eligible),
      leverage: Number(leverage / 10n ** 12n),
      lots: Number(shares[i]),
    })),
  });
  const takerSide = positionOf(defaulter, market).held > 0n ? Side.sell : Side.buy;
  for (const [i, { account }] of rows.entries()) {
    if (shares[i] === 0n) continue;
    const lots = takerSide === Side.buy ? shares[i] : -shares[i];
    venue.lastTrade += 1;
    emit(venue, {
      kind: 'fill',
      item: -1,
      contract,
      trade: venue.lastTrade,
      price: Number(terms.price),
      qty: Number(shares[i]),
      takerSide,
      cause: Cause.deleveraging,
      maker: partyOf(account, market, -lots, terms.price),
      taker: partyOf(defaulter, market, lots, terms.price),
    });
    trim(venue, account, market);
  }
  for (const [i, { account }] of rows.entries())
    if (shares[i] > 0n) cancelUnmargined(venue, account);
}

function partyOf(account: PlainAccount, market: PlainMarket, lots: bigint, price: bigint): object {
  const realized = settle(account, market, lots, price);
  const { held, cost } = positionOf(account, market);
  return {
    account: account.id,
    accountSeq: nextAccountSeq(account),
    order: 0,
    clientOrderId: '',
    open: 0,
    filled: 0,
    fee: 0,
    realized: Number(realized),
    held: Number(held),
    cost: Number(cost),
    balance: Number(account.balance),
    affiliate: account.participant.affiliate,
  };
}
