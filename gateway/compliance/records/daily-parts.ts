// What a daily report is made of. A further measure is a further part of the list.

import { type AlertSource, AlertsPart } from './daily-alerts.ts';
import { DefaultsPart } from './daily-defaults.ts';
import { LargePositionsPart } from './daily-large.ts';
import { MakersPart } from './daily-makers.ts';
import { MessagesPart } from './daily-messages.ts';
import { FeesPart, FundingPart, FundPart } from './daily-money.ts';
import type { DailyPart } from './daily-part.ts';
import { ContractsPart, PositionsPart } from './daily-positions.ts';
import { QuotingPart } from './daily-quoting.ts';
import { SignOffsPart } from './daily-sign-offs.ts';

/** In the order of the report. @param alerts of a journal consumer that watches already. */
export function dailyParts(alerts: AlertSource | null = null): DailyPart[] {
  return [
    new ContractsPart(),
    new PositionsPart(),
    new LargePositionsPart(),
    new MessagesPart(),
    new MakersPart(),
    new QuotingPart(),
    new SignOffsPart(),
    new FundPart(),
    new DefaultsPart(),
    new FundingPart(),
    new FeesPart(),
    new AlertsPart(alerts),
  ];
}
