import type { StaffId } from '../../kernel/units.ts';
import type { StaffRole } from '../closed-sets.ts';

/** A natural person who acts for the operator, in one role for good. */
export interface RegisterStaff {
  readonly kind: 'registerStaff';
  readonly staff: StaffId;
  readonly name: string;
  readonly role: StaffRole;
}

/** Ends what a person may do for the operator, and the keys with it. */
export interface RetireStaff {
  readonly kind: 'retireStaff';
  readonly staff: StaffId;
  readonly reason: string;
}
