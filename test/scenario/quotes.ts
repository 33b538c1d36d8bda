// Lines about quotes and their protection, as commands, and what is emitted about them, as clauses.

import {
  type Command,
  type ContractTerms,
  type Event,
  type MassQuote,
  type Money,
  type OrderRejected,
  type Price,
  type Qty,
  type QuoteLevel,
  type SetProtection,
  Side,
  type Time,
} from '../../engine/schema/index.ts';
import type { Words } from './reader.ts';
import type { Stage } from './stage.ts';
import {
  duration,
  lots,
  lotsText,
  moment,
  momentText,
  money,
  moneyText,
  ticks,
  ticksText,
} from './units.ts';

type Draft<T> = { -readonly [K in keyof T]: T[K] };

/** `ann quotes 1 …`, `ann protects 2 …`, `ann resets 2`; null when the verb is another. */
export function quoteCommand(stage: Stage, name: string, words: Words): Command | null {
  switch (words.peek()) {
    case 'quotes':
      return quoted(stage, name, words);
    case 'protects':
      return protection(stage, name, words);
    case 'resets': {
      words.take();
      const group = Number(words.take('a group'));
      const { contract } = namedTerms(stage, words);
      const account = stage.account(name);
      return { kind: 'resetProtection', key: stage.keyOf(name), account, contract, group };
    }
    default:
      return null;
  }
}

/** `ann quotes 1 [T-PERP] [group 2] [by bob] [valid until 00:01:00] 5@99/5@101 3@98/-`. */
function quoted(stage: Stage, name: string, words: Words): MassQuote {
  words.take();
  const quote = Number(words.take('a quote'));
  const terms = namedTerms(stage, words);
  const of = { key: stage.keyOf(name), account: stage.account(name), contract: terms.contract };
  const none = { group: 0, validUntil: 0 as Time } as const;
  const command: Draft<MassQuote> = { kind: 'massQuote', ...of, quote, ...none, levels: [] };
  const levels: QuoteLevel[] = [];
  while (!words.isDone) {
    if (words.takes('group')) command.group = Number(words.take('a group'));
    else if (words.takes('by')) command.key = stage.keyOf(words.take('a trader'));
    else if (words.takes('valid', 'until')) command.validUntil = moment(words.take('a time'));
    else levels.push(level(words.take('a level'), terms));
  }
  command.levels = levels;
  return command;
}

function level(text: string, terms: ContractTerms): QuoteLevel {
  const [bid, ask] = text.split('/');
  const side = (part: string): { price: Price; qty: Qty } => {
    if (part === '-') return { price: 0 as Price, qty: 0 as Qty };
    const [qty, price] = part.split('@');
    return { price: ticks(price, terms), qty: lots(qty, terms) };
  };
  const [left, right] = [side(bid), side(ask)];
  return { bid: left.price, bidQty: left.qty, ask: right.price, askQty: right.qty };
}

/** `ann protects 2 [T-PERP] in 1s [lots 10] [delta 5] [notional 1_000] [freeze 5s]`. */
function protection(stage: Stage, name: string, words: Words): SetProtection {
  words.take();
  const group = Number(words.take('a group'));
  const terms = namedTerms(stage, words);
  const of = { key: stage.keyOf(name), account: stage.account(name), contract: terms.contract };
  const none = { windowMs: 0, lots: 0 as Qty, delta: 0 as Qty, notional: 0 as Money, freezeMs: 0 };
  const command: Draft<SetProtection> = { kind: 'setProtection', ...of, group, ...none };
  while (!words.isDone) {
    if (words.takes('in')) command.windowMs = duration(words.take('a duration')) / 1000;
    else if (words.takes('lots')) command.lots = lots(words.take('a quantity'), terms);
    else if (words.takes('delta')) command.delta = lots(words.take('a quantity'), terms);
    else if (words.takes('notional')) command.notional = money(words.take('an amount'));
    else if (words.takes('freeze')) command.freezeMs = duration(words.take('a duration')) / 1000;
    else throw new Error(`a protection has no '${words.peek()}'`);
  }
  return command;
}

function namedTerms(stage: Stage, words: Words): ContractTerms {
  return stage.terms(/-PERP$/.test(words.peek()) ? words.take() : '');
}

/** How a refusal is written. */
type RefusalText = (terms: ContractTerms, refused: OrderRejected) => string;

/** The clause of an event about quotes; null for any other. What an entry of a quote came to begins with the entry. */
export function quoteText(
  stage: Stage,
  command: Command,
  [event, next]: readonly [Event, Event | undefined],
  refusalText: RefusalText,
): string | null {
  if (command.kind === 'massQuote' && 'item' in event && event.item >= 0 && 'contract' in event) {
    return entryText(stage, event, next, refusalText);
  }
  switch (event.kind) {
    case 'massQuoted': {
      const { quote, canceled, kept, placed, refused } = event;
      const counts = Object.entries({ canceled, kept, placed, refused })
        .filter(([, count]) => count !== 0)
        .map(([name, count]) => ` ${name} ${count}`);
      return `quoted ${quote}${counts.join('')}`;
    }
    case 'protectionTripped': {
      const terms = stage.termsOf(event.contract);
      const { group, lots: traded, delta, notional, frozenUntil } = event;
      const until = frozenUntil === 0 ? 'it is reset' : momentText(frozenUntil);
      const sums = `lots ${lotsText(traded, terms)} delta ${lotsText(delta, terms)} notional ${moneyText(notional)}`;
      return `tripped ${stage.nameOf(event.account)} ${group} ${sums} until ${until}`;
    }
    case 'protectionSet':
    case 'protectionReset':
      return '';
    default:
      return null;
  }
}

type OfEntry = Extract<Event, { readonly item: number; readonly contract: number }>;

function entryText(
  stage: Stage,
  event: OfEntry,
  next: Event | undefined,
  refusalText: RefusalText,
): string {
  const terms = stage.termsOf(event.contract);
  const entry = `${event.item % 2 === 0 ? 'bid' : 'ask'} ${Math.floor(event.item / 2) + 1}`;
  switch (event.kind) {
    case 'orderAccepted': {
      if (next?.kind === 'orderRested' && next.order === event.order && !event.reduceOnly)
        return '';
      return `${entry} accepted${event.reduceOnly ? ' reduce-only' : ''}`;
    }
    case 'orderRested': {
      const side = event.side === Side.buy ? 'buys' : 'sells';
      return `${entry} ${side} ${lotsText(event.open, terms)} @ ${ticksText(event.limit, terms)}`;
    }
    case 'orderReplaced': {
      const open = lotsText(event.open, terms);
      return `${entry} keeps ${open} @ ${ticksText(event.limit, terms)}`;
    }
    case 'orderRejected':
      return `${entry} ${refusalText(terms, event)}`;
    default:
      return `${entry} ${event.kind}`;
  }
}
