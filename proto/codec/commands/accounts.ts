import type {
  ChooseLeverage,
  OpenAccount,
  SetClassFloor,
} from '../../../engine/schema/commands/accounts.ts';
import { INVESTOR_CLASS } from '../closed-sets.ts';
import { chosen, int64, uint32 } from '../field.ts';
import type { Shape } from '../schema.ts';
import { message } from '../shape.ts';

export const chooseLeverage: Shape<ChooseLeverage> = message<ChooseLeverage>(
  'ChooseLeverage',
  'chooseLeverage',
  { key: int64(), account: int64(), contract: uint32(), leverage: uint32() },
);

export const setClassFloor: Shape<SetClassFloor> = message<SetClassFloor>(
  'SetClassFloor',
  'setClassFloor',
  { investorClass: chosen(INVESTOR_CLASS), contract: uint32(), initialMin: uint32() },
);

export const openAccount: Shape<OpenAccount> = message<OpenAccount>('OpenAccount', 'openAccount', {
  account: int64(),
  participant: int64(),
});
