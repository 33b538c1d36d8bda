// The past of an account, a page at a time, out of its stream. A page may have to look at many events to find few: it does so
// in steps, each of which is short, and other questions and matching come between them.

import type { AccountId, Money, Time } from '../../engine/schema/index.ts';
import { BalanceReason, RejectReason } from '../../engine/schema/index.ts';
import { type GetHistory, type GetStatements, HistoryKind } from '../../proto/client-message.ts';
import { decodeServerMessage } from '../../proto/codec.ts';
import type { DayStatement } from '../../proto/history-message.ts';
import type {
  AccountEvent,
  HistoryPage,
  OwnEvent,
  Reject,
  ServerBody,
  StatementPage,
} from '../../proto/server-message.ts';
import { rejection } from '../answers/rejection.ts';
import { VenueError } from '../host/errors.ts';
import type { AccountStreams } from '../streams/account-streams.ts';
import { firstWhere } from '../streams/market-log.ts';
import type { Scan } from './scan.ts';

/** Events that one step looks at, and steps of one page. */
const EVENTS_A_STEP = 100;
const STEPS_MAX = 20;
const EVENTS_MAX = 100;
const DAY_US = 86_400_000_000;

/** What a page is made of as events come. */
interface Collector<Page> {
  /** @returns false when the event does not fit into the page any more. */
  take(event: AccountEvent): boolean;
  page(found: {
    readonly accountSeq: number;
    readonly firstSeq: number;
    readonly next: number;
  }): Page;
}

/** Looks through an account's stream from a place on. */
class AccountScan<Page extends ServerBody> implements Scan {
  readonly isDurable = true;
  readonly #streams: AccountStreams;
  readonly #account: AccountId;
  readonly #until: number;
  readonly #collector: Collector<Page>;
  /** The next event to be looked at. */
  #next: number;
  readonly #begin: number;
  #steps = 0;
  #isDone = false;
  #hasMore = false;
  #isLost = false;

  constructor(
    streams: AccountStreams,
    request: {
      readonly account: AccountId;
      readonly from: number;
      readonly to: number;
      readonly cursor: number;
    },
    collector: Collector<Page>,
  ) {
    const { account, from, to, cursor } = request;
    this.#streams = streams;
    this.#account = account;
    this.#until = to === 0 ? Number.POSITIVE_INFINITY : to;
    this.#collector = collector;
    const [first, last] = [streams.first(account), streams.last(account)];
    const isFrom = (seq: number): boolean => this.#read(seq).time >= from;
    this.#next =
      cursor === 0 && from > 0 ? firstWhere(first, last, isFrom) : Math.max(cursor + 1, first);
    this.#begin = this.#next;
  }

  /** @returns whether the page is there. */
  step(): boolean {
    this.#steps += 1;
    try {
      for (let seen = 0; seen < EVENTS_A_STEP && !this.#isDone; seen++) this.#look();
    } catch (error) {
      // It is damaged, and made again meanwhile: what comes before it is a page.
      if (!(error instanceof VenueError) || error.code !== 'streamLost') throw error;
      this.#isLost = true;
    }
    return this.#isDone || this.#isLost || this.#steps === STEPS_MAX;
  }

  answer(): Page | Reject {
    const streams = this.#streams;
    const account = this.#account;
    if (this.#isLost && this.#next === this.#begin) {
      const limit = streams.first(account);
      const circumstances = { field: 'cursor', limit, actual: this.#begin - 1 };
      return rejection(RejectReason.resumeTooOld, circumstances);
    }
    const accountSeq = streams.last(account);
    const next = this.#isDone && !this.#hasMore ? 0 : this.#next - 1;
    return this.#collector.page({ accountSeq, firstSeq: streams.first(account), next });
  }

  #look(): void {
    if (this.#next > this.#streams.last(this.#account)) {
      this.#isDone = true;
      return;
    }
    const event = this.#read(this.#next);
    if (event.time >= this.#until) this.#isDone = true;
    else if (this.#collector.take(event)) this.#next += 1;
    else {
      this.#isDone = true;
      this.#hasMore = true;
    }
  }

  #read(accountSeq: number): AccountEvent {
    const { message } = decodeServerMessage(this.#streams.read(this.#account, accountSeq));
    if (message.kind === 'accountEvent') return message;
    throw new VenueError('streamLost', `event ${accountSeq} of ${this.#account} is none`);
  }
}

export function historyScan(
  streams: AccountStreams,
  request: GetHistory,
): AccountScan<HistoryPage> {
  const { account, what, contract } = request;
  const most = request.limit === 0 ? EVENTS_MAX : Math.min(request.limit, EVENTS_MAX);
  const events: AccountEvent[] = [];
  return new AccountScan(streams, request, {
    take: (event) => {
      if (!isWanted(event.event, what, contract)) return true;
      if (events.length === most) return false;
      events.push(event);
      return true;
    },
    page: (found) => ({ kind: 'historyPage', account, ...found, events }),
  });
}

/** @param currency of settlement: what else is held is no cash */
export function statementScan(
  streams: AccountStreams,
  request: GetStatements,
  currency: string,
): AccountScan<StatementPage> {
  const { account } = request;
  const days: DayStatement[] = [];
  return new AccountScan(streams, request, {
    take: (event) => {
      const moved = movedBy(event.event, currency);
      if (moved === null) return true;
      const day = (event.time - (event.time % DAY_US)) as Time;
      const last = days.at(-1);
      if (last?.day === day) days[days.length - 1] = added(last, event.accountSeq, moved);
      else days.push(added(emptyDay(day, event.accountSeq, moved), event.accountSeq, moved));
      return true;
    },
    page: (found) => ({ kind: 'statementPage', account, ...found, days }),
  });
}

function isWanted(event: OwnEvent, what: HistoryKind, contract: number): boolean {
  if (what !== HistoryKind.all && !KINDS[event.kind].includes(what)) return false;
  return contract === 0 || ('contract' in event && event.contract === contract);
}

/** Under which questions each event is found, besides all. */
const KINDS: Readonly<Record<OwnEvent['kind'], readonly HistoryKind[]>> = {
  orderAccepted: [HistoryKind.orders],
  orderRejected: [HistoryKind.orders],
  ownFill: [HistoryKind.orders, HistoryKind.fills],
  orderRested: [HistoryKind.orders],
  orderCanceled: [HistoryKind.orders],
  orderExpired: [HistoryKind.orders],
  orderReduced: [HistoryKind.orders],
  orderReplaced: [HistoryKind.orders],
  orderDuplicate: [HistoryKind.orders],
  orderTriggered: [HistoryKind.orders],
  massCanceled: [HistoryKind.orders],
  massQuoted: [HistoryKind.orders],
  protectionSet: [HistoryKind.orders],
  protectionReset: [HistoryKind.orders],
  protectionTripped: [HistoryKind.orders],
  disconnectChosen: [HistoryKind.orders],
  deadManSet: [HistoryKind.orders],
  ordersSwept: [HistoryKind.orders],
  liquidationOrdered: [HistoryKind.orders],
  fundingPosted: [HistoryKind.funding],
  balanceChanged: [HistoryKind.money],
  collateralConverted: [HistoryKind.money],
  shortfallCovered: [HistoryKind.money],
  positionSettled: [HistoryKind.money],
  gainCut: [HistoryKind.money],
  marginLevelChanged: [],
  liquidationStarted: [],
  liquidationEnded: [],
  indicatorChanged: [],
  leverageChosen: [],
};

/** What an event did to cash: the sums of a day, and the cash after it. */
interface Moved
  extends Partial<
    Record<
      | 'fills'
      | 'qty'
      | 'realized'
      | 'fees'
      | 'funding'
      | 'deposits'
      | 'withdrawals'
      | 'transfers'
      | 'other',
      number
    >
  > {
  readonly balance: number;
}

/** Null when it moved none. */
function movedBy(event: OwnEvent, currency: string): Moved | null {
  switch (event.kind) {
    case 'ownFill': {
      const { qty, realized, fee: fees, balance } = event;
      return { fills: 1, qty, realized, fees, balance };
    }
    case 'fundingPosted':
      return { funding: event.amount, balance: event.balance };
    case 'positionSettled':
      return { realized: event.realized, balance: event.balance };
    case 'collateralConverted':
      return { other: event.proceeds, balance: event.balance };
    case 'shortfallCovered': {
      const { insurance, tranche, gains, uncovered, balance } = event;
      return { other: insurance + tranche + gains + uncovered, balance };
    }
    case 'balanceChanged':
      return event.currency === currency ? movedByBalance(event) : null;
    case 'orderAccepted':
    case 'orderRejected':
    case 'orderRested':
    case 'orderCanceled':
    case 'orderExpired':
    case 'orderReduced':
    case 'orderReplaced':
    case 'orderDuplicate':
    case 'orderTriggered':
    case 'massCanceled':
    case 'massQuoted':
    case 'deadManSet':
    case 'disconnectChosen':
    case 'ordersSwept':
    case 'protectionSet':
    case 'protectionReset':
    case 'protectionTripped':
    case 'liquidationOrdered':
    case 'gainCut':
    case 'marginLevelChanged':
    case 'liquidationStarted':
    case 'liquidationEnded':
    case 'indicatorChanged':
    case 'leverageChosen':
      return null;
    default:
      return event satisfies never;
  }
}

/** Its amount has a sign. */
function movedByBalance({
  reason,
  amount,
  balance,
}: Extract<OwnEvent, { readonly kind: 'balanceChanged' }>): Moved {
  switch (reason) {
    case BalanceReason.deposit:
      return { deposits: amount, balance };
    case BalanceReason.withdrawal:
      return { withdrawals: -amount, balance };
    case BalanceReason.transferIn:
    case BalanceReason.transferOut:
      return { transfers: amount, balance };
    case BalanceReason.funding:
      return { funding: -amount, balance };
    case BalanceReason.insurance:
    case BalanceReason.compensationIn:
    case BalanceReason.compensationOut:
      return { other: amount, balance };
    default:
      return reason satisfies never;
  }
}

function changeOf(moved: Moved): number {
  const { realized = 0, fees = 0, funding = 0, deposits = 0 } = moved;
  const { withdrawals = 0, transfers = 0, other = 0 } = moved;
  return realized - fees - funding + deposits - withdrawals + transfers + other;
}

/** A day that begins with what was there before its first event. */
function emptyDay(day: Time, fromSeq: number, moved: Moved): DayStatement {
  const none = 0 as Money;
  const opening = (moved.balance - changeOf(moved)) as Money;
  const sums = { fills: 0, qty: 0, realized: none, fees: none, funding: none };
  const money = { deposits: none, withdrawals: none, transfers: none, other: none };
  return { day, fromSeq, toSeq: fromSeq, opening, closing: opening, ...sums, ...money };
}

function added(day: DayStatement, toSeq: number, moved: Moved): DayStatement {
  const sum = (name: Exclude<keyof Moved, 'balance'>): Money =>
    (day[name] + (moved[name] ?? 0)) as Money;
  return {
    ...day,
    toSeq,
    closing: moved.balance as Money,
    fills: sum('fills'),
    qty: sum('qty'),
    realized: sum('realized'),
    fees: sum('fees'),
    funding: sum('funding'),
    deposits: sum('deposits'),
    withdrawals: sum('withdrawals'),
    transfers: sum('transfers'),
    other: sum('other'),
  };
}
