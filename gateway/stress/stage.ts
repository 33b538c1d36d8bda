// The venue a run begins with: a new one with the default contracts, or a live one's snapshot under other terms.

import { existsSync, readFileSync, statSync } from 'node:fs';
import {
  BTC_PERP,
  createState,
  type EngineState,
  ETH_PERP,
  House,
  read,
  rehearse,
} from '../../engine/index.ts';
import { type Command, ContractState, type Money, type Time } from '../../engine/schema/index.ts';
import { VenueError } from '../host/errors.ts';
import { LogError } from '../log/log-error.ts';
import { openLogReader } from '../log/open-log.ts';
import { readSnapshot, type Snapshot } from '../log/snapshot.ts';
import { newestOfTheseRules } from '../replay/beginning.ts';
import { stateOf } from '../replay/replay.ts';
import { depositOf, publications } from './enrolment.ts';
import { stablecoinListing } from './stablecoin.ts';
import { StressError } from './stress-error.ts';
import { type Overrides, overridden } from './terms.ts';
import type { StressVenue } from './venue.ts';

const USD = 1_000_000;
/** 15 January 2026: a run knows no calendar. */
export const START = 1_768_435_200_000_000 as Time;
const FUND_USD = 5_000_000;
const TRANCHE_USD = 2_500_000;
/** Room for conversions of the whole population's stablecoins. */
const CONVERSION_USD = 1_000_000_000;

export function emptyState(accounts: number): EngineState {
  return createState({ orders: 4096, accounts: accounts + 64 });
}

/** Lists the contracts, opens them and seeds the fund and the tranche with what the rules publish. */
export function* opening(
  state: EngineState,
  overrides: Overrides,
  pegged: boolean,
): Generator<Command> {
  for (const terms of overridden([BTC_PERP, ETH_PERP], overrides)) {
    const { contract, symbol } = terms;
    yield { kind: 'listContract', terms };
    const { termsHash } = read.contract(state, contract) as read.Contract;
    yield { kind: 'approveContract', contract, reference: `STRESS/${symbol}`, termsHash };
    yield { kind: 'setContractState', contract, state: ContractState.live, reason: 'stress' };
  }
  yield* publications(state);
  yield { kind: 'setFundTarget', target: (FUND_USD * USD) as Money };
  yield depositOf(state, House.insuranceFund, (FUND_USD * USD) as Money, 'stress-fund');
  yield depositOf(state, House.tranche, (TRANCHE_USD * USD) as Money, 'stress-tranche');
  if (pegged) {
    yield stablecoinListing();
    yield depositOf(state, House.conversion, (CONVERSION_USD * USD) as Money, 'stress-conversion');
  }
}

/**
 * The state in a snapshot file, or in the newest snapshot of a venue's data folder, under other terms where asked for.
 *
 * @throws StressError `population`
 */
export async function snapshotState(path: string, overrides: Overrides): Promise<EngineState> {
  if (!existsSync(path)) throw new StressError('population', `${path}: no such file or folder`);
  let state: EngineState;
  try {
    const found = await snapshotAt(path);
    if (found === null) throw new StressError('population', `${path} holds no whole snapshot`);
    state = stateOf(found);
  } catch (error) {
    if (error instanceof LogError || error instanceof VenueError)
      throw new StressError('population', `${path}: ${error.message}`, error);
    throw error;
  }
  const contracts = read.contracts(state);
  const closed = contracts.find(({ state: now }) => now !== ContractState.live);
  if (contracts.length === 0) throw new StressError('population', `${path}: no contract is listed`);
  if (closed !== undefined) {
    throw new StressError(
      'population',
      `${path}: ${closed.terms.symbol} is not live; nothing could be liquidated`,
    );
  }
  const changed = overridden(
    contracts.map(({ terms }) => terms),
    overrides,
  );
  contracts.forEach((listed, place) => {
    const terms = changed[place];
    if (JSON.stringify(terms.index.sources) !== JSON.stringify(listed.terms.index.sources)) {
      throw new StressError(
        'terms',
        `${terms.symbol}.index.sources: a snapshot keeps the sources it has`,
      );
    }
  });
  rehearse(state, changed);
  return state;
}

async function snapshotAt(path: string): Promise<Snapshot | null> {
  if (!statSync(path).isDirectory()) return readSnapshot(new Uint8Array(readFileSync(path)), path);
  return newestOfTheseRules(openLogReader({ kind: 'segments', folder: path }), () => {});
}

/** Prices in money for one whole unit of the base, by contract: a snapshot goes on from its own. */
export function startPrices(venue: StressVenue, startUsd: number): number[] {
  const prices: number[] = [];
  for (const { contract, terms, index, mark, moneyPerTickLot } of read.contracts(venue.state)) {
    const { lotSize, symbol } = terms;
    const quoted = index || mark;
    const usual = symbol === BTC_PERP.symbol ? startUsd : ETH_USD;
    prices[contract] =
      quoted === 0 ? usual * USD : Math.round((quoted * moneyPerTickLot) / Number(lotSize));
  }
  return prices;
}

/** What ETH is worth when a path begins; it moves as the path does. */
const ETH_USD = 4000;
