// A venue that is made to break: leverage near the limit, thin books, a small fund, two contracts, groups with
// straddles over accounts. As the commands that open it.

import { BTC_PERP } from '../../engine/contracts/live-contracts.ts';
import { canonicalTerms } from '../../engine/contracts/terms.ts';
import { sha256 } from '../../engine/kernel/sha256.ts';
import { ContractState, IndexState } from '../../engine/schema/closed-sets.ts';
import type { Command } from '../../engine/schema/command.ts';
import type { ContractTerms } from '../../engine/schema/contract-terms.ts';
import type { Prng } from '../support/prng.ts';
import { commands, HASH, money, person, SECOND } from './venues.ts';

type Loose = Parameters<typeof commands>[0][number];

/** Participants 1–8 are clients, 9 and 10 affiliated market makers; 1 and 2, 3 and 4 are groups. */
export const CRASH_OWNER: Readonly<Record<number, number>> = {
  16: 1,
  17: 1,
  18: 2,
  19: 3,
  20: 3,
  21: 4,
  22: 5,
  23: 6,
  24: 7,
  25: 8,
  26: 9,
  27: 10,
};
export const CRASH_ACCOUNTS: readonly number[] = Object.keys(CRASH_OWNER).map(Number);
/** Deep pockets: they make the books, until they do not. */
export const MAKERS: readonly number[] = [25, 26, 27];
/** Ticks. */
export const CRASH_MIDDLE: Readonly<Record<number, number>> = { 1: 10_000, 2: 4000 };
export const SOURCES: readonly string[] = ['alpha', 'bravo', 'charlie', 'delta'];
export const BENCHMARK = 'bench';

const WEIGHTS = [300_000, 300_000, 200_000, 200_000];

export interface Climate {
  readonly fund: number;
  readonly tranche: number;
  /** What every maker begins with. */
  readonly makers: number;
  /** Prices come from sources; else from commands. */
  readonly sourced: boolean;
  readonly slicesMax: number;
  /** Share of fund and tranche that one event may draw, millionths. */
  readonly budget: number;
  /** What the conversion row begins with. */
  readonly conversion: number;
}

export function climateOf(chance: Prng): Climate {
  return {
    fund: chance.pick([0, 0, 500, 5000, 20_000, 200_000]),
    tranche: chance.pick([0, 0, 300, 10_000, 100_000]),
    makers: chance.pick([20_000, 60_000, 400_000]),
    sourced: chance.chance(40),
    slicesMax: chance.pick([1, 2, 3, 10]),
    budget: 100_000,
    conversion: chance.pick([0, 2000, 1_000_000]),
  };
}

export function crashVenue(climate: Climate): Command[] {
  const { fund, tranche, makers, sourced, slicesMax, budget, conversion } = climate;
  const opened = [1, 2].flatMap((contract): Loose[] => {
    const terms = crashTerms(contract, slicesMax, budget);
    const price = CRASH_MIDDLE[contract];
    const prices: Loose[] = [
      { kind: 'setIndexPrice', contract, price, state: IndexState.normal },
      { kind: 'setMarkPrice', contract, price },
    ];
    return [
      { kind: 'listContract', terms },
      {
        kind: 'approveContract',
        contract,
        reference: 'SFC/1',
        termsHash: sha256(canonicalTerms(terms)),
      },
      { kind: 'setContractState', contract, state: ContractState.live, reason: '' },
      { kind: 'publishDisclosure', contract, version: 1, hash: HASH },
      ...(sourced ? [] : prices),
    ];
  });
  const participants = [...new Set(Object.values(CRASH_OWNER))];
  const heads: Readonly<Record<number, number>> = { 2: 1, 4: 3 };
  const people = participants.flatMap((id) =>
    person(id, true).map((row) =>
      row.kind === 'registerParticipant' ? { ...row, group: heads[id] ?? 0 } : row,
    ),
  );
  const accounts = CRASH_ACCOUNTS.flatMap((account): Loose[] => [
    { kind: 'openAccount', account, participant: CRASH_OWNER[account] },
    money(
      account,
      MAKERS.includes(account) ? makers : 9000 + 3000 * (account - 16),
      `first ${account}`,
    ),
  ]);
  const rulebook = { kind: 'publishRulebook', version: 1, hash: HASH } as const;
  const rows: readonly (readonly [number, number])[] = [
    [1, fund],
    [2, tranche],
    [4, conversion],
  ];
  const house = rows
    .filter(([, amount]) => amount !== 0)
    .map(([row, amount]) => money(row, amount, `house ${row}`));
  return commands([...opened, rulebook, ...people, ...accounts, ...house]);
}

/** One tick of one lot is one cent; a whole unit's tick is ten. */
function crashTerms(contract: number, slicesMax: number, budget: number): ContractTerms {
  const terms = {
    ...BTC_PERP,
    contract,
    symbol: `C${contract}X-PERP`,
    moneyDecimals: 2,
    tickSize: '0.1',
    lotSize: '0.1',
    makerFee: contract === 1 ? 100 : -50,
    takerFee: 400,
    tiers: [
      { upTo: 400_000, initial: 50_000, maintenance: 25_000 },
      { upTo: 900_001, initial: 80_003, maintenance: 40_001 },
      { upTo: 3_000_000, initial: 200_000, maintenance: 100_000 },
    ],
    controls: { ...BTC_PERP.controls, auctionUs: SECOND },
    sizes: {
      orderNotionalMax: 900_000,
      positionNotionalMax: 3_000_000,
      openInterestShareMax: 900_000,
      openInterestFloor: 5_000_000,
      openOrdersMax: 12,
      largePosition: 100_000,
    },
    index: {
      ...BTC_PERP.index,
      sources: SOURCES.map((name, i) => ({ name, weight: WEIGHTS[i] })),
      validForNormal: 3,
      validForDegraded: 2,
      benchmark: contract === 1 ? BENCHMARK : '',
      benchmarkHoldUs: 2 * SECOND,
    },
    mark: { ...BTC_PERP.mark, impactNotional: 60_000, lastPriceMaxAgeUs: 5 * SECOND },
    default: { ...BTC_PERP.default, sliceNotional: 60_000, slicesMax, budget },
  };
  return terms as unknown as ContractTerms;
}
