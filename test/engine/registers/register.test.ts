// Shows I-01.

import { describe, expect, test } from 'vitest';
import type { AccountId } from '../../../engine/kernel/units.ts';
import {
  InvestorClass,
  KnowledgeBasis,
  MarginLevel,
  Role,
} from '../../../engine/schema/closed-sets.ts';
import { RejectReason } from '../../../engine/schema/reject.ts';
import {
  assessment,
  authorized,
  BTC,
  confirmation,
  ETH,
  evidence,
  gateRefusal,
  give,
  MAKER,
  marketIn,
  must,
  openVenue,
  participantOf,
  refusalOf,
  utc,
  type Venue,
} from './venue.ts';

function fullVenue(): Venue {
  const venue = openVenue();
  authorized(venue);
  return venue;
}

// ELIG-003, ELIG-004
describe('a class of investor', () => {
  const status = { evidence: [evidence({ type: 'statutoryStatus', dated: utc(1999, 1, 1) })] };
  test.each([
    ['individual at HK$8 m', InvestorClass.individual, 8_000_000, 0, ''],
    ['individual below', InvestorClass.individual, 7_999_999, 90_000_000, 'portfolioHkd'],
    ['corporation by portfolio', InvestorClass.corporation, 8_000_000, 0, ''],
    ['corporation by assets', InvestorClass.corporation, 0, 40_000_000, ''],
    ['corporation below both', InvestorClass.corporation, 7_999_999, 39_999_999, 'portfolioHkd'],
    ['trust corporation', InvestorClass.trustCorporation, 0, 40_000_000, ''],
    ['trust below', InvestorClass.trustCorporation, 9_000_000, 39_999_999, 'assetsHkd'],
  ])('%s', (_, investorClass, portfolioHkd, assetsHkd, fault) => {
    const venue = openVenue();
    const events = give(venue, confirmation({ investorClass, portfolioHkd, assetsHkd }));
    expect(refusalOf(events)).toBe(fault === '' ? '' : `fieldInvalid ${fault}`);
    expect(gateRefusal(venue)).toBe('');
  });

  test('reports the bound that was missed', () => {
    const [event] = give(openVenue(), confirmation({ portfolioHkd: 7_999_999 }));
    const { fieldInvalid } = RejectReason;
    expect(event).toMatchObject({ reason: fieldInvalid, limit: 8_000_000, actual: 7_999_999 });
  });

  // ELIG-006
  test.each([
    ['an institution by its status', InvestorClass.institutional, status, ''],
    ['an institution by a statement', InvestorClass.institutional, {}, 'evidenceMissing'],
    ['a holding company by its status', InvestorClass.holdingCompany, status, ''],
    ['an individual by status', InvestorClass.individual, status, 'evidenceMissing'],
    [
      'an individual without evidence',
      InvestorClass.individual,
      { evidence: [] },
      'evidenceMissing',
    ],
    ['retail', InvestorClass.retail, {}, 'notProfessional'],
  ])('%s', (_, investorClass, fields, refusal) => {
    const venue = openVenue();
    must(venue, confirmation({ investorClass, ...fields }));
    expect(gateRefusal(venue)).toBe(refusal);
  });
});

// ELIG-005
test('a confirmation of 29 February lasts until 28 February', () => {
  const venue = openVenue();
  venue.now = utc(2028, 2, 29, 10);
  const confirmedAt = venue.now;
  const fresh = { evidence: [evidence({ dated: confirmedAt, validUntil: utc(2030, 1, 1) })] };
  const until = utc(2029, 2, 28, 10);
  const late = confirmation({ confirmedAt, validUntil: until + 1, ...fresh });
  expect(refusalOf(give(venue, late))).toBe('fieldInvalid validUntil');
  must(venue, confirmation({ confirmedAt, validUntil: until, ...fresh }));
});

// ELIG-007
test('a self-declaration needs no evidence and unlocks nothing', () => {
  const venue = openVenue();
  const { selfDeclared } = KnowledgeBasis;
  must(venue, assessment({ basis: selfDeclared, assessor: 'Trader 1', evidenceHash: '' }));
  expect(gateRefusal(venue)).toBe('knowledgeSelfDeclared');
});

// ELIG-023
describe('an account', () => {
  test('takes its participant, group and role, and begins healthy', () => {
    const venue = fullVenue();
    const { accounts } = venue.state;
    const account = MAKER.account as AccountId;
    expect(accounts.participant[account]).toBe(MAKER.participant);
    expect(accounts.group[account]).toBe(MAKER.participant);
    expect(accounts.role[account]).toBe(Role.affiliate);
    expect(accounts.level[account]).toBe(MarginLevel.healthy);
  });

  test('has a row in every contract, however high its id', () => {
    const venue = openVenue();
    must(venue, participantOf({ participant: 262_143 }), {
      kind: 'openAccount',
      account: 262_143,
      participant: 262_143,
    });
    for (const contract of [BTC, ETH]) {
      const { positions } = marketIn(venue, contract);
      expect(positions.held[262_143 as AccountId]).toBe(0);
      expect(positions.groupWorst[262_143 as never]).toBe(0);
    }
  });

  test('is at most the tenth of its participant', () => {
    const venue = openVenue();
    for (let account = 17; account < 26; account++) {
      must(venue, { kind: 'openAccount', account, participant: 1 });
    }
    const [event] = give(venue, { kind: 'openAccount', account: 26, participant: 1 });
    expect(event).toMatchObject({ reason: RejectReason.accountsFull, limit: 10, actual: 10 });
  });
});

test('what was recorded is emitted, with the command', () => {
  const venue = openVenue();
  const command = participantOf({});
  expect(give(venue, command)).toEqual([{ kind: 'participantRegistered', record: command }]);
});
