// Numbers of the engine as an examiner reads them: decimals of the contract, names of persons, words of the schema.

import { type EngineState, read } from '../../../engine/index.ts';
import {
  type ContractId,
  type KeyId,
  OrderType,
  type RejectReason,
  rejectName,
  Side,
  type StaffId,
  TimeInForce,
} from '../../../engine/schema/index.ts';
import { decimalText, moneyText } from '../../replay/decimal-text.ts';
import type { RefusalFacts, Who } from './audit-line.ts';

export function symbolOf(state: EngineState, contract: ContractId | 0): string {
  if (contract === 0) return '';
  return read.terms(state, contract)?.symbol ?? `contract ${contract}`;
}

/** `0.250 BTC-PERP`; bare lots where there is no such contract. */
export function lotsText(state: EngineState, contract: ContractId, lots: number): string {
  const terms = read.terms(state, contract);
  return terms === undefined ? `${lots} lots` : decimalText(terms.lotSize)(lots);
}

export function priceText(state: EngineState, contract: ContractId, ticks: number): string {
  const terms = read.terms(state, contract);
  return terms === undefined ? `${ticks} ticks` : decimalText(terms.tickSize)(ticks);
}

/** In the venue's own currency. */
export function usdText(state: EngineState, money: number): string {
  return `${moneyText(state.moneyDecimals)(money)} ${state.currency || 'units'}`;
}

export function sideText(side: number): string {
  return nameOf(Side, side, 'side');
}

export function typeText(type: number): string {
  return wordsOf(nameOf(OrderType, type, 'type'));
}

export function timeInForceText(timeInForce: number): string {
  return wordsOf(nameOf(TimeInForce, timeInForce, 'time in force'));
}

/** The name of a number in one of the engine's closed sets. */
export function nameOf(set: Readonly<Record<string, number>>, value: number, what: string): string {
  return Object.entries(set).find(([, number]) => number === value)?.[0] ?? `${what} ${value}`;
}

/** `stopMarket` → `stop market`. */
export function wordsOf(name: string): string {
  return name.replaceAll(
    /([a-z0-9])([A-Z])/g,
    (_, a: string, b: string) => `${a} ${b.toLowerCase()}`,
  );
}

export function staffName(state: EngineState, staff: StaffId | 0): string {
  return read.staffMember(state, staff)?.name ?? (staff === 0 ? '' : `staff ${staff}`);
}

/** Who is behind a key, in a session if there is one. */
export function whoOf(state: EngineState, key: KeyId | 0, session: number): Who {
  const found = read.key(state, key);
  const head = { ...(session === 0 ? {} : { session }), ...(key === 0 ? {} : { key }) };
  if (found === undefined) return { ...head, name: nobody(key, session) };
  const { staff } = found;
  if (staff !== 0) return { ...head, staff, name: staffName(state, staff) };
  const trader = read.trader(state, found.trader);
  if (trader === undefined) return { ...head, name: found.name };
  const { id, participant, name } = trader;
  return { ...head, trader: id, participant, name };
}

export function refusalFacts(
  reason: RejectReason,
  field: string,
  limit: number,
  actual: number,
  count = 1,
): RefusalFacts {
  return { reason, name: rejectName(reason), field, limit, actual, count };
}

export function refusalText({ name, field, limit, actual }: RefusalFacts): string {
  const numbers = limit === 0 && actual === 0 ? '' : `, limit ${limit}, actual ${actual}`;
  return `${name}${field === '' ? '' : ` (${field}${numbers})`}`;
}

function nobody(key: KeyId | 0, session: number): string {
  if (key !== 0) return `unknown key ${key}`;
  return session === 0 ? 'the venue itself' : `session ${session}`;
}
