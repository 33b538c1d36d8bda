// Sharing a whole number out by weight, no share above its cap: water-filling, exact, by largest remainder.

/** Somebody who takes part; `key` breaks ties, the lowest first. */
export interface Claim {
  readonly key: number;
  /** Not negative. */
  readonly weight: bigint;
  /** The most it may be given. */
  readonly cap: bigint;
}

/**
 * Shares `total` pro rata to weight with caps: whoever would get more than its cap gets its cap, and the rest is
 * shared among the others. Shares are floored; the odd units go to the largest remainders, ties by key.
 *
 * @returns a share for each claim, in the order of the claims; their sum is `total`, or all caps of those with a
 * weight when that is less.
 * @example 12 345 over 50, 30 and 20: 6 173, 3 703, 2 469.
 * @see docs/rules/default.md DEFAULT-010
 */
export function shareOut(claims: readonly Claim[], total: bigint): bigint[] {
  const shares = claims.map(() => 0n);
  let open = claims.map((_, i) => i).filter((i) => claims[i].weight > 0n && claims[i].cap > 0n);
  let left = total;
  // Whoever is full at this level is full at the higher one that its leaving makes: a few passes find all of them.
  for (;;) {
    const level = left;
    let weights = 0n;
    for (const i of open) weights += claims[i].weight;
    const free = open.filter((i) => level * claims[i].weight < claims[i].cap * weights);
    if (free.length === open.length) return shareRest(claims, open, shares, left, weights);
    for (const i of open) {
      const { cap, weight } = claims[i];
      if (level * weight < cap * weights) continue;
      shares[i] = cap;
      left -= cap; // Together not above the level: each is at most its part of it.
    }
    open = free;
  }
}

interface Odd {
  readonly i: number;
  readonly rest: bigint;
  /** `rest` as near as a double comes: in the same order, ties aside. */
  readonly about: number;
}

/** The claims that no cap stops: floors, then the odd units. */
function shareRest(
  claims: readonly Claim[],
  open: readonly number[],
  shares: bigint[],
  total: bigint,
  weights: bigint,
): bigint[] {
  if (open.length === 0 || total === 0n) return shares;
  let odd = total;
  const odds: Odd[] = open.map((i) => {
    const product = total * claims[i].weight;
    shares[i] = product / weights;
    odd -= shares[i];
    const rest = product % weights;
    return { i, rest, about: Number(rest) };
  });
  odds.sort((a, b) => b.about - a.about || compareExactly(claims, a, b));
  for (let k = 0; k < Number(odd); k++) shares[odds[k].i] += 1n;
  return shares;
}

function compareExactly(claims: readonly Claim[], a: Odd, b: Odd): number {
  if (a.rest === b.rest) return claims[a.i].key - claims[b.i].key;
  return a.rest > b.rest ? -1 : 1;
}
