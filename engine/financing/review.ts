// Ad-hoc reviews (rule F-14): opened by a trigger or a person, closed by two, and not while a trigger holds.

import { TEXT_MAX } from './amounts.ts';
import type { Book } from './book.ts';
import type { CloseReview, FinancingEnvelope, OpenReview } from './command.ts';
import type { FinancingEvent } from './event.ts';
import { standingOf, triggersOf } from './margin.ts';
import { type Refusal, refuse } from './reason.ts';
import { whyNotTwo } from './two-persons.ts';

export function openReview(book: Book, command: OpenReview, out: FinancingEvent[]): Refusal | null {
  const { note } = command;
  const client = book.clients.get(command.client);
  if (client === undefined) return refuse('clientUnknown', 'client');
  if (note.length > TEXT_MAX) return refuse('fieldInvalid', 'note', TEXT_MAX, note.length);
  if (client.isInReview) return refuse('reviewOpen', 'client');
  client.isInReview = true;
  out.push({ kind: 'reviewOpened', ...standingOf(book, client), cause: 'person', note });
  return null;
}

/** Lifts the suspension with it. @see docs/rules/financing.md FIN-014 */
export function closeReview(
  book: Book,
  command: CloseReview,
  envelope: FinancingEnvelope,
  out: FinancingEvent[],
): Refusal | null {
  const { note } = command;
  const client = book.clients.get(command.client);
  if (client === undefined) return refuse('clientUnknown', 'client');
  if (note.length > TEXT_MAX) return refuse('fieldInvalid', 'note', TEXT_MAX, note.length);
  if (!client.isInReview) return refuse('reviewMissing', 'client');
  const alone = whyNotTwo(envelope);
  if (alone !== null) return alone;
  if (triggersOf(client, standingOf(book, client)).length > 0)
    return refuse('triggerHolds', 'client');
  client.isInReview = false;
  client.suspended = [];
  const { by, approver } = envelope;
  const policy = book.policy.version;
  out.push({ kind: 'reviewClosed', client: client.id, by, approver, note, policy });
  return null;
}
