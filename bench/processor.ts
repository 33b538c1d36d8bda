// Time of the processor that this process took: other work on the machine does not show.

export function cpuSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

/** @returns the seconds of processor time that it took. */
export function timed(run: () => void): number {
  const start = cpuSeconds();
  run();
  return cpuSeconds() - start;
}
