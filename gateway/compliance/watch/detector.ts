// What a detector is: plain memory of what it saw, and findings. It knows no clock but the commands' times, so that a
// replay finds what was found live.

import { type EngineState, read } from '../../../engine/index.ts';
import type {
  AccountId,
  ContractId,
  DetectorName,
  ParticipantId,
  Seq,
} from '../../../engine/schema/index.ts';
import type { ConsumedCommand } from './journal-consumer.ts';

/** A command, and what the detector's thresholds are at that moment. */
export interface Observation extends ConsumedCommand {
  /** A threshold of the detector that looks, in force for this contract. */
  readonly limit: (parameter: string, contract: ContractId) => number;
}

/** A sign of something; findings of one detector, contract and subject within its cool-down are one alert. */
export interface Finding {
  readonly contract: ContractId;
  /** What distinguishes it from other conditions of its detector: a source, a group, a pair. */
  readonly subject: string;
  readonly participants: readonly ParticipantId[];
  readonly accounts: readonly AccountId[];
  /** What was measured and what it was measured by, in the units of the thresholds. */
  readonly measured: Readonly<Record<string, number>>;
  /** Where the condition began, and the commands that decided. */
  readonly first: Seq;
  readonly decisive: readonly Seq[];
  /** For a person. */
  readonly text: string;
  /** The time it was counted over: until then findings of the subject are one alert, even beyond the cool-down. */
  readonly overUs?: number;
  /** No alert by itself: such signs of one subject are counted over an hour and a day, by `hourly` and `daily`. */
  readonly isSign?: true;
}

export interface Detector {
  readonly name: DetectorName;
  inspect(observation: Observation): Finding[];
}

const MILLION = 1_000_000;
export const SECOND_US = 1_000_000;
const GAP_US = 60 * SECOND_US;

/** How long a condition lasts that is looked at again and again. */
export interface Since {
  readonly at: number;
  readonly seq: Seq;
  lastAt: number;
}

/** After a gap it begins again: what was before an outage does not last until after it. */
export function goOn(
  known: Since | undefined,
  { time, seq }: { readonly time: number; readonly seq: Seq },
): Since {
  if (known === undefined || time - known.lastAt > GAP_US) return { at: time, seq, lastAt: time };
  known.lastAt = time;
  return known;
}

/** What stands before `since` is forgotten: rows are in the order of their times. @returns what was. */
export function forgetBefore<Row extends { readonly at: number }>(
  rows: Row[],
  since: number,
): Row[] {
  let gone = 0;
  while (gone < rows.length && rows[gone].at < since) gone += 1;
  return gone === 0 ? [] : rows.splice(0, gone);
}

/** What so many lots of a contract are worth at its mark, minor units; for comparison, not for the ledger. */
export function worth(state: EngineState, contract: ContractId, lots: number): number {
  const listed = read.contract(state, contract);
  if (listed === undefined) return 0;
  const price = listed.mark || listed.index || listed.last || 1;
  return lots * price * listed.moneyPerTickLot;
}

/** |a − b| of b, parts per million, rounded down. */
export function apart(a: number, b: number): number {
  if (b === 0) return 0;
  const difference = BigInt(a) - BigInt(b);
  const distance = difference < 0n ? -difference : difference;
  return Number((distance * BigInt(MILLION)) / BigInt(b));
}

/** Part of whole, parts per million, rounded down; 0 of nothing. */
export function shareOf(part: number, whole: number): number {
  return whole === 0 ? 0 : Number((BigInt(part) * BigInt(MILLION)) / BigInt(whole));
}
