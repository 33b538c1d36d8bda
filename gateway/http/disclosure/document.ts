// What the venue discloses, made from the engine's state and the documents that the operator configured, and from
// nothing else: it shows what is done. Terms and readings stand apart, so that a version is a version of the terms.

import { createHash } from 'node:crypto';
import {
  type EngineState,
  OUTAGE_US,
  PEAK_SHARE,
  PEAK_WINDOW_US,
  RATE_AGE_MAX_US,
  read,
} from '../../../engine/index.ts';
import {
  ACCOUNT_MONEY_MAX,
  ContractState,
  GROUP_EXPOSURE_MAX,
  IndexState,
  InvestorClass,
  OPEN_INTEREST_MAX,
  TERMS_NOTICE_US,
} from '../../../engine/schema/index.ts';
import { amount, moment, percent, percentOfBillionths, seconds, steps } from './amounts.ts';
import type { Documents } from './documents.ts';
import { feesView } from './fees.ts';
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

const DISCLOSURE_SCHEMA = 'praya.disclosure.v1';

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
  const rulebook = read.rulebook(state);
  const { fills, work } = read.workBounds(state);
  return {
    operator: { ...documents.operator },
    currency: state.currency,
    notice: seconds(TERMS_NOTICE_US),
    twoPeople: read.dualControl(state),
    contracts: listed(state).map((contract) => contractTerms(state, contract, documents)),
    methods: METHODS.map((method) => ({ ...method })),
    waterfall: WATERFALL,
    collateral: {
      settlement: state.currency,
      staleAfter: seconds(RATE_AGE_MAX_US),
      listed: read.collateral(state).map((row) => ({
        currency: row.currency,
        haircut: percent(row.haircut),
        haircutWhenStale: percent(Math.min(1_000_000, 2 * row.haircut)),
        concentrationMax: row.concentrationMax === 0 ? '' : percent(row.concentrationMax),
      })),
    },
    // Up to where sums are exact, beyond which new risk and money are refused; then the bounds of work in force.
    bounds: {
      openInterest: `${OPEN_INTEREST_MAX} ${state.currency}`,
      groupExposure: moneyOf(state, GROUP_EXPOSURE_MAX),
      accountMoney: moneyOf(state, ACCOUNT_MONEY_MAX),
      orderFills: fills,
      commandWork: work,
    },
    fund: {
      target: moneyOf(state, read.fund(state).target),
      peakWindow: seconds(PEAK_WINDOW_US),
      shareOfPeak: percent(PEAK_SHARE),
    },
    fees: feesView(state),
    affiliates: affiliatesView(state),
    rulebook: { ...rulebook, href: documents.hrefOf('rulebook', rulebook.hash) },
  };
}

function contractTerms(
  state: EngineState,
  listed: read.Contract,
  documents: Documents,
): PlainRecord {
  const { contract, terms, termsHash, approval } = listed;
  const edition = read.disclosure(state, contract);
  const { inForce, coming } = read.fundingFormulas(state, contract) as read.FundingFormulas;
  return {
    contract,
    symbol: terms.symbol,
    base: terms.base,
    currency: terms.currency,
    kind: 'linear perpetual',
    approval,
    termsHash,
    terms: termsView(terms),
    fundingInForce: formulaView(inForce),
    fundingComing: coming
      .filter(({ effectiveAt }) => effectiveAt > state.time)
      .map((next) => ({ effectiveAt: moment(next.effectiveAt), ...formulaView(next.terms) })),
    classFloors: classFloors(read.classFloors(state, contract)),
    indexHaltMax: seconds(OUTAGE_US),
    coming: comingView(listed),
    riskStatement: {
      version: edition?.version ?? 0,
      hash: edition?.hash ?? '',
      href: documents.hrefOf('riskStatement', edition?.hash ?? ''),
    },
  };
}

/** Announced terms with both values; null when nothing was announced. */
function comingView({ terms, termsHash, termsComing }: read.Contract): Plain {
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
  const { balance, peak, tranche, uncovered, levels } = read.fund(state);
  return {
    contracts: listed(state).map((contract) => contractReadings(state, contract)),
    fund: {
      balance: moneyOf(state, balance),
      peak: moneyOf(state, peak),
      tranche: moneyOf(state, tranche),
      uncovered: moneyOf(state, uncovered),
      // Falling balances within the window: each draw-down, and until when the balance before it stood.
      stood: levels.map((level) => ({
        balance: moneyOf(state, level.balance),
        until: level.until === 0 ? '' : moment(level.until),
      })),
    },
    collateral: read.collateral(state).map(({ currency, rate, ratedAt }) => ({
      currency,
      rate: amount(rate, 9, state.currency),
      ratedAt: ratedAt === 0 ? '' : moment(ratedAt),
      stale: state.time - ratedAt > RATE_AGE_MAX_US,
    })),
  };
}

function contractReadings(engine: EngineState, listed: read.Contract): PlainRecord {
  const { contract, terms, state, index, indexState, mark, openInterest } = listed;
  const funding = read.funding(engine, contract, engine.time) as read.FundingView;
  return {
    symbol: terms.symbol,
    state: nameIn(ContractState, state),
    index: steps(index, terms.tickSize),
    indexState: nameIn(IndexState, indexState),
    mark: steps(mark, terms.tickSize),
    openInterest: steps(openInterest, terms.lotSize),
    fundingRate: percentOfBillionths(funding.rate),
    fundingProjected: percentOfBillionths(funding.projectedRate),
    nextSettlement: moment(funding.nextSettlement),
    minutePremiums: funding.minutePremiums.map(percentOfBillionths),
  };
}

/** Recordings are not contracts of this venue. */
function listed(state: EngineState): read.Contract[] {
  return read.contracts(state).filter(({ terms }) => !terms.recorded);
}

function moneyOf(state: EngineState, minor: number): string {
  return amount(minor, state.moneyDecimals, state.currency);
}

function nameIn(set: Readonly<Record<string, number>>, value: number): string {
  return Object.keys(set).find((name) => set[name] === value) ?? '';
}
