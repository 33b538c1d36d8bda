// The venue's clock, as far as this machine can know it: what the venue goes by counts by its own.

const AGREES_US = 5_000_000;

/**
 * The venue's clock less this machine's, to the second: a message that comes a little late moves no clock.
 *
 * @param time of a message that has just come. @param now this machine's; both in microseconds
 */
export function aheadOf(time: number, now: number): number {
  const ahead = time - now;
  return Math.abs(ahead) < AGREES_US ? 0 : Math.round(ahead / 1_000_000) * 1_000_000;
}
