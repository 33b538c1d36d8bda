// A venue with both contracts live, and a professional with a trader, a key and an account: what these tests
// start from. Commands go through `apply`, so that whatever is due before them happens.

import { BTC_PERP, ETH_PERP } from '../../../engine/contracts/live-contracts.ts';
import { apply } from '../../../engine/engine.ts';
import { clearEvents, createEventBuffer, type EventBuffer } from '../../../engine/events/buffer.ts';
import { readEvents } from '../../../engine/events/rows.ts';
import { checkEligibility, checkIdentity, noteClear } from '../../../engine/gate/gate.ts';
import type { AccountId, KeyId, Seq, Time } from '../../../engine/kernel/units.ts';
import {
  ContractState,
  IndexState,
  InvestorClass,
  KeyAlgorithm,
  KnowledgeBasis,
  Role,
  Scope,
  Side,
} from '../../../engine/schema/closed-sets.ts';
import type { Command } from '../../../engine/schema/command.ts';
import type { PlaceOrder } from '../../../engine/schema/commands/orders.ts';
import type { Evidence } from '../../../engine/schema/commands/participants.ts';
import type { ContractTerms } from '../../../engine/schema/contract-terms.ts';
import type { Event } from '../../../engine/schema/event.ts';
import { PLAIN_ORDER } from '../../../engine/schema/plain-order.ts';
import { OK, rejectName, type Verdict } from '../../../engine/schema/reject.ts';
import type { Market } from '../../../engine/state/market.ts';
import { createState, type EngineState } from '../../../engine/state/state.ts';
import type { Loose, LooseCommand } from '../../support/loose.ts';

export const DAY = 86_400_000_000;
export const HASH: string = 'a1'.repeat(32);
/** 15 January 2026. */
export const START: number = utc(2026, 1, 15);
export const BTC = 1;
export const ETH = 2;
/** Of the professional that every venue begins with. */
export const ANN = { participant: 1, trader: 1, key: 1, account: 16 } as const;
/** Of the affiliate that `authorized` adds. */
export const MAKER = { participant: 9, trader: 9, key: 9, account: 90 } as const;

export interface Venue {
  readonly state: EngineState;
  readonly out: EventBuffer;
  now: number;
}

export type Kind<K extends Command['kind']> = Loose<Extract<Command, { kind: K }>>;

export function utc(year: number, month: number, day: number, hour = 0): number {
  return Date.UTC(year, month - 1, day, hour) * 1000;
}

/** Applies a command at the venue's time and returns its events. */
export function give(venue: Venue, command: LooseCommand): Event[] {
  clearEvents(venue.out);
  const seq = (venue.state.seq + 1) as Seq;
  const time = venue.now as Time;
  apply(venue.state, { seq, time, session: 0, request: 0, command: command as Command }, venue.out);
  return readEvents(venue.out);
}

/** The same, for commands that must succeed. */
export function must(venue: Venue, ...commands: LooseCommand[]): void {
  for (const command of commands) {
    const refused = give(venue, command).find(({ kind }) => kind === 'commandRejected');
    if (refused !== undefined) throw new Error(`${command.kind}: ${refusalOf([refused])}`);
  }
}

/** `reason field` of the refusal among the events; '' when there is none. */
export function refusalOf(events: readonly Event[]): string {
  for (const event of events) {
    if (event.kind === 'commandRejected' || event.kind === 'orderRejected') {
      return `${rejectName(event.reason)} ${event.field}`.trim();
    }
  }
  return '';
}

export function tickAt(venue: Venue, time: number): Event[] {
  venue.now = time;
  return give(venue, { kind: 'tick' });
}

/** Every kind emitted, in order. */
export function kinds(events: readonly Event[]): string[] {
  return events.map(({ kind }) => kind);
}

export function marketIn(venue: Venue, contract: number): Market {
  return venue.state.markets[contract] as Market;
}

/** What the gate answers an order of Ann's that may take: '' or a reason's name. */
export function gateRefusal(
  venue: Venue,
  {
    key = ANN.key,
    account = ANN.account,
    contract = BTC,
    makes = false,
  }: { key?: number; account?: number; contract?: number; makes?: boolean } = {},
): string {
  const { state } = venue;
  state.time = venue.now as Time;
  const verdict: Verdict =
    checkIdentity(state, key as KeyId, account as AccountId) ||
    checkEligibility(state, key as KeyId, account as AccountId, marketIn(venue, contract), makes);
  // As an accepted order does: what is noted must not outlive its reasons.
  if (verdict === OK) {
    noteClear(state, key as KeyId, account as AccountId, marketIn(venue, contract), makes);
  }
  return verdict === 0 ? '' : rejectName(verdict);
}

/** Both contracts live, rulebook and disclosures published, no one registered. */
export function emptyVenue(): Venue {
  const venue = { state: createState(), out: createEventBuffer(), now: START };
  for (const terms of [BTC_PERP, ETH_PERP]) open(venue, terms);
  must(
    venue,
    { kind: 'publishRulebook', version: 1, hash: HASH },
    { kind: 'publishDisclosure', contract: BTC, version: 1, hash: HASH },
    { kind: 'publishDisclosure', contract: ETH, version: 1, hash: HASH },
  );
  return venue;
}

function open(venue: Venue, terms: ContractTerms): void {
  const { contract } = terms;
  const price = 1_000_000;
  must(venue, { kind: 'listContract', terms });
  const { termsHash } = marketIn(venue, contract);
  must(
    venue,
    { kind: 'approveContract', contract, reference: 'SFC/1', termsHash },
    { kind: 'setContractState', contract, state: ContractState.live, reason: '' },
    { kind: 'setIndexPrice', contract, price, state: IndexState.normal },
    { kind: 'setMarkPrice', contract, price },
  );
}

/** The same, and Ann may trade. */
export function openVenue(): Venue {
  const venue = emptyVenue();
  admit(venue, ANN);
  return venue;
}

/** Registers a professional client with everything that an order needs, money included. */
export function admit(
  venue: Venue,
  { participant, trader, key, account }: { [K in keyof typeof ANN]: number },
): void {
  must(
    venue,
    participantOf({ participant, name: `Client ${participant}` }),
    confirmation({ participant }),
    {
      kind: 'registerTrader',
      trader,
      participant,
      name: `Trader ${trader}`,
      responsiblePerson: '',
    },
    assessment({ trader }),
    keyOf({ key, trader, name: `key-${key}` }),
    { kind: 'openAccount', account, participant },
    { kind: 'acceptRulebook', participant, version: venue.state.eligibility.rulebook.version },
    { kind: 'acknowledgeDisclosure', participant, contract: BTC, version: 1 },
    { kind: 'acknowledgeDisclosure', participant, contract: ETH, version: 1 },
    deposit(account, `first ${account}`),
  );
}

/** Registers an affiliate that may make markets. */
export function authorized(venue: Venue): void {
  const { participant, trader, key, account } = MAKER;
  must(
    venue,
    participantOf({ participant, name: 'House Maker', role: Role.affiliate, affiliated: true }),
    confirmation({ participant }),
    { kind: 'registerTrader', trader, participant, name: 'Mara Quote', responsiblePerson: '' },
    assessment({ trader }),
    keyOf({ key, trader, name: 'maker' }),
    { kind: 'openAccount', account, participant },
    { kind: 'acceptRulebook', participant, version: 1 },
    { kind: 'acknowledgeDisclosure', participant, contract: BTC, version: 1 },
    authorization({}),
    deposit(account, 'maker'),
  );
}

function deposit(account: number, reference: string): Kind<'deposit'> {
  return { kind: 'deposit', account, currency: 'USD', amount: 10_000_000_000_000, reference };
}

export function participantOf(
  fields: Partial<Kind<'registerParticipant'>>,
): Kind<'registerParticipant'> {
  const kind = 'registerParticipant';
  return {
    kind,
    participant: 2,
    name: 'Ben',
    role: Role.client,
    affiliated: false,
    group: 0,
    holders: [],
    ...fields,
  };
}

export function confirmation(fields: Partial<Kind<'classifyInvestor'>>): Kind<'classifyInvestor'> {
  return {
    kind: 'classifyInvestor',
    participant: ANN.participant,
    investorClass: InvestorClass.individual,
    portfolioHkd: 8_000_000,
    assetsHkd: 0,
    confirmedAt: START,
    validUntil: utc(2027, 1, 15),
    evidence: [evidence({})],
    confirmedBy: 'Olga Desk',
    ...fields,
  };
}

export function evidence(fields: Partial<Loose<Evidence>>): Loose<Evidence> {
  const dated = START - 30 * DAY;
  return {
    type: 'custodianStatement',
    dated,
    validUntil: utc(2027, 6, 1),
    hash: HASH,
    ...fields,
  };
}

export function assessment(fields: Partial<Kind<'assessTrader'>>): Kind<'assessTrader'> {
  return {
    kind: 'assessTrader',
    trader: ANN.trader,
    basis: KnowledgeBasis.training,
    assessor: 'Olga Desk',
    assessedAt: START,
    validUntil: 0,
    evidenceHash: HASH,
    virtualAssets: true,
    ...fields,
  };
}

/** A company that passes for BTC, for a hundred days. */
export function corporateAssessment(
  fields: Partial<Kind<'assessCorporate'>>,
): Kind<'assessCorporate'> {
  return {
    kind: 'assessCorporate',
    participant: ANN.participant,
    contract: BTC,
    structure: true,
    background: true,
    riskAwareness: true,
    assessor: 'Compliance Officer',
    assessedAt: START,
    validUntil: START + 100 * DAY,
    evidenceHash: HASH,
    ...fields,
  };
}

export function keyOf(fields: Partial<Kind<'registerKey'>>): Kind<'registerKey'> {
  return {
    kind: 'registerKey',
    key: ANN.key,
    trader: ANN.trader,
    name: 'ann',
    algorithm: KeyAlgorithm.ed25519,
    material: HASH,
    scopes: Scope.read + Scope.trade,
    validUntil: 0,
    addresses: [],
    staff: 0,
    ...fields,
  };
}

export function authorization(
  fields: Partial<Kind<'authorizeAffiliate'>>,
): Kind<'authorizeAffiliate'> {
  return {
    kind: 'authorizeAffiliate',
    participant: MAKER.participant,
    noticeDate: START - 10 * DAY,
    reportId: 'R-1',
    overseer: 'Rose Overseer',
    reportBy: 'Auditors Limited',
    validUntil: utc(2027, 1, 1),
    ...fields,
  };
}

/** A buy of one lot that rests below the mark. */
export function order(fields: Partial<Loose<PlaceOrder>>): Loose<PlaceOrder> {
  return {
    ...PLAIN_ORDER,
    key: ANN.key,
    account: ANN.account,
    contract: BTC,
    side: Side.buy,
    qty: 1,
    limit: 999_000,
    ...fields,
  };
}
