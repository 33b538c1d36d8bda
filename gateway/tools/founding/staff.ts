// The first staff of a venue: somebody of each role, with a key, and from then on two of them for what takes two.

import { CONTROLS, controlOf, type EngineState, oneSuffices, read } from '../../../engine/index.ts';
import {
  type Command,
  type ControlledCommand,
  KeyAlgorithm,
  type KeyId,
  Scope,
  type StaffId,
  StaffRole,
  type Time,
} from '../../../engine/schema/index.ts';
import type { Apply, Stage } from './stage.ts';

/** Whoever acts for the operator; an observer is none of them. */
export type SeatName = Exclude<keyof typeof StaffRole, 'observer'>;

export const SEATS: readonly SeatName[] = [
  'operations',
  'treasury',
  'risk',
  'compliance',
  'management',
];

interface FirstStaff {
  readonly names: Readonly<Record<SeatName, string>>;
  /** The public part of a key of that name, in hexadecimal digits. */
  readonly publicKey: (keyName: string) => string;
  /** From where they may log on; from everywhere when there are none. */
  readonly addresses: readonly string[];
}

const MINUTE_US = 60_000_000;

/** Registers the staff and begins dual control; once. */
export async function seatFirstStaff(stage: Stage, staff: FirstStaff): Promise<void> {
  const { state } = stage;
  if (read.dualControl(state)) return;
  for (const role of SEATS) {
    const id = StaffRole[role] as number as StaffId;
    if (read.staffMember(state, id) === undefined) {
      const name = staff.names[role];
      await stage.submit({ kind: 'registerStaff', staff: id, name, role: StaffRole[role] });
    }
    await registerStaffKey(stage, staff, staffKeyName(role), id);
  }
  await stage.submit({ kind: 'beginDualControl' });
}

/** What the key of a seat is called, and its file. */
function staffKeyName(role: string): string {
  return `staff-${role}`;
}

async function registerStaffKey(
  { state, submit }: Stage,
  { publicKey, addresses }: FirstStaff,
  name: string,
  staff: StaffId,
): Promise<void> {
  if (read.keyNamed(state, name) !== undefined) return;
  await submit({
    kind: 'registerKey',
    key: freeKey(state),
    trader: 0,
    name,
    algorithm: KeyAlgorithm.ed25519,
    material: publicKey(name),
    scopes: Scope.read + Scope.admin,
    validUntil: 0 as Time,
    addresses,
    staff,
  });
}

interface TwoPeople {
  readonly state: EngineState;
  readonly now: Time;
  /** Stands in the records with every proposal. */
  readonly reason: string;
  readonly apply: Apply;
}

/** Sends a command as the first staff would: by two of them when that is what it takes. */
export async function submitAsStaff(
  { state, now, reason, apply }: TwoPeople,
  command: Command,
): Promise<void> {
  const control = read.dualControl(state) ? controlOf(state, command) : oneSuffices;
  if (control === oneSuffices) {
    await apply(command);
    return;
  }
  const { proposes, approves } = CONTROLS[control];
  const emitted = await apply({
    kind: 'proposeCommand',
    key: keyOfRole(state, proposes[0]),
    command: command as ControlledCommand,
    reason,
    expiresAt: (now + MINUTE_US) as Time,
  });
  for (const event of emitted) {
    if (event.kind !== 'commandProposed') continue;
    const key = keyOfRole(state, approves[0]);
    await apply({ kind: 'approveCommand', key, proposal: event.proposal });
  }
}

/** Only for a venue's own first staff, and for no other. */
function keyOfRole(state: EngineState, role: StaffRole): KeyId {
  const name = staffKeyName(Object.keys(StaffRole)[role - 1] ?? '');
  const key = read.keyNamed(state, name);
  if (key !== undefined) return key.id;
  throw new Error(`nobody here signs as ${name}: this venue is somebody else's`);
}

/** A number that no key has. */
export function freeKey(state: EngineState): KeyId {
  const taken = [...read.keys(state)].map(({ id }) => id);
  return (Math.max(0, ...taken) + 1) as KeyId;
}
