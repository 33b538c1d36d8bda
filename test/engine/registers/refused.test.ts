// Shows, I-20, I-21.

import { describe, expect, test } from 'vitest';
import { eligibilitySections } from '../../../engine/persist/registers.ts';
import { KeyAlgorithm, Role } from '../../../engine/schema/closed-sets.ts';
import type { LooseCommand } from '../../support/loose.ts';
import {
  ANN,
  assessment,
  authorization,
  authorized,
  BTC,
  confirmation,
  DAY,
  ETH,
  evidence,
  give,
  HASH,
  keyOf,
  kinds,
  MAKER,
  openVenue,
  participantOf,
  refusalOf,
  START,
  utc,
  type Venue,
} from './venue.ts';

const LONG = 'é'.repeat(129); // 258 bytes.
const DIGITS = 'AB'.repeat(32);
const PERSON = { participant: ANN.participant, responsiblePerson: '' };

type Row = readonly [name: string, command: LooseCommand, refusal: string];

/** Against a venue with Ann, a professional client, and an affiliate that makes markets. */
const REFUSED: readonly Row[] = [
  ['participant id zero', participantOf({ participant: 0 }), 'fieldInvalid participant'],
  ['participant id too high', participantOf({ participant: 262_144 }), 'fieldInvalid participant'],
  ['participant id not whole', participantOf({ participant: 2.5 }), 'fieldInvalid participant'],
  ['participant twice', participantOf({ participant: 1 }), 'alreadyExists participant'],
  ['participant without a name', participantOf({ name: ' ' }), 'fieldInvalid name'],
  ['name over 256 bytes', participantOf({ name: LONG }), 'fieldInvalid name'],
  ['role not said', participantOf({ role: 0 }), 'fieldInvalid role'],
  ['affiliate by role alone', participantOf({ role: Role.affiliate }), 'fieldInvalid role'],
  ['group of no participant', participantOf({ group: 77 }), 'participantUnknown group'],
  ['client with an affiliate as owner', participantOf({ group: 9 }), 'identityConflict group'],

  [
    'confirming no participant',
    confirmation({ participant: 77 }),
    'participantUnknown participant',
  ],
  ['class not said', confirmation({ investorClass: 0 }), 'fieldInvalid investorClass'],
  ['negative portfolio', confirmation({ portfolioHkd: -1 }), 'fieldInvalid portfolioHkd'],
  ['assets not whole', confirmation({ assetsHkd: 0.5 }), 'fieldInvalid assetsHkd'],
  ['confirmed tomorrow', confirmation({ confirmedAt: START + 1 }), 'fieldInvalid confirmedAt'],
  ['over already', confirmation({ validUntil: START }), 'fieldInvalid validUntil'],
  [
    'a microsecond over 12 months',
    confirmation({ validUntil: utc(2027, 1, 15) + 1 }),
    'fieldInvalid validUntil',
  ],
  ['confirmed by no one', confirmation({ confirmedBy: '' }), 'fieldInvalid confirmedBy'],
  [
    'confirmed by the affiliate’s trader',
    confirmation({ confirmedBy: 'mara  quote' }),
    'identityConflict confirmedBy',
  ],
  [
    'evidence of an unknown kind',
    confirmation({ evidence: [evidence({ type: 'word of mouth' })] }),
    'evidenceInvalid evidence.type',
  ],
  [
    'evidence without a hash',
    confirmation({ evidence: [evidence({ hash: '' })] }),
    'evidenceInvalid evidence.hash',
  ],
  [
    'evidence hash in capitals',
    confirmation({ evidence: [evidence({ hash: DIGITS })] }),
    'evidenceInvalid evidence.hash',
  ],
  [
    'evidence dated after the confirmation',
    confirmation({ evidence: [evidence({ dated: START + 1 })] }),
    'evidenceInvalid evidence.dated',
  ],
  [
    'statement older than 12 months',
    confirmation({ evidence: [evidence({ dated: utc(2025, 1, 14) })] }),
    'evidenceInvalid evidence.dated',
  ],
  [
    'accounts older than 16 months',
    confirmation({ evidence: [evidence({ type: 'auditedAccounts', dated: utc(2024, 9, 14) })] }),
    'evidenceInvalid evidence.dated',
  ],
  [
    'evidence that is over',
    confirmation({ evidence: [evidence({ validUntil: START })] }),
    'evidenceInvalid evidence.validUntil',
  ],
  [
    'more evidence than anyone reads',
    confirmation({ evidence: Array.from({ length: 33 }, () => evidence({})) }),
    'evidenceInvalid evidence',
  ],

  [
    'suspending no participant',
    { kind: 'suspendParticipant', participant: 77, suspended: true, reason: '' },
    'participantUnknown participant',
  ],
  [
    'a reason over 256 bytes',
    { kind: 'suspendParticipant', participant: 1, suspended: true, reason: LONG },
    'fieldInvalid reason',
  ],
  [
    'grouping no participant',
    { kind: 'declareGroup', participant: 77, group: 1 },
    'participantUnknown participant',
  ],
  [
    'a group of no participant',
    { kind: 'declareGroup', participant: 1, group: 77 },
    'participantUnknown group',
  ],
  [
    'an affiliate and a client in one group',
    { kind: 'declareGroup', participant: 9, group: 1 },
    'identityConflict group',
  ],
  [
    'a limit of no participant',
    { kind: 'setExposureLimit', participant: 77, wholeGroup: false, notionalMax: 1 },
    'participantUnknown participant',
  ],
  [
    'a negative limit',
    { kind: 'setExposureLimit', participant: 1, wholeGroup: false, notionalMax: -1 },
    'fieldInvalid notionalMax',
  ],

  [
    'trader id zero',
    { kind: 'registerTrader', trader: 0, name: 'Bo', ...PERSON },
    'fieldInvalid trader',
  ],
  [
    'trader twice',
    { kind: 'registerTrader', trader: 1, name: 'Bo', ...PERSON },
    'alreadyExists trader',
  ],
  [
    'trader of no participant',
    { kind: 'registerTrader', trader: 2, name: 'Bo', ...PERSON, participant: 77 },
    'participantUnknown participant',
  ],
  [
    'trader without a name',
    { kind: 'registerTrader', trader: 2, name: '', ...PERSON },
    'fieldInvalid name',
  ],
  [
    'the affiliate’s trader for a client',
    { kind: 'registerTrader', trader: 2, name: 'Mara Quote', ...PERSON },
    'identityConflict name',
  ],
  [
    'a client’s trader for the affiliate',
    {
      kind: 'registerTrader',
      trader: 2,
      name: 'Quoter',
      participant: MAKER.participant,
      responsiblePerson: 'TRADER 1',
    },
    'identityConflict responsiblePerson',
  ],
  [
    'the overseer as the affiliate’s trader',
    {
      kind: 'registerTrader',
      trader: 2,
      name: 'Rose Overseer',
      participant: MAKER.participant,
      responsiblePerson: '',
    },
    'identityConflict name',
  ],

  ['assessing no trader', assessment({ trader: 77 }), 'traderUnknown trader'],
  ['basis not said', assessment({ basis: 0 }), 'fieldInvalid basis'],
  ['assessed by no one', assessment({ assessor: ' ' }), 'fieldInvalid assessor'],
  ['assessed tomorrow', assessment({ assessedAt: START + 1 }), 'fieldInvalid assessedAt'],
  ['knowledge that is over', assessment({ validUntil: START }), 'fieldInvalid validUntil'],
  ['assessment without evidence', assessment({ evidenceHash: '' }), 'fieldInvalid evidenceHash'],
  [
    'assessed by the affiliate’s trader',
    assessment({ assessor: 'Mara Quote' }),
    'identityConflict assessor',
  ],

  ['key id zero', keyOf({ key: 0, name: 'b' }), 'fieldInvalid key'],
  ['key twice', keyOf({ name: 'b' }), 'alreadyExists key'],
  ['key name twice', keyOf({ key: 2, name: 'key-1' }), 'alreadyExists name'],
  ['key of no trader', keyOf({ key: 2, trader: 77, name: 'b' }), 'traderUnknown trader'],
  ['key without a name', keyOf({ key: 2, name: '' }), 'fieldInvalid name'],
  ['algorithm not said', keyOf({ key: 2, name: 'b', algorithm: 0 }), 'fieldInvalid algorithm'],
  ['a short public key', keyOf({ key: 2, name: 'b', material: 'a1' }), 'fieldInvalid material'],
  [
    'an empty secret',
    keyOf({ key: 2, name: 'b', algorithm: KeyAlgorithm.hmacSha256, material: '' }),
    'fieldInvalid material',
  ],
  [
    'half a byte',
    keyOf({ key: 2, name: 'b', algorithm: KeyAlgorithm.hmacSha256, material: 'abc' }),
    'fieldInvalid material',
  ],
  ['no scope', keyOf({ key: 2, name: 'b', scopes: 0 }), 'fieldInvalid scopes'],
  ['a scope that is none', keyOf({ key: 2, name: 'b', scopes: 32 }), 'fieldInvalid scopes'],
  ['binding without trading', keyOf({ key: 2, name: 'b', scopes: 17 }), 'bindingMissing scopes'],
  [
    'a key that is over',
    keyOf({ key: 2, name: 'b', validUntil: START }),
    'fieldInvalid validUntil',
  ],
  [
    'an address that is none',
    keyOf({ key: 2, name: 'b', addresses: ['10.0.0.0/8', 'home'] }),
    'fieldInvalid addresses',
  ],
  [
    'too many addresses',
    keyOf({ key: 2, name: 'b', addresses: Array.from({ length: 65 }, () => '::1') }),
    'fieldInvalid addresses',
  ],
  ['revoking nothing', { kind: 'revokeKey', key: 77, reason: '' }, 'keyUnknown key'],

  ['a rulebook again', { kind: 'publishRulebook', version: 1, hash: HASH }, 'fieldInvalid version'],
  [
    'a rulebook without a hash',
    { kind: 'publishRulebook', version: 2, hash: '' },
    'fieldInvalid hash',
  ],
  [
    'a disclosure of nothing',
    { kind: 'publishDisclosure', contract: 3, version: 1, hash: HASH },
    'contractUnknown contract',
  ],
  [
    'a disclosure again',
    { kind: 'publishDisclosure', contract: BTC, version: 1, hash: HASH },
    'fieldInvalid version',
  ],
  [
    'accepting by no participant',
    { kind: 'acceptRulebook', participant: 77, version: 1 },
    'participantUnknown participant',
  ],
  [
    'accepting what is not out',
    { kind: 'acceptRulebook', participant: 1, version: 2 },
    'fieldInvalid version',
  ],
  [
    'acknowledging by no participant',
    { kind: 'acknowledgeDisclosure', participant: 77, contract: BTC, version: 1 },
    'participantUnknown participant',
  ],
  [
    'acknowledging nothing',
    { kind: 'acknowledgeDisclosure', participant: 1, contract: 3, version: 1 },
    'contractUnknown contract',
  ],
  [
    'acknowledging what is not out',
    { kind: 'acknowledgeDisclosure', participant: 1, contract: ETH, version: 0 },
    'fieldInvalid version',
  ],

  [
    'authorizing no participant',
    authorization({ participant: 77 }),
    'participantUnknown participant',
  ],
  ['authorizing a client', authorization({ participant: 1 }), 'affiliateNotPermitted participant'],
  ['no overseer', authorization({ overseer: ' ' }), 'overseerMissing overseer'],
  [
    'an overseer who trades for the affiliate',
    authorization({ overseer: 'Mara Quote' }),
    'identityConflict overseer',
  ],
  ['no notice', authorization({ noticeDate: 0 }), 'fieldInvalid noticeDate'],
  ['notice tomorrow', authorization({ noticeDate: START + DAY }), 'fieldInvalid noticeDate'],
  ['no report', authorization({ reportId: '' }), 'fieldInvalid reportId'],
  ['authorized until now', authorization({ validUntil: START }), 'fieldInvalid validUntil'],
  [
    'suspending a client as affiliate',
    { kind: 'suspendAffiliate', participant: 1, suspended: true, reason: '' },
    'affiliateNotPermitted participant',
  ],
  [
    'suspending an unknown affiliate',
    { kind: 'suspendAffiliate', participant: 77, suspended: true, reason: '' },
    'participantUnknown participant',
  ],

  ['a house row', { kind: 'openAccount', account: 15, participant: 1 }, 'fieldInvalid account'],
  [
    'account too high',
    { kind: 'openAccount', account: 262_144, participant: 1 },
    'fieldInvalid account',
  ],
  ['account twice', { kind: 'openAccount', account: 16, participant: 1 }, 'alreadyExists account'],
  [
    'account of no participant',
    { kind: 'openAccount', account: 17, participant: 77 },
    'participantUnknown participant',
  ],
];

function fullVenue(): Venue {
  const venue = openVenue();
  authorized(venue);
  return venue;
}

// ELIG-024
describe('a register refuses', () => {
  const venue = fullVenue();
  const before = eligibilitySections(venue.state.eligibility);
  const due = venue.state.due.tree.size;

  test.each(REFUSED)('%s', (_, command, refusal) => {
    const events = give(venue, command);
    expect(refusalOf(events)).toBe(refusal);
    expect(kinds(events)).toEqual(['commandRejected']);
    expect(eligibilitySections(venue.state.eligibility)).toBe(before);
    expect(venue.state.due.tree.size).toBe(due);
  });
});
