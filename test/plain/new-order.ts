// An order of which nothing is set.

import type { PlainOrder } from './venue.ts';

type Blank = Omit<PlainOrder, 'account' | 'market' | 'side' | 'open'>;

export function blankOrder(): Blank {
  return {
    ...{ id: 0, key: 0, type: 2, filled: 0, shown: 0, limit: 0, timeInForce: 1, expiresAt: 0 },
    ...{ postOnly: 1, reduceOnly: false, displayQty: 0, selfTrade: 1, trigger: 0, triggerOn: 0 },
    ...{
      peg: 0,
      pegOffset: 0,
      cap: 0,
      protection: 0,
      quote: 0,
      group: 0,
      session: 0,
      takeProfit: 0,
      takeProfitLimit: 0,
      stopLoss: 0,
    },
    ...{ stopLossLimit: 0, exitOn: 0, pairWith: '', parent: 0, pair: 0, unmade: 0, exits: [] },
    ...{ clientOrderId: '', tag: '', where: 'nowhere', entered: 0, lossTicks: 0 },
  };
}
