// Every command that takes two people: refused to one, to the same one twice, to the wrong roles, after the proposal
// has expired, and when what it would replace has changed; and carried out by the right two.

import { describe, expect, test } from 'vitest';
import { createWideDigest } from '../../../engine/kernel/digest.ts';
import { stateDigest } from '../../../engine/persist/state-digest.ts';
import { proposeCommand } from '../../../proto/codec/commands/proposals.ts';
import { give, kinds, refusalOf, type Venue } from '../registers/venue.ts';
import { CASES, type Case } from './cases.ts';
import {
  ACTING,
  approve,
  deskVenue,
  HOUR,
  type LooseControlled,
  propose,
  rolesOf,
} from './desk.ts';

const NO_EVENTS = createWideDigest();
const rows = Object.entries(CASES) as [LooseControlled['kind'], Case][];

test('every kind that can be proposed is here', () => {
  const [, choice] = proposeCommand.parts;
  const proposable = choice.choice === null ? [] : [...choice.choice.byKind.keys()];
  expect(rows.map(([kind]) => kind).sort()).toEqual(proposable.sort());
});

describe.each(rows)('%s', (kind, { command, prepare, disturb }) => {
  function staged(): { venue: Venue; asked: LooseControlled } {
    const venue = deskVenue();
    prepare?.(venue);
    return { venue, asked: command(venue) };
  }

  test('is refused to one person, and nothing changes', () => {
    const { venue, asked } = staged();
    const before = stateDigest({ ...venue.state, seq: 0 as never, eventDigest: NO_EVENTS });
    expect(refusalOf(give(venue, asked))).toBe(`approvalNeeded ${kind}`);
    expect(stateDigest({ ...venue.state, seq: 0 as never, eventDigest: NO_EVENTS })).toBe(before);
  });

  test('is refused to the same person twice', () => {
    const { venue, asked } = staged();
    const { proposes } = rolesOf(venue, asked);
    for (const role of proposes) {
      expect(kinds(propose(venue, asked, role))).toEqual(['commandProposed']);
      const { lastProposal } = venue.state.supervision;
      expect(refusalOf(approve(venue, lastProposal, role))).toBe('proposalSamePerson key');
    }
  });

  test('is refused to every role but those of its control', () => {
    const { venue, asked } = staged();
    const { proposes, approves } = rolesOf(venue, asked);
    for (const role of ACTING) {
      if (proposes.includes(role)) continue;
      expect(refusalOf(propose(venue, asked, role))).toBe('staffRole key');
    }
    propose(venue, asked, proposes[0]);
    const { lastProposal } = venue.state.supervision;
    for (const role of ACTING) {
      if (approves.includes(role) || role === proposes[0]) continue;
      expect(refusalOf(approve(venue, lastProposal, role))).toBe('staffRole key');
    }
    expect(proposes.filter((role) => approves.includes(role))).toEqual([]);
  });

  test('is refused at the very microsecond its proposal expires', () => {
    const { venue, asked } = staged();
    const { proposes, approves } = rolesOf(venue, asked);
    propose(venue, asked, proposes[0], venue.now + HOUR);
    const { lastProposal } = venue.state.supervision;
    venue.now += HOUR;
    const emitted = approve(venue, lastProposal, approves[0]);
    expect(kinds(emitted)).toContain('proposalEnded');
    expect(refusalOf(emitted)).toBe('proposalUnknown proposal');
  });

  test('is refused when what it would replace has changed', () => {
    const { venue, asked } = staged();
    const { proposes, approves } = rolesOf(venue, asked);
    propose(venue, asked, proposes[0]);
    const { lastProposal } = venue.state.supervision;
    disturb(venue);
    expect(refusalOf(approve(venue, lastProposal, approves[0]))).toBe(
      'proposalSubjectChanged proposal',
    );
  });

  test('is carried out by the right two, with both names, the old value and the new', () => {
    const { venue, asked } = staged();
    const { proposes, approves } = rolesOf(venue, asked);
    propose(venue, asked, proposes[0]);
    const emitted = approve(venue, venue.state.supervision.lastProposal, approves[0]);
    expect(refusalOf(emitted)).toBe('');
    expect(emitted[0]).toMatchObject({
      kind: 'commandApproved',
      proposer: proposes[0],
      approver: approves[0],
      reason: 'as agreed',
    });
    expect(emitted.length).toBeGreaterThan(1);
    const approved = emitted[0].kind === 'commandApproved' ? emitted[0] : null;
    expect(JSON.parse(approved?.after ?? '')).toEqual(JSON.parse(JSON.stringify(asked)));
  });
});
