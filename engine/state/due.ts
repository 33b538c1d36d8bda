// What falls due by itself: expiries of orders and proposals, ends of permissions, warnings of them, announced terms.

import type { Time } from '../kernel/units.ts';
import { addDue, createDueList, type DueList, everyDue, firstDue, removeDue } from './due-list.ts';

/** Kinds of due things; at one time they happen in this order, then by id. */
export const DueKind = {
  orderExpiry: 1,
  lapse: 2,
  warning: 3,
  proposalExpiry: 4,
  termsChange: 5,
} as const;
export type DueKind = (typeof DueKind)[keyof typeof DueKind];

export interface Due {
  readonly at: Time;
  readonly kind: DueKind;
  /** Order id, proposal id, contract, or what eligibility made of it. */
  readonly id: number;
  /** Days of warning, and what part of eligibility it is about; 0 for orders. */
  readonly detail: number;
}

export interface DueQueue {
  readonly list: DueList;
  /** Nothing is due before this: so that a command without anything due asks one number. */
  next: number;
}

export function createDueQueue(): DueQueue {
  return { list: createDueList(), next: Number.MAX_SAFE_INTEGER };
}

export function schedule(queue: DueQueue, due: Due): void {
  addDue(queue.list, due);
  if (due.at < queue.next) queue.next = due.at;
}

export function unschedule(queue: DueQueue, due: Due): void {
  removeDue(queue.list, due);
}

/** Takes the first thing due at or before `time`; null when nothing is. */
export function takeDue(queue: DueQueue, time: Time): Due | null {
  if (queue.next > time) return null;
  const first = firstDue(queue.list) as Due | null;
  queue.next = first === null ? Number.MAX_SAFE_INTEGER : first.at;
  if (first === null || first.at > time) return null;
  removeDue(queue.list, first);
  return first;
}

/** Whether what is due at or before `time` is at most so many ends of orders, warnings and proposals, and nothing more. */
export function isLittleDue({ list, next }: DueQueue, time: Time, most: number): boolean {
  if (next > time) return true;
  let count = 0;
  for (const item of everyDue(list)) {
    if (item.at > time) break;
    if (item.kind === DueKind.lapse || item.kind === DueKind.termsChange) return false;
    count += 1;
    if (count > most) return false;
  }
  return true;
}

/** What is due at or before `time`, in order. */
export function overdue({ list }: DueQueue, time: Time): Due[] {
  const found: Due[] = [];
  for (const item of everyDue(list)) {
    if (item.at > time) break;
    found.push(item as Due);
  }
  return found;
}

/** Whether anything is due at or before `time`. */
export function isDue({ list, next }: DueQueue, time: Time): boolean {
  if (next > time) return false;
  const first = firstDue(list);
  return first !== null && first.at <= time;
}
