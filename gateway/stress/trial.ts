// One run: a population in positions, a path, makers who leave, and the real engine over it, second by second.

import { type EngineState, read, stateDigest } from '../../engine/index.ts';
import { type AccountId, FIRST_CLIENT_ACCOUNT, type Time } from '../../engine/schema/index.ts';
import { Dice } from '../sources/dice.ts';
import { freeIds } from './enrolment.ts';
import { type Happening, Happenings } from './happenings.ts';
import { Makers } from './makers.ts';
import { Moves } from './moves.ts';
import { Operator } from './operator.ts';
import type { PricePath } from './path.ts';
import { openInterestLots, openInterestOf, populate } from './population.ts';
import { Proof } from './proof.ts';
import { Quotes } from './quotes.ts';
import { stablecoinRate } from './stablecoin.ts';
import { emptyState, opening, START, snapshotState, startPrices } from './stage.ts';
import { StressError } from './stress-error.ts';
import { Takers } from './takers.ts';
import { houseOf, type Sums, Tally } from './tally.ts';
import type { Overrides } from './terms.ts';
import { StressVenue } from './venue.ts';

interface TrialOptions {
  readonly path: PricePath;
  /** Ignored with a snapshot, which has its own. */
  readonly accounts: number;
  readonly seed: number;
  readonly overrides: Overrides;
  /** A snapshot file or a data folder; '' for a population from the seed. */
  readonly snapshot: string;
  /** Called now and then with the progress of the run, which goes on once it is done. */
  readonly onProgress?: (second: number, commands: number) => void | Promise<void>;
}

/** How the venue stood at one second; money in minor units. */
export interface Frame {
  readonly second: number;
  /** Ticks, by contract in the order of listing. */
  readonly index: readonly number[];
  readonly mark: readonly number[];
  readonly liquidatedNotional: number;
  readonly slices: number;
  /** Mean and worst distance of the slices' fills from the mark since the frame before, parts; 0 when there were none. */
  readonly sliceMean: number;
  readonly sliceWorst: number;
  readonly fund: number;
  readonly tranche: number;
  readonly deleveragedLots: number;
  readonly haircut: number;
  /** Accounts by margin level: healthy, reducing only, warning, below maintenance. */
  readonly levels: readonly [number, number, number, number];
  /** What is left of the makers' depth. */
  readonly depthLeft: number;
}

interface ContractOutcome {
  readonly symbol: string;
  readonly openInterestLots: number;
  readonly openInterestLotsAtEnd: number;
  readonly liquidatedNotional: number;
  readonly deleveragedLots: number;
}

/** What default management did; money in minor units. */
interface Tallied {
  readonly sums: Sums;
  readonly contracts: readonly ContractOutcome[];
  /** Accounts whose default was managed. */
  readonly defaulted: number;
  /** Accounts that gave up lots or gains for another's default. */
  readonly touched: number;
  readonly fundAtEnd: number;
  readonly trancheAtEnd: number;
}

interface Proved {
  readonly accountsBelowZero: number;
  /** While a halt kept their positions from being closed. */
  readonly accountsBelowZeroHalted: number;
  readonly moneyConserved: boolean;
  readonly money: read.MoneySums;
  /** Sentences of the audit. */
  readonly broken: readonly string[];
  readonly audits: number;
  readonly digest: string;
}

export interface Outcome extends Tallied, Proved {
  /** Of clients, before makers and takers came. */
  readonly accounts: number;
  readonly commands: number;
  /** Simulated. */
  readonly seconds: number;
  /** At the beginning, both contracts. */
  readonly openInterest: number;
  readonly frames: readonly Frame[];
  /** In the order in which they came. */
  readonly happenings: readonly Happening[];
}

/** Pictures of a run are made of about so many frames. */
const FRAMES = 240;
/** Full audits along the way, besides the first and the last. */
const AUDITS = 6;
const SECOND_US = 1_000_000;
/** With no account in default every tenth observation checks whether any is below zero. */
const PATIENCE = 10;
const PROGRESS_EVERY = 10;

/** @throws StressError */
export async function runTrial({
  path,
  accounts,
  seed,
  overrides,
  snapshot,
  onProgress,
}: TrialOptions): Promise<Outcome> {
  const isNew = snapshot === '';
  const state = isNew ? emptyState(accounts) : await snapshotState(snapshot, overrides);
  const began = isNew ? START : (((Math.floor(state.time / SECOND_US) + 1) * SECOND_US) as Time);
  const happenings = new Happenings(began);
  const tally = new Tally((event) => happenings.take(state, event));
  const venue: StressVenue = new StressVenue(state, began, (out) => tally.onEvents(state, out));
  if (isNew) venue.doAll(opening(state, overrides, path.pegged));
  if (tally.refusals > 0)
    throw new StressError('refused', 'the engine refused what a venue begins with');
  const pegged = path.pegged && isNew;

  const dice = new Dice(seed);
  const quotes = new Quotes(venue, path, startPrices(venue, path.startUsd), new Dice(seed + 1));
  const proof = new Proof();
  const observe = (second: number): void => {
    venue.time = (began + second * SECOND_US) as Time;
    const { peg } = quotes.publish(Math.max(0, second));
    if (pegged) venue.do(stablecoinRate(peg, venue.time));
    venue.do({ kind: 'tick' });
  };
  observe(0);
  const ids = freeIds(state, FIRST_CLIENT_ACCOUNT);
  if (isNew) populate(venue, { accounts, pegged }, ids, dice);
  const population = clientsOf(state).length;
  const openInterest = openInterestOf(state);
  const lots = openInterestLots(state);
  const moves = new Moves();
  const makers = new Makers(venue, ids, moves);
  const takers = new Takers(venue, ids, moves, new Dice(seed + 2));
  moves.observe(state, 0);
  makers.quote(1);
  proof.audit(state);

  const frames: Frame[] = [frameOf(state, 0, tally, makers)];
  let second = 0;
  let steps = 0;
  let audits = 1;
  const operator = new Operator(venue);
  while (second < path.seconds) {
    const isBusy = read.defaultsAtWork(state) > 0;
    const step = isBusy ? 1 : Math.min(path.quietStep, path.seconds - second);
    second += step;
    steps += 1;
    observe(second);
    operator.watch(second);
    moves.observe(state, second);
    const isDue = steps % PATIENCE === 0;
    if (isBusy || read.defaultsAtWork(state) > 0 || isDue) proof.observe(state);
    makers.quote(step);
    takers.trade();
    if (second >= (frames.length * path.seconds) / FRAMES)
      frames.push(frameOf(state, second, tally, makers));
    if (second >= (audits * path.seconds) / (AUDITS + 1)) {
      proof.audit(state);
      audits += 1;
    }
    if (steps % PROGRESS_EVERY === 0) await onProgress?.(second, venue.commands);
  }
  proof.observe(state);
  proof.audit(state);
  if (frames.at(-1)?.second !== second) frames.push(frameOf(state, second, tally, makers));
  return {
    accounts: population,
    commands: venue.commands,
    seconds: path.seconds,
    openInterest,
    frames,
    happenings: happenings.all,
    ...tallied(state, tally, lots),
    ...proved(state, proof),
  };
}

/** What default management did, against the open interest of the beginning in lots by contract. */
function tallied(state: EngineState, tally: Tally, lots: readonly number[]): Tallied {
  const { fund, tranche } = houseOf(state);
  return {
    sums: tally.sums,
    contracts: read.contracts(state).map(({ contract, terms, openInterest }) => ({
      symbol: terms.symbol,
      openInterestLots: lots[contract],
      openInterestLotsAtEnd: openInterest,
      liquidatedNotional: tally.liquidatedIn[contract] ?? 0,
      deleveragedLots: tally.deleveragedIn[contract] ?? 0,
    })),
    defaulted: tally.defaulted.size,
    touched: tally.touched.size,
    fundAtEnd: fund,
    trancheAtEnd: tranche,
  };
}

function proved(state: EngineState, proof: Proof): Proved {
  return {
    accountsBelowZero: proof.belowZero.size,
    accountsBelowZeroHalted: proof.belowZeroHalted.size,
    moneyConserved: proof.moneyConserved,
    money: read.moneySums(state),
    broken: [...proof.broken],
    audits: proof.audits,
    digest: stateDigest(state),
  };
}

function clientsOf(state: EngineState): AccountId[] {
  return read.accounts(state).filter((account) => account >= FIRST_CLIENT_ACCOUNT);
}

function frameOf(state: EngineState, second: number, tally: Tally, makers: Makers): Frame {
  const contracts = read.contracts(state);
  const slices = tally.takeSlices();
  const { liquidatedNotional, slices: count, deleveragedLots, haircut } = tally.sums;
  const levels: [number, number, number, number] = [0, 0, 0, 0];
  for (const account of clientsOf(state)) levels[read.marginLevel(state, account) - 1] += 1;
  return {
    second,
    index: contracts.map(({ index }) => index),
    mark: contracts.map(({ mark }) => mark),
    liquidatedNotional,
    slices: count,
    sliceMean: slices.notional === 0 ? 0 : slices.weighted / slices.notional,
    sliceWorst: slices.worst,
    ...houseOf(state),
    deleveragedLots,
    haircut,
    levels,
    depthLeft: makers.depthLeft,
  };
}
