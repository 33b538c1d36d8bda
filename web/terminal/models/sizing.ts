// How much of an order the margin allows: the venue is asked, since it alone knows tiers, fees and what rests already.

import type { OrderRequest, Scale } from '../../../client/core/index.ts';
import type { PriceBand } from './bands.ts';
import { hasLimit, hasTrigger, plain, type TicketFields } from './ticket.ts';

/** What the size is asked at. */
export interface Prices {
  readonly scale: Scale;
  /** 0 while it is not known. */
  readonly mark: number;
  /** The limits that pass now; null for all. */
  readonly band: PriceBand | null;
}

/** An order without its quantity, at the price, in ticks, that its margin is counted at. */
interface Unsized {
  readonly order: Omit<OrderRequest, 'qty'>;
  readonly price: number;
}

/**
 * What is asked about in place of the ticket's order: one with a trigger as if it had triggered, a pegged one at its cap. Theirs
 * may lie outside the band, which is around another mark once they trade: they are asked about near its bound.
 */
export function probeOf(fields: TicketFields, { scale, mark, band }: Prices): Unsized | null {
  const { side, type, reduceOnly } = fields;
  const of = { contract: scale.symbol, side, reduceOnly };
  if (type === 'market') return mark === 0 ? null : { order: { ...of, type }, price: mark };
  const field = hasLimit(type) ? 'limit' : hasTrigger(type) ? 'trigger' : 'cap';
  const typed = plain(fields[field]);
  const asked = typed === '' ? mark : scale.ticks(typed, field);
  const price = type === 'limit' || band === null ? asked : within(band, asked);
  return price === 0 ? null : { order: { ...of, type: 'limit', limit: { ticks: price } }, price };
}

/** A thousandth inside: the band moves with the mark while the venue is asked. */
function within({ low, high }: PriceBand, price: number): number {
  const [least, most] = [low + Math.ceil(low / 1000), high - Math.ceil(high / 1000)];
  return Math.min(Math.max(price, least), most);
}

/** What the venue says of an order of so many lots. */
export interface Probe {
  readonly isAccepted: boolean;
  /** As it would be accepted: a reducing order is cut. */
  readonly lots: number;
  readonly available: number;
  readonly availableAfter: number;
}

const ASKS_MAX = 18;
/** Nobody holds as much. */
const LOTS_MAX = 1e12;

/**
 * The most lots that are accepted, to a part in 500.
 *
 * @param start a first guess of the right size
 * @returns 0 when a single lot is refused
 */
export async function mostLots(
  ask: (lots: number) => Promise<Probe>,
  start: number,
): Promise<number> {
  let good = 0;
  let bad = LOTS_MAX;
  let lots = Math.max(1, start);
  for (let asked = 0; asked < ASKS_MAX; asked += 1) {
    const probe = await ask(lots);
    if (probe.isAccepted && probe.lots < lots) return probe.lots;
    if (probe.isAccepted) good = lots;
    else bad = lots;
    if (bad <= 1) return 0;
    if (bad - good <= Math.max(1, Math.floor(good / 500))) return good;
    const between = betweenOf(good, bad);
    const further = probe.isAccepted ? furtherThan(probe) : between;
    lots = bad === LOTS_MAX ? Math.min(further, bad - 1) : Math.min(further, between);
    if (lots <= good) return good;
  }
  return good;
}

/** Where what is available would end, if each lot took as much. */
function furtherThan({ lots, available, availableAfter }: Probe): number {
  const taken = available - availableAfter;
  return taken <= 0 ? lots * 4 : Math.floor((lots * available) / taken);
}

/** A first refusal may have nothing to do with the size: one lot tells. A bound that is far away is neared by its digits. */
function betweenOf(good: number, bad: number): number {
  if (good === 0) return 1;
  return Math.floor(bad > 4 * good ? Math.sqrt(good * bad) : (good + bad) / 2);
}
