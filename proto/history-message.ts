// The past of an account, as the server answers with it, as objects; see server.proto.

import type { AccountId, Money, Seq, Time } from '../engine/kernel/units.ts';

/** closing = opening + realized − fees − funding + deposits − withdrawals + transfers + other. */
export interface DayStatement {
  readonly day: Time;
  readonly fromSeq: number;
  readonly toSeq: number;
  readonly opening: Money;
  readonly closing: Money;
  readonly fills: number;
  readonly qty: number;
  readonly realized: Money;
  readonly fees: Money;
  readonly funding: Money;
  readonly deposits: Money;
  readonly withdrawals: Money;
  readonly transfers: Money;
  readonly other: Money;
}

/** Live orders by their ids. */
export interface OpenOrderPageOf<Order> {
  readonly kind: 'openOrderPage';
  readonly account: AccountId;
  readonly seq: Seq | 0;
  readonly accountSeq: number;
  readonly orders: readonly Order[];
  /** 0 when there is no further page. */
  readonly next: number;
}

export interface HistoryPageOf<Event> {
  readonly kind: 'historyPage';
  readonly account: AccountId;
  readonly accountSeq: number;
  readonly firstSeq: number;
  readonly events: readonly Event[];
  /** 0 when there is no further page. */
  readonly next: number;
}

export interface StatementPage {
  readonly kind: 'statementPage';
  readonly account: AccountId;
  readonly accountSeq: number;
  readonly firstSeq: number;
  readonly days: readonly DayStatement[];
  /** 0 when there is no further page. */
  readonly next: number;
}
