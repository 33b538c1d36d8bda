// Every command that takes two people: refused to one, to the same one twice, to the wrong roles, after the proposal
// has expired, and when what it would replace has changed; and carried out by the right two.

import { describe, expect, test } from 'vitest';
import { BTC_PERP } from '../../../engine/contracts/live-contracts.ts';
import { canonicalTerms } from '../../../engine/contracts/terms.ts';
import { sha256 } from '../../../engine/kernel/sha256.ts';
import { stateDigest } from '../../../engine/persist/state-digest.ts';
import { ContractState, InvestorClass, StaffRole } from '../../../engine/schema/closed-sets.ts';
import { proposeCommand } from '../../../proto/codec/commands/proposals.ts';
import {
  ANN,
  authorization,
  BTC,
  ETH,
  give,
  HASH,
  kinds,
  MAKER,
  must,
  participantOf,
  refusalOf,
  START,
  type Venue,
} from '../registers/venue.ts';
import {
  approve,
  both,
  deskVenue,
  HOUR,
  type LooseControlled,
  propose,
  rolesOf,
  staffKey,
} from './desk.ts';

interface Case {
  readonly command: (venue: Venue) => LooseControlled;
  /** Before the proposal: what it needs. */
  readonly prepare?: (venue: Venue) => void;
  /** Between proposal and approval: what it would replace changes. */
  readonly disturb: (venue: Venue) => void;
}

const money = { account: ANN.account, currency: 'USD', amount: 5 };
const suspendAnn = (venue: Venue): void =>
  must(venue, { kind: 'suspendParticipant', participant: 1, suspended: true, reason: '' });

/** Every kind that can be proposed has its row; the compiler and a test below see to it. */
const CASES: Readonly<Record<LooseControlled['kind'], Case>> = {
  setIndexPrice: {
    command: () => ({ kind: 'setIndexPrice', contract: BTC, price: 1_000_100, state: 1 }),
    disturb: (venue) =>
      both(venue, { kind: 'setIndexPrice', contract: BTC, price: 1_000_200, state: 1 }),
  },
  setMarkPrice: {
    command: () => ({ kind: 'setMarkPrice', contract: BTC, price: 1_000_100 }),
    disturb: (venue) => both(venue, { kind: 'setMarkPrice', contract: BTC, price: 1_000_200 }),
  },
  approveContract: {
    command: (venue) => approvalOfThird(venue),
    prepare: (venue) => must(venue, { kind: 'listContract', terms: THIRD }),
    disturb: (venue) => both(venue, approvalOfThird(venue)),
  },
  setContractState: {
    command: () => move(ContractState.live),
    prepare: (venue) => must(venue, move(ContractState.halted)),
    disturb: (venue) => must(venue, move(ContractState.cancelOnly)),
  },
  suspendParticipant: {
    command: () => ({ kind: 'suspendParticipant', participant: 1, suspended: false, reason: '' }),
    prepare: suspendAnn,
    disturb: (venue) =>
      both(venue, { kind: 'suspendParticipant', participant: 1, suspended: false, reason: '' }),
  },
  declareGroup: {
    command: () => ({ kind: 'declareGroup', participant: 1, group: 2 }),
    prepare: (venue) => {
      for (const participant of [2, 3]) must(venue, participantOf({ participant, name: 'Ben' }));
    },
    disturb: (venue) => both(venue, { kind: 'declareGroup', participant: 1, group: 3 }),
  },
  setExposureLimit: {
    command: () => limit(1_000),
    disturb: (venue) => both(venue, limit(500)),
  },
  registerKey: {
    command: () => staffKey(9, 1900),
    prepare: (venue) => both(venue, hired(9)),
    disturb: (venue) => must(venue, { kind: 'retireStaff', staff: 9, reason: 'left' }),
  },
  publishRulebook: {
    command: () => ({ kind: 'publishRulebook', version: 3, hash: HASH }),
    disturb: (venue) => both(venue, { kind: 'publishRulebook', version: 2, hash: HASH }),
  },
  publishDisclosure: {
    command: () => ({ kind: 'publishDisclosure', contract: BTC, version: 3, hash: HASH }),
    disturb: (venue) =>
      both(venue, { kind: 'publishDisclosure', contract: BTC, version: 2, hash: HASH }),
  },
  authorizeAffiliate: {
    command: () => authorization({ reportId: 'R-2' }),
    disturb: (venue) => both(venue, authorization({ reportId: 'R-3' })),
  },
  suspendAffiliate: {
    command: () => pardon(MAKER.participant),
    prepare: (venue) => must(venue, { ...pardon(MAKER.participant), suspended: true }),
    disturb: (venue) => both(venue, pardon(MAKER.participant)),
  },
  deposit: {
    command: () => ({ kind: 'deposit', ...money, reference: 'wire 1' }),
    disturb: suspendAnn,
  },
  withdraw: {
    command: () => ({ kind: 'withdraw', ...money, reference: 'wire 2' }),
    disturb: suspendAnn,
  },
  transfer: {
    command: () => ({
      kind: 'transfer',
      from: ANN.account,
      to: 17,
      currency: 'USD',
      amount: 5,
      reference: 'between',
    }),
    prepare: (venue) => must(venue, { kind: 'openAccount', account: 17, participant: 1 }),
    disturb: suspendAnn,
  },
  setFundingTerms: {
    command: () => funding(100),
    disturb: (venue) => both(venue, funding(200)),
  },
  setFundTarget: {
    command: () => ({ kind: 'setFundTarget', target: 1_000 }),
    disturb: (venue) => both(venue, { kind: 'setFundTarget', target: 2_000 }),
  },
  listCollateral: {
    command: () => collateral(10_000),
    disturb: (venue) => both(venue, collateral(20_000)),
  },
  setCollateralRate: {
    command: () => rate(130_000_000),
    prepare: (venue) => both(venue, collateral(10_000)),
    disturb: (venue) => both(venue, rate(120_000_000)),
  },
  setClassFloor: {
    command: () => floor(100_000),
    disturb: (venue) => both(venue, floor(200_000)),
  },
  registerStaff: {
    command: () => hired(9),
    disturb: (venue) => both(venue, { ...hired(9), name: 'Somebody Else' }),
  },
  setThreshold: {
    command: () => threshold(5_000),
    disturb: (venue) => both(venue, threshold(6_000)),
  },
  setWorkBounds: {
    command: () => ({ kind: 'setWorkBounds', work: 10_000, fills: 100 }),
    disturb: (venue) => both(venue, { kind: 'setWorkBounds', work: 20_000, fills: 100 }),
  },
  publishPrivileges: {
    command: () => ({ kind: 'publishPrivileges', version: 3, hash: HASH, bounds: [] }),
    disturb: (venue) =>
      both(venue, { kind: 'publishPrivileges', version: 2, hash: HASH, bounds: [] }),
  },
  setPrivilege: {
    command: () => privilege(50),
    prepare: (venue) => {
      const bounds = [{ privilege: 1, bound: 0 }];
      both(venue, { kind: 'publishPrivileges', version: 1, hash: HASH, bounds });
    },
    disturb: (venue) => both(venue, privilege(60)),
  },
  setObligation: {
    command: () => obligation(1_000),
    disturb: (venue) => both(venue, obligation(2_000)),
  },
  setReferenceEligibility: {
    command: () => eligibility(true),
    prepare: (venue) => must(venue, eligibility(false)),
    disturb: (venue) => both(venue, eligibility(true)),
  },
  changeTerms: {
    command: (venue) => changed(venue, 390),
    disturb: (venue) => both(venue, changed(venue, 380)),
  },
  compensate: {
    command: () => ({ kind: 'compensate', from: ANN.account, to: 90, amount: 5, reference: 'c' }),
    disturb: suspendAnn,
  },
};

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
    const before = stateDigest({ ...venue.state, seq: 0 as never, eventDigest: { a: 0, b: 0 } });
    expect(refusalOf(give(venue, asked))).toBe(`approvalNeeded ${kind}`);
    expect(stateDigest({ ...venue.state, seq: 0 as never, eventDigest: { a: 0, b: 0 } })).toBe(
      before,
    );
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
    for (const role of Object.values(StaffRole)) {
      if (proposes.includes(role)) continue;
      expect(refusalOf(propose(venue, asked, role))).toBe('staffRole key');
    }
    propose(venue, asked, proposes[0]);
    const { lastProposal } = venue.state.supervision;
    for (const role of Object.values(StaffRole)) {
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

const THIRD = { ...BTC_PERP, contract: 3 as never, symbol: 'BTX-PERP', base: 'BTX' };

function approvalOfThird({ state }: Venue): Extract<LooseControlled, { kind: 'approveContract' }> {
  const termsHash = state.markets[3]?.termsHash ?? '';
  return { kind: 'approveContract', contract: 3, reference: 'SFC/3', termsHash };
}

function move(state: number): Extract<LooseControlled, { kind: 'setContractState' }> {
  return {
    kind: 'setContractState',
    contract: ETH,
    state: state as ContractState,
    reason: 'asked',
  };
}

function limit(notionalMax: number): LooseControlled {
  return { kind: 'setExposureLimit', participant: 1, wholeGroup: false, notionalMax };
}

function hired(staff: number): Extract<LooseControlled, { kind: 'registerStaff' }> {
  return { kind: 'registerStaff', staff, name: 'Nina New', role: StaffRole.operations };
}

function pardon(participant: number): Extract<LooseControlled, { kind: 'suspendAffiliate' }> {
  return { kind: 'suspendAffiliate', participant, suspended: false, reason: 'cleared' };
}

function funding(interest: number): LooseControlled {
  const terms = { ...BTC_PERP.funding, interest };
  return { kind: 'setFundingTerms', contract: BTC, terms, effectiveAt: START + 30 * 24 * HOUR };
}

function collateral(haircut: number): LooseControlled {
  return {
    kind: 'listCollateral',
    currency: 'HKD',
    decimals: 2,
    haircut,
    volatile: false,
    concentrationMax: 0,
    approval: '',
  };
}

function rate(value: number): LooseControlled {
  return { kind: 'setCollateralRate', currency: 'HKD', rate: value, quotedAt: 0 };
}

function floor(initialMin: number): LooseControlled {
  const { individual } = InvestorClass;
  return { kind: 'setClassFloor', investorClass: individual, contract: BTC, initialMin };
}

function threshold(value: number): LooseControlled {
  return { kind: 'setThreshold', detector: 'markIndexGap', parameter: 'gap', contract: 0, value };
}

function privilege(value: number): LooseControlled {
  const { participant } = MAKER;
  return { kind: 'setPrivilege', participant, privilege: 1, granted: true, value };
}

function obligation(spreadMax: number): LooseControlled {
  const { participant } = MAKER;
  return {
    kind: 'setObligation',
    participant,
    contract: BTC,
    spreadMax,
    qtyMin: 1,
    uptimeMin: 900_000,
  };
}

function eligibility(
  eligible: boolean,
): Extract<LooseControlled, { kind: 'setReferenceEligibility' }> {
  return { kind: 'setReferenceEligibility', contract: BTC, eligible, reason: 'spot listing' };
}

function changed(venue: Venue, takerFee: number): LooseControlled {
  const terms = { ...BTC_PERP, takerFee };
  return {
    kind: 'changeTerms',
    terms: terms as never,
    reference: 'SFC/2',
    termsHash: sha256(canonicalTerms(terms as never)),
    effectiveAt: venue.now + 30 * 24 * HOUR,
  };
}
