import type { ContractId, Money, Qty, Time } from '../../kernel/units.ts';
import type { ProtectionLimits } from '../commands/quotes.ts';
import type { OfAccount } from './parts.ts';

interface OfGroup extends OfAccount {
  readonly contract: ContractId;
  readonly group: number;
}

/** A quote was replaced: the events of its entries stand before it, the item of each is the entry's number. */
export interface MassQuoted extends OfGroup {
  readonly kind: 'massQuoted';
  readonly quote: number;
  /** Orders of the quote before that are gone. */
  readonly canceled: number;
  /** Entries that kept their place, became new orders, or were refused. */
  readonly kept: number;
  readonly placed: number;
  readonly refused: number;
}

export interface ProtectionSet extends OfGroup, ProtectionLimits {
  readonly kind: 'protectionSet';
}

/** The fill before it reached a limit of the group. The cancels of the group's other quotes follow. */
export interface ProtectionTripped extends OfGroup {
  readonly kind: 'protectionTripped';
  /** What counted within the window, this fill included. */
  readonly lots: Qty;
  /** Bought less sold; below zero when more was sold. */
  readonly delta: number;
  readonly notional: Money;
  /** New quotes of the group are refused before this; 0 until it is reset. */
  readonly frozenUntil: Time | 0;
}

export interface ProtectionReset extends OfGroup {
  readonly kind: 'protectionReset';
}
