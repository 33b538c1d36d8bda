import type { AccountId, ContractId, OrderId } from '../../kernel/units.ts';

/** Which part of the command an event answers: 0 … 19 an item of a batch, 0 … 39 an entry of a quote (0 for a single command). */
export type Item = number;

/** The event answers no request: it fell due, or followed from another's action. */
export const NO_ITEM: Item = -1;

/** What every event of an account's own stream begins with. */
export interface OfAccount {
  readonly account: AccountId;
  /** Contiguous per account from 1: the account stream's own sequence. */
  readonly accountSeq: number;
}

export interface OfOrder extends OfAccount {
  readonly item: Item;
  readonly contract: ContractId;
  readonly order: OrderId;
  readonly clientOrderId: string;
}

/** A fact of a register, with the command that recorded it. */
export interface Recorded<Kind extends string, Record> {
  readonly kind: Kind;
  readonly record: Record;
}
