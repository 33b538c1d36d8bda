// Two venues for the random streams, as the commands that open them. Everything is small and close together,
// so that everything collides: few ticks, tight margins, brackets that a handful of lots fills.

import { BTC_PERP } from '../../engine/contracts/live-contracts.ts';
import { canonicalTerms } from '../../engine/contracts/terms.ts';
import { sha256 } from '../../engine/kernel/sha256.ts';
import {
  ContractState,
  IndexState,
  InvestorClass,
  KeyAlgorithm,
  KnowledgeBasis,
  Role,
  Scope,
} from '../../engine/schema/closed-sets.ts';
import type { Command } from '../../engine/schema/command.ts';
import type { ContractTerms } from '../../engine/schema/contract-terms.ts';

/** 15 January 2026. */
export const START = 1_768_435_200_000_000;
export const SECOND = 1_000_000;
const DAY = 86_400 * SECOND;
export const HASH: string = 'a1'.repeat(32);

/** Where the mark of each contract comes back to. */
export const MIDDLE: Readonly<Record<number, number>> = { 1: 1000, 2: 240 };

/** Participants 1–8 are clients, 9 and 10 affiliates. Group heads never move. */
export const CLIENTS: readonly number[] = [1, 2, 3, 4, 5, 6, 7, 8];
export const AFFILIATES: readonly number[] = [9, 10];
const HEAD_OF: Readonly<Record<number, number>> = { 2: 1, 4: 3 };
/** Account → participant; the fifth participant has two. */
export const OWNER: Readonly<Record<number, number>> = {
  16: 1,
  17: 2,
  18: 3,
  19: 4,
  20: 5,
  21: 5,
  22: 6,
  23: 7,
  24: 8,
  25: 9,
  26: 10,
};
export const ACCOUNTS: readonly number[] = Object.keys(OWNER).map(Number);

type Loose = { readonly kind: Command['kind']; readonly [field: string]: unknown };

/** Commands whose numbers are bare. */
export function commands(loose: readonly Loose[]): Command[] {
  return loose as unknown as Command[];
}

/** One contract of another venue's past: no margin, no bands, no gate; only the book is at work. */
export function recordedVenue(): Command[] {
  const terms: ContractTerms = {
    ...small(1, '0.1', '0.3', 300, 3000),
    symbol: 'PAST',
    tiers: [],
    recorded: true,
    sizes: {
      ...BTC_PERP.sizes,
      orderNotionalMax: 60_000 as never,
      positionNotionalMax: 9e14 as never,
      openOrdersMax: 9,
    },
  };
  return commands([{ kind: 'listContract', terms }, ...people(false)]);
}

/** A recorded contract and many accounts, each its own participant's: for workloads. */
export function manyVenue({ first, count }: { first: number; count: number }): Command[] {
  const sizes = { ...BTC_PERP.sizes, openOrdersMax: 1_000_000 };
  const terms = { ...BTC_PERP, symbol: 'PAST', tiers: [], recorded: true, sizes };
  const rows = Array.from({ length: count }, (_, i): Loose[] => [
    ...person(i + 1, false),
    { kind: 'openAccount', account: first + i, participant: i + 1 },
  ]);
  // There is no affiliate here, whatever the number.
  const role = { role: Role.client, affiliated: false, group: 0 };
  const all = rows.flat().map((row) => (row.kind === 'openAccount' ? row : { ...row, ...role }));
  return commands([{ kind: 'listContract', terms }, ...all]);
}

/** Two live contracts with everything on. */
export function liveVenue(): Command[] {
  const opened = [small(1, '0.1', '0.3', 300, 3000), small(2, '1', '0.07', -200, 2000)].flatMap(
    (terms): Loose[] => {
      const { contract } = terms;
      const price = MIDDLE[contract];
      const termsHash = sha256(canonicalTerms(terms));
      return [
        { kind: 'listContract', terms },
        { kind: 'approveContract', contract, reference: 'SFC/1', termsHash },
        { kind: 'setContractState', contract, state: ContractState.live, reason: '' },
        { kind: 'setIndexPrice', contract, price, state: IndexState.normal },
        { kind: 'setMarkPrice', contract, price },
        { kind: 'publishDisclosure', contract, version: 1, hash: HASH },
      ];
    },
  );
  const rulebook = { kind: 'publishRulebook', version: 1, hash: HASH } as const;
  return commands([...opened, rulebook, ...people(true)]);
}

function small(
  contract: number,
  tickSize: string,
  lotSize: string,
  makerFee: number,
  takerFee: number,
): ContractTerms {
  const terms = {
    ...BTC_PERP,
    contract,
    symbol: `T${contract}X-PERP`,
    moneyDecimals: 2,
    tickSize,
    lotSize,
    makerFee,
    takerFee,
    tiers: [
      { upTo: 20_000, initial: 50_000, maintenance: 25_000 },
      { upTo: 50_001, initial: 90_007, maintenance: 45_003 },
      { upTo: 120_000, initial: 300_000, maintenance: 150_000 },
    ],
    sizes: {
      orderNotionalMax: 40_000,
      positionNotionalMax: 130_000,
      openInterestShareMax: 400_000,
      // Its share bounds positions in the first contract, the position limit in the second.
      openInterestFloor: contract === 2 ? 400_000 : 90_000,
      // More than an account may have pegged.
      openOrdersMax: contract === 2 ? 14 : 7,
      largePosition: 1000,
    },
    controls: {
      ...BTC_PERP.controls,
      entryBandAggressive: 30_000,
      protection: 10_000,
      auctionUs: 5 * SECOND,
    },
    mark: { ...BTC_PERP.mark, lastPriceMaxAgeUs: 5 * SECOND },
  };
  return terms as unknown as ContractTerms;
}

function people(gated: boolean): Loose[] {
  const registered = [...CLIENTS, ...AFFILIATES].flatMap((id) => person(id, gated));
  const accounts = ACCOUNTS.flatMap((account): Loose[] => [
    { kind: 'openAccount', account, participant: OWNER[account] },
    money(account, gated ? 4000 + 2500 * (account - 16) : 1_000_000, `first ${account}`),
  ]);
  return [...registered, ...accounts];
}

export function money(account: number, amount: number, reference: string): Loose {
  return { kind: 'deposit', account, currency: 'USD', amount, reference };
}

export function person(participant: number, gated: boolean): Loose[] {
  const affiliated = AFFILIATES.includes(participant);
  const role = affiliated ? Role.affiliate : Role.client;
  const group = HEAD_OF[participant] ?? 0;
  const name = `Participant ${participant}`;
  const row = { participant, name, role, affiliated, group, holders: [] };
  const first: Loose = { kind: 'registerParticipant', ...row };
  if (!gated) return [first];
  const end = START + 360 * DAY;
  const evidence = [
    { type: 'custodianStatement', dated: START - DAY, validUntil: end, hash: HASH },
  ];
  const confirmed = { confirmedAt: START, validUntil: end, evidence, confirmedBy: 'Olga Desk' };
  const investor = { investorClass: InvestorClass.individual, portfolioHkd: 9e6, assetsHkd: 0 };
  const trader = participant;
  const assessed = {
    assessor: 'Olga Desk',
    assessedAt: START,
    validUntil: 0,
    evidenceHash: HASH,
    virtualAssets: true,
  };
  const rows: Loose[] = [
    first,
    { kind: 'classifyInvestor', participant, ...investor, ...confirmed },
    {
      kind: 'registerTrader',
      trader,
      participant,
      name: `Trader ${trader}`,
      responsiblePerson: '',
    },
    { kind: 'assessTrader', trader, basis: KnowledgeBasis.training, ...assessed },
    { ...keyOf(trader, trader, 0), scopes: Scope.read + Scope.trade + Scope.bind },
    { kind: 'acceptRulebook', participant, version: 1 },
    { kind: 'acknowledgeDisclosure', participant, contract: 1, version: 1 },
    { kind: 'acknowledgeDisclosure', participant, contract: 2, version: 1 },
  ];
  if (!affiliated) return rows;
  const report = { reportId: 'R-1', reportBy: 'Auditors Limited' };
  const notice = { noticeDate: START - DAY, overseer: 'Rose Overseer', ...report };
  return [...rows, { kind: 'authorizeAffiliate', participant, ...notice, validUntil: end }];
}

export function keyOf(key: number, trader: number, validUntil: number): Loose {
  const material = { algorithm: KeyAlgorithm.ed25519, material: HASH, addresses: [], staff: 0 };
  const scopes = Scope.read + Scope.trade;
  return { kind: 'registerKey', key, trader, name: `key ${key}`, ...material, scopes, validUntil };
}
