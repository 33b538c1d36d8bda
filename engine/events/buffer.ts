// The events of one command, in order. Hot kinds are rows of numbers that leave no garbage (rows.ts); rare
// kinds are objects.

import type { Event, HotEvent, RareEvent } from '../schema/event.ts';
import type { Fill, FillParty } from '../schema/events/orders.ts';

/** Kinds with a row of their own; 0 is an object. */
export const Row = {
  object: 0,
  orderAccepted: 1,
  orderRejected: 2,
  fill: 3,
  orderRested: 4,
  orderCanceled: 5,
  orderExpired: 6,
  orderReduced: 7,
  orderReplaced: 8,
  /** An order that rests as it was accepted in the row before. */
  orderRestedAtOnce: 9,
} as const;
export type Row = (typeof Row)[keyof typeof Row];

export interface EventBuffer {
  count: number;
  kinds: Uint8Array;
  /** Row → its first word. */
  starts: Int32Array;
  words: Float64Array;
  used: number;
  /** Two texts a row: those of an order, or of the maker and the taker. */
  readonly texts: string[];
  /** Of the rows that are an object; at other rows what an earlier command left. */
  readonly objects: RareEvent[];
  readonly views: Views;
}

/** What rows are shown as (rows.ts): of each kind an object a row, made when somebody first looks, and the list given out last. */
interface Views {
  readonly ofKind: { readonly [K in HotEvent['kind']]: MutableEvent<K>[] };
  readonly list: Event[];
}

/** An event whose fields are filled again from another row. */
export type Mutable<T> = { -readonly [K in keyof T]: T[K] };
type MutableEvent<K> = K extends 'fill' ? MutableFill : Mutable<Extract<HotEvent, { kind: K }>>;
export type MutableFill = Mutable<Omit<Fill, 'maker' | 'taker'>> & {
  readonly maker: Mutable<FillParty>;
  readonly taker: Mutable<FillParty>;
};

/** @param rows of which there is room for at first, and @param words likewise. */
export function createEventBuffer(rows: number = 256, words: number = 8192): EventBuffer {
  return {
    count: 0,
    kinds: new Uint8Array(rows),
    starts: new Int32Array(rows),
    words: new Float64Array(Math.max(words, ROW_WORDS_MAX)),
    used: 0,
    texts: [],
    objects: [],
    views: {
      ofKind: {
        orderAccepted: [],
        orderRejected: [],
        fill: [],
        orderRested: [],
        orderCanceled: [],
        orderExpired: [],
        orderReduced: [],
        orderReplaced: [],
      },
      list: [],
    },
  };
}

/** Forgets the events; the memory stays. */
export function clearEvents(out: EventBuffer): void {
  out.count = 0;
  out.used = 0;
}

/** Appends an event that is an object. */
export function emitRare(out: EventBuffer, event: RareEvent): void {
  const row = openRow(out, Row.object, 0, '', '');
  out.objects[row] = event;
}

/** No row has more: a fill, the longest, has 24. */
const ROW_WORDS_MAX = 32;

/** Appends an empty row. @returns its number; its words begin at `starts`. */
export function openRow(
  out: EventBuffer,
  kind: Row,
  words: number,
  text1: string,
  text2: string,
): number {
  const row = out.count;
  if (row === out.kinds.length) growRows(out);
  if (out.used + ROW_WORDS_MAX > out.words.length) growWords(out);
  out.kinds[row] = kind;
  out.starts[row] = out.used;
  out.used += words;
  out.texts[row * 2] = text1;
  out.texts[row * 2 + 1] = text2;
  out.count = row + 1;
  return row;
}

function growRows(out: EventBuffer): void {
  const kinds = new Uint8Array(out.kinds.length * 2);
  kinds.set(out.kinds);
  out.kinds = kinds;
  const starts = new Int32Array(kinds.length);
  starts.set(out.starts);
  out.starts = starts;
}

function growWords(out: EventBuffer): void {
  const words = new Float64Array(out.words.length * 2);
  words.set(out.words);
  out.words = words;
}
