// Who borrows, and what is known of them.

import { CLIENTS_MAX, isName, isWhole, TEXT_MAX } from './amounts.ts';
import { type Book, createClient, moveToGroup } from './book.ts';
import type { FinancingEnvelope, RegisterClient, SetRecord } from './command.ts';
import type { FinancingEvent } from './event.ts';
import { debtOf } from './interest.ts';
import { type Refusal, refuse } from './reason.ts';
import { whyNotTwo } from './two-persons.ts';

/** Registers a client, or what has changed of one. @see docs/rules/financing.md FIN-001 */
export function registerClient(
  book: Book,
  command: RegisterClient,
  out: FinancingEvent[],
): Refusal | null {
  const { client: id, group, marginClientSince } = command;
  if (!isName(id)) return refuse('fieldInvalid', 'client');
  if (group !== '' && !isName(group)) return refuse('fieldInvalid', 'group');
  if (!isWhole(marginClientSince, 0, book.time)) {
    return refuse('fieldInvalid', 'marginClientSince', book.time, marginClientSince);
  }
  const known = book.clients.get(id);
  if (known === undefined) {
    if (book.clients.size >= CLIENTS_MAX) return refuse('bookFull', 'client', CLIENTS_MAX);
    const client = createClient(id, marginClientSince);
    book.clients.set(id, client);
    moveToGroup(book, client, group);
  } else {
    const stays =
      known.group === group && (known.marginClientSince === 0) === (marginClientSince === 0);
    if (!stays && debtOf(known) > 0) return refuse('clientInUse', 'client');
    moveToGroup(book, known, group);
    known.marginClientSince = marginClientSince;
  }
  out.push({ kind: 'clientRegistered', client: id, group, marginClientSince });
  return null;
}

/** Marks the record as poor, or by two persons as good again: with an open call a poor one suspends (rule F-14). */
export function setRecord(
  book: Book,
  command: SetRecord,
  envelope: FinancingEnvelope,
  out: FinancingEvent[],
): Refusal | null {
  const { isPoor, note } = command;
  const client = book.clients.get(command.client);
  if (client === undefined) return refuse('clientUnknown', 'client');
  if (note.length > TEXT_MAX) return refuse('fieldInvalid', 'note', TEXT_MAX, note.length);
  const alone = client.hasPoorRecord && !isPoor ? whyNotTwo(envelope) : null;
  if (alone !== null) return alone;
  client.hasPoorRecord = isPoor;
  out.push({ kind: 'recordSet', client: client.id, isPoor, cause: 'person', note });
  return null;
}
