// Enforcement on default: round after round of sales until there is no shortfall or nothing is left.

import { mulDivFloor } from '../kernel/math.ts';
import { isWhole, MILLION, type UnitPrice, valueAt } from './amounts.ts';
import type { Book, Client, Sale } from './book.ts';
import type { EndSale, Enforce, FinancingEnvelope, ReportFill } from './command.ts';
import type { FinancingEvent } from './event.ts';
import { record } from './lines.ts';
import { payDown } from './loan.ts';
import { checkClient, standingOf } from './margin.ts';
import { type Refusal, refuse } from './reason.ts';
import { planSales } from './sale-plan.ts';
import { moveCollateral, salesOf, uncoveredOf, withdrawSales } from './sales.ts';

/** Begins to sell. Two persons. @see docs/rules/financing.md FIN-015 */
export function enforce(
  book: Book,
  command: Enforce,
  { by, approver }: FinancingEnvelope,
  out: FinancingEvent[],
): Refusal | null {
  const client = book.clients.get(command.client);
  if (client === undefined) return refuse('clientUnknown', 'client');
  if (client.enforcementRound > 0) return refuse('enforcementOpen', 'client');
  const standing = standingOf(book, client);
  if (!client.isInDefault || standing.debt <= standing.lending) {
    return refuse('notInDefault', 'client', standing.lending, standing.debt);
  }
  // After this point the enforcement cannot be refused.
  out.push({ kind: 'enforcementStarted', ...standing, by, approver });
  nextRound(book, client, out);
  return null;
}

/** Books what a dealer sold. @see FIN-017 */
export function reportFill(book: Book, command: ReportFill, out: FinancingEvent[]): Refusal | null {
  const { qty, proceeds } = command;
  const sale = book.sales.get(command.sale);
  if (sale === undefined) return refuse('saleUnknown', 'sale');
  if (!isWhole(qty, 1, Number.MAX_SAFE_INTEGER)) return refuse('fieldInvalid', 'qty');
  if (qty > sale.left) return refuse('fillBeyondSale', 'qty', sale.left, qty);
  const least = leastOf(book, sale, qty);
  if (!isWhole(proceeds, 0, PROCEEDS_MAX)) return refuse('fieldInvalid', 'proceeds', PROCEEDS_MAX);
  if (proceeds < least) return refuse('fillBelowLimit', 'proceeds', least, proceeds);
  // After this point the fill cannot be refused.
  const client = book.clients.get(sale.client) as Client;
  sale.left = (sale.left - qty) as typeof qty;
  if (sale.left === 0) book.sales.delete(sale.id);
  const held = moveCollateral(book, client, sale.asset, -qty);
  const surplus = payDown(book, client, proceeds, out);
  const amount = (proceeds - surplus) as typeof proceeds;
  const { id, asset, left } = sale;
  record(book, client, { what: 'forced sale', amount: -amount as typeof amount, asset, qty });
  const { loan } = client;
  const moved = { client: client.id, asset, qty, held, amount, loan, surplus };
  out.push({ kind: 'saleFilled', sale: id, left, ...moved });
  goOn(book, client, out);
  return null;
}

/** The dealer has nothing more to report of a sale. */
export function endSale(book: Book, command: EndSale, out: FinancingEvent[]): Refusal | null {
  const sale = book.sales.get(command.sale);
  if (sale === undefined) return refuse('saleUnknown', 'sale');
  book.sales.delete(sale.id);
  const client = book.clients.get(sale.client) as Client;
  out.push({ kind: 'saleEnded', sale: sale.id, client: client.id, unsold: sale.left });
  goOn(book, client, out);
  return null;
}

const PROCEEDS_MAX = 100_000_000_000_000;

function goOn(book: Book, client: Client, out: FinancingEvent[]): void {
  checkClient(book, client, out);
  const { debt, lending } = standingOf(book, client);
  if (debt <= lending) withdrawSales(book, client, out);
  if (salesOf(book, client).length > 0) return;
  // One whose call was met by a rise is no longer in default, though a new call may be open: that has a deadline.
  if (debt <= lending || !client.isInDefault) end(book, client, out);
  else nextRound(book, client, out);
}

/** Orders what cures at the prices of now; ends when nothing can be sold. */
function nextRound(book: Book, client: Client, out: FinancingEvent[]): void {
  const plan = planSales(book, client);
  if (plan.length === 0) {
    end(book, client, out);
    return;
  }
  client.enforcementRound += 1;
  plan.forEach(({ part, qty, shortfall }, at) => {
    const { name, price, terms } = part.asset;
    const limit = mulDivFloor(price, MILLION - terms.slippage, MILLION) as UnitPrice;
    const sale = book.nextSale++;
    const ordered = { client: client.id, asset: name, limit };
    book.sales.set(sale, { id: sale, ...ordered, left: qty, isWithdrawn: false });
    out.push({
      kind: 'saleOrdered',
      sale,
      ...ordered,
      qty,
      price,
      lending: part.lending,
      market: part.market,
      shortfall,
      round: client.enforcementRound,
      rank: at + 1,
      policy: book.policy.version,
    });
  });
}

function end(book: Book, client: Client, out: FinancingEvent[]): void {
  client.enforcementRound = 0;
  const standing = standingOf(book, client);
  const uncovered = uncoveredOf(standing.debt, standing.market);
  out.push({ kind: 'enforcementEnded', ...standing, uncovered });
}

function leastOf(book: Book, { asset, limit }: Sale, qty: ReportFill['qty']): number {
  return valueAt(qty, limit, book.assets.get(asset)?.terms.decimals ?? 0);
}
