// Exact shares: pro rata to weight with caps (water-filling), floors, largest remainder, the first in the list on a tie.

export interface Sharer {
  readonly weight: bigint;
  readonly cap: bigint;
}

/** Shares `amount`, which is at most the sum of the caps of those with a weight. */
export function shareOut(amount: bigint, sharers: readonly Sharer[]): bigint[] {
  const shares = sharers.map(() => 0n);
  let open = sharers.map((_, i) => i).filter((i) => sharers[i].weight > 0n);
  let left = amount;
  for (;;) {
    const weights = open.reduce((sum, i) => sum + sharers[i].weight, 0n);
    const full = open.filter((i) => left * sharers[i].weight >= sharers[i].cap * weights);
    if (full.length === 0) break;
    for (const i of full) {
      shares[i] = sharers[i].cap;
      left -= sharers[i].cap;
    }
    open = open.filter((i) => !full.includes(i));
  }
  const weights = open.reduce((sum, i) => sum + sharers[i].weight, 0n);
  if (weights === 0n) return shares;
  const rests = open.map((i) => {
    shares[i] = (left * sharers[i].weight) / weights;
    return { i, rest: (left * sharers[i].weight) % weights };
  });
  let odd = left - open.reduce((sum, i) => sum + shares[i], 0n);
  rests.sort((a, b) => (a.rest > b.rest ? -1 : a.rest < b.rest ? 1 : a.i - b.i));
  for (const { i } of rests) {
    if (odd === 0n) break;
    shares[i] += 1n;
    odd -= 1n;
  }
  return shares;
}
