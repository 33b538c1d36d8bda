import type {
  Deleveraging,
  DeleveragingRound,
  FundMove,
  InsuranceFund,
  RoundShare,
} from '../../default-message.ts';
import { SHARES_MAX, share } from '../events/default.ts';
import { flag, int64, sint64, uint32 } from '../field.ts';
import type { Shape } from '../schema.ts';
import { list, message, nested } from '../shape.ts';

/** Moves of a fund, rounds: far above any. */
const LIST_MAX = 10_000;

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

const roundShare = message<RoundShare>('RoundShare', '', share);

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
