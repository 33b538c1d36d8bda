// A part of the daily report: it sees every command of the day and says, at its end, what there is to say. Whoever
// measures something else adds a part to the list.

import type { EngineState } from '../../../engine/index.ts';
import type { ConsumedCommand } from '../watch/journal-consumer.ts';
import { type AlertSource, AlertsPart } from './daily-alerts.ts';
import { DefaultsPart } from './daily-defaults.ts';
import { MakersPart } from './daily-makers.ts';
import { FeesPart, FundingPart, FundPart } from './daily-money.ts';
import { ContractsPart, PositionsPart } from './daily-positions.ts';
import { QuotingPart } from './daily-quoting.ts';
import type { Section } from './section.ts';

export interface DailyPart {
  take(consumed: ConsumedCommand): void;
  /** The sections of the day that ends with this state; counts begin anew. */
  close(state: EngineState): Section[];
}

/** In the order of the report. @param alerts of a witness that watches already. */
export function dailyParts(alerts: AlertSource | null = null): DailyPart[] {
  return [
    new ContractsPart(),
    new PositionsPart(),
    new MakersPart(),
    new QuotingPart(),
    new FundPart(),
    new DefaultsPart(),
    new FundingPart(),
    new FeesPart(),
    new AlertsPart(alerts),
  ];
}
