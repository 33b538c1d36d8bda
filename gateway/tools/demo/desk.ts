// The demonstration's own staff: somebody of each role, with a key in the data folder, so that what takes two people is
// done by two here as well, and a visitor can sit down at either desk.

import { read } from '../../../engine/index.ts';
import type { StaffRole } from '../../../engine/schema/index.ts';
import { type SeatName, seatFirstStaff } from '../founding/staff.ts';
import type { Stage } from '../founding/stage.ts';
import { keyFile } from './key-files.ts';

/** Who acts for the operator; no one here acts for the affiliate as well. */
const NAMES: Readonly<Record<SeatName, string>> = {
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

/** Registers the staff, begins dual control, and has two of them register the auditors; each once. */
export async function seatStaff(stage: Stage, dataFolder: string): Promise<void> {
  await seatFirstStaff(stage, {
    names: NAMES,
    publicKey: (name) => keyFile(dataFolder, name).publicKeyHex,
    addresses: ['127.0.0.1', '::1'],
  });
  if (read.isFirm(stage.state, AUDITORS)) return;
  const reason = 'they report on the affiliate';
  await stage.submit({ kind: 'registerFirm', name: AUDITORS, registered: true, reason });
}

/** Who of the demonstration has the role. */
export function nameOfRole(role: StaffRole): string {
  return Object.values(NAMES)[role - 1] ?? '';
}
