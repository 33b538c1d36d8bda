import type { ContractId, KeyId, ParticipantId, Time, TraderId } from '../../kernel/units.ts';
import type { LimitValues } from '../commands/trading-limits.ts';

/** The limits of a trader or a key in a contract, as they stand. */
export interface TradingLimit {
  /** One of the two is 0. */
  readonly trader: TraderId | 0;
  readonly target: KeyId | 0;
  /** 0 for each contract. */
  readonly contract: ContractId | 0;
  readonly inForce: LimitValues;
  /** What was asked for, where it is looser than what is in force; else the same. */
  readonly asked: LimitValues;
  /** When a raise that nobody else can consent to is in force; 0 when none is waiting. */
  readonly askedUntil: Time | 0;
}

/** Limits were set, by whom; or a raise came into force or lapsed by its time (key 0). */
export interface TradingLimitsSet {
  readonly kind: 'tradingLimitsSet';
  readonly participant: ParticipantId;
  readonly key: KeyId | 0;
  readonly limit: TradingLimit;
}
