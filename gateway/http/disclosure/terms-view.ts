// The terms of a contract as the public reads them: every field that the venue enforces, in the words and units of the
// rules. Two of them side by side show what a change changes.

import { canonicalTerms } from '../../../engine/index.ts';
import { Averaging, type ContractTerms } from '../../../engine/schema/index.ts';
import { amount, multiple, percent, percentOfBillionths, seconds } from './amounts.ts';

/** A tree of texts, numbers and lists, in the order in which it is shown. */
export type Plain = string | number | boolean | null | readonly Plain[] | PlainRecord;
export interface PlainRecord {
  readonly [name: string]: Plain;
}

export function termsView(terms: ContractTerms): PlainRecord {
  const money = (minor: number): string => amount(minor, terms.moneyDecimals, terms.currency);
  const { sizes, controls, index, mark } = terms;
  return {
    tickSize: terms.tickSize,
    lotSize: terms.lotSize,
    makerFee: percent(terms.makerFee),
    takerFee: percent(terms.takerFee),
    tiers: terms.tiers.map(({ upTo, initial, maintenance }) => ({
      upTo: money(upTo),
      initial: percent(initial),
      maintenance: percent(maintenance),
    })),
    sizes: {
      orderNotionalMax: money(sizes.orderNotionalMax),
      positionNotionalMax: money(sizes.positionNotionalMax),
      openInterestShareMax: percent(sizes.openInterestShareMax),
      openInterestFloor: money(sizes.openInterestFloor),
      openOrdersMax: sizes.openOrdersMax,
      largePositionLots: sizes.largePosition,
    },
    controls: {
      entryBandAggressive: percent(controls.entryBandAggressive),
      entryBandPassive: percent(controls.entryBandPassive),
      tradeBand: percent(controls.tradeBand),
      protection: percent(controls.protection),
      triggerHold: percent(controls.triggerHold),
      volatility: percent(controls.volatility),
      volatilityWindow: seconds(controls.volatilityWindowUs),
      auction: seconds(controls.auctionUs),
      auctionBand: percent(controls.auctionBand),
    },
    index: {
      members: index.sources.map(({ name, weight }) => ({ name, weight: percent(weight) })),
      spreadMax: percent(index.spreadMax),
      ageMax: seconds(index.ageMaxUs),
      clamp: percent(index.clamp),
      validForNormal: index.validForNormal,
      validForDegraded: index.validForDegraded,
      benchmark: index.benchmark,
      benchmarkDeviation: percent(index.benchmarkDeviation),
      benchmarkHold: seconds(index.benchmarkHoldUs),
    },
    mark: {
      clamp: percent(mark.clamp),
      average: `${mark.averageSeconds} s`,
      impactNotional: money(mark.impactNotional),
      lastPriceMaxAge: seconds(mark.lastPriceMaxAgeUs),
    },
    funding: formulaView(terms.funding),
    default: defaultView(terms.default, money),
  };
}

/** A funding formula; rates per 8 h. */
export function formulaView(funding: ContractTerms['funding']): PlainRecord {
  return {
    interest: percentOfBillionths(funding.interest),
    damping: percentOfBillionths(funding.damping),
    cap: percentOfBillionths(funding.cap),
    windowMinutes: funding.windowMinutes,
    averaging: funding.averaging === Averaging.linear ? 'linear' : 'plain',
  };
}

function defaultView(
  terms: ContractTerms['default'],
  money: (minor: number) => string,
): PlainRecord {
  return {
    liquidationFee: percent(terms.liquidationFee),
    slippage: percent(terms.slippage),
    cure: multiple(terms.cure),
    sliceNotional: money(terms.sliceNotional),
    limitStart: percent(terms.limitStart),
    limitStep: percent(terms.limitStep),
    limitMax: percent(terms.limitMax),
    slicesMax: terms.slicesMax,
    backstopLimit: percent(terms.backstopLimit),
    budget: percent(terms.budget),
  };
}

/** What one of two terms has otherwise, field by field, both values. */
export function changesBetween(before: ContractTerms, after: ContractTerms): PlainRecord[] {
  if (canonicalTerms(before) === canonicalTerms(after)) return [];
  const [old, next] = [flat(termsView(before)), flat(termsView(after))];
  const fields = new Set([...old.keys(), ...next.keys()]);
  return [...fields]
    .filter((field) => old.get(field) !== next.get(field))
    .map((field) => ({ field, before: old.get(field) ?? '', after: next.get(field) ?? '' }));
}

/** Every leaf under its path: 'tiers.1.initial'. Members of an index go by their names. */
function flat(
  view: Plain,
  path = '',
  leaves: Map<string, string> = new Map(),
): Map<string, string> {
  if (typeof view !== 'object' || view === null) return leaves.set(path, String(view));
  for (const [key, value] of Object.entries(view)) {
    const { name } = value !== null && typeof value === 'object' ? (value as PlainRecord) : {};
    const step = typeof name === 'string' ? name : Array.isArray(view) ? Number(key) + 1 : key;
    flat(value, path === '' ? String(step) : `${path}.${step}`, leaves);
  }
  return leaves;
}
