// Tables as files that a spreadsheet reads: what a panel shows, its numbers without commas between thousands.

import type { OwnFillReport, Scale } from '../../../client/core/index.ts';
import type { FundingPayment } from '../feed/source.ts';
import { averageOf, type PastOrder } from './order-history.ts';

type Cell = string | number;
type ScaleOf = (contract: number | string) => Scale;

/** RFC 4180, with names of the columns. */
export function csvOf(heads: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return [heads, ...rows].map((row) => `${row.map(cellText).join(',')}\r\n`).join('');
}

/** A text that a spreadsheet would take for a formula is none. */
function cellText(cell: Cell): string {
  const text = String(cell);
  const isFormula = typeof cell === 'string' && /^[=+@\t\r-]/.test(cell) && !isNumber(cell);
  const plain = isFormula ? `'${text}` : text;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}

function isNumber(text: string): boolean {
  return /^-?\d+(\.\d+)?$/.test(text);
}

function timeText(us: number): string {
  return us === 0 ? '' : new Date(us / 1000).toISOString();
}

export function fillsCsv(fills: readonly OwnFillReport[]): string {
  const heads = ['time', 'account', 'contract', 'side', 'price', 'quantity', 'fee', 'realized'];
  return csvOf(
    [...heads, 'liquidity', 'cause', 'affiliate', 'trade', 'order', 'clientOrderId'],
    fills.map((fill) => [
      ...[timeText(fill.time), fill.account, fill.contract, fill.side, fill.price, fill.qty],
      ...[fill.fee, fill.realized, fill.liquidity, fill.cause, fill.affiliate ? 'yes' : 'no'],
      ...[fill.trade, fill.order, fill.clientOrderId],
    ]),
  );
}

export function ordersCsv(orders: readonly PastOrder[], scaleOf: ScaleOf): string {
  const heads = ['accepted', 'ended', 'contract', 'side', 'type', 'reduceOnly', 'limit', 'trigger'];
  return csvOf(
    [...heads, 'quantity', 'filled', 'average', 'state', 'why', 'order', 'clientOrderId'],
    orders.map((of) => {
      const scale = scaleOf(of.contract);
      const price = (ticks: number): string => (ticks === 0 ? '' : scale.price(ticks));
      return [
        ...[timeText(of.acceptedAt), timeText(of.endedAt), scale.symbol, of.side, of.type],
        ...[of.reduceOnly ? 'yes' : 'no', price(of.limit), price(of.trigger), scale.qty(of.qty)],
        ...[scale.qty(of.filled), price(averageOf(of)), of.end, of.why],
        ...[of.order, of.clientOrderId],
      ];
    }),
  );
}

/** Money is above zero where it was paid. */
export function fundingCsv(payments: readonly FundingPayment[], scaleOf: ScaleOf): string {
  return csvOf(
    ['hour', 'contract', 'paid', 'currency'],
    payments.map(({ contract, hour, amount }) => {
      const scale = scaleOf(contract);
      return [timeText(hour), scale.symbol, scale.money(amount), scale.currency];
    }),
  );
}
