// Two lanes of murmur-style mixing over integers and texts. Not a proof against an adversary (the journal's
// SHA-256 chain is); a quick, exact way to see that two runs are in the same state or said the same things.

/** A running digest; both lanes are int32. */
export interface Digest {
  a: number;
  b: number;
}

export function createDigest(): Digest {
  return { a: 0x50726179, b: 0x61763031 };
}

/** Mixes one safe integer; zero and minus zero are the same number here. */
export function mix(digest: Digest, value: number): void {
  const low = value | 0;
  const high = Math.floor(value / 4_294_967_296) | 0;
  let k = Math.imul(low, 0xcc9e2d51);
  k = (k << 15) | (k >>> 17);
  let a = digest.a ^ Math.imul(k, 0x1b873593);
  a = (a << 13) | (a >>> 19);
  a = (Math.imul(a, 5) + 0xe6546b64) | 0;
  k = Math.imul(high ^ a, 0x85ebca6b);
  k = (k << 16) | (k >>> 16);
  let b = digest.b ^ Math.imul(k ^ low, 0xc2b2ae35);
  b = (b << 11) | (b >>> 21);
  digest.a = a;
  digest.b = (Math.imul(b, 9) + 0x38495ab5) | 0;
}

export function mixText(digest: Digest, text: string): void {
  mix(digest, text.length);
  for (let i = 0; i < text.length; i++) mix(digest, text.charCodeAt(i));
}

/** 16 hexadecimal digits. */
export function digestText(digest: Digest): string {
  return finish(digest.a ^ digest.b) + finish(digest.b);
}

function finish(lane: number): string {
  let h = lane ^ (lane >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  h ^= h >>> 16;
  return (h >>> 0).toString(16).padStart(8, '0');
}
