import type { ContractId, KeyId, Money, Qty, TraderId } from '../../kernel/units.ts';

/** What a participant allows a trader or a key of its own; 0 is no limit. */
export interface LimitValues {
  /** Lots of one order. Lots are of a contract, so not for all contracts at once. */
  readonly orderQtyMax: Qty;
  /** Money: quantity × limit of one order. */
  readonly orderNotionalMax: Money;
  /** Money at the mark: what the participant's accounts could come to hold in one contract with all that is open. */
  readonly positionNotionalMax: Money;
  /** Messages of orders a second, over all sessions; of all contracts together. */
  readonly messagesPerSecond: number;
}

/** Sets all limits of a trader or a key of the sender's participant at once. Tighter ones hold at once (rule LIMIT-002). */
export interface SetTradingLimits extends LimitValues {
  readonly kind: 'setTradingLimits';
  /** Who signs: for the participant a person whose key binds it, or one of the staff. */
  readonly key: KeyId;
  /** Whose limits: a trader, or else a key. */
  readonly trader: TraderId | 0;
  readonly target: KeyId | 0;
  /** 0 for each contract. */
  readonly contract: ContractId | 0;
}
