// Flow that crosses the spread: noise in quiet times, and with a move more of it and more of one side.

import { read } from '../../engine/index.ts';
import type { ContractId } from '../../engine/schema/index.ts';
import { isTrusted, type Money, Side } from '../../engine/schema/index.ts';
import type { Dice } from '../sources/dice.ts';
import { enrol, type FreeIds, type Member } from './enrolment.ts';
import type { Moves } from './moves.ts';
import { marketOrder } from './orders.ts';
import { openInterestLots, openInterestOf } from './population.ts';
import type { StressVenue } from './venue.ts';

const TAKING = {
  takers: 6,
  /** Orders of a look at a contract in quiet times; in a run three times as many. */
  orders: 1,
  ordersMost: 3,
  /** Mean size, parts of the open interest. */
  size: 0.0001,
  /** A move of this much within a minute turns all flow into its direction. */
  herd: 0.04,
  /** A taker's own money, and where it turns round: parts of the open interest. */
  deposit: 0.004,
  inventory: 0.004,
} as const;

const DEPOSIT_LEAST = 100_000_000_000;

export class Takers {
  readonly #venue: StressVenue;
  readonly #members: readonly Member[];
  readonly #moves: Moves;
  readonly #dice: Dice;
  /** Lots of the open interest at the beginning, by contract. */
  readonly #interest: number[];

  constructor(venue: StressVenue, ids: FreeIds, moves: Moves, dice: Dice) {
    this.#venue = venue;
    this.#moves = moves;
    this.#dice = dice;
    this.#interest = openInterestLots(venue.state);
    const money = openInterestOf(venue.state);
    const deposit = Math.max(DEPOSIT_LEAST, Math.floor(money * TAKING.deposit)) as Money;
    this.#members = Array.from({ length: TAKING.takers }, () => {
      const { member, commands } = enrol(venue.state, ids, venue.time, deposit);
      venue.doAll(commands);
      return member;
    });
  }

  trade(): void {
    for (const contract of read.contractIds(this.#venue.state)) {
      const { mark, indexState } = read.contract(this.#venue.state, contract) as read.Contract;
      if (mark !== 0 && isTrusted(indexState)) this.#tradeIn(contract);
    }
  }

  #tradeIn(contract: ContractId): void {
    const drift = Math.max(-1, Math.min(1, this.#moves.drift(contract) / TAKING.herd));
    const extra = (TAKING.ordersMost - TAKING.orders) * Math.abs(drift);
    const count = Math.floor(TAKING.orders + extra + this.#dice.next());
    for (let i = 0; i < count; i++) {
      const member = this.#members[this.#dice.whole(0, this.#members.length - 1)];
      const held = read.held(this.#venue.state, contract, member.account);
      const most = this.#interest[contract] * TAKING.inventory;
      const size = this.#interest[contract] * TAKING.size * this.#dice.between(0.2, 1.8);
      const qty = Math.max(1, Math.floor(size));
      const buys = this.#dice.chance(0.5 + drift / 2);
      const turns = Math.abs(held) >= most && held > 0 === buys;
      const side = buys !== turns ? Side.buy : Side.sell;
      this.#venue.do(marketOrder(member, contract, side, qty));
    }
  }
}
