// Funding as the server publishes it, as an object; see server.proto.

import type { ContractId, Money, Time } from '../engine/kernel/units.ts';

export interface Funding {
  readonly kind: 'funding';
  readonly contract: ContractId;
  readonly epoch: number;
  readonly seq: number;
  readonly minute: Time | 0;
  readonly samples: number;
  readonly premium: number;
  readonly averagePremium: number;
  readonly rate: number;
  readonly projectedRate: number;
  readonly perLot: Money;
  readonly cumulative: Money;
  readonly premiums: readonly number[];
  readonly settledHour: Time | 0;
  readonly nextHour: Time;
  readonly time: Time;
}
