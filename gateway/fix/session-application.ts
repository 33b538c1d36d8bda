// The application layer of one session: messages become the venue's requests, events and answers become messages. It keeps what was
// asked and is not answered yet, and nothing else.

import { RejectReason, type Time } from '../../engine/schema/index.ts';
import type { ClientRequest } from '../../proto/client-message.ts';
import type {
  AccountEvent,
  OpenOrderPage,
  Reject,
  ServerBody,
  ServerMessage,
} from '../../proto/server-message.ts';
import { OrderOutcome } from '../../proto/server-message.ts';
import { rejection } from '../answers/rejection.ts';
import { ContractTable } from './amounts.ts';
import type { FixApplication, FixApplicationLayer, FixVenue } from './application.ts';
import { bodyOf } from './body.ts';
import { MassStatusType } from './codes.ts';
import { type Asked, executionReports, statusReport } from './execution-reports.ts';
import { APPLICATION_TABLES, MsgType, TAKEN_TYPES } from './layouts.ts';
import { duplicateReport, listed, NO_SYMBOL, noOrderReport, securityList } from './lists.ts';
import type { FixBody, FixMessage } from './message.ts';
import { moneyReports, positionReports, positionsRefused } from './position-reports.ts';
import { massQuoteOf, quoteAcknowledged, quoteRefused } from './quotes.ts';
import {
  businessRefused,
  cancelRefused,
  massCancelRefused,
  orderRefused,
  rejectedReport,
  rejectOf,
  why,
} from './refusals.ts';
import {
  amendOrderOf,
  type Circumstances,
  cancelOrderOf,
  contractOf,
  massCancelOf,
  namedOrder,
  placeOrderOf,
  RequestFault,
} from './requests.ts';
import { Tag } from './tags.ts';
import { fixTime } from './times.ts';

/** What answers a request that was not refused. */
type Answered = (body: ServerBody, time: number) => readonly FixBody[];

interface Pending {
  readonly message: FixMessage;
  readonly answered: Answered;
}

class SessionApplication implements FixApplication {
  readonly #venue: FixVenue;
  readonly #contracts: ContractTable;
  readonly #pending = new Map<number, Pending>();
  /** What is being asked just now: its answer may come before its number is known. */
  #asking: Pending | null = null;

  constructor(venue: FixVenue) {
    this.#venue = venue;
    this.#contracts = new ContractTable(venue.contracts);
  }

  receive(message: FixMessage): void {
    try {
      this.#take(message);
    } catch (error) {
      if (!(error instanceof RequestFault)) throw error;
      this.#venue.send(this.#refused(message, rejectOf(error, message), this.#venue.now()));
    }
  }

  ofEvent(own: AccountEvent): readonly FixBody[] {
    const { event } = own;
    switch (event.kind) {
      case 'orderAccepted':
      case 'ownFill':
      case 'orderRested':
      case 'orderCanceled':
      case 'orderExpired':
      case 'orderReduced':
      case 'orderReplaced':
        return executionReports(own, event, this.#contracts);
      case 'balanceChanged':
      case 'fundingPosted':
      case 'positionSettled':
      case 'gainCut':
      case 'collateralConverted':
      case 'shortfallCovered':
        return moneyReports(own, event, this.#contracts);
      case 'orderRejected': {
        // Of a change, a cancel or a quote the request has an id that the event does not: its answer is the report.
        if (event.command !== 'placeOrder') return [];
        const symbol = this.#contracts.find(event.contract)?.terms.symbol;
        return [rejectedReport(own, event, symbol ?? NO_SYMBOL)];
      }
      // A repeat and a sum go to the one who asked, in the answer.
      case 'orderDuplicate':
      case 'massCanceled':
      case 'massQuoted':
      // What it does to orders and money has events of its own.
      case 'orderTriggered':
      case 'ordersSwept':
      case 'protectionTripped':
      case 'liquidationStarted':
      case 'liquidationOrdered':
      case 'liquidationEnded':
      // FIX 4.4 has no message for it.
      case 'marginLevelChanged':
      case 'indicatorChanged':
      case 'leverageChosen':
      case 'protectionSet':
      case 'protectionReset':
      case 'disconnectChosen':
      case 'deadManSet':
        return [];
      default:
        return event satisfies never;
    }
  }

  ofAnswer({ requestId, tsUs, message: body }: ServerMessage): readonly FixBody[] {
    const pending = this.#pending.get(requestId) ?? this.#asking;
    if (pending === null) return [];
    this.#pending.delete(requestId);
    if (pending === this.#asking) this.#asking = null;
    if (body.kind === 'reject') {
      // What of a new order is in the journal is in the account's stream too.
      const isEvent = body.seq !== 0 && pending.message.type === MsgType.newOrderSingle;
      return isEvent ? [] : [this.#refused(pending.message, body, tsUs)];
    }
    return pending.answered(body, tsUs);
  }

  #take(message: FixMessage): void {
    const { type } = message;
    if (type === MsgType.securityListRequest) {
      this.#ask(message, { kind: 'getContracts' }, (body) =>
        body.kind === 'contracts' ? [securityList(message, this.#contracts)] : [],
      );
      return;
    }
    const known = this.#circumstances(message);
    refuseRepeat(message);
    switch (type) {
      case MsgType.newOrderSingle:
        this.#ask(message, placeOrderOf(message, known), (body, time) =>
          this.#placed(message, body, time),
        );
        return;
      case MsgType.orderCancelRequest:
        this.#ask(message, cancelOrderOf(message, known), silent);
        return;
      case MsgType.orderCancelReplaceRequest:
        this.#ask(message, amendOrderOf(message, known), silent);
        return;
      case MsgType.orderMassCancelRequest:
        this.#ask(message, massCancelOf(message, known), (body, time) =>
          massCanceled(message, body, time),
        );
        return;
      case MsgType.massQuote:
        this.#ask(message, massQuoteOf(message, known), (body) =>
          body.kind === 'massQuoteAck' ? [quoteAcknowledged(message, body)] : [],
        );
        return;
      case MsgType.orderStatusRequest:
        this.#askStatus(message, known);
        return;
      case MsgType.orderMassStatusRequest:
        this.#askOrders(message, known, 0);
        return;
      case MsgType.requestForPositions: {
        const id = message.get(Tag.posReqID) ?? '';
        this.#ask(message, { kind: 'getAccount', account: known.account }, (body) =>
          body.kind === 'accountSnapshot' ? positionReports(body, this.#contracts, id) : [],
        );
        return;
      }
      default: {
        const refusal = rejection(RejectReason.unsupported);
        this.#venue.send(businessRefused(message, refusal));
      }
    }
  }

  /** @throws RequestFault where the session is not for the account that the message names */
  #circumstances(message: FixMessage): Circumstances {
    const { account, now } = this.#venue;
    if (account === 0) {
      const problem = 'a drop copy takes no requests but for the list of contracts';
      throw new RequestFault(RejectReason.scopeMissing, MSG_TYPE, problem);
    }
    if ((message.get(Tag.account) ?? String(account)) !== String(account)) {
      const problem = `the session is of account ${account}`;
      throw new RequestFault(RejectReason.accountNotYours, Tag.account, problem);
    }
    return { account, contracts: this.#contracts, now: now() };
  }

  #ask(message: FixMessage, request: ClientRequest, answered: Answered): void {
    const pending = { message, answered };
    this.#asking = pending;
    const requestId = this.#venue.ask(request);
    if (this.#asking !== pending) return;
    this.#asking = null;
    this.#pending.set(requestId, pending);
  }

  /** A new order is reported by its event; the same once more has none. */
  #placed(message: FixMessage, body: ServerBody, time: number): readonly FixBody[] {
    if (body.kind !== 'orderAck' || body.outcome !== OrderOutcome.duplicate) return [];
    const units = contractOf(message, this.#contracts);
    return [duplicateReport(message, body, units, time)];
  }

  #askStatus(message: FixMessage, known: Circumstances): void {
    const { order, clientOrderId } = namedOrder(message, Tag.clOrdID);
    const { account } = known;
    const { contract } = contractOf(message, this.#contracts).terms;
    const page = { kind: 'getOpenOrders', account, contract } as const;
    const look = (body: ServerBody, time: number): readonly FixBody[] => {
      if (body.kind !== 'openOrderPage') return [];
      const fields = [[Tag.ordStatusReqID, message.get(Tag.ordStatusReqID)]] as const;
      const asked = { account, time, fields };
      const isMeant = (each: OpenOrderPage['orders'][number]): boolean =>
        (order === 0 || each.order === order) &&
        (clientOrderId === '' || each.clientOrderId === clientOrderId);
      const found = body.orders.find(isMeant);
      if (found !== undefined) {
        return [statusReport(found, this.#contracts.of(found.contract), asked)];
      }
      if (order !== 0 || body.next === 0) return [businessRefused(message, notLive())];
      this.#ask(message, { ...page, cursor: body.next, limit: 0 }, look);
      return [];
    };
    const place = order === 0 ? { cursor: 0, limit: 0 } : { cursor: order - 1, limit: 1 };
    this.#ask(message, { ...page, ...place }, look);
  }

  #askOrders(message: FixMessage, known: Circumstances, cursor: number): void {
    const isOfSecurity = message.get(Tag.massStatusReqType) === MassStatusType.ofSecurity;
    const contract = isOfSecurity ? contractOf(message, this.#contracts).terms.contract : 0;
    const { account } = known;
    const request = { kind: 'getOpenOrders', account, contract, cursor, limit: 0 } as const;
    this.#ask(message, request, (body, time) => {
      if (body.kind !== 'openOrderPage') return [];
      if (body.next !== 0) this.#askOrders(message, known, body.next);
      return this.#orders(message, body, { account, time, isWhole: cursor === 0 });
    });
  }

  #orders(
    message: FixMessage,
    { orders, next }: OpenOrderPage,
    { isWhole, ...place }: Omit<Asked, 'fields'> & { readonly isWhole: boolean },
  ): FixBody[] {
    const total = isWhole && next === 0 ? orders.length : undefined;
    if (orders.length === 0 && next === 0) {
      return [noOrderReport(message, { ...place, fields: listed(message, true, total) })];
    }
    return orders.map((order, at) => {
      const isLast = next === 0 && at === orders.length - 1;
      const fields = listed(message, isLast, total);
      return statusReport(order, this.#contracts.of(order.contract), { ...place, fields });
    });
  }

  #refused(message: FixMessage, refusal: Reject, at: Time | number): FixBody {
    const known = { account: this.#venue.account, time: at };
    if (known.account === 0) return businessRefused(message, refusal);
    switch (message.type) {
      case MsgType.newOrderSingle:
        return orderRefused(message, refusal, known);
      case MsgType.orderCancelRequest:
      case MsgType.orderCancelReplaceRequest:
        return cancelRefused(message, refusal, known);
      case MsgType.orderMassCancelRequest:
        return massCancelRefused(message, refusal, known);
      case MsgType.massQuote:
        return quoteRefused(message, refusal, known.account);
      case MsgType.requestForPositions:
        return positionsRefused(known.account, message.get(Tag.posReqID) ?? '', why(refusal));
      default:
        return businessRefused(message, refusal);
    }
  }
}

/** Its absence shows neither whether it ever was nor what became of it. */
function notLive(): Reject {
  const detail = 'The order is not live: it is not known, or has ended, as its own reports say.';
  return rejection(RejectReason.orderUnknown, { field: 'order', detail });
}

/** 35. */
const MSG_TYPE = 35;

/**
 * A change and a quote have no id that stands for them once: what may have been carried out before is not carried out again.
 * @throws RequestFault
 */
function refuseRepeat(message: FixMessage): void {
  const hasNoId: readonly string[] = [MsgType.orderCancelReplaceRequest, MsgType.massQuote];
  if (!hasNoId.includes(message.type)) return;
  const tag = REPEATS.find((flag) => message.get(flag) === 'Y');
  if (tag === undefined) return;
  const problem = 'may have been carried out before: ask how the order stands, and send a new one';
  throw new RequestFault(RejectReason.unsupported, tag, problem);
}

/** PossDupFlag and PossResend. */
const REPEATS = [43, 97];

/** What a cancel and an amendment do is reported by their events. */
function silent(): readonly FixBody[] {
  return [];
}

function massCanceled(message: FixMessage, body: ServerBody, time: number): readonly FixBody[] {
  if (body.kind !== 'massCancelAck') return [];
  const type = message.get(Tag.massCancelRequestType);
  return [
    bodyOf(MsgType.orderMassCancelReport, [
      [Tag.orderID, body.seq],
      [Tag.clOrdID, message.get(Tag.clOrdID)],
      [Tag.massCancelRequestType, type],
      [Tag.massCancelResponse, type],
      [Tag.totalAffectedOrders, body.count],
      [Tag.account, body.account],
      [Tag.symbol, message.get(Tag.symbol)],
      [Tag.side, message.get(Tag.side)],
      [Tag.transactTime, fixTime(time)],
    ]),
  ];
}

/** What the listener opens for every session that has logged on. */
export const VENUE_APPLICATION: FixApplicationLayer = {
  tables: APPLICATION_TABLES,
  takes: TAKEN_TYPES,
  open: (venue) => new SessionApplication(venue),
};
