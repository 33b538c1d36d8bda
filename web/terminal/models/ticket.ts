// The order ticket: what a person has typed, and the order it makes. Text stays text until the client counts it in steps.

import {
  AmountError,
  type OrderRequest,
  type OrderTypeName,
  type Scale,
  type SideName,
  type TimeInForceName,
  type TriggerOnName,
} from '../../../client/core/index.ts';

export interface TicketFields {
  readonly side: SideName;
  readonly type: TicketType;
  readonly qty: string;
  readonly limit: string;
  readonly trigger: string;
  readonly triggerOn: TriggerOnName;
  readonly life: TicketLife;
  readonly postOnly: boolean;
  readonly reduceOnly: boolean;
  readonly takeProfit: string;
  readonly stopLoss: string;
}

export type TicketType = Exclude<OrderTypeName, 'pegged'>;
export type TicketLife = Exclude<TimeInForceName, 'goodTillTime'>;
/** A field that can be at fault. */
export type TicketField = 'qty' | 'limit' | 'trigger' | 'takeProfit' | 'stopLoss';

export const TYPES: readonly { readonly type: TicketType; readonly name: string }[] = [
  { type: 'limit', name: 'Limit' },
  { type: 'market', name: 'Market' },
  { type: 'stopMarket', name: 'Stop market' },
  { type: 'stopLimit', name: 'Stop limit' },
  { type: 'takeProfitMarket', name: 'Take profit market' },
  { type: 'takeProfitLimit', name: 'Take profit limit' },
];

export const LIVES: readonly { readonly life: TicketLife; readonly name: string }[] = [
  { life: 'goodTillCancel', name: 'Good till canceled' },
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
};

export function hasLimit(type: TicketType): boolean {
  return type === 'limit' || type === 'stopLimit' || type === 'takeProfitLimit';
}

export function hasTrigger(type: TicketType): boolean {
  return type !== 'limit' && type !== 'market';
}

/** Only what rests may only make. */
export function mayPost({ type, life }: TicketFields): boolean {
  return hasLimit(type) && (life === 'goodTillCancel' || life === 'auctionOnly');
}

/** An order that opens may bring its exits along. */
export function mayHaveExits({ type, reduceOnly }: TicketFields): boolean {
  return (type === 'limit' || type === 'market') && !reduceOnly;
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
  look('qty', (text) => scale.lots(text));
  if (hasLimit(fields.type)) look('limit', price);
  if (hasTrigger(fields.type)) look('trigger', price);
  if (mayHaveExits(fields)) {
    look('takeProfit', price);
    look('stopLoss', price);
  }
  return problems;
}

/** The order, once all it needs is there and right; else null. */
export function orderOf(fields: TicketFields, scale: Scale): OrderRequest | null {
  const { side, type, triggerOn, life, reduceOnly } = fields;
  if (Object.keys(problemsOf(fields, scale)).length > 0) return null;
  const qty = plain(fields.qty);
  const limit = plain(fields.limit);
  const trigger = plain(fields.trigger);
  if (qty === '' || (hasLimit(type) && limit === '') || (hasTrigger(type) && trigger === '')) {
    return null;
  }
  const exits = mayHaveExits(fields);
  const [takeProfit, stopLoss] = [plain(fields.takeProfit), plain(fields.stopLoss)];
  return {
    contract: scale.symbol,
    side,
    type,
    qty,
    reduceOnly,
    ...(hasLimit(type) ? { limit, timeInForce: life } : {}),
    ...(hasTrigger(type) ? { trigger, triggerOn } : {}),
    ...(mayPost(fields) && fields.postOnly ? { postOnly: true } : {}),
    ...(exits && takeProfit !== '' ? { takeProfit } : {}),
    ...(exits && stopLoss !== '' ? { stopLoss } : {}),
  };
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
