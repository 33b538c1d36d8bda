// The price levels of one side: an array by tick, in pages made on demand, under a bitmap of several floors.
//
//   key      = price for asks, PRICE_MAX − price for bids: the best level always has the lowest key
//   page     = key ÷ 1024; a page holds 1024 levels of 40 bytes and 32 words of bits
//   level    = [ client head, client tail, affiliate head, affiliate tail | shown (f64) | hidden (f64) | orders | stamp ]
//
//   roof     ▓                4 words     one bit a word below
//   floor 2  ▓▓▓▓…          128 words
//   floor 1  ▓▓▓▓▓▓▓▓…     4096 words     one bit a page that has a level
//   page     ▓ then ▓…▓      1 + 32 words inside each page: its words, its levels
//
// Finding the next level is a handful of `clz32`, whether it is one tick away or a million. An emptied page stays where it
// is, for the next order there: on a thin book that comes at once. Only a ladder with many pages uses empty ones again for
// other prices, so that orders that are spread over all ticks one after another do not take memory for all of them.

import { PRICE_MAX } from '../kernel/limits.ts';
import type { Price } from '../kernel/units.ts';
import { Side } from '../schema/closed-sets.ts';

const PAGE_BITS = 10;
const PAGE_LEVELS = 1 << PAGE_BITS;
const PAGES_MAX = (PRICE_MAX + 1) >>> PAGE_BITS;
const WORDS_PER_PAGE = PAGE_LEVELS >>> 5;
/** Pages made before an emptied one is used for other prices. */
const PAGES_KEPT = 64;
/** Up to so many pages storage doubles, beyond it grows sixteenfold at once: what is not used yet takes no memory. */
const PAGES_DOUBLED = 256;

/** Int32 words of a level, and where each head stands; its tail is the word behind it. */
const LEVEL_WORDS = 10;
export const CLIENT_HEAD = 0;
export const AFFILIATE_HEAD = 2;
const ORDERS = 8;
const STAMP = 9;

/** No level: above every key. */
export const NO_KEY = 0x7fffffff;

export interface Ladder {
  readonly side: Side;
  /** Key ^ mirror is the price and price ^ mirror the key: no price has other bits than `PRICE_MAX`. */
  readonly mirror: number;
  /** Key of the best level, or `NO_KEY`; and its first word. */
  best: number;
  bestLevel: number;
  /** Price levels in use. */
  levels: number;
  /** Page → place of its storage + 1; 0 where there is none. */
  readonly pageOf: Int32Array;
  /** Storage of pages: levels as words and, over the same bytes, as doubles. */
  words: Int32Array;
  doubles: Float64Array;
  bits: Int32Array;
  summary: Int32Array;
  /** Pages of storage made, and which page each stands for. */
  pages: number;
  pageAt: Int32Array;
  /** Storage of pages that were emptied, each once; some are in use again. */
  emptied: Int32Array;
  emptiedCount: number;
  isEmptied: Uint8Array;
  /** `stamp` when a page was last emptied: until it changes, levels of that page may still have it. */
  emptiedAt: number;
  /** Of the command at work: the stamp of a level that it has touched. */
  stamp: number;
  readonly floor1: Int32Array;
  readonly floor2: Int32Array;
  readonly roof: Int32Array;
}

export function createLadder(side: Side): Ladder {
  const words = new Int32Array(PAGE_LEVELS * LEVEL_WORDS);
  return {
    side,
    mirror: side === Side.buy ? PRICE_MAX : 0,
    best: NO_KEY,
    bestLevel: 0,
    levels: 0,
    pageOf: new Int32Array(PAGES_MAX),
    words,
    doubles: new Float64Array(words.buffer),
    bits: new Int32Array(WORDS_PER_PAGE),
    summary: new Int32Array(1),
    pages: 0,
    pageAt: new Int32Array(1),
    emptied: new Int32Array(1),
    emptiedCount: 0,
    isEmptied: new Uint8Array(1),
    emptiedAt: 0,
    stamp: 1,
    floor1: new Int32Array(PAGES_MAX >>> 5),
    floor2: new Int32Array(PAGES_MAX >>> 10),
    roof: new Int32Array(PAGES_MAX >>> 15),
  };
}

/** Distance from the best price there could be: lower is better on both sides. */
export function keyOf({ mirror }: Ladder, price: number): number {
  return price ^ mirror;
}

export function priceOf({ mirror }: Ladder, key: number): Price {
  return (key ^ mirror) as Price;
}

/** Index of a level's first word, or −1 when its page does not exist. */
export function findLevel(ladder: Ladder, key: number): number {
  const page = ladder.pageOf[key >>> PAGE_BITS];
  return page === 0 ? -1 : levelAt(page, key);
}

/** Index of a level's first word; makes its page when there is none. */
export function reachLevel(ladder: Ladder, key: number): number {
  const page = ladder.pageOf[key >>> PAGE_BITS];
  return levelAt(page === 0 ? makePage(ladder, key >>> PAGE_BITS) : page, key);
}

function levelAt(page: number, key: number): number {
  return (((page - 1) << PAGE_BITS) | (key & (PAGE_LEVELS - 1))) * LEVEL_WORDS;
}

export function shownAt(ladder: Ladder, level: number): number {
  return ladder.doubles[(level >>> 1) + 2];
}

export function addShown(ladder: Ladder, level: number, lots: number): void {
  ladder.doubles[(level >>> 1) + 2] += lots;
}

/** Lots of the level's orders that are not on display. */
export function hiddenAt(ladder: Ladder, level: number): number {
  return ladder.doubles[(level >>> 1) + 3];
}

export function addHidden(ladder: Ladder, level: number, lots: number): void {
  ladder.doubles[(level >>> 1) + 3] += lots;
}

export function ordersAt(ladder: Ladder, level: number): number {
  return ladder.words[level + ORDERS];
}

/** The first order of the best level in priority, clients before affiliates; 0 when there is no level. */
export function firstOf({ best, bestLevel, words }: Ladder): number {
  if (best === NO_KEY) return 0;
  return words[bestLevel + CLIENT_HEAD] || words[bestLevel + AFFILIATE_HEAD];
}

/** True the first time a level is asked since `renewStamp`; again when its page went and came back in between. */
export function stampLevel(ladder: Ladder, level: number): boolean {
  if (ladder.words[level + STAMP] === ladder.stamp) return false;
  ladder.words[level + STAMP] = ladder.stamp;
  return true;
}

/** No level has the new stamp. */
export function renewStamp(ladder: Ladder): void {
  ladder.stamp = (ladder.stamp + 1) | 0;
}

/** Counts one more order at a level; the first one puts the level on the map. */
export function countIn(ladder: Ladder, level: number, key: number): void {
  const count = ladder.words[level + ORDERS] + 1;
  ladder.words[level + ORDERS] = count;
  if (count === 1) mapLevel(ladder, level, key);
}

/** Counts one order out; the last one takes the level off the map. */
export function countOut(ladder: Ladder, level: number, key: number): void {
  const count = ladder.words[level + ORDERS] - 1;
  ladder.words[level + ORDERS] = count;
  if (count === 0) unmapLevel(ladder, key);
}

function mapLevel(ladder: Ladder, level: number, key: number): void {
  ladder.levels += 1;
  if (key < ladder.best) {
    ladder.best = key;
    ladder.bestLevel = level;
  }
  const storage = ladder.pageOf[key >>> PAGE_BITS] - 1;
  const word = (key & (PAGE_LEVELS - 1)) >>> 5;
  ladder.bits[storage * WORDS_PER_PAGE + word] |= 1 << (key & 31);
  const words = ladder.summary[storage];
  if (words === 0) markPage(ladder, key >>> PAGE_BITS);
  ladder.summary[storage] = words | (1 << word);
}

function unmapLevel(ladder: Ladder, key: number): void {
  ladder.levels -= 1;
  const storage = ladder.pageOf[key >>> PAGE_BITS] - 1;
  const word = (key & (PAGE_LEVELS - 1)) >>> 5;
  const at = storage * WORDS_PER_PAGE + word;
  const levels = ladder.bits[at] & ~(1 << (key & 31));
  ladder.bits[at] = levels;
  if (levels === 0) {
    const words = ladder.summary[storage] & ~(1 << word);
    ladder.summary[storage] = words;
    if (words === 0) {
      unmarkPage(ladder, key >>> PAGE_BITS);
      noteEmptied(ladder, storage);
    }
  }
  if (key !== ladder.best) return;
  ladder.best = nextKey(ladder, key + 1);
  if (ladder.best !== NO_KEY) ladder.bestLevel = findLevel(ladder, ladder.best);
}

/** The lowest key in use at or above `from`, or `NO_KEY`. */
export function nextKey(ladder: Ladder, from: number): number {
  if (ladder.levels === 0 || from > PRICE_MAX) return NO_KEY;
  const page = from >>> PAGE_BITS;
  const storage = ladder.pageOf[page] - 1;
  if (storage >= 0) {
    const offset = nextInPage(ladder, storage, from & (PAGE_LEVELS - 1));
    if (offset >= 0) return (page << PAGE_BITS) | offset;
  }
  const next = nextPage(ladder, page + 1);
  if (next < 0) return NO_KEY;
  return (next << PAGE_BITS) | nextInPage(ladder, ladder.pageOf[next] - 1, 0);
}

function nextInPage(ladder: Ladder, storage: number, offset: number): number {
  const word = offset >>> 5;
  const base = storage * WORDS_PER_PAGE;
  const here = ladder.bits[base + word] & (-1 << (offset & 31));
  if (here !== 0) return (word << 5) | lowestBit(here);
  const words = word === 31 ? 0 : ladder.summary[storage] & (-1 << (word + 1));
  if (words === 0) return -1;
  const found = lowestBit(words);
  return (found << 5) | lowestBit(ladder.bits[base + found]);
}

/** The lowest page in use at or above `page`, or −1: up the floors until a bit is seen, and down again. */
function nextPage(ladder: Ladder, page: number): number {
  if (page >= PAGES_MAX) return -1;
  const one = page >>> 5;
  const bits1 = ladder.floor1[one] & (-1 << (page & 31));
  if (bits1 !== 0) return (one << 5) | lowestBit(bits1);
  const two = one >>> 5;
  const bits2 = (one & 31) === 31 ? 0 : ladder.floor2[two] & (-1 << ((one & 31) + 1));
  if (bits2 !== 0) return pageUnder(ladder, (two << 5) | lowestBit(bits2));
  let three = two >>> 5;
  let bits3 = (two & 31) === 31 ? 0 : ladder.roof[three] & (-1 << ((two & 31) + 1));
  while (bits3 === 0) {
    three += 1;
    if (three === ladder.roof.length) return -1;
    bits3 = ladder.roof[three];
  }
  const found = (three << 5) | lowestBit(bits3);
  return pageUnder(ladder, (found << 5) | lowestBit(ladder.floor2[found]));
}

function pageUnder(ladder: Ladder, word: number): number {
  return (word << 5) | lowestBit(ladder.floor1[word]);
}

function markPage(ladder: Ladder, page: number): void {
  ladder.floor1[page >>> 5] |= 1 << (page & 31);
  ladder.floor2[page >>> 10] |= 1 << ((page >>> 5) & 31);
  ladder.roof[page >>> 15] |= 1 << ((page >>> 10) & 31);
}

function unmarkPage(ladder: Ladder, page: number): void {
  ladder.floor1[page >>> 5] &= ~(1 << (page & 31));
  if (ladder.floor1[page >>> 5] !== 0) return;
  ladder.floor2[page >>> 10] &= ~(1 << ((page >>> 5) & 31));
  if (ladder.floor2[page >>> 10] !== 0) return;
  ladder.roof[page >>> 15] &= ~(1 << ((page >>> 10) & 31));
}

function lowestBit(word: number): number {
  return 31 - Math.clz32(word & -word);
}

/** @returns the storage of the page + 1, as `pageOf` keeps it. */
function makePage(ladder: Ladder, page: number): number {
  let storage = ladder.pages < PAGES_KEPT ? -1 : takeEmptied(ladder);
  if (storage < 0) {
    storage = ladder.pages;
    ladder.pages += 1;
    if (ladder.pages > ladder.summary.length) growPages(ladder);
  }
  ladder.pageAt[storage] = page;
  ladder.pageOf[page] = storage + 1;
  return storage + 1;
}

function noteEmptied(ladder: Ladder, storage: number): void {
  ladder.emptiedAt = ladder.stamp;
  if (ladder.isEmptied[storage] === 1) return;
  ladder.isEmptied[storage] = 1;
  ladder.emptied[ladder.emptiedCount++] = storage;
}

/** Takes an empty page away from its prices. @returns its storage, or −1 when none is empty. */
function takeEmptied(ladder: Ladder): number {
  while (ladder.emptiedCount > 0) {
    const storage = ladder.emptied[--ladder.emptiedCount];
    ladder.isEmptied[storage] = 0;
    if (ladder.summary[storage] !== 0) continue;
    ladder.pageOf[ladder.pageAt[storage]] = 0;
    // Every level of it is empty: nothing to clear but stamps.
    if (ladder.emptiedAt === ladder.stamp) forgetStamps(ladder, storage);
    return storage;
  }
  return -1;
}

/** The levels of a page that now stands for other prices: none of these was touched yet. */
function forgetStamps(ladder: Ladder, storage: number): void {
  const first = (storage << PAGE_BITS) * LEVEL_WORDS + STAMP;
  for (let i = 0; i < PAGE_LEVELS; i++) ladder.words[first + i * LEVEL_WORDS] = ladder.stamp - 1;
}

function growPages(ladder: Ladder): void {
  const before = ladder.summary.length;
  const pages = Math.min(before * (before < PAGES_DOUBLED ? 2 : 16), PAGES_MAX);
  ladder.words = longer(ladder.words, pages * PAGE_LEVELS * LEVEL_WORDS);
  ladder.doubles = new Float64Array(ladder.words.buffer);
  ladder.bits = longer(ladder.bits, pages * WORDS_PER_PAGE);
  ladder.summary = longer(ladder.summary, pages);
  ladder.pageAt = longer(ladder.pageAt, pages);
  ladder.emptied = longer(ladder.emptied, pages);
  const isEmptied = new Uint8Array(pages);
  isEmptied.set(ladder.isEmptied);
  ladder.isEmptied = isEmptied;
}

function longer(values: Int32Array, length: number): Int32Array<ArrayBuffer> {
  const copy = new Int32Array(length);
  copy.set(values);
  return copy;
}
