// What collateral is worth, and what it supports: price, haircut in force, concentration limits. Questions only.

import { floorDiv, mulDivFloor } from '../kernel/math.ts';
import type { Money, Ppm, Time } from '../kernel/units.ts';
import { MILLION, NO_LIMIT, type Units, valueAt } from './amounts.ts';
import { type Asset, type Book, type Client, groupOf } from './book.ts';
import type { Concentration } from './command.ts';

/** One asset of a client. */
export interface AssetValue {
  readonly asset: Asset;
  readonly qty: Units;
  readonly market: Money;
  /** Of that, what the concentration limits let count. */
  counted: Money;
  readonly haircut: Ppm;
  lending: Money;
}

interface Valuation {
  readonly market: Money;
  readonly lending: Money;
  /** In the order in which assets were listed. */
  readonly parts: readonly AssetValue[];
  /** The feed of an asset that is held is out. */
  readonly isStale: boolean;
}

export type Holdings = ReadonlyMap<string, Units>;

const UNLIMITED: Concentration = { perClient: NO_LIMIT, perGroup: NO_LIMIT, perBook: NO_LIMIT };

/**
 * Market and lending value of a client's collateral, or of other `holdings` in its place.
 *
 * Each asset's value is rounded down to the cent; so is what counts of it and what that supports, each once.
 *
 * @example 10 BTC at HK$800 000, haircut 60 %: market 8 M, lending 3.2 M.
 * @see docs/rules/financing.md FIN-005, FIN-006
 */
export function valuationOf(
  book: Book,
  client: Client,
  holdings: Holdings = client.collateral,
): Valuation {
  const parts = ownParts(book, holdings);
  limitByGroup(book, client, parts);
  let market = 0;
  let lending = 0;
  let isStale = false;
  for (const part of parts) {
    part.lending = mulDivFloor(part.counted, MILLION - part.haircut, MILLION) as Money;
    market += part.market;
    lending += part.lending;
    isStale ||= isOut(part.asset, book.time);
  }
  return { market: market as Money, lending: lending as Money, parts, isStale };
}

/** The haircut and what its feed's silence adds, at most everything. @see FIN-007 */
export function haircutInForce(book: Book, asset: Asset, time: Time = book.time): Ppm {
  const { widenBy } = book.policy;
  return Math.min(MILLION, asset.terms.haircut + widenBy * outageSteps(book, asset, time)) as Ppm;
}

/** Is the price older than it may be? At exactly that age it is fresh. */
export function isOut(asset: Asset, time: Time): boolean {
  return asset.price > 0 && time - asset.quotedAt > asset.terms.staleAfter;
}

/** Steps of widening so far: one as the feed goes out, another with each period since. */
export function outageSteps(book: Book, asset: Asset, time: Time): number {
  if (!isOut(asset, time)) return 0;
  const since = time - asset.quotedAt - asset.terms.staleAfter - 1;
  return floorDiv(since, book.policy.widenEvery) + 1;
}

export function limitsOfSector(book: Book, sector: string): Concentration {
  return book.sectors.get(sector) ?? UNLIMITED;
}

/** Values within the client's own limits: by asset, then by sector. */
function ownParts(book: Book, holdings: Holdings): AssetValue[] {
  const parts: AssetValue[] = [];
  for (const asset of book.assets.values()) {
    const qty = holdings.get(asset.name) ?? (0 as Units);
    if (qty === 0) continue;
    const market = valueAt(qty, asset.price, asset.terms.decimals);
    const counted = Math.min(market, asset.terms.perClient) as Money;
    parts.push({
      asset,
      qty,
      market,
      counted,
      haircut: haircutInForce(book, asset),
      lending: 0 as Money,
    });
  }
  for (const [sector, sum] of bySector(parts)) {
    limitParts(parts, ofSector(sector), limitsOfSector(book, sector).perClient, sum);
  }
  return parts;
}

/**
 * What one group has above a limit counts zero, shared among its clients as they hold. All of the group is cut alike, also
 * assets that this client has none of: they share its sectors.
 */
function limitByGroup(book: Book, client: Client, parts: AssetValue[]): void {
  const members = groupOf(book, client);
  if (members.length < 2) return;
  const all = members.map((one) => (one === client ? parts : ownParts(book, one.collateral)));
  const whole = all.flat();
  for (const asset of new Set(whole.map((part) => part.asset))) {
    const isOne: Filter = (part) => part.asset === asset;
    limitParts(whole, isOne, asset.terms.perGroup, countedOf(whole, isOne));
  }
  for (const [sector, sum] of bySector(whole)) {
    limitParts(parts, ofSector(sector), limitsOfSector(book, sector).perGroup, sum);
  }
}

type Filter = (part: AssetValue) => boolean;

function ofSector(sector: string): Filter {
  return ({ asset }) => asset.terms.sector === sector;
}

/** Scales what counts to the limit where the sum is above it, each part rounded down. */
function limitParts(parts: AssetValue[], isOne: Filter, limit: Money, sum: number): void {
  if (sum <= limit) return;
  for (const part of parts) {
    if (isOne(part)) part.counted = mulDivFloor(part.counted, limit, sum) as Money;
  }
}

function countedOf(parts: readonly AssetValue[], isOne: Filter): number {
  return parts.reduce((sum, part) => sum + (isOne(part) ? part.counted : 0), 0);
}

function bySector(parts: readonly AssetValue[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const { asset, counted } of parts) {
    sums.set(asset.terms.sector, (sums.get(asset.terms.sector) ?? 0) + counted);
  }
  return sums;
}
