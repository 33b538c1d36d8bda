// What may be pledged, how much of it counts, and what it costs.

import type { Time } from '../kernel/units.ts';
import {
  ASSETS_MAX,
  DECIMALS_MAX,
  isName,
  isWhole,
  MILLION,
  NO_LIMIT,
  scaleOf,
  TEXT_MAX,
  type UnitPrice,
  type Units,
  VALUE_MAX,
} from './amounts.ts';
import type { Asset, Book } from './book.ts';
import type {
  AssetTerms,
  Concentration,
  FinancingEnvelope,
  ListAsset,
  SetPrice,
  SetSectorLimits,
} from './command.ts';
import type { FinancingEvent } from './event.ts';
import { faultOfListing, VIRTUAL_ASSETS } from './listing.ts';
import { type Refusal, refuse } from './reason.ts';
import { whyNotTwo } from './two-persons.ts';
import { haircutInForce } from './valuation.ts';
import { watchMove } from './volatility.ts';

/** Of virtual assets only these (rule F-05). */
const ELIGIBLE: readonly string[] = ['BTC', 'ETH'];
/** Rule F-06: HK$100 of bitcoin supports at most HK$40. */
const HAIRCUT_MIN = 600_000;
const STALE_MAX = 864_000_000_000; // Ten days: over the longest holidays.

/** Two persons. @see docs/rules/financing.md FIN-003, FIN-004 */
export function listAsset(
  book: Book,
  { asset: name, terms }: ListAsset,
  envelope: FinancingEnvelope,
  out: FinancingEvent[],
): Refusal | null {
  const alone = whyNotTwo(envelope);
  if (alone !== null) return alone;
  if (!isName(name)) return refuse('fieldInvalid', 'asset');
  const fault = faultOf(name, terms);
  if (fault !== null) return fault;
  const known = book.assets.get(name);
  if (known === undefined && book.assets.size >= ASSETS_MAX) return refuse('bookFull', 'asset');
  if (known !== undefined) {
    const { kind, decimals } = known.terms;
    if (kind !== terms.kind || decimals !== terms.decimals) return refuse('assetInUse', 'asset');
    if (known.held > terms.qtyMax) {
      return refuse('assetInUse', 'qtyMax', known.held, terms.qtyMax);
    }
    if (known.price > terms.priceMax) {
      return refuse('assetInUse', 'priceMax', known.price, terms.priceMax);
    }
    known.terms = terms;
  } else {
    book.assets.set(name, newAsset(name, terms));
  }
  const { haircut, sector } = terms;
  const { by, approver } = envelope;
  out.push({ kind: 'assetListed', asset: name, haircut, sector, by, approver });
  return null;
}

/** Two persons. @see docs/rules/financing.md FIN-006 */
export function setSectorLimits(
  book: Book,
  { sector, limits }: SetSectorLimits,
  envelope: FinancingEnvelope,
  out: FinancingEvent[],
): Refusal | null {
  const alone = whyNotTwo(envelope);
  if (alone !== null) return alone;
  if (!isName(sector)) return refuse('fieldInvalid', 'sector');
  const fault = faultOfLimits(limits);
  if (fault !== null) return fault;
  if (!book.sectors.has(sector) && book.sectors.size >= ASSETS_MAX)
    return refuse('bookFull', 'sector');
  book.sectors.set(sector, limits);
  const { by, approver } = envelope;
  out.push({ kind: 'sectorLimitsSet', sector, by, approver });
  return null;
}

/** A price with the time at which it was quoted; one from the future counts as of now. @see FIN-007 */
export function setPrice(book: Book, command: SetPrice, out: FinancingEvent[]): Refusal | null {
  const { price, source } = command;
  const asset = book.assets.get(command.asset);
  if (asset === undefined) return refuse('assetUnknown', 'asset');
  const { priceMax } = asset.terms;
  if (!isWhole(price, 1, priceMax)) return refuse('fieldInvalid', 'price', priceMax, price);
  if (!isWhole(command.quotedAt, 1, Number.MAX_SAFE_INTEGER))
    return refuse('fieldInvalid', 'quotedAt');
  if (source.length > TEXT_MAX) return refuse('fieldInvalid', 'source', TEXT_MAX, source.length);
  const quotedAt = Math.min(command.quotedAt, book.time) as Time;
  if (quotedAt < asset.quotedAt) {
    return refuse('priceOutOfOrder', 'quotedAt', asset.quotedAt, quotedAt);
  }
  asset.price = price;
  asset.quotedAt = quotedAt;
  asset.source = source;
  watchMove(book, asset, out);
  watchFeed(book, asset, out);
  return null;
}

/** Emits when a feed goes out, and when it is back. */
export function watchFeed(book: Book, asset: Asset, out: FinancingEvent[]): void {
  const isOut = asset.price > 0 && book.time - asset.quotedAt > asset.terms.staleAfter;
  if (isOut === asset.isOut) return;
  asset.isOut = isOut;
  const { name, quotedAt } = asset;
  if (isOut)
    out.push({ kind: 'feedOut', asset: name, quotedAt, haircut: haircutInForce(book, asset) });
  else out.push({ kind: 'feedBack', asset: name, quotedAt });
}

function newAsset(name: string, terms: AssetTerms): Asset {
  return {
    name,
    terms,
    price: 0 as UnitPrice,
    quotedAt: 0 as Time,
    source: '',
    isOut: false,
    held: 0 as Units,
    moves: [],
    isAlarmed: false,
  };
}

function faultOf(name: string, terms: AssetTerms): Refusal | null {
  const { kind, decimals, haircut, sector, staleAfter, slippage, priceMax, qtyMax } = terms;
  if (!isWhole(decimals, 0, DECIMALS_MAX)) {
    return refuse('fieldInvalid', 'decimals', DECIMALS_MAX, decimals);
  }
  if (!isWhole(haircut, 1, MILLION)) return refuse('fieldInvalid', 'haircut', MILLION, haircut);
  if (!isName(sector)) return refuse('fieldInvalid', 'sector');
  if (ELIGIBLE.includes(name) !== (kind === 'virtualAsset')) {
    return refuse('collateralNotEligible', 'asset');
  }
  const unlisted = faultOfListing(name, terms);
  if (unlisted !== null) return unlisted;
  if (kind === 'virtualAsset') {
    if (haircut < HAIRCUT_MIN) return refuse('haircutTooLow', 'haircut', HAIRCUT_MIN, haircut);
    if (sector !== VIRTUAL_ASSETS) return refuse('sectorWrong', 'sector');
  }
  if (!isWhole(staleAfter, 1, STALE_MAX)) {
    return refuse('fieldInvalid', 'staleAfter', STALE_MAX, staleAfter);
  }
  if (!isWhole(slippage, 0, MILLION - 1)) {
    return refuse('fieldInvalid', 'slippage', MILLION - 1, slippage);
  }
  if (!isWhole(priceMax, 1, VALUE_MAX))
    return refuse('fieldInvalid', 'priceMax', VALUE_MAX, priceMax);
  if (!isWhole(qtyMax, 1, Number.MAX_SAFE_INTEGER)) return refuse('fieldInvalid', 'qtyMax');
  if (BigInt(priceMax) * BigInt(qtyMax) > BigInt(VALUE_MAX) * BigInt(scaleOf(decimals))) {
    const widest = Number((BigInt(VALUE_MAX) * BigInt(scaleOf(decimals))) / BigInt(priceMax));
    return refuse('boundsTooWide', 'qtyMax', Math.min(widest, Number.MAX_SAFE_INTEGER), qtyMax);
  }
  return faultOfLimits(terms);
}

/** A client's limit is at most its group's, and that at most the book's. */
function faultOfLimits({ perClient, perGroup, perBook }: Concentration): Refusal | null {
  if (!isWhole(perBook, 0, NO_LIMIT)) return refuse('fieldInvalid', 'perBook', NO_LIMIT, perBook);
  if (!isWhole(perGroup, 0, perBook)) return refuse('fieldInvalid', 'perGroup', perBook, perGroup);
  if (!isWhole(perClient, 0, perGroup)) {
    return refuse('fieldInvalid', 'perClient', perGroup, perClient);
  }
  return null;
}
