// Numbers of a scenario are decimals, as people write them; the engine's are integers. Times are of the first
// day of the scenario unless they carry a date.

import { Decimal } from 'decimal.js';
import type { ContractTerms, Money, Price, Qty, Time } from '../../engine/schema/index.ts';

/** When every scenario begins: a Monday, midnight UTC. */
export const DAWN = (Date.UTC(2026, 0, 5) * 1000) as Time;

export const USD_DECIMALS = 6;

const DAY_US = 86_400_000_000;
const UNITS_US: Readonly<Record<string, number>> = {
  us: 1,
  ms: 1000,
  s: 1_000_000,
  m: 60_000_000,
  h: 3_600_000_000,
  d: DAY_US,
};

export function decimal(text: string): Decimal {
  if (!/^-?\d[\d_]*(\.\d+)?$/.test(text)) throw new Error(`${text} is not a number`);
  return new Decimal(text.replaceAll('_', ''));
}

function whole(value: Decimal, text: string, unit: string): number {
  if (!value.isInteger()) throw new Error(`${text} is not a whole number of ${unit}`);
  return value.toNumber();
}

export function ticks(text: string, terms: ContractTerms): Price {
  return whole(decimal(text).div(terms.tickSize), text, 'ticks') as Price;
}

export function lots(text: string, terms: ContractTerms): Qty {
  return whole(decimal(text).div(terms.lotSize), text, 'lots') as Qty;
}

/** An amount in minor units: µUSD, or those of a currency with other decimals. */
export function money(text: string, decimals: number = USD_DECIMALS): Money {
  return whole(decimal(text).mul(new Decimal(10).pow(decimals)), text, 'minor units') as Money;
}

/** '0.01%' in parts per billion. */
export function ppb(text: string): number {
  if (!text.endsWith('%')) throw new Error(`${text} is not a percentage`);
  return whole(decimal(text.slice(0, -1)).mul(10_000_000), text, 'billionths');
}

/** '0.128' dollars for a Hong Kong dollar, in billionths. */
export function rate(text: string): number {
  return whole(decimal(text).mul(1_000_000_000), text, 'billionths');
}

/** '2.5%' in parts per million. */
export function ppm(text: string): number {
  if (!text.endsWith('%')) throw new Error(`${text} is not a percentage`);
  return whole(decimal(text.slice(0, -1)).mul(10_000), text, 'millionths');
}

export function ticksText(price: number, terms: ContractTerms): string {
  return grouped(new Decimal(price).mul(terms.tickSize));
}

export function lotsText(qty: number, terms: ContractTerms): string {
  return grouped(new Decimal(qty).mul(terms.lotSize));
}

export function moneyText(amount: number, decimals: number = USD_DECIMALS): string {
  return grouped(new Decimal(amount).div(new Decimal(10).pow(decimals)));
}

/** Parts per billion as a percentage. */
export function ppbText(value: number): string {
  return `${new Decimal(value).div(10_000_000).toFixed()}%`;
}

function grouped(value: Decimal): string {
  const [whole, part] = value.toFixed().split('.');
  const spaced = whole.replace(/\B(?=(\d{3})+$)/g, '_');
  return part === undefined ? spaced : `${spaced}.${part}`;
}

/** '00:00:05.000001', '2026-03-01' or '2026-03-01T00:00:05'. */
export function moment(text: string): Time {
  const match = /^(?:(\d{4}-\d{2}-\d{2})T?)?(?:(\d{2}):(\d{2}):(\d{2})(?:\.(\d{1,6}))?)?$/.exec(
    text,
  );
  if (match === null || text === '') throw new Error(`${text} is not a time`);
  const [, date, hours = '0', minutes = '0', seconds = '0', parts = ''] = match;
  const day = date === undefined ? DAWN : Date.parse(`${date}T00:00:00Z`) * 1000;
  const clock = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
  return (day + clock * 1_000_000 + Number(parts.padEnd(6, '0'))) as Time;
}

/** '5s', '24h', '1h30m', '1us'. */
export function duration(text: string): number {
  const parts = [...text.matchAll(/(\d+)(us|ms|s|m|h|d)/g)];
  if (parts.map(([part]) => part).join('') !== text || text === '') {
    throw new Error(`${text} is not a duration`);
  }
  return parts.reduce((sum, [, count, unit]) => sum + Number(count) * UNITS_US[unit], 0);
}

export function momentText(time: number): string {
  const sinceDawn = time - DAWN;
  const within = ((sinceDawn % DAY_US) + DAY_US) % DAY_US;
  const micros = within % 1_000_000;
  const clock = new Date((within - micros) / 1000).toISOString().slice(11, 19);
  const parts = micros === 0 ? '' : `.${String(micros).padStart(6, '0').replace(/0+$/, '')}`;
  if (sinceDawn >= 0 && sinceDawn < DAY_US) return clock + parts;
  const date = new Date(time / 1000).toISOString().slice(0, 10);
  return within === 0 ? date : `${date}T${clock}${parts}`;
}
