// What the gate remembers of its own answers: until when nothing stands against a key, and against a trader
// in a contract. It makes the gate a handful of loads per order. Nothing can be seen of it: every register
// command starts a new version and so forgets everything, and it is in no snapshot.

import { CONTRACTS_MAX } from '../kernel/limits.ts';
import {
  createRows,
  f64,
  growRows,
  i32,
  type Of,
  type Rows,
  type Table,
  table,
  unsaved,
} from '../kernel/table.ts';
import type { KeyId, ParticipantId, Time, TraderId } from '../kernel/units.ts';

const KEY_COLUMNS = {
  keyTrader: unsaved(i32(0)) as Of<TraderId>,
  keyParticipant: unsaved(i32(0)) as Of<ParticipantId>,
  keyVersion: unsaved(i32(0)) as Of<number>,
  keyUntil: unsaved(f64(0)) as Of<Time>, // Exclusive.
} as const;

/** Row = trader × CONTRACTS_MAX + contract. */
const TRADER_COLUMNS = {
  traderVersion: unsaved(i32(0)) as Of<number>,
  traderUntil: unsaved(f64(0)) as Of<Time>,
} as const;

const KEYS: Table<KeyId, typeof KEY_COLUMNS> = table(KEY_COLUMNS);
const TRADERS: Table<number, typeof TRADER_COLUMNS> = table(TRADER_COLUMNS);

export interface Clearances
  extends Rows<KeyId, typeof KEY_COLUMNS>,
    Rows<number, typeof TRADER_COLUMNS> {
  /** Of the registers; an answer of another version does not count. */
  version: number;
  keys: number; // Capacity.
  traders: number; // Capacity.
}

export function createClearances(): Clearances {
  const keys = 63;
  const traders = 63;
  const own = createRows(KEYS, keys, { version: 1, keys, traders });
  return createRows(TRADERS, lastRow(traders), own);
}

/** Makes room for a key and notes for good whose it is. */
export function noteKey(c: Clearances, key: KeyId, trader: TraderId, owner: ParticipantId): void {
  if (key > c.keys) {
    c.keys = reached(c.keys, key);
    growRows(KEYS, c, c.keys);
  }
  c.keyTrader[key] = trader;
  c.keyParticipant[key] = owner;
}

export function reachTrader(c: Clearances, trader: TraderId): void {
  if (trader <= c.traders) return;
  c.traders = reached(c.traders, trader);
  growRows(TRADERS, c, lastRow(c.traders));
}

function lastRow(traders: number): number {
  return (traders + 1) * CONTRACTS_MAX - 1;
}

/** The registers changed: nothing remembered counts any more. */
export function forgetAnswers(c: Clearances): void {
  c.version += 1;
}

/** 63, 127, 255, …: the least of them that holds `id`. */
export function reached(capacity: number, id: number): number {
  let wider = capacity;
  while (wider < id) wider = wider * 2 + 1;
  return wider;
}
