/** A text that is made again only when the last one is older than `age`. */
export function atMostEvery(age: number, now: () => number, make: () => string): () => string {
  let made = '';
  let madeAt = Number.NEGATIVE_INFINITY;
  return () => {
    const at = now();
    if (at - madeAt >= age) {
      made = make();
      madeAt = at;
    }
    return made;
  };
}
