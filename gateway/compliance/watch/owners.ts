// Whom a detector measures: a participant by itself, and the beneficial owner's group as a whole. Both, because each
// hides in the other: a trick that is split over a group, and one member's trick behind what the others quote.

import { type EngineState, read } from '../../../engine/index.ts';
import type { AccountId, ParticipantId } from '../../../engine/schema/index.ts';
import type { Finding } from './detector.ts';

export interface Owners {
  /** Tells them apart, in keys and in alerts: `group 3`, `participant 5`. */
  readonly subject: string;
  /** A member of a group that has others. */
  readonly isPart: boolean;
  readonly head: ParticipantId;
  readonly participants: readonly ParticipantId[];
  readonly accounts: readonly AccountId[];
}

/** The group of an account's owner; then the owner alone, where the group has others. None for the house. */
export function ownersOf(state: EngineState, account: AccountId): Owners[] {
  const owner = read.owner(state, account);
  if (owner === 0) return [];
  const group = groupOf(state, read.group(state, account));
  if (group.participants.length < 2) return [group];
  const accounts = group.accounts.filter((id) => read.owner(state, id) === owner);
  const subject = `participant ${owner}`;
  return [group, { subject, isPart: true, head: owner, participants: [owner], accounts }];
}

export function groupOf(state: EngineState, head: ParticipantId): Owners {
  const accounts = read.accountsOfGroup(state, head);
  const members = new Set(accounts.map((id) => read.owner(state, id) as ParticipantId));
  const participants = members.size === 0 ? [head] : [...members];
  return { subject: `group ${head}`, isPart: false, head, participants, accounts };
}

/** What a finding states of whom it is about. */
export function about({
  subject,
  head,
  accounts,
}: Owners): Pick<Finding, 'subject' | 'participants' | 'accounts'> {
  return { subject, participants: [head], accounts };
}
