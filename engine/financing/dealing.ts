// Purchases and sales by a client, at firm amounts: a purchase is an advance against what it buys, a sale a repayment
// out of what it sells.

import { mulDivFloor } from '../kernel/math.ts';
import type { Money } from '../kernel/units.ts';
import {
  isWhole,
  LIMITS_MAX,
  MILLION,
  NO_LIMIT,
  type UnitPrice,
  type Units,
  valueAt,
} from './amounts.ts';
import { type Asset, type Book, type Client, freeOf, groupOf, heldOf } from './book.ts';
import { keep, whyElsewhere, whyNoRoom } from './collateral.ts';
import type { Buy, Concentration, Sell } from './command.ts';
import type { FinancingEvent } from './event.ts';
import { debtOf } from './interest.ts';
import { record } from './lines.ts';
import { advance, payDown, whyNoAdvance } from './loan.ts';
import { type Refusal, refuse } from './reason.ts';
import { moveCollateral } from './sales.ts';
import { isOut, limitsOfSector, valuationOf } from './valuation.ts';

/** @see docs/rules/financing.md FIN-018 */
export function buy(book: Book, command: Buy, out: FinancingEvent[]): Refusal | null {
  const { qty, cost } = command;
  const client = book.clients.get(command.client);
  if (client === undefined) return refuse('clientUnknown', 'client');
  const asset = book.assets.get(command.asset);
  if (asset === undefined) return refuse('assetUnknown', 'asset');
  if (!isWhole(cost, 1, LIMITS_MAX)) return refuse('fieldInvalid', 'cost', LIMITS_MAX, cost);
  const full = whyNoRoom(asset, qty);
  if (full !== null) return full;
  const elsewhere = whyElsewhere(client, asset.name, command.custodian);
  if (elsewhere !== null) return elsewhere;
  if (asset.terms.kind === 'virtualAsset' && client.suspended.length > 0) {
    return refuse('purchasesBlocked', 'client');
  }
  const closed = whyNoAdvance(book, client, cost);
  if (closed !== null) return closed;
  if (asset.price === 0) return refuse('priceMissing', 'asset');
  const after = new Map(client.collateral);
  after.set(asset.name, (heldOf(client, asset.name) + qty) as Units);
  const { isStale, lending } = valuationOf(book, client, after);
  if (isStale || isOut(asset, book.time)) return refuse('priceStale', 'asset');
  const crowded = whyTooMuch(book, client, { asset, qty });
  if (crowded !== null) return crowded;
  const debt = debtOf(client) + cost;
  if (debt > lending) return refuse('lendingValue', 'cost', lending, debt);
  // After this point the purchase cannot be refused.
  advance(book, client, cost);
  const held = moveCollateral(book, client, asset.name, qty);
  const custody = keep(client, asset.name, command.custodian);
  record(book, client, { what: 'purchase', amount: cost, asset: asset.name, qty });
  const { loan } = client;
  const moved = { client: client.id, asset: asset.name, qty, held, amount: cost, loan, ...custody };
  out.push({ kind: 'bought', ...moved, policy: book.policy.version });
  return null;
}

/**
 * What is sold leaves because its proceeds repay: allowed near the price, unless it leaves a larger shortfall than before. (A sale
 * for next to nothing would be a way out of the pledge with no repayment.)
 *
 * @see docs/rules/financing.md FIN-019
 */
export function sell(book: Book, command: Sell, out: FinancingEvent[]): Refusal | null {
  const { qty, proceeds } = command;
  const client = book.clients.get(command.client);
  if (client === undefined) return refuse('clientUnknown', 'client');
  const asset = book.assets.get(command.asset);
  if (asset === undefined) return refuse('assetUnknown', 'asset');
  if (!isWhole(qty, 1, Number.MAX_SAFE_INTEGER)) return refuse('fieldInvalid', 'qty');
  if (!isWhole(proceeds, 0, LIMITS_MAX)) return refuse('fieldInvalid', 'proceeds', LIMITS_MAX);
  const free = freeOf(book, client, asset.name);
  if (qty > free) return refuse('notHeld', 'qty', free, qty);
  const debt = debtOf(client);
  if (debt > 0) {
    if (asset.price === 0) return refuse('priceMissing', 'asset');
    const least = leastFor(asset, qty);
    if (proceeds < least) return refuse('fillBelowLimit', 'proceeds', least, proceeds);
  }
  const after = new Map(client.collateral);
  after.set(asset.name, (heldOf(client, asset.name) - qty) as Units);
  const deficitBefore = Math.max(0, debt - valuationOf(book, client).lending);
  const debtAfter = Math.max(0, debt - proceeds);
  const lending = valuationOf(book, client, after).lending + deficitBefore;
  if (debtAfter > lending) return refuse('lendingValue', 'proceeds', lending, debtAfter);
  // After this point the sale cannot be refused.
  const held = moveCollateral(book, client, asset.name, -qty);
  const surplus = payDown(book, client, proceeds, out);
  const amount = (proceeds - surplus) as Money;
  record(book, client, { what: 'sale', amount: -amount as Money, asset: asset.name, qty });
  const { loan } = client;
  const moved = { client: client.id, asset: asset.name, qty, held, amount, loan, surplus };
  out.push({ kind: 'sold', ...moved });
  return null;
}

/** What a quantity fetches at the last price less the slippage of its asset, rounded down. */
function leastFor({ price, terms }: Asset, qty: Units): number {
  const limit = mulDivFloor(price, MILLION - terms.slippage, MILLION) as UnitPrice;
  return valueAt(qty, limit, terms.decimals);
}

interface Bought {
  readonly asset: Asset;
  readonly qty: Units;
}

/** A purchase may not take asset or sector above a limit: of the client, of its group, of the book. */
function whyTooMuch(book: Book, client: Client, bought: Bought): Refusal | null {
  const { asset } = bought;
  const { sector } = asset.terms;
  const inSector = [...book.assets.values()].filter(({ terms }) => terms.sector === sector);
  return (
    whyAbove(book, client, asset.terms, [asset], bought) ??
    whyAbove(book, client, limitsOfSector(book, sector), inSector, bought)
  );
}

function whyAbove(
  book: Book,
  client: Client,
  { perClient, perGroup, perBook }: Concentration,
  assets: readonly Asset[],
  bought: Bought,
): Refusal | null {
  const ofClients = (clients: readonly Client[]): number =>
    assets.reduce((sum, asset) => {
      const held = clients.reduce((total, one) => total + heldOf(one, asset.name), 0);
      return sum + assetValue(asset, held + (asset === bought.asset ? bought.qty : 0));
    }, 0);
  const ofBook = assets.reduce(
    (sum, asset) => sum + assetValue(asset, asset.held + (asset === bought.asset ? bought.qty : 0)),
    0,
  );
  const values: readonly [limit: Money, value: number][] = [
    [perClient, perClient === NO_LIMIT ? 0 : ofClients([client])],
    [perGroup, perGroup === NO_LIMIT ? 0 : ofClients(groupOf(book, client))],
    [perBook, ofBook],
  ];
  const above = values.find(([limit, value]) => value > limit);
  return above === undefined ? null : refuse('concentrationLimit', 'qty', above[0], above[1]);
}

function assetValue({ price, terms }: Asset, qty: number): number {
  return valueAt(qty as Units, price, terms.decimals);
}
