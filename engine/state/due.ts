// What falls due by itself: expiries of orders and proposals, ends of permissions, warnings of them, announced terms. A tree by time;
// slow-moving keys, so a tree of objects is right here (the book is another matter).

import { RBTree } from 'bintrees';
import type { Time } from '../kernel/units.ts';

/** Kinds of due things. The numbers stand in snapshots. */
export const DueKind = {
  orderExpiry: 1,
  lapse: 2,
  warning: 3,
  proposalExpiry: 4,
  termsChange: 5,
  /** The references of pegged orders, by contract. */
  pegs: 8,
  auctionEnd: 12,
  volatilityEnd: 13,
  deadMan: 26,
  feeSchedule: 30,
  /** Its beginning and its end, by contract. */
  maintenance: 32,
  /** A raise of trading limits, by trader or key. */
  limitRaise: 31,
} as const;
export type DueKind = (typeof DueKind)[keyof typeof DueKind];

/** At one time they happen in this order, then by id. */
const RANK: { readonly [Kind in DueKind]: number } = {
  [DueKind.orderExpiry]: 1,
  [DueKind.deadMan]: 2,
  [DueKind.lapse]: 3,
  [DueKind.warning]: 4,
  [DueKind.proposalExpiry]: 5,
  [DueKind.termsChange]: 6,
  [DueKind.feeSchedule]: 7,
  [DueKind.maintenance]: 8,
  [DueKind.pegs]: 9,
  [DueKind.auctionEnd]: 10,
  [DueKind.volatilityEnd]: 11,
  [DueKind.limitRaise]: 12,
};

export interface Due {
  readonly at: Time;
  readonly kind: DueKind;
  /** Order id, account, proposal id, contract, or what eligibility made of it. */
  readonly id: number;
  /** Days of warning, and what part of eligibility it is about; 0 for orders. */
  readonly detail: number;
}

export interface DueQueue {
  readonly tree: RBTree<Due>;
  /** Nothing is due before this: so that a command without anything due asks one number. */
  next: number;
}

export function createDueQueue(): DueQueue {
  return { tree: new RBTree<Due>(compareDue), next: Number.MAX_SAFE_INTEGER };
}

export function schedule(queue: DueQueue, due: Due): void {
  queue.tree.insert(due);
  if (due.at < queue.next) queue.next = due.at;
}

export function unschedule(queue: DueQueue, due: Due): void {
  queue.tree.remove(due);
}

/** Takes the first thing due at or before `time`; null when nothing is. */
export function takeDue(queue: DueQueue, time: Time): Due | null {
  if (queue.next > time) return null;
  const first = queue.tree.min();
  queue.next = first === null ? Number.MAX_SAFE_INTEGER : first.at;
  if (first === null || first.at > time) return null;
  queue.tree.remove(first);
  return first;
}

/** What may take a command of its own. */
const LONG: readonly DueKind[] = [
  DueKind.lapse,
  DueKind.termsChange,
  DueKind.deadMan,
  DueKind.pegs,
  DueKind.auctionEnd,
  DueKind.limitRaise,
];

/** Whether what is due at or before `time` is at most so many ends of orders, warnings and proposals, and nothing more. */
export function isLittleDue({ tree, next }: DueQueue, time: Time, most: number): boolean {
  if (next > time) return true;
  const items = tree.iterator();
  let count = 0;
  for (let item = items.next(); item !== null && item.at <= time; item = items.next()) {
    if (LONG.includes(item.kind)) return false;
    count += 1;
    if (count > most) return false;
  }
  return true;
}

/** What is due at or before `time`, in order. */
export function overdue({ tree }: DueQueue, time: Time): Due[] {
  const found: Due[] = [];
  const items = tree.iterator();
  for (let item = items.next(); item !== null && item.at <= time; item = items.next()) {
    found.push(item);
  }
  return found;
}

/** Whether anything is due at or before `time`. */
export function isDue({ tree, next }: DueQueue, time: Time): boolean {
  if (next > time) return false;
  const first = tree.min();
  return first !== null && first.at <= time;
}

function compareDue(a: Due, b: Due): number {
  return a.at - b.at || RANK[a.kind] - RANK[b.kind] || a.id - b.id || a.detail - b.detail;
}
