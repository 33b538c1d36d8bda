// Lanes of multiplicative mixing over integers and texts. Not a proof against an adversary (the journal's
// SHA-256 chain is); a quick, exact way to see that two runs are in the same state or emitted the same events.

/** A running digest; both lanes are int32. */
export interface Digest {
  a: number;
  b: number;
}

/** Two lanes more: four words of a row are mixed side by side, each into a lane of its own. */
export interface WideDigest extends Digest {
  c: number;
  d: number;
}

/** 'Pray' and 'av01' in ASCII. The factors below are primes of xxHash32; `finish` is the end of MurmurHash3. */
const FIRST_A = 0x50726179;
const FIRST_B = 0x61763031;

export function createDigest(): Digest {
  return { a: FIRST_A, b: FIRST_B };
}

export function createWideDigest(): WideDigest {
  return { a: FIRST_A, b: FIRST_B, c: ~FIRST_A, d: ~FIRST_B };
}

/** Mixes one safe integer; zero and minus zero are the same number here. */
export function mix(digest: Digest, value: number): void {
  const low = value | 0;
  const high = low === value ? low >> 31 : Math.floor(value / 4_294_967_296) | 0;
  const a = Math.imul(digest.a ^ low, 0x9e3779b1);
  const b = Math.imul((digest.b + low) ^ high, 0x85ebca77);
  digest.a = a ^ (b >>> 15);
  digest.b = (((b << 13) | (b >>> 19)) + a) | 0;
}

/**
 * Mixes a row: `head`, then `words[from]` … `words[to − 1]`, the lanes in turn. The number of words is not mixed in: it has to
 * follow from the head and the words.
 */
export function mixRow(
  digest: WideDigest,
  head: number,
  words: Float64Array,
  from: number,
  to: number,
): void {
  let { a, b, c } = digest;
  let d = mixed(digest.d, head);
  let at = from;
  for (; at + 3 < to; at += 4) {
    a = mixed(a, words[at]);
    b = mixed(b, words[at + 1]);
    c = mixed(c, words[at + 2]);
    d = mixed(d, words[at + 3]);
  }
  if (at < to) a = mixed(a, words[at]);
  if (at + 1 < to) b = mixed(b, words[at + 1]);
  if (at + 2 < to) c = mixed(c, words[at + 2]);
  digest.a = a;
  digest.b = b;
  digest.c = c;
  digest.d = d;
}

/** Mixes one safe integer into a lane: one multiplication when it fits into 32 bits, else two. */
function mixed(lane: number, value: number): number {
  const low = value | 0;
  let x = Math.imul(lane ^ low, 0x9e3779b1);
  if (low !== value) x = Math.imul(x ^ ~Math.floor(value / 4_294_967_296), 0x85ebca77);
  return ((x ^ (x >>> 15)) + 0x61c88647) | 0;
}

/** Mixes the length of a text and its code units, as `mix` would one by one. */
export function mixText(digest: Digest, text: string): void {
  mix(digest, text.length);
  mixUnits(digest, text);
}

/** The same for a text in pieces. */
export function mixPieces(digest: Digest, pieces: readonly string[]): void {
  let length = 0;
  for (const piece of pieces) length += piece.length;
  mix(digest, length);
  for (const piece of pieces) mixUnits(digest, piece);
}

function mixUnits(digest: Digest, text: string): void {
  let { a, b } = digest;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const a1 = Math.imul(a ^ unit, 0x9e3779b1);
    const b1 = Math.imul(b + unit, 0x85ebca77);
    a = a1 ^ (b1 >>> 15);
    b = (((b1 << 13) | (b1 >>> 19)) + a1) | 0;
  }
  digest.a = a;
  digest.b = b;
}

/** Back to the beginning. */
export function resetDigest(digest: Digest): void {
  digest.a = FIRST_A;
  digest.b = FIRST_B;
}

/** 16 hexadecimal digits. */
export function digestText(digest: Digest): string {
  return textOfHalves(highHalf(digest), lowHalf(digest));
}

/** The first eight digits of `digestText`, as an int32. */
export function highHalf({ a, b }: Digest): number {
  return finish(a ^ b);
}

/** The last eight. */
export function lowHalf({ b }: Digest): number {
  return finish(b);
}

/** All four lanes as an unsigned 32-bit integer. */
export function wholeOf({ a, b, c, d }: WideDigest): number {
  return finish(Math.imul(Math.imul(finish(a) ^ b, 0x85ebca77) ^ c, 0x9e3779b1) ^ d) >>> 0;
}

export function textOfHalves(high: number, low: number): string {
  return hexadecimal(high) + hexadecimal(low);
}

/** What `textOfHalves` was made from; zeros for ''. */
export function halvesOf(text: string): readonly [high: number, low: number] {
  return [parseInt(`0${text.slice(0, 8)}`, 16) | 0, parseInt(`0${text.slice(8)}`, 16) | 0];
}

function finish(lane: number): number {
  let h = lane ^ (lane >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return h ^ (h >>> 16);
}

function hexadecimal(half: number): string {
  return (half >>> 0).toString(16).padStart(8, '0');
}
