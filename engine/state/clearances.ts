// What the gate remembers of its own answers: until when nothing stands against a key, and against a trader
// in a contract. It makes the gate a handful of loads per order. Nothing can be seen of it: every register
// command starts a new version and so forgets everything, and it is in no snapshot.

import { CONTRACTS_MAX } from '../kernel/limits.ts';
import { type Column, float64Column, grown, int32Column } from '../kernel/table.ts';
import type { KeyId, ParticipantId, Time, TraderId } from '../kernel/units.ts';

export interface Clearances {
  /** Of the registers; an answer of another version does not count. */
  version: number;
  keys: number; // Capacity.
  keyTrader: Column<KeyId, TraderId>;
  keyParticipant: Column<KeyId, ParticipantId>;
  keyVersion: Column<KeyId, number>;
  keyUntil: Column<KeyId, Time>; // Exclusive.
  traders: number; // Capacity.
  /** Row = trader × CONTRACTS_MAX + contract. */
  traderVersion: Column<number, number>;
  traderUntil: Column<number, Time>;
}

export function createClearances(): Clearances {
  const keys = 63;
  const traders = 63;
  return {
    version: 1,
    keys,
    keyTrader: int32Column(keys + 1),
    keyParticipant: int32Column(keys + 1),
    keyVersion: int32Column(keys + 1),
    keyUntil: float64Column(keys + 1),
    traders,
    traderVersion: int32Column((traders + 1) * CONTRACTS_MAX),
    traderUntil: float64Column((traders + 1) * CONTRACTS_MAX),
  };
}

/** Makes room for a key and notes for good whose it is. */
export function noteKey(c: Clearances, key: KeyId, trader: TraderId, owner: ParticipantId): void {
  if (key > c.keys) {
    c.keys = reached(c.keys, key);
    c.keyTrader = grown(c.keyTrader, c.keys + 1);
    c.keyParticipant = grown(c.keyParticipant, c.keys + 1);
    c.keyVersion = grown(c.keyVersion, c.keys + 1);
    c.keyUntil = grown(c.keyUntil, c.keys + 1);
  }
  c.keyTrader[key] = trader;
  c.keyParticipant[key] = owner;
}

export function reachTrader(c: Clearances, trader: TraderId): void {
  if (trader <= c.traders) return;
  c.traders = reached(c.traders, trader);
  c.traderVersion = grown(c.traderVersion, (c.traders + 1) * CONTRACTS_MAX);
  c.traderUntil = grown(c.traderUntil, (c.traders + 1) * CONTRACTS_MAX);
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
