// Market makers who quote around the index and leave when it runs: depth falls by an order of magnitude within
// seconds of a sharp move, spreads widen with it, and both come back over minutes (docs/operating/stress-runs.md).

import { read } from '../../engine/index.ts';
import {
  type Command,
  type ContractId,
  isTrusted,
  type Money,
  type PlaceOrder,
  PostOnly,
  Side,
} from '../../engine/schema/index.ts';
import { enrol, type FreeIds, type Member } from './enrolment.ts';
import type { Moves } from './moves.ts';
import { cancelAll, limitOrder } from './orders.ts';
import { openInterestOf } from './population.ts';
import type { StressVenue } from './venue.ts';

/** What is modelled of market makers; every number is stated in docs/operating/stress-runs.md. */
const MAKING = {
  makers: 4,
  levels: 3,
  /** Half the distance between the best quotes in quiet times, parts of the price. */
  halfSpread: 0.0002,
  /** From one level to the next. */
  step: 0.0015,
  /** Depth of one side of one contract, all makers, in quiet times: parts of the open interest. */
  depth: 0.02,
  /** Never below this, USD: a small population still has an impact price. */
  depthLeastUsd: 600_000,
  /** The move within a minute at which half of the depth is left; twice the move leaves a fifth. */
  fright: 0.005,
  /** What stays at the worst. */
  depthFloor: 0.05,
  /** Of the way down that is gone in a second; of the way back. */
  leaving: 0.35,
  returning: 0.005,
  /** At the floor the spread is this many times that of quiet times. */
  spreadMost: 20,
  /** A maker's own money, and where it stops adding to a position: parts of its depth. */
  deposit: 4,
  inventory: 6,
} as const;

const USD = 1_000_000;
const BATCH = 20;

export class Makers {
  readonly #venue: StressVenue;
  readonly #members: readonly Member[];
  readonly #moves: Moves;
  /** Money of one side of one contract, all makers. */
  readonly #depth: number;
  /** What is left of quiet times, 0 … 1, by contract. */
  readonly #left: number[] = [];

  constructor(venue: StressVenue, ids: FreeIds, moves: Moves) {
    this.#venue = venue;
    this.#moves = moves;
    const contracts = read.contractIds(venue.state).length;
    const wanted = (MAKING.depth * openInterestOf(venue.state)) / contracts;
    this.#depth = Math.max(MAKING.depthLeastUsd * USD, wanted);
    const deposit = Math.floor((this.#depth * MAKING.deposit) / MAKING.makers) as Money;
    this.#members = Array.from({ length: MAKING.makers }, () => {
      const { member, commands } = enrol(venue.state, ids, venue.time, deposit);
      venue.doAll(commands);
      return member;
    });
  }

  /** What is left of the depth of quiet times, the least over the contracts. */
  get depthLeft(): number {
    return Math.min(1, ...Object.values(this.#left));
  }

  /** Takes all quotes off and puts new ones where the index was last seen. @param seconds since the last time. */
  quote(seconds: number): void {
    const { state } = this.#venue;
    for (const contract of read.contractIds(state)) this.#feel(contract, seconds);
    this.#members.forEach((member, place) => {
      if (read.openOrders(state, member.account) > 0) this.#venue.do(cancelAll(member));
      const quotes = read.contracts(state).flatMap((listed) => this.#quotes(member, place, listed));
      for (let from = 0; from < quotes.length; from += BATCH) {
        const batch: Command = { kind: 'batch', items: quotes.slice(from, from + BATCH) };
        this.#venue.do(batch);
      }
    });
  }

  #feel(contract: ContractId, seconds: number): void {
    const fear = this.#moves.lastMinute(contract) / MAKING.fright;
    const wanted = Math.max(MAKING.depthFloor, 1 / (1 + fear * fear));
    const left = this.#left[contract] ?? 1;
    const rate = wanted < left ? MAKING.leaving : MAKING.returning;
    this.#left[contract] = left + (wanted - left) * Math.min(1, rate * seconds);
  }

  #quotes(member: Member, place: number, listed: read.Contract): PlaceOrder[] {
    const { contract, index, indexState, moneyPerTickLot } = listed;
    if (index === 0 || !isTrusted(indexState)) return [];
    const left = this.#left[contract] ?? 1;
    const gone = (1 - left) / (1 - MAKING.depthFloor);
    const wide = 1 + (MAKING.spreadMost - 1) * gone;
    const perTick = index * moneyPerTickLot;
    const share = (this.#depth * left) / MAKING.makers / MAKING.levels;
    const qty = Math.floor(share / perTick);
    if (qty === 0) return [];
    const held = read.held(this.#venue.state, contract, member.account);
    const most = (this.#depth * MAKING.inventory) / MAKING.makers / perTick;
    const quotes: PlaceOrder[] = [];
    for (let level = 0; level < MAKING.levels; level++) {
      // Makers do not all stand at one price.
      const off =
        MAKING.halfSpread * wide * (1 + place * 0.2) + level * MAKING.step * Math.sqrt(wide);
      const bid = Math.floor(index * (1 - off));
      const ask = Math.ceil(index * (1 + off));
      if (held < most)
        quotes.push(
          limitOrder(member, { contract, side: Side.buy, qty, limit: bid }, PostOnly.slide),
        );
      if (held > -most)
        quotes.push(
          limitOrder(member, { contract, side: Side.sell, qty, limit: ask }, PostOnly.slide),
        );
    }
    return quotes;
  }
}
