import { describe, expect, test } from 'vitest';
import { gateVerdict } from '../../../engine/gate/gate.ts';
import type { AccountId, KeyId } from '../../../engine/kernel/units.ts';
import { InvestorClass, KnowledgeBasis, Role, Scope } from '../../../engine/schema/closed-sets.ts';
import { type RejectName, rejectName } from '../../../engine/schema/reject.ts';
import {
  ANN,
  admit,
  assessment,
  authorization,
  BTC,
  confirmation,
  DAY,
  ETH,
  emptyVenue,
  evidence,
  gateRefusal,
  give,
  HASH,
  keyOf,
  marketIn,
  must,
  openVenue,
  order,
  participantOf,
  refusalOf,
  START,
  tickAt,
  utc,
  type Venue,
} from '../registers/venue.ts';
import { PRECEDENCE } from './precedence.ts';

const MAKER_ACCOUNT = 20;

/** What must be so for a reason to stand, and nothing else. */
interface Faults {
  readonly affiliated: boolean;
  readonly role: Role;
  readonly otherAccount: boolean;
  readonly revoked: boolean;
  readonly keyUntil: number;
  readonly scopes: number;
  readonly investorClass: InvestorClass;
  readonly confirmedUntil: number;
  readonly suspended: boolean;
  readonly evidenceUntil: number; // −1 for none.
  readonly basis: KnowledgeBasis | 0;
  readonly assessor: string;
  readonly knowledgeUntil: number;
  readonly virtualAssets: boolean;
  readonly acceptsRulebook: boolean;
  readonly acknowledges: boolean;
  readonly authorized: boolean;
  readonly affiliateSuspended: boolean;
  readonly makes: boolean;
}

const CLEAR: Faults = {
  affiliated: false,
  role: Role.client,
  otherAccount: false,
  revoked: false,
  keyUntil: 0,
  scopes: Scope.trade,
  investorClass: InvestorClass.individual,
  confirmedUntil: utc(2027, 1, 15),
  suspended: false,
  evidenceUntil: utc(2027, 1, 15),
  basis: KnowledgeBasis.training,
  assessor: 'Olga Desk',
  knowledgeUntil: 0,
  virtualAssets: true,
  acceptsRulebook: true,
  acknowledges: true,
  authorized: true,
  affiliateSuspended: false,
  makes: false,
};

/** The moment at which orders are sent; an end at it is over. */
const ORDER_AT = START + 5 * DAY;

const FAULTS: Partial<Record<RejectName, Partial<Faults>>> = {
  traderNotOfParticipant: { otherAccount: true },
  keyRevoked: { revoked: true },
  keyExpired: { keyUntil: ORDER_AT },
  keyScope: { scopes: Scope.read },
  notProfessional: { investorClass: InvestorClass.retail },
  professionalSuspended: { suspended: true },
  professionalExpired: { confirmedUntil: ORDER_AT },
  evidenceMissing: { evidenceUntil: -1 },
  evidenceExpired: { evidenceUntil: ORDER_AT },
  knowledgeMissing: { basis: 0 },
  knowledgeSelfDeclared: { basis: KnowledgeBasis.selfDeclared },
  knowledgeSelfAssessed: { assessor: '  ANN  person ' },
  knowledgeExpired: { knowledgeUntil: ORDER_AT },
  vaKnowledgeMissing: { virtualAssets: false },
  rulebookNotAccepted: { acceptsRulebook: false },
  disclosureNotAcknowledged: { acknowledges: false },
  affiliateNotPermitted: { affiliated: true },
  affiliateNotAuthorized: {
    affiliated: true,
    role: Role.affiliate,
    authorized: false,
    makes: true,
  },
  affiliateSuspended: {
    affiliated: true,
    role: Role.affiliate,
    affiliateSuspended: true,
    makes: true,
  },
  affiliateMustMake: { affiliated: true, role: Role.affiliate },
};

function venueWith(faults: Faults): Venue {
  const venue = emptyVenue();
  const { participant, trader, key, account } = ANN;
  const { role, affiliated, scopes } = faults;
  must(
    venue,
    participantOf({ participant, name: 'Ann', role, affiliated }),
    participantOf({ participant: 2, name: 'Ben' }),
    confirmation({
      participant,
      investorClass: faults.investorClass,
      validUntil: faults.confirmedUntil,
      evidence: faults.evidenceUntil < 0 ? [] : [evidence({ validUntil: faults.evidenceUntil })],
    }),
    { kind: 'registerTrader', trader, participant, name: 'Ann Person', responsiblePerson: '' },
    keyOf({ scopes, validUntil: faults.keyUntil }),
    { kind: 'openAccount', account, participant },
    { kind: 'openAccount', account: MAKER_ACCOUNT, participant: 2 },
  );
  const { basis, assessor, knowledgeUntil: validUntil, virtualAssets } = faults;
  if (basis !== 0) must(venue, assessment({ basis, assessor, validUntil, virtualAssets }));
  if (faults.acceptsRulebook) must(venue, { kind: 'acceptRulebook', participant, version: 1 });
  if (faults.acknowledges) {
    must(venue, { kind: 'acknowledgeDisclosure', participant, contract: BTC, version: 1 });
  }
  if (role === Role.affiliate && faults.authorized) must(venue, authorization({ participant }));
  const reason = 'test';
  if (faults.suspended) {
    must(venue, { kind: 'suspendParticipant', participant, suspended: true, reason });
  }
  if (faults.affiliateSuspended) {
    must(venue, { kind: 'suspendAffiliate', participant, suspended: true, reason });
  }
  if (faults.revoked) must(venue, { kind: 'revokeKey', key, reason });
  venue.now = ORDER_AT;
  return venue;
}

function refusalWith(faults: Faults): string {
  const account = faults.otherAccount ? MAKER_ACCOUNT : ANN.account;
  return gateRefusal(venueWith(faults), { account, makes: faults.makes });
}

const NAMES = Object.keys(FAULTS) as RejectName[];
const PAIRS = NAMES.flatMap((first, at) => NAMES.slice(at + 1).map((second) => [first, second]));
/** Two that cannot stand together. */
const APART: readonly (readonly RejectName[])[] = [
  ['affiliateNotPermitted', 'affiliateNotAuthorized', 'affiliateSuspended', 'affiliateMustMake'],
  ['evidenceMissing', 'evidenceExpired'],
  ['knowledgeMissing', 'knowledgeSelfDeclared'],
  ['knowledgeMissing', 'knowledgeSelfAssessed'],
  ['knowledgeMissing', 'knowledgeExpired'],
  ['knowledgeMissing', 'vaKnowledgeMissing'],
  ['notProfessional', 'professionalExpired'],
  ['notProfessional', 'evidenceMissing'],
  ['notProfessional', 'evidenceExpired'],
];

// ELIG-001 … ELIG-013, one reason at a time: ELIG-001, ELIG-002, ELIG-003, ELIG-006, ELIG-007, ELIG-008,
// ELIG-009, ELIG-010, ELIG-011, ELIG-012, ELIG-027.
describe('the gate', () => {
  test('lets in an order against which nothing stands', () => {
    expect(refusalWith(CLEAR)).toBe('');
    const affiliate = { affiliated: true, role: Role.affiliate, makes: true };
    expect(refusalWith({ ...CLEAR, ...affiliate })).toBe('');
  });

  test.each(NAMES)('refuses an order for %s alone', (name) => {
    expect(refusalWith({ ...CLEAR, ...FAULTS[name] })).toBe(name);
  });

  test('knows every reason of items 1 and 3 to 6, in the published order', () => {
    const gate = PRECEDENCE.slice(0, PRECEDENCE.indexOf('sideInvalid'));
    const elsewhere =
      /^(traderUnidentified|duplicate|clientOrderIdMismatch|late|contract.*|clockInDoubt)$/;
    expect(NAMES).toEqual(gate.filter((name) => !elsewhere.test(name)));
  });

  // ELIG-017
  test('reports the earlier of any two reasons', () => {
    for (const [first, second] of PAIRS) {
      if (APART.some((set) => set.includes(first) && set.includes(second))) continue;
      const faults = { ...CLEAR, ...FAULTS[first], ...FAULTS[second] };
      expect(refusalWith(faults), `${first} and ${second}`).toBe(first);
    }
  });

  test('does not know a key that is not registered', () => {
    const venue = openVenue();
    for (const key of [0, 2, 5000, -1, Number.NaN]) {
      expect(gateRefusal(venue, { key }), String(key)).toBe('traderUnidentified');
    }
  });

  test('reveals to no one which accounts there are', () => {
    const venue = openVenue();
    admit(venue, { participant: 2, trader: 2, key: 2, account: 17 });
    expect(gateRefusal(venue, { account: 17 })).toBe('traderNotOfParticipant');
    expect(gateRefusal(venue, { account: 250_000 })).toBe('traderNotOfParticipant');
    expect(gateRefusal(venue, { account: 1 })).toBe('traderNotOfParticipant'); // The insurance fund.
  });

  test('reports the bound and the moment', () => {
    const venue = venueWith({ ...CLEAR, confirmedUntil: ORDER_AT });
    gateRefusal(venue);
    const { field, limit, actual } = venue.state.refusal;
    expect({ field, limit, actual }).toEqual({
      field: 'participant',
      limit: ORDER_AT,
      actual: ORDER_AT,
    });
  });

  test('lists everything that stands, in precedence, and changes nothing', () => {
    const { state } = venueWith({ ...CLEAR, suspended: true, basis: 0, acknowledges: false });
    const before = { ...state.refusal };
    const list = gateVerdict(
      state,
      ANN.key as KeyId,
      ANN.account as AccountId,
      state.markets[BTC] as NonNullable<(typeof state.markets)[number]>,
    );
    expect(list.map(({ reason }) => rejectName(reason))).toEqual([
      'professionalSuspended',
      'knowledgeMissing',
      'disclosureNotAcknowledged',
    ]);
    expect(state.refusal).toEqual(before);
  });

  test('lists nothing against an affiliate that may make markets', () => {
    const venue = venueWith({ ...CLEAR, affiliated: true, role: Role.affiliate });
    const { key, account } = ANN;
    const market = marketIn(venue, BTC);
    expect(gateVerdict(venue.state, key as KeyId, account as AccountId, market)).toEqual([]);
  });
});

describe('an end', () => {
  const ENDS: readonly (readonly [RejectName, keyof Faults])[] = [
    ['keyExpired', 'keyUntil'],
    ['professionalExpired', 'confirmedUntil'],
    ['evidenceExpired', 'evidenceUntil'],
    ['knowledgeExpired', 'knowledgeUntil'],
  ];
  // ELIG-005, ELIG-006, ELIG-008: exclusive.
  test.each(ENDS)('%s: the last microsecond counts, the end does not', (name, field) => {
    const venue = venueWith({ ...CLEAR, [field]: ORDER_AT });
    venue.now = ORDER_AT - 1;
    expect(gateRefusal(venue)).toBe(''); // And is remembered until then.
    venue.now = ORDER_AT;
    expect(gateRefusal(venue)).toBe(name);
  });

  test('of an affiliate’s authorization', () => {
    const faults = { ...CLEAR, affiliated: true, role: Role.affiliate, makes: true };
    const venue = venueWith({ ...faults, authorized: false });
    venue.now = START;
    must(venue, authorization({ participant: ANN.participant, validUntil: ORDER_AT }));
    venue.now = ORDER_AT - 1;
    expect(gateRefusal(venue, { makes: true })).toBe('');
    venue.now = ORDER_AT;
    expect(gateRefusal(venue, { makes: true })).toBe('affiliateNotAuthorized');
  });
});

// ELIG-008
test('of two traders of one participant only the one who was assessed may trade', () => {
  const venue = openVenue();
  const { participant, account } = ANN;
  must(
    venue,
    { kind: 'registerTrader', trader: 2, participant, name: 'Bo', responsiblePerson: '' },
    keyOf({ key: 2, trader: 2, name: 'bo' }),
  );
  expect(gateRefusal(venue, { key: 1, account })).toBe('');
  expect(gateRefusal(venue, { key: 2, account })).toBe('knowledgeMissing');
});

// ELIG-007
test.each([
  ['the trader, in capitals and with blanks', '', ' BO   Li '],
  ['the person who answers for the algorithm', 'Kit Wong', 'kit wong'],
])('knowledge assessed by %s does not count', (_, responsiblePerson, assessor) => {
  const venue = openVenue();
  const { participant } = ANN;
  must(
    venue,
    { kind: 'registerTrader', trader: 2, participant, name: 'Bo Li', responsiblePerson },
    keyOf({ key: 2, trader: 2, name: 'bo' }),
    assessment({ trader: 2, assessor }),
  );
  expect(gateRefusal(venue, { key: 2 })).toBe('knowledgeSelfAssessed');
});

// ELIG-010
test('a disclosure is acknowledged for its own contract', () => {
  const venue = openVenue();
  must(venue, { kind: 'publishDisclosure', contract: ETH, version: 2, hash: HASH });
  expect(gateRefusal(venue, { contract: BTC })).toBe('');
  expect(gateRefusal(venue, { contract: ETH })).toBe('disclosureNotAcknowledged');
});

test('a change of the registers is seen by the next order', () => {
  const venue = openVenue();
  const { participant } = ANN;
  expect(gateRefusal(venue)).toBe('');
  must(venue, { kind: 'suspendParticipant', participant, suspended: true, reason: '' });
  expect(gateRefusal(venue)).toBe('professionalSuspended');
  must(venue, { kind: 'suspendParticipant', participant, suspended: false, reason: '' });
  expect(gateRefusal(venue)).toBe('');
});

// ELIG-014
test('someone whose confirmation ended may reduce a position, and only that', () => {
  const venue = openVenue();
  admit(venue, { participant: 2, trader: 2, key: 2, account: 17 });
  const limit = 1_000_000;
  give(venue, order({ qty: 5, limit }));
  give(venue, order({ key: 2, account: 17, side: 2, qty: 5, limit }));
  expect(marketIn(venue, BTC).positions.held[ANN.account as AccountId]).toBe(5);
  must(venue, {
    kind: 'suspendParticipant',
    participant: ANN.participant,
    suspended: true,
    reason: '',
  });
  expect(refusalOf(give(venue, order({})))).toBe('professionalSuspended participant');
  const sell = order({ side: 2, qty: 5, limit: 1_001_000 });
  expect(give(venue, sell)).toContainEqual(
    expect.objectContaining({ kind: 'orderAccepted', reduceOnly: true }),
  );
  tickAt(venue, START + 1);
});
