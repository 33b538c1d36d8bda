// Which terms are fit to be listed, and their canonical text.

import { Decimal } from 'decimal.js';
import { DAY_US } from '../kernel/calendar.ts';
import { canonicalText } from '../kernel/canonical-text.ts';
import { CONTRACTS_MAX, FUNDING_WINDOW_MAX, QTY_MAX } from '../kernel/limits.ts';
import type { Money, Ppm } from '../kernel/units.ts';
import { Averaging } from '../schema/closed-sets.ts';
import type {
  ContractTerms,
  FundingTerms,
  IndexTerms,
  MarginTier,
  SizeTerms,
} from '../schema/contract-terms.ts';

/** One tick of one lot in money: exact, or the terms are invalid. */
export function moneyPerTickLot(terms: ContractTerms): number {
  return new Decimal(terms.tickSize)
    .mul(terms.lotSize)
    .mul(new Decimal(10).pow(terms.moneyDecimals))
    .toNumber();
}

/** A name of the terms that is out of range, or '' when all hold. Exact: no product of limits leaves 2^53 − 1. */
export function faultIn(terms: ContractTerms): string {
  if (!isWhole(terms.contract, 1, CONTRACTS_MAX - 1)) return 'contract';
  if (!/^[A-Z0-9]{2,12}-PERP$/.test(terms.symbol) && !terms.recorded) return 'symbol';
  if (terms.symbol === '' || terms.base === '' || terms.currency === '') return 'symbol';
  if (!isWhole(terms.moneyDecimals, 0, 12)) return 'moneyDecimals';
  if (!isDecimal(terms.tickSize)) return 'tickSize';
  if (!isDecimal(terms.lotSize)) return 'lotSize';
  const money = moneyPerTickLot(terms);
  if (!isWhole(money, 1, MONEY_PER_TICK_LOT_MAX)) return 'lotSize';
  if (!isWhole(terms.takerFee, 0, MILLION / 10)) return 'takerFee';
  // A rebate never exceeds what the taker pays: a trade cannot cost the venue money. Nor does a maker pay more
  // than a taker, whose fee is what an order that may do either reserves.
  if (!isWhole(terms.makerFee, -terms.takerFee, terms.takerFee)) return 'makerFee';
  return faultInSizes(terms.sizes, terms.recorded) || faultInRest(terms);
}

function faultInSizes(sizes: SizeTerms, recorded: boolean): string {
  // A position's notional times the highest rate, and a full group's, stay exact.
  const most = recorded ? Number.MAX_SAFE_INTEGER : MONEY_LIMIT_MAX;
  if (!isWhole(sizes.orderNotionalMax, 1, most)) return 'sizes.orderNotionalMax';
  if (!isWhole(sizes.positionNotionalMax, 1, most)) return 'sizes.positionNotionalMax';
  if (!isWhole(sizes.openInterestShareMax, 0, MILLION)) return 'sizes.openInterestShareMax';
  if (!isWhole(sizes.openInterestFloor, 0, Number.MAX_SAFE_INTEGER))
    return 'sizes.openInterestFloor';
  if (!isWhole(sizes.openOrdersMax, 1, 10_000_000)) return 'sizes.openOrdersMax';
  return isWhole(sizes.largePosition, 0, QTY_MAX) ? '' : 'sizes.largePosition';
}

function faultInRest(terms: ContractTerms): string {
  const { controls, tiers, recorded } = terms;
  if (recorded) return tiers.length === 0 ? '' : 'tiers';
  if (tiers.length === 0) return 'tiers';
  let before: MarginTier = { upTo: 0 as Money, initial: 0 as Ppm, maintenance: 0 as Ppm };
  for (const tier of tiers) {
    if (!isWhole(tier.upTo, before.upTo + 1, MONEY_LIMIT_MAX)) return 'tiers.upTo';
    if (!isWhole(tier.initial, before.initial + 1, MILLION)) return 'tiers.initial';
    if (!isWhole(tier.maintenance, before.maintenance + 1, tier.initial))
      return 'tiers.maintenance';
    before = tier;
  }
  const shares: readonly (readonly [string, number, number])[] = [
    ['controls.entryBandAggressive', controls.entryBandAggressive, 1],
    ['controls.entryBandPassive', controls.entryBandPassive, 1],
    ['controls.tradeBand', controls.tradeBand, 1],
    ['controls.protection', controls.protection, 1],
    ['controls.triggerHold', controls.triggerHold, 1],
    ['controls.volatility', controls.volatility, 1],
    ['controls.auctionBand', controls.auctionBand, 1],
    ['mark.clamp', terms.mark.clamp, 1],
    ['index.spreadMax', terms.index.spreadMax, 1],
    ['index.clamp', terms.index.clamp, 1],
    ['default.liquidationFee', terms.default.liquidationFee, 0],
    ['default.slippage', terms.default.slippage, 0],
    ['default.limitStart', terms.default.limitStart, 0],
    ['default.limitStep', terms.default.limitStep, 0],
    ['default.limitMax', terms.default.limitMax, terms.default.limitStart],
    ['default.backstopLimit', terms.default.backstopLimit, 0],
    ['default.budget', terms.default.budget, 1],
  ];
  for (const [name, share, least] of shares) {
    if (!isWhole(share, least, MILLION - 1)) return name;
  }
  if (!isWhole(terms.default.cure, MILLION, 10 * MILLION)) return 'default.cure';
  if (!isWhole(terms.default.slicesMax, 1, 1000)) return 'default.slicesMax';
  if (!isWhole(terms.default.sliceNotional, 1, MONEY_LIMIT_MAX)) return 'default.sliceNotional';
  if (!isWhole(controls.volatilityWindowUs, 1_000_000, DAY_US))
    return 'controls.volatilityWindowUs';
  if (!isWhole(controls.auctionUs, 1_000_000, DAY_US)) return 'controls.auctionUs';
  if (!isWhole(terms.mark.averageSeconds, 1, 3600)) return 'mark.averageSeconds';
  if (!isWhole(terms.mark.impactNotional, 1, MONEY_LIMIT_MAX)) return 'mark.impactNotional';
  if (!isWhole(terms.mark.lastPriceMaxAgeUs, 1, DAY_US)) return 'mark.lastPriceMaxAgeUs';
  return faultInFunding(terms.funding) || faultInIndex(terms.index);
}

/** A name of a funding formula that is out of range, or ''. */
export function faultInFunding(funding: FundingTerms): string {
  if (!isWhole(funding.cap, 1, BILLION)) return 'funding.cap';
  if (!isWhole(funding.damping, 0, funding.cap)) return 'funding.damping';
  if (!isWhole(funding.interest, -funding.cap, funding.cap)) return 'funding.interest';
  if (!isWhole(funding.averaging, Averaging.plain, Averaging.linear)) return 'funding.averaging';
  return isWhole(funding.windowMinutes, 1, FUNDING_WINDOW_MAX) ? '' : 'funding.windowMinutes';
}

function faultInIndex(index: IndexTerms): string {
  const names = new Set(index.sources.map((source) => source.name));
  if (names.size !== index.sources.length || names.has('')) return 'index.sources';
  let sum = 0;
  for (const source of index.sources) {
    if (!isWhole(source.weight, 1, SOURCE_WEIGHT_MAX)) return 'index.sources.weight';
    sum += source.weight;
  }
  if (index.sources.length < SOURCES_MIN || sum !== MILLION) return 'index.sources';
  if (!isWhole(index.validForDegraded, 1, index.sources.length)) return 'index.validForDegraded';
  if (!isWhole(index.validForNormal, index.validForDegraded, index.sources.length)) {
    return 'index.validForNormal';
  }
  if (names.has(index.benchmark)) return 'index.benchmark';
  if (!isWhole(index.benchmarkDeviation, 1, MILLION - 1)) return 'index.benchmarkDeviation';
  if (!isWhole(index.benchmarkHoldUs, 0, DAY_US)) return 'index.benchmarkHoldUs';
  return isWhole(index.ageMaxUs, 1, DAY_US) ? '' : 'index.ageMaxUs';
}

const MILLION = 1_000_000;

const BILLION = 1_000_000_000;

/** A lot at the highest price there is, and its fee, stay within 2^53 − 1: 2^27 ticks × 2^25 × 1.1. */
const MONEY_PER_TICK_LOT_MAX = 33_554_432;

/** Largest limit of money in terms that may go live: ten such positions still sum to a safe integer. */
const MONEY_LIMIT_MAX = 900_000_000_000_000;

/** No source weighs above 30 %, so there are never fewer than four; the default asks for six. */
const SOURCE_WEIGHT_MAX = 300_000;

const SOURCES_MIN = 4;

function isWhole(value: number, least: number, most: number): boolean {
  return Number.isSafeInteger(value) && value >= least && value <= most;
}

function isDecimal(text: string): boolean {
  return /^(0|[1-9][0-9]{0,8})([.][0-9]{1,12})?$/.test(text) && new Decimal(text).gt(0);
}

/** Every name and value of the terms in one text, members by name: what is hashed. */
export function canonicalTerms(terms: ContractTerms): string {
  return canonicalText(terms);
}
