/**
 * The machine's clock has departed from the venue's time: new risk waits. The venue's own.
 *
 * @see docs/rules/clock.md CLOCK-001
 */
export interface HoldRisk {
  readonly kind: 'holdRisk';
  /** The machine's clock less the venue's time, microseconds. */
  readonly drift: number;
}

/** The machine's clock agrees again. The venue's own. */
export interface ReleaseRisk {
  readonly kind: 'releaseRisk';
  readonly drift: number;
}

/** The machine's clock is right, by the word of two people: the venue's time follows it, and the block ends. */
export interface ConfirmClock {
  readonly kind: 'confirmClock';
  /** What they saw; the venue follows only a clock that is within a second of it. */
  readonly drift: number;
}
