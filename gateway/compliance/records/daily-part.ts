import type { EngineState } from '../../../engine/index.ts';
import type { ConsumedCommand } from '../watch/journal-consumer.ts';
import type { Section } from './section.ts';

/** A part of the daily report: it sees every command of the day and reports at its end. */
export interface DailyPart {
  take(consumed: ConsumedCommand): void;
  /** The sections as far as the day has come, for those who follow it; counts go on. */
  soFar?(state: EngineState): Section[];
  /** The sections of the day that ends with this state; counts begin again. */
  close(state: EngineState): Section[];
}
