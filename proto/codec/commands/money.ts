import type {
  Compensate,
  Deposit,
  SetFundTarget,
  Transfer,
  Withdraw,
} from '../../../engine/schema/commands/money.ts';
import { int64, sint64, text } from '../field.ts';
import type { Shape } from '../schema.ts';
import { message } from '../shape.ts';

export const setFundTarget: Shape<SetFundTarget> = message<SetFundTarget>(
  'SetFundTarget',
  'setFundTarget',
  { target: sint64() },
);

export const deposit: Shape<Deposit> = message<Deposit>('Deposit', 'deposit', {
  account: int64(),
  currency: text(),
  amount: sint64(),
  reference: text(),
});

export const withdraw: Shape<Withdraw> = message<Withdraw>('Withdraw', 'withdraw', {
  account: int64(),
  currency: text(),
  amount: sint64(),
  reference: text(),
});

export const transfer: Shape<Transfer> = message<Transfer>('Transfer', 'transfer', {
  from: int64(),
  to: int64(),
  currency: text(),
  amount: sint64(),
  reference: text(),
});

export const compensate: Shape<Compensate> = message<Compensate>('Compensate', 'compensate', {
  from: int64(),
  to: int64(),
  amount: int64(),
  reference: text(),
});
