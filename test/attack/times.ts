// How long the answers of the honest took, and how long the venue's event loop was held: idle, and under an attack.

export interface Times {
  /** From order to acknowledgement, each. */
  readonly ms: readonly number[];
  /** The longest that the loop was held. */
  readonly loopMs: number;
}

/** Of several measurements, those of other runs included. */
export function together(all: readonly Times[]): Times {
  return {
    ms: all.flatMap(({ ms }) => ms),
    loopMs: Math.max(0, ...all.map((each) => each.loopMs)),
  };
}

/** The value that `share` of all stay below; for 1 the longest. */
export function quantile({ ms }: Times, share: number): number {
  const sorted = [...ms].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
