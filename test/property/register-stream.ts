// Trouble with the registers: rows that may be made and rows that may not, suspensions and records that permit less.
// Those who trade are soon healed; newcomers stay as they come.

import {
  InvestorClass,
  KeyAlgorithm,
  KnowledgeBasis,
  Role,
  Scope,
} from '../../engine/schema/closed-sets.ts';
import type { PlainParticipant, PlainTrader } from '../plain/people.ts';
import type { PlainVenue } from '../plain/venue.ts';
import type { Prng } from '../support/prng.ts';
import { faulty } from './register-faults.ts';
import { AFFILIATES, CLIENTS, type commands, HASH, keyOf, SECOND } from './venues.ts';

type Loose = Parameters<typeof commands>[0][number];

export interface Registering {
  readonly chance: Prng;
  /** People are what the stream is about: two of the clients are companies, and keys of the eighth go for good. */
  readonly registering: boolean;
  /** The last key that was asked for. */
  keys: number;
}

const DAY = 86_400 * SECOND;
/** Every id that may come to be on the register: newcomers follow those who are there at the opening. */
const PEOPLE = { participants: 24, traders: 30, accounts: 42 } as const;
const NAMES: readonly string[] = [
  'Olga Desk',
  'Rose Overseer',
  'Ann Au',
  ' ANN  au',
  'Bo Bao',
  'Cy',
];
const COMPANIES: readonly number[] = [7, 8];
const reason = 'drawn';

/** Mostly what a venue's day has; now and then with a field that is wrong. */
export function registerCommand(memory: Registering, venue: PlainVenue): Loose {
  const { chance } = memory;
  if (chance.chance(85)) {
    const healing = heal(venue, memory.registering ? COMPANIES : []);
    if (healing !== null) return healing;
  }
  const command = chance.chance(45) ? daily(memory, venue) : recorded(memory, venue);
  return chance.chance(20) ? faulty(chance, command) : command;
}

/** What those who trade lack, one thing at a time. */
function heal(venue: PlainVenue, companies: readonly number[]): Loose | null {
  const all = { participant: 0, suspended: false, reason };
  if (venue.affiliatesSuspended) return { kind: 'suspendAffiliate', ...all };
  for (const id of [...CLIENTS, ...AFFILIATES]) {
    const participant = venue.participants.get(id) as PlainParticipant;
    const trader = venue.traders.get(id) as PlainTrader;
    const isCompany = companies.includes(id);
    const healing =
      healClient(venue, participant, isCompany) ?? healTrader(venue, trader, isCompany);
    if (healing !== null) return healing;
  }
  return null;
}

function healClient(venue: PlainVenue, row: PlainParticipant, isCompany: boolean): Loose | null {
  const { id: participant, investor, suspended, affiliateSuspended, affiliate } = row;
  const { time, rulebook } = venue;
  if (suspended) return { kind: 'suspendParticipant', participant, suspended: false, reason };
  if (affiliateSuspended) {
    return { kind: 'suspendAffiliate', participant, suspended: false, reason };
  }
  const until = Math.min(investor?.validUntil ?? 0, investor?.evidenceUntil ?? 0);
  if (investor?.class === InvestorClass.retail || time >= until) {
    const { corporation, individual } = InvestorClass;
    const end = time + 300 * DAY;
    return confirmed(participant, isCompany ? corporation : individual, time, end);
  }
  if (row.rulebook !== rulebook.version) {
    return { kind: 'acceptRulebook', participant, version: rulebook.version };
  }
  for (const [contract, { version }] of venue.disclosures) {
    if (row.disclosures.get(contract) === version) continue;
    return { kind: 'acknowledgeDisclosure', participant, contract, version };
  }
  if (!affiliate || time < row.authorizedUntil) return null;
  return authorized(participant, time, time + 300 * DAY);
}

function healTrader(
  { time }: PlainVenue,
  { id, knowledge }: PlainTrader,
  isCompany: boolean,
): Loose | null {
  if (knowledge === null) return null;
  const { basis, isOwnWord, validUntil, virtualAssets } = knowledge;
  const isOver = validUntil !== 0 && time >= validUntil;
  const isGood =
    basis !== KnowledgeBasis.selfDeclared && !isOwnWord && (virtualAssets || isCompany);
  return isGood && !isOver ? null : assessed(id, time, 'Olga Desk');
}

/** Suspensions, editions, keys, groups and limits. */
function daily(memory: Registering, venue: PlainVenue): Loose {
  const { chance } = memory;
  const participant = chance.pick(CLIENTS);
  const { rulebook, disclosures } = venue;
  switch (chance.below(19)) {
    case 0:
      if (chance.chance(60)) return { kind: 'tick' };
      return { kind: 'publishRulebook', version: rulebook.version + 1, hash: HASH };
    case 1: {
      const one = chance.pick([0, ...AFFILIATES]);
      return { kind: 'suspendAffiliate', participant: one, suspended: true, reason };
    }
    case 2:
    case 3:
      return { kind: 'suspendParticipant', participant, suspended: true, reason };
    case 4:
    case 5:
    case 6:
      return newKey(memory, venue, participant);
    case 7: {
      const key = chance.pick([...venue.keys.keys()]);
      const mayGo = key > 100 || (memory.registering && key === 8);
      return mayGo ? { kind: 'revokeKey', key, reason } : { kind: 'tick' };
    }
    case 8:
    case 9:
      return declareGroup(memory);
    case 10: {
      const contract = chance.pick([1, 2]);
      const version = (disclosures.get(contract)?.version ?? 0) + 1;
      if (chance.chance(60)) return { kind: 'tick' };
      return { kind: 'publishDisclosure', contract, version, hash: HASH };
    }
    case 11:
    case 12:
      return sign(memory, venue);
    case 13:
      return changeKey(memory, venue);
    default:
      return {
        kind: 'setExposureLimit',
        participant: chance.pick([1, 3, 5, 8]),
        wholeGroup: chance.chance(50),
        notionalMax: chance.pick([0, 0, 30_000, 60_000]),
      };
  }
}

export function declareGroup({ chance }: Registering): Loose {
  const participant = chance.chance(10)
    ? chance.between(1, PEOPLE.participants)
    : chance.pick([6, 7]);
  const group = chance.chance(10) ? chance.between(1, PEOPLE.participants) : 1;
  return { kind: 'declareGroup', participant, group: chance.pick([participant, group, 3]) };
}

function newKey(memory: Registering, { time }: PlainVenue, owner: number): Loose {
  const { chance } = memory;
  if (!chance.chance(5)) memory.keys += 1;
  const trader = chance.chance(30) ? chance.between(1, PEOPLE.traders) : owner;
  const key = keyOf(memory.keys, trader, time + chance.between(20, 60) * SECOND);
  const { read, trade, transfer, bind } = Scope;
  const scopes = chance.pick([read + trade, read + trade + bind, read, transfer, trade]);
  const secret = { algorithm: KeyAlgorithm.hmacSha256, material: 'ab'.repeat(20) };
  return {
    ...key,
    scopes,
    ...(chance.chance(20) ? secret : {}),
    addresses: chance.chance(20) ? ['10.0.0.0/8', '::1'] : [],
    validUntil: chance.chance(20) ? ending(chance, time) : key['validUntil'],
  };
}

function sign({ chance }: Registering, venue: PlainVenue): Loose {
  const binding = [...venue.keys.values()].filter(({ scopes }) => (scopes & Scope.bind) !== 0);
  const keys = binding.length === 0 || chance.chance(20) ? [...venue.keys.values()] : binding;
  const contract = chance.pick([0, 1, 2]);
  const edition = contract === 0 ? venue.rulebook : venue.disclosures.get(contract);
  const version = edition?.version ?? 1;
  return {
    kind: 'signDocument',
    key: chance.pick(keys.slice(-8)).id,
    contract,
    version,
    hash: HASH,
  };
}

/** Mostly what narrows; some of it would widen. The keys that trade in the stream are left alone. */
function changeKey({ chance }: Registering, venue: PlainVenue): Loose {
  const keys = [...venue.keys.values()].filter(({ id }) => id > 100);
  if (keys.length === 0) return { kind: 'tick' };
  const target = chance.pick(keys.slice(-12));
  const mine = keys.filter(({ owner }) => owner === target.owner);
  const signer = chance.pick(chance.chance(10) ? keys : mine);
  const { read, trade, bind } = Scope;
  return {
    kind: 'changeOwnKey',
    key: chance.chance(3) ? 0 : signer.id,
    target: target.id,
    revoke: chance.chance(20),
    scopes: chance.chance(50)
      ? 0
      : chance.pick([read, trade, read + trade, bind, 64, target.scopes]),
    validUntil: chance.chance(60) ? 0 : ending(chance, venue.time),
    addresses: chance.pick([[], [], ['::1'], ['10.0.0.0/8', '::1'], ['nowhere!']]),
    material: chance.pick(['', '', 'cd'.repeat(32), 'cd']),
  };
}

/** Newcomers, and what is put on record of anybody. */
function recorded({ chance, registering }: Registering, venue: PlainVenue): Loose {
  const { time } = venue;
  if (registering && chance.chance(20)) return ofCompany(chance, time);
  const participant = chance.between(chance.chance(20) ? 1 : 9, PEOPLE.participants);
  const trader = chance.between(chance.chance(20) ? 1 : 9, PEOPLE.traders);
  switch (chance.below(12)) {
    case 0:
    case 1:
      return newcomer(chance);
    case 2: {
      const account = chance.between(27, PEOPLE.accounts);
      return { kind: 'openAccount', account, participant: chance.chance(50) ? 5 : participant };
    }
    case 3:
    case 4: {
      const responsiblePerson = chance.chance(30) ? chance.pick(NAMES) : '';
      const name = chance.pick([...NAMES, `Trader ${trader}`]);
      return { kind: 'registerTrader', trader, participant, name, responsiblePerson };
    }
    case 5:
    case 6:
      return { ...assessed(trader, time, chance.pick(NAMES)), ...knowledge(chance, time) };
    case 7:
    case 8:
      return classified(chance, participant, time);
    case 9:
      return authorized(participant, time, ending(chance, time));
    case 10: {
      const version = chance.pick([1, venue.rulebook.version]);
      if (chance.chance(40)) return { kind: 'acceptRulebook', participant, version };
      const contract = chance.pick([1, 2]);
      return {
        kind: 'acknowledgeDisclosure',
        participant,
        contract,
        version: chance.between(1, 9),
      };
    }
    default:
      return company(chance, participant, time);
  }
}

function newcomer(chance: Prng): Loose {
  const participant = chance.between(9, PEOPLE.participants);
  const affiliated = chance.chance(30);
  const role = affiliated && chance.chance(70) ? Role.affiliate : Role.client;
  const isJoint = chance.chance(30);
  return {
    kind: 'registerParticipant',
    participant,
    name: `Participant ${participant}`,
    role,
    affiliated,
    group: chance.chance(70) ? 0 : chance.between(1, PEOPLE.participants),
    holders: isJoint ? [chance.pick(NAMES), chance.pick(NAMES)] : [],
  };
}

/** In a moment, with a warning in a moment, the last moment there may be and one more, or far away. */
function ending(chance: Prng, time: number): number {
  const soon = time + chance.between(1, 40) * SECOND;
  const year = time + 365 * DAY;
  return chance.pick([
    soon,
    soon,
    soon + 7 * DAY,
    soon + 30 * DAY,
    soon + 60 * DAY,
    year,
    year + 1,
  ]);
}

function assessed(trader: number, time: number, assessor: string): Loose {
  const rest = { assessedAt: time, validUntil: 0, evidenceHash: HASH, virtualAssets: true };
  return { kind: 'assessTrader', trader, basis: KnowledgeBasis.training, assessor, ...rest };
}

function knowledge(chance: Prng, time: number): object {
  const basis = chance.pick([1, 2, 2, 3, 4]);
  const validUntil = chance.chance(40) ? 0 : ending(chance, time);
  const evidenceHash = chance.chance(20) ? '' : HASH;
  return { basis, validUntil, evidenceHash, virtualAssets: chance.chance(60) };
}

function confirmed(participant: number, investorClass: number, at: number, end: number): Loose {
  const byStatus =
    investorClass === InvestorClass.institutional || investorClass === InvestorClass.holdingCompany;
  const type = byStatus ? 'statutoryStatus' : 'custodianStatement';
  return {
    kind: 'classifyInvestor',
    participant,
    investorClass,
    portfolioHkd: 9e6,
    assetsHkd: 50e6,
    confirmedAt: at,
    validUntil: end,
    evidence: [{ type, dated: at - DAY, validUntil: end, hash: HASH }],
    confirmedBy: 'Olga Desk',
  };
}

function classified(chance: Prng, participant: number, time: number): Loose {
  const command = confirmed(participant, chance.between(1, 6), time, ending(chance, time));
  const dated = time - chance.pick([DAY, 364 * DAY, 366 * DAY, 485 * DAY, 488 * DAY]);
  const type = chance.pick([
    'auditedAccounts',
    'publicFiling',
    'statutoryStatus',
    'auditorCertificate',
  ]);
  const other = { type, dated, validUntil: ending(chance, time), hash: HASH };
  const own = command['evidence'] as readonly object[];
  const means = {
    portfolioHkd: chance.pick([7_999_999, 8e6, 0]),
    assetsHkd: chance.pick([4e7, 39_999_999]),
  };
  return {
    ...command,
    ...(chance.chance(40) ? means : {}),
    evidence: chance.pick([own, own, [other], [...own, other], []]),
  };
}

/** Companies that trade: assessed for a contract or not, by traders who know of virtual assets or not. */
function ofCompany(chance: Prng, time: number): Loose {
  const one = chance.pick(COMPANIES);
  if (chance.chance(60)) return { ...company(chance, one, time), assessor: 'Olga Desk' };
  if (chance.chance(70))
    return { ...assessed(one, time, 'Olga Desk'), virtualAssets: chance.chance(20) };
  return confirmed(one, InvestorClass.corporation, time, time + 300 * DAY);
}

function company(chance: Prng, participant: number, time: number): Loose {
  return {
    kind: 'assessCorporate',
    participant,
    contract: chance.pick([1, 2]),
    structure: true,
    background: chance.chance(80),
    riskAwareness: true,
    assessor: chance.pick(NAMES),
    assessedAt: time,
    validUntil: ending(chance, time),
    evidenceHash: HASH,
  };
}

function authorized(participant: number, time: number, validUntil: number): Loose {
  const report = { reportId: 'R-2', reportBy: 'Auditors Limited' };
  const notice = { noticeDate: time, overseer: 'Rose Overseer', ...report };
  return { kind: 'authorizeAffiliate', participant, ...notice, validUntil };
}
