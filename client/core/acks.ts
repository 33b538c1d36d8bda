// What the venue answers to an order command, in words and decimals.

import type { BatchAck, OrderAck, Reject } from '../../proto/server-message.ts';
import { type OutcomeName, outcomeName, type PresenceName, presenceName } from './names.ts';
import { OrderRefused } from './refusals.ts';
import type { Scale } from './scale.ts';

/** The command is on disk and done. */
export interface Ack {
  /** 'duplicate': it had been accepted before, and nothing was done. */
  readonly outcome: OutcomeName;
  /** Of the journal. */
  readonly seq: number;
  readonly account: number;
  readonly contract: string;
  readonly order: number;
  readonly clientOrderId: string;
  /** The effective limit: slid, bounded, or given to a market order. */
  readonly limit: string;
  readonly qty: string;
  /** Still to trade; after a cancel what it took away. */
  readonly open: string;
  readonly filled: string;
  readonly limitTicks: number;
  readonly qtyLots: number;
  readonly openLots: number;
  readonly filledLots: number;
  readonly reduceOnly: boolean;
  /** What is left of the allowance. */
  readonly creditsLeft: number;
  /** Of a duplicate, beside the original result: the order as it stands now; else null. */
  readonly present: PresentOrder | null;
}

/** An order that was accepted before, as it stands now. */
export interface PresentOrder {
  readonly state: PresenceName;
  /** Empty once it has ended. */
  readonly limit: string;
  readonly open: string;
  readonly filled: string;
}

export interface BatchResult {
  readonly seq: number;
  /** One per item, in order. */
  readonly items: readonly (Ack | OrderRefused)[];
  readonly creditsLeft: number;
}

export function ackOf(ack: OrderAck, scaleOf: (contract: number) => Scale | undefined): Ack {
  const scale = scaleOf(ack.contract);
  const price = (ticks: number): string => scale?.price(ticks) ?? '';
  const qty = (lots: number): string => scale?.qty(lots) ?? '';
  return {
    outcome: outcomeName(ack.outcome),
    seq: ack.seq,
    account: ack.account,
    contract: scale?.symbol ?? '',
    order: ack.order,
    clientOrderId: ack.clientOrderId,
    limit: price(ack.limit),
    qty: qty(ack.qty),
    open: qty(ack.open),
    filled: qty(ack.filled),
    limitTicks: ack.limit,
    qtyLots: ack.qty,
    openLots: ack.open,
    filledLots: ack.filled,
    reduceOnly: ack.reduceOnly,
    creditsLeft: ack.creditsLeft,
    present: presentOf(ack, scale),
  };
}

function presentOf(ack: OrderAck, scale: Scale | undefined): PresentOrder | null {
  if (ack.present === 0) return null;
  return {
    state: presenceName(ack.present),
    limit: ack.presentLimit === 0 ? '' : (scale?.price(ack.presentLimit) ?? ''),
    open: scale?.qty(ack.presentOpen) ?? '',
    filled: scale?.qty(ack.presentFilled) ?? '',
  };
}

export function batchResultOf(
  batch: BatchAck,
  scaleOf: (contract: number) => Scale | undefined,
): BatchResult {
  const items = batch.items.map((item: OrderAck | Reject) =>
    item.kind === 'orderAck' ? ackOf(item, scaleOf) : new OrderRefused(item),
  );
  return { seq: batch.seq, items, creditsLeft: batch.creditsLeft };
}
