// The order ticket: what a person has typed, and the order it makes. Text stays text until the client counts it in steps.

import {
  AmountError,
  type OrderRequest,
  type OrderTypeName,
  type PegToName,
  type Scale,
  type SideName,
  type TimeInForceName,
  type TriggerOnName,
} from '../../../client/core/index.ts';

export interface TicketFields {
  readonly side: SideName;
  readonly type: OrderTypeName;
  readonly qty: string;
  readonly limit: string;
  readonly trigger: string;
  readonly triggerOn: TriggerOnName;
  readonly life: TimeInForceName;
  readonly postOnly: boolean;
  readonly reduceOnly: boolean;
  readonly takeProfit: string;
  readonly stopLoss: string;
  /** What take profit and stop loss watch. */
  readonly exitOn: TriggerOnName;
  /** Of a good-till-time order, minutes from when it is sent. */
  readonly minutes: number;
  /** Post-only: moved to the best price that takes nothing, in place of a refusal. */
  readonly slides: boolean;
  /** Shown at a time; all of it where it is empty. */
  readonly displayQty: string;
  /** Of a pegged order: what it follows, ticks from it, and how far. */
  readonly peg: PegToName;
  readonly pegOffset: string;
  readonly cap: string;
  /** The client order id of the order that it is paired with; empty for none. */
  readonly pairWith: string;
}

/** A field that can be at fault. */
export type TicketField =
  | ('qty' | 'limit' | 'trigger' | 'takeProfit' | 'stopLoss')
  | ('displayQty' | 'pegOffset' | 'cap');

export const TYPES: readonly { readonly type: OrderTypeName; readonly name: string }[] = [
  { type: 'limit', name: 'Limit' },
  { type: 'market', name: 'Market' },
  { type: 'stopMarket', name: 'Stop market' },
  { type: 'stopLimit', name: 'Stop limit' },
  { type: 'takeProfitMarket', name: 'Take profit market' },
  { type: 'takeProfitLimit', name: 'Take profit limit' },
  { type: 'pegged', name: 'Pegged' },
];

const LIVES: readonly { readonly life: TimeInForceName; readonly name: string }[] = [
  { life: 'goodTillCancel', name: 'Good till canceled' },
  { life: 'goodTillTime', name: 'Good till time' },
  { life: 'immediateOrCancel', name: 'Immediate or cancel' },
  { life: 'fillOrKill', name: 'Fill or kill' },
  { life: 'auctionOnly', name: 'Auction only' },
];

export const EMPTY_TICKET: TicketFields = {
  side: 'buy',
  type: 'limit',
  qty: '',
  limit: '',
  trigger: '',
  triggerOn: 'mark',
  life: 'goodTillCancel',
  postOnly: false,
  reduceOnly: false,
  takeProfit: '',
  stopLoss: '',
  exitOn: 'mark',
  minutes: 60,
  slides: false,
  displayQty: '',
  peg: 'bid',
  pegOffset: '0',
  cap: '',
  pairWith: '',
};

/** How long an order may rest, by its type: empty where it does not. */
export function livesOf(type: OrderTypeName): typeof LIVES {
  if (type === 'pegged') return LIVES.slice(0, 2);
  return hasLimit(type) ? LIVES : [];
}

/** The one that was chosen, where the type has it; else the first. */
export function lifeOf({ type, life }: TicketFields): TimeInForceName | undefined {
  const lives = livesOf(type);
  return (lives.find((one) => one.life === life) ?? lives[0])?.life;
}

export function hasLimit(type: OrderTypeName): boolean {
  return type === 'limit' || type === 'stopLimit' || type === 'takeProfitLimit';
}

export function hasTrigger(type: OrderTypeName): boolean {
  return type !== 'limit' && type !== 'market' && type !== 'pegged';
}

/** Only what rests may only make, and hide a part of itself. */
export function mayPost({ type, life }: TicketFields): boolean {
  return hasLimit(type) && life !== 'immediateOrCancel' && life !== 'fillOrKill';
}

/** An order that opens may bring its exits along; one of a pair has none. */
export function mayHaveExits({ type, reduceOnly, pairWith }: TicketFields): boolean {
  return type === 'market' ? !reduceOnly : type === 'limit' && !reduceOnly && pairWith === '';
}

/** What is wrong with the fields, in words; a field that is still empty is not wrong. */
export function problemsOf(
  fields: TicketFields,
  scale: Scale,
): Partial<Record<TicketField, string>> {
  const problems: Partial<Record<TicketField, string>> = {};
  const look = (field: TicketField, read: (text: string) => unknown): void => {
    const text = plain(fields[field]);
    if (text === '') return;
    try {
      read(text);
    } catch (error) {
      if (!(error instanceof AmountError)) throw error;
      problems[field] = error.message.slice(error.field.length + 2);
    }
  };
  const price = (text: string): number => scale.ticks(text);
  const lots = (text: string): number => scale.lots(text);
  look('qty', lots);
  if (hasLimit(fields.type)) look('limit', price);
  if (hasTrigger(fields.type)) look('trigger', price);
  if (mayPost(fields)) look('displayQty', lots);
  if (fields.type === 'pegged') {
    look('cap', price);
    look('pegOffset', ticksOf);
  }
  if (mayHaveExits(fields)) {
    look('takeProfit', price);
    look('stopLoss', price);
  }
  return problems;
}

/** The order, once all it needs is there and right; else null. */
export function orderOf(fields: TicketFields, scale: Scale): OrderRequest | null {
  const { side, type, triggerOn, reduceOnly, exitOn, slides, pairWith } = fields;
  if (Object.keys(problemsOf(fields, scale)).length > 0) return null;
  const qty = plain(fields.qty);
  const limit = plain(fields.limit);
  const trigger = plain(fields.trigger);
  const cap = plain(fields.cap);
  const isPegged = type === 'pegged';
  if (
    qty === '' ||
    (hasLimit(type) && limit === '') ||
    (hasTrigger(type) && trigger === '') ||
    (isPegged && cap === '')
  ) {
    return null;
  }
  const exits = mayHaveExits(fields);
  const [takeProfit, stopLoss] = [plain(fields.takeProfit), plain(fields.stopLoss)];
  const hasExits = exits && (takeProfit !== '' || stopLoss !== '');
  const displayQty = mayPost(fields) ? plain(fields.displayQty) : '';
  const timeInForce = lifeOf(fields);
  return {
    contract: scale.symbol,
    side,
    type,
    qty,
    reduceOnly,
    ...(hasLimit(type) ? { limit } : {}),
    ...(timeInForce === undefined ? {} : { timeInForce }),
    ...(hasTrigger(type) ? { trigger, triggerOn } : {}),
    ...(isPegged ? { peg: fields.peg, pegOffset: ticksOf(fields.pegOffset), cap } : {}),
    ...(mayPost(fields) && fields.postOnly ? { postOnly: slides ? 'slide' : true } : {}),
    ...(displayQty === '' ? {} : { displayQty }),
    ...(type === 'market' || isPegged || pairWith === '' ? {} : { pairWith }),
    ...(exits && takeProfit !== '' ? { takeProfit } : {}),
    ...(exits && stopLoss !== '' ? { stopLoss } : {}),
    ...(hasExits && exitOn !== 'mark' ? { exitOn } : {}),
  };
}

/** As it is sent at a moment, microseconds: a life is counted from then. */
export function timed(order: OrderRequest, { minutes }: TicketFields, now: number): OrderRequest {
  if (order.timeInForce !== 'goodTillTime') return order;
  return { ...order, expiresAt: now + minutes * 60_000_000 };
}

/** Whole ticks up or down; nothing is none. @throws AmountError */
function ticksOf(text: string): number {
  const typed = text.trim().replace('−', '-');
  if (/^[+-]?\d{0,9}$/.test(typed) && typed !== '+' && typed !== '-') return Number(typed);
  throw new AmountError('pegOffset', `'${typed}' is not a whole number of ticks`);
}

/** The value at the limit, or at `price` where there is none; minor units, 0 while it is not known. */
export function notionalOf(fields: TicketFields, scale: Scale, price: number): number {
  try {
    const lots = scale.lots(plain(fields.qty));
    const ticks = hasLimit(fields.type) ? scale.ticks(plain(fields.limit)) : price;
    const notional = lots * ticks * scale.moneyPerTickLot;
    return Number.isSafeInteger(notional) ? notional : 0;
  } catch {
    return 0;
  }
}

/** A price or a quantity some steps further, as text; from `start` where nothing stands. */
export function stepped(
  text: string,
  by: number,
  start: number,
  read: (text: string) => number,
  write: (steps: number) => string,
): string {
  let steps = start;
  try {
    steps = read(plain(text));
  } catch {
    if (plain(text) !== '') return text;
  }
  return write(Math.max(1, steps + by));
}

/** People write 100,000.5 as well. A comma that sets no thousands apart stays, so that 0,5 is refused and never read as 5. */
export function plain(text: string): string {
  const typed = text.trim();
  return GROUPED.test(typed) ? typed.replaceAll(',', '') : typed;
}

const GROUPED = /^[1-9]\d{0,2}(,\d{3})+(\.\d*)?$/;
