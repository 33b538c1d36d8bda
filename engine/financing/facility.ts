// A credit limit: given for what a client can repay, to who is a securities margin client already, and never raised
// because virtual assets are now allowed (rules F-02, F-03).

import type { Money } from '../kernel/units.ts';
import { isWhole, LIMITS_MAX, TEXT_MAX } from './amounts.ts';
import type { Book, Client, Facility } from './book.ts';
import type { ChangeFacility, FinancingEnvelope, OpenFacility } from './command.ts';
import type { FinancingEvent } from './event.ts';
import { type Refusal, refuse } from './reason.ts';
import { whyNotTwo } from './two-persons.ts';

/** 48 % per annum: above it a loan in Hong Kong is presumed extortionate. */
const RATE_MAX = 480_000;

/** Two persons. @see docs/rules/financing.md FIN-001, FIN-002 */
export function openFacility(
  book: Book,
  command: OpenFacility,
  envelope: FinancingEnvelope,
  out: FinancingEvent[],
): Refusal | null {
  const client = book.clients.get(command.client);
  if (client === undefined) return refuse('clientUnknown', 'client');
  if (client.marginClientSince === 0) return refuse('notMarginClient', 'client');
  if (client.facility !== null) return refuse('facilityExists', 'client');
  const alone = whyNotTwo(envelope);
  if (alone !== null) return alone;
  const fault = faultOf(book, client, command, command.note);
  if (fault !== null) return fault;
  const { limit, capability, rate, note } = command;
  client.facility = { limit, capability, rate };
  const { by, approver } = envelope;
  out.push({
    kind: 'facilityOpened',
    client: client.id,
    limit,
    capability,
    rate,
    by,
    approver,
    note,
    policy: book.policy.version,
  });
  return null;
}

/** A raise, of the limit or of the capability, wants a reason that counts and a second person, and no open review. */
export function changeFacility(
  book: Book,
  command: ChangeFacility,
  envelope: FinancingEnvelope,
  out: FinancingEvent[],
): Refusal | null {
  const { limit, capability, rate, reason, note } = command;
  const client = book.clients.get(command.client);
  if (client === undefined) return refuse('clientUnknown', 'client');
  if (client.facility === null) return refuse('facilityMissing', 'client');
  const { limit: limitBefore, capability: capabilityBefore } = client.facility;
  if (limit > limitBefore || capability > capabilityBefore) {
    if (reason === 'virtualAssetsAllowed') return refuse('raiseReasonRefused', 'reason');
    if (reason === 'none') return refuse('fieldInvalid', 'reason');
    if (client.marginClientSince === 0) return refuse('notMarginClient', 'client');
    const alone = whyNotTwo(envelope);
    if (alone !== null) return alone;
    if (client.isInReview) return refuse('reviewOpen', 'client');
  }
  const fault = faultOf(book, client, command, note);
  if (fault !== null) return fault;
  client.facility = { limit, capability, rate };
  const { by, approver } = envelope;
  out.push({
    kind: 'facilityChanged',
    client: client.id,
    limitBefore,
    limit,
    capability,
    rate,
    reason,
    by,
    approver,
    note,
    policy: book.policy.version,
  });
  return null;
}

function faultOf(book: Book, client: Client, terms: Facility, note: string): Refusal | null {
  const { limit, capability, rate } = terms;
  if (!isWhole(limit, 0, LIMITS_MAX)) return refuse('fieldInvalid', 'limit', LIMITS_MAX, limit);
  if (!isWhole(capability, 0, LIMITS_MAX)) {
    return refuse('fieldInvalid', 'capability', LIMITS_MAX, capability);
  }
  if (!isWhole(rate, 0, RATE_MAX)) return refuse('fieldInvalid', 'rate', RATE_MAX, rate);
  if (note.length > TEXT_MAX) return refuse('fieldInvalid', 'note', TEXT_MAX, note.length);
  if (limit > capability) return refuse('limitAboveCapability', 'limit', capability, limit);
  let sum: number = limit - (client.facility?.limit ?? (0 as Money));
  for (const { facility } of book.clients.values()) sum += facility?.limit ?? 0;
  return sum > LIMITS_MAX ? refuse('bookFull', 'limit', LIMITS_MAX, sum) : null;
}
