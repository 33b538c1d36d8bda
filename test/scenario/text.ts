// The engine's events in compact words. Events that only repeat their command (a price that was set, a record
// that was made) are silent; everything else is written, in order.

import {
  type AccountId,
  CancelReason,
  Cause,
  type Command,
  type ContractTerms,
  type Event,
  MarginLevel,
  type OrderAccepted,
  type OrderDuplicate,
  OrderPresence,
  OrderType,
  ReduceReason,
  type RejectReason,
  rejectName,
  Side,
} from '../../engine/schema/index.ts';
import { feesText } from './fees.ts';
import { quoteText } from './quotes.ts';
import { riskText } from './risk-text.ts';
import { safetyText } from './safety.ts';
import type { Stage } from './stage.ts';
import { supervisionText } from './supervision.ts';
import { termsText } from './terms.ts';
import { tradingLimitText } from './trading-limits.ts';
import { lotsText, momentText, moneyText, ticksText } from './units.ts';

/** The clauses of the events of one line. */
export function clausesOfEvents(
  stage: Stage,
  command: Command,
  events: readonly Event[],
): string[] {
  const clauses: string[] = [];
  for (let at = 0; at < events.length; at++) {
    const hours = unfundedHours(events, at);
    if (hours > 1) {
      at += hours - 1;
      clauses.push(`${hours} unfunded hours to ${momentText(unfunded(events[at])?.hour ?? 0)}`);
      continue;
    }
    const clause = emit(stage, command, events[at], events[at + 1]);
    if (clause !== '') clauses.push(clause);
  }
  return clauses;
}

/** `resting 3 @ 100 filled 2`, `ended filled 5`. */
function presentText(terms: ContractTerms, event: OrderDuplicate): string {
  const { present, presentOpen, presentFilled, presentLimit } = event;
  const filled = `filled ${lotsText(presentFilled, terms)}`;
  if (present === OrderPresence.ended) return `ended ${filled}`;
  const where = present === OrderPresence.pending ? 'pending' : 'resting';
  return `${where} ${lotsText(presentOpen, terms)} @ ${ticksText(presentLimit, terms)} ${filled}`;
}

/** So many settlements in a row, of all contracts, are of hours without a single funded second. */
function unfundedHours(events: readonly Event[], at: number): number {
  let count = 0;
  while (unfunded(events[at + count]) !== null) count += 1;
  return count;
}

function unfunded(event: Event | undefined): Extract<Event, { kind: 'fundingSettled' }> | null {
  if (event?.kind !== 'fundingSettled') return null;
  return event.excludedSeconds === 3600 && event.minutes === 0 ? event : null;
}

function emit(stage: Stage, command: Command, event: Event, next: Event | undefined): string {
  const quote = quoteText(stage, command, [event, next], refusalText);
  if (quote !== null) return quote;
  const safety = safetyText(stage, event) ?? tradingLimitText(stage, event);
  if (safety !== null) return safety;
  switch (event.kind) {
    case 'orderAccepted':
      return emitAccepted(stage, command, event, next);
    case 'orderDuplicate': {
      const terms = stage.termsOf(event.contract);
      const { qty, limit, reduceOnly, open, filled } = event;
      const flag = reduceOnly ? ' reduce-only' : '';
      const now = presentText(terms, event);
      return `duplicate ${lotsText(qty, terms)} @ ${ticksText(limit, terms)}${flag} open ${lotsText(open, terms)} filled ${lotsText(filled, terms)} now ${now}`;
    }
    case 'orderRejected':
      return refusalText(stage.termsOf(event.contract || contractOf(stage, event.order)), event);
    case 'commandRejected':
      return refusalText(stage.terms(), event);
    case 'fill': {
      const terms = stage.termsOf(event.contract);
      const maker = named(stage, event.maker);
      const why = isPlainCause(event.cause) ? '' : ` ${words(Cause, event.cause)}`;
      const trade = `${lotsText(event.qty, terms)} @ ${ticksText(event.price, terms)}${why}`;
      if (event.item >= 0) return `fill ${maker} ${trade}`;
      return `fill ${named(stage, event.taker)} with ${maker} ${trade}`;
    }
    case 'orderRested':
      return `rested${subject(stage, event)} ${lotsText(event.open, stage.termsOf(event.contract))}`;
    case 'orderCanceled': {
      const why =
        event.reason === CancelReason.requested ? '' : ` ${words(CancelReason, event.reason)}`;
      const refusal = event.refusal === 0 ? '' : ` ${rejectName(event.refusal)}`;
      const open = lotsText(event.open, stage.termsOf(event.contract));
      return `canceled${subject(stage, event)} ${open}${why}${refusal}`;
    }
    case 'orderExpired': {
      const why = event.reason === CancelReason.expired ? '' : ` ${expiryWord(event.reason)}`;
      return `expired${subject(stage, event)} ${lotsText(event.open, stage.termsOf(event.contract))}${why}`;
    }
    case 'orderReduced': {
      const terms = stage.termsOf(event.contract);
      const why = words(ReduceReason, event.reason);
      return `reduced${subject(stage, event)} by ${lotsText(event.by, terms)} to ${lotsText(event.open, terms)} ${why}`;
    }
    case 'orderReplaced': {
      const terms = stage.termsOf(event.contract);
      const trigger = event.trigger === 0 ? '' : ` trigger ${ticksText(event.trigger, terms)}`;
      const flag = event.reduceOnly ? ' reduce-only' : '';
      const kept = event.keptPriority ? ' kept place' : '';
      return `replaced${subject(stage, event)} ${lotsText(event.qty, terms)} @ ${ticksText(event.limit, terms)}${trigger}${flag}${kept}`;
    }
    case 'orderTriggered': {
      const terms = stage.termsOf(event.contract);
      return `triggered${subject(stage, event)} by ${ticksText(event.price, terms)} @ ${ticksText(event.limit, terms)}`;
    }
    case 'massCanceled':
      return `mass-canceled ${event.count}`;
    case 'moneyDuplicate':
      return 'duplicate';
    case 'marginLevelChanged':
      return `level ${stage.nameOf(event.account)} ${words(MarginLevel, event.level)}`;
    case 'positionSettled': {
      const terms = stage.termsOf(event.contract);
      const trade = `${lotsText(event.lots, terms)} @ ${ticksText(event.price, terms)}`;
      return `settled ${stage.nameOf(event.account)} ${trade} realized ${moneyText(event.realized)}`;
    }
    case 'shortfallCovered': {
      const { insurance, tranche, gains, uncovered } = event;
      const parts = Object.entries({ insurance, tranche, gains, uncovered })
        .filter(([, amount]) => amount !== 0)
        .map(([row, amount]) => ` ${row} ${moneyText(amount)}`);
      return `shortfall ${stage.nameOf(event.account)}${parts.join('')}`;
    }
    case 'eligibilityExpiring':
      return `expiring ${whose(stage, event)} ${event.what} ${event.days}d`;
    case 'eligibilityLapsed':
      return `lapsed ${whose(stage, event)} ${event.what}`;
    default:
      return (
        supervisionText(stage, command, event) ??
        termsText(event) ??
        feesText(event) ??
        (isEcho(command, event) ? '' : (riskText(stage, event) ?? `said ${event.kind}`))
      );
  }
}

/** `accepted`, with what differs from what was asked; nothing when that shows in what follows. */
function emitAccepted(
  stage: Stage,
  command: Command,
  event: OrderAccepted,
  next: Event | undefined,
): string {
  if (event.parent !== 0) return exitText(stage, event);
  const item = command.kind === 'batch' ? command.items[event.item] : command;
  if (item.kind !== 'placeOrder') return 'accepted what was not placed';
  const terms = stage.termsOf(event.contract);
  const qty = event.qty === item.qty ? '' : ` ${lotsText(event.qty, terms)}`;
  const limit = event.limit === item.limit ? '' : ` @ ${ticksText(event.limit, terms)}`;
  const flag = event.reduceOnly === item.reduceOnly ? '' : ' reduce-only';
  const differs = qty + limit + flag;
  if (differs !== '') return `accepted${differs}`;
  const follows =
    (next?.kind === 'orderRested' && next.order === event.order) ||
    (next?.kind === 'fill' && next.taker.order === event.order);
  return follows ? '' : 'accepted';
}

/** `exit 8 of ann sells 3 stop 90 pair 7`: an order that a bracket makes. */
function exitText(stage: Stage, event: OrderAccepted): string {
  const terms = stage.termsOf(event.contract);
  const verb = event.side === Side.buy ? 'buys' : 'sells';
  const isStop = event.type === OrderType.stopMarket || event.type === OrderType.stopLimit;
  const what = `${isStop ? 'stop' : 'take-profit'} ${ticksText(event.trigger, terms)}`;
  const limit = event.limit === 0 ? '' : ` @ ${ticksText(event.limit, terms)}`;
  const pair = event.pair === 0 ? '' : ` pair ${event.pair}`;
  return `exit ${event.order} of ${stage.nameOf(event.account)} ${verb} ${lotsText(event.qty, terms)} ${what}${limit}${pair}`;
}

interface OfOrder {
  readonly item: number;
  readonly account: AccountId;
  readonly clientOrderId: string;
}

/** Whose order, when it is not the order of the line itself. */
function subject(stage: Stage, event: OfOrder): string {
  return event.item >= 0 ? '' : ` ${named(stage, event)}`;
}

function named(stage: Stage, order: Omit<OfOrder, 'item'>): string {
  const id = order.clientOrderId === '' ? '' : ` "${order.clientOrderId}"`;
  return stage.nameOf(order.account) + id;
}

function whose(
  stage: Stage,
  event: Extract<Event, { kind: 'eligibilityLapsed' | 'eligibilityExpiring' }>,
): string {
  if (event.trader === 0) return stage.participantName(event.participant);
  for (const { name, trader } of stage.players.values()) if (trader === event.trader) return name;
  return `trader ${event.trader}`;
}

function words(set: Readonly<Record<string, number>>, value: number): string {
  const name = Object.keys(set).find((key) => set[key] === value) ?? String(value);
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

type Unit = 'ticks' | 'lots' | 'money' | 'moment';

/** What the two numbers of a refusal count; others are plain. */
const UNITS: Readonly<Partial<Record<keyof typeof RejectReason, Unit>>> = {
  priceInvalid: 'ticks',
  entryBand: 'ticks',
  postOnlyWouldTake: 'ticks',
  triggerAlreadyTrue: 'ticks',
  protectionFrozen: 'moment',
  qtyInvalid: 'lots',
  amendQtyFilled: 'lots',
  reduceOnlyNothing: 'lots',
  notFillable: 'lots',
  displayQtyInvalid: 'lots',
  orderSize: 'money',
  accountBound: 'money',
  tradingLimitQty: 'lots',
  tradingLimitNotional: 'money',
  tradingLimitPosition: 'money',
  participantLimit: 'money',
  groupLimit: 'money',
  positionLimit: 'money',
  openInterestLimit: 'money',
  insufficientMargin: 'money',
  belowInitialMargin: 'money',
  insufficientAvailable: 'money',
  equityBelowZero: 'money',
  late: 'moment',
  professionalExpired: 'moment',
  evidenceExpired: 'moment',
  knowledgeExpired: 'moment',
  keyExpired: 'moment',
  expiryInvalid: 'moment',
  affiliateNotAuthorized: 'moment',
};

interface Refused {
  readonly reason: RejectReason;
  readonly field: string;
  readonly limit: number;
  readonly actual: number;
}

function refusalText(terms: ContractTerms, refused: Refused): string {
  const name = rejectName(refused.reason);
  const number = (value: number): string => numberText(UNITS[name], value, terms);
  return `refused ${name} limit ${number(refused.limit)} actual ${number(refused.actual)} field ${refused.field || 'none'}`;
}

function expiryWord(reason: CancelReason): string {
  return reason === CancelReason.immediateOrCancel ? 'ioc' : words(CancelReason, reason);
}

/** What caused a trade is written where it is no order of a client's that met others. */
function isPlainCause(cause: Cause): boolean {
  return cause !== Cause.deleveraging && cause !== Cause.auction;
}

function numberText(unit: Unit | undefined, value: number, terms: ContractTerms): string {
  switch (unit) {
    case 'ticks':
      return ticksText(value, terms);
    case 'lots':
      return lotsText(value, terms);
    case 'money':
      return moneyText(value);
    case 'moment':
      return value === 0 ? '0' : momentText(value);
    default:
      return String(value);
  }
}

/** The contract of a live or past order is not in its refusal; the first contract's steps are used. */
function contractOf(stage: Stage, _order: number): ContractTerms['contract'] {
  return stage.terms().contract;
}

/** Does the event only confirm that the command was done? Behind an approval, every record is of what was approved. */
function isEcho(command: Command, event: Event): boolean {
  if (command.kind === 'approveCommand') {
    return 'record' in event || event.kind === 'contractStateChanged';
  }
  switch (event.kind) {
    case 'markPriceSet':
    case 'indexPriceSet':
      return 'price' in command && command.price === event.price;
    case 'contractStateChanged':
      return true; // Else it had its clause: `supervisionText`.
    case 'balanceChanged':
      return 'reference' in command && command.reference === event.reference;
    default:
      return 'record' in event && event.record === command;
  }
}
