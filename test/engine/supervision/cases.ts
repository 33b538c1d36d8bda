// Each command that takes two people, what it needs, and how what it would replace changes in between.

import { BTC_PERP } from '../../../engine/contracts/live-contracts.ts';
import { canonicalTerms } from '../../../engine/contracts/terms.ts';
import { sha256 } from '../../../engine/kernel/sha256.ts';
import {
  ContractState,
  InvestorClass,
  KnowledgeBasis,
  StaffRole,
} from '../../../engine/schema/closed-sets.ts';
import {
  ANN,
  assessment,
  authorization,
  BTC,
  confirmation,
  corporateAssessment,
  ETH,
  HASH,
  MAKER,
  must,
  participantOf,
  START,
  type Venue,
} from '../registers/venue.ts';
import { both, HOUR, type LooseControlled, staffKey } from './desk.ts';

export interface Case {
  readonly command: (venue: Venue) => LooseControlled;
  /** Before the proposal: what it needs. */
  readonly prepare?: (venue: Venue) => void;
  /** Between proposal and approval: what it would replace changes. */
  readonly disturb: (venue: Venue) => void;
}

const { retail: RETAIL, corporation } = InvestorClass;
const COMPANY = { investorClass: corporation, portfolioHkd: 9_000_000 };
const money = { account: ANN.account, currency: 'USD', amount: 5 };
const suspendAnn = (venue: Venue): void =>
  must(venue, { kind: 'suspendParticipant', participant: 1, suspended: true, reason: '' });

/** Every kind that can be proposed has its row; the compiler and a test below see to it. */
export const CASES: Readonly<Record<LooseControlled['kind'], Case>> = {
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
  killSwitch: {
    command: () => ({ kind: 'killSwitch', scope: 5, target: 1, state: 1, reason: '' }),
    prepare: (venue) =>
      must(venue, { kind: 'killSwitch', scope: 5, target: 1, state: 3, reason: '' }),
    disturb: (venue) =>
      both(venue, { kind: 'killSwitch', scope: 5, target: 1, state: 2, reason: '' }),
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
      for (const participant of [2, 3]) both(venue, participantOf({ participant, name: 'Ben' }));
    },
    disturb: (venue) => both(venue, { kind: 'declareGroup', participant: 1, group: 3 }),
  },
  setExposureLimit: {
    command: () => limit(1_000),
    prepare: (venue) => must(venue, limit(500)),
    disturb: (venue) => must(venue, limit(400)),
  },
  registerKey: {
    command: () => staffKey(9, 1900),
    prepare: (venue) => both(venue, hired(9)),
    disturb: (venue) => must(venue, { kind: 'retireStaff', staff: 9, reason: 'left' }),
  },
  registerParticipant: {
    command: () => participantOf({ participant: 2, group: 1 }),
    disturb: (venue) => both(venue, participantOf({ participant: 2, name: 'Somebody Else' })),
  },
  classifyInvestor: {
    command: () => confirmation({ confirmedBy: 'Staff compliance', portfolioHkd: 9_000_000 }),
    disturb: (venue) =>
      must(venue, confirmation({ confirmedBy: 'Staff management', investorClass: RETAIL })),
  },
  assessCorporate: {
    command: () => corporate(true),
    prepare: (venue) => both(venue, confirmation({ ...COMPANY, confirmedBy: 'Staff compliance' })),
    disturb: (venue) => must(venue, corporate(false)),
  },
  registerTrader: {
    command: () => trader('Nina New'),
    disturb: (venue) => both(venue, trader('Somebody Else')),
  },
  assessTrader: {
    command: () => assessment({ assessor: 'Staff management' }),
    disturb: (venue) => must(venue, assessment({ basis: KnowledgeBasis.selfDeclared })),
  },
  acceptRulebook: {
    command: () => ({ kind: 'acceptRulebook', participant: 1, version: 2 }),
    prepare: (venue) => both(venue, { kind: 'publishRulebook', version: 2, hash: HASH }),
    disturb: (venue) => both(venue, { kind: 'acceptRulebook', participant: 1, version: 2 }),
  },
  acknowledgeDisclosure: {
    command: () => acknowledged(),
    prepare: (venue) =>
      both(venue, { kind: 'publishDisclosure', contract: BTC, version: 2, hash: HASH }),
    disturb: (venue) => both(venue, acknowledged()),
  },
  registerFirm: {
    command: () => firm(true),
    disturb: (venue) => both(venue, firm(true)),
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
    command: () => authorization({ reportId: 'R-2', overseer: 'Staff management' }),
    prepare: (venue) => both(venue, firm(true)),
    disturb: (venue) =>
      both(venue, authorization({ reportId: 'R-3', overseer: 'Staff compliance' })),
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
    prepare: (venue) => must(venue, floor(200_000)),
    disturb: (venue) => must(venue, floor(300_000)),
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
  setFeeSchedule: {
    command: (venue) => feeSchedule(venue, 390),
    disturb: (venue) => both(venue, feeSchedule(venue, 380)),
  },
  compensate: {
    command: () => ({ kind: 'compensate', from: ANN.account, to: 90, amount: 5, reference: 'c' }),
    disturb: suspendAnn,
  },
  confirmClock: {
    command: () => ({ kind: 'confirmClock', drift: 5_000_000 }),
    prepare: (venue) => must(venue, { kind: 'holdRisk', drift: 5_000_000 }),
    disturb: (venue) => {
      must(venue, { kind: 'releaseRisk', drift: 0 });
      return must(venue, { kind: 'holdRisk', drift: 7_000_000 });
    },
  },
};

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

function firm(registered: boolean): LooseControlled {
  return { kind: 'registerFirm', name: 'Auditors Limited', registered, reason: '' };
}

function trader(name: string): LooseControlled {
  return { kind: 'registerTrader', trader: 2, participant: 1, name, responsiblePerson: '' };
}

function acknowledged(): LooseControlled {
  return { kind: 'acknowledgeDisclosure', participant: 1, contract: BTC, version: 2 };
}

function corporate(riskAwareness: boolean): LooseControlled {
  return corporateAssessment({ riskAwareness, assessor: 'Staff compliance' });
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

function feeSchedule(venue: Venue, takerFee: number): LooseControlled {
  const rows = [{ feeClass: 1, volumeFrom: 0, makerFee: 0, takerFee }];
  const effectiveAt = venue.now + 30 * 24 * HOUR;
  return { kind: 'setFeeSchedule', edition: 1, hash: HASH, effectiveAt, rows };
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
