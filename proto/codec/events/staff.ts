import type {
  CommandApproved,
  CommandProposed,
  DualControlBegun,
  FirmRegistered,
  ProposalEnded,
  StaffRegistered,
  StaffRetired,
} from '../../../engine/schema/events/staff.ts';
import { PROPOSAL_END } from '../closed-sets.ts';
import { proposeCommand } from '../commands/proposals.ts';
import { registerFirm, registerStaff, retireStaff } from '../commands/staff.ts';
import { chosen, int64, text } from '../field.ts';
import { recorded } from '../recorded.ts';
import type { Shape } from '../schema.ts';
import { message, nested } from '../shape.ts';

/** Canonical JSON of what a command replaces: of the terms of a contract, some kilobytes. */
export const VALUE_BYTES_MAX = 16_384;

export const commandProposed: Shape<CommandProposed> = message<CommandProposed>(
  'CommandProposed',
  'commandProposed',
  {
    proposal: int64(),
    proposer: int64(),
    record: nested(proposeCommand),
    before: text(VALUE_BYTES_MAX),
  },
);

export const commandApproved: Shape<CommandApproved> = message<CommandApproved>(
  'CommandApproved',
  'commandApproved',
  {
    proposal: int64(),
    proposer: int64(),
    approver: int64(),
    reason: text(),
    before: text(VALUE_BYTES_MAX),
    after: text(VALUE_BYTES_MAX),
  },
);

export const proposalEnded: Shape<ProposalEnded> = message<ProposalEnded>(
  'ProposalEnded',
  'proposalEnded',
  {
    proposal: int64(),
    end: chosen(PROPOSAL_END),
    staff: int64(),
    reason: text(),
  },
);

export const dualControlBegun: Shape<DualControlBegun> = message<DualControlBegun>(
  'DualControlBegun',
  'dualControlBegun',
  {},
);

export const staffRegistered: Shape<StaffRegistered> = recorded<StaffRegistered>(
  'StaffRegistered',
  'staffRegistered',
  registerStaff,
);

export const staffRetired: Shape<StaffRetired> = recorded<StaffRetired>(
  'StaffRetired',
  'staffRetired',
  retireStaff,
);

export const firmRegistered: Shape<FirmRegistered> = recorded<FirmRegistered>(
  'FirmRegistered',
  'firmRegistered',
  registerFirm,
);
