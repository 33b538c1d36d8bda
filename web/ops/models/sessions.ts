// Whose a session is, in words.

import type { OpenSession } from '../../../client/core/index.ts';

/** @example '◆ participant 7 Maker, trader 12', 'Rufus Risk, risk' */
export function sessionWho(
  { participant, participantName, trader, staff, isAffiliate }: OpenSession,
  people: ReadonlyMap<number, { readonly name: string; readonly role: string }>,
): string {
  if (staff !== 0) {
    const { name, role } = people.get(staff) ?? { name: `staff ${staff}`, role: '' };
    return role === '' ? name : `${name}, ${role}`;
  }
  const mark = isAffiliate ? '◆ ' : '';
  return `${mark}participant ${participant} ${participantName}, trader ${trader}`;
}

/** What is typed as a number; 0 for what is none yet. */
export function wholeOf(text: string): number {
  return /^[1-9]\d{0,8}$/.test(text.trim()) ? Number(text) : 0;
}
