// What clients of other people's programs write, which is of no type until it is looked at.

import { utf8Length } from '../../proto/codec/utf8.ts';
import { parameterError } from './decimals.ts';
import { OkxError } from './okx-error.ts';

/** What is read of what a client writes, here and in questions. */
export type FieldName =
  | ('instId' | 'instIdCode' | 'instType' | 'instFamily' | 'uly' | 'ccy' | 'mgnMode' | 'lever')
  | ('ordType' | 'side' | 'sz' | 'px' | 'tdMode' | 'posSide' | 'reduceOnly' | 'stpMode' | 'tag')
  | ('ordId' | 'clOrdId' | 'newSz' | 'newPx' | 'cxlOnFail' | 'attachAlgoOrds' | 'timeOut')
  | ('tpTriggerPx' | 'tpOrdPx' | 'tpTriggerPxType' | 'slTriggerPx' | 'slOrdPx' | 'slTriggerPxType')
  | ('tpOrdKind' | 'triggerPx' | 'orderPx')
  | ('pxUsd' | 'pxVol' | 'pxAmendType' | 'quickMgnType' | 'algoId' | 'algoClOrdId')
  | ('bar' | 'limit' | 'before' | 'after' | 'begin' | 'end' | 'state')
  | (
      | 'apiKey'
      | 'passphrase'
      | 'timestamp'
      | 'sign'
      | 'channel'
      | 'op'
      | 'args'
      | 'id'
      | 'expTime'
      | 'reqId'
    );

/** What a client wrote: of no type until it is looked at. */
export type Written = { readonly [Name in FieldName]?: unknown };

export function objectIn(value: unknown, field: string): Written {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Written;
  throw parameterError(field);
}

export function textIn(value: unknown, field: string): string {
  if (isAbsent(value)) return '';
  if (typeof value === 'string') return value;
  throw parameterError(field);
}

/** Text of so many bytes of UTF-8 at most. */
export function labelIn(value: unknown, field: string, most: number): string {
  const text = textIn(value, field);
  const bytes = utf8Length(text);
  if (bytes < 0 || bytes > most) throw parameterError(field);
  return text;
}

export function flagIn(value: unknown, field: string): boolean {
  if (isAbsent(value) || value === false || value === 'false') return false;
  if (value === true || value === 'true') return true;
  throw parameterError(field);
}

/** Empty text is nothing. */
export function isAbsent(value: unknown): boolean {
  return value === undefined || value === null || value === '';
}

export function one<T>(set: Readonly<Record<string, T>>, name: unknown, field: string): T {
  if (typeof name === 'string' && Object.hasOwn(set, name)) return set[name] as T;
  throw parameterError(field);
}

/** Its own fields hold text, numbers and flags: it is kept, and written back. @throws OkxError */
export function flatIn(value: unknown, field: string): Written {
  const object = objectIn(value, field);
  const names = Object.keys(object);
  if (names.length > FLAT_FIELDS_MAX) throw parameterError(field);
  for (const name of names) {
    labelIn(name, field, FLAT_BYTES_MAX);
    const held: unknown = object[name as FieldName];
    if (typeof held === 'string') labelIn(held, field, FLAT_BYTES_MAX);
    else if (typeof held === 'object' && held !== null) throw parameterError(field);
  }
  return object;
}

const FLAT_FIELDS_MAX = 16;
const FLAT_BYTES_MAX = 256;
const ID_BYTES_MAX = 64;

/** What a client tells its messages apart by comes back as it was. @throws OkxError */
export function checkId({ id }: Written): void {
  if (isAbsent(id) || typeof id === 'number') return;
  if (typeof id === 'string' && utf8Length(id) >= 0 && utf8Length(id) <= ID_BYTES_MAX) return;
  throw new OkxError('60012', 'Illegal request: the id is neither short text nor a number');
}
