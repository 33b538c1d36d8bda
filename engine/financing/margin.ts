// A client looked at after anything has moved: is a call due or met, does a trigger hold, is a forced sale no longer
// needed. Each happens by itself, with no person in between (rule F-14).

import type { Money, Time } from '../kernel/units.ts';
import type { Book, Client, MarginCall } from './book.ts';
import type { FinancingEvent, SuspensionCause } from './event.ts';
import { debtOf } from './interest.ts';
import { withdrawSales } from './sales.ts';
import { valuationOf } from './valuation.ts';

/** The numbers that every decision carries. */
interface Standing {
  readonly client: string;
  readonly debt: Money;
  readonly lending: Money;
  readonly market: Money;
  readonly policy: number;
}

export function standingOf(book: Book, client: Client): Standing {
  const { lending, market } = valuationOf(book, client);
  return {
    client: client.id,
    debt: debtOf(client),
    lending,
    market,
    policy: book.policy.version,
  };
}

/** Everybody who owes or is in some state that may end. */
export function checkAll(book: Book, out: FinancingEvent[]): void {
  for (const client of book.clients.values()) {
    if (client.loan === 0 && client.accrued === 0 && client.call === null) continue;
    checkClient(book, client, out);
  }
}

/** @see docs/rules/financing.md FIN-012, FIN-013, FIN-014 */
export function checkClient(book: Book, client: Client, out: FinancingEvent[]): void {
  const standing = standingOf(book, client);
  checkCall(book, client, standing, out);
  for (const cause of triggersOf(client, standing)) suspend(client, cause, standing, out);
  if (client.enforcementRound > 0 && standing.debt <= standing.lending) {
    withdrawSales(book, client, out);
  }
}

/** A call whose deadline has passed unmet is a default, and leaves a mark on the client's record. */
export function checkDeadline(book: Book, client: Client, out: FinancingEvent[]): void {
  const { call } = client;
  if (call === null || client.isInDefault || call.deadline > book.time) return;
  client.isInDefault = true;
  const standing = standingOf(book, client);
  out.push({ kind: 'defaulted', ...standing, deadline: call.deadline });
  if (!client.hasPoorRecord) {
    client.hasPoorRecord = true;
    const note = 'a margin call was not met by its deadline';
    out.push({ kind: 'recordSet', client: client.id, isPoor: true, cause: 'missedCall', note });
  }
  checkClient(book, client, out);
}

/** What holds now of the two triggers. */
export function triggersOf(client: Client, { debt, market }: Standing): SuspensionCause[] {
  const causes: SuspensionCause[] = [];
  if (debt > market) causes.push('aboveMarketValue');
  if (client.call !== null && client.hasPoorRecord) causes.push('callAndPoorRecord');
  return causes;
}

function checkCall(book: Book, client: Client, standing: Standing, out: FinancingEvent[]): void {
  const deficit = (standing.debt - standing.lending) as Money;
  if (deficit <= 0) {
    if (client.call === null) return;
    client.call = null;
    client.isInDefault = false;
    out.push({ kind: 'marginCallMet', ...standing });
    return;
  }
  if (client.call !== null) {
    follow(client.call, deficit, standing, out);
    return;
  }
  const deadline = (book.time + book.policy.callPeriod) as Time;
  client.call = { openedAt: book.time, deadline, amount: deficit };
  out.push({ kind: 'marginCallOpened', ...standing, amount: deficit, deadline });
}

/** The amount of an open call is the shortfall of now; where it grew, that is reported. */
function follow(call: MarginCall, deficit: Money, standing: Standing, out: FinancingEvent[]): void {
  const { amount: amountBefore, deadline } = call;
  call.amount = deficit;
  if (deficit <= amountBefore) return;
  out.push({ kind: 'marginCallRaised', ...standing, amountBefore, amount: deficit, deadline });
}

/** Stops advances, blocks purchases, opens a review: three facts, so that each can be looked for. */
function suspend(
  client: Client,
  cause: SuspensionCause,
  standing: Standing,
  out: FinancingEvent[],
): void {
  if (client.suspended.includes(cause)) return;
  client.suspended.push(cause);
  out.push({ kind: 'advancesSuspended', ...standing, cause });
  out.push({ kind: 'purchasesBlocked', ...standing, cause });
  if (client.isInReview) return;
  client.isInReview = true;
  out.push({ kind: 'reviewOpened', ...standing, cause, note: '' });
}
