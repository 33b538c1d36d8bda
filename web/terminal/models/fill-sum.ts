// Fills of one order that come together, as one sentence.

import { grouped, type OwnFillReport, type Scale } from '../../../client/core/index.ts';

/** @param fills of one order, oldest first. @example 'Bought 2.000 BTC-PERP @ 99,996.2 on average, in 8 fills' */
export function fillWords(fills: readonly OwnFillReport[], scale: Scale): string {
  const [first] = fills;
  if (first === undefined) return '';
  const lots = fills.reduce((sum, { qtyLots }) => sum + qtyLots, 0);
  const value = fills.reduce((sum, fill) => sum + fill.qtyLots * fill.priceTicks, 0);
  const isOne = fills.every(({ priceTicks }) => priceTicks === first.priceTicks);
  const price = grouped(scale.price(Math.round(value / lots)));
  const average = isOne ? '' : ` on average, in ${fills.length} fills`;
  const verb = first.side === 'buy' ? 'Bought' : 'Sold';
  return `${verb} ${grouped(scale.qty(lots))} ${first.contract} @ ${price}${average}`;
}

/** What else a person should know of them. */
export function fillNotes(fills: readonly OwnFillReport[]): string[] {
  const notes: string[] = [];
  if (fills.some(({ affiliate }) => affiliate)) notes.push('against the affiliated market maker');
  const cause = fills.find((fill) => fill.cause !== 'order')?.cause;
  if (cause !== undefined) notes.push(`by ${cause}`);
  return notes;
}
