import { describe, expect, test } from 'vitest';
import { mustContinue } from '../../../engine/engine.ts';
import type { AccountId, Time } from '../../../engine/kernel/units.ts';
import {
  CancelReason,
  ContractState,
  InvestorClass,
  KnowledgeBasis,
  PostOnly,
} from '../../../engine/schema/closed-sets.ts';
import type { Event } from '../../../engine/schema/event.ts';
import type { LooseCommand } from '../../support/loose.ts';
import {
  ANN,
  admit,
  assessment,
  authorization,
  authorized,
  BTC,
  confirmation,
  DAY,
  ETH,
  evidence,
  gateRefusal,
  give,
  HASH,
  keyOf,
  kinds,
  MAKER,
  marketIn,
  must,
  openVenue,
  order,
  refusalOf,
  START,
  tickAt,
  type Venue,
} from './venue.ts';

const UNTIL = START + 100 * DAY;
const EVIDENCE = { evidence: [evidence({ validUntil: UNTIL })] };

/** Places an order of Ann's that rests and raises risk. */
function resting(venue: Venue, fields: Parameters<typeof order>[0] = {}): void {
  expect(kinds(give(venue, order(fields)))).toContain('orderRested');
}

function ofLapses(events: readonly Event[]): string[] {
  return events.flatMap((event) => {
    switch (event.kind) {
      case 'eligibilityLapsed':
        return [`lapsed ${event.participant}/${event.trader} ${event.what}`];
      case 'eligibilityExpiring':
        return [`expiring ${event.what} ${event.days} ${(event.at - START) / DAY}`];
      case 'orderCanceled':
        return [`canceled ${event.account} ${event.contract} ${event.reason}`];
      default:
        return [];
    }
  });
}

const { eligibilityLapsed, affiliateSuspended } = CancelReason;
const GONE = `canceled ${ANN.account} ${BTC} ${eligibilityLapsed}`;

// ELIG-014
describe('an end', () => {
  test.each([
    ['professional', confirmation({ validUntil: UNTIL }), 'lapsed 1/0 professional'],
    ['evidence', confirmation(EVIDENCE), 'lapsed 1/0 evidence'],
    ['knowledge', assessment({ validUntil: UNTIL }), 'lapsed 1/1 knowledge'],
  ])('of %s cancels what could raise risk, at its microsecond', (_, command, lapsed) => {
    const venue = openVenue();
    must(venue, command);
    resting(venue);
    expect(ofLapses(tickAt(venue, UNTIL - 1)).filter((text) => !/expiring/.test(text))).toEqual([]);
    expect(ofLapses(tickAt(venue, UNTIL))).toEqual([lapsed, GONE]);
    expect(ofLapses(tickAt(venue, UNTIL + DAY))).toEqual([]);
  });

  test('of the only key cancels its trader’s orders; of one of two reports it and no more', () => {
    const venue = openVenue();
    must(venue, keyOf({ key: 2, name: 'second', validUntil: UNTIL }));
    resting(venue, { key: 2 });
    tickAt(venue, UNTIL - 1);
    expect(ofLapses(tickAt(venue, UNTIL))).toEqual(['lapsed 1/1 key']);
    expect(ofLapses(give(venue, { kind: 'revokeKey', key: 1, reason: 'lost' }))).toEqual([
      'lapsed 1/1 key',
      GONE,
    ]);
    expect(ofLapses(give(venue, { kind: 'revokeKey', key: 1, reason: 'again' }))).toEqual([]);
  });

  test('leaves the orders of the other trader alone when it is a trader’s own', () => {
    const venue = openVenue();
    const { participant } = ANN;
    must(
      venue,
      { kind: 'registerTrader', trader: 2, participant, name: 'Bo', responsiblePerson: '' },
      keyOf({ key: 2, trader: 2, name: 'bo' }),
      assessment({ trader: 2, validUntil: UNTIL }),
    );
    resting(venue);
    resting(venue, { key: 2 });
    tickAt(venue, UNTIL - 1);
    expect(ofLapses(tickAt(venue, UNTIL))).toEqual(['lapsed 1/2 knowledge', GONE]);
  });

  test('leaves a purely reducing order, which may only reduce from then on', () => {
    const venue = openVenue();
    admit(venue, { participant: 2, trader: 2, key: 2, account: 17 });
    const limit = 1_000_000;
    give(venue, order({ key: 2, account: 17, side: 2, qty: 5, limit }));
    give(venue, order({ qty: 5, limit }));
    expect(marketIn(venue, BTC).positions.held[ANN.account as AccountId]).toBe(5);
    resting(venue, { side: 2, qty: 5, limit: 1_001_000 });
    resting(venue);
    const { participant } = ANN;
    const suspend: LooseCommand = {
      kind: 'suspendParticipant',
      participant,
      suspended: true,
      reason: '',
    };
    const events = give(venue, suspend);
    expect(ofLapses(events)).toEqual(['lapsed 1/0 suspension', GONE]);
    expect(events).toContainEqual(
      expect.objectContaining({ kind: 'orderReplaced', open: 5, reduceOnly: true }),
    );
    expect(ofLapses(give(venue, suspend))).toEqual([]); // It was suspended already.
  });

  test('that was put off does not come at its old time', () => {
    const venue = openVenue();
    must(venue, confirmation({ validUntil: UNTIL, ...EVIDENCE }));
    venue.now = UNTIL - 1;
    const later = UNTIL + 200 * DAY;
    const dated = venue.now;
    must(
      venue,
      confirmation({
        confirmedAt: venue.now,
        validUntil: later,
        evidence: [evidence({ dated, validUntil: later + DAY })],
      }),
    );
    must(venue, {
      kind: 'setContractState',
      contract: BTC,
      state: ContractState.live,
      reason: 'after the gap',
    });
    resting(venue);
    expect(ofLapses(tickAt(venue, UNTIL))).toEqual([]);
    expect(gateRefusal(venue)).toBe('');
    tickAt(venue, later - 1);
    while (mustContinue(venue.state, venue.now as Time)) give(venue, { kind: 'continue' });
    expect(ofLapses(tickAt(venue, later))).toEqual(['lapsed 1/0 professional', GONE]);
  });
});

describe('a record that no longer supports entry', () => {
  test.each<[string, LooseCommand, string]>([
    ['retail', confirmation({ investorClass: InvestorClass.retail }), 'lapsed 1/0 professional'],
    ['no evidence', confirmation({ evidence: [] }), 'lapsed 1/0 evidence'],
    [
      'a self-declaration',
      assessment({ basis: KnowledgeBasis.selfDeclared }),
      'lapsed 1/1 knowledge',
    ],
    ['a self-assessment', assessment({ assessor: 'trader 1' }), 'lapsed 1/1 knowledge'],
    // ELIG-009
    ['a new rulebook', { kind: 'publishRulebook', version: 2, hash: HASH }, 'lapsed 1/0 rulebook'],
    // ELIG-010
    [
      'a new disclosure',
      { kind: 'publishDisclosure', contract: BTC, version: 2, hash: HASH },
      'lapsed 1/0 disclosure',
    ],
  ])('%s ends it at once', (_, command, lapsed) => {
    const venue = openVenue();
    resting(venue);
    expect(ofLapses(give(venue, command))).toEqual([lapsed, GONE]);
    expect(refusalOf(give(venue, order({})))).not.toBe('');
  });

  test('a new disclosure of one contract leaves the orders in the other', () => {
    const venue = openVenue();
    resting(venue);
    const events = give(venue, {
      kind: 'publishDisclosure',
      contract: ETH,
      version: 2,
      hash: HASH,
    });
    expect(ofLapses(events)).toEqual(['lapsed 1/0 disclosure']);
  });

  test('a new version changes nothing for those who had not accepted the last one', () => {
    const venue = openVenue();
    must(venue, { kind: 'publishRulebook', version: 2, hash: HASH });
    expect(ofLapses(give(venue, { kind: 'publishRulebook', version: 5, hash: HASH }))).toEqual([]);
    must(venue, { kind: 'acceptRulebook', participant: 1, version: 5 });
    expect(gateRefusal(venue)).toBe('');
  });
});

// ELIG-015
describe('warnings', () => {
  test('come 60, 30 and 7 days before an end', () => {
    const venue = openVenue();
    must(venue, confirmation({ validUntil: UNTIL, ...EVIDENCE }));
    expect(ofLapses(tickAt(venue, UNTIL - 60 * DAY - 1))).toEqual([]);
    expect(ofLapses(tickAt(venue, UNTIL - 60 * DAY))).toEqual([
      'expiring professional 60 100',
      'expiring evidence 60 100',
    ]);
    expect(ofLapses(tickAt(venue, UNTIL - 1))).toEqual([
      'expiring professional 30 100',
      'expiring evidence 30 100',
      'expiring professional 7 100',
      'expiring evidence 7 100',
    ]);
  });

  test('that are past already are not emitted', () => {
    const venue = openVenue();
    must(venue, assessment({ validUntil: START + 10 * DAY }));
    expect(ofLapses(tickAt(venue, START + 9 * DAY))).toEqual(['expiring knowledge 7 10']);
  });
});

describe('an affiliate', () => {
  function quoting(): Venue {
    const venue = openVenue();
    authorized(venue);
    resting(venue);
    const { key, account } = MAKER;
    resting(venue, { key, account, postOnly: PostOnly.reject, limit: 998_000 });
    resting(venue, { key, account, postOnly: PostOnly.reject, side: 2, limit: 1_002_000 });
    return venue;
  }
  const QUOTE = `canceled ${MAKER.account} ${BTC} ${affiliateSuspended}`;

  // ELIG-011
  test('may only make', () => {
    const venue = quoting();
    const { key, account } = MAKER;
    expect(refusalOf(give(venue, order({ key, account })))).toBe('affiliateMustMake postOnly');
  });

  // ELIG-016
  test.each([MAKER.participant, 0])(
    'suspended (%i) loses its quotes, and clients keep theirs',
    (id) => {
      const venue = quoting();
      const command: LooseCommand = {
        kind: 'suspendAffiliate',
        participant: id,
        suspended: true,
        reason: 'breach',
      };
      const events = give(venue, command);
      expect(kinds(events)[0]).toBe('affiliateSuspended');
      expect(ofLapses(events)).toEqual([QUOTE, QUOTE]);
      const { key, account } = MAKER;
      expect(gateRefusal(venue, { key, account, makes: true })).toBe('affiliateSuspended');
      expect(gateRefusal(venue)).toBe('');
      must(venue, { ...command, suspended: false });
      expect(gateRefusal(venue, { key, account, makes: true })).toBe('');
    },
  );

  test('suspended by name stays so when all the others may return', () => {
    const venue = quoting();
    const reason = '';
    const { participant, key, account } = MAKER;
    must(
      venue,
      { kind: 'suspendAffiliate', participant, suspended: true, reason },
      { kind: 'suspendAffiliate', participant: 0, suspended: true, reason },
      { kind: 'suspendAffiliate', participant: 0, suspended: false, reason },
    );
    expect(gateRefusal(venue, { key, account, makes: true })).toBe('affiliateSuspended');
  });

  test('loses its quotes when its authorization ends', () => {
    const venue = quoting();
    must(venue, authorization({ validUntil: UNTIL }));
    tickAt(venue, UNTIL - 1);
    const gone = `canceled ${MAKER.account} ${BTC} ${eligibilityLapsed}`;
    const lapsed = 'lapsed 9/0 affiliateAuthorization';
    expect(ofLapses(tickAt(venue, UNTIL))).toEqual([lapsed, gone, gone]);
    must(venue, authorization({ validUntil: UNTIL + 100 * DAY }));
  });

  // ELIG-012
  test('acknowledges disclosures like everybody', () => {
    const venue = openVenue();
    authorized(venue);
    const { key, account } = MAKER;
    expect(gateRefusal(venue, { key, account, makes: true })).toBe('');
    expect(gateRefusal(venue, { key, account, contract: ETH, makes: true })).toBe(
      'disclosureNotAcknowledged',
    );
  });
});
