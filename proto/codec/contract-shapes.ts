import type {
  ContractTerms,
  ControlTerms,
  DefaultTerms,
  FundingTerms,
  IndexSource,
  IndexTerms,
  MarginTier,
  MarkTerms,
  SizeTerms,
} from '../../engine/schema/contract-terms.ts';
import { AVERAGING } from './closed-sets.ts';
import { flag, int64, perhaps, sint32, text, uint32 } from './field.ts';
import type { Shape } from './schema.ts';
import { list, message, nested } from './shape.ts';

/** Tiers of a contract, sources of its index. */
const TERMS_LIST_MAX = 20;

const marginTier = message<MarginTier>('MarginTier', '', {
  upTo: int64(),
  initial: uint32(),
  maintenance: uint32(),
});

const indexSource = message<IndexSource>('IndexSource', '', {
  name: text(),
  weight: uint32(),
});

const indexTerms = message<IndexTerms>('IndexTerms', '', {
  sources: list(nested(indexSource), TERMS_LIST_MAX),
  spreadMax: uint32(),
  ageMaxUs: int64(),
  clamp: uint32(),
  validForNormal: uint32(),
  validForDegraded: uint32(),
  benchmark: text(),
  benchmarkDeviation: uint32(),
  benchmarkHoldUs: int64(),
});

const markTerms = message<MarkTerms>('MarkTerms', '', {
  clamp: uint32(),
  averageSeconds: uint32(),
  impactNotional: int64(),
  lastPriceMaxAgeUs: int64(),
});

export const fundingTerms: Shape<FundingTerms> = message<FundingTerms>('FundingTerms', '', {
  interest: sint32(),
  damping: uint32(),
  cap: uint32(),
  windowMinutes: uint32(),
  averaging: perhaps(AVERAGING),
});

const controlTerms = message<ControlTerms>('ControlTerms', '', {
  entryBandAggressive: uint32(),
  entryBandPassive: uint32(),
  tradeBand: uint32(),
  protection: uint32(),
  triggerHold: uint32(),
  volatility: uint32(),
  volatilityWindowUs: int64(),
  auctionUs: int64(),
  auctionBand: uint32(),
});

const sizeTerms = message<SizeTerms>('SizeTerms', '', {
  orderNotionalMax: int64(),
  positionNotionalMax: int64(),
  openInterestShareMax: uint32(),
  openInterestFloor: int64(),
  openOrdersMax: uint32(),
  largePosition: int64(),
});

const defaultTerms = message<DefaultTerms>('DefaultTerms', '', {
  liquidationFee: uint32(),
  slippage: uint32(),
  cure: uint32(),
  sliceNotional: int64(),
  limitStart: uint32(),
  limitStep: uint32(),
  limitMax: uint32(),
  slicesMax: uint32(),
  backstopLimit: uint32(),
  budget: uint32(),
});

export const contractTerms: Shape<ContractTerms> = message<ContractTerms>('ContractTerms', '', {
  contract: uint32(),
  symbol: text(),
  base: text(),
  currency: text(),
  moneyDecimals: uint32(),
  tickSize: text(),
  lotSize: text(),
  makerFee: sint32(),
  takerFee: sint32(),
  tiers: list(nested(marginTier), TERMS_LIST_MAX),
  sizes: nested(sizeTerms),
  controls: nested(controlTerms),
  index: nested(indexTerms),
  mark: nested(markTerms),
  funding: nested(fundingTerms),
  default: nested(defaultTerms),
  recorded: flag,
});
