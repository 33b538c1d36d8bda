// BTC-PERP and ETH-PERP with the defaults of the specification. Parameters are configuration: the venue
// lists whatever terms it is given, as long as `faultIn` finds nothing.

import type { ContractId, Money, Ppm } from '../kernel/units.ts';
import { Averaging } from '../schema/closed-sets.ts';
import type {
  ContractTerms,
  ControlTerms,
  DefaultTerms,
  FundingTerms,
  IndexTerms,
  MarginTier,
  MarkTerms,
} from '../schema/contract-terms.ts';

const USD = 1_000_000; // µUSD.

function usd(amount: number): Money {
  return (amount * USD) as Money;
}

function percent(value: number): Ppm {
  return Math.round(value * 10_000) as Ppm;
}

function tier(upToUsd: number, initial: number, maintenance: number): MarginTier {
  return { upTo: usd(upToUsd), initial: percent(initial), maintenance: percent(maintenance) };
}

const INDEX: IndexTerms = {
  sources: [
    { name: 'alpha', weight: percent(30) },
    { name: 'bravo', weight: percent(20) },
    { name: 'charlie', weight: percent(20) },
    { name: 'delta', weight: percent(10) },
    { name: 'echo', weight: percent(10) },
    { name: 'foxtrot', weight: percent(10) },
  ],
  spreadMax: percent(1),
  ageMaxUs: 10_000_000,
  clamp: percent(0.5),
  validForNormal: 4,
  validForDegraded: 3,
  benchmark: '',
  benchmarkDeviation: percent(0.75),
  benchmarkHoldUs: 5_000_000,
};

const DEFAULT: DefaultTerms = {
  liquidationFee: percent(0.4),
  slippage: percent(0.2),
  cure: percent(120),
  sliceNotional: usd(100_000),
  limitStart: percent(0.3),
  limitStep: percent(0.15),
  limitMax: percent(1.5),
  slicesMax: 10,
  backstopLimit: percent(0.5),
  budget: percent(10),
};

function controls(entryBand: number, protection: number, volatility: number): ControlTerms {
  return {
    entryBandAggressive: percent(entryBand),
    entryBandPassive: percent(50),
    tradeBand: percent(entryBand),
    protection: percent(protection),
    triggerHold: percent(1),
    volatility: percent(volatility),
    volatilityWindowUs: 300_000_000,
    auctionUs: 120_000_000,
    auctionBand: percent(5),
  };
}

function mark(clamp: number, impactUsd: number): MarkTerms {
  return {
    clamp: percent(clamp),
    averageSeconds: 150,
    impactNotional: usd(impactUsd),
    lastPriceMaxAgeUs: 60_000_000,
  };
}

function funding(capPpb: number): FundingTerms {
  return {
    interest: 0,
    damping: 250_000,
    cap: capPpb,
    windowMinutes: 60,
    averaging: Averaging.plain,
  };
}

export const BTC_PERP: ContractTerms = {
  contract: 1 as ContractId,
  symbol: 'BTC-PERP',
  base: 'BTC',
  currency: 'USD',
  moneyDecimals: 6,
  tickSize: '0.1',
  lotSize: '0.001',
  makerFee: percent(0.01),
  takerFee: percent(0.04),
  tiers: [
    tier(5_000_000, 5, 2.5),
    tier(20_000_000, 7.5, 3.75),
    tier(50_000_000, 10, 5),
    tier(100_000_000, 20, 10),
    tier(200_000_000, 50, 25),
  ],
  sizes: {
    orderNotionalMax: usd(10_000_000),
    positionNotionalMax: usd(200_000_000),
    openInterestShareMax: percent(20),
    openInterestFloor: usd(100_000_000),
    openOrdersMax: 500,
    largePosition: 250_000,
  },
  controls: controls(3, 1, 10),
  index: INDEX,
  mark: mark(1, 100_000),
  funding: funding(18_750_000),
  default: DEFAULT,
  recorded: false,
};

export const ETH_PERP: ContractTerms = {
  contract: 2 as ContractId,
  symbol: 'ETH-PERP',
  base: 'ETH',
  currency: 'USD',
  moneyDecimals: 6,
  tickSize: '0.01',
  lotSize: '0.01',
  makerFee: percent(0.01),
  takerFee: percent(0.04),
  tiers: [
    tier(2_500_000, 6.25, 3.125),
    tier(10_000_000, 8, 4),
    tier(25_000_000, 12, 6),
    tier(50_000_000, 25, 12.5),
    tier(100_000_000, 50, 25),
  ],
  sizes: {
    orderNotionalMax: usd(10_000_000),
    positionNotionalMax: usd(100_000_000),
    openInterestShareMax: percent(20),
    openInterestFloor: usd(100_000_000),
    openOrdersMax: 500,
    largePosition: 500_000,
  },
  controls: controls(4, 1.25, 12),
  index: INDEX,
  mark: mark(1.25, 50_000),
  funding: funding(23_437_500),
  default: DEFAULT,
  recorded: false,
};
