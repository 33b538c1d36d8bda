// A refusal as a person reads it: what it means, its numbers in the units of the contract, and how to fix it.

import type { RejectName } from '../../engine/schema/reject.ts';
import { REASON_TEXTS } from '../../proto/generated/reason-texts.ts';
import { grouped } from '../../proto/grouped.ts';
import { reasonWords } from '../../proto/reason-words.ts';
import type { OrderRefused } from './refusals.ts';
import type { Scale } from './scale.ts';

/** Its words and numbers, wherever it comes from. */
type Refused = Pick<OrderRefused, 'reason' | 'field' | 'limit' | 'actual'>;

export interface RefusalWords {
  readonly means: string;
  /** Empty where they add nothing. */
  readonly numbers: string;
  readonly fix: string;
}

/** @param scale of the contract that the order was for, as far as it is known. */
export function refusalWords(refused: Refused, scale: Scale | undefined): RefusalWords {
  const { means, cure } = reasonWords(refused.reason, refused.actual, scale?.symbol);
  return {
    means: plain(means, refused, scale),
    numbers: scale === undefined ? '' : numbersText(refused, scale),
    fix: plain(cure, refused, scale),
  };
}

/** What the reason of this name means, wherever the name stands alone; '' for what is no reason. */
export function meaningOf(name: string): string {
  return Object.hasOwn(REASON_TEXTS, name) ? REASON_TEXTS[name as RejectName].means : '';
}

/** Money with two decimals and its currency. */
export function moneyText(amount: number, scale: Scale): string {
  return `${grouped(scale.cents(amount))} ${scale.currency}`;
}

/** Which reasons speak of money; the others speak of what their field holds. */
const MONEY = new Set([
  'accountBound',
  'insufficientMargin',
  'insufficientAvailable',
  'orderSize',
  'positionLimit',
  'participantLimit',
  'groupLimit',
]);

/** The two numbers of a refusal, in the units of their field. */
function numbersText({ reason, field, limit, actual }: Refused, scale: Scale): string {
  if (limit === 0 && actual === 0) return '';
  if (MONEY.has(reason)) {
    const bound = moneyText(limit, scale);
    const asked = moneyText(actual, scale);
    // Beyond what a number holds the engine reports the largest one.
    const amount = actual < Number.MAX_SAFE_INTEGER ? asked : `more than ${asked}`;
    return reason.startsWith('insufficient')
      ? `needed ${amount}, available ${bound}`
      : `it would be ${amount}, at most ${bound}`;
  }
  if (field === 'limit' || field === 'trigger') {
    const bound = limit === 0 ? '' : `, the bound is ${grouped(scale.price(limit))}`;
    return `asked for ${grouped(scale.price(actual))}${bound}`;
  }
  if (field === 'qty') {
    const bound = limit === 0 ? '' : `, the bound is ${grouped(scale.qty(limit))}`;
    return `asked for ${grouped(scale.qty(actual))}${bound}`;
  }
  return '';
}

/** The texts for programs, rewritten for people: in their units, or not at all where the numbers follow. */
function plain(text: string, { limit, actual }: Refused, scale: Scale | undefined): string {
  const price = (ticks: number): string => grouped(scale?.price(ticks) ?? `${ticks} ticks`);
  const qty = (lots: number): string => grouped(scale?.qty(lots) ?? `${lots} lots`);
  return text
    .replace(/; `limit` is [^.;]*/, '')
    .replace(/: `actual` minor units are needed.*available/, '')
    .replace(/: `actual` minor units were asked for.*available/, '')
    .replace(/, minor units( of notional)?/, '')
    .replace('ticks from 1 to `limit`', `a price from ${price(1)} to ${price(limit)}`)
    .replace('from 1 to `limit` lots', `from ${qty(1)} to ${qty(limit)}`)
    .replace('`limit` lots', qty(limit))
    .replace('`actual` lots', qty(actual))
    .replace('`limit`', String(limit))
    .replace('`actual`', String(actual))
    .replaceAll('`', '');
}
