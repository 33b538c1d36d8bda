// Interest: a day's on the loan as the Hong Kong day closes, on 365 days; posted at the end of the month, and from
// then on part of the loan. Nothing is lost: parts of a cent are carried from posting to posting.

import type { Money } from '../kernel/units.ts';
import type { Book, Client } from './book.ts';
import type { FinancingEvent } from './event.ts';
import { record } from './lines.ts';

/** Parts of a cent in which a day's interest is exact: 365 days × 10⁶ ppm. */
export const PARTS = 365_000_000;

/**
 * Adds one day: loan × rate ÷ 365, exact; whole cents, and the rest in parts of a cent.
 *
 * @see docs/rules/financing.md FIN-020
 */
export function accrueDay(client: Client): void {
  const { facility } = client;
  if (facility === null || client.loan === 0) return;
  const parts = BigInt(client.loan) * BigInt(facility.rate) + BigInt(client.remainder);
  client.accrued = (client.accrued + Number(parts / BigInt(PARTS))) as Money;
  client.remainder = Number(parts % BigInt(PARTS));
}

/** What would be posted now: what has accrued, to the nearest cent, from the middle up. */
export function accruedCents(client: Client): Money {
  return (client.accrued + (2 * client.remainder >= PARTS ? 1 : 0)) as Money;
}

/** Loan and accrued interest: what collateral has to support. */
export function debtOf(client: Client): Money {
  return (client.loan + accruedCents(client)) as Money;
}

/**
 * Makes what has accrued part of the loan; what rounding gave or took is carried.
 *
 * @example HK$1 000 000 at 8 %, 30 days: 6 575.342…, so 6 575.34 is posted and 0.002… carried.
 */
export function postInterest(book: Book, client: Client, out: FinancingEvent[]): void {
  const amount = accruedCents(client);
  if (amount <= 0) return;
  client.accrued = (client.accrued - amount) as Money;
  client.loan = (client.loan + amount) as Money;
  book.totals.interest = (book.totals.interest + amount) as Money;
  const rate = client.facility?.rate ?? (0 as never);
  record(book, client, { what: 'interest', amount, rate });
  out.push({ kind: 'interestPosted', client: client.id, amount, loan: client.loan, rate });
}
