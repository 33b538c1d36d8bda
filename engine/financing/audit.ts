// The laws of the book, recomputed from whole tables.

import { isWhole } from './amounts.ts';
import type { Book, Client } from './book.ts';
import { PARTS } from './interest.ts';

/** Sentences of what is broken, each beginning with the rule; none when all is well. */
export function auditBook(book: Book): string[] {
  return [...loanFaults(book), ...collateralFaults(book), ...clientFaults(book)];
}

function loanFaults(book: Book): string[] {
  const { advanced, interest, repaid } = book.totals;
  let loans = 0;
  for (const { loan } of book.clients.values()) loans += loan;
  if (loans === advanced + interest - repaid) return [];
  return [`FIN-025 loans are ${loans}, moves come to ${advanced} + ${interest} − ${repaid}`];
}

function collateralFaults(book: Book): string[] {
  const faults: string[] = [];
  for (const { name, held, terms } of book.assets.values()) {
    let sum = 0;
    for (const { collateral } of book.clients.values()) sum += collateral.get(name) ?? 0;
    if (sum !== held) faults.push(`FIN-025 clients hold ${sum} of ${name}, the book ${held}`);
    if (!isWhole(held, 0, terms.qtyMax)) faults.push(`FIN-025 ${held} of ${name} is out of bounds`);
  }
  for (const sale of book.sales.values()) {
    const held = book.clients.get(sale.client)?.collateral.get(sale.asset) ?? 0;
    if (sale.left > held) faults.push(`FIN-017 sale ${sale.id} is of more than is held`);
  }
  return faults;
}

function clientFaults(book: Book): string[] {
  return [...book.clients.values()].flatMap((client) => faultsOf(client));
}

function faultsOf(client: Client): string[] {
  const { id, loan, accrued, remainder, facility, lines } = client;
  const faults: string[] = [];
  if (loan < 0) faults.push(`FIN-009 ${id} owes less than nothing`);
  if (!isWhole(remainder, 0, PARTS - 1))
    faults.push(`FIN-020 ${id} has a remainder of ${remainder}`);
  if (accrued < -1) faults.push(`FIN-020 ${id} has accrued ${accrued}`);
  if (loan > 0 && facility === null) faults.push(`FIN-001 ${id} owes without a facility`);
  const moved = lines.reduce((sum, { amount }) => sum + amount, 0);
  if (moved !== loan) faults.push(`FIN-022 lines of ${id} come to ${moved}, the loan is ${loan}`);
  if (client.suspended.length > 0 && !client.isInReview) {
    faults.push(`FIN-014 ${id} is suspended without a review`);
  }
  return faults;
}
