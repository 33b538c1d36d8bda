import type { ContractId, Money } from '../../kernel/units.ts';
import type { MarginLevel } from '../closed-sets.ts';
import type { OpenAccount, SetClassFloor } from '../commands/accounts.ts';
import type { OfAccount, Recorded } from './parts.ts';

export interface MarginLevelChanged extends OfAccount {
  readonly kind: 'marginLevelChanged';
  readonly level: MarginLevel;
  readonly equity: Money;
  readonly initialMargin: Money;
  readonly maintenanceMargin: Money;
}

export type AccountOpened = Recorded<'accountOpened', OpenAccount>;

export interface LeverageChosen extends OfAccount {
  readonly kind: 'leverageChosen';
  readonly contract: ContractId;
  readonly leverage: number;
}

export type ClassFloorSet = Recorded<'classFloorSet', SetClassFloor>;
