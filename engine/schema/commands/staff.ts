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

/** An outside firm whose reports count, such as the auditor of an affiliate's controls; or strikes it off. */
export interface RegisterFirm {
  readonly kind: 'registerFirm';
  readonly name: string;
  readonly registered: boolean;
  readonly reason: string;
}
