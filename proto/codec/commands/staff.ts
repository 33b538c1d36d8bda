import type {
  RegisterFirm,
  RegisterStaff,
  RetireStaff,
} from '../../../engine/schema/commands/staff.ts';
import { STAFF_ROLE } from '../closed-sets.ts';
import { chosen, flag, int64, text } from '../field.ts';
import type { Shape } from '../schema.ts';
import { message } from '../shape.ts';

export const registerStaff: Shape<RegisterStaff> = message<RegisterStaff>(
  'RegisterStaff',
  'registerStaff',
  { staff: int64(), name: text(), role: chosen(STAFF_ROLE) },
);

export const retireStaff: Shape<RetireStaff> = message<RetireStaff>('RetireStaff', 'retireStaff', {
  staff: int64(),
  reason: text(),
});

export const registerFirm: Shape<RegisterFirm> = message<RegisterFirm>(
  'RegisterFirm',
  'registerFirm',
  { name: text(), registered: flag, reason: text() },
);
