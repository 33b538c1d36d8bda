// A venue under dual control: staff of each role with a key, and two of them for one command.

import { controlOf } from '../../../engine/commands.ts';
import { Scope, StaffRole } from '../../../engine/schema/closed-sets.ts';
import type { ControlledCommand } from '../../../engine/schema/commands/controlled.ts';
import type { Event } from '../../../engine/schema/event.ts';
import { CONTROLS, oneSuffices } from '../../../engine/supervision/controls.ts';
import type { LooseCommand } from '../../support/loose.ts';
import {
  authorized,
  give,
  keyOf,
  must,
  openVenue,
  refusalOf,
  type Venue,
} from '../registers/venue.ts';

export type LooseControlled = Extract<LooseCommand, { kind: ControlledCommand['kind'] }>;

export const HOUR = 3_600_000_000;
const FIRST_KEY = 1000;

/** The key of who has this role. */
export function keyOfRole(role: StaffRole): number {
  return FIRST_KEY + role;
}

/** Everybody who acts: an observer's keys only read. */
export const ACTING: readonly StaffRole[] = Object.values(StaffRole).filter(
  (role) => role !== StaffRole.observer,
);

/** Ann trades, an affiliate makes markets, and five people act for the operator. */
export function deskVenue(): Venue {
  const venue = openVenue();
  authorized(venue);
  for (const [name, role] of Object.entries(StaffRole)) {
    if (ACTING.includes(role)) hire(venue, role, `Staff ${name}`, role);
  }
  must(venue, { kind: 'beginDualControl' });
  return venue;
}

/** Before dual control: on the register, with a key. */
export function hire(venue: Venue, staff: number, name: string, role: StaffRole): void {
  must(venue, { kind: 'registerStaff', staff, name, role }, staffKey(staff, FIRST_KEY + staff));
}

export function staffKey(
  staff: number,
  key: number,
): Extract<LooseControlled, { kind: 'registerKey' }> {
  const scopes = Scope.read + Scope.admin;
  return keyOf({ key, trader: 0, staff, name: `staff key ${key}`, scopes });
}

export function propose(
  venue: Venue,
  command: LooseControlled,
  role: StaffRole,
  expiresAt: number = venue.now + HOUR,
): Event[] {
  const key = keyOfRole(role);
  return give(venue, { kind: 'proposeCommand', key, command, reason: 'as agreed', expiresAt });
}

export function approve(venue: Venue, proposal: number, role: StaffRole): Event[] {
  return give(venue, { kind: 'approveCommand', key: keyOfRole(role), proposal });
}

/** The roles that propose and approve a command, as it stands now. */
export function rolesOf(
  venue: Venue,
  command: LooseControlled,
): { proposes: readonly StaffRole[]; approves: readonly StaffRole[] } {
  const control = controlOf(venue.state, command as ControlledCommand);
  if (control === oneSuffices) throw new Error(`${command.kind} takes one person`);
  return CONTROLS[control];
}

/** Two people, as it should be. @throws when anything is refused. */
export function both(venue: Venue, command: LooseControlled): Event[] {
  const { proposes, approves } = rolesOf(venue, command);
  const proposed = propose(venue, command, proposes[0]);
  const events = approve(venue, venue.state.supervision.lastProposal, approves[0]);
  const refusal = refusalOf([...proposed, ...events]);
  if (refusal !== '') throw new Error(`${command.kind}: ${refusal}`);
  return events;
}
