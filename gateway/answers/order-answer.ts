// The answer to a client's command, read from the events that the command emitted.

import {
  type AccountId,
  type Batch,
  type CancelAllAfter,
  type ChangeOwnKey,
  type Command,
  type ContractId,
  type Event,
  NO_ITEM,
  type OrderAccepted,
  type OrderCommand,
  type OrderId,
  type OrderRejected,
  type Price,
  type Qty,
  RejectReason,
  type Seq,
  type SignDocument,
} from '../../engine/schema/index.ts';
import {
  type OrderAck,
  OrderOutcome,
  type Reject,
  type ServerBody,
} from '../../proto/server-message.ts';
import type { Outcome } from '../core/outcome.ts';
import { engineRejection } from './rejection.ts';

/** The symbol of a contract, for the text of a refusal; '' when it is not known. */
export type SymbolOf = (contract: ContractId) => string;

/** The answer to a command of order entry. */
export function orderAnswer(
  outcome: Outcome,
  command: Command,
  creditsLeft: number,
  symbolOf: SymbolOf = () => '',
): ServerBody {
  const { seq, events } = outcome;
  for (const event of events) {
    if (event.kind === 'commandRejected') return engineRejection(event, seq, { creditsLeft });
    if (event.kind === 'massCanceled' && event.item === 0) {
      return {
        kind: 'massCancelAck',
        seq,
        account: event.account,
        count: event.count,
        creditsLeft,
      };
    }
  }
  if (command.kind === 'chooseLeverage') {
    const { account, contract, leverage } = command;
    return { kind: 'leverageAck', seq, account, contract, leverage, creditsLeft };
  }
  if (command.kind === 'cancelOnDisconnect') {
    const { account, scope } = command;
    return { kind: 'disconnectAck', seq, account, scope, creditsLeft };
  }
  if (command.kind === 'cancelAllAfter') return deadManAnswer(outcome, command, creditsLeft);
  if (command.kind === 'setProtection' || command.kind === 'resetProtection') {
    const { account, contract, group } = command;
    return { kind: 'protectionAck', seq, account, contract, group, creditsLeft };
  }
  if (command.kind === 'batch') return batchAnswer(outcome, command, creditsLeft, symbolOf);
  return itemAnswer(outcome, command as OrderCommand, { item: 0, creditsLeft, symbolOf });
}

function deadManAnswer(
  { seq, events }: Outcome,
  { account }: CancelAllAfter,
  creditsLeft: number,
): ServerBody {
  const set = events.find((event) => event.kind === 'deadManSet');
  return { kind: 'deadManAck', seq, account, at: set?.at ?? 0, creditsLeft };
}

/** The answer to a signature under a document. */
export function signatureAnswer({ seq, events }: Outcome, command: SignDocument): ServerBody {
  for (const event of events) {
    if (event.kind === 'commandRejected') return engineRejection(event, seq, {});
  }
  const { contract, version, hash } = command;
  return { kind: 'signatureAck', seq, contract, version, hash };
}

/** The answer to a change of a key of one's own. */
export function keyAnswer({ seq, events }: Outcome, command: ChangeOwnKey): ServerBody {
  for (const event of events) {
    if (event.kind === 'commandRejected') return engineRejection(event, seq, {});
  }
  const { target: key, revoke: revoked } = command;
  return { kind: 'keyAck', seq, key, revoked };
}

/** In one pass: each event goes to the item that it belongs to. */
function batchAnswer(
  outcome: Outcome,
  { items }: Batch,
  creditsLeft: number,
  symbolOf: SymbolOf,
): ServerBody {
  const answers: (Ack | Reject)[] = items.map((command, item) =>
    blankAck(outcome, command, item, 0),
  );
  for (const event of outcome.events) {
    const item = 'item' in event ? event.item : NO_ITEM;
    const answer = answers[item];
    if (answer === undefined || answer.kind === 'reject') continue;
    if (event.kind === 'orderRejected') {
      answers[item] = refusalOf(outcome, event, { item, creditsLeft: 0, symbolOf });
    } else follow(answer, items[item], item, event);
  }
  return { kind: 'batchAck', seq: outcome.seq, items: answers, creditsLeft };
}

export type Ack = { -readonly [Field in keyof OrderAck]: OrderAck[Field] };

/** Which item of a command, and what its answer holds beside it. */
interface Place {
  readonly item: number;
  readonly creditsLeft: number;
  readonly symbolOf: SymbolOf;
}

/** Follows the order of one item through its events. */
function itemAnswer(
  outcome: Outcome,
  command: OrderCommand,
  { item, creditsLeft, symbolOf }: Place,
): OrderAck | Reject {
  const ack = blankAck(outcome, command, item, creditsLeft);
  for (const event of outcome.events) {
    if (event.kind === 'orderRejected' && event.item === item) {
      return refusalOf(outcome, event, { item, creditsLeft, symbolOf });
    }
    follow(ack, command, item, event);
  }
  return ack;
}

export function refusalOf(
  { seq }: Outcome,
  event: OrderRejected,
  { item, creditsLeft, symbolOf }: Place,
): Reject {
  const { order, clientOrderId } = event;
  const symbol = event.reason === RejectReason.contractState ? symbolOf(event.contract) : '';
  return engineRejection(event, seq, { item, creditsLeft, order, clientOrderId, symbol });
}

function follow(ack: Ack, command: OrderCommand, item: number, event: Event): void {
  switch (event.kind) {
    case 'orderAccepted':
      if (event.item === item && command.kind === 'placeOrder') accept(ack, event);
      return;
    case 'orderDuplicate':
      if (event.item !== item) return;
      takeOrder(ack, OrderOutcome.duplicate, event);
      ack.originalSeq = event.originalSeq;
      ack.present = event.present;
      ack.presentOpen = event.presentOpen;
      ack.presentFilled = event.presentFilled;
      ack.presentLimit = event.presentLimit;
      ack.qty = event.qty;
      ack.limit = event.limit;
      ack.reduceOnly = event.reduceOnly;
      return;
    case 'orderReplaced':
      if (event.item !== item || command.kind !== 'amendOrder') return;
      takeOrder(ack, OrderOutcome.amended, event);
      ack.qty = event.qty;
      ack.limit = event.limit;
      ack.reduceOnly = event.reduceOnly;
      return;
    case 'fill':
      if (event.item !== item || event.taker.order !== ack.order) return;
      ack.open = event.taker.open;
      ack.filled = event.taker.filled;
      return;
    case 'orderRested':
    case 'orderReduced':
      if (event.item !== item || event.order !== ack.order) return;
      ack.open = event.open;
      ack.filled = event.filled;
      return;
    case 'orderCanceled':
    case 'orderExpired':
      if (event.item === item) end(ack, command, event);
      return;
    default:
  }
}

function accept(ack: Ack, event: OrderAccepted): void {
  ack.contract = event.contract;
  ack.order = event.order;
  ack.clientOrderId = event.clientOrderId;
  ack.limit = event.limit;
  ack.qty = event.qty;
  ack.reduceOnly = event.reduceOnly;
  ack.open = event.qty;
}

function end(
  ack: Ack,
  command: OrderCommand,
  event: Event & { kind: 'orderCanceled' | 'orderExpired' },
): void {
  const isAsked =
    command.kind === 'cancelOrder' &&
    event.account === command.account &&
    (command.order === 0
      ? event.clientOrderId === command.clientOrderId
      : event.order === command.order);
  if (isAsked) {
    takeOrder(ack, OrderOutcome.canceled, event);
    return;
  }
  if (event.order !== ack.order) return;
  ack.open = 0 as Qty;
  ack.filled = event.filled;
}

/** The order as the event has it. */
export function takeOrder(
  ack: Ack,
  outcome: OrderOutcome,
  event: {
    readonly contract: ContractId;
    readonly order: OrderId;
    readonly clientOrderId: string;
    readonly open: Qty;
    readonly filled: Qty;
  },
): void {
  ack.outcome = outcome;
  ack.contract = event.contract;
  ack.order = event.order;
  ack.clientOrderId = event.clientOrderId;
  ack.open = event.open;
  ack.filled = event.filled;
}

function blankAck({ seq }: Outcome, command: OrderCommand, item: number, creditsLeft: number): Ack {
  const { account, clientOrderId } = command;
  const isPlace = command.kind === 'placeOrder';
  const contract = isPlace ? command.contract : 0;
  const order = isPlace ? (0 as OrderId) : command.order;
  return { ...noAck(), seq, item, account, contract, order, clientOrderId, creditsLeft };
}

/** An answer of which nothing is known yet. */
export function noAck(): Ack {
  return {
    kind: 'orderAck',
    seq: 0 as Seq,
    item: 0,
    outcome: OrderOutcome.accepted,
    account: 0 as AccountId,
    contract: 0,
    order: 0 as OrderId,
    clientOrderId: '',
    limit: 0 as Price,
    qty: 0 as Qty,
    reduceOnly: false,
    open: 0 as Qty,
    filled: 0 as Qty,
    originalSeq: 0,
    creditsLeft: 0,
    present: 0,
    presentOpen: 0 as Qty,
    presentFilled: 0 as Qty,
    presentLimit: 0,
  };
}
