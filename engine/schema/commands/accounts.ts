import type { AccountId, ContractId, KeyId, ParticipantId, Ppm } from '../../kernel/units.ts';
import type { InvestorClass } from '../closed-sets.ts';

export interface OpenAccount {
  readonly kind: 'openAccount';
  readonly account: AccountId;
  readonly participant: ParticipantId;
}

/** A client chooses less leverage than the brackets allow: raises initial margin only. */
export interface ChooseLeverage {
  readonly kind: 'chooseLeverage';
  readonly key: KeyId;
  readonly account: AccountId;
  readonly contract: ContractId;
  /** Notional over initial margin, 1 … 100; 0 lifts the choice. */
  readonly leverage: number;
}

/** The least initial margin of a class of clients in a contract; 0 lifts it. */
export interface SetClassFloor {
  readonly kind: 'setClassFloor';
  readonly investorClass: InvestorClass;
  readonly contract: ContractId;
  readonly initialMin: Ppm;
}
