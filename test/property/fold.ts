// Positions and balances from events alone: whoever hears everything that is said knows what everybody holds.

import type { Event, FillParty } from '../../engine/event.ts';
import type { ContractId } from '../../engine/units.ts';

export interface Fold {
  readonly balances: Map<number, number>;
  /** By `account contract`. */
  readonly positions: Map<string, { held: number; cost: number }>;
  /** The last number of each account's stream. */
  readonly said: Map<number, number>;
}

export function createFold(): Fold {
  return { balances: new Map(), positions: new Map(), said: new Map() };
}

export function foldEvents(fold: Fold, events: readonly Event[]): void {
  for (const event of events) {
    switch (event.kind) {
      case 'fill': {
        const sign = event.takerSide === 1 ? 1 : -1;
        party(fold, event.contract, event.maker, -sign * event.qty);
        party(fold, event.contract, event.taker, sign * event.qty);
        break;
      }
      case 'balanceChanged':
        follow(fold, event.account, event.accountSeq);
        add(fold, event.account, event.amount);
        break;
      default:
        if ('accountSeq' in event && event.account !== 0) follow(fold, event.account, event.accountSeq);
    }
  }
}

function party(fold: Fold, contract: ContractId, side: FillParty, lots: number): void {
  follow(fold, side.account, side.accountSeq);
  add(fold, side.account, side.realized - side.fee);
  const key = `${side.account} ${contract}`;
  const before = fold.positions.get(key)?.held ?? 0;
  fold.positions.set(key, { held: before + lots, cost: side.cost });
}

function add(fold: Fold, account: number, amount: number): void {
  fold.balances.set(account, (fold.balances.get(account) ?? 0) + amount);
}

/** An account's stream has no gap. */
function follow(fold: Fold, account: number, accountSeq: number): void {
  const expected = (fold.said.get(account) ?? 0) + 1;
  if (accountSeq !== expected) {
    throw new Error(`account ${account}: number ${accountSeq} follows ${expected - 1}`);
  }
  fold.said.set(account, accountSeq);
}
