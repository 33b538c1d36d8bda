// The demonstration's own staff: somebody of each role, with a key in the data folder, so that what takes two people is
// done by two here as well, and a visitor can sit down at either desk.

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
import { keyFile } from './key-files.ts';
import type { Apply, Stage } from './stage.ts';

/** Who acts for the operator; no one here acts for the affiliate as well. */
const NAMES: Readonly<Record<Exclude<keyof typeof StaffRole, 'observer'>, string>> = {
  operations: 'Olga Operations',
  treasury: 'Tess Treasury',
  risk: 'Rufus Risk',
  compliance: 'Carla Compliance',
  management: 'Martin Management',
};
/** Confirms and assesses clients, and proposes them. */
export const ASSESSOR: string = NAMES.compliance;
/** Oversees the affiliate, and approves that it makes markets. */
export const OVERSEER: string = NAMES.management;
/** Reports on the affiliate's controls. */
export const AUDITORS = 'Independent Auditors Limited';
const MINUTE_US = 60_000_000;

/** Registers the staff, begins dual control, and has two of them register the auditors; each once. */
export async function seatStaff(stage: Stage, dataFolder: string): Promise<void> {
  if (!read.dualControl(stage.state)) await found(stage, dataFolder);
  if (read.isFirm(stage.state, AUDITORS)) return;
  const reason = 'they report on the affiliate';
  await stage.submit({ kind: 'registerFirm', name: AUDITORS, registered: true, reason });
}

async function found(stage: Stage, dataFolder: string): Promise<void> {
  const { state } = stage;
  for (const [role, name] of Object.entries(NAMES) as [keyof typeof StaffRole, string][]) {
    const staff = StaffRole[role] as number as StaffId;
    if (read.staffMember(state, staff) === undefined) {
      await stage.submit({ kind: 'registerStaff', staff, name, role: StaffRole[role] });
    }
    await registerStaffKey(stage, dataFolder, keyName(role), staff);
  }
  await stage.submit({ kind: 'beginDualControl' });
}

async function registerStaffKey(
  { state, submit }: Stage,
  dataFolder: string,
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
    material: keyFile(dataFolder, name).publicKeyHex,
    scopes: Scope.read + Scope.admin,
    validUntil: 0 as Time,
    addresses: ['127.0.0.1', '::1'],
    staff,
  });
}

/** Sends a command as the staff would: by two of them when that is what it takes. */
export async function submitAsStaff(
  state: EngineState,
  now: Time,
  command: Command,
  apply: Apply,
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
    reason: 'the demonstration keeps itself going',
    expiresAt: (now + MINUTE_US) as Time,
  });
  for (const event of emitted) {
    if (event.kind !== 'commandProposed') continue;
    const key = keyOfRole(state, approves[0]);
    await apply({ kind: 'approveCommand', key, proposal: event.proposal });
  }
}

/** The demonstration signs for its own staff, and for no other. */
function keyOfRole(state: EngineState, role: StaffRole): KeyId {
  const name = keyName(Object.keys(StaffRole)[role - 1] ?? '');
  const key = read.keyNamed(state, name);
  if (key !== undefined) return key.id;
  throw new Error(
    `nobody of the demonstration's own signs as ${name}: this venue is somebody else's`,
  );
}

/** Who of the demonstration has the role. */
export function nameOfRole(role: StaffRole): string {
  return Object.values(NAMES)[role - 1] ?? '';
}

/** A number that no key has. */
export function freeKey(state: EngineState): KeyId {
  const taken = [...read.keys(state)].map(({ id }) => id);
  return (Math.max(0, ...taken) + 1) as KeyId;
}

function keyName(role: string): string {
  return `staff-${role}`;
}
