import type {
  BalanceChanged,
  MoneyDuplicate,
  PositionSettled,
  ShortfallCovered,
} from '../../../engine/schema/events/money.ts';
import { BALANCE_REASON } from '../closed-sets.ts';
import { chosen, int64, sint64, text, uint32 } from '../field.ts';
import type { Shape } from '../schema.ts';
import { message } from '../shape.ts';

export const balanceChanged: Shape<BalanceChanged> = message<BalanceChanged>(
  'BalanceChanged',
  'balanceChanged',
  {
    account: int64(),
    accountSeq: int64(),
    currency: text(),
    amount: sint64(),
    balance: sint64(),
    reason: chosen(BALANCE_REASON),
    reference: text(),
  },
);

export const moneyDuplicate: Shape<MoneyDuplicate> = message<MoneyDuplicate>(
  'MoneyDuplicate',
  'moneyDuplicate',
  {
    reference: text(),
    originalSeq: int64(),
  },
);

export const positionSettled: Shape<PositionSettled> = message<PositionSettled>(
  'PositionSettled',
  'positionSettled',
  {
    account: int64(),
    accountSeq: int64(),
    contract: uint32(),
    lots: sint64(),
    price: int64(),
    realized: sint64(),
    balance: sint64(),
  },
);

export const shortfallCovered: Shape<ShortfallCovered> = message<ShortfallCovered>(
  'ShortfallCovered',
  'shortfallCovered',
  {
    account: int64(),
    insurance: sint64(),
    tranche: sint64(),
    uncovered: sint64(),
    accountSeq: int64(),
    gains: sint64(),
    balance: sint64(),
  },
);
