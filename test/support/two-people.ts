// How a venue's staff carries out a command: one person alone where that suffices, else one who proposes and another who
// approves, so that what a test takes for granted needs no rule to be weaker.

import { CONTROLS, controlOf, type EngineState, oneSuffices } from '../../engine/index.ts';
import type {
  Command,
  ControlledCommand,
  Event,
  KeyId,
  StaffRole,
  Time,
} from '../../engine/schema/index.ts';

const HOUR_US = 3_600_000_000;

/** @param apply gives one command to the venue. @returns the events of all that were given. */
export function asStaff(
  state: EngineState,
  now: number,
  command: Command,
  apply: (command: Command) => readonly Event[],
): Event[] {
  const control = state.supervision.dualControl ? controlOf(state, command) : oneSuffices;
  if (control === oneSuffices) return [...apply(command)];
  const { proposes, approves } = CONTROLS[control];
  const proposed = apply({
    kind: 'proposeCommand',
    key: keyOfRole(state, proposes),
    command: command as ControlledCommand,
    reason: 'for a test',
    expiresAt: (now + HOUR_US) as Time,
  });
  const proposal = proposed.find((event) => event.kind === 'commandProposed');
  if (proposal === undefined) return [...proposed];
  const key = keyOfRole(state, approves);
  const approved = apply({ kind: 'approveCommand', key, proposal: proposal.proposal });
  return [...proposed, ...approved];
}

/** Who vouches for a client: compliance, which proposes under the control of clients; a stranger before there is staff. */
export function voucher({ supervision }: EngineState, stranger: string): string {
  if (!supervision.dualControl) return stranger;
  return nameOfRole(supervision, CONTROLS.clients.proposes);
}

function nameOfRole({ staff }: EngineState['supervision'], roles: readonly StaffRole[]): string {
  for (const { role, retired, name } of staff.values()) {
    if (!retired && roles.includes(role)) return name;
  }
  throw new Error(`nobody of the staff has one of the roles ${roles}`);
}

function keyOfRole({ eligibility, supervision }: EngineState, roles: readonly StaffRole[]): KeyId {
  for (const { id, role, retired } of supervision.staff.values()) {
    if (retired || !roles.includes(role)) continue;
    for (const key of eligibility.keys.values()) {
      if (key.staff === id && !key.revoked) return key.id;
    }
  }
  throw new Error(`nobody of the staff signs with one of the roles ${roles}`);
}
