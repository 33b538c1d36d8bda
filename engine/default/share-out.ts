// Sharing a whole number out by weight, nobody above a cap: water-filling, exact, by largest remainder.

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
  // Whoever has the least cap for its weight is full first.
  const order = claims
    .map((_, i) => i)
    .filter((i) => claims[i].weight > 0n && claims[i].cap > 0n)
    .sort((a, b) => {
      const left = claims[a].cap * claims[b].weight;
      const right = claims[b].cap * claims[a].weight;
      return left < right ? -1 : left > right ? 1 : claims[a].key - claims[b].key;
    });
  let left = total;
  let weights = 0n;
  for (const i of order) weights += claims[i].weight;
  let next = 0;
  while (next < order.length) {
    const { cap, weight } = claims[order[next]];
    if (left * weight < cap * weights) break; // Neither it nor anyone after it is full.
    shares[order[next]] = cap; // Not above what is left: its weight is a part of all the weights.
    left -= cap;
    weights -= weight;
    next += 1;
  }
  shareRest(claims, order.slice(next), shares, left, weights);
  return shares;
}

/** The claims that no cap stops: floors, then the odd units. */
function shareRest(
  claims: readonly Claim[],
  order: readonly number[],
  shares: bigint[],
  total: bigint,
  weights: bigint,
): void {
  if (order.length === 0 || total === 0n) return;
  let odd = total;
  const remainders = order.map((i) => {
    const product = total * claims[i].weight;
    shares[i] = product / weights;
    odd -= shares[i];
    return { i, rest: product % weights };
  });
  remainders.sort((a, b) =>
    a.rest > b.rest ? -1 : a.rest < b.rest ? 1 : claims[a.i].key - claims[b.i].key,
  );
  for (let k = 0; k < Number(odd); k++) shares[remainders[k].i] += 1n;
}
