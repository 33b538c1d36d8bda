// What a snapshot and the digest hold of fees beside the accounts' own columns. A venue without a schedule that has counted no
// whole day has no section, and the digest of before. Days are many: numbers, in parts.

import { addToGroup, daysOf } from '../fees/group-days.ts';
import { canonicalText } from '../kernel/canonical-text.ts';
import { type Digest, mix, mixText } from '../kernel/digest.ts';
import type { AccountId } from '../kernel/units.ts';
import type { Fees } from '../state/fees.ts';
import { RING_DAYS } from '../state/group-days.ts';
import type { EngineState } from '../state/state.ts';
import { type Parts, part, readText, type SnapshotSection, textSection } from './sections.ts';

type SavedSchedules = Pick<Fees, 'schedule' | 'coming'>;

const SCHEDULES = 'fees';
const DAYS = 'fees.days';
/** Two megabytes. A part is ended by the account that comes to it. */
const NUMBERS_PER_PART = 2 ** 18;

export function feeSections(state: EngineState): SnapshotSection[] {
  const { schedule, coming } = state.fees;
  const sections: SnapshotSection[] = [];
  if (hasSchedules(state.fees)) sections.push(textSection(SCHEDULES, { schedule, coming }));
  let count = 0;
  const numbers = new Float64Array(NUMBERS_PER_PART + 2 + 2 * RING_DAYS);
  let length = 0;
  const end = (): void => {
    const { buffer } = numbers.slice(0, length);
    sections.push({ name: `${DAYS}.${count++}`, bytes: new Uint8Array(buffer) });
    length = 0;
  };
  for (const [account, past] of pastByAccount(state)) {
    numbers[length++] = account;
    numbers[length++] = past.length;
    for (const number of past) numbers[length++] = number;
    if (length >= NUMBERS_PER_PART) end();
  }
  if (length > 0) end();
  return sections;
}

/** After accounts and their groups: what groups traded follows. */
export function restoreFees(state: EngineState, parts: Parts): void {
  const { accounts, fees } = state;
  if (parts.has(SCHEDULES)) Object.assign(fees, readText<SavedSchedules>(parts, SCHEDULES));
  for (let number = 0; parts.has(`${DAYS}.${number}`); number++) {
    const numbers = numbersOf(part(parts, `${DAYS}.${number}`));
    for (let at = 0; at < numbers.length; at += 2 + numbers[at + 1]) {
      const past: number[] = [];
      for (let i = 0; i < numbers[at + 1]; i++) past.push(numbers[at + 2 + i]);
      fees.past.set(numbers[at] as AccountId, past);
    }
  }
  for (let account = 1 as AccountId; account <= accounts.high; account++) {
    for (const [day, amount] of daysOf(state, account)) {
      addToGroup(fees, accounts.group[account], day, amount);
    }
  }
}

export function mixFees(digest: Digest, state: EngineState): void {
  const { schedule, coming } = state.fees;
  if (hasSchedules(state.fees)) mixText(digest, canonicalText({ schedule, coming }));
  for (const [account, past] of pastByAccount(state)) {
    mix(digest, account);
    mix(digest, past.length);
    for (const number of past) mix(digest, number);
  }
}

function hasSchedules({ schedule, coming }: SavedSchedules): boolean {
  return schedule.edition > 0 || coming !== null;
}

function* pastByAccount({
  accounts,
  fees,
}: EngineState): Generator<readonly [AccountId, readonly number[]]> {
  if (fees.past.size === 0) return;
  for (let account = 1 as AccountId; account <= accounts.high; account++) {
    const past = fees.past.get(account);
    if (past !== undefined) yield [account, past];
  }
}

/** A typed array begins where its memory may: a copy does. */
function numbersOf(bytes: Uint8Array): Float64Array {
  return new Float64Array(bytes.slice().buffer);
}
