// SUPER-009  A person whom a command names is on the register and is one of the two who sign.

import { describe, expect, test } from 'vitest';
import { StaffRole } from '../../../engine/schema/closed-sets.ts';
import {
  assessment,
  authorization,
  confirmation,
  corporateAssessment,
  gateRefusal,
  give,
  kinds,
  MAKER,
  must,
  order,
  refusalOf,
  type Venue,
} from '../registers/venue.ts';
import {
  approve,
  both,
  deskVenue,
  hire,
  keyOfRole,
  type LooseControlled,
  propose,
  staffKey,
} from './desk.ts';

const { compliance, management } = StaffRole;
const SPARE = 20;

function register(name: string, registered = true): LooseControlled {
  return { kind: 'registerFirm', name, registered, reason: 'as agreed' };
}

function proposed(venue: Venue, command: LooseControlled): string {
  return refusalOf(propose(venue, command, compliance));
}

/** A second manager, who may approve as well. */
function withSpareManager(): Venue {
  const venue = deskVenue();
  both(venue, { kind: 'registerStaff', staff: SPARE, name: 'Spare Manager', role: management });
  both(venue, staffKey(SPARE, 1000 + SPARE));
  return venue;
}

function approveAs(venue: Venue, staff: number): string {
  const proposal = venue.state.supervision.lastProposal;
  return refusalOf(give(venue, { kind: 'approveCommand', key: 1000 + staff, proposal }));
}

const corporate = (assessor: string): LooseControlled => corporateAssessment({ assessor });

describe('a person who was never hired', () => {
  test.each([
    ['confirms', confirmation({ confirmedBy: 'Olga Desk' }), 'staffUnknown confirmedBy'],
    ['assesses a trader', assessment({ assessor: 'Olga Desk' }), 'staffUnknown assessor'],
    ['assesses a company', corporate('Olga Desk'), 'staffUnknown assessor'],
    ['oversees', authorization({ overseer: 'Rose Overseer' }), 'staffUnknown overseer'],
  ])('%s no one', (_, command, refusal) => {
    expect(proposed(deskVenue(), command)).toBe(refusal);
  });

  test('confirms no one who is recorded as retail either', () => {
    const retail = confirmation({ investorClass: 1, confirmedBy: 'Olga Desk' });
    expect(refusalOf(give(deskVenue(), retail))).toBe('staffUnknown confirmedBy');
  });
});

describe('who is named', () => {
  test('proposes or approves', () => {
    for (const confirmedBy of ['Staff compliance', ' staff  MANAGEMENT']) {
      both(deskVenue(), confirmation({ confirmedBy }));
    }
  });

  test('is somebody who can sign, else it would never be approved', () => {
    const command = confirmation({ confirmedBy: 'Staff risk' });
    expect(proposed(deskVenue(), command)).toBe('namedPersonMustSign confirmedBy');
  });

  test('is not somebody of the same role who was not there', () => {
    const venue = withSpareManager();
    expect(proposed(venue, confirmation({ confirmedBy: 'Spare Manager' }))).toBe('');
    expect(approveAs(venue, management)).toBe('namedPersonMustSign confirmedBy');
    expect(approveAs(venue, SPARE)).toBe('');
  });

  test('has not left', () => {
    const venue = withSpareManager();
    must(venue, { kind: 'retireStaff', staff: SPARE, reason: 'left' });
    const command = confirmation({ confirmedBy: 'Spare Manager' });
    expect(proposed(venue, command)).toBe('staffRetired confirmedBy');
  });
});

describe('an outside firm', () => {
  test('reports once it is registered, until it is struck off', () => {
    const venue = deskVenue();
    const report = authorization({ overseer: 'Staff management' });
    expect(proposed(venue, report)).toBe('firmUnknown reportBy');
    expect(proposed(venue, assessment({ assessor: 'Auditors Limited' }))).toBe(
      'staffUnknown assessor',
    );
    both(venue, register('auditors  limited'));
    both(venue, report);
    both(venue, assessment({ assessor: 'Auditors Limited' }));
    must(venue, register('Auditors Limited', false));
    expect(proposed(venue, authorization({ overseer: 'Staff management', reportId: 'R-4' }))).toBe(
      'firmUnknown reportBy',
    );
  });

  test('confirms no investor and oversees no affiliate', () => {
    const venue = deskVenue();
    both(venue, register('Auditors Limited'));
    const named = 'Auditors Limited';
    expect(proposed(venue, confirmation({ confirmedBy: named }))).toBe('staffUnknown confirmedBy');
    expect(proposed(venue, authorization({ overseer: named }))).toBe('staffUnknown overseer');
  });

  test('is registered once, and struck off only when it is there', () => {
    const venue = deskVenue();
    both(venue, register('A'));
    propose(venue, register(' a '), compliance);
    const events = approve(venue, venue.state.supervision.lastProposal, management);
    expect(refusalOf(events)).toBe('alreadyExists name');
    expect(refusalOf(give(venue, register('B', false)))).toBe('firmUnknown name');
  });
});

describe('ELIG-012 an overseer who leaves', () => {
  /** The affiliate is overseen by the spare manager, and quotes. */
  function overseen(): Venue {
    const venue = withSpareManager();
    both(venue, register('Auditors Limited'));
    propose(venue, authorization({ overseer: 'Spare Manager' }), compliance);
    expect(approveAs(venue, SPARE)).toBe('');
    const { key, account } = MAKER;
    must(venue, order({ key, account, postOnly: 2 }));
    return venue;
  }
  const { key, account, participant } = MAKER;

  test('takes the quotes along, and none quotes until another is named', () => {
    const venue = overseen();
    const events = give(venue, { kind: 'retireStaff', staff: SPARE, reason: 'left' });
    expect(kinds(events)).toEqual(['staffRetired', 'affiliateSuspended', 'orderCanceled']);
    expect(gateRefusal(venue, { key, account, makes: true })).toBe('affiliateSuspended');
  });

  test('is followed by another, whose naming ends it', () => {
    const venue = overseen();
    must(venue, { kind: 'retireStaff', staff: SPARE, reason: 'left' });
    both(venue, authorization({ overseer: 'Staff management' }));
    expect(gateRefusal(venue, { key, account, makes: true })).toBe('');
  });

  test('does not lift a suspension that was made by name', () => {
    const venue = overseen();
    must(venue, { kind: 'suspendAffiliate', participant, suspended: true, reason: 'by decision' });
    must(venue, { kind: 'retireStaff', staff: SPARE, reason: 'left' });
    both(venue, authorization({ overseer: 'Staff management' }));
    expect(gateRefusal(venue, { key, account, makes: true })).toBe('affiliateSuspended');
  });

  test('leaves the affiliates of others alone', () => {
    const venue = overseen();
    hireAnother(venue);
    must(venue, { kind: 'retireStaff', staff: 21, reason: 'left' });
    expect(gateRefusal(venue, { key, account, makes: true })).toBe('');
  });

  test('an authorization lasts twelve months at most, to the microsecond', () => {
    const venue = deskVenue();
    both(venue, register('Auditors Limited'));
    const yearOn = Date.UTC(2027, 0, 15) * 1000;
    const until = (validUntil: number): LooseControlled =>
      authorization({ overseer: 'Staff management', validUntil });
    both(venue, until(yearOn));
    expect(proposed(venue, until(yearOn + 1))).toBe('');
    const events = approve(venue, venue.state.supervision.lastProposal, management);
    expect(refusalOf(events)).toBe('fieldInvalid validUntil');
  });
});

function hireAnother(venue: Venue): void {
  both(venue, { kind: 'registerStaff', staff: 21, name: 'Other Manager', role: management });
}

test('SUPER-002 before dual control names are recorded as they were written', () => {
  const venue = deskVenue();
  venue.state.supervision.dualControl = false;
  must(venue, confirmation({ confirmedBy: 'Founder' }));
  hire(venue, 30, 'Late Hire', compliance);
  expect(keyOfRole(compliance)).toBe(1000 + compliance);
});
