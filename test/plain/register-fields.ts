// What a field of a register command may hold, and who may act for whom. Each answers why not, or null.

import { RejectReason } from '../../engine/schema/reject.ts';
import type { PlainSide } from './people.ts';
import { no, type PlainRefusal, type PlainVenue } from './venue.ts';

type Refusal = PlainRefusal | null;

const { fieldInvalid } = RejectReason;
const TEXT_BYTES = 256;

export function whole(
  field: string,
  value: number,
  least: number,
  most: number = Number.MAX_SAFE_INTEGER,
): Refusal {
  const isWhole = Number.isSafeInteger(value);
  if (isWhole && least <= value && value <= most) return null;
  return no(fieldInvalid, field, value < least ? least : most, isWhole ? value : 0);
}

/** One of the numbers 1 … `count`. */
export function oneOf(field: string, value: number, count: number): Refusal {
  const fits = Number.isSafeInteger(value) && 1 <= value && value <= count;
  return fits ? null : no(fieldInvalid, field, 0, Number.isSafeInteger(value) ? value : 0);
}

export function text(field: string, value: string, isNeeded: boolean): Refusal {
  const bytes = Buffer.byteLength(value);
  if (bytes > TEXT_BYTES) return no(fieldInvalid, field, TEXT_BYTES, bytes);
  return isNeeded && /^\s*$/.test(value) ? no(fieldInvalid, field, 1) : null;
}

export function hash(field: string, value: string): Refusal {
  return isHash(value) ? null : no(fieldInvalid, field, 64, value.length);
}

export function isHash(value: string): boolean {
  return value.length === 64 && [...value].every((digit) => '0123456789abcdef'.includes(digit));
}

/** Not after now. */
export function past(venue: PlainVenue, field: string, time: number): Refusal {
  return whole(field, time, 1, venue.time);
}

/** Still to come. */
export function ahead(venue: PlainVenue, field: string, time: number): Refusal {
  return whole(field, time, venue.time + 1);
}

export function sideOf(isAffiliate: boolean): PlainSide {
  return isAffiliate ? 'affiliates' : 'clients';
}

export function person(
  venue: PlainVenue,
  field: string,
  name: string,
  side: PlainSide,
  isNeeded = true,
): Refusal {
  const fault = text(field, name, isNeeded);
  if (fault !== null) return fault;
  const seen = venue.persons.get(folded(name)) ?? side;
  return seen === side ? null : no(RejectReason.identityConflict, field);
}

export function notePerson(venue: PlainVenue, name: string, side: PlainSide): void {
  if (folded(name) !== '') venue.persons.set(folded(name), side);
}

/** Capitals and blanks do not make another person. */
export function folded(name: string): string {
  const words = name
    .normalize('NFKC')
    .split(/\s+/)
    .filter((word) => word !== '');
  return words.join(' ').toLowerCase();
}

/** Calendar months later, at the same time of day; where that month is too short, on its last day. */
export function monthsAfter(time: number, months: number): number {
  const rest = time % 1000;
  const date = new Date((time - rest) / 1000);
  const day = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + months);
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  date.setUTCDate(Math.min(day, last));
  return date.getTime() * 1000 + rest;
}

export function firstOf(...checks: readonly Refusal[]): Refusal {
  return checks.find((check) => check !== null) ?? null;
}
