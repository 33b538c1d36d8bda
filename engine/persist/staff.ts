// Supervision as text and back: rows by id and members by name, so that equal states give equal texts, whichever way
// a proposed command was written. It is what a snapshot holds of it and what the digest is made of.

import { canonicalText } from '../kernel/canonical-text.ts';
import type { ParticipantId } from '../kernel/units.ts';
import type { AlertState } from '../schema/closed-sets.ts';
import { byId } from '../state/registers.ts';
import {
  createSupervision,
  type Grant,
  type Obligation,
  type Proposal,
  type RiskHold,
  type StaffMember,
  type Supervision,
} from '../state/staff.ts';

interface Sections {
  readonly staff: readonly StaffMember[];
  /** In the order of their keys. */
  readonly firms: readonly (readonly [string, string])[];
  readonly dualControl: boolean;
  readonly proposals: readonly Proposal[];
  readonly lastProposal: number;
  readonly privileges: Supervision['privileges'];
  /** In the order of their keys. */
  readonly grants: readonly (readonly [string, Grant])[];
  readonly obligations: readonly (readonly [string, Obligation])[];
  readonly thresholds: readonly (readonly [string, number])[];
  /** In the order of their last review. */
  readonly alerts: readonly (readonly [string, AlertState])[];
  /** By participant; not there before the first, as in texts of before there was one. */
  readonly signOffs?: readonly (readonly [ParticipantId, number])[];
  /** Not there while nothing is blocked, as in texts of before it could be. */
  readonly riskHold?: RiskHold;
}

export function supervisionSections(supervision: Supervision): string {
  const { staff, dualControl, proposals, lastProposal, privileges } = supervision;
  const sections: Sections = {
    staff: byId(staff),
    firms: byKey(supervision.firms),
    dualControl,
    proposals: byId(proposals),
    lastProposal,
    privileges,
    grants: byKey(supervision.grants),
    obligations: byKey(supervision.obligations),
    thresholds: byKey(supervision.thresholds),
    alerts: [...supervision.alerts],
    ...(supervision.signOffs.size === 0 ? {} : { signOffs: byParticipant(supervision.signOffs) }),
    ...(supervision.riskHold === null ? {} : { riskHold: supervision.riskHold }),
  };
  return canonicalText(sections);
}

export function restoreSupervision(text: string): Supervision {
  const sections = { ...UNREPORTED, ...(JSON.parse(text) as Sections) };
  const supervision = createSupervision();
  for (const member of sections.staff) supervision.staff.set(member.id, member);
  for (const [key, name] of sections.firms) supervision.firms.set(key, name);
  supervision.dualControl = sections.dualControl;
  for (const proposal of sections.proposals) supervision.proposals.set(proposal.id, proposal);
  supervision.lastProposal = sections.lastProposal;
  Object.assign(supervision.privileges, sections.privileges);
  for (const [key, grant] of sections.grants) supervision.grants.set(key, grant);
  for (const [key, row] of sections.obligations) supervision.obligations.set(key, row);
  for (const [key, value] of sections.thresholds) supervision.thresholds.set(key, value);
  supervision.riskHold = sections.riskHold ?? null;
  for (const [alert, is] of sections.alerts) supervision.alerts.set(alert, is);
  for (const [id, day] of sections.signOffs ?? []) supervision.signOffs.set(id, day);
  return supervision;
}

/** What older texts did not record. */
const UNREPORTED: Readonly<
  Pick<Sections, 'firms' | 'privileges' | 'grants' | 'obligations' | 'thresholds' | 'alerts'>
> = {
  firms: [],
  privileges: { version: 0, hash: '', bounds: [] },
  grants: [],
  obligations: [],
  thresholds: [],
  alerts: [],
};

function byKey<Row>(table: ReadonlyMap<string, Row>): [string, Row][] {
  return [...table].sort(([a], [b]) => (a < b ? -1 : 1));
}

function byParticipant(table: ReadonlyMap<ParticipantId, number>): [ParticipantId, number][] {
  return [...table].sort(([a], [b]) => a - b);
}
