// What was asked of the venue, as a line of the audit log: an order, an amend, a cancel, a command of the operator.

import type { EngineState } from '../../../engine/index.ts';
import {
  type AccountId,
  type AmendOrder,
  type CancelOrder,
  COMMAND_FACTS,
  type Command,
  type ContractId,
  type Event,
  type KeyId,
  type MassCancel,
  type OrderCommand,
  OrderType,
  type PlaceOrder,
} from '../../../engine/schema/index.ts';
import type { Topic } from './audit-line.ts';
import {
  lotsText,
  priceText,
  sideText,
  symbolOf,
  timeInForceText,
  typeText,
  wordsOf,
} from './plain-words.ts';

/** What a command, or one item of a batch, asks for; who sent it is the auditor's to add. */
export interface Asked {
  readonly kind: string;
  readonly topic: Topic;
  readonly key: KeyId | 0;
  readonly accounts: readonly AccountId[];
  readonly orders: readonly number[];
  readonly contract: ContractId | 0;
  readonly words: string;
  readonly command: Command;
  readonly item: number;
}

/** The lines that a command needs by itself; none where its events have all of it. */
export function askedOf(
  state: EngineState,
  command: Command,
  events: readonly Event[],
  wasRefused: boolean,
): Asked[] {
  if (!hasOwnLine(command, events, wasRefused)) return [];
  const { kind } = command;
  if (kind === 'placeOrder' || kind === 'amendOrder' || kind === 'cancelOrder') {
    return [orderAsked(state, command, 0, events)];
  }
  if (kind === 'batch' && !wasRefused) {
    return command.items.map((one, item) => orderAsked(state, one, item, events));
  }
  if (kind === 'massCancel') return [massCancelAsked(state, command)];
  return [otherAsked(command, commandText(command))];
}

/** Of most commands their name is enough: what they hold stands beside it. */
function commandText(command: Command): string {
  if (command.kind === 'batch') return `a batch of ${command.items.length}`;
  if (command.kind === 'tick') return 'a tick';
  if (command.kind === 'quoteSource') return `a quote of ${command.source}`;
  return wordsOf(command.kind);
}

/** Whether a command is written down beside its events, by the table of commands. */
function hasOwnLine(command: Command, events: readonly Event[], wasRefused: boolean): boolean {
  const { line } = COMMAND_FACTS[command.kind];
  switch (line) {
    case 'always':
      return true;
    case 'ifRefused':
      return wasRefused;
    case 'byEvent':
      return !events.some((event) => 'record' in event && event.record === command);
    default:
      return line satisfies never;
  }
}

function massCancelAsked(state: EngineState, command: MassCancel): Asked {
  const { contract, side, tag, account, key } = command;
  const what = [side === 0 ? '' : `${sideText(side)}s`, symbolOf(state, contract)];
  const filter = [...what, tag && `tag "${tag}"`].filter((part) => part !== '').join(' ');
  const words = `cancel all${filter === '' ? '' : ` ${filter}`} of account ${account}`;
  return { ...otherAsked(command, words), key, accounts: [account], contract };
}

function otherAsked(command: Command, words: string): Asked {
  const accounts = (['account', 'from', 'to'] as const).flatMap((name) => {
    const value = (command as unknown as Record<string, unknown>)[name];
    return typeof value === 'number' && value > 0 ? [value as AccountId] : [];
  });
  return {
    kind: command.kind,
    topic: COMMAND_FACTS[command.kind].topic,
    key:
      'key' in command && command.kind !== 'registerKey' && command.kind !== 'revokeKey'
        ? command.key
        : 0,
    accounts,
    orders: [],
    contract: 'contract' in command ? command.contract : 0,
    words,
    command,
    item: 0,
  };
}

function orderAsked(
  state: EngineState,
  command: OrderCommand,
  item: number,
  events: readonly Event[],
): Asked {
  const { account, key } = command;
  const named = command.kind === 'placeOrder' ? 0 : command.order;
  const order = named !== 0 ? named : orderOf(events, item, account);
  const about =
    command.kind === 'placeOrder' ? command.contract : contractOf(events, item, account);
  const words =
    command.kind === 'placeOrder' ? placeText(state, command) : changeText(state, command, about);
  return {
    ...otherAsked(command, words),
    key,
    accounts: [account],
    orders: order === 0 ? [] : [order],
    contract: about,
    item,
  };
}

/** What the events that answer an item are about: an order has no number when it is asked for. */
function orderOf(events: readonly Event[], item: number, account: AccountId): number {
  return answerOf(events, item, account)?.order ?? 0;
}

function contractOf(events: readonly Event[], item: number, account: AccountId): ContractId | 0 {
  return answerOf(events, item, account)?.contract ?? 0;
}

function answerOf(events: readonly Event[], item: number, account: AccountId) {
  for (const event of events) {
    if (!('item' in event && 'order' in event && 'contract' in event)) continue;
    if (event.item === item && event.account === account && event.order !== 0) return event;
  }
  return undefined;
}

function placeText(state: EngineState, command: PlaceOrder): string {
  const { contract, side, type, qty, limit, trigger, timeInForce } = command;
  const what = `${sideText(side)} ${lotsText(state, contract, qty)} ${symbolOf(state, contract)}`;
  const price =
    type === OrderType.market || limit === 0 ? '' : ` @ ${priceText(state, contract, limit)}`;
  const triggerText =
    trigger === 0 ? '' : ` once ${priceText(state, contract, trigger)} is reached`;
  const only = command.reduceOnly ? ', reduce-only' : '';
  const id = command.clientOrderId === '' ? '' : `, id "${command.clientOrderId}"`;
  return `${typeText(type)} order: ${what}${price}${triggerText}, ${timeInForceText(timeInForce)}${only}${id}`;
}

function changeText(
  state: EngineState,
  command: AmendOrder | CancelOrder,
  contract: ContractId | 0,
): string {
  const which = command.order !== 0 ? `order ${command.order}` : `order "${command.clientOrderId}"`;
  if (command.kind === 'cancelOrder') return `cancel ${which}`;
  const { qty, limit, trigger } = command;
  const of = contract as ContractId;
  const fields = [
    qty === 0 ? '' : `quantity ${lotsText(state, of, qty)}`,
    limit === 0 ? '' : `limit ${priceText(state, of, limit)}`,
    trigger === 0 ? '' : `trigger ${priceText(state, of, trigger)}`,
  ].filter((field) => field !== '');
  return `amend ${which}: ${fields.join(', ') || 'nothing'}`;
}
