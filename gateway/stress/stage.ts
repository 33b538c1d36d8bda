// The venue a run begins with: a new one with the default contracts, or a live one's snapshot under other terms.

import { existsSync, readFileSync, statSync } from 'node:fs';
import {
  BTC_PERP,
  type Command,
  ContractState,
  createState,
  type EngineState,
  ETH_PERP,
  House,
  type Money,
  type Time,
} from '../../engine/index.ts';
import { VenueError } from '../host/errors.ts';
import { LogError } from '../log/log-error.ts';
import { newestSnapshot } from '../log/log-store.ts';
import { openLogReader } from '../log/open-log.ts';
import { readSnapshot, type Snapshot } from '../log/snapshot.ts';
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
    const { termsHash } = state.markets[contract]!;
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
  const markets = state.markets.filter((market) => market !== undefined);
  const closed = markets.find(({ state: now }) => now !== ContractState.live);
  if (markets.length === 0) throw new StressError('population', `${path}: no contract is listed`);
  if (closed !== undefined) {
    throw new StressError(
      'population',
      `${path}: ${closed.terms.symbol} is not live; nothing could be liquidated`,
    );
  }
  const changed = overridden(
    markets.map(({ terms }) => terms),
    overrides,
  );
  markets.forEach((market, place) => {
    const terms = changed[place];
    if (JSON.stringify(terms.index.sources) !== JSON.stringify(market.terms.index.sources)) {
      throw new StressError(
        'terms',
        `${terms.symbol}.index.sources: a snapshot keeps the sources it has`,
      );
    }
    // What if: nobody approved these terms, and no journal will ever hold them.
    Object.assign(market, { terms });
  });
  state.supervision.dualControl = false; // Nor does anybody stand behind its desk.
  return state;
}

async function snapshotAt(path: string): Promise<Snapshot | null> {
  if (!statSync(path).isDirectory()) return readSnapshot(new Uint8Array(readFileSync(path)), path);
  return newestSnapshot(openLogReader({ kind: 'segments', folder: path }).snapshots, () => {});
}

/** Prices in money for one whole unit of the base, by contract: a snapshot goes on from its own. */
export function startPrices(venue: StressVenue, startUsd: number): number[] {
  const prices: number[] = [];
  for (const market of venue.state.markets) {
    if (market === undefined) continue;
    const { contract, lotSize, symbol } = market.terms;
    const quoted = market.index || market.mark;
    const usual = symbol === BTC_PERP.symbol ? startUsd : ETH_USD;
    prices[contract] =
      quoted === 0 ? usual * USD : Math.round((quoted * market.moneyPerTickLot) / Number(lotSize));
  }
  return prices;
}

/** What ETH is worth when a path begins; it moves as the path does. */
const ETH_USD = 4000;
