// Orders that were not meant: much on one side, a little trade on the other, and then what was much is taken away, by
// cancel, amend, expiry or disconnect. A market maker who quotes both sides alike near the market has nothing on one
// side that the other does not have. Looked at in the traded contract, and over all contracts together.

import { type EngineState, read } from '../../../../engine/index.ts';
import {
  type ContractId,
  type Event,
  opposite,
  type Seq,
  Side,
} from '../../../../engine/schema/index.ts';
import { DECISIVE_MAX } from '../alert.ts';
import { BoundedMap } from '../bounded-map.ts';
import { type Detector, type Finding, type Observation, SECOND_US, worth } from '../detector.ts';
import { about, type Owners, ownersOf } from '../owners.ts';
import type { RestingOrder, RestingOrders, TakenAway } from '../resting-orders.ts';

type Fill = Extract<Event, { kind: 'fill' }>;

/** Somebody has traded on one side while it showed much more on the other. Sizes are worths at the mark. */
interface Suspicion {
  readonly side: Side;
  /** Shown on the other side; those that were young then. */
  readonly young: Set<RestingOrder>;
  readonly old: Set<RestingOrder>;
  readonly levels: Set<string>;
  first: Seq;
  readonly seqs: Seq[];
  at: number;
  traded: number;
  takenSoon: number;
  taken: number;
  isCounted: boolean;
}

/** What somebody shows in one contract, or in all. */
interface Shown {
  /** Of the traded side, near the best price. */
  own: number;
  young: number;
  old: number;
  readonly youngOrders: Set<RestingOrder>;
  readonly oldOrders: Set<RestingOrder>;
  first: Seq;
}

const SUSPICIONS_MAX = 5000;
/** Orders of one suspicion; an account has fewer. */
const ORDERS_MAX = 1000;
/** A suspicion ends after so long; what is taken away within it is a sign at least. */
const LATE_S = 600;
const TICKS_NEAR = 2;
const MILLION = 1_000_000;

export class Layering implements Detector {
  readonly name = 'layering';
  readonly #resting: RestingOrders;
  readonly #suspicions = new BoundedMap<string, Suspicion>(SUSPICIONS_MAX);

  /** @param resting is kept up by this detector. */
  constructor(resting: RestingOrders) {
    this.#resting = resting;
  }

  inspect(observation: Observation): Finding[] {
    const found: Finding[] = [];
    for (const event of observation.events) {
      const taken = this.#resting.note(observation, event);
      if (taken !== null) this.#take(observation, taken, found);
      if (event.kind === 'fill') this.#trade(observation, event);
    }
    return found;
  }

  #trade(observation: Observation, { maker, taker, takerSide, contract, qty, price }: Fill): void {
    for (const [{ account }, side] of [
      [maker, opposite(takerSide)],
      [taker, takerSide],
    ] as const) {
      for (const owners of ownersOf(observation.state, account)) {
        const traded = { contract, side, price, lots: qty };
        const [here, everywhere] = this.#shown(observation, owners, traded);
        this.#suspect(observation, keyOf(owners, contract, side), here, traded);
        this.#suspect(observation, keyOf(owners, 0, side), everywhere, traded);
      }
    }
  }

  #shown(
    { envelope, state, limit }: Observation,
    { accounts }: Owners,
    traded: Traded,
  ): [here: Shown, everywhere: Shown] {
    const shown = [nothing(envelope.seq), nothing(envelope.seq)] as [Shown, Shown];
    const [, everywhere] = shown;
    const owners = new Set(accounts.map((account) => read.owner(state, account)));
    for (const owner of owners) {
      if (owner === 0) continue;
      for (const order of this.#resting.of(owner)) {
        const counts = order.contract === traded.contract ? shown : [everywhere];
        const size = worth(state, order.contract, order.open);
        if (order.side === traded.side) {
          const near = limit('distance', order.contract);
          if (isNearTouch(state, order, near, traded))
            for (const count of counts) count.own += size;
          continue;
        }
        const isYoung = envelope.time - order.at <= limit('life', order.contract) * SECOND_US;
        for (const count of counts) add(count, order, size, isYoung);
      }
    }
    return shown;
  }

  #suspect(
    { envelope, state, limit }: Observation,
    key: string,
    shown: Shown,
    traded: Traded,
  ): void {
    const { contract, side } = traded;
    const size = worth(state, contract, traded.lots);
    const bound = limit('ratio', contract) * (shown.own + size);
    const { time: at, seq } = envelope;
    const isYoung = shown.young >= bound;
    if (!isYoung && shown.young + shown.old < bound) return;
    const known = this.#suspicions.get(key);
    if (known !== undefined && at - known.at <= limit('after', contract) * SECOND_US) {
      known.traded += size;
      known.at = at;
      if (known.seqs.length < DECISIVE_MAX) known.seqs.push(seq);
      for (const order of shown.oldOrders) keep(known.old, order);
      for (const order of shown.youngOrders) keep(isYoung ? known.young : known.old, order);
      this.#suspicions.set(key, known);
      return;
    }
    this.#dropOld(at);
    this.#suspicions.set(key, {
      side,
      young: isYoung ? shown.youngOrders : new Set(),
      old: isYoung ? shown.oldOrders : union(shown.youngOrders, shown.oldOrders),
      levels: new Set(),
      first: shown.first,
      seqs: [seq],
      at,
      traded: size,
      takenSoon: 0,
      taken: 0,
      isCounted: false,
    });
  }

  #dropOld(now: number): void {
    for (const [key, { at }] of this.#suspicions.entries()) {
      if (now - at <= LATE_S * SECOND_US) return;
      this.#suspicions.delete(key);
    }
  }

  #take(observation: Observation, taken: TakenAway, found: Finding[]): void {
    const { account, contract, side } = taken.order;
    for (const owners of ownersOf(observation.state, account)) {
      // What shows in one contract is not reported again for all of them.
      const findings = [contract, 0 as const].map((where) =>
        this.#takeFrom(observation, keyOf(owners, where, opposite(side)), taken, owners),
      );
      const finding =
        findings.find((each) => each?.isSign !== true && each) ?? findings.find(Boolean);
      if (finding) found.push(finding);
    }
  }

  #takeFrom(
    { envelope, state, limit }: Observation,
    key: string,
    { order, price, lots, isAll }: TakenAway,
    owners: Owners,
  ): Finding | null {
    const suspicion = this.#suspicions.get(key);
    if (suspicion === undefined) return null;
    const age = envelope.time - suspicion.at;
    if (age > LATE_S * SECOND_US) {
      this.#suspicions.delete(key);
      return null;
    }
    const isYoung = suspicion.young.has(order);
    if (!isYoung && !suspicion.old.has(order)) return null;
    if (isAll) {
      suspicion.young.delete(order);
      suspicion.old.delete(order);
    }
    const { contract } = order;
    const size = worth(state, contract, lots);
    suspicion.taken += size;
    suspicion.levels.add(`${contract} ${price}`);
    if (suspicion.seqs.length < DECISIVE_MAX) suspicion.seqs.push(envelope.seq);
    if (isYoung && age <= limit('after', contract) * SECOND_US) suspicion.takenSoon += size;
    const { levels, traded, takenSoon } = suspicion;
    const isLayered =
      levels.size >= limit('levels', contract) && takenSoon >= limit('ratio', contract) * traded;
    const isSpoofed = takenSoon >= limit('spoofRatio', contract) * traded;
    if (isLayered || isSpoofed) return findingOf(contract, owners, suspicion, takenSoon);
    if (suspicion.isCounted || suspicion.taken < limit('ratio', contract) * traded) return null;
    suspicion.isCounted = true;
    return { ...findingOf(contract, owners, suspicion, suspicion.taken), isSign: true };
  }
}

/** What was traded, and on which side by those who are looked at. */
interface Traded {
  readonly contract: ContractId;
  readonly side: Side;
  readonly price: number;
  readonly lots: number;
}

function keyOf({ subject }: Owners, contract: ContractId | 0, side: Side): string {
  return `${subject} ${contract} ${side}`;
}

function nothing(seq: Seq): Shown {
  return { own: 0, young: 0, old: 0, youngOrders: new Set(), oldOrders: new Set(), first: seq };
}

function add(shown: Shown, order: RestingOrder, size: number, isYoung: boolean): void {
  if (order.seq < shown.first) shown.first = order.seq;
  if (isYoung) {
    shown.young += size;
    keep(shown.youngOrders, order);
  } else {
    shown.old += size;
    keep(shown.oldOrders, order);
  }
}

function keep(orders: Set<RestingOrder>, order: RestingOrder): void {
  if (orders.size < ORDERS_MAX) orders.add(order);
}

/** Where it may really trade: a bid at half of the price is no quote. */
function isNearTouch(
  state: EngineState,
  { contract, side, price }: RestingOrder,
  distance: number,
  traded: Traded,
): boolean {
  const here = contract === traded.contract ? traded.price : 0;
  const touch = read.bestPrice(state, contract, side) || here;
  const behind = side === Side.buy ? touch - price : price - touch;
  return behind <= Math.max((touch * distance) / MILLION, TICKS_NEAR);
}

function union(a: Set<RestingOrder>, b: Set<RestingOrder>): Set<RestingOrder> {
  return new Set([...a, ...b]);
}

function findingOf(
  contract: ContractId,
  owners: Owners,
  { traded, levels, first, seqs }: Suspicion,
  taken: number,
): Finding {
  const ratio = Math.floor(taken / traded);
  return {
    contract,
    ...about(owners),
    measured: { ratio, levels: levels.size },
    first,
    decisive: [...seqs],
    text:
      `${owners.subject} traded on one side and took away ${ratio} times as much on ${levels.size} levels of the ` +
      `other side right after`,
  };
}
