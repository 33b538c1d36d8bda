import type { Money, Ppm, Time } from '../../kernel/units.ts';
import type { FeeClass } from '../closed-sets.ts';

/** What a class pays from a 30-day volume on. */
export interface FeeRow {
  readonly feeClass: FeeClass;
  /** Inclusive; the first row of a class begins at 0. */
  readonly volumeFrom: Money;
  /** Below zero it is a rebate. */
  readonly makerFee: Ppm;
  readonly takerFee: Ppm;
}

/** A new edition of the fee schedule, for all contracts. A class without rows pays what the terms of each contract say. */
export interface SetFeeSchedule {
  readonly kind: 'setFeeSchedule';
  /** The next one: the first is 1. */
  readonly edition: number;
  /** SHA-256 of the published text, hexadecimal. */
  readonly hash: string;
  readonly effectiveAt: Time;
  /** By class, each by its volumes. */
  readonly rows: readonly FeeRow[];
}
