// One table for each command of supervision, the fields in the order of the schema.

import type {
  ChangeTerms,
  SetReferenceEligibility,
} from '../../engine/schema/commands/contracts.ts';
import type { ControlledCommand } from '../../engine/schema/commands/controlled.ts';
import type {
  NoteSuspensionEffect,
  PrivilegeBound,
  PublishPrivileges,
  SetObligation,
  SetPrivilege,
} from '../../engine/schema/commands/makers.ts';
import type { Compensate } from '../../engine/schema/commands/money.ts';
import type { AssessCorporate } from '../../engine/schema/commands/participants.ts';
import type {
  ApproveCommand,
  BeginDualControl,
  DismissProposal,
  ProposeCommand,
} from '../../engine/schema/commands/proposals.ts';
import type { NoteLogOn, ReviewAlert, SetThreshold } from '../../engine/schema/commands/records.ts';
import type { RegisterStaff, RetireStaff } from '../../engine/schema/commands/staff.ts';
import { ALERT_STATE, PRIVILEGE, REJECT_REASON, STAFF_ROLE } from './closed-sets.ts';
import { contractTerms } from './contract-shapes.ts';
import { chosen, flag, int64, perhaps, sint64, text, uint32 } from './field.ts';
import {
  approveContract,
  authorizeAffiliate,
  declareGroup,
  deposit,
  publishDisclosure,
  publishRulebook,
  registerKey,
  setContractState,
  setExposureLimit,
  setIndexPrice,
  setMarkPrice,
  suspendAffiliate,
  suspendParticipant,
  transfer,
  withdraw,
} from './operator-command-shapes.ts';
import {
  listCollateral,
  setClassFloor,
  setCollateralRate,
  setFundingTerms,
  setFundTarget,
} from './risk-command-shapes.ts';
import { choice, list, message, nested, type Shape } from './shape.ts';

const PRIVILEGES_MAX = 20;

export const registerStaff: Shape<RegisterStaff> = message<RegisterStaff>(
  'RegisterStaff',
  'registerStaff',
  { staff: int64(), name: text(), role: chosen(STAFF_ROLE) },
);

export const retireStaff: Shape<RetireStaff> = message<RetireStaff>('RetireStaff', 'retireStaff', {
  staff: int64(),
  reason: text(),
});

export const beginDualControl: Shape<BeginDualControl> = message<BeginDualControl>(
  'BeginDualControl',
  'beginDualControl',
  {},
);

export const noteLogOn: Shape<NoteLogOn> = message<NoteLogOn>('NoteLogOn', 'noteLogOn', {
  name: text(),
  key: int64(),
  address: text(),
  reason: perhaps(REJECT_REASON),
});

export const setThreshold: Shape<SetThreshold> = message<SetThreshold>(
  'SetThreshold',
  'setThreshold',
  { detector: text(), parameter: text(), contract: uint32(), value: sint64() },
);

export const reviewAlert: Shape<ReviewAlert> = message<ReviewAlert>('ReviewAlert', 'reviewAlert', {
  key: int64(),
  alert: text(),
  state: chosen(ALERT_STATE),
  note: text(),
});

const privilegeBound = message<PrivilegeBound>('PrivilegeBound', '', {
  privilege: chosen(PRIVILEGE),
  bound: int64(),
});

export const publishPrivileges: Shape<PublishPrivileges> = message<PublishPrivileges>(
  'PublishPrivileges',
  'publishPrivileges',
  { version: uint32(), hash: text(), bounds: list(nested(privilegeBound), PRIVILEGES_MAX) },
);

export const setPrivilege: Shape<SetPrivilege> = message<SetPrivilege>(
  'SetPrivilege',
  'setPrivilege',
  { participant: int64(), privilege: chosen(PRIVILEGE), granted: flag, value: int64() },
);

export const setObligation: Shape<SetObligation> = message<SetObligation>(
  'SetObligation',
  'setObligation',
  {
    participant: int64(),
    contract: uint32(),
    spreadMax: uint32(),
    qtyMin: int64(),
    uptimeMin: uint32(),
  },
);

export const noteSuspensionEffect: Shape<NoteSuspensionEffect> = message<NoteSuspensionEffect>(
  'NoteSuspensionEffect',
  'noteSuspensionEffect',
  { suspension: int64(), receivedAt: int64(), effectiveAt: int64() },
);

export const assessCorporate: Shape<AssessCorporate> = message<AssessCorporate>(
  'AssessCorporate',
  'assessCorporate',
  {
    participant: int64(),
    contract: uint32(),
    structure: flag,
    background: flag,
    riskAwareness: flag,
    assessor: text(),
    assessedAt: int64(),
    validUntil: int64(),
    evidenceHash: text(),
  },
);

export const setReferenceEligibility: Shape<SetReferenceEligibility> =
  message<SetReferenceEligibility>('SetReferenceEligibility', 'setReferenceEligibility', {
    contract: uint32(),
    eligible: flag,
    reason: text(),
  });

export const changeTerms: Shape<ChangeTerms> = message<ChangeTerms>('ChangeTerms', 'changeTerms', {
  terms: nested(contractTerms),
  reference: text(),
  termsHash: text(),
  effectiveAt: int64(),
});

export const compensate: Shape<Compensate> = message<Compensate>('Compensate', 'compensate', {
  from: int64(),
  to: int64(),
  amount: int64(),
  reference: text(),
});

export const proposeCommand: Shape<ProposeCommand> = message<ProposeCommand>(
  'ProposeCommand',
  'proposeCommand',
  {
    key: int64(),
    command: choice<ControlledCommand>(
      setIndexPrice,
      setMarkPrice,
      approveContract,
      setContractState,
      suspendParticipant,
      declareGroup,
      setExposureLimit,
      registerKey,
      publishRulebook,
      publishDisclosure,
      authorizeAffiliate,
      suspendAffiliate,
      deposit,
      withdraw,
      transfer,
      setFundingTerms,
      setFundTarget,
      listCollateral,
      setCollateralRate,
      setClassFloor,
      registerStaff,
      setThreshold,
      publishPrivileges,
      setPrivilege,
      setObligation,
      setReferenceEligibility,
      changeTerms,
      compensate,
    ),
    reason: text(),
    expiresAt: int64(),
  },
);

export const approveCommand: Shape<ApproveCommand> = message<ApproveCommand>(
  'ApproveCommand',
  'approveCommand',
  { key: int64(), proposal: int64() },
);

export const dismissProposal: Shape<DismissProposal> = message<DismissProposal>(
  'DismissProposal',
  'dismissProposal',
  { key: int64(), proposal: int64(), reason: text() },
);
