// How numbers are written on every panel. Prices, quantities and money are whole numbers of the contract's steps until here.

import { grouped, type Scale } from '../../../client/core/index.ts';

/** What stands where there is no number. */
export const NONE = '–';
const MINUS = '−';

/** Ticks; 0 is no price. */
export function priceText(scale: Scale, ticks: number): string {
  return ticks === 0 ? NONE : withMinus(grouped(scale.price(ticks)));
}

export function qtyText(scale: Scale, lots: number): string {
  return withMinus(grouped(scale.qty(lots)));
}

/** With its sign, also above zero. */
export function signedQty(scale: Scale, lots: number): string {
  return (lots > 0 ? '+' : '') + qtyText(scale, lots);
}

/** Minor units to the cent. */
export function moneyText(scale: Scale, minor: number): string {
  return withMinus(grouped(scale.cents(minor)));
}

export function signedMoney(scale: Scale, minor: number): string {
  return (minor > 0 ? '+' : '') + moneyText(scale, minor);
}

/** A large amount in short. @example 1_234_567 USD is '1.23 M'; whole units are enough here. */
export function shortMoney(scale: Scale, minor: number): string {
  const whole = Math.round(minor / 10 ** scale.moneyDecimals);
  for (const [size, name] of SIZES) {
    if (Math.abs(whole) >= size) return `${withMinus((whole / size).toFixed(2))} ${name}`;
  }
  return withMinus(grouped(String(whole)));
}

const SIZES = [
  [1_000_000_000, 'B'],
  [1_000_000, 'M'],
] as const;

/** A share of a whole, two decimals, signed. @example 15 of 1000 is '+1.50%' */
export function changeText(part: number, whole: number): string {
  if (whole === 0) return NONE;
  const hundredths = Math.round((part * 10_000) / whole);
  return `${hundredths > 0 ? '+' : ''}${percent(hundredths)}`;
}

/** Parts per million. @example 400 is '0.04%' */
export function ppmText(ppm: number): string {
  return percent(Math.round(ppm / 100));
}

/** Parts per million, none left out. @example 25 is '0.0025%' */
export function exactPpmText(ppm: number): string {
  const digits = String(Math.abs(ppm)).padStart(5, '0');
  const fraction = digits.slice(-4).replace(/0{1,2}$/, '');
  return `${ppm < 0 ? MINUS : ''}${grouped(digits.slice(0, -4))}.${fraction}%`;
}

/** Parts per billion with four decimals: how funding is quoted. @example 100_000 is '0.0100%' */
export function rateText(ppb: number): string {
  const digits = String(Math.abs(Math.round(ppb / 1000))).padStart(5, '0');
  return `${ppb < 0 ? MINUS : ''}${digits.slice(0, -4)}.${digits.slice(-4)}%`;
}

function percent(hundredths: number): string {
  const digits = String(Math.abs(hundredths)).padStart(3, '0');
  return `${hundredths < 0 ? MINUS : ''}${digits.slice(0, -2)}.${digits.slice(-2)}%`;
}

/** Microseconds since 1970 as the time of day, UTC. */
export function clockText(us: number): string {
  return us === 0 ? NONE : new Date(us / 1000).toISOString().slice(11, 19);
}

/** With its date, for what may be of another day. */
export function momentText(us: number): string {
  if (us === 0) return NONE;
  const text = new Date(us / 1000).toISOString();
  return `${text.slice(5, 10)} ${text.slice(11, 19)}`;
}

/** With its year, for what may be of another one. @example '2026-11-30 09:15:00' */
export function dateTimeText(us: number): string {
  return us === 0 ? NONE : new Date(us / 1000).toISOString().slice(0, 19).replace('T', ' ');
}

/** What is left until then. @example '07:12', '1:03:00'; past moments are '00:00' */
export function leftText(us: number): string {
  const seconds = Math.max(0, Math.ceil(us / 1_000_000));
  const two = (count: number): string => String(count).padStart(2, '0');
  const hours = Math.floor(seconds / 3600);
  const rest = `${two(Math.floor((seconds % 3600) / 60))}:${two(seconds % 60)}`;
  return hours === 0 ? rest : `${hours}:${rest}`;
}

function withMinus(text: string): string {
  return text.startsWith('-') ? MINUS + text.slice(1) : text;
}
