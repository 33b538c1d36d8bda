// What the venue discloses, made from the engine's state and the documents that the operator configured, and from
// nothing else: what it says is what it does. Terms and readings stand apart, so that a version is a version of the terms.

import { createHash } from 'node:crypto';
import {
  ContractState,
  type EngineState,
  fundingView,
  fundPeak,
  fundTarget,
  HALT_MAX_US,
  House,
  IndexState,
  InvestorClass,
  type Market,
  PEAK_SHARE,
  PEAK_WINDOW_US,
  RATE_AGE_MAX_US,
  TERMS_NOTICE_US,
  type Time,
} from '../../../engine/index.ts';
import { amount, moment, percent, percentOfBillionths, seconds, steps } from './amounts.ts';
import type { Documents } from './documents.ts';
import { METHODS } from './methods.ts';
import { affiliatesView } from './privileges.ts';
import {
  changesBetween,
  formulaView,
  type Plain,
  type PlainRecord,
  termsView,
} from './terms-view.ts';
import { WATERFALL } from './waterfall.ts';

export const DISCLOSURE_SCHEMA = 'praya.disclosure.v1';

export interface Disclosure {
  readonly schema: string;
  /** SHA-256 of `terms`, hexadecimal: two that agree in it disclose the same terms. */
  readonly version: string;
  /** The last command it takes in, and its time. */
  readonly generated: { readonly seq: number; readonly time: string };
  readonly terms: PlainRecord;
  /** What changes with the market. */
  readonly readings: PlainRecord;
}

/** Reads the state as it stands; changes nothing. */
export function disclosureOf(state: EngineState, documents: Documents): Disclosure {
  const terms = termsOf(state, documents);
  return {
    schema: DISCLOSURE_SCHEMA,
    version: createHash('sha256').update(JSON.stringify(terms)).digest('hex'),
    generated: { seq: state.seq, time: moment(state.time) },
    terms,
    readings: readingsOf(state),
  };
}

function termsOf(state: EngineState, documents: Documents): PlainRecord {
  const { rulebook } = state.eligibility;
  return {
    operator: { ...documents.operator },
    currency: state.currency,
    notice: seconds(TERMS_NOTICE_US),
    twoPeople: state.supervision.dualControl,
    contracts: listed(state).map((market) => contractTerms(state, market, documents)),
    methods: METHODS.map((method) => ({ ...method })),
    waterfall: WATERFALL,
    collateral: {
      settlement: state.currency,
      staleAfter: seconds(RATE_AGE_MAX_US),
      listed: state.collateral.listed.map((row) => ({
        currency: row.currency,
        haircut: percent(row.haircut),
        haircutWhenStale: percent(Math.min(1_000_000, 2 * row.haircut)),
        volatile: row.volatile,
        concentrationMax: row.concentrationMax === 0 ? '' : percent(row.concentrationMax),
      })),
    },
    fund: {
      target: moneyOf(state, fundTarget(state)),
      peakWindow: seconds(PEAK_WINDOW_US),
      shareOfPeak: percent(PEAK_SHARE),
    },
    affiliates: affiliatesView(state),
    rulebook: { ...rulebook, href: documents.hrefOf('rulebook', rulebook.hash) },
  };
}

function contractTerms(state: EngineState, market: Market, documents: Documents): PlainRecord {
  const { terms, termsHash, approval, funding, positions } = market;
  const edition = state.eligibility.disclosures[terms.contract];
  return {
    contract: terms.contract,
    symbol: terms.symbol,
    base: terms.base,
    currency: terms.currency,
    kind: 'linear perpetual',
    approval,
    termsHash,
    terms: termsView(terms),
    fundingInForce: formulaView(funding.terms),
    fundingComing: funding.coming
      .filter(({ effectiveAt }) => effectiveAt > state.time)
      .map((next) => ({ effectiveAt: moment(next.effectiveAt), ...formulaView(next.terms) })),
    classFloors: classFloors(positions.classFloors),
    indexHaltMax: seconds(HALT_MAX_US),
    coming: comingView(market),
    riskStatement: {
      version: edition?.version ?? 0,
      hash: edition?.hash ?? '',
      href: documents.hrefOf('riskStatement', edition?.hash ?? ''),
    },
  };
}

/** Announced terms with both values; null when nothing was announced. */
function comingView({ terms, termsHash, termsComing }: Market): Plain {
  if (termsComing === null) return null;
  const { record, announcedAt } = termsComing;
  return {
    effectiveAt: moment(record.effectiveAt),
    announcedAt: moment(announcedAt),
    reference: record.reference,
    termsHashBefore: termsHash,
    termsHashAfter: record.termsHash,
    changes: changesBetween(terms, record.terms),
  };
}

function classFloors(floors: readonly number[]): PlainRecord {
  const names = Object.entries(InvestorClass).filter(([, at]) => (floors[at] ?? 0) !== 0);
  return Object.fromEntries(names.map(([name, at]) => [name, percent(floors[at])]));
}

function readingsOf(state: EngineState): PlainRecord {
  const { balance } = state.accounts;
  return {
    contracts: listed(state).map((market) => contractReadings(market, state.time)),
    fund: {
      balance: moneyOf(state, balance[House.insuranceFund]),
      peak: moneyOf(state, fundPeak(state)),
      tranche: moneyOf(state, balance[House.tranche]),
      uncovered: moneyOf(state, balance[House.uncovered]),
      // Falling balances within the window: each draw-down, and until when the balance before it stood.
      stood: state.defaults.levels.map((level) => ({
        balance: moneyOf(state, level.balance),
        until: level.until === 0 ? '' : moment(level.until),
      })),
    },
    collateral: state.collateral.listed.map(({ currency, rate, ratedAt }) => ({
      currency,
      rate: `${steps(rate, '0.000000001')} ${state.currency}`,
      ratedAt: ratedAt === 0 ? '' : moment(ratedAt),
      stale: state.time - ratedAt > RATE_AGE_MAX_US,
    })),
  };
}

function contractReadings(market: Market, now: Time): PlainRecord {
  const { terms, positions } = market;
  const funding = fundingView(market, now);
  return {
    symbol: terms.symbol,
    state: nameIn(ContractState, market.state),
    index: steps(market.index, terms.tickSize),
    indexState: nameIn(IndexState, market.indexState),
    mark: steps(market.mark, terms.tickSize),
    openInterest: steps(positions.openInterest, terms.lotSize),
    fundingRate: percentOfBillionths(funding.rate),
    fundingProjected: percentOfBillionths(funding.projectedRate),
    nextSettlement: moment(funding.nextSettlement),
    minutePremiums: funding.minutePremiums.map(percentOfBillionths),
  };
}

/** Recordings are nobody's contract. */
function listed(state: EngineState): Market[] {
  return state.markets.filter(
    (market): market is Market => market !== undefined && !market.terms.recorded,
  );
}

function moneyOf(state: EngineState, minor: number): string {
  return amount(minor, state.moneyDecimals, state.currency);
}

function nameIn(set: Readonly<Record<string, number>>, value: number): string {
  return Object.keys(set).find((name) => set[name] === value) ?? '';
}
