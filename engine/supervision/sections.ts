// Supervision as text and back: rows by id and members by name, so that equal states give equal texts, whichever way
// a proposed command was written. It is what a snapshot holds of it
// and what the digest is made of.

import { canonicalText } from '../canonical-text.ts';
import { byId } from '../eligibility/eligibility.ts';
import {
  createSupervision,
  type Proposal,
  type StaffMember,
  type Supervision,
} from './supervision.ts';

interface Sections {
  readonly staff: readonly StaffMember[];
  readonly dualControl: boolean;
  readonly proposals: readonly Proposal[];
  readonly lastProposal: number;
}

export function supervisionSections(supervision: Supervision): string {
  const { staff, dualControl, proposals, lastProposal } = supervision;
  const sections: Sections = {
    staff: byId(staff),
    dualControl,
    proposals: byId(proposals),
    lastProposal,
  };
  return canonicalText(sections);
}

export function restoreSupervision(text: string): Supervision {
  const sections = JSON.parse(text) as Sections;
  const supervision = createSupervision();
  for (const member of sections.staff) supervision.staff.set(member.id, member);
  supervision.dualControl = sections.dualControl;
  for (const proposal of sections.proposals) supervision.proposals.set(proposal.id, proposal);
  supervision.lastProposal = sections.lastProposal;
  return supervision;
}
