// Answers that are in no account stream: orders as they stand, and the contracts.

import { OrderPresence, RejectReason } from '../../engine/schema/index.ts';
import type { ContractInfo, OrderAck } from '../../proto/server-message.ts';
import type { ContractTable, ContractUnits } from './amounts.ts';
import { bodyOf, groupOf, type MaybePair, unlessZero } from './body.ts';
import { ExecType, FixSide, OrdStatus, SecurityListType, SecurityResult } from './codes.ts';
import { type Asked, NO_ORDER_ID, statusOf } from './execution-reports.ts';
import { MsgType } from './layouts.ts';
import type { FixBody, FixMessage } from './message.ts';
import { fixReasons } from './refusal-reasons.ts';
import { Tag } from './tags.ts';
import { fixTime } from './times.ts';

/** The order of a request is there already: how it stands now, and nothing happened. */
export function duplicateReport(
  request: FixMessage,
  ack: OrderAck,
  { terms, price, qty }: ContractUnits,
  time: number,
): FixBody {
  return bodyOf(MsgType.executionReport, [
    [Tag.orderID, ack.order],
    [Tag.clOrdID, ack.clientOrderId],
    [Tag.execID, 0],
    [Tag.execType, ExecType.orderStatus],
    [Tag.ordStatus, presentStatus(ack)],
    [Tag.account, ack.account],
    [Tag.symbol, terms.symbol],
    [Tag.side, request.get(Tag.side)],
    [Tag.orderQty, qty(ack.qty)],
    [Tag.price, unlessZero(ack.presentLimit, price)],
    [Tag.leavesQty, qty(ack.presentOpen)],
    [Tag.cumQty, qty(ack.presentFilled)],
    [Tag.avgPx, 0],
    [Tag.transactTime, fixTime(time)],
  ]);
}

function presentStatus({ present, presentFilled, qty }: OrderAck): OrdStatus {
  if (present !== OrderPresence.ended) return statusOf(presentFilled);
  return presentFilled === qty ? OrdStatus.filled : OrdStatus.canceled;
}

/** No live order is meant by a request for its status, or there is none to list. */
export function noOrderReport(request: FixMessage, { account, time, fields }: Asked): FixBody {
  return bodyOf(MsgType.executionReport, [
    [Tag.orderID, request.get(Tag.orderID) ?? NO_ORDER_ID],
    [Tag.clOrdID, request.get(Tag.clOrdID)],
    [Tag.execID, 0],
    [Tag.execType, ExecType.orderStatus],
    [Tag.ordStatus, OrdStatus.rejected],
    [Tag.account, account],
    [Tag.symbol, request.get(Tag.symbol) ?? NO_SYMBOL],
    [Tag.side, request.get(Tag.side) ?? FixSide.undisclosed],
    [Tag.leavesQty, 0],
    [Tag.cumQty, 0],
    [Tag.avgPx, 0],
    [Tag.transactTime, fixTime(time)],
    [Tag.ordRejReason, fixReasons(RejectReason.orderUnknown).order],
    ...fields,
    [Tag.text, 'No live order'],
  ]);
}

/** FIX 4.4 asks for a symbol where there is none. */
export const NO_SYMBOL = '[N/A]';

/** Whether the report is the last of a list; how many there are, where that is known. */
export function listed(
  request: FixMessage,
  isLast: boolean,
  total: number | undefined,
): MaybePair[] {
  return [
    [Tag.massStatusReqID, request.get(Tag.massStatusReqID)],
    [Tag.totNumReports, total],
    [Tag.lastRptRequested, isLast ? 'Y' : 'N'],
  ];
}

/** Of all contracts, or of the one that is asked for. */
export function securityList(request: FixMessage, contracts: ContractTable): FixBody {
  const symbol = request.get(Tag.symbol);
  const isOfOne = request.get(Tag.securityListRequestType) === SecurityListType.symbol;
  const found = contracts.infos.filter(({ terms }) => !isOfOne || terms.symbol === symbol);
  const id = request.get(Tag.securityReqID);
  return bodyOf(MsgType.securityList, [
    [Tag.securityReqID, id],
    [Tag.securityResponseID, id],
    [
      Tag.securityRequestResult,
      found.length === 0 ? SecurityResult.notFound : SecurityResult.valid,
    ],
    ...(found.length === 0 ? [] : groupOf(Tag.noRelatedSym, found.map(security))),
  ]);
}

function security({ terms, status }: ContractInfo): MaybePair[] {
  return [
    [Tag.symbol, terms.symbol],
    [Tag.securityDesc, `Perpetual contract on ${terms.base}`],
    [Tag.securityType, 'FUT'],
    [Tag.currency, terms.currency],
    [Tag.settlCurrency, terms.currency],
    [Tag.contractMultiplier, 1],
    [Tag.minPriceIncrement, terms.tickSize],
    [Tag.roundLot, terms.lotSize],
    [Tag.contractState, status.state],
  ];
}
