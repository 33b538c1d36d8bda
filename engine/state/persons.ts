// Natural persons by name, and for which side they act. No one may act both for the operator or its clients
// and for the operator's affiliate (rule A-03). A name is all that can be compared here; that two people share
// one is for the operator to settle by writing it in full.

import { Role } from '../schema/closed-sets.ts';

/** Folded name → the side it was first seen on. A person who acted once stays. */
export type Persons = Map<string, Acting>;

export const Acting = { forVenueOrClients: 1, forAffiliate: 2 } as const;
export type Acting = (typeof Acting)[keyof typeof Acting];

export function actingFor(role: Role): Acting {
  return role === Role.affiliate ? Acting.forAffiliate : Acting.forVenueOrClients;
}

/** Small letters, digits and what stands between them, one blank at a time: folded already. */
const PLAIN = /^[a-z0-9.'-]+(?: [a-z0-9.'-]+)*$/;

/** The same for every way of writing one name: case, outer and doubled blanks and accents' encoding do not count. */
export function foldedName(name: string): string {
  if (PLAIN.test(name)) return name; // Most are written so, or are one word of it.
  return name.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();
}

/** Notes for which side a person acts; after `checkPerson` of fields.ts. */
export function notePerson(persons: Persons, name: string, side: Acting): void {
  const folded = foldedName(name);
  if (folded !== '') persons.set(folded, side);
}
