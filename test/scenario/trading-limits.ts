// Lines about what a participant allows its own traders and keys, and what is emitted about it.

import type {
  Command,
  ContractId,
  ContractTerms,
  Event,
  LimitValues,
  Money,
  Qty,
  SetTradingLimits,
} from '../../engine/schema/index.ts';
import type { Words } from './reader.ts';
import type { Stage } from './stage.ts';
import { lots, lotsText, momentText, money, moneyText } from './units.ts';

/** `ann allows trader carl [SYMBOL] lots 5 notional 1_000 position 2_000 messages 10`; what is not named has no limit. */
export function tradingLimitCommand(stage: Stage, name: string, words: Words): Command | null {
  if (!words.takes('allows')) return null;
  const isKey = words.takes('key');
  if (!isKey) words.takes('trader');
  const whose = stage.player(words.take('a trader'));
  const symbol = /-PERP$/.test(words.peek()) ? words.take() : '';
  const terms = stage.terms(symbol);
  const values = {
    orderQtyMax: 0 as Qty,
    orderNotionalMax: 0 as Money,
    positionNotionalMax: 0 as Money,
    messagesPerSecond: 0,
  };
  while (!words.isDone) {
    if (words.takes('lots')) values.orderQtyMax = lots(words.take('a quantity'), terms);
    else if (words.takes('notional')) values.orderNotionalMax = money(words.take('an amount'));
    else if (words.takes('position')) values.positionNotionalMax = money(words.take('an amount'));
    else if (words.takes('messages')) values.messagesPerSecond = Number(words.take('a number'));
    else throw new Error(`nothing allows '${words.peek()}'`);
  }
  return {
    kind: 'setTradingLimits',
    key: stage.keyOf(name),
    trader: isKey ? 0 : whose.trader,
    target: isKey ? whose.key : 0,
    contract: symbol === '' ? 0 : terms.contract,
    ...values,
  } satisfies SetTradingLimits;
}

/** `allowed position 2_000`, with ` until T` where more was asked for and waits; null for any other event. */
export function tradingLimitText(stage: Stage, event: Event): string | null {
  if (event.kind !== 'tradingLimitsSet') return null;
  const { inForce, contract, askedUntil } = event.limit;
  const waits = askedUntil === 0 ? '' : ` until ${momentText(askedUntil)}`;
  const terms = stage.termsOf(contract as ContractId);
  return `allowed${valuesText(inForce, terms)}${waits}`;
}

function valuesText(values: LimitValues, terms: ContractTerms): string {
  const { orderQtyMax, orderNotionalMax, positionNotionalMax, messagesPerSecond } = values;
  const parts = [
    orderQtyMax === 0 ? '' : ` lots ${lotsText(orderQtyMax, terms)}`,
    orderNotionalMax === 0 ? '' : ` notional ${moneyText(orderNotionalMax)}`,
    positionNotionalMax === 0 ? '' : ` position ${moneyText(positionNotionalMax)}`,
    messagesPerSecond === 0 ? '' : ` messages ${messagesPerSecond}`,
  ].join('');
  return parts === '' ? ' all' : parts;
}
