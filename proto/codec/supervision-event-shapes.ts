// One table for each event of supervision, the fields in the order of the schema.

import type { SupervisionEvent } from '../../engine/schema/event.ts';
import type {
  ReferenceEligibilitySet,
  TermsChanged,
  TermsChangeScheduled,
} from '../../engine/schema/events/contracts.ts';
import type {
  ObligationSet,
  PrivilegeSet,
  PrivilegesPublished,
  SuspensionEffectNoted,
} from '../../engine/schema/events/makers.ts';
import type { CorporateAssessed } from '../../engine/schema/events/participants.ts';
import type {
  AlertReviewed,
  LogOnNoted,
  ThresholdSet,
} from '../../engine/schema/events/records.ts';
import type {
  CommandApproved,
  CommandProposed,
  DualControlBegun,
  ProposalEnded,
  StaffRegistered,
  StaffRetired,
} from '../../engine/schema/events/staff.ts';
import { PROPOSAL_END } from './closed-sets.ts';
import { contractTerms } from './contract-shapes.ts';
import { chosen, int64, sint64, text, uint32 } from './field.ts';
import { recorded } from './recorded.ts';
import { message, nested, type Shape } from './shape.ts';
import * as commands from './supervision-command-shapes.ts';

/** Canonical JSON of what a command replaces: of the terms of a contract, some kilobytes. */
export const VALUE_BYTES_MAX = 16_384;

const commandProposed = message<CommandProposed>('CommandProposed', 'commandProposed', {
  proposal: int64(),
  proposer: int64(),
  record: nested(commands.proposeCommand),
  before: text(VALUE_BYTES_MAX),
});
const commandApproved = message<CommandApproved>('CommandApproved', 'commandApproved', {
  proposal: int64(),
  proposer: int64(),
  approver: int64(),
  reason: text(),
  before: text(VALUE_BYTES_MAX),
  after: text(VALUE_BYTES_MAX),
});
const proposalEnded = message<ProposalEnded>('ProposalEnded', 'proposalEnded', {
  proposal: int64(),
  end: chosen(PROPOSAL_END),
  staff: int64(),
  reason: text(),
});
const thresholdSet = message<ThresholdSet>('ThresholdSet', 'thresholdSet', {
  record: nested(commands.setThreshold),
  before: sint64(),
});
const alertReviewed = message<AlertReviewed>('AlertReviewed', 'alertReviewed', {
  record: nested(commands.reviewAlert),
  staff: int64(),
});
const termsChangeScheduled = message<TermsChangeScheduled>(
  'TermsChangeScheduled',
  'termsChangeScheduled',
  { record: nested(commands.changeTerms), termsHash: text(), replacedHash: text() },
);
const termsChanged = message<TermsChanged>('TermsChanged', 'termsChanged', {
  contract: uint32(),
  before: nested(contractTerms),
  after: nested(contractTerms),
  reference: text(),
  termsHash: text(),
  announcedAt: int64(),
});

/** Of approvals by two people, in the order of their numbers. */
export const proposalEvents: readonly Shape<SupervisionEvent>[] = [
  commandProposed,
  commandApproved,
  proposalEnded,
  message<DualControlBegun>('DualControlBegun', 'dualControlBegun', {}),
];

/** The others, in the order of their numbers. */
export const supervisionEvents: readonly Shape<SupervisionEvent>[] = [
  recorded<StaffRegistered>('StaffRegistered', 'staffRegistered', commands.registerStaff),
  recorded<StaffRetired>('StaffRetired', 'staffRetired', commands.retireStaff),
  recorded<LogOnNoted>('LogOnNoted', 'logOnNoted', commands.noteLogOn),
  thresholdSet,
  alertReviewed,
  recorded<PrivilegesPublished>(
    'PrivilegesPublished',
    'privilegesPublished',
    commands.publishPrivileges,
  ),
  recorded<PrivilegeSet>('PrivilegeSet', 'privilegeSet', commands.setPrivilege),
  recorded<ObligationSet>('ObligationSet', 'obligationSet', commands.setObligation),
  recorded<SuspensionEffectNoted>(
    'SuspensionEffectNoted',
    'suspensionEffectNoted',
    commands.noteSuspensionEffect,
  ),
  recorded<CorporateAssessed>('CorporateAssessed', 'corporateAssessed', commands.assessCorporate),
  recorded<ReferenceEligibilitySet>(
    'ReferenceEligibilitySet',
    'referenceEligibilitySet',
    commands.setReferenceEligibility,
  ),
  termsChangeScheduled,
  termsChanged,
];
