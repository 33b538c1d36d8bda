/** The one that is the least changes away from what was written; null when none is near. */
export function nearest(written: string, known: readonly string[]): string | null {
  let best: string | null = null;
  let least = Math.max(2, Math.floor(written.length / 2)) + 1;
  for (const name of known) {
    const changes = changesBetween(written.toLowerCase(), name.toLowerCase());
    if (changes < least) {
      best = name;
      least = changes;
    }
  }
  return best;
}

/** Letters that are put in, taken out or replaced. */
function changesBetween(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, at) => at);
  for (let at = 1; at <= from.length; at++) {
    const next = [at];
    for (let other = 1; other <= to.length; other++) {
      const replaced = (row[other - 1] ?? 0) + (from[at - 1] === to[other - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[other] ?? 0) + 1, (next[other - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[to.length] ?? 0;
}
