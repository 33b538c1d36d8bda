// A loan: drawn within every limit, repaid, and nothing else moves it but interest and what is dealt.

import { assert } from '../kernel/assert.ts';
import type { Money } from '../kernel/units.ts';
import { isWhole, LIMITS_MAX } from './amounts.ts';
import { type Book, type Client, groupOf } from './book.ts';
import type { Draw, Repay } from './command.ts';
import type { FinancingEvent } from './event.ts';
import { debtOf, postInterest } from './interest.ts';
import { record } from './lines.ts';
import { type Refusal, refuse } from './reason.ts';
import { valuationOf } from './valuation.ts';

/** Advances cash, within lending value and limits, never while suspended. @see FIN-008 */
export function draw(book: Book, command: Draw, out: FinancingEvent[]): Refusal | null {
  const { amount } = command;
  const client = book.clients.get(command.client);
  if (client === undefined) return refuse('clientUnknown', 'client');
  if (!isWhole(amount, 1, LIMITS_MAX)) return refuse('fieldInvalid', 'amount', LIMITS_MAX, amount);
  const closed = whyNoAdvance(book, client, amount);
  if (closed !== null) return closed;
  const { isStale, lending } = valuationOf(book, client);
  if (isStale) return refuse('priceStale', 'client');
  const debt = debtOf(client) + amount;
  if (debt > lending) return refuse('lendingValue', 'amount', lending, debt);
  // After this point the draw cannot be refused.
  advance(book, client, amount);
  record(book, client, { what: 'draw', amount });
  const policy = book.policy.version;
  out.push({ kind: 'drawn', client: client.id, amount, loan: client.loan, policy });
  return null;
}

/** @see FIN-009 */
export function repay(book: Book, command: Repay, out: FinancingEvent[]): Refusal | null {
  const { amount } = command;
  const client = book.clients.get(command.client);
  if (client === undefined) return refuse('clientUnknown', 'client');
  const debt = debtOf(client);
  if (!isWhole(amount, 1, Number.MAX_SAFE_INTEGER)) return refuse('fieldInvalid', 'amount', 1, 0);
  if (amount > debt) return refuse('aboveDebt', 'amount', debt, amount);
  payDown(book, client, amount, out);
  record(book, client, { what: 'repayment', amount: -amount as Money });
  out.push({ kind: 'repaid', client: client.id, amount, loan: client.loan });
  return null;
}

/** What stands against another `amount` of debt, but for the collateral: suspension first, then the limits. */
export function whyNoAdvance(book: Book, client: Client, amount: Money): Refusal | null {
  const { facility } = client;
  if (client.marginClientSince === 0) return refuse('notMarginClient', 'client');
  if (facility === null) return refuse('facilityMissing', 'client');
  if (client.suspended.length > 0) return refuse('advancesSuspended', 'client');
  const debt = debtOf(client) + amount;
  if (debt > facility.limit) return refuse('creditLimit', 'amount', facility.limit, debt);
  const { loanPerClient, loanPerGroup } = book.policy;
  if (debt > loanPerClient) return refuse('loanLimit', 'amount', loanPerClient, debt);
  let ofGroup = amount as number;
  for (const member of groupOf(book, client)) ofGroup += debtOf(member);
  if (ofGroup > loanPerGroup) return refuse('loanLimit', 'amount', loanPerGroup, ofGroup);
  return null;
}

/** Raises a loan; whoever calls has checked that it may be. What repayments had paid for is used up first. */
export function advance(book: Book, client: Client, amount: Money): void {
  assert(client.suspended.length === 0, 'nothing is advanced while advances are suspended');
  client.loan = (client.loan + amount) as Money;
  client.freed = Math.max(0, client.freed - amount) as Money;
  book.totals.advanced = (book.totals.advanced + amount) as Money;
}

/**
 * Lowers a loan by `amount`, posting what has accrued first when the loan alone is less.
 *
 * @returns what was more than the debt: it belongs to the client and does not stay here.
 */
export function payDown(book: Book, client: Client, amount: Money, out: FinancingEvent[]): Money {
  if (amount > client.loan) postInterest(book, client, out);
  const paid = Math.min(amount, client.loan) as Money;
  client.loan = (client.loan - paid) as Money;
  client.freed = (client.freed + paid) as Money;
  book.totals.repaid = (book.totals.repaid + paid) as Money;
  return (amount - paid) as Money;
}
