// What participants allow their own traders and keys (rules LIMIT-001 …). Few set any, so rows are objects; whether a key has
// any to look up is a number in a column, which is all that the orders of everybody else ask.

import {
  createRows,
  growRows,
  i32,
  type Of,
  type Rows,
  type Table,
  table,
  unsaved,
} from '../kernel/table.ts';
import type { KeyId, Money, ParticipantId, Qty, Time, TraderId } from '../kernel/units.ts';
import type { LimitValues } from '../schema/commands/trading-limits.ts';
import type { TradingLimit } from '../schema/events/trading-limits.ts';
import { reached } from './clearances.ts';

/** A looser set of limits that waits for a second person, or for its time. */
interface Raise {
  readonly values: LimitValues;
  /** Who asked for it. */
  readonly key: KeyId;
  readonly until: Time;
}

export interface LimitRow extends Pick<TradingLimit, 'trader' | 'target' | 'contract'> {
  readonly participant: ParticipantId;
  inForce: LimitValues;
  raise: Raise | null;
}

const COLUMNS = {
  /** 1 where the key or its trader has a limit in force; follows from the rows. */
  isLimited: unsaved(i32(0)) as Of<number>,
} as const;
const KEYS: Table<KeyId, typeof COLUMNS> = table(COLUMNS);

export interface TradingLimits extends Rows<KeyId, typeof COLUMNS> {
  capacity: number;
  /** By participant, in the order of `compareRows`; those without any have none. */
  readonly rows: Map<ParticipantId, LimitRow[]>;
  /** Keys that were registered to bind a participant: who else may consent to a raise is among them. */
  readonly bindKeys: Map<ParticipantId, KeyId[]>;
}

export const LIMIT_FIELDS: readonly (keyof LimitValues)[] = [
  'orderQtyMax',
  'orderNotionalMax',
  'positionNotionalMax',
  'messagesPerSecond',
];

export const NO_LIMITS: LimitValues = {
  orderQtyMax: 0 as Qty,
  orderNotionalMax: 0 as Money,
  positionNotionalMax: 0 as Money,
  messagesPerSecond: 0,
};

export function createTradingLimits(): TradingLimits {
  const capacity = 63;
  return createRows(KEYS, capacity, { capacity, rows: new Map(), bindKeys: new Map() });
}

/** Whether the orders of these keys of a participant have limits to look up. */
export function noteLimited(
  limits: TradingLimits,
  keys: readonly { readonly id: KeyId; readonly trader: TraderId | 0 }[],
  owner: ParticipantId,
): void {
  const limited = (limits.rows.get(owner) ?? []).filter(({ inForce }) => hasLimits(inForce));
  const traders = new Set(limited.map(({ trader }) => trader));
  const targets = new Set(limited.map(({ target }) => target));
  for (const { id, trader } of keys) {
    if (id > limits.capacity) {
      limits.capacity = reached(limits.capacity, id);
      growRows(KEYS, limits, limits.capacity);
    }
    const isLimited = targets.has(id) || (trader !== 0 && traders.has(trader));
    limits.isLimited[id] = isLimited ? 1 : 0;
  }
}

export function noteBindKey(limits: TradingLimits, owner: ParticipantId, key: KeyId): void {
  const others = limits.bindKeys.get(owner);
  if (others === undefined) limits.bindKeys.set(owner, [key]);
  else others.push(key);
}

export function hasLimits(values: LimitValues): boolean {
  return LIMIT_FIELDS.some((field) => values[field] !== 0);
}

/** Traders by number, then keys, each by contract. */
export function compareRows(a: Subject, b: Subject): number {
  const isKey = Number(a.trader === 0) - Number(b.trader === 0);
  return isKey || a.trader - b.trader || a.target - b.target || a.contract - b.contract;
}

type Subject = Pick<TradingLimit, 'trader' | 'target' | 'contract'>;

export function findRow(
  { rows }: TradingLimits,
  participant: ParticipantId,
  subject: Subject,
): LimitRow | undefined {
  return rows.get(participant)?.find((row) => compareRows(row, subject) === 0);
}

export function limitOf({ trader, target, contract, inForce, raise }: LimitRow): TradingLimit {
  const asked = raise?.values ?? inForce;
  return { trader, target, contract, inForce, asked, askedUntil: raise?.until ?? 0 };
}
