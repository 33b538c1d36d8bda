// What to sell of a client in default: the published order, and of the last asset the smallest quantity that cures.

import type { Money } from '../kernel/units.ts';
import { type Units, valueAt } from './amounts.ts';
import type { Book, Client } from './book.ts';
import { debtOf } from './interest.ts';
import { type AssetValue, type Holdings, valuationOf } from './valuation.ts';

interface PlannedSale {
  readonly part: AssetValue;
  readonly qty: Units;
  /** The shortfall before this one. */
  readonly shortfall: Money;
}

/**
 * Sales that cure, each sized at the price of now.
 *
 * First goes what supports the least loan for its market value, for selling it cures most: of a dollar sold of an asset
 * that lends 40 cents, 60 cure. So the client gives up as little value as can be. Of two alike, the one listed first. Each is
 * sold whole but for the last, of which one unit less would leave a shortfall. What has no price cannot be
 * sized and stays.
 *
 * @see docs/rules/financing.md FIN-016
 */
export function planSales(book: Book, client: Client): PlannedSale[] {
  const plan: PlannedSale[] = [];
  let holdings: Map<string, Units> = new Map(client.collateral);
  let debt = debtOf(client) as number;
  for (const part of ranked(valuationOf(book, client, holdings).parts)) {
    const shortfall = (debt - lendingOf(book, client, holdings)) as Money;
    if (shortfall <= 0) break;
    const qty = smallestCure(book, client, holdings, debt, part);
    plan.push({ part, qty, shortfall });
    debt -= proceedsOf(part, qty);
    holdings = without(holdings, part, qty);
  }
  return plan;
}

/** By lending value per market value, the least first. Cross products are exact. */
function ranked(parts: readonly AssetValue[]): AssetValue[] {
  const sellable = parts.filter(({ market }) => market > 0);
  return sellable.sort((a, b) => {
    const left = BigInt(a.lending) * BigInt(b.market);
    const right = BigInt(b.lending) * BigInt(a.market);
    return left < right ? -1 : left > right ? 1 : 0; // A stable sort: the one listed first stays first.
  });
}

/** All of it when even that does not cure. */
function smallestCure(
  book: Book,
  client: Client,
  holdings: Holdings,
  debt: number,
  part: AssetValue,
): Units {
  const cures = (qty: number): boolean =>
    debt - proceedsOf(part, qty) <= lendingOf(book, client, without(holdings, part, qty));
  let enough: number = part.qty;
  if (!cures(enough)) return part.qty;
  let tooLittle = 0;
  while (enough - tooLittle > 1) {
    const middle = tooLittle + Math.floor((enough - tooLittle) / 2);
    if (cures(middle)) enough = middle;
    else tooLittle = middle;
  }
  return enough as Units;
}

function proceedsOf({ asset }: AssetValue, qty: number): number {
  return valueAt(qty as Units, asset.price, asset.terms.decimals);
}

function lendingOf(book: Book, client: Client, holdings: Holdings): number {
  return valuationOf(book, client, holdings).lending;
}

function without(holdings: Holdings, { asset }: AssetValue, qty: number): Map<string, Units> {
  const rest = new Map(holdings);
  rest.set(asset.name, ((holdings.get(asset.name) ?? 0) - qty) as Units);
  return rest;
}
