// One table for each public message of prices, funding and default management, in the order of the schema.

import type {
  Deleveraging,
  DeleveragingRound,
  Funding,
  FundMove,
  IndexPrice,
  InsuranceFund,
  MarkPrice,
  RoundShare,
} from '../risk-message.ts';
import { INDEX_STATE } from './closed-sets.ts';
import { flag, int64, perhaps, sint64, uint32 } from './field.ts';
import { INPUTS_MAX, indexInput, SHARES_MAX } from './risk-event-shapes.ts';
import { list, message, nested, type Shape } from './shape.ts';

/** Minutes of a window, moves of a fund, rounds: far above any. */
const LIST_MAX = 10_000;

export const indexPrice: Shape<IndexPrice> = message<IndexPrice>('IndexPrice', 'indexPrice', {
  contract: uint32(),
  epoch: int64(),
  seq: int64(),
  price: int64(),
  state: perhaps(INDEX_STATE),
  twiceMedian: int64(),
  inputs: list(nested(indexInput), INPUTS_MAX),
  time: int64(),
});

export const markPrice: Shape<MarkPrice> = message<MarkPrice>('MarkPrice', 'markPrice', {
  contract: uint32(),
  epoch: int64(),
  seq: int64(),
  price: int64(),
  carryPrice: int64(),
  basisPrice: int64(),
  bookPrice: int64(),
  time: int64(),
});

export const funding: Shape<Funding> = message<Funding>('Funding', 'funding', {
  contract: uint32(),
  epoch: int64(),
  seq: int64(),
  minute: int64(),
  samples: uint32(),
  premium: sint64(),
  averagePremium: sint64(),
  rate: sint64(),
  projectedRate: sint64(),
  perLot: sint64(),
  cumulative: sint64(),
  premiums: list(sint64<number>(), LIST_MAX),
  settledHour: int64(),
  nextHour: int64(),
  time: int64(),
});

const fundMove = message<FundMove>('FundMove', '', {
  time: int64(),
  fund: sint64(),
  tranche: sint64(),
  uncovered: sint64(),
});

export const insuranceFund: Shape<InsuranceFund> = message<InsuranceFund>(
  'InsuranceFund',
  'insuranceFund',
  {
    epoch: int64(),
    seq: int64(),
    fund: sint64(),
    tranche: sint64(),
    uncovered: sint64(),
    peak: sint64(),
    alarm: flag,
    time: int64(),
    moves: list(nested(fundMove), LIST_MAX),
  },
);

const roundShare = message<RoundShare>('RoundShare', '', {
  held: sint64(),
  cost: sint64(),
  equity: sint64(),
  eligible: int64(),
  leverage: uint32(),
  lots: int64(),
});

const deleveragingRound = message<DeleveragingRound>('DeleveragingRound', '', {
  number: int64(),
  time: int64(),
  round: uint32(),
  uncovered: int64(),
  price: int64(),
  markPrice: int64(),
  bankruptcyPrice: sint64(),
  budget: sint64(),
  shares: list(nested(roundShare), SHARES_MAX),
});

export const deleveraging: Shape<Deleveraging> = message<Deleveraging>(
  'Deleveraging',
  'deleveraging',
  {
    contract: uint32(),
    epoch: int64(),
    seq: int64(),
    rounds: list(nested(deleveragingRound), LIST_MAX),
  },
);
