// How long commands hold the engine's thread, by the clock. Another program on the core can only lengthen a run, so of
// several equal runs the least counts; the first one, of code that has run only as a start warms it up, stands by itself.

interface Held {
  /** The longest command of the first run. */
  readonly coldMs: number;
  /** The longest command, and all together, each in the run in which it was least. */
  readonly longestMs: number;
  readonly chainMs: number;
  /** From the command that owes the work to the last `continue`. */
  readonly commands: number;
}

/** @param runs of the same work, each with the milliseconds of its commands. */
export function heldBy(runs: readonly (readonly number[])[]): Held {
  const [first, ...later] = runs;
  const warm = later.length === 0 ? [first] : later;
  return {
    coldMs: Math.max(...first),
    longestMs: Math.min(...warm.map((run) => Math.max(...run))),
    chainMs: Math.min(...warm.map((run) => run.reduce((sum, ms) => sum + ms, 0))),
    commands: Math.max(...runs.map((run) => run.length)),
  };
}

export function heldText({ coldMs, longestMs, chainMs, commands }: Held): string {
  const ms = (value: number): string => value.toFixed(1);
  return `the longest command ${ms(longestMs)} ms (${ms(coldMs)} in the first run), all ${commands} ${ms(chainMs)} ms`;
}
