// Forced sales that are out with a dealer. The book orders them, waits, and books what the dealer reports; it never
// pretends a fill.

import { assert } from '../kernel/assert.ts';
import type { Money } from '../kernel/units.ts';
import type { Units } from './amounts.ts';
import type { Book, Client, Sale } from './book.ts';
import type { FinancingEvent } from './event.ts';

export function salesOf(book: Book, client: Client): Sale[] {
  return [...book.sales.values()].filter((sale) => sale.client === client.id);
}

/** Asks the dealer to stop. The sale stays until the dealer reports that it has ended: a fill may have crossed. */
export function withdrawSales(book: Book, client: Client, out: FinancingEvent[]): void {
  for (const sale of salesOf(book, client)) {
    if (sale.isWithdrawn) continue;
    sale.isWithdrawn = true;
    out.push({ kind: 'saleWithdrawn', sale: sale.id, client: client.id, left: sale.left });
  }
}

/** Puts collateral in or takes it out, with the sum of the book. */
export function moveCollateral(book: Book, client: Client, name: string, by: number): Units {
  const asset = book.assets.get(name);
  assert(asset !== undefined, 'what is held is listed');
  const held = ((client.collateral.get(name) ?? 0) + by) as Units;
  assert(held >= 0, 'nobody holds less than nothing');
  if (held === 0) client.collateral.delete(name);
  else client.collateral.set(name, held);
  asset.held = (asset.held + by) as Units;
  return held;
}

/** Debt that no collateral stands behind any more. */
export function uncoveredOf(debt: Money, market: Money): Money {
  return Math.max(0, debt - market) as Money;
}
