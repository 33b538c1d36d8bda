// Positions and balances from events alone: a reader of all events knows what every account holds.

import { moneyPerTickLot } from '../../engine/contracts/terms.ts';
import type { Event } from '../../engine/schema/event.ts';
import type { Fill, FillParty } from '../../engine/schema/events/orders.ts';

export interface Fold {
  readonly balances: Map<number, number>;
  /** By `account contract`. */
  readonly positions: Map<string, { held: number; cost: number }>;
  /** By contract: money of one tick of one lot. */
  readonly money: Map<number, number>;
  /** The last number of each account's stream. */
  readonly lastAccountSeq: Map<number, number>;
}

export function createFold(): Fold {
  return { balances: new Map(), positions: new Map(), money: new Map(), lastAccountSeq: new Map() };
}

export function foldEvents(fold: Fold, events: readonly Event[]): void {
  for (const event of events) {
    switch (event.kind) {
      case 'fill': {
        const sign = event.takerSide === 1 ? 1 : -1;
        party(fold, event, event.maker, -sign * event.qty);
        party(fold, event, event.taker, sign * event.qty);
        break;
      }
      case 'contractListed':
        fold.money.set(event.record.terms.contract, moneyPerTickLot(event.record.terms));
        break;
      case 'balanceChanged':
        follow(fold, event.account, event.accountSeq);
        add(fold, event.account, event.amount);
        break;
      case 'gainCut': {
        follow(fold, event.account, event.accountSeq);
        const position = fold.positions.get(`${event.account} ${event.contract}`);
        if (position !== undefined) position.cost += event.amount;
        break;
      }
      case 'shortfallCovered':
        follow(fold, event.account, event.accountSeq);
        add(fold, event.account, event.insurance + event.tranche + event.gains + event.uncovered);
        break;
      case 'fundingPosted':
        follow(fold, event.account, event.accountSeq);
        add(fold, event.account, -event.amount);
        break;
      default:
        if ('accountSeq' in event && event.account !== 0)
          follow(fold, event.account, event.accountSeq);
    }
  }
}

/** What is paid for lots is their cost, and what is realized leaves it. */
function party(fold: Fold, { contract, price }: Fill, side: FillParty, lots: number): void {
  follow(fold, side.account, side.accountSeq);
  add(fold, side.account, side.realized - side.fee);
  const key = `${side.account} ${contract}`;
  const { held, cost } = fold.positions.get(key) ?? { held: 0, cost: 0 };
  const paid = lots * price * (fold.money.get(contract) ?? 0);
  fold.positions.set(key, { held: held + lots, cost: cost + paid + side.realized });
}

function add(fold: Fold, account: number, amount: number): void {
  fold.balances.set(account, (fold.balances.get(account) ?? 0) + amount);
}

/** An account's stream has no gap. */
function follow(fold: Fold, account: number, accountSeq: number): void {
  const expected = (fold.lastAccountSeq.get(account) ?? 0) + 1;
  if (accountSeq !== expected) {
    throw new Error(`account ${account}: number ${accountSeq} follows ${expected - 1}`);
  }
  fold.lastAccountSeq.set(account, accountSeq);
}
