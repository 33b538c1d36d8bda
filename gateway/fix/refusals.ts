// What a refusal is sent as: each request has its own message for it, and the venue's reason stands in all of them.

import { type OrderId, type OrderRejected, RejectReason } from '../../engine/schema/index.ts';
import type { AccountEvent, Reject } from '../../proto/server-message.ts';
import { rejection } from '../answers/rejection.ts';
import { bodyOf, type MaybePair, unlessZero } from './body.ts';
import { CxlRejResponseTo, ExecType, FixSide, MassCancelRejectReason, OrdStatus } from './codes.ts';
import { NO_ORDER_ID } from './execution-reports.ts';
import { MsgType } from './layouts.ts';
import type { FixBody, FixMessage } from './message.ts';
import { fixReasons } from './refusal-reasons.ts';
import type { RequestFault } from './requests.ts';
import { Tag } from './tags.ts';
import { fixTime } from './times.ts';

/** MsgSeqNum, of the header. */
const MSG_SEQ_NUM = 34;

/** What could not be asked, as though the venue had refused it. */
export function rejectOf({ reason, tag, message }: RequestFault, entry: FixMessage): Reject {
  const name = entry.dictionary.field(tag)?.name ?? '';
  return rejection(reason, { field: `${name}(${tag})`, detail: `${name}(${tag}): ${message}` });
}

/** An order that never was: ExecutionReport with ExecType 8. It has no number in the account's stream. */
export function orderRefused(
  request: FixMessage,
  refusal: Reject,
  { account, time }: { readonly account: number; readonly time: number },
): FixBody {
  return bodyOf(MsgType.executionReport, [
    [Tag.orderID, orderIdOf(refusal.order)],
    [Tag.clOrdID, request.get(Tag.clOrdID)],
    [Tag.execID, `R-${account}-${time}-${request.get(MSG_SEQ_NUM) ?? ''}`],
    [Tag.execType, ExecType.rejected],
    [Tag.ordStatus, OrdStatus.rejected],
    [Tag.account, account],
    [Tag.symbol, request.get(Tag.symbol)],
    [Tag.side, request.get(Tag.side)],
    [Tag.orderQty, request.get(Tag.orderQty)],
    [Tag.ordType, request.get(Tag.ordType)],
    [Tag.price, request.get(Tag.price)],
    [Tag.leavesQty, 0],
    [Tag.cumQty, 0],
    [Tag.avgPx, 0],
    [Tag.transactTime, fixTime(time)],
    [Tag.ordRejReason, fixReasons(refusal.reason).order],
    ...why(refusal),
  ]);
}

/** The same of one that the engine has refused: it stands in the account's stream, whichever way it was sent. */
export function rejectedReport(
  { account, accountSeq, time }: AccountEvent,
  event: OrderRejected,
  symbol: string,
): FixBody {
  const { reason, field, limit, actual } = event;
  return bodyOf(MsgType.executionReport, [
    [Tag.orderID, NO_ORDER_ID],
    [Tag.clOrdID, event.clientOrderId],
    [Tag.execID, `${account}-${accountSeq}`],
    [Tag.execType, ExecType.rejected],
    [Tag.ordStatus, OrdStatus.rejected],
    [Tag.account, account],
    [Tag.symbol, symbol],
    [Tag.side, FixSide.undisclosed],
    [Tag.leavesQty, 0],
    [Tag.cumQty, 0],
    [Tag.avgPx, 0],
    [Tag.transactTime, fixTime(time)],
    [Tag.ordRejReason, fixReasons(reason).order],
    ...why(rejection(reason, { field, limit, actual })),
  ]);
}

/** A cancel or an amendment that did nothing. */
export function cancelRefused(
  request: FixMessage,
  refusal: Reject,
  { account, time }: { readonly account: number; readonly time: number },
): FixBody {
  const isGone = refusal.reason === RejectReason.orderUnknown;
  const isReplace = request.type === MsgType.orderCancelReplaceRequest;
  return bodyOf(MsgType.orderCancelReject, [
    [Tag.orderID, isGone ? NO_ORDER_ID : (request.get(Tag.orderID) ?? orderIdOf(refusal.order))],
    [Tag.clOrdID, request.get(Tag.clOrdID)],
    [Tag.origClOrdID, request.get(Tag.origClOrdID)],
    [Tag.ordStatus, isGone ? OrdStatus.rejected : OrdStatus.new],
    [Tag.account, account],
    [Tag.transactTime, fixTime(time)],
    [Tag.cxlRejResponseTo, isReplace ? CxlRejResponseTo.replace : CxlRejResponseTo.cancel],
    [Tag.cxlRejReason, fixReasons(refusal.reason).cancel],
    ...why(refusal),
  ]);
}

export function massCancelRefused(
  request: FixMessage,
  refusal: Reject,
  { account, time }: { readonly account: number; readonly time: number },
): FixBody {
  const isUnknown = refusal.reason === RejectReason.contractUnknown;
  const { unknownSecurity, other } = MassCancelRejectReason;
  return bodyOf(MsgType.orderMassCancelReport, [
    [Tag.orderID, NO_ORDER_ID],
    [Tag.clOrdID, request.get(Tag.clOrdID)],
    [Tag.massCancelRequestType, request.get(Tag.massCancelRequestType)],
    [Tag.massCancelResponse, REFUSED],
    [Tag.massCancelRejectReason, isUnknown ? unknownSecurity : other],
    [Tag.account, account],
    [Tag.symbol, request.get(Tag.symbol)],
    [Tag.side, request.get(Tag.side)],
    [Tag.transactTime, fixTime(time)],
    ...why(refusal),
  ]);
}

/** 531: nothing was canceled. */
const REFUSED = '0';

/** Whatever has no message of its own for it. */
export function businessRefused(request: FixMessage, refusal: Reject): FixBody {
  return bodyOf(MsgType.businessMessageReject, [
    [Tag.refSeqNum, request.get(MSG_SEQ_NUM)],
    [Tag.refMsgType, request.type],
    [Tag.businessRejectRefID, referenceOf(request)],
    [Tag.businessRejectReason, fixReasons(refusal.reason).business],
    ...why(refusal),
  ]);
}

/** The id by which its sender knows a request. */
function referenceOf(request: FixMessage): string | undefined {
  const ids = [
    Tag.ordStatusReqID,
    Tag.clOrdID,
    Tag.orderID,
    Tag.quoteID,
    Tag.securityReqID,
    Tag.massStatusReqID,
    Tag.posReqID,
  ];
  return ids.map((tag) => request.get(tag)).find((id) => id !== undefined);
}

/** The venue's reason with its numbers and its text. */
export function why(refusal: Reject): MaybePair[] {
  const { reason, field, limit, actual, retryAfterUs, text } = refusal;
  return [
    [Tag.text, text],
    [Tag.refusalReason, reason],
    [Tag.refusalField, field],
    [Tag.refusalLimit, unlessZero(limit, String)],
    [Tag.refusalActual, unlessZero(actual, String)],
    [Tag.retryAfterUs, unlessZero(retryAfterUs, String)],
  ];
}

function orderIdOf(order: OrderId | 0): string {
  return order === 0 ? NO_ORDER_ID : String(order);
}
